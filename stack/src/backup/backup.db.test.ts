import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../packages/testkit/src/database.ts';
import { readSubgraphEntries } from '../services/list.ts';
import { loadService } from '../services/module.ts';
import { openSnapshot, type Snapshot } from './dump.ts';
import { loadDatabase } from './load.ts';
import type { DatabaseBackup } from './manifest.ts';
import { replaySince } from './replay.ts';

const superuserUrl = process.env['TEST_POSTGRES_URL'] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'storegraph-backup-'));
const nameOf = ({ ownerUrl }: TestDatabase): string => new URL(ownerUrl).pathname.slice(1);

let [shop, elsewhere]: TestDatabase[] = [];
let backup: DatabaseBackup;

/** What every table holds, whatever the order of its rows. */
async function contentOf(database: TestDatabase): Promise<Readonly<Record<string, string | null>>> {
  const tables = backup.tables.map(({ table }) => `SELECT '${table}' AS name, (SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM "${table}" t) AS hash`);
  return Object.fromEntries((await database.query<{ name: string; hash: string | null }>(tables.join(' UNION ALL '))).map(({ name, hash }) => [name, hash]));
}

beforeAll(async () => {
  const entry = readSubgraphEntries().find(({ name }) => name === 'orders');
  if (!entry) throw new Error('supergraph.yaml lists no orders');
  const orders = await loadService(entry);
  const migrate = async (env: Parameters<NonNullable<typeof orders.migrate>>[0]): Promise<void> => orders.migrate?.(env);
  [shop, elsewhere] = [await createTestDatabase('orders', migrate), await createTestDatabase('orders', migrate)];
  await orders.seed?.({ DATABASE_MIGRATE_URL: shop.ownerUrl }, 'ci');
  // What text must not break on.
  await shop.query(`INSERT INTO dead_letter (event_id, envelope, error, attempts) VALUES (gen_random_uuid(), '{}', E'a\\\\b\\tc\\nd "é" \\\\N', 1)`);
  const snapshot: Snapshot = await openSnapshot(superuserUrl, nameOf(shop));
  await shop.query(`INSERT INTO inbox (publisher, event_id) VALUES ('late', gen_random_uuid())`);
  backup = await snapshot.write(folder).finally(snapshot.close);
  await shop.query(`DELETE FROM inbox WHERE publisher = 'late'`);
}, 60_000);
afterAll(async () => {
  await Promise.all([shop?.drop(), elsewhere?.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('a database that is put back', () => {
  it('holds what it held when the backup was begun, row by row, and nothing that was there before', async () => {
    await elsewhere?.query(`INSERT INTO inbox (publisher, event_id) VALUES ('before', gen_random_uuid())`);
    await loadDatabase(superuserUrl, nameOf(elsewhere as TestDatabase), folder, backup);
    expect(await contentOf(elsewhere as TestDatabase)).toEqual(await contentOf(shop as TestDatabase));
    expect(backup.tables.find(({ table }) => table === 'order')?.rows).toBeGreaterThan(0);
  });

  it('goes on counting where it was', async () => {
    const nextSeq = async (database = elsewhere): Promise<unknown> => (await database?.query(`SELECT nextval(pg_get_serial_sequence('outbox', 'seq'))`))?.[0];
    expect(await nextSeq()).toEqual(await nextSeq(shop));
  });

  it('tells again what it told since, and nothing of before', async () => {
    await elsewhere?.query(`UPDATE outbox SET created_at = now() - interval '1 hour', published_at = now()`);
    await elsewhere?.query(`UPDATE outbox SET created_at = now() WHERE id = (SELECT id FROM outbox LIMIT 1)`);
    const told = (await elsewhere?.query('SELECT 1 FROM outbox'))?.length ?? 0;
    expect(await replaySince(superuserUrl, nameOf(elsewhere as TestDatabase), new Date(Date.now() - 60_000))).toBe(Math.min(told, 1));
  });
});

describe('nothing is changed when', () => {
  it('the schema is another than the backup\'s', async () => {
    const older = { ...backup, migrations: backup.migrations.slice(0, -1) };
    await expect(loadDatabase(superuserUrl, nameOf(elsewhere as TestDatabase), folder, older)).rejects.toThrow(/has other migrations than this version of the shop \(\+/);
  });

  it('a file is not what was written', async () => {
    const before = await contentOf(elsewhere as TestDatabase);
    appendFileSync(join(folder, 'order.copy.gz'), 'x');
    await expect(loadDatabase(superuserUrl, nameOf(elsewhere as TestDatabase), folder, backup)).rejects.toThrow(/checksum is another/);
    expect(await contentOf(elsewhere as TestDatabase)).toEqual(before);
  });
});
