import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromUuid, newId, toUuid } from '@storegraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@storegraph/testkit/database';
import { readSubgraphEntries } from '@storegraph/stack/services/list';
import { loadService } from '@storegraph/stack/services/module';
import { compareOnce, countOf, mendAll } from '../compare.ts';
import type { Found } from '../difference.ts';
import { SERVICES, openDatabases, type Databases, type Service } from '../databases.ts';

const kept = new Map<Service, TestDatabase>();
let databases: Databases;

beforeAll(async () => {
  const entries = readSubgraphEntries();
  for (const name of SERVICES) {
    const service = await loadService(entries.find((entry) => entry.name === name)!);
    kept.set(name, await createTestDatabase(name, async (env) => service.migrate?.(env)));
    await service.seed?.({ DATABASE_MIGRATE_URL: kept.get(name)?.ownerUrl }, 'ci');
  }
  databases = await openDatabases(process.env['TEST_POSTGRES_URL'] ?? '', (service) => new URL(kept.get(service)?.ownerUrl ?? '').pathname.slice(1));
}, 300_000);
afterAll(async () => {
  await databases?.close();
  for (const database of kept.values()) await database.drop();
});

const told = async (service: Service): Promise<readonly string[]> =>
  ((await kept.get(service)?.query<{ name: string }>(`SELECT envelope->>'name' AS name FROM outbox ORDER BY seq`)) ?? []).map(({ name }) => name);
const differing = async () => [...await compareOnce(databases)].flatMap(([{ what }, found]) => found.map(({ subject, told: how }) => `${what}: ${subject} ${how}`));

it('the services of a shop nobody put anything back of see everything alike', async () => {
  expect(await differing()).toEqual([]);
});

it.each<[string, Service, string, readonly [Service, string][]]>([
  ['an order that orders lost', 'payments', `INSERT INTO account (order_id, customer_id) VALUES ('01970000-0000-7000-8000-00000000000a', '01970000-0000-7000-8000-00000000000b')`, [['orders', 'orders.order-cancelled']]],
  ['a variant of which a copy is ahead', 'recommendations', 'UPDATE variant SET version = version + 4 WHERE id = (SELECT min(id::text)::uuid FROM variant)', [['products', 'products.variant-changed']]],
  ['a variant that there is no more', 'orders', `INSERT INTO variant SELECT (jsonb_populate_record(v, '{"id": "01970000-0000-7000-8000-00000000000c"}')).* FROM variant v LIMIT 1`, [['products', 'products.variant-changed']]],
  ['how much there is of a variant', 'orders', 'UPDATE variant_stock SET version = version + 4 WHERE variant_id = (SELECT min(variant_id::text)::uuid FROM variant_stock)', [['products', 'products.availability-changed']]],
  ['a rating', 'products', 'UPDATE product_rating SET version = version + 4 WHERE product_id = (SELECT min(product_id::text)::uuid FROM product_rating)', [['reviews', 'reviews.rating-changed']]],
  ['an opinion of a review that is lost', 'recommendations', `INSERT INTO opinion SELECT '01970000-0000-7000-8000-00000000000d', 1, customer_id, product_id, 5 FROM opinion LIMIT 1`, [['reviews', 'reviews.review-deleted']]],
  ['groups of a customer', 'orders', `INSERT INTO customer_groups VALUES ('01970000-0000-7000-8000-00000000000e', 3, '{01970000-0000-7000-8000-00000000000f}')`, [['users', 'users.groups-changed']]],
])('%s is found, and its owner tells how it stands', async (_what, service, planted, events) => {
  const before = await differing();
  await kept.get(service)?.query(planted);
  const found = await compareOnce(databases);
  expect(countOf(found)).toBe(before.length + 1);
  expect((await mendAll(found)).mended.size).toBeGreaterThan(0);
  for (const [owner, name] of events) expect(await told(owner)).toContain(name);
});

