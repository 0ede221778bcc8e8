import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ImportStore } from '../../domain/import/ports.ts';
import { applyChanges } from './apply-changes.ts';
import { readCatalogueFor } from './catalogue-for.ts';
import { countAll, countNew } from './count-pieces.ts';
import { IMPORT_COLUMNS, toImportRun } from './import-rows.ts';
import type { ImportRow } from './import-rows.ts';

/** Any number will do, as long as nothing else in the database locks it. */
const LOCK = 0x1a40;

export function createImportStore(manager: EntityManager): ImportStore {
  const select = async (rest: string, values: readonly unknown[]) =>
    (await manager.query<ImportRow[]>(`SELECT ${IMPORT_COLUMNS} FROM import_run r WHERE ${rest}`, [...values])).map(toImportRun)[0];
  return {
    async add({ id, format, isDryRun, createdBy, createdAt, uploadKey }) {
      await manager.query('INSERT INTO import_run (id, format, is_dry_run, created_by, created_at, upload_key) VALUES ($1, $2, $3, $4, $5, $6)', [
        toUuid(id), format, isDryRun, toUuid(createdBy), createdAt, uploadKey,
      ]);
    },

    lock: (id) => select('r.id = $1 FOR UPDATE', [toUuid(id)]),

    lockByUploadKey: (uploadKey) => select('r.upload_key = $1 FOR UPDATE', [uploadKey]),

    async addPiece(id, at, piece) {
      await manager.query('UPDATE import_run SET uploaded_bytes = $2 WHERE id = $1', [toUuid(id), at + piece.length]);
      await manager.query('INSERT INTO import_chunk (import_id, from_byte, bytes) VALUES ($1, $2, $3)', [toUuid(id), at, Buffer.from(piece.buffer, piece.byteOffset, piece.length)]);
    },

    async dropPieces(id) {
      await manager.query('UPDATE import_run SET uploaded_bytes = 0 WHERE id = $1', [toUuid(id)]);
      await manager.query('DELETE FROM import_chunk WHERE import_id = $1', [toUuid(id)]);
    },

    async lockAwaitedSince(before) {
      const rows = await manager.query<ImportRow[]>(
        `SELECT ${IMPORT_COLUMNS} FROM import_run r WHERE r.status = 'AWAITING_UPLOAD' AND r.created_at < $1 ORDER BY r.id LIMIT 100 FOR UPDATE SKIP LOCKED`, [before],
      );
      return rows.map(toImportRun);
    },

    async removeEndedBefore(before) {
      await manager.query('/* regular work */ DELETE FROM import_run WHERE ended_at < $1', [before]);
    },

    async takeNext() {
      const [lock] = await manager.query<{ isMine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS "isMine"', [LOCK]);
      if (!lock?.isMine) return undefined;
      return select(`r.status IN ('QUEUED', 'RUNNING') ORDER BY r.queued_at, r.id LIMIT 1 FOR UPDATE`, []);
    },

    async bytesFrom(id, from) {
      const [piece] = await manager.query<{ bytes: Buffer }[]>(
        `SELECT substring(bytes FROM ($2::bigint - from_byte + 1)::integer) AS bytes FROM import_chunk
         WHERE import_id = $1 AND from_byte <= $2 ORDER BY from_byte DESC LIMIT 1`,
        [toUuid(id), from],
      );
      return piece?.bytes ?? new Uint8Array();
    },

    async move(id, status, progress, at) {
      const { readBytes, readLines, columns, lines, applied, unchanged, failed } = progress;
      const [rows] = await manager.query<[{ version: number }[], number]>(
        `UPDATE import_run SET version = version + 1, status = $2, read_bytes = $3, read_lines = $4, columns = $5, lines = $6, applied = $7, unchanged = $8, failed = $9,
           queued_at = CASE WHEN $2 = 'QUEUED' THEN $10 ELSE queued_at END,
           started_at = CASE WHEN $2 IN ('QUEUED', 'AWAITING_UPLOAD') THEN NULL ELSE coalesce(started_at, $10) END,
           ended_at = CASE WHEN $2 IN ('FINISHED', 'FAILED', 'CANCELLED', 'EXPIRED') THEN $10::timestamptz END
         WHERE id = $1 RETURNING version`,
        [toUuid(id), status, readBytes, readLines, columns, lines, applied, unchanged, failed, at],
      );
      if (!rows[0]) throw new Error(`${id} is gone`);
      return rows[0].version;
    },

    async report(id, problems) {
      if (problems.length === 0) return;
      await manager.query(
        `INSERT INTO import_problem (import_id, line, column_name, code, value)
         SELECT $1, line, "column", code, value
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS each (problem, place),
           jsonb_to_record(problem) AS said (line integer, "column" text, code text, value text) ORDER BY place`,
        [toUuid(id), JSON.stringify(problems)],
      );
    },

    async remember(id, { skus, products }) {
      if (skus.length > 0) {
        await manager.query('INSERT INTO import_sku (import_id, sku, line) SELECT $1, * FROM unnest($2::text[], $3::integer[])', [
          toUuid(id), skus.map(({ sku }) => sku), skus.map(({ line }) => line),
        ]);
      }
      if (products.size > 0) {
        await manager.query(
          `INSERT INTO import_product (import_id, slug, said) SELECT $1, * FROM unnest($2::text[], $3::jsonb[])
           ON CONFLICT (import_id, slug) DO UPDATE SET said = excluded.said`,
          [toUuid(id), [...products.keys()], [...products.values()].map((said) => JSON.stringify(said))],
        );
      }
    },

    async forgetFile(id) {
      for (const table of ['import_chunk', 'import_sku', 'import_product']) await manager.query(`DELETE FROM ${table} WHERE import_id = $1`, [toUuid(id)]);
    },

    catalogueFor: (id, lines) => readCatalogueFor(manager, id, lines),
    apply: (changes) => applyChanges(manager, changes),
    countNew: (counts) => countNew(manager, counts),
    count: (changes) => countAll(manager, changes),
  };
}
