import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Progress } from '@storegraph/events/bus';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from './delivery-tables.ts';
import { createHeardWatermark } from './heard-watermark.ts';
import { HeardTable0095 } from './heard-table.ts';
import { migrate } from '../migrate.ts';
import { findLost } from './replay.ts';

class Tables0001 implements MigrationInterface {
  readonly name = 'Tables1763700000000';
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${CREATE_DELIVERY_TABLES}`);
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${DROP_DELIVERY_TABLES}`);
  }
}

let test: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  test = await createTestDatabase('heard', ({ DATABASE_MIGRATE_URL = '' }) => migrate(DATABASE_MIGRATE_URL, [Tables0001, HeardTable0095]));
  client = new pg.Client({ connectionString: test.appUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await test.drop();
});
beforeEach(() => test.query('TRUNCATE outbox, outbox_heard'));

/** So many events that were sent one after the other: the first is where the bus has position 1. */
const sent = async (count: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const [index, id] of ids.entries()) {
    await test.query(`INSERT INTO outbox (id, subject, envelope, published_at) VALUES ($1, 's', '{}', now() - interval '1 hour' + $2 * interval '1 second')`, [id, index]);
  }
  return ids;
};
/** A relay's memory of a bus that says so of its hearers. */
const looking = () => {
  let says: Progress | undefined;
  const heard = createHeardWatermark('products', { lastOf: async () => undefined, progressOf: async () => says, onDoubt: () => () => {} }, 0);
  return {
    forget: heard.forget,
    see: async (id: string | undefined, position: number, heardTo: Readonly<Record<string, number>>, storedIn = 'it') => {
      says = { storedIn, last: { id: id ?? '', position }, heardTo: new Map(Object.entries(heardTo)) };
      await heard.look(client);
    },
  };
};
const lost = async (): Promise<number> => (await findLost(client, undefined))?.lost ?? 0;

describe('of a bus that has lost everything', () => {
  it('all is sent again while nobody is known to have heard anything', async () => {
    await sent(3);
    expect(await lost()).toBe(3);
  });

  it('only that is sent again which one of the hearers has not heard', async () => {
    const [ids, relay] = [await sent(4), looking()];
    await relay.see(ids[1], 2, { orders: 2, reviews: 1 });
    expect(await lost()).toBe(4);
    await relay.see(ids[3], 4, { orders: 4, reviews: 3 });
    expect(await lost()).toBe(3);
    await relay.see(ids[3], 4, { orders: 4, reviews: 4 });
    // What was marked at the same time as the last one goes along.
    expect(await lost()).toBe(1);
  });

  it('what comes after the last that it has kept is sent again, heard or not, when that is later', async () => {
    const [ids, relay] = [await sent(4), looking()];
    await relay.see(ids[1], 2, { orders: 2 });
    expect((await findLost(client, ids[2]))?.lost).toBe(1);
    expect((await findLost(client, ids[0]))?.lost).toBe(3);
  });

  it('nothing counts as heard while a hearer that was there has not come back', async () => {
    const [ids, relay] = [await sent(4), looking()];
    await relay.see(ids[0], 1, { orders: 1, reviews: 1 });
    await relay.see(ids[3], 4, { orders: 4 });
    expect(await lost()).toBe(4);
    await relay.see(ids[3], 4, { orders: 4, reviews: 4, users: 4 });
    expect(await lost()).toBe(1);
  });

  it.each([['it lost what it had', (relay: ReturnType<typeof looking>) => relay.forget(), 'it'], ['it is another', () => {}, 'another']])('positions of before mean nothing once %s', async (_what, lose, storedIn) => {
    const [ids, relay] = [await sent(4), looking()];
    await relay.see(ids[3], 4, { orders: 0 });
    lose(relay);
    await relay.see(ids[0], 1, { orders: 9 }, storedIn);
    expect(await lost()).toBe(4);
  });

  it('a bus that nobody hears has nothing heard', async () => {
    const [ids, relay] = [await sent(2), looking()];
    await relay.see(ids[1], 2, {});
    expect(await lost()).toBe(2);
  });
});
