/** What can be wrong with a line, and what a person is told of it. Each is reached by a test. */
export const PROBLEMS = {
  LINE_TOO_LONG: 'A line has at most 256 KB.',
  INVALID_ENCODING: 'The line is not UTF-8.',
  INVALID_QUOTES: 'A quote is opened and not closed, or stands inside a cell. A quote within a quoted cell is doubled.',
  INVALID_JSON: 'The line is not one JSON object.',
  WRONG_CELL_COUNT: 'The line has not as many cells as the header.',
  UNKNOWN_COLUMN: 'There is no column of this name.',
  DUPLICATE_COLUMN: 'This column is there twice.',
  REQUIRED: 'This has to be there.',
  INVALID_TEXT: 'The text is too long or too short, or has characters that nobody can read.',
  INVALID_SLUG: 'A slug is words of a to z and 0 to 9, joined by hyphens, of at most 100 characters.',
  INVALID_URL: 'The address does not begin with https://, http:// or /.',
  INVALID_BOOLEAN: 'This is either true or false.',
  INVALID_OPTIONS: 'Options have names that differ and a value each: Colour=Oak;Size=60 cm in CSV.',
  INVALID_AMOUNT: 'The price must be an exact amount of its currency above zero.',
  COMPARE_AT_NOT_HIGHER: 'The compare-at price must be higher than the price.',
  CURRENCY_NOT_SUPPORTED: 'The shop does not sell in this currency.',
  QUANTITY_OUT_OF_RANGE: 'The count must be a whole number from 0 to 1,000,000.',
  WEIGHT_OUT_OF_RANGE: 'A weight is a whole number of grams from 0 to 1,000,000.',
  INVALID_TAX_CATEGORY: 'A tax category is STANDARD, REDUCED, SUPER_REDUCED or ZERO.',
  INVALID_VALUES: 'Each has a name and a value: material=oak;weight=1.5 in CSV.',
  ATTRIBUTE_NOT_FOUND: 'There is no such attribute.',
  INVALID_ATTRIBUTE: 'This cannot be said by the attribute.',
  SLUG_TAKEN: 'Another product has this slug in this language, or in English.',
  TOO_MANY_KEYS: 'It would have more than 100 keys.',
  DUPLICATE_SKU: 'An earlier line of the file is about the same SKU.',
  SKU_OF_OTHER_PRODUCT: 'The SKU belongs to another product.',
  PRODUCT_DIFFERS: 'An earlier line of the file says otherwise of the same product.',
  CATEGORY_NOT_FOUND: 'There is no such category.',
  STOCK_PROMISED: 'More pieces are promised to orders than would be left.',
  NOT_KEPT: 'The database refused what the line says.',
} as const;

/** The kinds of problems, for programs. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with a line, and where. */
export interface Problem {
  /** Counted from 1, the header included. */
  readonly line: number;
  /** By its name in the file; null when the line as a whole is at fault. */
  readonly column: string | null;
  readonly code: ProblemCode;
  /** What stands there, as far as it helps to find it. */
  readonly value: string | null;
}

const MAX_VALUE = 100;

/** Makes a problem. Of long values the beginning is kept; what no column can hold is replaced. */
export function problemAt(line: number, code: ProblemCode, column: string | null = null, value: unknown = null): Problem {
  return { line, column: column === null ? null : clip(column), code, value: value === null || value === undefined ? null : clip(textOf(value)) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function clip(text: string): string {
  const readable = text.slice(0, MAX_VALUE + 1).toWellFormed().replace(/\p{Cc}/gu, '\uFFFD');
  return readable.length > MAX_VALUE ? `${readable.slice(0, MAX_VALUE - 1).toWellFormed()}…` : readable;
}
