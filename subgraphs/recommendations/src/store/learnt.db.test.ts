import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { migrate } from '@storegraph/postgres/migrate';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { migrations } from './migrations/index.ts';
import { entities } from './entities.ts';
import { createLearnt } from './learnt.ts';
import { createOpinionStore } from './opinion-store.ts';
import { createPurchaseStore } from './purchase-store.ts';
import { createVariantStore } from './variant-store.ts';

const now = new Date('2026-11-01T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('what recommendations learnt', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await createTestDatabase('recommendations', ({ DATABASE_MIGRATE_URL = '' }) => migrate(DATABASE_MIGRATE_URL, migrations));
    database = await connectDatabase({ url: test.appUrl, entities, name: 'test' });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(() => test.query('TRUNCATE variant, purchase, opinion, forgotten_order, claimed_order, listing, companion'));

  function shop() {
    const { manager } = database.dataSource;
    const [variants, purchases, opinions, learnt] = [createVariantStore(manager), createPurchaseStore(manager), createOpinionStore(manager), createLearnt(manager)];
    const category = newId('cat');
    return {
      purchases, opinions, learnt, variants, category,
      list: async (change: { categoryId?: Id<'cat'>; brand?: string | null; isPublished?: boolean } = {}) => {
        const variant = { id: newId('var'), version: 1, productId: newId('prod'), categoryId: category, brand: null, isPublished: true, ...change };
        await variants.note(variant);
        return variant;
      },
      buy: async (productIds: readonly Id<'prod'>[], { customerId = newId('user'), boughtAt = now } = {}) => {
        const orderId = newId('order');
        await purchases.learn({ orderId, customerId, productIds, boughtAt });
        return orderId;
      },
    };
  }

  it('knows what was bought together, in how many orders', async () => {
    const { list, buy, learnt } = shop();
    const [lamp, bulb, rug] = [await list(), await list(), await list()];
    for (let order = 0; order < 3; order += 1) await buy([lamp.productId, bulb.productId]);
    await buy([lamp.productId, rug.productId]);
    await buy([bulb.productId]);
    expect(await learnt.companions([lamp.productId])).toEqual([
      { sourceId: lamp.productId, productId: bulb.productId, orders: 3, sourceOrders: 4, productOrders: 4 },
      { sourceId: lamp.productId, productId: rug.productId, orders: 1, sourceOrders: 4, productOrders: 1 },
    ]);
  });

  it('learns an order that was placed without an account as that of the customer who claims it, whichever is heard first', async () => {
    const { list, buy, purchases, learnt } = shop();
    const [lamp, customerId, other] = [await list(), newId('user'), newId('order')];
    await purchases.giveTo(await buy([lamp.productId]), customerId);
    expect(await learnt.tastes(customerId)).toMatchObject([{ productId: lamp.productId }]);
    const rug = await list();
    for (let heard = 0; heard < 2; heard += 1) await purchases.giveTo(other, customerId);
    await purchases.learn({ orderId: other, customerId: newId('user'), productIds: [rug.productId], boughtAt: now });
    expect((await learnt.tastes(customerId)).map(({ productId }) => productId).sort()).toEqual([lamp.productId, rug.productId].sort());
  });

  it('learns an order once and forgets it for good when it is cancelled, whichever is heard first', async () => {
    const { list, purchases, learnt, buy } = shop();
    const lamp = await list();
    const purchase = { orderId: newId('order'), customerId: newId('user'), productIds: [lamp.productId], boughtAt: now };
    await purchases.learn(purchase);
    await purchases.learn(purchase);
    expect(await test.query('SELECT * FROM purchase')).toHaveLength(1);
    await purchases.forget(purchase.orderId);
    await purchases.learn(purchase);
    expect(await learnt.trending(now, 10)).toEqual([]);
    await buy([lamp.productId]);
    expect(await learnt.trending(now, 10)).toEqual([lamp.productId]);
  });

  it('never names what is not published, and takes a later version for the truth whenever it comes', async () => {
    const { list, buy, learnt, variants } = shop();
    const [lamp, bulb] = [await list(), await list()];
    for (let order = 0; order < 2; order += 1) await buy([lamp.productId, bulb.productId]);
    await variants.note({ ...bulb, version: 3, isPublished: false });
    await variants.note({ ...bulb, version: 2, isPublished: true });
    expect(await learnt.companions([lamp.productId])).toEqual([]);
    expect(await learnt.relatives([lamp.productId])).toEqual([]);
    expect(await learnt.trending(now, 10)).toEqual([lamp.productId]);
  });

  it('finds relatives of the same category or brand', async () => {
    const { list, learnt } = shop();
    const lamp = await list({ brand: 'Nordlicht' });
    const sibling = await list();
    const cousin = await list({ categoryId: newId('cat'), brand: 'Nordlicht' });
    await list({ categoryId: newId('cat'), brand: 'Other' });
    expect(await learnt.relatives([lamp.productId])).toEqual([
      expect.objectContaining({ productId: sibling.productId, isSameCategory: true, isSameBrand: false }),
      expect.objectContaining({ productId: cousin.productId, isSameCategory: false, isSameBrand: true }),
    ]);
  });

  it('counts to the same as whoever counts anew, whatever was learnt, forgotten, listed and hidden', async () => {
    const { list, buy, purchases, variants } = shop();
    const [lamp, bulb, rug] = [await list(), await list({ brand: 'Nordlicht' }), await list({ isPublished: false })];
    const orders = [[lamp, bulb], [lamp, bulb, rug], [rug], [bulb, rug]].map((products) => products.map(({ productId }) => productId));
    const bought = await Promise.all(orders.map((productIds) => buy(productIds)));
    await purchases.forget(bought[1]!);
    await variants.note({ ...rug, version: 2, isPublished: true });
    // A second variant of the same product, and a part of an order that comes later.
    await variants.note({ ...rug, id: newId('var'), version: 1, isPublished: false });
    await test.query('INSERT INTO purchase SELECT order_id, $1, customer_id, bought_at FROM purchase WHERE product_id = $2 ORDER BY order_id LIMIT 1', [toUuid(newId('prod')), toUuid(lamp.productId)]);
    const counted = () => Promise.all([test.query('SELECT * FROM listing ORDER BY product_id'), test.query('SELECT * FROM companion WHERE orders > 0 ORDER BY source_id, product_id')]);
    const before = await counted();
    await test.query('SELECT count_anew()');
    expect(before).toEqual(await counted());
    expect(before[1]).toHaveLength(8);
  });

  it('puts the best of many relatives first: of the same category and brand, then what sells', async () => {
    const { list, buy, learnt } = shop();
    const lamp = await list({ brand: 'Nordlicht' });
    const [hit, twin] = [await list(), await list({ brand: 'Nordlicht' })];
    for (let other = 0; other < 60; other += 1) await list();
    for (let order = 0; order < 2; order += 1) await buy([hit.productId]);
    const relatives = await learnt.relatives([lamp.productId]);
    expect(relatives.slice(0, 2).map(({ productId }) => productId)).toEqual([twin.productId, hit.productId]);
  });

  it('counts what sold lately for more than what sold long ago', async () => {
    const { list, buy, learnt } = shop();
    const [classic, hit] = [await list(), await list()];
    for (let order = 0; order < 3; order += 1) await buy([classic.productId], { boughtAt: daysAgo(90) });
    await buy([hit.productId], { boughtAt: daysAgo(1) });
    expect(await learnt.trending(now, 2)).toEqual([hit.productId, classic.productId]);
  });

  it('keeps the newest opinion of a customer, and none once the review is gone', async () => {
    const { list, buy, opinions, learnt } = shop();
    const lamp = await list();
    const [customerId, reviewId] = [newId('user'), newId('rev')];
    await buy([lamp.productId], { customerId });
    const opinion = { reviewId, customerId, productId: lamp.productId };
    await opinions.note({ ...opinion, version: 2, rating: 5 });
    await opinions.note({ ...opinion, version: 1, rating: 1 });
    expect(await learnt.tastes(customerId)).toEqual([{ productId: lamp.productId, rating: 5, isOwned: true }]);
    await opinions.note({ ...opinion, version: 3, rating: null });
    expect(await learnt.tastes(customerId)).toEqual([{ productId: lamp.productId, rating: null, isOwned: true }]);
  });
});
