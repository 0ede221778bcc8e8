import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { bulkLoad, inBatches } from './bulk-load.ts';
import type { BulkWriter } from './bulk-load.ts';
import type { Cell } from './copy-rows.ts';
import { connectDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';

class Tables implements MigrationInterface {
  readonly name = 'Tables1763700000000';
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE shelf (id integer PRIMARY KEY);
      CREATE TABLE thing (id integer PRIMARY KEY, shelf_id integer REFERENCES shelf, said text, detail jsonb, made_at timestamptz);
      CREATE INDEX thing_of_shelf ON thing (shelf_id DESC) WHERE said IS NOT NULL;
      CREATE TABLE parted (half integer, said text, PRIMARY KEY (half, said)) PARTITION BY LIST (half);
      CREATE INDEX parted_said ON parted (said);
      CREATE TABLE parted_0 PARTITION OF parted FOR VALUES IN (0);
      CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
      INSERT INTO shelf SELECT generate_series(1, 10)`);
  }
  async down(): Promise<void> {}
}

let database: TestDatabase;
let connected: Database;
beforeAll(async () => {
  database = await createTestDatabase('bulk', ({ DATABASE_MIGRATE_URL = '' }) => migrate(DATABASE_MIGRATE_URL, [Tables]));
  connected = await connectDatabase({ url: database.ownerUrl, entities: [], name: 'bulk', poolSize: 1 });
});
afterAll(async () => {
  await connected?.close();
  await database?.drop();
});

const load = (work: (writer: BulkWriter) => Promise<unknown>) =>
  connected.dataSource.transaction((manager) => bulkLoad(manager, ['thing'], async (writer) => void (await work(writer))));
const columns = ['id', 'shelf_id', 'said', 'detail', 'made_at'];
const keysAndIndexes = () => database.query<{ what: string }>(`
  SELECT pg_get_constraintdef(oid) AS what FROM pg_constraint WHERE conrelid = 'thing'::regclass
  UNION ALL SELECT indexdef FROM pg_indexes WHERE tablename = 'thing' ORDER BY 1`);

describe('loading in bulk', () => {
  it('writes every row as it was given, and leaves keys and indexes as they were', async () => {
    const before = await keysAndIndexes();
    const madeAt = new Date('2026-11-01T12:34:56.789Z');
    const said = ['plain', 'tab\tand\nline\r', 'back\\slash \\N \\.', '日本語 🫖', '', null];
    await load(({ copy }) => copy('thing', columns, said.map((text, id): Cell[] => [id, 1, text, { text }, madeAt])));
    expect(await database.query('SELECT said, detail, made_at FROM thing ORDER BY id')).toEqual(said.map((text) => ({ said: text, detail: { text }, made_at: madeAt })));
    expect(await keysAndIndexes()).toEqual(before);
  });

  it('leaves the indexes of a table with parts on each of them', async () => {
    const indexes = () => database.query(`SELECT tablename, replace(indexdef, indexname, '') AS index FROM pg_indexes WHERE tablename LIKE 'parted%' ORDER BY 1, 2`);
    const before = await indexes();
    await connected.dataSource.transaction((manager) => bulkLoad(manager, ['parted'], async ({ copy }) => void (await copy('parted', ['half', 'said'], [[0, 'a'], [1, 'b']]))));
    expect(await indexes()).toEqual(before);
  });

  it('takes more rows than fit on the way', async () => {
    function* rows(): Iterable<Cell[]> {
      for (let id = 100; id < 30_100; id += 1) yield [id, 1 + (id % 10), 'x'.repeat(200), {}, null];
    }
    await load(async ({ copy }) => expect(await copy('thing', columns, rows())).toBe(30_000));
    expect(await database.query('SELECT count(*)::int AS count FROM thing WHERE id >= 100')).toEqual([{ count: 30_000 }]);
  });

  it.each([
    ['a row that the table refuses', () => [['no number', 1, null, null, null]], /integer/],
    ['a row without what it points to', () => [[50_000, 11, null, null, null]], /foreign key/],
    ['a stream that breaks', function* () { yield [50_001, 1, null, null, null]; throw new Error('the stream broke'); }, /the stream broke/],
  ] as const)('writes nothing of %s, and the connection goes on', async (_what, rows, message) => {
    const before = await keysAndIndexes();
    await expect(load(({ copy }) => copy('thing', columns, rows() as Iterable<readonly Cell[]>))).rejects.toThrow(message);
    expect(await connected.dataSource.query('SELECT 1 FROM thing WHERE id >= 50000')).toEqual([]);
    expect(await keysAndIndexes()).toEqual(before);
  });

  it('takes a stream apart without losing any of it', () => {
    expect([...inBatches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
    expect([...inBatches([], 2)]).toEqual([]);
  });
});
