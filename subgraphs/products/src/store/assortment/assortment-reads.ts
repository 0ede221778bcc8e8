import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { AssortmentReads } from '../../domain/assortment/ports.ts';
import type { VariantOption } from '../../domain/catalogue/variant.ts';
import { VARIANT_COLUMNS, toVariant } from '../catalogue/variant-reads.ts';
import type { VariantRow } from '../catalogue/variant-reads.ts';

export function createAssortmentReads(manager: EntityManager): AssortmentReads {
  return {
    async isAnyDateDue(now) {
      const rows = await manager.query<unknown[]>(
        `/* regular work */ SELECT 1 FROM product
         WHERE (publish_at IS NOT NULL OR unpublish_at IS NOT NULL) AND least(publish_at, unpublish_at) <= $1 AND deleted_at IS NULL LIMIT 1`, [now],
      );
      return rows.length > 0;
    },

    async variantPages(productIds, page) {
      const rows = await manager.query<VariantRow[]>(
        `SELECT v.* FROM unnest($1::uuid[]) AS asked (product_id) CROSS JOIN LATERAL (
           SELECT ${VARIANT_COLUMNS} FROM variant v JOIN product p ON p.id = v.product_id
           WHERE v.product_id = asked.product_id AND v.deleted_at IS NULL AND ($2::uuid IS NULL OR v.id > $2)
           ORDER BY v.id LIMIT $3
         ) v`,
        [productIds.map(toUuid), page.after === undefined ? null : toUuid(page.after), page.first + 1],
      );
      const byProduct = Map.groupBy(rows.map(toVariant), ({ productId }) => productId);
      return new Map([...byProduct].map(([productId, found]) => [productId, pageOf(found, page)]));
    },

    async countVariants(productIds) {
      const rows = await manager.query<{ product_id: string; count: number }[]>(
        'SELECT product_id, count(*)::int AS count FROM variant WHERE product_id = ANY($1) AND deleted_at IS NULL GROUP BY product_id', [productIds.map(toUuid)],
      );
      return rows.map(({ product_id, count }) => ({ productId: fromUuid('prod', product_id), count }));
    },

    async matrixCells(productIds) {
      const rows = await manager.query<{ product_id: string; options: VariantOption[]; is_available: boolean }[]>(
        `SELECT v.product_id, v.options,
           s.variant_id IS NOT NULL AND (s.backorder_limit IS NULL OR s.on_hand + s.backorder_limit > s.allocated + s.reserved) AS is_available
         FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = ANY($1) AND v.deleted_at IS NULL ORDER BY v.id`,
        [productIds.map(toUuid)],
      );
      return rows.map(({ product_id, options, is_available }) => ({ productId: fromUuid('prod', product_id), options, isAvailable: is_available }));
    },
  };
}
