import { describe, expect, it } from '@jest/globals';
import type { ShippingMethod } from '../shipping/shipping-method.ts';
import { quoteOf } from './quote.ts';
import type { QuotedLine } from './quote.ts';
import type { Terms } from './terms.ts';

/** Sent for 4.90 up to two kilograms and then for 9.90; for nothing from 50.00 on. */
const method: ShippingMethod = {
  id: 'smeth_1', zoneCode: 'eu', code: 'standard', name: 'Standard', carrier: 'Post', taxCategory: 'STANDARD', isDefault: true, isPickup: false, maxGrams: null, minDays: 1, maxDays: 2, position: 0,
  rates: [[0, 0n, 490n], [0, 5_000n, 0n], [2_000, 0n, 990n], [2_000, 5_000n, 0n]].map(([fromGrams, fromMinor, priceMinor]) => ({ currency: 'EUR', fromGrams: Number(fromGrams), fromMinor: BigInt(fromMinor!), priceMinor: BigInt(priceMinor!) })),
};
const terms: Terms = { place: { country: 'DE', region: '' }, taxRates: { STANDARD: 190_000 }, zoneCode: 'eu', methods: [method], pickupPoint: undefined, booking: undefined };
const line = (quantity: number, unitPriceMinor: bigint, weightGrams = 500): QuotedLine => ({ id: `cline_${quantity}`, productId: 'prod_1', variantId: 'var_1', quantity, unitPriceMinor, taxCategory: 'STANDARD', weightGrams });
const quote = (lines: readonly QuotedLine[], ...more: [Parameters<typeof quoteOf>[1]?, Parameters<typeof quoteOf>[2]?]) =>
  quoteOf({ currency: 'EUR', lines, terms, choice: { methodId: undefined, pickupPointId: undefined, slotId: undefined }, at: new Date(0) }, ...more);

describe('what a checkout costs', () => {
  it.each<[string, readonly QuotedLine[], bigint, bigint, number]>([
    ['its pieces and what sending them costs', [line(2, 1_000n), line(1, 500n)], 2_500n, 490n, 1_500],
    ['more for sending what is heavy, all pieces of all lines together', [line(3, 1_000n), line(1, 500n)], 3_500n, 990n, 2_000],
    ['nothing for sending what is dear, all pieces of all lines together', [line(4, 1_000n, 10), line(1, 1_000n, 10)], 5_000n, 0n, 50],
    ['what sending costs a cent below that', [line(4, 1_000n, 10), line(1, 999n, 10)], 4_999n, 490n, 50],
    ['something though one line costs nothing', [line(1, 0n)], 0n, 490n, 500],
  ])('is %s', (_what, lines, subtotalMinor, shippingMinor, weightGrams) => {
    expect(quote(lines)).toMatchObject({ weightGrams, amounts: { subtotalMinor, shippingMinor, totalMinor: subtotalMinor + shippingMinor } });
  });

  it('is nothing for an empty cart: it is not sent', () => {
    expect(quote([])).toMatchObject({ amounts: { shipping: undefined, totalMinor: 0n }, shipping: { offer: { id: 'smeth_1' } }, offers: [{ priceMinor: 490n }] });
  });

  it('is less what promotions take off, once it is known what sending costs', () => {
    const off = quote([line(1, 1_000n)], ({ shipping }) => [{ promotionId: 'promo_1', code: null, name: 'Free', target: { kind: 'SHIPPING' }, amountMinor: shipping?.priceMinor ?? 0n }]);
    expect(off).toMatchObject({ discounts: [{ amountMinor: 490n }], amounts: { discountMinor: 490n, totalMinor: 1_000n } });
  });

  it('is taxed as whoever says so says', () => {
    expect([quote([line(1, 1_190n)]), quote([line(1, 1_190n)], () => [], { ratesFor: (_place, { STANDARD = 0 }) => ({ STANDARD: STANDARD * 2 }) })].map(({ amounts }) => amounts.lines[0]?.ratePpm)).toEqual([190_000, 380_000]);
  });
});
