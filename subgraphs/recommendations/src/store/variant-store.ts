import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { VariantStore } from '../domain/ports.ts';

export function createVariantStore(manager: EntityManager): VariantStore {
  return {
    async note({ id, version, productId, categoryId, brand, isPublished }) {
      await manager.query(
        `INSERT INTO variant (id, version, product_id, category_id, brand, is_published) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, product_id = excluded.product_id,
           category_id = excluded.category_id, brand = excluded.brand, is_published = excluded.is_published
         WHERE variant.version < excluded.version`,
        [toUuid(id), version, toUuid(productId), toUuid(categoryId), brand, isPublished],
      );
    },
  };
}
