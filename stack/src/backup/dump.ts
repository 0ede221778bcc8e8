import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { copyTo } from './copy.ts';
import type { DatabaseBackup, TableBackup } from './manifest.ts';

/** Made by migrations, which restore makes anew. */
export const MIGRATIONS = 'SELECT name FROM migration ORDER BY id';
const TABLES = `
  SELECT c.relname AS table, array_agg(a.attname ORDER BY a.attnum)::text[] AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migration' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  GROUP BY c.relname ORDER BY c.relname`;
const SEQUENCES = `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND sequencename NOT LIKE 'migration%'`;

/** A database as of one moment, open to be written down. */
export interface Snapshot {
  readonly database: string;
  /** Writes it to the folder. */
  write(folder: string): Promise<DatabaseBackup>;
  close(): Promise<void>;
}

/** Fixes the moment of a database. `superuserUrl` names the server; the role may read everything in it. */
export async function openSnapshot(superuserUrl: string, database: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(superuserUrl), { pathname: `/${database}` }).href, application_name: 'backup' });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows: migrations } = await client.query<{ name: string }>(MIGRATIONS);
  return {
    database,
    async write(folder) {
      mkdirSync(folder, { recursive: true });
      const { rows: tables } = await client.query<{ table: string; columns: string[] }>(TABLES);
      const written: TableBackup[] = [];
      for (const { table, columns } of tables) written.push({ table, columns, ...(await writeTable(client, table, columns, join(folder, `${table}.copy.gz`))) });
      // Sequences are of no moment; a later value does no harm.
      const { rows: sequences } = await client.query<{ name: string; value: string | null }>(SEQUENCES);
      return { migrations: migrations.map(({ name }) => name), tables: written, sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])) };
    },
    close: () => client.end(),
  };
}

async function writeTable(client: pg.Client, table: string, columns: readonly string[], file: string): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  const rowsOut = new PassThrough();
  const hashing = new Transform({ transform: (chunk: Buffer, _encoding, done) => (hash.update(chunk), done(null, chunk)) });
  const written = pipeline(rowsOut, createGzip({ level: 1 }), hashing, createWriteStream(file, { mode: 0o600 }));
  const copied = copyTo(client, `COPY (SELECT ${columns.map(pg.escapeIdentifier).join(', ')} FROM ${pg.escapeIdentifier(table)}) TO STDOUT`, rowsOut).finally(() => rowsOut.end());
  const [rows] = await Promise.all([copied, written]);
  return { rows, sha256: hash.digest('hex') };
}
