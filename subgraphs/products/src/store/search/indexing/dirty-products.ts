import type { EntityManager } from 'typeorm';
import { fromUuid } from '@storegraph/kernel/ids';
import type { DirtyProducts } from '../../../domain/search/ports.ts';

export function createDirtyProducts(manager: EntityManager): DirtyProducts {
  return {
    async take(limit) {
      // What is read of the catalogue after this is as new as any change that is taken, and nobody writes older into the index after it.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('search index'))`);
      // A product that was changed in several ways is indexed once.
      const rows = await manager.query<{ seq: string; product_id: string }[]>(
        `WITH oldest AS MATERIALIZED (SELECT DISTINCT product_id FROM (SELECT product_id FROM search_dirty ORDER BY seq LIMIT $1) mark)
         SELECT mark.seq, mark.product_id FROM oldest JOIN search_dirty mark USING (product_id)`, [limit],
      );
      return {
        changes: rows.map(({ seq }) => seq),
        productIds: [...new Set(rows.map(({ product_id }) => product_id))].map((id) => fromUuid('prod', id)),
      };
    },
    async forget(changes) {
      await manager.query('DELETE FROM search_dirty WHERE seq = ANY($1)', [changes]);
    },
  };
}
