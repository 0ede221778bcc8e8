import type { Currency } from '@storegraph/kernel/money';
import { toDecimal } from '@storegraph/kernel/money';
import { COLUMNS, compareAtColumn, priceColumn } from '../import/reading/columns.ts';
import type { ColumnKey } from '../import/reading/columns.ts';
import { guardText, toCell, toOptionsText, toPairsText } from '../import/reading/csv-cells.ts';
import { PAIRS_COLUMNS, TRANSLATION_COLUMNS } from '../import/facts.ts';
import type { PairsColumn } from '../import/facts.ts';
import type { FileFormat } from '../import/import-run.ts';
import type { ExportedVariant } from './exported-variant.ts';

/** How a file is written that an import reads as what it was written from. */
export interface LineWriter {
  /** What stands before the first line. */
  readonly header: string;
  readonly line: (variant: ExportedVariant) => string;
}

const KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** Writes files with the prices in these currencies; where there is none, the file says so. */
export function createLineWriter(format: FileFormat, currencies: readonly Currency[]): LineWriter {
  const inEach = (amounts: ExportedVariant['prices']): readonly (readonly [Currency, string | null])[] => currencies.map((currency) => {
    const amountMinor = amounts[currency];
    return [currency, amountMinor === undefined ? null : toDecimal({ amountMinor, currency })];
  });
  if (format === 'JSON_LINES') {
    return {
      header: '',
      line: (variant) => `${JSON.stringify({
        ...Object.fromEntries(KEYS.map((key) => [COLUMNS[key].json, variant[key]])),
        prices: Object.fromEntries(inEach(variant.prices)),
        compareAtPrices: Object.fromEntries(inEach(variant.compareAts)),
        translations: translationsOf(variant),
        ...Object.fromEntries(PAIRS_COLUMNS.map((column) => [column.json, namedOf(column, variant)])),
      })}\n`,
    };
  }
  const header = [...KEYS.map((key) => COLUMNS[key].csv), ...currencies.map(priceColumn), ...currencies.map(compareAtColumn), ...TRANSLATION_COLUMNS.map(({ csv }) => csv), ...PAIRS_COLUMNS.map(({ csv }) => csv)];
  return {
    header: `${header.join(',')}\r\n`,
    line: (variant) => {
      const amounts = [...inEach(variant.prices), ...inEach(variant.compareAts)].map(([, amount]) => amount ?? '');
      const texts = [...TRANSLATION_COLUMNS.map(({ fact }) => variant.facts[fact] ?? ''), ...PAIRS_COLUMNS.map((column) => toPairsText(pairsOf(column, variant)))];
      return `${[...KEYS.map((key) => cellOf(variant[key])), ...amounts, ...texts.map((text) => toCell(guardText(text)))].join(',')}\r\n`;
    },
  };
}

/** What a column of several facts says: each name with its values. */
function valuesOf({ of, prefix }: PairsColumn, { facts, variantFacts }: ExportedVariant): readonly (readonly [name: string, values: readonly string[]])[] {
  return Object.entries(of === 'product' ? facts : variantFacts).flatMap(([fact, value]) =>
    (fact.startsWith(`${prefix} `) ? [[fact.slice(prefix.length + 1), prefix === 'attribute' ? (JSON.parse(value) as string[]) : [value]] as const] : []));
}

const pairsOf = (column: PairsColumn, variant: ExportedVariant) => valuesOf(column, variant).flatMap(([name, values]) => values.map((value) => [name, value] as const));

const namedOf = (column: PairsColumn, variant: ExportedVariant) => Object.fromEntries(valuesOf(column, variant).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));

/** What there is in other languages, by language. */
function translationsOf({ facts }: ExportedVariant): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const said = TRANSLATION_COLUMNS.flatMap(({ locale, field, fact }) => (facts[fact] === undefined ? [] : [{ locale, field, text: facts[fact] }]));
  return Object.fromEntries([...Map.groupBy(said, ({ locale }) => locale)].map(([locale, texts]) => [locale, Object.fromEntries(texts.map(({ field, text }) => [field, text]))]));
}

/** A spreadsheet is kept from running what people wrote. */
function cellOf(value: ExportedVariant[ColumnKey]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return toCell(guardText(typeof value === 'string' ? value : toOptionsText(value)));
}
