import { describe, expect, it } from '@jest/globals';
import { affinityOf, likenessOf } from './affinity.ts';

const [sourceId, productId] = ['prod_01h455vb4pex5vsknk084sn02q', 'prod_01h455vb4pex5vsknk084sn02r'] as const;

describe('the affinity of two products', () => {
  it('is 1 when they are always bought together', () => {
    expect(affinityOf({ sourceId, productId, orders: 7, sourceOrders: 7, productOrders: 7 })).toBe(1);
  });

  it('is less for a bestseller that is in every basket', () => {
    const partner = affinityOf({ sourceId, productId, orders: 5, sourceOrders: 10, productOrders: 6 });
    const bestseller = affinityOf({ sourceId, productId, orders: 6, sourceOrders: 10, productOrders: 400 });
    expect(partner).toBeGreaterThan(bestseller);
  });

  it('does not see a habit in one order', () => {
    expect(affinityOf({ sourceId, productId, orders: 1, sourceOrders: 1, productOrders: 1 })).toBe(0);
  });
});

describe('the likeness of two products', () => {
  it('puts the category before the brand, whatever sells', () => {
    const sibling = likenessOf({ sourceId, productId, isSameCategory: true, isSameBrand: false, productOrders: 0 });
    const bestseller = likenessOf({ sourceId, productId, isSameCategory: false, isSameBrand: true, productOrders: 10_000 });
    expect(sibling).toBeGreaterThan(bestseller);
  });
});
