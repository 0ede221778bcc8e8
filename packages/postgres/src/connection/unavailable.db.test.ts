import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { connectDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { createTransactions } from '../transactions.ts';
import { isDatabaseUnavailable } from './unavailable.ts';

describe('a database that cannot answer', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await createTestDatabase('unavailable', async () => {});
    database = await connectDatabase({ url: test.ownerUrl.replace(/connect_timeout=\d+/, 'connect_timeout=1'), entities: [], name: 'test', poolSize: 2 });
    await database.dataSource.query('CREATE TABLE shelf (id integer PRIMARY KEY CHECK (id > 0)); INSERT INTO shelf VALUES (1)');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => Promise.reject(new Error('it was done')), (error: unknown) => error);
  const inOne = (work: (manager: EntityManager) => Promise<unknown>) => database.dataSource.transaction(work);

  it.each<[string, () => Promise<unknown>]>([
    ['a statement takes too long', () => inOne(async (manager) => {
      await manager.query("SET LOCAL statement_timeout = '20ms'");
      await manager.query('SELECT pg_sleep(1)');
    })],
    ['a row is held by somebody else for too long', () => inOne(async (holder) => {
      await holder.query('SELECT FROM shelf FOR UPDATE');
      await inOne(async (manager) => {
        await manager.query("SET LOCAL lock_timeout = '20ms'");
        await manager.query('SELECT FROM shelf FOR UPDATE');
      });
    })],
    ['the connection is cut in the midst of it', () => inOne((manager) => manager.query('SELECT pg_terminate_backend(pg_backend_pid())'))],
    ['the connection is lost between two statements', () => createTransactions(database, 'test', (manager) => ({ manager })).transact(async ({ manager }) => {
      const [{ pid }] = await manager.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
      await database.dataSource.query('SELECT pg_terminate_backend($1)', [pid]);
      while (manager.queryRunner?.isReleased === false) await new Promise(setImmediate);
      await manager.query('SELECT 1');
    })],
    ['its connection is closed already', async () => {
      const client = new pg.Client({ connectionString: test.ownerUrl });
      await client.connect();
      await Promise.all([client.end(), client.query('SELECT 1')]);
    }],
    ['there is nobody at its address', () => connectDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing', entities: [], name: 'test' })],
    ['all connections are taken for too long', () => inOne(() => inOne(() => database.dataSource.query('SELECT 1')))],
  ])('is told from one that refuses: %s', async (_when, work) => {
    expect(isDatabaseUnavailable(await failure(work()))).toBe(true);
  });

  it('is given up when nothing is heard of it any more, and others are served over another connection', async () => {
    const url = new URL(test.ownerUrl);
    const { hostname, port } = url;
    const open = new Set<Socket>();
    const proxy = createServer((client) => {
      const server = connect(Number(port), hostname);
      open.add(server);
      client.on('close', () => server.destroy()).pipe(server).on('error', () => {}).pipe(client).on('error', () => {});
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const far = await connectDatabase({ url: url.href, entities: [], name: 'test', poolSize: 1, silentMs: 200 });
    await far.ping();
    // From now on nothing comes from there, and nobody is told.
    for (const server of open) server.unpipe().resume();
    expect(isDatabaseUnavailable(await failure(far.dataSource.query('SELECT 1')))).toBe(true);
    expect(await far.dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await far.close();
    proxy.close();
  });

  it.each(['SELEC', 'INSERT INTO shelf VALUES (1)', 'INSERT INTO shelf VALUES (0)', 'SELECT 1 / 0'])('does not answer for what is wrong by itself: %s', async (sql) => {
    expect(isDatabaseUnavailable(await failure(database.dataSource.query(sql)))).toBe(false);
  });
});
