import type { Currency } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import { parsePrice } from '../../catalogue/parse-price.ts';
import { COLUMNS, compareAtColumn, currencyOf, priceColumn } from './columns.ts';
import type { ColumnKey } from './columns.ts';
import { readPairsText, unguardText, valueOfCell } from './csv-cells.ts';
import { PAIRS_COLUMNS, TRANSLATION_COLUMNS, columnOfFact, partsOfFact, readFact } from '../facts.ts';
import type { FactOwner, PairsColumn, SaidFacts } from '../facts.ts';
import type { FileFormat } from '../import-run.ts';
import type { ImportLine } from '../import-line.ts';
import type { JsonObject } from './next-json-record.ts';
import { problemAt } from '../problem.ts';
import type { Problem, ProblemCode } from '../problem.ts';

/** A line that was understood, or all that is wrong with it. */
export type Parsed = { readonly line: ImportLine } | { readonly problems: readonly Problem[] };

/** What stands in a line, by column; what does not stand there is not a key. */
interface Said {
  readonly values: ReadonlyMap<ColumnKey, unknown>;
  readonly prices: ReadonlyMap<Currency, unknown>;
  readonly compareAts: ReadonlyMap<Currency, unknown>;
  readonly product: ReadonlyMap<string, unknown>;
  readonly variant: ReadonlyMap<string, unknown>;
}

/** How a file calls its columns. */
interface Names {
  readonly format: FileFormat;
  readonly of: (key: ColumnKey) => string;
  readonly ofPrice: (currency: Currency) => string;
  readonly ofCompareAt: (currency: Currency) => string;
}

const CSV_NAMES: Names = { format: 'CSV', of: (key) => COLUMNS[key].csv, ofPrice: priceColumn, ofCompareAt: compareAtColumn };
const JSON_NAMES: Names = { format: 'JSON_LINES', of: (key) => COLUMNS[key].json, ofPrice: (currency) => `prices.${currency}`, ofCompareAt: (currency) => `compareAtPrices.${currency}` };

const keysBy = (form: 'csv' | 'json'): ReadonlyMap<string, ColumnKey> =>
  new Map((Object.keys(COLUMNS) as ColumnKey[]).map((key) => [COLUMNS[key][form], key]));
const CSV_KEYS = keysBy('csv');
const JSON_KEYS = keysBy('json');
const CSV_PAIRS = new Map(PAIRS_COLUMNS.map((column) => [column.csv, column]));
const JSON_PAIRS = new Map(PAIRS_COLUMNS.map((column) => [column.json, column]));
const CSV_TRANSLATIONS = new Map(TRANSLATION_COLUMNS.map(({ csv, fact }) => [csv, fact]));
const TRANSLATIONS = new Set(TRANSLATION_COLUMNS.map(({ fact }) => fact));

/** Reads the header of CSV: the names of its columns in small letters, or what is wrong with them. */
export function parseHeader(number: number, cells: readonly string[]): { readonly columns: readonly string[] } | { readonly problems: readonly Problem[] } {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  const problems = columns.flatMap((name, at) => {
    if (columns.indexOf(name) < at) return [problemAt(number, 'DUPLICATE_COLUMN', name)];
    return CSV_KEYS.has(name) || CSV_PAIRS.has(name) || CSV_TRANSLATIONS.has(name) || currencyOf(name) ? [] : [problemAt(number, 'UNKNOWN_COLUMN', name)];
  });
  if (!columns.includes('sku')) problems.push(problemAt(number, 'REQUIRED', 'sku'));
  return problems.length > 0 ? { problems } : { columns };
}

/** Reads the cells of a line of CSV, whose header was read before. */
export function parseCells(number: number, columns: readonly string[], cells: readonly string[]): Parsed {
  if (cells.length !== columns.length) return { problems: [problemAt(number, 'WRONG_CELL_COUNT', null, `${cells.length} of ${columns.length}`)] };
  const [said, problems] = [nothingSaid(), [] as Problem[]];
  for (const [at, name] of columns.entries()) {
    const cell = cells[at] ?? '';
    const [key, priced] = [CSV_KEYS.get(name), currencyOf(name)];
    if (key) said.values.set(key, cell === '' && COLUMNS[key].empty === null ? null : valueOfCell(key, cell));
    else if (priced) said[priced.of].set(priced.currency, cell === '' ? null : unguardText(cell));
    else if (CSV_PAIRS.has(name)) problems.push(...sayPairs(number, name, unguardText(cell), said));
    else said.product.set(CSV_TRANSLATIONS.get(name) ?? '', cell === '' ? null : unguardText(cell));
  }
  return parse(number, said, CSV_NAMES, problems);
}

/** Reads the object of a line of JSON Lines. */
export function parseObject(number: number, object: JsonObject): Parsed {
  const [said, problems] = [nothingSaid(), [] as Problem[]];
  for (const [name, value] of Object.entries(object)) {
    const key = JSON_KEYS.get(name);
    const amounts = JSON_AMOUNTS.get(name);
    if (key) said.values.set(key, value);
    else if (amounts && isObject(value)) for (const [currency, amount] of Object.entries(value)) said[amounts].set(currency, amount);
    else if (JSON_PAIRS.has(name) || name === 'translations') problems.push(...sayObjects(number, name, value, said));
    else problems.push(problemAt(number, amounts ? 'INVALID_AMOUNT' : 'UNKNOWN_COLUMN', name, value));
  }
  return parse(number, said, JSON_NAMES, problems);
}

