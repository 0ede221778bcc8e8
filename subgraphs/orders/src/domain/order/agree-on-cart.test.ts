import { describe, expect, it } from '@jest/globals';
import { money, sum } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { lineTotalOf } from '../cart/cart.ts';
import type { CartLine } from '../cart/cart.ts';
import { problemsOf } from '../cart/cart-problems.ts';
import { agreeOnLines, agreeOnPayment, agreeOnTotal } from './agree-on-cart.ts';

const line = (name: string, quantity: number, prices: Readonly<Record<string, bigint>>, { isPublished = true, whenAdded = 500n, currency = 'EUR' } = {}): CartLine => ({
  id: `cline_${name}`, quantity, unitPriceWhenAdded: money(whenAdded, currency), taxCategory: 'STANDARD', weightGrams: 500, orderableQuantity: undefined,
  variant: { id: `var_${name}`, productId: `prod_${name}`, categoryId: null, brand: null, sku: name, productName: name, variantName: 'plain', imageUrl: null, isPublished, taxCategory: null, weightGrams: null, prices },
});
const lamp = (quantity: number) => line('lamp', quantity, { EUR: 500n, KWD: 1_250n, JPY: 700n });

const agreeOn = (lines: readonly CartLine[], currency: string, expectedTotal: Money) => {
  const agreed = agreeOnLines(lines, currency, expectedTotal);
  agreeOnTotal(sum(money(0, currency), ...lines.map(lineTotalOf).filter((total) => total !== undefined)), expectedTotal);
  return agreed;
};

describe('agreeing on a cart', () => {
  it.each([['EUR', 1_500n], ['KWD', 3_750n], ['JPY', 2_100n]])('counts again in %s', (currency, amountMinor) => {
    const lines = [line('lamp', 3, { EUR: 500n, KWD: 1_250n, JPY: 700n }, { currency })];
    expect(agreeOn(lines, currency, money(amountMinor, currency))).toMatchObject([{ quantity: 3 }]);
    expect(() => agreeOn(lines, currency, money(amountMinor + 1n, currency))).toThrow(expect.objectContaining({ code: 'PRICE_CHANGED', extra: { currentTotal: money(amountMinor, currency) } }));
  });

  it('is exact beyond what floating point can count', () => {
    const dear = line('palace', 99, { EUR: 90_071_992_547_409_93n });
    expect(agreeOn([dear], 'EUR', money(99n * 90_071_992_547_409_93n, 'EUR'))).toHaveLength(1);
  });

  it.each<[string, CartLine[], string]>([
    ['nothing', [], 'CART_EMPTY'],
    ['what is hidden', [lamp(1), line('desk', 1, { EUR: 1n }, { isPublished: false })], 'VARIANT_UNAVAILABLE'],
    ['what has no price in the currency', [lamp(1), line('mug', 1, { USD: 900n })], 'VARIANT_UNAVAILABLE'],
  ])('refuses %s', (_what, lines, code) => {
    expect(() => agreeOn(lines, 'EUR', money(500n, 'EUR'))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses another currency, even of the same amount', () => {
    expect(() => agreeOn([lamp(1)], 'EUR', money(500n, 'USD'))).toThrow(expect.objectContaining({ code: 'CURRENCY_NOT_SUPPORTED' }));
  });
});

describe("a cart's problems", () => {
  it.each([[undefined, 3, []], [0, 1, ['OUT_OF_STOCK']], [1, 2, ['TOO_FEW_LEFT']], [2, 3, ['TOO_FEW_LEFT']], [3, 3, []], [10, 99, []]])('of %s that can be ordered and %s wanted: %s', (orderableQuantity, quantity, codes) => {
    expect(problemsOf([{ ...lamp(quantity), orderableQuantity }], []).map(({ code }) => code)).toEqual(codes);
  });

  it('of how it is sent are of no line, and none of an empty cart', () => {
    const codes = ['NOT_DELIVERABLE', 'SHIPPING_METHOD_UNAVAILABLE', 'PICKUP_POINT_REQUIRED', 'PICKUP_POINT_UNAVAILABLE', 'DELIVERY_SLOT_GONE'] as const;
    const problems = problemsOf([lamp(1)], codes);
    expect(problems.map(({ code, lineId }) => [code, lineId])).toEqual(codes.map((code) => [code, null]));
    expect(problems.map(({ message }) => message)).toEqual([
      'Nothing carries this to where it goes.', 'The shipping method you chose does not carry this there, or not any more.', 'Choose the point where you fetch it.',
      'The pickup point is not there any more, or the method does not go there.', 'The delivery slot is not kept for you any more; choose one again.',
    ]);
    expect(problemsOf([], ['NOT_DELIVERABLE'])).toEqual([]);
  });

  it('are at most one a line, and none when all is well', () => {
    const lines = [lamp(1), line('dearer', 1, { EUR: 501n }), line('hidden', 1, { EUR: 501n }, { isPublished: false }), line('unpriced', 1, {})];
    expect(problemsOf(lines, []).map(({ code, lineId }) => [code, lineId])).toEqual([['PRICE_CHANGED', 'cline_dearer'], ['UNAVAILABLE', 'cline_hidden'], ['UNAVAILABLE', 'cline_unpriced']]);
  });
});

describe('agreeing on what is left to pay', () => {
  const [NOTHING, CENT, EURO] = [money(0n, 'EUR'), money(1n, 'EUR'), money(100n, 'EUR')];

  it.each<[string, Parameters<typeof agreeOnPayment>]>([
    ['it is what was agreed to', [EURO, EURO, 'tok_success']],
    ['nobody said what they agree to', [EURO, undefined, 'tok_success']],
    ['gift cards pay all, and nothing is to be charged', [NOTHING, NOTHING, undefined]],
    ['gift cards pay all, and a card is named besides', [NOTHING, undefined, 'tok_success']],
  ])('goes on when %s', (_when, asked) => expect(() => agreeOnPayment(...asked)).not.toThrow());

  it.each<[string, Parameters<typeof agreeOnPayment>, string]>([
    ['a gift card has less by now', [EURO, NOTHING, 'tok_success'], 'TO_PAY_CHANGED'],
    ['a gift card has more by now', [NOTHING, EURO, 'tok_success'], 'TO_PAY_CHANGED'],
    ['a cent is left, and nothing to charge it to', [CENT, CENT, undefined], 'INVALID_PAYMENT_METHOD'],
  ])('does not when %s', (_when, asked, code) => expect(() => agreeOnPayment(...asked)).toThrow(expect.objectContaining({ code })));
});
