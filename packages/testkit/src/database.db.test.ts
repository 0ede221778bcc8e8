import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectDatabase } from '@storegraph/postgres/database';
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
  await client.query(`CREATE TABLE lamp (watts int); GRANT SELECT, INSERT, UPDATE ON lamp TO "${app}"`);
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

  it('is waited for longer than a shop’s, as the service connects to it', async () => {
    const service = await connectDatabase({ url: (await database()).appUrl, entities: [], name: 'test' });
    expect(await service.dataSource.query('SHOW lock_timeout')).toEqual([{ lock_timeout: '6s' }]);
    await service.close();
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

  it('leaves out transactions of nothing but regular work, one that began before as well', async () => {
    const watched = await watchStatements((await database()).appUrl);
    const [asked, sweeps] = [await connect(watched.url), await connect(watched.url)];
    await sweeps.query('START TRANSACTION');
    const statements = await watched.during(async () => {
      await asked.query('BEGIN');
      await sweeps.query('SELECT FROM lamp FOR UPDATE SKIP LOCKED');
      await asked.query('SELECT FROM lamp FOR UPDATE SKIP LOCKED');
      await sweeps.query('COMMIT');
      await asked.query('DELETE FROM lamp WHERE false').catch(() => {});
      await asked.query('ROLLBACK');
      await sweeps.query('/* regular work */ SELECT 1');
    });
    expect(statements).toEqual(['BEGIN', 'SELECT FROM lamp FOR UPDATE SKIP LOCKED', 'DELETE FROM lamp WHERE false', 'ROLLBACK', '/* regular work */ SELECT 1']);
    await Promise.all([asked.end(), sweeps.end()]);
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
