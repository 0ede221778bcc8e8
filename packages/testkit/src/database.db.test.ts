import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Env } from '@storegraph/service/env';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { watchStatements } from './statements.ts';

const made: TestDatabase[] = [];
let migrations = 0;

afterAll(() => Promise.all(made.map((database) => database.drop())));

async function migrate({ DATABASE_MIGRATE_URL }: Env): Promise<void> {
  migrations += 1;
  await using client = await connect(DATABASE_MIGRATE_URL ?? '');
  const app = decodeURIComponent(new URL(DATABASE_MIGRATE_URL ?? '').username).replace(/_owner$/, '_app');
  await client.query(`CREATE TABLE lamp (watts int); GRANT SELECT, INSERT ON lamp TO "${app}"`);
}

async function connect(connectionString: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

async function database(): Promise<TestDatabase> {
  const one = await createTestDatabase('bulbs', migrate);
  made.push(one);
  return one;
}

describe('a test database', () => {
  it('is migrated once, and then a copy that no other file sees', async () => {
    const [first, second] = await Promise.all([database(), database()]);
    await first.query('INSERT INTO lamp VALUES (40)');
    expect(await first.query('SELECT watts FROM lamp')).toEqual([{ watts: 40 }]);
    expect(await second.query('SELECT watts FROM lamp')).toEqual([]);
    expect(migrations).toBe(1);
  });

  it('lets the app role work with rows, and no more', async () => {
    await using app = await connect((await database()).appUrl);
    await app.query('INSERT INTO lamp VALUES (60)');
    await expect(app.query('DROP TABLE lamp')).rejects.toThrow('must be owner');
  });

  it('is gone once dropped', async () => {
    const { appUrl, drop } = await createTestDatabase('bulbs', migrate);
    await drop();
    await expect(connect(appUrl)).rejects.toThrow('does not exist');
  });
});

describe('a watched PostgreSQL', () => {
  it('tells every statement, prepared or not, in order', async () => {
    const watched = await watchStatements((await database()).appUrl);
    const client = await connect(watched.url);
    const statements = await watched.during(async () => {
      await client.query('SELECT 1');
      await client.query('SELECT $1::int', [2]);
      await client.query({ name: 'three', text: 'SELECT $1::int + 3', values: [0] });
      await client.query({ name: 'three', text: 'SELECT $1::int + 3', values: [1] });
    });
    expect(statements).toEqual(['SELECT 1', 'SELECT $1::int', 'SELECT $1::int + 3', 'SELECT $1::int + 3']);
    expect(watched.connections()).toBe(1);
    await client.end();
    await watched.close();
  });

  it('can be cut and mended', async () => {
    const watched = await watchStatements((await database()).appUrl);
    const client = await connect(watched.url);
    const broken = new Promise((resolve) => client.once('error', resolve));
    watched.cut();
    await expect(broken).resolves.toBeInstanceOf(Error);
    await expect(connect(watched.url)).rejects.toThrow();
    watched.mend();
    await using again = await connect(watched.url);
    expect((await again.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await watched.close();
  });
});
