import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '@storegraph/kernel/ids';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import * as orders from '../../../subgraphs/orders/src/service.ts';
import * as payments from '../../../subgraphs/payments/src/service.ts';
import { seedSimulatorLog } from '../../../subgraphs/payments/simulator/seed-log.ts';
import * as products from '../../../subgraphs/products/src/service.ts';
import type { Books, JournalEntry, ProviderBook, ProviderCharge, Service } from './books.ts';
import { INVARIANTS, checkOnce } from './check.ts';
import { readInParts, readProvider } from './open-books.ts';

const SERVICES = { products, orders, payments } as const;
const databases = new Map<Service, TestDatabase>();
const clients = new Map<Service, pg.Client>();
const folder = mkdtempSync(join(tmpdir(), 'storegraph-ledger-'));
let provider: ProviderBook;

beforeAll(async () => {
  for (const [name, service] of Object.entries(SERVICES) as [Service, typeof orders][]) {
    const database = await createTestDatabase(name, service.migrate);
    databases.set(name, database);
    await service.seed({ DATABASE_MIGRATE_URL: database.ownerUrl }, 'ci');
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    clients.set(name, client);
  }
  await seedSimulatorLog(join(folder, 'provider.jsonl'), 'ci');
  provider = readProvider(join(folder, 'provider.jsonl'));
}, 60_000);
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  for (const database of databases.values()) await database.drop();
  rmSync(folder, { recursive: true });
});

/** The seeded shop's books, as they are within what is planted. */
function books(changed: Partial<Pick<Books, 'provider' | 'journal'>> = {}): Books {
  // A connection, with what is planted on it, is asked one thing after the other.
  let last: Promise<unknown> = Promise.resolve();
  const rows = <Row>(service: Service, sql: string): Promise<readonly Row[]> => {
    const next = last.then(async () => (await (clients.get(service) as pg.Client).query(sql)).rows as readonly Row[]);
    last = next.catch(() => {});
    return next;
  };
  return {
    rows,
    async *stream<Row>(service: Service, sql: string) {
      yield* await rows<Row>(service, sql);
    },
    provider, journal: [], ...changed,
  };
}

