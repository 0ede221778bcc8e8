import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { revertLast } from '@storegraph/postgres/migrate';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { migrate, seed } from '../../service.ts';
import { migrations } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('orders', migrate);
}, 60_000);
afterAll(() => database?.drop());

it('can be taken back one after the other with the sample shop in it, and brought up to date again with its parcels', async () => {
  const env = { DATABASE_MIGRATE_URL: database.ownerUrl };
  await seed(env, 'ci');
  // An order had one parcel, once it was packed, and its way was told in three steps.
  const parcels = async () => database.query<{ step: string; count: number }>(`
    SELECT CASE WHEN status = 'PICKED_UP' THEN 'DELIVERED' WHEN status IN ('OUT_FOR_DELIVERY', 'DELIVERY_FAILED') THEN 'SHIPPED' ELSE status END AS step, count(*)::int AS count
    FROM shipment WHERE status <> 'PENDING' GROUP BY 1 ORDER BY 1`);
  const counted = async () => (await database.query<{ delivered: number }>('SELECT sum(delivered)::int AS delivered FROM order_line_count'))[0];
  const before = [await parcels(), await counted()];
  // Down to where an order had one parcel.
  const first = migrations.findIndex(({ name }) => name.startsWith('Shipments'));
  for (let count = migrations.length; count > first; count -= 1) await revertLast(database.ownerUrl, migrations);
  await migrate(env);
  expect([await parcels(), await counted()]).toEqual(before);
}, 60_000);
