import { describe, expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import type { CartLine } from './cart.ts';
import { mergeLines, mergeSaid } from './merge-parts.ts';

/** A line of so many pieces of a thing, in a cart of `whose`. */
const line = (whose: string, thing: string, quantity: number): CartLine => ({
  id: `cline_${whose}_${thing}`, quantity, unitPriceWhenAdded: money(1, 'EUR'), orderableQuantity: undefined, taxCategory: 'STANDARD', weightGrams: 1,
  variant: { id: `var_${thing}`, productId: 'prod_1', categoryId: null, brand: null, sku: thing, productName: thing, variantName: '', imageUrl: null, isPublished: true, taxCategory: null, weightGrams: null, prices: {} },
});
const full = (whose: string, count: number, from = 0) => Array.from({ length: count }, (_, index) => line(whose, String(from + index), 1));

describe('the lines of a guest’s cart', () => {
  it.each<[string, [number, number], number, string[]]>([
    ['are added', [1, 2], 3, []],
    ['are added up to 99', [60, 39], 99, []],
    ['are added up to 99, and it is told that some were left out', [60, 40], 99, ['QUANTITY_LIMITED cline_own_lamp']],
  ])('of one variant %s', (_what, [own, guests], quantity, told) => {
    const merged = mergeLines([line('own', 'lamp', own)], [line('guest', 'lamp', guests)]);
    expect(merged).toMatchObject({ quantities: new Map([['cline_own_lamp', quantity]]), gone: ['cline_guest_lamp'], moved: [], saved: [] });
    expect(merged.notices.map(({ code, lineId }) => `${code} ${lineId}`)).toEqual(told);
  });

  it('of other variants come behind, and what finds no room is put aside and told of', () => {
    const merged = mergeLines(full('own', 98), full('guest', 4, 97));
    expect([...merged.quantities]).toEqual([['cline_own_97', 2]]);
    expect(merged).toMatchObject({ gone: ['cline_guest_97'], moved: ['cline_guest_98', 'cline_guest_99'], saved: ['cline_guest_100'] });
    expect(merged.notices).toEqual([{ code: 'SAVED_FOR_LATER', message: 'The cart is full: 100 was saved for later.', lineId: 'cline_guest_100' }]);
  });

  it('each go somewhere, however full both carts are', () => {
    for (const [own, guests] of [[0, 100], [100, 100], [50, 50], [100, 0], [99, 3]] as const) {
      const merged = mergeLines(full('own', own), full('guest', guests, 30));
      expect(merged.gone.length + merged.moved.length + merged.saved.length).toBe(guests);
      expect(own + merged.moved.length).toBeLessThanOrEqual(100);
      expect(merged.notices).toHaveLength(merged.saved.length);
    }
  });
});

describe('what a merged cart says', () => {
  const address = (city: string) => ({ recipient: 'Ada', street: '1', postalCode: '1', city, region: null, country: 'DE' });
  const nothing = { shippingAddress: undefined, billingAddress: undefined, shippingMethodId: undefined, pickupPointId: undefined, deliverySlotId: undefined, note: undefined };

  it.each([
    ['the guest’s, who said it last', { ...nothing, note: 'own' }, { ...nothing, note: 'guest' }, { ...nothing, note: 'guest' }],
    ['the customer’s, where the guest said nothing', { ...nothing, note: 'own', shippingAddress: address('Berlin') }, nothing, { ...nothing, note: 'own', shippingAddress: address('Berlin') }],
    ['billed to whom the guest named last', { ...nothing, billingAddress: address('Berlin') }, { ...nothing, billingAddress: address('Bonn') }, { ...nothing, billingAddress: address('Bonn') }],
    ['sent to whom the guest named last', { ...nothing, shippingAddress: address('Berlin') }, { ...nothing, shippingAddress: address('Bonn') }, { ...nothing, shippingAddress: address('Bonn') }],
    ['each of its own', { ...nothing, note: 'own' }, { ...nothing, deliverySlotId: 'slot_1' as const }, { ...nothing, note: 'own', deliverySlotId: 'slot_1' }],
    ['a method with the point it was chosen with', { ...nothing, shippingMethodId: 'smeth_1' as const, pickupPointId: 'point_1' as const }, { ...nothing, shippingMethodId: 'smeth_2' as const }, { ...nothing, shippingMethodId: 'smeth_2' }],
  ])('is %s', (_what, own, guests, said) => expect(mergeSaid(own, guests)).toEqual(said));
});