describe('an order', () => {
  const rowsOf = async <Row extends object>(service: Service, sql: string): Promise<readonly Row[]> => (await kept.get(service)?.query<Row>(sql)) ?? [];
  /** Another sold order that nobody has touched, like the one that the sample shop has: as its uuid. */
  const sold = async (): Promise<string> => {
    const [like] = await rowsOf<{ id: string }>('orders', `SELECT id FROM "order" WHERE number = (SELECT min(number) FROM "order" WHERE status = 'CONFIRMED' AND fulfilment_status = 'UNFULFILLED')`);
    const id = toUuid(newId('order'));
    const copy = (table: string, of: string, changed: string): string => `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object(${changed}))).* FROM ${table} t WHERE ${of} = '${like?.id}'`;
    await rowsOf('orders', `${copy('"order"', 'id', `'id', '${id}', 'number', 'ZZ-${id}', 'payment_status', 'CAPTURED'`)}; ${copy('order_line', 'order_id', `'order_id', '${id}', 'id', gen_random_uuid()`)}`);
    await rowsOf('products', `${copy('decided_order', 'order_id', `'order_id', '${id}'`)}; ${copy('hold', 'order_id', `'order_id', '${id}'`)}`);
    return id;
  };
  const standOf = async (id: string): Promise<string> =>
    (await rowsOf<{ stand: string }>('orders', `SELECT status || ' ' || fulfilment_status AS stand FROM "order" WHERE id = '${id}'`))[0]?.stand ?? 'gone';
  const toldOf = async (id: string): Promise<readonly string[]> =>
    (await rowsOf<{ name: string }>('orders', `SELECT envelope->>'name' AS name FROM outbox WHERE envelope->>'aggregateId' = '${fromUuid('order', id)}' ORDER BY seq`)).map(({ name }) => name);
  const foundOf = async (id: string): Promise<readonly Found[]> => [...(await compareOnce(databases)).values()].flat().filter(({ subject }) => subject === fromUuid('order', id));
  const close = (id: string, why: string) => rowsOf('payments', `INSERT INTO account (order_id, customer_id, closed_for, closed_at) VALUES ('${id}', '${id}', '${why}', now())
    ON CONFLICT (order_id) DO UPDATE SET closed_for = excluded.closed_for, closed_at = excluded.closed_at`);

  it.each([
    ['that was called off is so again', 'ORDER_CANCELLED', '', 'CANCELLED UNFULFILLED', ['orders.order-cancelled']],
    ['that expired while it was awaited does so again', 'ORDER_EXPIRED', `status = 'AWAITING_PAYMENT', payment_status = 'PENDING'`, 'EXPIRED UNFULFILLED', ['orders.order-expired']],
    ['that expired, and is sold by what orders knows now, is called off', 'ORDER_EXPIRED', '', 'CANCELLED UNFULFILLED', ['orders.order-cancelled']],
  ])('%s, once', async (_what, why, stood, stands, told) => {
    const id = await sold();
    if (stood) await rowsOf('orders', `UPDATE "order" SET ${stood} WHERE id = '${id}'`);
    await close(id, why);
    const [found] = await foundOf(id);
    await found?.mend?.();
    await found?.mend?.();
    expect([await standOf(id), await toldOf(id), await foundOf(id)]).toEqual([stands, told, []]);
  });

  it('that was called off gives a gift card back what it paid, once', async () => {
    const id = await sold();
    await rowsOf('orders', `
      WITH card AS (INSERT INTO gift_card (id, code_hash, last_characters, currency, issued_minor, balance_minor, issued_at) VALUES (gen_random_uuid(), 'of a lost step', 'xxxxx', 'EUR', 500, 100, now()) RETURNING id),
      paid AS (INSERT INTO gift_card_entry (card_id, kind, amount_minor, order_id, occurred_at) SELECT id, kind, minor, of::uuid, now() FROM card, (VALUES ('ISSUED', 500, NULL), ('REDEEMED', -400, '${id}')) AS e (kind, minor, of))
      UPDATE "order" SET gift_card_minor = 400 WHERE id = '${id}'`);
    await close(id, 'ORDER_CANCELLED');
    const [found] = await foundOf(id);
    await found?.mend?.();
    await found?.mend?.();
    expect(await rowsOf('orders', `SELECT balance_minor AS balance FROM gift_card WHERE code_hash = 'of a lost step'`)).toEqual([{ balance: '500' }]);
  });

  it('whose pieces left is packed and shipped, once; a second try is told, and keeps nothing else from being mended', async () => {
    const [id, other] = [await sold(), await sold()];
    await rowsOf('products', `UPDATE hold SET state = 'SHIPPED' WHERE order_id = '${id}'`);
    const found = await compareOnce(databases);
    const [only] = await foundOf(id);
    expect((await mendAll(found)).failed.size).toBe(0);
    await close(other, 'ORDER_CANCELLED');
    const [closed] = await foundOf(other);
    const again = await mendAll(new Map([[[...found.keys()][0]!, [only!, closed!]]]));
    expect([[...again.failed.keys()], [...again.mended]]).toEqual([[only], [closed]]);
    expect([await standOf(id), await foundOf(id), await standOf(other)]).toEqual(['CONFIRMED SHIPPED', [], 'CANCELLED UNFULFILLED']);
    expect((await toldOf(id)).filter((name) => name === 'orders.order-shipped')).toHaveLength(1);
  });

  it('whose pieces left in part is for people', async () => {
    const id = await sold();
    await rowsOf('products', `UPDATE hold SET state = 'SHIPPED' WHERE order_id = '${id}' AND variant_id = (SELECT min(variant_id::text)::uuid FROM hold WHERE order_id = '${id}')`);
    const [found, ...more] = await foundOf(id);
    expect([found?.told, found?.mend, more]).toEqual([expect.stringMatching(/^\d+ pieces left, and orders has shipped 0$/), undefined, []]);
  });

  it('whose money went back for what orders does not know of any more is for people', async () => {
    const id = await sold();
    await rowsOf('payments', `INSERT INTO account (order_id, customer_id) VALUES ('${id}', '${id}'); INSERT INTO refund_grant (id, order_id, currency, amount_minor, parts, granted_at) VALUES (gen_random_uuid(), '${id}', 'EUR', 700, '[]', now())`);
    expect((await foundOf(id)).map(({ told: how, mend }) => [how, mend])).toEqual([[expect.stringMatching(/^700 EUR of grant_\w+ went back$/), undefined]]);
  });

  it('for which no pieces are set aside is told again, with all that is wanted of it', async () => {
    const id = await sold();
    await rowsOf('orders', `INSERT INTO cart (id, currency, status, customer_id, updated_at) VALUES ('${id}', 'EUR', 'ORDERED', '${id}', now()); UPDATE "order" SET cart_id = id WHERE id = '${id}'`);
    const wanted = await rowsOf<{ pieces: number }>('products', `DELETE FROM hold WHERE order_id = '${id}' RETURNING quantity AS pieces`);
    const [found] = await foundOf(id);
    await found?.mend?.();
    expect(await toldOf(id)).toEqual(['orders.order-placed', 'orders.order-confirmed']);
    const [told] = await rowsOf<{ pieces: number }>('orders', `SELECT sum((line->>'quantity')::int)::int AS pieces FROM outbox, jsonb_array_elements(envelope->'payload'->'lines') AS line WHERE envelope->>'aggregateId' = '${fromUuid('order', id)}' AND envelope->>'name' = 'orders.order-placed'`);
    expect(told?.pieces).toBe(wanted.reduce((sum, { pieces }) => sum + pieces, 0));
  });
});

