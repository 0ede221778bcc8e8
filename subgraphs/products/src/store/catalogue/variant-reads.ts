import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { termsOf } from '../../domain/assortment/terms.ts';
import type { TaxCategory, Terms } from '../../domain/assortment/terms.ts';
import type { VariantReads } from '../../domain/catalogue/ports.ts';
import type { Variant, VariantOption, VariantPrice } from '../../domain/catalogue/variant.ts';
import { PRICE_OF_VARIANT } from '../pricing/price-reads.ts';

/** A row of `SELECT ${VARIANT_COLUMNS} FROM variant v JOIN product p ON p.id = v.product_id`. */
export interface VariantRow {
  id: string;
  version: number;
  product_id: string;
  sku: string;
  name: string;
  options: VariantOption[];
  is_published: boolean;
  weight_grams: number | null;
  tax_category: TaxCategory | null;
  product_grams: number | null;
  product_tax_category: TaxCategory | null;
}

interface PriceOfProduct {
  variant_id: string;
  product_id: string;
  currency: string;
  amount_minor: string;
  compare_at_minor: string | null;
}

export const VARIANT_COLUMNS = 'v.id, v.version, v.product_id, v.sku, v.name, v.options, p.is_published, v.weight_grams, v.tax_category, p.weight_grams AS product_grams, p.tax_category AS product_tax_category';

const ownOf = (row: VariantRow): Terms => ({ weightGrams: row.weight_grams, taxCategory: row.tax_category });

export const toVariant = (row: VariantRow): Variant => ({
  id: fromUuid('var', row.id),
  version: row.version,
  productId: fromUuid('prod', row.product_id),
  sku: row.sku,
  name: row.name,
  options: row.options,
  own: ownOf(row),
  terms: termsOf(ownOf(row), { weightGrams: row.product_grams, taxCategory: row.product_tax_category }),
  isPublished: row.is_published,
});

const toPrice = ({ variant_id, product_id, currency, amount_minor, compare_at_minor }: PriceOfProduct): VariantPrice => ({
  variantId: fromUuid('var', variant_id), productId: fromUuid('prod', product_id), price: money(BigInt(amount_minor), currency),
  compareAtMinor: compare_at_minor === null ? null : BigInt(compare_at_minor),
});

export function createVariantReads(manager: EntityManager): VariantReads {
  const select = async (condition: string, values: readonly string[]) =>
    (await manager.query<VariantRow[]>(
      `SELECT ${VARIANT_COLUMNS}
       FROM variant v JOIN product p ON p.id = v.product_id WHERE ${condition} AND v.deleted_at IS NULL ORDER BY v.id`,
      [values],
    )).map(toVariant);
  return {
    byIds: (ids) => select('v.id = ANY($1)', ids.map(toUuid)),
    bySkus: (skus) => select('v.sku = ANY($1)', skus),
    // Said of both sides of the join, so that no more products are read than are asked for, however few the planner thinks there are.
    byProducts: (productIds) => select('v.product_id = ANY($1) AND p.id = ANY($1)', productIds.map(toUuid)),
    pricesByProducts: async (productIds, currency) =>
      (await manager.query<PriceOfProduct[]>(
        `SELECT p.variant_id, v.product_id, p.currency, p.amount_minor, p.compare_at_minor
         FROM variant v CROSS JOIN LATERAL (${PRICE_OF_VARIANT}) p WHERE v.product_id = ANY($1) AND v.deleted_at IS NULL`,
        [productIds.map(toUuid), currency],
      )).map(toPrice),
  };
}
