import type { Currency } from '@storegraph/kernel/money';
import { toDecimal } from '@storegraph/kernel/money';
import { COLUMNS, priceColumn } from '../import/columns.ts';
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
  const priceIn = (variant: ExportedVariant, currency: Currency): string | null => {
    const amountMinor = variant.prices[currency];
    return amountMinor === undefined ? null : toDecimal({ amountMinor, currency });
  };
  if (format === 'JSON_LINES') {
    return {
      header: '',
      line: (variant) => `${JSON.stringify({
        ...Object.fromEntries(KEYS.map((key) => [COLUMNS[key].json, variant[key]])),
        prices: Object.fromEntries(currencies.map((currency) => [currency, priceIn(variant, currency)])),
      })}\n`,
    };
  }
  return {
    header: `${[...KEYS.map((key) => COLUMNS[key].csv), ...currencies.map(priceColumn)].join(',')}\r\n`,
    line: (variant) => `${[...KEYS.map((key) => cellOf(variant[key])), ...currencies.map((currency) => priceIn(variant, currency) ?? '')].join(',')}\r\n`,
  };
}

/** A spreadsheet is kept from running what people wrote. */
function cellOf(value: ExportedVariant[ColumnKey]): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return toCell(guardText(typeof value === 'string' ? value : toOptionsText(value)));
}
