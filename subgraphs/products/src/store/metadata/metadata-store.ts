import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { MetadataStore } from '../../domain/metadata/ports.ts';
import { tooManyKeys } from '../../domain/metadata/refusals.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { OWNER_TABLES } from './metadata-tables.ts';

export function createMetadataStore(manager: EntityManager): MetadataStore {
  return {
    async lock(kind, id) {
      const { table, isThere } = OWNER_TABLES[kind];
      return (await manager.query<unknown[]>(`SELECT 1 FROM ${table} WHERE id = $1 AND ${isThere} FOR NO KEY UPDATE`, [toUuid(id)])).length === 1;
    },

    async set(kind, id, visibility, entries) {
      if (entries.length === 0) return false;
      const { table } = OWNER_TABLES[kind];
      const changed = await refuseByConstraint(manager.query<unknown[]>(
        `INSERT INTO ${table}_metadata AS before (owner_id, is_internal, key, value) SELECT $1, $2, key, value FROM unnest($3::text[], $4::text[]) AS entry (key, value)
         ON CONFLICT (owner_id, is_internal, key) DO UPDATE SET value = excluded.value WHERE before.value <> excluded.value RETURNING 1`,
        [toUuid(id), visibility === 'INTERNAL', entries.map(({ key }) => key), entries.map(({ value }) => value)],
      ), { metadata_limit: tooManyKeys });
      return changed.length > 0;
    },

    async remove(kind, id, visibility, keys) {
      if (keys.length === 0) return false;
      const [, count] = await manager.query<[unknown[], number]>(
        `DELETE FROM ${OWNER_TABLES[kind].table}_metadata WHERE owner_id = $1 AND is_internal = $2 AND key = ANY($3)`, [toUuid(id), visibility === 'INTERNAL', keys],
      );
      return count > 0;
    },

    async raise(kind, id) {
      await manager.query(`UPDATE ${OWNER_TABLES[kind].table} SET version = version + 1 WHERE id = $1`, [toUuid(id)]);
    },
  };
}
