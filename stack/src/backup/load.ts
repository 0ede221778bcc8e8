import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { CREATE_SEED_TABLE } from '@storegraph/postgres/seed';
import { Problem } from '../command-line/problem.ts';
import { copyFrom } from './copy.ts';
import { MIGRATIONS } from './dump.ts';
import type { DatabaseBackup } from './manifest.ts';

/**
 * Makes a migrated database hold what a backup does, and nothing else: in one transaction, triggers and keys asleep, since
 * what they would make is in the backup too. Throws a `Problem`, and changes nothing, when the backup is damaged or was
 * made by other migrations. The role must be a superuser.
 */
export async function loadDatabase(superuserUrl: string, database: string, folder: string, backup: DatabaseBackup): Promise<void> {
  await Promise.all(backup.tables.map(({ table, sha256 }) => demandWhole(join(folder, `${table}.copy.gz`), sha256)));
  const client = new pg.Client({ connectionString: Object.assign(new URL(superuserUrl), { pathname: `/${database}` }).href, application_name: 'restore' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(MIGRATIONS);
    const here = rows.map(({ name }) => name);
    if (here.join() !== backup.migrations.join()) {
      throw new Problem(`The backup of ${database} has other migrations than this version of the shop (${differenceOf(here, backup.migrations)}).`, 'Restore with the version that made it; the next start of a newer one migrates.');
    }
    await client.query('BEGIN');
    const { rows: [made] } = await client.query<{ owner: string }>('SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = current_database()');
    await client.query(`SET LOCAL ROLE ${pg.escapeIdentifier(made?.owner ?? '')}; ${CREATE_SEED_TABLE}; RESET ROLE`);
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(`TRUNCATE ${backup.tables.map(({ table }) => pg.escapeIdentifier(table)).join(', ')}`);
    for (const { table, columns, rows: expected } of backup.tables) {
      const taken = await readTable(client, table, columns, join(folder, `${table}.copy.gz`));
      if (taken !== expected) throw new Problem(`${database}.${table}: ${taken} of ${expected} rows came in.`, 'Nothing was changed. Take another backup.');
    }
    for (const [sequence, value] of Object.entries(backup.sequences)) {
      const name = `public.${pg.escapeIdentifier(sequence)}`;
      // A number that was given out since, as to an order, is nobody else's: what counts further already goes on from there.
      if (value !== null) await client.query(`SELECT setval($1::regclass, greatest($2::bigint, (SELECT last_value FROM ${name})))`, [name, value]);
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function readTable(client: pg.Client, table: string, columns: readonly string[], file: string): Promise<number> {
  const unpacked = createGunzip();
  const [rows] = await Promise.all([
    copyFrom(client, `COPY ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) FROM STDIN`, unpacked),
    pipeline(createReadStream(file), unpacked),
  ]);
  return rows;
}

async function demandWhole(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (cause) {
    throw new Problem(`${file} cannot be read.`, 'Take another backup.', { cause });
  }
  if (hash.digest('hex') !== sha256) throw new Problem(`${file} is not what was written then: its checksum is another.`, 'Take another backup.');
}

function differenceOf(here: readonly string[], there: readonly string[]): string {
  const [missing, more] = [there.filter((name) => !here.includes(name)), here.filter((name) => !there.includes(name))];
  return [...missing.map((name) => `−${name}`), ...more.map((name) => `+${name}`)].slice(0, 5).join(' ') || 'in another order';
}
