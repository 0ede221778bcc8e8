import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { START } from '../../domain/order/stand.ts';
import { STEPS, after } from '../../domain/order/steps.ts';
import type { StepName } from '../../domain/order/steps.ts';
import { migrate } from '../../service.ts';
import { entities } from '../entities.ts';
import { createOrderStore } from './order-store.ts';

/** The order of these tests is not paid by gift cards, and says how it is paid. */
const NAMES = (Object.keys(STEPS) as StepName[]).filter((name) => name !== 'stock-held-prepaid' && name !== 'stock-held-unasked');
let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase('orders', migrate);
  database = await connectDatabase({ url: testDatabase.appUrl, entities, name: 'test' });
}, 60_000);
afterAll(async () => {
  await database?.close();
  await testDatabase?.drop();
});

const store = () => createOrderStore(database.dataSource.manager);

async function newOrder(): Promise<Id<'order'>> {
  const [id, cartId, customerId] = [newId('order'), newId('cart'), newId('user')];
  await testDatabase.query('INSERT INTO cart (id, currency, customer_id, updated_at) VALUES ($1, $2, $3, now())', [toUuid(cartId), 'EUR', toUuid(customerId)]);
  await store().place({
    id, cartId, customerId, total: money(100, 'EUR'), methodToken: 'tok_success', placedAt: new Date(), payBy: new Date(),
    shippingAddress: { recipient: 'Ada', street: '1', postalCode: '1', city: 'Berlin', region: null, country: 'DE' },
    lines: [{ id: newId('oline'), productId: newId('prod'), variantId: newId('var'), productName: 'lamp', variantName: 'oak', sku: 'L', imageUrl: null, quantity: 1, weightGrams: undefined, unitPrice: money(100, 'EUR'), amounts: undefined }],
    taxes: [], sent: undefined,
  });
  return id;
}

it('takes a step exactly when the table says so, in 40 random stories, and notes each version once', async () => {
  for (let story = 0; story < 40; story += 1) {
    const id = await newOrder();
    let stand = START;
    let version = 1;
    for (let count = 0; count < 25; count += 1) {
      const step = STEPS[NAMES[Math.floor(Math.random() * NAMES.length)]!];
      const next = after(stand, step);
      const order = await store().take(id, step, { at: new Date(), actor: 'test' });
      expect(order && { status: order.status, fulfilmentStatus: order.fulfilmentStatus, paymentStatus: order.paymentStatus }).toEqual(next);
      if (!next) continue;
      version += 1;
      expect(order?.version).toBe(version);
      stand = next;
    }
    const timeline = await store().timelinesOf([id]);
    expect(timeline.map((entry) => entry.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    expect(timeline.at(-1)).toMatchObject(stand);
  }
});

it('lets one of 50 racing steps through where one can be taken', async () => {
  const id = await newOrder();
  const taken = await Promise.all(Array.from({ length: 50 }, (_, index) => store().take(id, STEPS[index % 2 ? 'stock-held' : 'stock-refused'], { at: new Date(), actor: 'test' })));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await store().timelinesOf([id])).toHaveLength(2);
});

it('numbers past the six digits without cutting one off', async () => {
  await testDatabase.query(`SELECT setval('order_number', 1234566)`);
  const [order] = await store().byIds([await newOrder()]);
  expect(order?.number).toBe('SG-1234567');
});

it.each(['order_line', 'order_timeline'])('cannot change what is in %s', async (table) => {
  await expect(database.dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  await expect(database.dataSource.query(`UPDATE ${table} SET order_id = order_id`)).rejects.toThrow('permission denied');
});

it('lets a cart be ordered once, whatever the code above it does', async () => {
  const id = await newOrder();
  const again = testDatabase.query('INSERT INTO "order" SELECT gen_random_uuid(), \'SG-X\', version, cart_id, customer_id, status, fulfilment_status, payment_status, currency, total_minor, shipping_address, reason, tracking_number, method_token, payment_id, payment_attempt, payment_version, pay_by, placed_at, updated_at FROM "order" WHERE id = $1', [toUuid(id)]);
  await expect(again).rejects.toThrow('order_cart_id_key');
});