const broken = async (of: Books) => [...await checkOnce(of)].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`));

const charged = (charge: Partial<ProviderCharge>): ProviderCharge => ({ amountMinor: 100n, capturedMinor: 0n, refundedMinor: 0n, strayMinor: 0n, openMinor: 0n, ...charge });

describe('the ledger check', () => {
  it('finds nothing wrong with the seeded shop', async () => {
    expect(await broken(books())).toEqual([]);
  });

  it('has looked at something: there are orders, payments, stock and charges', async () => {
    const { rows } = books();
    const counts = await Promise.all([['orders', '"order"'], ['payments', 'payment'], ['products', 'stock_movement']].map(async ([service, table]) =>
      (await rows<{ count: string }>(service as Service, `SELECT count(*) FROM ${table}`))[0]?.count));
    expect(counts.map(Number).every((count) => count > 10) && provider.size > 10).toBe(true);
  });

  const SOLD = `(SELECT id FROM "order" WHERE status = 'COMPLETED' AND payment_status = 'CAPTURED' ORDER BY id LIMIT 1)`;
  it.each<[id: string, what: string, service: Service, sql: string, found: RegExp]>([
    ['I1', 'money of an order that was called off', 'orders', `UPDATE "order" SET status = 'CANCELLED' WHERE id = ${SOLD}`, /^I1 order_\w+ is CANCELLED, and \d+ of what was taken did not go back$/],
    ['I1', 'an order that was paid twice', 'orders', `UPDATE "order" SET total_minor = total_minor - 1 WHERE id = ${SOLD}`, /^I1 order_\w+ is COMPLETED with \d+ to be paid, and \d+ were taken/],
    ['I1', 'an order that was charged twice', 'payments', `
      WITH second AS (INSERT INTO payment SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'attempt', p.attempt + 1))).* FROM payment p
        WHERE captured_minor = amount_minor AND refunded_minor = 0 AND recorded IS NULL ORDER BY id LIMIT 1 RETURNING id)
      SELECT id FROM second`, /^I1 order_\w+ is (CONFIRMED|COMPLETED) with \d+ to be paid, and \d+ were taken/],
    ['I1', 'money that is set aside for an order that is lost', 'payments', `
      WITH lost AS (INSERT INTO account (order_id, customer_id) VALUES (gen_random_uuid(), gen_random_uuid()) RETURNING order_id)
      INSERT INTO payment (id, order_id, attempt, customer_id, currency, amount_minor, method_token, created_at, capture_mode, authorized_minor)
      SELECT gen_random_uuid(), order_id, 1, gen_random_uuid(), 'EUR', 500, 'x', now(), 'MANUAL', 500 FROM lost`, /^I1 order_\w+: 500 are set aside for an order that is not there$/],
    ['I1', 'a gift card that did not have its money back', 'orders', `
      WITH card AS (INSERT INTO gift_card (id, code_hash, last_characters, currency, issued_minor, balance_minor, issued_at) VALUES (gen_random_uuid(), 'planted', 'xxxx', 'EUR', 2, 1, now()) RETURNING id),
      issued AS (INSERT INTO gift_card_entry (card_id, kind, amount_minor, occurred_at) SELECT id, 'ISSUED', 2, now() FROM card)
      INSERT INTO gift_card_entry (card_id, kind, amount_minor, order_id, occurred_at) SELECT card.id, 'REDEEMED', -1, o.id, now() FROM card, (SELECT id FROM "order" WHERE status = 'CANCELLED' LIMIT 1) o`, /^I1 order_\w+ is CANCELLED, and gift cards did not have 1 back$/],
    ['I2', 'an order that was sold for too little', 'orders', `UPDATE "order" SET total_minor = total_minor + 1 WHERE id = ${SOLD}`, /^I2 order_\w+ is COMPLETED with \d+ to be paid, and only \d+ were$/],
    ['I3', 'pieces that nobody counted in', 'products', 'UPDATE stock_level SET on_hand = on_hand + 1 WHERE variant_id = (SELECT min(variant_id::text)::uuid FROM stock)', /^I3 var_\w+ in \w+ is counted as [\d/]+, and its movements add up to/],
    ['I3', 'pieces that are held for nobody', 'products', 'UPDATE stock_level SET on_hand = on_hand + 1, reserved = reserved + 1 WHERE variant_id = (SELECT min(variant_id::text)::uuid FROM stock)', /^I3 var_\w+ in \w+ is counted as \d+, and what is held add up to/],
    ['I4', 'money in a ledger that the payment does not show', 'payments', `UPDATE payment_event SET amount_minor = amount_minor + 1 WHERE (payment_id, version) = (SELECT payment_id, version FROM payment_event WHERE type = 'CAPTURED' LIMIT 1)`, /^I4 pay_\w+ shows/],
    ['I5', 'an order that nobody ends', 'orders', `UPDATE "order" SET status = 'AWAITING_PAYMENT', payment_status = 'PENDING', pay_by = now() - interval '10 minutes' WHERE id = ${SOLD}`, /^I5 order_\w+ is still AWAITING_PAYMENT/],
    ['I6', 'a version that is missing', 'orders', `DELETE FROM order_timeline WHERE order_id = ${SOLD} AND version = 2`, /^I6 order_\w+: after version 1 comes 3$/],
    ['I6', 'a step that may not be taken', 'orders', `UPDATE order_timeline SET status = 'REJECTED' WHERE order_id = ${SOLD} AND version = 2`, /^I6 order_\w+: no step leads from/],
    ['I6', 'a history that ends before its order', 'orders', `UPDATE "order" SET version = version + 1 WHERE id = ${SOLD}`, /^I6 order_\w+ is at version \d+, and its history ends with \d+$/],
    ['I7', 'an event that was not sent', 'orders', `INSERT INTO outbox (id, subject, envelope, created_at) VALUES (gen_random_uuid(), 'shop.orders.order.planted.v1.x', '{}', now() - interval '1 minute')`, /^I7 orders did not send shop\.orders\.order\.planted/],
    ['I7', 'an event that was put aside', 'products', `INSERT INTO dead_letter (event_id, envelope, error, attempts) VALUES (gen_random_uuid(), '{"name":"orders.order-placed"}', 'a defect', 10)`, /^I7 products put orders\.order-placed .* aside: a defect$/],
    ['I8', 'two keys of one order', 'orders', `INSERT INTO idempotency (actor, operation, key, input_hash, answer) SELECT 'a', 'placeOrder', n::text, 'x', '"order_1"' FROM generate_series(1, 2) n`, /^I8 2 keys of placeOrder were answered with "order_1"$/],
    ['I8', 'a key that was never answered', 'orders', `INSERT INTO idempotency (actor, operation, key, input_hash, created_at) VALUES ('a', 'placeOrder', 'k', 'x', now() - interval '5 minutes')`, /^I8 the key a k of placeOrder has no answer$/],
    ['I11', 'a payment that the provider does not know', 'payments', `UPDATE payment SET attempt = attempt + 7 WHERE id = (SELECT payment_id FROM payment_event WHERE type = 'CAPTURED' LIMIT 1)`, /^I11 order_\w+:8: payments shows \d+ as taken, and the provider knows of no charge$/],
    ['I12', 'a promotion that was used more often than it counts', 'orders', `INSERT INTO promotion (id, name, trigger, priority, stacking, starts_at, scope, conditions, benefit, usage_limit, uses, created_at) VALUES (gen_random_uuid(), 'planted', 'AUTOMATIC', 0, 'EXCLUSIVE', now(), '{}', '{}', '{}', 100, 1, now())`, /^I12 the promotion [\w-]+ counts 1, and there are 0 of at most 100$/],
    ['I12', 'a gift card that shows another balance than its ledger', 'orders', `INSERT INTO gift_card (id, code_hash, last_characters, currency, issued_minor, balance_minor, issued_at) VALUES (gen_random_uuid(), 'planted', 'xxxx', 'EUR', 2, 1, now())`, /^I12 the gift card [\w-]+ counts 1, and there are 0 of at most 2$/],
  ])('%s finds %s', async (_id, _what, service, sql, found) => {
    const client = clients.get(service) as pg.Client;
    await client.query('BEGIN');
    try {
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0);
      expect(await broken(books())).toContainEqual(expect.stringMatching(found));
    } finally {
      await client.query('ROLLBACK');
    }
  });

  it.each<[id: string, what: string, journal: readonly JournalEntry[], found: string]>([
    ['I9', 'an order that was answered and is not there', [{ placed: 'order_01h455vb4pex5vsknk084sn02q' }], 'I9 order_01h455vb4pex5vsknk084sn02q was answered, and is not there'],
    ['I10', 'a version that a subscriber was not shown', [1, 3].map((version) => ({ subscriber: 'a', orderId: 'o', version })), 'I10 subscriber a of o was shown 3 after 1'],
    ['I10', 'a version that a subscriber was shown twice', [1, 2, 2].map((version) => ({ subscriber: 'a', orderId: 'o', version })), 'I10 subscriber a of o was shown 2 after 2'],
  ])('%s finds %s', async (_id, _what, journal, found) => {
    expect(await broken(books({ journal }))).toEqual([found]);
  });

  it('I11 finds a charge that is no payment, and money that the provider took and payments does not show', async () => {
    const [[key, charge] = ['', undefined]] = [...provider].filter(([, { capturedMinor }]) => capturedMinor > 0n);
    const planted = new Map([...provider, ['order_x:1', charged({ capturedMinor: 1n })], [key, { ...charged({}), ...charge, capturedMinor: (charge?.capturedMinor ?? 0n) + 1n }]]);
    expect(await broken(books({ provider: planted }))).toEqual([expect.stringContaining(`I11 ${key}: the provider took`), 'I11 order_x:1: the provider knows of a charge that is no payment']);
  });

  it.each<[what: string, charge: Partial<ProviderCharge>, found: 'always' | 'of an order that is there' | 'never']>([
    ['that took nothing and cannot any more', {}, 'never'],
    ['that reconciling gave back', { capturedMinor: 100n, refundedMinor: 100n, strayMinor: 100n }, 'never'],
    ['that reconciling gave back in part', { capturedMinor: 100n, refundedMinor: 60n, strayMinor: 60n }, 'always'],
    ['that was taken twice, and went back otherwise', { capturedMinor: 100n, refundedMinor: 100n }, 'of an order that is there'],
    ['that went back in part before reconciling gave back the rest', { capturedMinor: 100n, refundedMinor: 100n, strayMinor: 60n }, 'of an order that is there'],
    ['of which more went back than was taken', { capturedMinor: 100n, refundedMinor: 200n, strayMinor: 100n }, 'always'],
    ['whose money is still set aside', { openMinor: 100n }, 'always'],
  ])('I11 judges a second charge, %s', async (_what, charge, found) => {
    const [[first] = ['']] = provider;
    const [there, lost] = [`${first.split(':')[0]}:99`, `${newId('order')}:1`];
    const foundOf = async (key: string) => (await broken(books({ provider: new Map([...provider, [key, charged(charge)]]) }))).length > 0;
    expect([await foundOf(there), await foundOf(lost)]).toEqual([found !== 'never', found === 'always']);
  });

  it('reads in parts what it reads at once', async () => {
    const client = clients.get('orders') as pg.Client;
    const ids = [];
    for await (const { id } of readInParts<{ id: string }>(client, 'SELECT id FROM "order" ORDER BY id', 7)) ids.push(id);
    expect(ids).toEqual((await books().rows<{ id: string }>('orders', 'SELECT id FROM "order" ORDER BY id')).map(({ id }) => id));
  });

  it('knows twelve invariants, in order', () => {
    expect(INVARIANTS.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `I${index + 1}`));
  });
});