describe('what the provider did and payments does not show', () => {
  // There is no relay here: what orders told before counts as sent, at the first try.
  beforeAll(async () => void (await kept.get('orders')?.query('UPDATE outbox SET published_at = created_at')));

  const payments = <Row extends object>(sql: string) => kept.get('payments')?.query<Row>(sql) as Promise<readonly Row[]>;
  let taken = 0;
  /** A payment of which all was taken and nothing went back, as its uuid. */
  const captured = async (): Promise<string> =>
    (await payments<{ id: string }>(`SELECT id FROM payment WHERE capture_mode = 'AUTOMATIC' AND recorded IS NULL AND captured_minor > 1000 AND refund_requested_minor = 0 AND disputed_minor = 0 ORDER BY id LIMIT 1 OFFSET ${taken}`))[0]?.id ?? '';
  /** Has the reconciliation have found that so much went back under each number. */
  const gaveBack = async (id: string, ...amounts: readonly (readonly [kind: 'UNKNOWN_PAYMENT' | 'WRONG_AMOUNT', amountMinor: number])[]) => {
    for (const [index, [kind, amountMinor]] of amounts.entries()) {
      const key = `refund:${fromUuid('pay', id)}:${index + 1}`;
      await payments(`INSERT INTO reconciliation_finding (kind, provider_key, told, moved_at)
        SELECT '${kind}', '${key}', jsonb_build_object('refund', jsonb_build_object('key', '${key}', 'amount', jsonb_build_object('amountMinor', '${amountMinor}', 'currency', currency), 'at', '2026-11-20T00:00:00.000Z')), now() FROM payment WHERE id = '${id}'`);
    }
  };
  const foundOf = async (id: string) => [...(await compareOnce(databases))].flatMap(([difference, all]) => all.filter(({ subject }) => subject === fromUuid('pay', id)).map((found) => [difference, found] as const));
  const mend = async (id: string) => mendAll(new Map(await foundOf(id).then((all) => (all[0] ? [[all[0][0], all.map(([, found]) => found)]] : []))));
  const refundsOf = (id: string) => payments<{ refund: string }>(`SELECT number || ': ' || amount_minor || CASE WHEN confirmed_at IS NULL THEN ' asked' ELSE ' back' END AS refund FROM refund WHERE payment_id = '${id}' ORDER BY number`);

  it('is noted in the ledger and told, once', async () => {
    const id = await captured();
    await gaveBack(id, ['UNKNOWN_PAYMENT', 300], ['UNKNOWN_PAYMENT', 200]);
    const [[, first] = []] = await foundOf(id);
    expect(first?.told).toMatch(/^refund 1 of 300 \w+ is done, and not noted$/);
    expect((await mend(id)).mended.size).toBe(2);
    await first?.mend?.();
    expect((await refundsOf(id)).map(({ refund }) => refund)).toEqual(['1: 300 back', '2: 200 back']);
    expect(await payments(`SELECT refunded_minor AS back FROM payment WHERE id = '${id}'`)).toEqual([{ back: '500' }]);
    expect((await told('payments')).filter((name) => name === 'payments.payment-refunded')).toHaveLength(2);
    expect(await foundOf(id)).toEqual([]);
  });

  it('leaves the number to what was done under it; what was asked for since under it gets the one under which it was done', async () => {
    const id = await captured();
    await payments(`WITH asked AS (INSERT INTO refund (id, payment_id, number, amount_minor, requested_by, requested_at) VALUES (gen_random_uuid(), '${id}', 1, 300, 'orders', now()) RETURNING id, payment_id),
      moved AS (UPDATE payment SET refund_requested_minor = 300, version = version + 1 WHERE id = '${id}' RETURNING version)
      INSERT INTO payment_event (payment_id, version, type, amount_minor, refund_id, occurred_at) SELECT payment_id, version, 'REFUND_REQUESTED', 300, id, now() FROM asked, moved`);
    await gaveBack(id, ['WRONG_AMOUNT', 500], ['UNKNOWN_PAYMENT', 300]);
    expect((await mend(id)).failed.size).toBe(0);
    // Its errand asks the provider for it under this number, and hears that it is done.
    expect((await refundsOf(id)).map(({ refund }) => refund)).toEqual(['1: 500 back', '2: 300 asked']);
    expect(await foundOf(id)).toEqual([]);
  });

  it('is for people where another amount is asked for under its number, and none of that was done', async () => {
    const id = await captured();
    await payments(`INSERT INTO refund (id, payment_id, number, amount_minor, requested_by, requested_at) VALUES (gen_random_uuid(), '${id}', 1, 300, 'orders', now())`);
    await gaveBack(id, ['WRONG_AMOUNT', 500]);
    expect((await foundOf(id)).map(([, found]) => found.mend)).toEqual([undefined]);
    taken += 1;
  });

  it('waits until payments has heard again what orders sends again', async () => {
    const [id, event] = [await captured(), toUuid(newId('evt'))];
    await gaveBack(id, ['UNKNOWN_PAYMENT', 300]);
    await kept.get('orders')?.query(`INSERT INTO outbox (id, subject, envelope, created_at, published_at) VALUES ('${event}', 'x', '{"name": "orders.refund-granted"}', now() - interval '1 hour', now())`);
    expect((await foundOf(id)).map(([, found]) => found.mend)).toEqual([undefined]);
    await payments(`INSERT INTO inbox (publisher, event_id) VALUES ('orders', '${event}')`);
    expect((await foundOf(id)).map(([, found]) => typeof found.mend)).toEqual(['function']);
  });
});
