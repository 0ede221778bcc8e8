import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { RebuildReads, RebuildStore } from '../../../domain/search/ports.ts';
import type { Rebuild } from '../../../domain/search/rebuild.ts';

const COLUMNS = 'id, phase, requested_at AS "requestedAt", finished_at AS "finishedAt", products';
/** Searches that began in what a rebuild would clear have ended by then: a statement may take five seconds. */
const UNTIL_SEARCHES_END = `interval '10 seconds'`;

export function createRebuildReads(manager: EntityManager): RebuildReads {
  return {
    last: async () => (await manager.query<Rebuild[]>(`SELECT ${COLUMNS} FROM search_rebuild ORDER BY id DESC LIMIT 1`))[0],
  };
}

export function createRebuildStore(manager: EntityManager): RebuildStore {
  return {
    ...createRebuildReads(manager),
    async request() {
      await manager.query('INSERT INTO search_rebuild DEFAULT VALUES ON CONFLICT DO NOTHING');
    },
    underWay: async () => (await manager.query<Rebuild[]>(
      `SELECT ${COLUMNS} FROM search_rebuild WHERE phase <> 'DONE'
         AND NOT EXISTS (SELECT FROM search_rebuild before WHERE before.finished_at > clock_timestamp() - ${UNTIL_SEARCHES_END})`,
    ))[0],
    next: async (id, limit) => (await manager.query<{ id: string }[]>(
      `SELECT id FROM product WHERE id > (SELECT coalesce(position, '00000000-0000-0000-0000-000000000000') FROM search_rebuild WHERE id = $1) ORDER BY id LIMIT $2`, [id, limit],
    )).map((row) => fromUuid('prod', row.id)),
    async cleared(id) {
      await manager.query(`UPDATE search_rebuild SET phase = 'FILLING' WHERE id = $1`, [id]);
    },
    async cameBy(id, productIds) {
      const last = productIds.at(-1);
      if (last) await manager.query('UPDATE search_rebuild SET position = $2, products = products + $3 WHERE id = $1', [id, toUuid(last), productIds.length]);
    },
    async done(id) {
      await manager.query(`UPDATE search_rebuild SET phase = 'DONE', finished_at = clock_timestamp() WHERE id = $1`, [id]);
    },
  };
}
