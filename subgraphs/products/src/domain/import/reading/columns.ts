import type { Currency } from '@storegraph/kernel/money';
import type { ProblemCode } from '../problem.ts';
import { readCount, readGrams, readOptions, readSlug, readTaxCategory, readText, readUrl, readYes } from './read-values.ts';
import type { ReadValue } from './read-values.ts';

/** What a file can say of a variant and its product, prices apart. */
export interface Column {
  /** Its name in JSON Lines. */
  readonly json: string;
  /** Its name in the header of CSV. */
  readonly csv: string;
  /** What an empty cell of CSV means: nothing is there, or text without characters. */
  readonly empty: null | '';
  /** Whether it may say that there is none. */
  readonly isOptional: boolean;
  /** Reads what JSON Lines hold, or CSV once its text was understood; undefined when it is not that. */
  readonly read: ReadValue;
  readonly code: ProblemCode;
}

const column = (json: string, csv: string, read: ReadValue, code: ProblemCode, more: Partial<Column> = {}): Column =>
  ({ json, csv, empty: null, isOptional: false, read, code, ...more });

/** All columns but those of prices, in the order they are exported in. */
export const COLUMNS = {
  sku: column('sku', 'sku', readText(1, 100), 'INVALID_TEXT'),
  slug: column('productSlug', 'product_slug', readSlug, 'INVALID_SLUG'),
  productName: column('productName', 'product_name', readText(1, 200), 'INVALID_TEXT'),
  description: column('description', 'description', readText(0, 10_000), 'INVALID_TEXT', { empty: '' }),
  brand: column('brand', 'brand', readText(1, 100), 'INVALID_TEXT', { isOptional: true }),
  category: column('categorySlug', 'category_slug', readSlug, 'INVALID_SLUG'),
  imageUrl: column('imageUrl', 'image_url', readUrl, 'INVALID_URL', { isOptional: true }),
  productWeight: column('productWeightGrams', 'product_weight_grams', readGrams, 'WEIGHT_OUT_OF_RANGE', { isOptional: true }),
  productTaxCategory: column('productTaxCategory', 'product_tax_category', readTaxCategory, 'INVALID_TAX_CATEGORY', { isOptional: true }),
  isPublished: column('published', 'published', readYes, 'INVALID_BOOLEAN'),
  name: column('variantName', 'variant_name', readText(1, 200), 'INVALID_TEXT'),
  options: column('options', 'options', readOptions, 'INVALID_OPTIONS', { empty: '' }),
  weightGrams: column('weightGrams', 'weight_grams', readGrams, 'WEIGHT_OUT_OF_RANGE', { isOptional: true }),
  taxCategory: column('taxCategory', 'tax_category', readTaxCategory, 'INVALID_TAX_CATEGORY', { isOptional: true }),
  stock: column('stock', 'stock', readCount, 'QUANTITY_OUT_OF_RANGE'),
} as const satisfies Readonly<Record<string, Column>>;

/** A column by the name it has here. */
export type ColumnKey = keyof typeof COLUMNS;

/** What a column of CSV with prices is called: `price_eur`. */
export const priceColumn = (currency: Currency): string => `price_${currency.toLowerCase()}`;

/** What a column of CSV with compare-at prices is called: `compare_at_eur`. */
export const compareAtColumn = (currency: Currency): string => `compare_at_${currency.toLowerCase()}`;

/** The currency of a column with prices, or with compare-at prices; undefined when it is none. Whether the shop sells in it is another matter. */
export function currencyOf(csv: string): { readonly currency: Currency; readonly of: 'prices' | 'compareAts' } | undefined {
  const [, kind, currency] = /^(price|compare_at)_([a-z]{3})$/.exec(csv) ?? [];
  return currency === undefined ? undefined : { currency: currency.toUpperCase(), of: kind === 'price' ? 'prices' : 'compareAts' };
}
