import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { AssortmentStore, Versioned } from '../../domain/assortment/ports.ts';
import { skuTakenMeanwhile, slugTakenMeanwhile } from '../../domain/assortment/refusals.ts';
import { categoryNotFound } from '../../domain/categories/refusals.ts';
import { slugTaken } from '../../domain/refusals.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { setColumns } from '../set-columns.ts';

const BY_CONSTRAINT = { product_slug: slugTaken, product_category_id_fkey: categoryNotFound };

export function createAssortmentStore(manager: EntityManager): AssortmentStore {
  const lock = async (table: 'product' | 'variant', uuid: string) =>
    (await manager.query<Versioned[]>(`SELECT version FROM ${table} WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE`, [uuid]))[0];

  return {
    async add({ id, slug, name, description, brand, categoryId, imageUrl }) {
      const added = await refuseByConstraint(manager.query<unknown[]>(
        `INSERT INTO product (id, slug, name, description, brand, category_id, image_url, is_published, created_at)
         SELECT $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::uuid, $7::text, false, now() WHERE NOT EXISTS (SELECT FROM product_translation WHERE slug = $2)
         ON CONFLICT (slug) WHERE deleted_at IS NULL DO NOTHING RETURNING 1`,
        [toUuid(id), slug, name, description, brand, toUuid(categoryId), imageUrl],
      ), BY_CONSTRAINT);
      return added.length === 1;
    },

    async change(id, { slug, name, description, brand, categoryId, imageUrl }) {
      const { assignments, values } = setColumns({ slug, name, description, brand, category_id: categoryId && toUuid(categoryId), image_url: imageUrl }, 2);
      if (assignments.length === 0) return;
      if (slug !== undefined && (await manager.query<unknown[]>('SELECT 1 FROM product_translation WHERE slug = $1 AND product_id <> $2', [slug, toUuid(id)])).length > 0) throw slugTaken();
      await refuseByConstraint(manager.query(`UPDATE product SET ${assignments.join()} WHERE id = $1`, [toUuid(id), ...values]), BY_CONSTRAINT);
    },

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
