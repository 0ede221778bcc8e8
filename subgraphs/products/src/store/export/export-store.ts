import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ExportStore } from '../../domain/export/ports.ts';

/** Kept a while longer than they can be fetched, so that whoever asks why is told of them. */
const KEPT = `interval '1 day'`;

export function createExportStore(manager: EntityManager): ExportStore {
  return {
    async add({ id, format, filter, createdBy, createdAt, expiresAt, downloadKey }) {
      await manager.query('INSERT INTO export_run (id, format, filter, created_by, created_at, expires_at, download_key) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        toUuid(id), format, JSON.stringify(filter), toUuid(createdBy), createdAt, expiresAt, downloadKey,
      ]);
    },
    hasCategory: async (slug) => (await manager.query<unknown[]>('SELECT 1 FROM category WHERE slug = $1', [slug])).length === 1,
    async removeExpired(now) {
      await manager.query(`DELETE FROM export_run WHERE expires_at < $1::timestamptz - ${KEPT}`, [now]);
    },
  };
}
