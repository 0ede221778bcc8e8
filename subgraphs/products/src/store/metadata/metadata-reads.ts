import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { OwnerKind, Visibility } from '../../domain/metadata/metadata.ts';
import type { MetadataReads } from '../../domain/metadata/ports.ts';
import { createParameters } from '../parameters.ts';
import { OWNER_TABLES } from './metadata-tables.ts';

interface EntryRow {
  kind: OwnerKind;
  visibility: Visibility;
  owner_id: string;
  key: string;
  value: string;
}

export function createMetadataReads(manager: EntityManager): MetadataReads {
  return {
    async entries(asked) {
      const { add, values } = createParameters();
      const parts = (['PUBLIC', 'INTERNAL'] as const).flatMap((visibility) => (Object.keys(OWNER_TABLES) as OwnerKind[]).flatMap((kind) => {
        const uuids = asked.filter((one) => one.visibility === visibility && one.of.startsWith(`${kind}_`)).map(({ of }) => toUuid(of));
        return uuids.length === 0 ? [] : [`SELECT '${kind}' AS kind, '${visibility}' AS visibility, owner_id, key, value FROM ${OWNER_TABLES[kind].table}_metadata
          WHERE owner_id = ANY(${add(uuids)}::uuid[]) AND is_internal = ${visibility === 'INTERNAL'}`];
      }));
      if (parts.length === 0) return [];
      const rows = await manager.query<EntryRow[]>(`${parts.join(' UNION ALL ')} ORDER BY key`, [...values]);
      return rows.map(({ kind, visibility, owner_id, key, value }) => ({ of: fromUuid(kind, owner_id), visibility, key, value }));
    },
  };
}
