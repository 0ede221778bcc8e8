import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { VariantStore } from '../../domain/cart/ports.ts';
import { VARIANT_COLUMNS, toPrices, toVariant } from './variant-rows.ts';
import type { VariantQueryRow } from './variant-rows.ts';

export function createVariantStore(manager: EntityManager): VariantStore {
  return {
    async byIds(ids) {
      const rows = await manager.query<VariantQueryRow[]>(`SELECT ${VARIANT_COLUMNS} FROM variant v WHERE v.id = ANY($1)`, [ids.map(toUuid)]);
      return rows.map(toVariant);
    },

    async note({ id, productId, categoryId, brand, sku, productName, variantName, imageUrl, isPublished, prices, taxCategory, weightGrams }, version) {
      await manager.query(
        `INSERT INTO variant (id, version, product_id, sku, product_name, variant_name, image_url, is_published, prices, category_id, brand, tax_category, weight_grams)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, product_id = excluded.product_id, sku = excluded.sku,
           product_name = excluded.product_name, variant_name = excluded.variant_name, image_url = excluded.image_url,
           is_published = excluded.is_published, prices = excluded.prices, category_id = excluded.category_id, brand = excluded.brand,
           tax_category = excluded.tax_category, weight_grams = excluded.weight_grams,
           is_told = variant.is_told AND (variant.prices, variant.is_published, variant.product_name, variant.variant_name, variant.tax_category, variant.weight_grams)
             IS NOT DISTINCT FROM (excluded.prices, excluded.is_published, excluded.product_name, excluded.variant_name, excluded.tax_category, excluded.weight_grams)
         WHERE variant.version < excluded.version`,
        [toUuid(id), version, toUuid(productId), sku, productName, variantName, imageUrl, isPublished, JSON.stringify(toPrices(prices)), categoryId && toUuid(categoryId), brand, taxCategory, weightGrams],
      );
    },

    async noteStock(id, orderableQuantity, version) {
      await manager.query(
        `INSERT INTO variant_stock (variant_id, version, orderable_quantity, is_told) VALUES ($1, $2, $3, false)
         ON CONFLICT (variant_id) DO UPDATE SET version = excluded.version, orderable_quantity = excluded.orderable_quantity, is_told = false WHERE variant_stock.version < excluded.version`,
        [toUuid(id), version, orderableQuantity],
      );
    },
  };
}
