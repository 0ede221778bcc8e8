import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { CollectionStore } from '../../domain/collections/ports.ts';
import { attributeNotFound } from '../../domain/attributes/refusals.ts';
import { brandUnknown, categoryUnknown } from '../../domain/collections/refusals.ts';
import { slugTaken } from '../../domain/refusals.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { setColumns } from '../set-columns.ts';
import { COLLECTION_COLUMNS, toCollection } from './collection-row.ts';
import type { CollectionRow } from './collection-row.ts';
import { toConditionRow } from './condition-row.ts';
import { createLookUp } from './look-up.ts';

const TAKEN = { collection_slug: slugTaken };
/** What a rule asks for was there when it was read, and is gone. */
const GONE = {
  collection_condition_category: () => categoryUnknown(['rule']), collection_condition_brand: () => brandUnknown(['rule']), collection_condition_attribute: () => attributeNotFound(['rule']),
};

/** The room that is left between two products, so that most moves write one row. */
const GAP = 1_000;

export function createCollectionStore(manager: EntityManager): CollectionStore {
  const positionOf = async (collection: string, product: string) =>
    (await manager.query<{ position: number }[]>('SELECT position FROM collection_product WHERE collection_id = $1 AND product_id = $2', [collection, product]))[0]?.position;

  /** The position halfway between a product, or the top, and the one that is behind it, `moved` left aside; undefined when there is no room. */
  const between = async (collection: string, moved: string, after: string | null): Promise<number | undefined> => {
    const start = after === null ? 0 : await positionOf(collection, after);
    if (start === undefined) return undefined;
    const [next] = await manager.query<{ position: number }[]>(
      `SELECT position FROM collection_product WHERE collection_id = $1 AND product_id <> $2 AND (position, product_id) > ($3, coalesce($4, '00000000-0000-0000-0000-000000000000'::uuid))
       ORDER BY position, product_id LIMIT 1`, [collection, moved, start, after],
    );
    const middle = next ? Math.floor((start + next.position) / 2) : start + GAP;
    return middle > start ? middle : undefined;
  };

  const spread = (collection: string) =>
    manager.query(
      `UPDATE collection_product m SET position = placed.place * $2
       FROM (SELECT product_id, (row_number() OVER (ORDER BY position, product_id))::integer AS place FROM collection_product WHERE collection_id = $1) placed
       WHERE m.collection_id = $1 AND m.product_id = placed.product_id`,
      [collection, GAP],
    );

  return {
    lookUp: createLookUp(manager),

    lock: async (id) => (await manager.query<CollectionRow[]>(`SELECT ${COLLECTION_COLUMNS} FROM collection c WHERE c.id = $1 FOR UPDATE`, [toUuid(id)])).map(toCollection)[0],

    async countRules() {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('collections by rule'))`);
      return (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM collection WHERE match IS NOT NULL'))[0].count;
    },

    async add({ id, slug, name, description, imageUrl, isPublished, sort, match }) {
      await refuseByConstraint(manager.query(
        'INSERT INTO collection (id, slug, name, description, image_url, is_published, sort, match) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [toUuid(id), slug, name, description, imageUrl, isPublished, sort, match],
      ), TAKEN);
    },

    async change(id, { slug, name, description, imageUrl, isPublished, sort }) {
      const { assignments, values } = setColumns({ slug, name, description, image_url: imageUrl, is_published: isPublished, sort }, 2);
      await refuseByConstraint(manager.query(`UPDATE collection SET ${['version = version + 1', ...assignments].join()} WHERE id = $1`, [toUuid(id), ...values]), TAKEN);
    },

    async setRule(id, { match, conditions }) {
      await manager.query('UPDATE collection SET match = $2 WHERE id = $1', [toUuid(id), match]);
      await manager.query('DELETE FROM collection_condition WHERE collection_id = $1', [toUuid(id)]);
      await refuseByConstraint(manager.query(
        `INSERT INTO collection_condition (collection_id, place, kind, category_id, brand_id, attribute_id, details)
         SELECT $1, place, kind, category_id, brand_id, attribute_id, details
         FROM ROWS FROM (jsonb_to_recordset($2) AS (kind text, category_id uuid, brand_id uuid, attribute_id uuid, details jsonb)) WITH ORDINALITY AS wanted (kind, category_id, brand_id, attribute_id, details, place)`,
        [toUuid(id), JSON.stringify(conditions.map(toConditionRow))],
      ), GONE);
    },

    async remove(id) {
      await manager.query('DELETE FROM collection WHERE id = $1', [toUuid(id)]);
    },

    async known(productIds) {
      const rows = await manager.query<{ id: string }[]>('SELECT id FROM product WHERE id = ANY($1) AND deleted_at IS NULL', [productIds.map(toUuid)]);
      return new Set(rows.map(({ id }) => fromUuid('prod', id)));
    },

    countProducts: async (id) => (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM collection_product WHERE collection_id = $1', [toUuid(id)]))[0].count,

    productsOf: async (id) =>
      (await manager.query<{ product_id: string }[]>('SELECT product_id FROM collection_product WHERE collection_id = $1 ORDER BY position, product_id', [toUuid(id)]))
        .map(({ product_id }) => fromUuid('prod', product_id)),

    async append(id, productIds) {
      await manager.query(
        `INSERT INTO collection_product (collection_id, product_id, position)
         SELECT $1, id, place * $3 + (SELECT coalesce(max(position), 0) FROM collection_product WHERE collection_id = $1)
         FROM unnest($2::uuid[]) WITH ORDINALITY AS added (id, place) ON CONFLICT DO NOTHING`,
        [toUuid(id), productIds.map(toUuid), GAP],
      );
    },

    async takeOut(id, productIds) {
      await manager.query('DELETE FROM collection_product WHERE collection_id = $1 AND product_id = ANY($2)', [toUuid(id), productIds.map(toUuid)]);
    },

    async move(id, productId, after) {
      const [collection, moved, behind] = [toUuid(id), toUuid(productId), after && toUuid(after)];
      if ((await positionOf(collection, moved)) === undefined) return 'PRODUCT_MISSING';
      if (behind !== null && (await positionOf(collection, behind)) === undefined) return 'AFTER_MISSING';
      let position = await between(collection, moved, behind);
      if (position === undefined) {
        await spread(collection);
        position = await between(collection, moved, behind);
      }
      await manager.query('UPDATE collection_product SET position = $3 WHERE collection_id = $1 AND product_id = $2', [collection, moved, position]);
      return 'DONE';
    },
  };
}
