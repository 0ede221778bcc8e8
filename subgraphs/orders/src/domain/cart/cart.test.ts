import { describe, expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import { lineTotalOf, savedHolderOf } from './cart.ts';
import type { CartLine } from './cart.ts';
import { parseQuantity } from './parse-quantity.ts';

const line = (quantity: number, prices: Readonly<Record<string, bigint>>, isPublished = true) => ({ quantity, unitPriceWhenAdded: money(1n, 'EUR'), variant: { isPublished, prices } }) as unknown as CartLine;

describe('a cart', () => {
  it('has lines that cost what their pieces cost now, and nothing once they are not for sale', () => {
    expect([line(3, { EUR: 500n }), line(1, { EUR: 99n }, false), line(2, { USD: 7n })].map(lineTotalOf)).toEqual([money(1_500n, 'EUR'), undefined, undefined]);
  });

  it('has what is saved for later with its customer, or without one by itself', () => {
    expect([savedHolderOf({ id: 'cart_1', customerId: 'user_ada' }), savedHolderOf({ id: 'cart_1', customerId: undefined })]).toEqual(['user_ada', 'cart_1']);
  });
});

describe('a quantity', () => {
  it.each([[1, 1], [99, 1], [0, 0]])('may be %i from %i on', (quantity, least) => expect(parseQuantity(quantity, least, ['quantity'])).toBe(quantity));

  it.each([[0, 1], [-1, 0], [100, 1], [1.5, 1], [Number.NaN, 1]])('may not be %s from %i on', (quantity, least) => {
    expect(() => parseQuantity(quantity, least, ['lines', '0', 'quantity'])).toThrow(expect.objectContaining({ code: 'QUANTITY_OUT_OF_RANGE', field: ['lines', '0', 'quantity'] }));
  });
});
