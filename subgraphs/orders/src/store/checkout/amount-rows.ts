import type { PartAmounts, TaxSummary } from '../../domain/totals/amounts.ts';
import type { TaxCategory } from '../../domain/totals/tax-rates.ts';

/** A row of PART_COLUMNS; amounts are text, since JSON has no integers beyond 2^53. */
export interface PartRow {
  tax_category: TaxCategory;
  rate_ppm: number;
  list_minor: string;
  discount_minor: string;
  total_minor: string;
  net_minor: string;
  tax_minor: string;
  gross_minor: string;
}

/** A row of `order_tax`. */
export interface TaxRow {
  rate_ppm: number;
  net_minor: string;
  tax_minor: string;
  gross_minor: string;
}

/** The columns of `a`'s part as JSON, null when there is none. */
export const partAsJson = (a: string, key: string): string => `CASE WHEN ${a}.${key} IS NOT NULL THEN json_build_object(
  'tax_category', ${a}.tax_category, 'rate_ppm', ${a}.rate_ppm, 'list_minor', ${a}.list_minor::text, 'discount_minor', ${a}.discount_minor::text, 'total_minor', ${a}.total_minor::text,
  'net_minor', ${a}.net_minor::text, 'tax_minor', ${a}.tax_minor::text, 'gross_minor', ${a}.gross_minor::text) END`;

export const toPart = (row: PartRow): PartAmounts => ({
  taxCategory: row.tax_category, ratePpm: row.rate_ppm,
  listMinor: BigInt(row.list_minor), discountMinor: BigInt(row.discount_minor), totalMinor: BigInt(row.total_minor),
  netMinor: BigInt(row.net_minor), taxMinor: BigInt(row.tax_minor), grossMinor: BigInt(row.gross_minor),
});

export const fromPart = (part: PartAmounts): PartRow => ({
  tax_category: part.taxCategory, rate_ppm: part.ratePpm,
  list_minor: part.listMinor.toString(), discount_minor: part.discountMinor.toString(), total_minor: part.totalMinor.toString(),
  net_minor: part.netMinor.toString(), tax_minor: part.taxMinor.toString(), gross_minor: part.grossMinor.toString(),
});

export const toTax = (row: TaxRow): TaxSummary =>
  ({ ratePpm: row.rate_ppm, netMinor: BigInt(row.net_minor), taxMinor: BigInt(row.tax_minor), grossMinor: BigInt(row.gross_minor) });

export const fromTax = (tax: TaxSummary): TaxRow =>
  ({ rate_ppm: tax.ratePpm, net_minor: tax.netMinor.toString(), tax_minor: tax.taxMinor.toString(), gross_minor: tax.grossMinor.toString() });

/** The columns of a part, for `json_to_recordset`. */
export const PART_TYPES = 'tax_category text, rate_ppm integer, list_minor bigint, discount_minor bigint, total_minor bigint, net_minor bigint, tax_minor bigint, gross_minor bigint';
export const PART_COLUMNS = 'tax_category, rate_ppm, list_minor, discount_minor, total_minor, net_minor, tax_minor, gross_minor';