const nothingSaid = () => ({ values: new Map<ColumnKey, unknown>(), prices: new Map<Currency, unknown>(), compareAts: new Map<Currency, unknown>(), product: new Map<string, unknown>(), variant: new Map<string, unknown>() });

/** Notes what a cell of several facts says. Answers what is wrong with it. */
function sayPairs(number: number, name: string, cell: string, said: ReturnType<typeof nothingSaid>): readonly Problem[] {
  const [column, pairs] = [CSV_PAIRS.get(name) as PairsColumn, readPairsText(cell)];
  if (!pairs) return [problemAt(number, 'INVALID_VALUES', name, cell)];
  // Attributes may have several values; of metadata one is as many as there can be.
  for (const [each, values] of pairs) said[column.of].set(`${column.prefix} ${each}`, column.prefix === 'attribute' || values === null || values.length > 1 ? values : values[0]);
  return [];
}

/** Notes what an object of facts says, or of languages with facts. Answers what is wrong with it. */
function sayObjects(number: number, name: string, value: unknown, said: ReturnType<typeof nothingSaid>): readonly Problem[] {
  const wrong = (at: string, what: unknown) => [problemAt(number, 'INVALID_VALUES', at, what)];
  if (!isObject(value)) return wrong(name, value);
  const column = JSON_PAIRS.get(name);
  if (column) {
    for (const [each, values] of Object.entries(value)) said[column.of].set(`${column.prefix} ${each}`, values);
    return [];
  }
  return Object.entries(value).flatMap(([locale, texts]) => {
    if (!isObject(texts)) return wrong(`${name}.${locale}`, texts);
    return Object.entries(texts).flatMap(([field, text]) => {
      const fact = `translation ${locale} ${field}`;
      if (!TRANSLATIONS.has(fact)) return [problemAt(number, 'UNKNOWN_COLUMN', `${name}.${locale}.${field}`, text)];
      said.product.set(fact, text);
      return [];
    });
  });
}

const JSON_AMOUNTS: ReadonlyMap<string, 'prices' | 'compareAts'> = new Map([['prices', 'prices'], ['compareAtPrices', 'compareAts']]);

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(number: number, said: Said, names: Names, problems: Problem[]): Parsed {
  const found: Partial<Record<ColumnKey, unknown>> = {};
  for (const [key, value] of said.values) {
    const { read, isOptional, code } = COLUMNS[key];
    const understood = value === null ? null : read(value);
    if (understood === null && !isOptional) problems.push(problemAt(number, 'REQUIRED', names.of(key)));
    else if (understood === undefined) problems.push(problemAt(number, code, names.of(key), value));
    else found[key] = understood;
  }
  if (!said.values.has('sku')) problems.push(problemAt(number, 'REQUIRED', names.of('sku')));
  const amountsOf = (amounts: Said['prices'], nameOf: (currency: Currency) => string) => {
    const read: Record<Currency, bigint | null> = {};
    for (const [currency, amount] of amounts) {
      const price = readPrice(amount, currency);
      if (typeof price === 'string') problems.push(problemAt(number, price, nameOf(currency), amount));
      else read[currency] = price;
    }
    return read;
  };
  const prices = amountsOf(said.prices, names.ofPrice);
  const factsOf = (of: FactOwner): SaidFacts | undefined => {
    const read: Record<string, string | null> = {};
    for (const [fact, value] of said[of]) {
      const [understood, [family, , field]] = [readFact(fact, value), partsOfFact(fact)];
      if (understood !== undefined) read[fact] = understood;
      else problems.push(problemAt(number, family !== 'translation' ? 'INVALID_VALUES' : field === 'slug' ? 'INVALID_SLUG' : 'INVALID_TEXT', columnOfFact(fact, of, names.format), value));
    }
    return Object.keys(read).length === 0 ? undefined : read;
  };
  const [facts, variantFacts] = [factsOf('product'), factsOf('variant')];
  const compareAts = said.compareAts.size === 0 ? undefined : amountsOf(said.compareAts, names.ofCompareAt);
  if (problems.length > 0) return { problems };
  const { sku, slug, productName: name, description, brand, category, imageUrl, isPublished, productWeight, productTaxCategory, name: variantName, options, weightGrams, taxCategory, stock } = found;
  const product = defined({ name, description, brand, category, imageUrl, isPublished, weightGrams: productWeight, taxCategory: productTaxCategory });
  // A product's lock is taken by its slug, before any variant's.
  if (slug === undefined && (Object.keys(product).length > 0 || facts)) return { problems: [problemAt(number, 'REQUIRED', names.of('slug'))] };
  return { line: { number, sku, product, prices, ...defined({ slug, name: variantName, options, weightGrams, taxCategory, stock, compareAts, facts, variantFacts }) } as ImportLine };
}

const defined = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The price in minor units; null when it is taken away; or what is wrong with it. */
function readPrice(amount: unknown, currency: string): bigint | null | ProblemCode {
  try {
    // Whether the shop sells in the currency is asked of a price that is taken away too.
    const { amountMinor } = parsePrice({ amount: typeof amount === 'string' ? amount : amount === null ? '1' : '', currency });
    return amount === null ? null : amountMinor;
  } catch (error) {
    if (error instanceof Refusal) return error.code as ProblemCode;
    throw error;
  }
}
