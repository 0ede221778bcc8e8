import type { Currency } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import { parsePrice } from '../catalogue/parse-price.ts';
import { COLUMNS, compareAtColumn, currencyOf, priceColumn } from './columns.ts';
import type { ColumnKey } from './columns.ts';
import { unguardText, valueOfCell } from './csv-cells.ts';
import type { ImportLine } from './import-line.ts';
import type { JsonObject } from './next-json-record.ts';
import { problemAt } from './problem.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A line that was understood, or all that is wrong with it. */
export type Parsed = { readonly line: ImportLine } | { readonly problems: readonly Problem[] };

/** What stands in a line, by column; what does not stand there is not a key. */
interface Said {
  readonly values: ReadonlyMap<ColumnKey, unknown>;
  readonly prices: ReadonlyMap<Currency, unknown>;
  readonly compareAts: ReadonlyMap<Currency, unknown>;
}

/** How a file calls its columns. */
interface Names {
  readonly of: (key: ColumnKey) => string;
  readonly ofPrice: (currency: Currency) => string;
  readonly ofCompareAt: (currency: Currency) => string;
}

const CSV_NAMES: Names = { of: (key) => COLUMNS[key].csv, ofPrice: priceColumn, ofCompareAt: compareAtColumn };
const JSON_NAMES: Names = { of: (key) => COLUMNS[key].json, ofPrice: (currency) => `prices.${currency}`, ofCompareAt: (currency) => `compareAtPrices.${currency}` };

const keysBy = (form: 'csv' | 'json'): ReadonlyMap<string, ColumnKey> =>
  new Map((Object.keys(COLUMNS) as ColumnKey[]).map((key) => [COLUMNS[key][form], key]));
const CSV_KEYS = keysBy('csv');
const JSON_KEYS = keysBy('json');

/** Reads the header of CSV: the names of its columns in small letters, or what is wrong with them. */
export function parseHeader(number: number, cells: readonly string[]): { readonly columns: readonly string[] } | { readonly problems: readonly Problem[] } {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  const problems = columns.flatMap((name, at) => {
    if (columns.indexOf(name) < at) return [problemAt(number, 'DUPLICATE_COLUMN', name)];
    return CSV_KEYS.has(name) || currencyOf(name) ? [] : [problemAt(number, 'UNKNOWN_COLUMN', name)];
  });
  if (!columns.includes('sku')) problems.push(problemAt(number, 'REQUIRED', 'sku'));
  return problems.length > 0 ? { problems } : { columns };
}

/** Reads the cells of a line of CSV, whose header was read before. */
export function parseCells(number: number, columns: readonly string[], cells: readonly string[]): Parsed {
  if (cells.length !== columns.length) return { problems: [problemAt(number, 'WRONG_CELL_COUNT', null, `${cells.length} of ${columns.length}`)] };
  const said = nothingSaid();
  for (const [at, name] of columns.entries()) {
    const cell = cells[at] ?? '';
    const [key, priced] = [CSV_KEYS.get(name), currencyOf(name)];
    if (key) said.values.set(key, cell === '' && COLUMNS[key].empty === null ? null : valueOfCell(key, cell));
    else if (priced) said[priced.of].set(priced.currency, cell === '' ? null : unguardText(cell));
  }
  return parse(number, said, CSV_NAMES, []);
}

/** Reads the object of a line of JSON Lines. */
export function parseObject(number: number, object: JsonObject): Parsed {
  const [said, problems] = [nothingSaid(), [] as Problem[]];
  for (const [name, value] of Object.entries(object)) {
    const key = JSON_KEYS.get(name);
    const amounts = JSON_AMOUNTS.get(name);
    if (key) said.values.set(key, value);
    else if (amounts && isObject(value)) for (const [currency, amount] of Object.entries(value)) said[amounts].set(currency, amount);
    else problems.push(problemAt(number, amounts ? 'INVALID_AMOUNT' : 'UNKNOWN_COLUMN', name, value));
  }
  return parse(number, said, JSON_NAMES, problems);
}

const nothingSaid = () => ({ values: new Map<ColumnKey, unknown>(), prices: new Map<Currency, unknown>(), compareAts: new Map<Currency, unknown>() });

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
  const compareAts = said.compareAts.size === 0 ? undefined : amountsOf(said.compareAts, names.ofCompareAt);
  if (problems.length > 0) return { problems };
  const { sku, slug, productName: name, description, brand, category, imageUrl, isPublished, name: variantName, options, stock } = found;
  const product = defined({ name, description, brand, category, imageUrl, isPublished });
  // A product's lock is taken by its slug, before any variant's.
  if (slug === undefined && Object.keys(product).length > 0) return { problems: [problemAt(number, 'REQUIRED', names.of('slug'))] };
  return { line: { number, sku, product, prices, ...defined({ slug, name: variantName, options, stock, compareAts }) } as ImportLine };
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
