import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createLoadShop, makeLoadShop } from './load-shop.ts';
import { createZipf } from './zipf.ts';

const COUNTS = { products: 2_000, variants: 10_000, categories: 100, customers: 5_000, reviews: 20_000, orders: 5_000, history: 0 };
const shop = makeLoadShop('test', COUNTS);
const products = [...shop.products()];
const variants = products.flatMap((product) => product.variants);

const hashOf = (items: Iterable<unknown>, count: number) => {
  const hash = createHash('sha256');
  for (const item of items) {
    if (count-- === 0) break;
    hash.update(JSON.stringify(item, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
  }
  return hash.digest('hex');
};
const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);

describe('a shop for measuring', () => {
  it('is the same each time, from whichever pass over it', () => {
    expect(hashOf(makeLoadShop('test', COUNTS).products(), 300)).toBe(hashOf(products, 300));
    expect(hashOf(shop.reviews(), 300)).toBe(hashOf(shop.reviews(), 300));
    expect(hashOf(shop.orders(), 300)).toBe(hashOf(shop.orders(), 300));
  });

  it('has as many of everything as its size promises', () => {
    expect(products).toHaveLength(COUNTS.products);
    expect(variants).toHaveLength(COUNTS.variants);
    expect(shop.categories).toHaveLength(COUNTS.categories);
    expect([...shop.orders()]).toHaveLength(COUNTS.orders);
    expect(Math.abs([...shop.reviews()].length - COUNTS.reviews)).toBeLessThan(COUNTS.reviews * 0.05);
  });

  it('tells everything apart', () => {
    for (const list of [products, shop.categories]) unique(list.map(({ slug }) => slug));
    unique([...products, ...variants].map(({ id }) => id));
    unique(variants.map(({ sku }) => sku));
    for (const { variants: own } of products) unique(own.map(({ name }) => name));
  });

  it('lists products as they came: their ids rise', () => {
    expect(products.map(({ id }) => id)).toEqual(products.map(({ id }) => id).sort());
  });

  it('has products of 1 to 24 variants, and three of hundreds', () => {
    const counts = products.map(({ variants: own }) => own.length).sort((a, b) => b - a);
    expect(counts.slice(0, 3).every((count) => count >= 300)).toBe(true);
    expect(counts[3]).toBeLessThanOrEqual(24);
    expect(counts.at(-1)).toBe(1);
  });

  it('has one variant in fifty nearly sold out, and some products hidden', () => {
    expect(variants.filter(({ onHand }) => onHand <= 3).length / variants.length).toBeCloseTo(0.02, 1);
    expect(products.filter(({ isPublished }) => !isPublished).length / products.length).toBeCloseTo(0.02, 1);
  });

  it('has reviews of what is popular, one of each customer at most', () => {
    const reviews = [...shop.reviews()];
    unique(reviews.map(({ productId, customerId }) => `${productId} ${customerId}`));
    const perProduct = [...Map.groupBy(reviews, ({ productId }) => productId).values()].map(({ length }) => length).sort((a, b) => b - a);
    expect((perProduct[0] ?? 0) / reviews.length).toBeCloseTo(createZipf(COUNTS.products).shareOf(0), 2);
  });

  it('has orders of several products that go together', () => {
    const orders = [...shop.orders()];
    expect(orders.reduce((sum, { productIds }) => sum + productIds.length, 0) / orders.length).toBeCloseTo(2.1, 0);
    for (const { productIds } of orders) unique(productIds);
  });

  it('is made one thing at a time, so that the largest begins at once', () => {
    const first = createLoadShop('load-l').products()[Symbol.iterator]().next();
    expect(first.done).toBe(false);
  });
});
