import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { TaxCategory } from '../../domain/assortment/terms.ts';
import type { CatalogueStore, VariantNotice } from '../../domain/catalogue/ports.ts';

interface NoticeRow {
  id: string;
  version: number;
  product_id: string;
  sku: string;
  product_name: string;
  variant_name: string;
  image_url: string | null;
  category_id: string;
  brand: string | null;
  is_published: boolean;
  weight_grams: number | null;
  tax_category: TaxCategory | null;
  prices: { currency: string; amountMinor: string }[];
}

const toNotice = (row: NoticeRow): VariantNotice => ({
  version: row.version,
  variantId: fromUuid('var', row.id),
  productId: fromUuid('prod', row.product_id),
  sku: row.sku,
  productName: row.product_name,
  variantName: row.variant_name,
  imageUrl: row.image_url,
  categoryId: fromUuid('cat', row.category_id),
  brand: row.brand,
  isPublished: row.is_published,
  weightGrams: row.weight_grams,
  taxCategory: row.tax_category,
  prices: row.prices.map(({ currency, amountMinor }) => money(BigInt(amountMinor), currency)),
});

export function createCatalogueStore(manager: EntityManager): CatalogueStore {
  const raise = async (condition: string, parameter: string | readonly string[]) => {
    // Locked by ascending id before any is changed: two that change the same variants cannot wait for each other.
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `WITH locked AS (SELECT id FROM variant WHERE ${condition} AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE)
       UPDATE variant v SET version = v.version + 1 FROM locked WHERE v.id = locked.id RETURNING v.id`, [parameter]);
    return rows.map(({ id }) => fromUuid('var', id));
  };
  return {
    raise: async (id) => (await raise('id = $1', toUuid(id))).length === 1,
    raiseEach: (ids) => raise('id = ANY($1)', ids.map(toUuid)),
    raiseAllOf: (...productIds) => raise('product_id = ANY($1)', productIds.map(toUuid)),

    async setPublished(id, isPublished) {
      const [, count] = await manager.query<[unknown[], number]>(
        'UPDATE product SET is_published = $2, publish_at = NULL, unpublish_at = CASE WHEN $2 THEN unpublish_at END WHERE id = $1 AND deleted_at IS NULL', [toUuid(id), isPublished],
      );
      return count === 1;
    },

    async notices(ids) {
      const rows = await manager.query<NoticeRow[]>(
        `SELECT v.id, v.version, v.product_id, v.sku, v.name AS variant_name, p.name AS product_name, coalesce(p.picture_url, p.image_url) AS image_url, p.category_id, p.brand, p.is_published AND v.deleted_at IS NULL AS is_published,
           coalesce(v.weight_grams, p.weight_grams) AS weight_grams, coalesce(v.tax_category, p.tax_category) AS tax_category,
           ARRAY(SELECT jsonb_build_object('currency', currency, 'amountMinor', amount_minor::text) FROM price WHERE variant_id = v.id ORDER BY currency) AS prices
         FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ANY($1) ORDER BY v.id`,
        [ids.map(toUuid)],
      );
      return rows.map(toNotice);
    },
  };
}
