import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import { copyRows } from './copy-rows.ts';
import type { Cell } from './copy-rows.ts';

/** Writes rows by the hundred thousand. */
export interface BulkWriter {
  copy(table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<number>;
  query(sql: string): Promise<unknown>;
}

interface Restored {
  readonly drop: string;
  readonly restore: string;
}

/** Keys of other tables, and indexes that only make reading faster. What makes rows unique stays. */
const SLOW_TO_KEEP = `
  SELECT 1 AS turn, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])
  UNION ALL
  SELECT 0, format('DROP INDEX %s', indexrelid::regclass),
    -- That of a table with parts is for all its parts, and makes theirs.
    replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
  FROM pg_index WHERE indrelid = ANY($1::regclass[]) AND NOT indisunique
  ORDER BY turn`;

/**
 * Fills empty tables with very many rows, within the transaction of the manager: foreign keys and indexes are away
 * meanwhile, and made and checked at the end in one go each; then the planner is told what is there. `manager` is the
 * owner's, and `tables` are all that is written much to.
 */
export async function bulkLoad(manager: EntityManager, tables: readonly string[], work: (writer: BulkWriter) => Promise<void>): Promise<void> {
  const client = (await manager.queryRunner?.connect()) as ClientBase | undefined;
  if (!client) throw new Error('Only a transaction can load in bulk.');
  await manager.query(`SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL synchronous_commit = off`);
  const away = await manager.query<readonly Restored[]>(SLOW_TO_KEEP, [tables]);
  for (const { drop } of away) await manager.query(drop);
  await work({ copy: (table, columns, rows) => copyRows(client, table, columns, rows), query: (sql) => manager.query(sql) });
  for (const { restore } of away) await manager.query(restore);
  await manager.query(`ANALYZE ${tables.join(', ')}`);
}

/** Takes a stream apart into lists of so many, so that several tables can be filled from one pass over it. */
export function* inBatches<Item>(items: Iterable<Item>, size: number): Iterable<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
