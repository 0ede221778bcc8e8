import { describe, expect, it } from '@jest/globals';
import { createSampleShop } from '../sample-shop.ts';
import { createPriceHistory } from './price-history.ts';

describe.each(['ci', 'demo'] as const)('the prices of the sample shop of size %s', (size) => {
  const shop = createSampleShop(size);
  const history = createPriceHistory(shop);
  const byPrice = Map.groupBy(history, ({ variantId, currency }) => `${variantId} ${currency}`);

  it('are in the end what the shop says', () => {
    const now = new Map([...byPrice].map(([key, entries]) => [key, entries.at(-1)?.amountMinor]));
    const said = shop.products.flatMap(({ variants }) => variants.flatMap(({ id, prices }) => Object.entries(prices).map(([currency, amount]) => [`${id} ${currency}`, amount] as const)));
    expect(now).toEqual(new Map(said));
  });

  it('were there when the product was, and in the order in which they were set', () => {
    expect(history.map(({ validFrom }) => validFrom.getTime())).toEqual(history.map(({ validFrom }) => validFrom.getTime()).toSorted((a, b) => a - b));
    for (const { createdAt, variants } of shop.products) for (const { id } of variants) expect(byPrice.get(`${id} EUR`)?.[0]?.validFrom).toEqual(createdAt);
  });

  it('are reduced for one product in eight, from the price that they had', () => {
    const reduced = shop.products.filter(({ variants }) => byPrice.get(`${variants[0]?.id} EUR`)?.length === 2);
    expect(reduced).toHaveLength(shop.products.length / 8);
    for (const [was, is, ...more] of [...byPrice.values()].filter(({ length }) => length > 1)) {
      expect(more).toEqual([]);
      expect(is?.compareAtMinor).toBe(was?.amountMinor);
      expect(was!.amountMinor > is!.amountMinor && was!.compareAtMinor === null).toBe(true);
    }
  });
});
