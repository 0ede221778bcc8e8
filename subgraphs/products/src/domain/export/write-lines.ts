import type { Currency } from '@storegraph/kernel/money';
import { toDecimal } from '@storegraph/kernel/money';
import { COLUMNS, compareAtColumn, priceColumn } from '../import/columns.ts';
import type { ColumnKey } from '../import/columns.ts';
import { guardText, toCell, toOptionsText } from '../import/csv-cells.ts';
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
  const inEach = (amounts: ExportedVariant['prices']): readonly (string | null)[] => currencies.map((currency) => {
    const amountMinor = amounts[currency];
    return amountMinor === undefined ? null : toDecimal({ amountMinor, currency });
  });
  const byCurrency = (amounts: ExportedVariant['prices']) => Object.fromEntries(inEach(amounts).map((amount, at) => [currencies[at], amount]));
  if (format === 'JSON_LINES') {
    return {
      header: '',
      line: (variant) => `${JSON.stringify({
        ...Object.fromEntries(KEYS.map((key) => [COLUMNS[key].json, variant[key]])),
        prices: byCurrency(variant.prices),
        compareAtPrices: byCurrency(variant.compareAts),
      })}\n`,
    };
  }
  return {
    header: `${[...KEYS.map((key) => COLUMNS[key].csv), ...currencies.map(priceColumn), ...currencies.map(compareAtColumn)].join(',')}\r\n`,
    line: (variant) => `${[...KEYS.map((key) => cellOf(variant[key])), ...[...inEach(variant.prices), ...inEach(variant.compareAts)].map((amount) => amount ?? '')].join(',')}\r\n`,
  };
}

/** A spreadsheet is kept from running what people wrote. */
function cellOf(value: ExportedVariant[ColumnKey]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return toCell(guardText(typeof value === 'string' ? value : toOptionsText(value)));
}
