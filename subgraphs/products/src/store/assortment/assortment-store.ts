import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { AssortmentStore, Versioned } from '../../domain/assortment/ports.ts';
import { skuTakenMeanwhile, slugTakenMeanwhile } from '../../domain/assortment/refusals.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';

export function createAssortmentStore(manager: EntityManager): AssortmentStore {
  const lock = async (table: 'product' | 'variant', uuid: string) =>
    (await manager.query<Versioned[]>(`SELECT version FROM ${table} WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE`, [uuid]))[0];

  return {
    lock: (id) => lock('product', toUuid(id)),
    lockVariant: (id) => lock('variant', toUuid(id)),

    async remove(id) {
      await manager.query('UPDATE variant SET deleted_at = now() WHERE product_id = $1 AND deleted_at IS NULL', [toUuid(id)]);
      await manager.query('UPDATE product SET deleted_at = now(), is_published = false WHERE id = $1', [toUuid(id)]);
      // In other languages too its slug is free; it is not kept for its return.
      await manager.query('UPDATE product_translation SET version = version + 1, slug = NULL WHERE product_id = $1 AND slug IS NOT NULL', [toUuid(id)]);
    },

    async removeVariant(id) {
      await manager.query('UPDATE variant SET deleted_at = now() WHERE id = $1', [toUuid(id)]);
    },

    restore: (id) => refuseByConstraint(restore(manager, toUuid(id)), { product_slug: slugTakenMeanwhile, variant_sku: skuTakenMeanwhile }),
  };
}

async function restore(manager: EntityManager, uuid: string) {
  const [product] = await manager.query<unknown[]>('SELECT 1 FROM product WHERE id = $1 AND deleted_at IS NOT NULL FOR NO KEY UPDATE', [uuid]);
  if (!product) return undefined;
  // What one transaction deleted bears one time: variants that were deleted before their product stay so.
  const [variants] = await manager.query<[{ id: string }[], number]>(
    'UPDATE variant v SET deleted_at = NULL FROM product p WHERE p.id = $1 AND v.product_id = p.id AND v.deleted_at = p.deleted_at RETURNING v.id', [uuid],
  );
  await manager.query('UPDATE product SET deleted_at = NULL WHERE id = $1', [uuid]);
  return variants.map(({ id }) => fromUuid('var', id));
}
