import { describe, expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import { priceRangeOf } from './price-range.ts';

const prices = [money(2500, 'EUR'), money(900, 'JPY'), money(1999, 'EUR'), money(2000, 'EUR')]
  .map((price) => ({ variantId: 'var_01h455vb4pex5vsknk084sn02q', productId: 'prod_01h455vb4pex5vsknk084sn02q', price }) as const);

describe('a price range', () => {
  it('is from the lowest to the highest price of its currency', () => {
    expect(priceRangeOf(prices, 'EUR')).toEqual({ min: money(1999, 'EUR'), max: money(2500, 'EUR') });
    expect(priceRangeOf(prices, 'JPY')).toEqual({ min: money(900, 'JPY'), max: money(900, 'JPY') });
  });

  it('is none without a price in the currency', () => {
    expect(priceRangeOf(prices, 'USD')).toBeNull();
  });
});
