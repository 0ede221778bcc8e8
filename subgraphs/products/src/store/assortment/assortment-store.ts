import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { AssortmentStore, LockedProduct, VariantFacts, Versioned } from '../../domain/assortment/ports.ts';
import { datesOutOfOrder, skuTakenInThisMoment, skuTakenMeanwhile, slugTakenMeanwhile } from '../../domain/assortment/refusals.ts';
import { categoryNotFound } from '../../domain/categories/refusals.ts';
import { slugTaken } from '../../domain/refusals.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { setColumns } from '../set-columns.ts';

const BY_CONSTRAINT = { product_slug: slugTaken, product_category_id_fkey: categoryNotFound };

const VARIANT_RECORD = 'record (id uuid, sku text, name text, options jsonb, weight_grams integer, tax_category text)';
const toRecords = (variants: readonly VariantFacts[]) =>
  JSON.stringify(variants.map(({ id, weightGrams, taxCategory, ...variant }) => ({ ...variant, id: toUuid(id), weight_grams: weightGrams, tax_category: taxCategory })));

export function createAssortmentStore(manager: EntityManager): AssortmentStore {
  return {
    async add({ id, slug, name, description, brand, categoryId, imageUrl, weightGrams, taxCategory }) {
      const added = await refuseByConstraint(manager.query<unknown[]>(
        `INSERT INTO product (id, slug, name, description, brand, category_id, image_url, weight_grams, tax_category, is_published, created_at)
         SELECT $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::uuid, $7::text, $8::integer, $9::text, false, now() WHERE NOT EXISTS (SELECT FROM product_translation WHERE slug = $2)
         ON CONFLICT (slug) WHERE deleted_at IS NULL DO NOTHING RETURNING 1`,
        [toUuid(id), slug, name, description, brand, toUuid(categoryId), imageUrl, weightGrams, taxCategory],
      ), BY_CONSTRAINT);
      return added.length === 1;
    },

    async change(id, { slug, name, description, brand, categoryId, imageUrl, weightGrams, taxCategory }) {
      const { assignments, values } = setColumns({ slug, name, description, brand, category_id: categoryId && toUuid(categoryId), image_url: imageUrl, weight_grams: weightGrams, tax_category: taxCategory }, 2);
      if (assignments.length === 0) return;
      if (slug !== undefined && (await manager.query<unknown[]>('SELECT 1 FROM product_translation WHERE slug = $1 AND product_id <> $2', [slug, toUuid(id)])).length > 0) throw slugTaken();
      await refuseByConstraint(manager.query(`UPDATE product SET ${assignments.join()} WHERE id = $1`, [toUuid(id), ...values]), BY_CONSTRAINT);
    },

    lock: async (id) => (await manager.query<LockedProduct[]>(
      `SELECT version, name, options, jsonb_build_object('weightGrams', weight_grams, 'taxCategory', tax_category) AS terms FROM product WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE`, [toUuid(id)],
    ))[0],
    lockVariant: async (id) => (await manager.query<Versioned[]>('SELECT version FROM variant WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE', [toUuid(id)]))[0],

    async lockVariantsOf(id) {
      const rows = await manager.query<(Omit<VariantFacts, 'id'> & Versioned & { id: string })[]>(
        'SELECT id, version, sku, name, options, weight_grams AS "weightGrams", tax_category AS "taxCategory" FROM variant WHERE product_id = $1 AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE', [toUuid(id)],
      );
      return rows.map((row) => ({ ...row, id: fromUuid('var', row.id) }));
    },

    async setDates(id, { publishAt, unpublishAt }) {
      const { assignments, values } = setColumns({ publish_at: publishAt, unpublish_at: unpublishAt }, 2);
      if (assignments.length === 0) return;
      await refuseByConstraint(manager.query(`UPDATE product SET ${assignments.join()} WHERE id = $1`, [toUuid(id), ...values]), { product_dates_in_order: datesOutOfOrder });
    },

    async takeDueDates(now, atMost) {
      const [lock] = await manager.query<[{ is_mine: boolean }]>(`SELECT pg_try_advisory_xact_lock(hashtext('due products')) AS is_mine`);
      if (!lock.is_mine) return [];
      // What a manager changes in this moment is looked at anew with the next turn. Shown comes before hidden.
      const [rows] = await manager.query<[{ id: string; is_turned: boolean }[], number]>(
        `WITH due AS (
           SELECT id, is_published AS was_published FROM product
           WHERE (publish_at IS NOT NULL OR unpublish_at IS NOT NULL) AND least(publish_at, unpublish_at) <= $1 AND deleted_at IS NULL
           ORDER BY least(publish_at, unpublish_at), id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
         )
         UPDATE product p SET
           is_published = CASE WHEN unpublish_at <= $1 THEN false WHEN publish_at <= $1 THEN true ELSE is_published END,
           publish_at = CASE WHEN publish_at > $1 THEN publish_at END,
           unpublish_at = CASE WHEN unpublish_at > $1 THEN unpublish_at END
         FROM due WHERE p.id = due.id RETURNING p.id, p.is_published <> due.was_published AS is_turned`,
        [now, atMost],
      );
      return rows.map((row) => ({ id: fromUuid('prod', row.id), isTurned: row.is_turned }));
    },

    async setOptions(id, options) {
      await manager.query('UPDATE product SET options = $2 WHERE id = $1', [toUuid(id), JSON.stringify(options)]);
    },

    async addVariants(id, variants) {
      // In the order of what is unique, so that two who add the same do not wait for each other.
      const added = await manager.query<{ sku: string }[]>(
        `WITH added AS (
           INSERT INTO variant (id, product_id, sku, name, options, weight_grams, tax_category)
           SELECT id, $1, sku, name, options, weight_grams, tax_category FROM jsonb_to_recordset($2::jsonb) AS ${VARIANT_RECORD} ORDER BY sku
           ON CONFLICT (sku) WHERE deleted_at IS NULL DO NOTHING RETURNING id, sku
         ), counted AS (INSERT INTO stock (variant_id, on_hand) SELECT id, 0 FROM added ORDER BY id)
         SELECT sku FROM added`,
        [toUuid(id), toRecords(variants)],
      );
      return new Set(added.map(({ sku }) => sku));
    },

    async takenSkus(variants) {
      const rows = await manager.query<{ sku: string }[]>(
        `SELECT v.sku FROM variant v JOIN jsonb_to_recordset($1::jsonb) AS ${VARIANT_RECORD} ON record.sku = v.sku AND record.id <> v.id WHERE v.deleted_at IS NULL`, [toRecords(variants)],
      );
      return new Set(rows.map(({ sku }) => sku));
    },

    async changeVariants(variants) {
      await refuseByConstraint(manager.query(
        `UPDATE variant v SET sku = record.sku, name = record.name, options = record.options, weight_grams = record.weight_grams, tax_category = record.tax_category FROM jsonb_to_recordset($1::jsonb) AS ${VARIANT_RECORD} WHERE v.id = record.id`, [toRecords(variants)],
      ), { variant_sku: skuTakenInThisMoment });
    },

    async remove(id) {
      await manager.query('UPDATE variant SET deleted_at = now() WHERE product_id = $1 AND deleted_at IS NULL', [toUuid(id)]);
      await manager.query('UPDATE product SET deleted_at = now(), is_published = false, publish_at = NULL, unpublish_at = NULL WHERE id = $1', [toUuid(id)]);
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
