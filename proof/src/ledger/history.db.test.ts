import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { seedOnce } from '@storegraph/postgres/seed';
import { makeLoadShop } from '@storegraph/sample-shop/load/load-shop';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import * as orders from '../../../subgraphs/orders/src/service.ts';
import { loadOrders } from '../../../subgraphs/orders/src/store/load.ts';
import * as payments from '../../../subgraphs/payments/src/service.ts';
import { loadPayments } from '../../../subgraphs/payments/src/store/load.ts';
import type { Books, Service } from './books.ts';
import { INVARIANTS, checkOnce } from './check.ts';

const HISTORY = 5_000;
const shop = makeLoadShop('history', { products: 400, variants: 2_500, categories: 40, customers: 500, reviews: 0, orders: 0, history: HISTORY });
const databases = new Map<Service, TestDatabase>();
const pools = new Map<Service, pg.Pool>();
const rows = async <Row>(service: Service, sql: string): Promise<readonly Row[]> => (await (pools.get(service) as pg.Pool).query(sql)).rows as readonly Row[];
const books: Books = {
  rows,
  async *stream<Row>(service: Service, sql: string) {
    yield* await rows<Row>(service, sql);
  },
  provider: new Map(), journal: [],
};

beforeAll(async () => {
  for (const [name, { migrate }, load] of [['orders', orders, loadOrders], ['payments', payments, loadPayments]] as const) {
    const database = await createTestDatabase(name, migrate);
    databases.set(name, database);
    await seedOnce(database.ownerUrl, [], (manager) => load(manager, shop, () => {}));
    pools.set(name, new pg.Pool({ connectionString: database.ownerUrl, max: 3 }));
  }
}, 60_000);
afterAll(async () => {
  for (const pool of pools.values()) await pool.end();
  for (const database of databases.values()) await database.drop();
});

/** Stock is not touched by the history, and its provider knows nothing of it. */
const HELD = INVARIANTS.filter(({ id }) => !['I3', 'I7', 'I11'].includes(id));

describe('the history of a shop for measuring', () => {
  it('is as large as its size says, with every way in which an order ends', async () => {
    const found = await rows<{ status: string; payment_status: string; orders: number }>('orders', 'SELECT status, payment_status, count(*)::int AS orders FROM "order" GROUP BY 1, 2');
    expect(found.reduce((sum, { orders: some }) => sum + some, 0)).toBe(HISTORY);
    expect(found.map(({ status, payment_status }) => `${status} ${payment_status}`).sort()).toEqual(
      ['CANCELLED REFUNDED', 'COMPLETED CAPTURED', 'COMPLETED PARTIALLY_REFUNDED', 'CONFIRMED CAPTURED', 'EXPIRED FAILED', 'REJECTED NONE']);
  });

  it('adds up: orders, money, steps and what was given back', async () => {
    expect([...await checkOnce(books, HELD)].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`))).toEqual([]);
  });

  it.each<[string, string]>([
    ['its lines', 'SELECT o.total_minor, (SELECT sum(quantity * unit_price_minor) FROM order_line WHERE order_id = o.id) AS sum FROM "order" o'],
    ['what its lines come to', 'SELECT o.total_minor, (SELECT sum(total_minor) FROM order_line_amount WHERE order_id = o.id) AS sum FROM "order" o'],
    ['its taxes', 'SELECT o.total_minor, (SELECT sum(gross_minor) FROM order_tax WHERE order_id = o.id) AS sum FROM "order" o'],
  ])('has orders whose total is that of %s', async (_what, sql) => {
    expect(await rows('orders', `SELECT * FROM (${sql}) o WHERE total_minor IS DISTINCT FROM sum`)).toEqual([]);
  });

  it('counts pieces as the triggers do that were away while it was loaded', async () => {
    const counts = () => rows('orders', 'SELECT * FROM order_line_count ORDER BY line_id');
    const loaded = await counts();
    await rows('orders', `DELETE FROM order_line_count;
      CREATE TEMP TABLE kept AS SELECT * FROM shipment_line; DELETE FROM shipment_line; INSERT INTO shipment_line SELECT * FROM kept;
      CREATE TEMP TABLE back AS SELECT * FROM return_line; DELETE FROM return_line; INSERT INTO return_line SELECT * FROM back;
      CREATE TEMP TABLE granted AS SELECT * FROM refund_grant_part; DELETE FROM refund_grant_part; INSERT INTO refund_grant_part SELECT * FROM granted;`);
    expect(loaded.length).toBeGreaterThan(HISTORY);
    expect(await counts()).toEqual(loaded);
  });

  it('goes on where it ends: the next number is free', async () => {
    const [{ last, next } = { last: '', next: '' }] = await rows<{ last: string; next: string }>('orders', `SELECT (SELECT max(number) FROM "order") AS last, nextval('order_number') AS next`);
    expect([last, Number(next)]).toEqual([`SG-00${HISTORY}`, HISTORY + 1]);
  });
});
