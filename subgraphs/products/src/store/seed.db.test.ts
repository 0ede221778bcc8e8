import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import { createTaxonomy } from '@storegraph/sample-shop/catalogue/taxonomy';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { seed } from '../service.ts';
import { createCollectionReads } from './collections/collection-reads.ts';
import { openStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';

const shop = createSampleShop('ci');
let desk: StoreDesk;

beforeAll(async () => {
  desk = await openStoreDesk();
  await seed({ DATABASE_MIGRATE_URL: desk.database.ownerUrl }, 'ci');
});
afterAll(() => desk?.close());

describe('the sample shop', () => {
  it('has the brands of the sample and no others, and something in each collection', async () => {
    const { brands, collections, said } = createTaxonomy(shop);
    expect((await desk.manager.query<{ id: string }[]>('SELECT id FROM brand ORDER BY id')).map(({ id }) => id)).toEqual(brands.map(({ id }) => toUuid(id)).sort());
    expect(await desk.manager.query('SELECT FROM product_attribute')).toHaveLength(said.length);
    const counts = await createCollectionReads(desk.manager).countProducts(collections.map(({ id }) => id));
    expect(counts.map(({ collectionId, count }) => [collectionId, count > 0])).toEqual(collections.map(({ id }) => [id, true]));
  });

  it('has books that add up, as many pieces allocated as it says', async () => {
    expect(await desk.wrongBooks()).toEqual([]);
    for (const { id, onHand, allocated } of shop.products.flatMap(({ variants }) => variants)) {
      expect(await desk.level(id)).toEqual({ variantId: id, onHand, allocated, reserved: 0 });
    }
  });

  it('has its pieces in three warehouses', async () => {
    const held = await desk.manager.query<{ code: string; pieces: number }[]>('SELECT code, sum(on_hand)::int AS pieces FROM stock_level JOIN warehouse w ON w.id = warehouse_id GROUP BY code, priority ORDER BY priority');
    expect(held.map(({ code }) => code)).toEqual(['MAIN', 'OHIO', 'OSAKA']);
    for (const { pieces } of held) expect(pieces).toBeGreaterThan(100);
  });

  it('can ship each order that is paid and not shipped yet, and so have nothing allocated', async () => {
    const paid = shop.orders.filter(({ status, fulfilmentStatus }) => status === 'CONFIRMED' && ['UNFULFILLED', 'PACKED'].includes(fulfilmentStatus));
    expect(paid.length).toBeGreaterThan(0);
    for (const { id } of paid) await desk.meet('shipped', id);
    expect(await desk.manager.query('SELECT FROM stock WHERE allocated > 0')).toEqual([]);
    expect(await desk.wrongBooks()).toEqual([]);
  });

  it('has prices with a past: reduced ones can say what they cost before', async () => {
    const reduced = await desk.manager.query<object[]>('SELECT FROM price WHERE compare_at_minor > amount_minor');
    const before = await desk.manager.query<object[]>('SELECT FROM price_history h WHERE amount_minor > (SELECT amount_minor FROM price p WHERE (p.variant_id, p.currency) = (h.variant_id, h.currency))');
    expect(reduced.length).toBeGreaterThan(0);
    expect(before).toHaveLength(reduced.length);
  });

  it('is there in five languages, four products in five of it', async () => {
    const counts = await desk.manager.query<object[]>('SELECT locale, count(*)::int AS products FROM product_translation GROUP BY locale ORDER BY locale');
    expect(counts).toEqual(['DE', 'ES', 'FR', 'JA'].map((locale) => ({ locale, products: 20 })));
  });

  it('holds nothing for an order of the past, should it be placed again', async () => {
    const { id, lines } = shop.orders[0]!;
    await desk.place(id, lines);
    expect(await desk.told(id)).toEqual([]);
  });
});
