import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import { seedOnce } from '@storegraph/postgres/seed';
import { makeLoadShop } from '@storegraph/sample-shop/load/load-shop';
import { parseSearch } from '../domain/search/parse-search.ts';
import { createVariantReads } from './catalogue/variant-reads.ts';
import { loadProducts } from './load.ts';
import { createPostgresSearchEngine } from './search/engine/postgres-search-engine.ts';
import { openStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';

const shop = makeLoadShop('test', { products: 1_300, variants: 6_500, categories: 60, customers: 10, reviews: 0, orders: 0, history: 0 });
const products = [...shop.products()];
let desk: StoreDesk;
let told: (readonly [number, number])[];

beforeAll(async () => {
  desk = await openStoreDesk();
  told = [];
  await seedOnce(desk.database.ownerUrl, [], (manager) => loadProducts(manager, shop, (done, total) => told.push([done, total])));
});
afterAll(() => desk?.close());

describe('a catalogue for measuring', () => {
  it('is told of while it is loaded, up to its end', () => {
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual([2_600, 2_600]);
  });

  it('has books that add up', async () => {
    expect(await desk.wrongBooks()).toEqual([]);
    for (const { id, onHand } of products[7]?.variants ?? []) expect(await desk.level(id)).toMatchObject({ onHand, allocated: 0, reserved: 0 });
  });

  it('has every variant with its options and its three prices', async () => {
    const reads = createVariantReads(desk.manager);
    const product = products[650]!;
    const variants = await reads.byProducts([product.id]);
    expect(variants).toHaveLength(product.variants.length);
    expect(variants[0]).toMatchObject({ sku: product.variants[0]?.sku, options: product.variants[0]?.options });
    for (const currency of ['EUR', 'USD', 'JPY']) expect(await reads.pricesByProducts([product.id], currency)).toHaveLength(product.variants.length);
    expect(await desk.manager.query('SELECT count(*)::int AS count FROM variant')).toEqual([{ count: 6_500 }]);
  });

  it('can be searched', async () => {
    const shown = products.find(({ isPublished }) => isPublished)!;
    const request = await parseSearch({ query: shown.name, sort: 'RELEVANCE', currency: 'EUR', locale: 'EN' }, async () => []);
    const { items } = await (await createPostgresSearchEngine(desk.manager).search(request)).page({ first: 5, after: undefined });
    expect(items.map(({ productId }) => productId)).toContain(shown.id);
  });

  it('keeps what the schema promises: no variant without a product', async () => {
    await expect(desk.manager.query('DELETE FROM product WHERE id = $1', [toUuid(products[0]!.id)])).rejects.toThrow(/foreign key/);
  });
});
