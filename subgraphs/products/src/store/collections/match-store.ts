import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { MatchStore } from '../../domain/collections/follow-rules.ts';
import { createParameters } from '../parameters.ts';
import { BY_RULE } from './collections-of-products.ts';
import { createCollectionReads } from './collection-reads.ts';
import { ruleCondition } from './rule-condition.ts';

/** Who is new is not so for ever: rules that ask for days are compared again after so long. */
const AGES = '1 minute';

/** A collection whose rule, or whose end, was not compared with all products yet. */
const DUE = `
  FROM collection_watch w LEFT JOIN collection c ON c.id = w.collection_id
  WHERE w.compared_version IS DISTINCT FROM coalesce(c.version, 0)
    OR (w.compared_at < now() - interval '${AGES}' AND EXISTS (SELECT FROM collection_condition n WHERE n.collection_id = w.collection_id AND n.kind = 'NEW'))`;

/** The products before all others. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What is and what was told of the products `$1`, of the collections `$2` or of all that are watched: where it differs it
 * is written down, and answered with a version higher than all before.
 */
const COMPARE = `${BY_RULE}, watched AS MATERIALIZED (
    SELECT collection_id FROM collection_watch WHERE $2::uuid[] IS NULL OR collection_id = ANY($2)
  ), found AS MATERIALIZED (
    SELECT r.product_id, r.collection_id FROM by_rule r JOIN watched USING (collection_id) JOIN product p ON p.id = r.product_id AND p.deleted_at IS NULL
  ), known AS MATERIALIZED (
    SELECT m.product_id, m.collection_id FROM collection_match m JOIN watched USING (collection_id) WHERE m.product_id = ANY($1)
  ), came AS (
    INSERT INTO collection_match (product_id, collection_id) SELECT * FROM found EXCEPT SELECT * FROM known RETURNING collection_id, product_id
  ), went AS (
    DELETE FROM collection_match m USING (SELECT * FROM known EXCEPT SELECT * FROM found) gone
    WHERE m.collection_id = gone.collection_id AND m.product_id = gone.product_id RETURNING m.collection_id, m.product_id
  ), told AS (
    SELECT collection_id, true AS is_in, array_agg(product_id ORDER BY product_id) AS product_ids FROM came GROUP BY 1
    UNION ALL SELECT collection_id, false, array_agg(product_id ORDER BY product_id) FROM went GROUP BY 1
  )
  SELECT *, nextval('collection_match_version')::integer AS version FROM told`;

export function createMatchStore(manager: EntityManager): MatchStore {
  return {
    async watch(ids) {
      await manager.query('INSERT INTO collection_watch (collection_id) SELECT id FROM collection WHERE id = ANY($1) AND match IS NOT NULL ORDER BY id ON CONFLICT DO NOTHING', [ids.map(toUuid)]);
    },

    async lock() {
      const [row] = await manager.query<[{ is_any: boolean }]>('/* regular work */ SELECT EXISTS (SELECT FROM collection_watch) AS is_any');
      // What is read after this is as new as what anybody told before.
      if (row.is_any) await manager.query(`/* regular work */ SELECT pg_advisory_xact_lock(hashtext('what rules find'))`);
      return row.is_any;
    },

    async compare(productIds, collectionIds) {
      const rows = await manager.query<{ collection_id: string; is_in: boolean; product_ids: string[]; version: number }[]>(
        `/* regular work */ ${COMPARE}`, [productIds.map(toUuid), collectionIds?.map(toUuid) ?? null],
      );
      return rows.map(({ collection_id, is_in, product_ids, version }) => ({
        collectionId: fromUuid('coll', collection_id), isIn: is_in, version, productIds: product_ids.map((id) => fromUuid('prod', id)),
      }));
    },

    async due(limit) {
      const [due] = await manager.query<{ id: string; version: number; after: string }[]>(
        `/* regular work */ SELECT w.collection_id AS id, coalesce(c.version, 0) AS version,
           CASE WHEN w.comparing_version = coalesce(c.version, 0) THEN w.compared_to ELSE '${FIRST}' END AS after
         ${DUE} ORDER BY w.collection_id LIMIT 1`,
      );
      if (!due) return undefined;
      const collectionId = fromUuid('coll', due.id);
      const [rule] = await createCollectionReads(manager).rules([collectionId]);
      const parameters = createParameters();
      const [after, collection, most] = [parameters.add(due.after), parameters.add(due.id), parameters.add(limit)];
      // What is in by the rule, or is said to be: nothing else can differ.
      const rows = await manager.query<{ id: string }[]>(
        `/* regular work */ (SELECT p.id FROM product p WHERE p.deleted_at IS NULL AND p.id > ${after}::uuid AND ${rule ? ruleCondition(rule, parameters) : 'false'} ORDER BY p.id LIMIT ${most})
         UNION (SELECT product_id FROM collection_match WHERE collection_id = ${collection}::uuid AND product_id > ${after}::uuid ORDER BY product_id LIMIT ${most})
         ORDER BY id LIMIT ${most}`, [...parameters.values],
      );
      return { collectionId, version: due.version, productIds: rows.map(({ id }) => fromUuid('prod', id)) };
    },

    async compared({ collectionId, version, productIds }, isAll) {
      const [id, last] = [toUuid(collectionId), productIds.at(-1)];
      if (isAll && version === 0) await manager.query('DELETE FROM collection_watch WHERE collection_id = $1', [id]);
      else if (isAll) await manager.query('UPDATE collection_watch SET compared_version = $2, compared_at = now(), comparing_version = NULL, compared_to = NULL WHERE collection_id = $1', [id, version]);
      else await manager.query('UPDATE collection_watch SET comparing_version = $2, compared_to = $3 WHERE collection_id = $1', [id, version, last && toUuid(last)]);
    },
  };
}

/** Whether a rule is to be compared with all products. */
export const createMatchReads = (manager: EntityManager) => ({
  isAnyDue: async (): Promise<boolean> => (await manager.query<unknown[]>(`/* regular work */ SELECT 1 ${DUE} LIMIT 1`)).length > 0,
});
