import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@storegraph/testkit/database';
import { readSubgraphEntries } from '@storegraph/stack/services/list';
import { loadService } from '@storegraph/stack/services/module';
import { compareOnce, countOf, mendAll } from './compare.ts';
import { SERVICES, openDatabases, type Databases, type Service } from './databases.ts';

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
  expect(await mendAll(found)).toBeGreaterThan(0);
  for (const [owner, name] of events) expect(await told(owner)).toContain(name);
});
