import { fromUuid } from '@storegraph/kernel/ids';
import type { Variant } from '../../domain/cart/variant.ts';
import type { TaxCategory } from '../../domain/totals/tax-rates.ts';

/** A row of `SELECT ${VARIANT_COLUMNS} FROM variant v`. */
export interface VariantQueryRow {
  variant_id: string;
  product_id: string;
  category_id: string | null;
  brand: string | null;
  sku: string;
  product_name: string;
  variant_name: string;
  image_url: string | null;
  is_published: boolean;
  own_tax_category: TaxCategory | null;
  own_weight_grams: number | null;
  prices: Record<string, string>;
}

export const VARIANT_COLUMNS = 'v.id AS variant_id, v.product_id, v.category_id, v.brand, v.sku, v.product_name, v.variant_name, v.image_url, v.is_published, v.tax_category AS own_tax_category, v.weight_grams AS own_weight_grams, v.prices';

export const toVariant = (row: VariantQueryRow): Variant => ({
  id: fromUuid('var', row.variant_id),
  productId: fromUuid('prod', row.product_id),
  categoryId: row.category_id === null ? null : fromUuid('cat', row.category_id),
  brand: row.brand,
  sku: row.sku,
  productName: row.product_name,
  variantName: row.variant_name,
  imageUrl: row.image_url,
  isPublished: row.is_published,
  taxCategory: row.own_tax_category,
  weightGrams: row.own_weight_grams,
  prices: Object.fromEntries(Object.entries(row.prices).map(([currency, minor]) => [currency, BigInt(minor)])),
});

/** Prices as the table keeps them: JSON has no integers beyond 2^53. */
export const toPrices = (prices: Variant['prices']): Record<string, string> =>
  Object.fromEntries(Object.entries(prices).map(([currency, minor]) => [currency, minor.toString()]));
