import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { promotionDesk } from './promotions.desk.ts';
import type { SeenCart, SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof promotionDesk>;
beforeAll(async () => {
  desk = await openDesk();
  staff = promotionDesk(desk);
}, 60_000);
// What runs by itself would apply in the next test too.
beforeEach(() => desk.database.query('UPDATE promotion SET ends_at = starts_at'));
afterAll(() => desk?.close());

const DISCOUNTS = 'discounts { promotionId code name amount { amount } parts { lineId amount { amount } } }';
interface Discounts { readonly discounts: readonly { readonly name: string; readonly code: string | null; readonly amount: { readonly amount: string }; readonly parts: readonly { readonly lineId: string | null; readonly amount: { readonly amount: string } }[] }[] }
interface Promoted extends Discounts {
  readonly total: { readonly amount: string; readonly currency: string };
  readonly amounts: { readonly discount: { readonly amount: string }; readonly total: { readonly amount: string } };
  readonly nearlyEarned: readonly { readonly name: string; readonly missing: { readonly amount: string } | null; readonly missingQuantity: number | null; readonly gift: { readonly id: string } | null }[];
  readonly promotionCodes: readonly { readonly code: string; readonly isApplied: boolean; readonly reason: string | null }[];
}

const promoted = async ({ id, token = null }: { id: string; token?: string | null }, caller = desk.customer): Promise<Promoted> =>
  (await desk.ask<{ cart: Promoted }>(
    `query ($id: ID!, $token: String) { cart(id: $id, token: $token) { total { amount currency } amounts { discount { amount } total { amount } } ${DISCOUNTS} nearlyEarned { name missing { amount } missingQuantity gift { id } } promotionCodes { code isApplied reason } } }`,
    { id, token }, caller)).data!.cart;
const discountsOf = async (order: SeenOrder): Promise<Discounts['discounts']> =>
  (await desk.ask<{ order: Discounts }>(`query ($id: ID!) { order(id: $id) { ${DISCOUNTS} } }`, { id: order.id }, desk.support)).data!.order.discounts;
const enter = (cart: { id: string; token?: string | null }, code: string, caller = desk.customer) =>
  desk.call('applyPromotionCode', { cartId: cart.id, token: cart.token, code }, caller);
const usesOf = async (promotion: { id: string }): Promise<number> => (await staff.show(promotion.id))?.statistics.uses ?? -1;
let count = 0;
const freshCode = (): string => `CODE-${String((count += 1)).padStart(4, '0')}`;
/** A customer's cart of one lamp with a code in it. */
const cartWithCode = async (code: string, caller = someone()): Promise<{ readonly caller: ReturnType<typeof someone>; readonly cart: SeenCart }> => {
  const cart = await desk.cartWith({ lamp: 1 }, caller);
  const entered = await enter(cart, code, caller);
  if (!entered.cart) throw new Error(entered.refused.join());
  return { caller, cart: entered.cart };
};
const orderWithCode = async (code: string, caller = someone()): Promise<SeenOrder> => {
  const { cart } = await cartWithCode(code, caller);
  const { order, refused } = await desk.place(agreeTo(cart), caller);
  if (!order) throw new Error(refused.join());
  return order;
};

describe('a cart', () => {
  it('costs less by what applies by itself, each line its part', async () => {
    await staff.promote({ name: 'Autumn' });
    const cart = await desk.cartWith({ lamp: 2, desk: 1 }, desk.customer);
    expect(await promoted(cart)).toMatchObject({
      total: { amount: '260.08' }, amounts: { discount: { amount: '28.90' }, total: { amount: '260.08' } },
      discounts: [{ name: 'Autumn', code: null, amount: { amount: '28.90' }, parts: [{ lineId: cart.lines[0]!.id, amount: { amount: '4.00' } }, { lineId: cart.lines[1]!.id, amount: { amount: '24.90' } }] }],
    });
  });

  it('takes a code in any case, once, and lets it go again', async () => {
    const code = freshCode();
    await staff.code(code);
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await enter(cart, ` ${code.toLowerCase()} `)).cart).toMatchObject({ version: 3, total: { amount: '17.99' } });
    expect((await enter(cart, code)).cart).toMatchObject({ version: 4, total: { amount: '17.99' } });
    expect((await promoted(cart)).promotionCodes).toEqual([{ code, isApplied: true, reason: null }]);
    expect((await desk.call('removePromotionCode', { cartId: cart.id, code }, desk.customer)).cart).toMatchObject({ version: 5, total: { amount: '19.99' } });
    expect((await promoted(cart)).promotionCodes).toEqual([]);
  });

  it('keeps a code that does not apply, and tells why', async () => {
    const [over, much, other] = [freshCode(), freshCode(), freshCode()];
    await staff.end(await staff.code(over));
    await staff.code(much, { conditions: { minimumSubtotal: [{ amount: '25', currency: 'EUR' }] } });
    await staff.code(other, { scope: { brands: ['Nordlicht'] } });
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    for (const code of [over, much, other]) await enter(cart, code);
    const shown = await promoted(cart);
    expect(new Map(shown.promotionCodes.map(({ code, reason }) => [code, reason]))).toEqual(new Map([[over, 'ENDED'], [much, 'MINIMUM_SUBTOTAL'], [other, 'NOTHING_IN_SCOPE']]));
    expect(shown).toMatchObject({ total: { amount: '19.99' }, discounts: [], nearlyEarned: [{ missing: { amount: '5.01' }, missingQuantity: null, gift: null }] });
  });

  it('uses the code that was given first of two of one promotion, and the other once that is taken out', async () => {
    const [second, first, caller] = [freshCode(), freshCode(), someone()];
    const { id: promotionId } = await staff.code(second);
    await staff.call('createPromotionCodes', { promotionId, codes: [first] });
    const { cart } = await cartWithCode(first, caller);
    await enter(cart, second, caller);
    expect(await promoted(cart, caller)).toMatchObject({ discounts: [{ code: first }], promotionCodes: [{ code: first, isApplied: true }, { code: second, isApplied: false, reason: 'NOT_COMBINABLE' }] });
    await desk.call('removePromotionCode', { cartId: cart.id, code: first }, caller);
    await enter(cart, first, caller);
    expect(await promoted(cart, caller)).toMatchObject({ total: { amount: '17.99' }, discounts: [{ code: second }] });
  });

  it('shows a gift that is earned, and has it for nothing once it is in', async () => {
    await staff.promote({ conditions: { minimumSubtotal: [{ amount: '200', currency: 'EUR' }] }, benefit: { kind: 'GIFT', variantId: desk.variantOf.lamp, quantity: 1 } });
    const cart = await desk.cartWith({ desk: 1 }, desk.customer);
    expect((await promoted(cart)).nearlyEarned).toMatchObject([{ missing: null, gift: { id: desk.variantOf.lamp } }]);
    await desk.call('addToCart', { cartId: cart.id, lines: [{ variantId: desk.variantOf.lamp, quantity: 2 }] }, desk.customer);
    expect(await promoted(cart)).toMatchObject({ total: { amount: '268.99' }, discounts: [{ amount: { amount: '19.99' } }], nearlyEarned: [] });
  });

  it('knows the category and brand that products told of', async () => {
    await staff.promote({ name: 'Brand', scope: { brands: ['Nordlicht'] } });
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer);
    expect((await promoted(cart)).discounts).toMatchObject([{ name: 'Brand', parts: [{ lineId: cart.lines[1]!.id, amount: { amount: '24.90' } }] }]);
  });

  it('takes the codes of a guest along when it is merged', async () => {
    const [first, second, caller] = [freshCode(), freshCode(), someone()];
    for (const code of [first, second]) await staff.code(code);
    const [own, guests] = [await desk.cartWith({ lamp: 1 }, caller), await desk.cartWith({ desk: 1 })];
    await enter(own, first, caller);
    for (const code of [first, second]) await enter(guests, code, undefined);
    await desk.call('mergeCart', { cartId: guests.id, token: guests.token }, caller);
    expect((await promoted(own, caller)).promotionCodes.map(({ code }) => code).sort()).toEqual([first, second].sort());
  });

  it('costs as many statements with ten promotions as with none', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    // Regular work goes on meanwhile.
    const cost = async () => (await desk.postgres.during(() => promoted(cart))).filter((sql) => /\bcart_line\b|tax_rate|promotion|\bcart c\b/.test(sql) && !sql.includes('regular work')).length;
    const before = await cost();
    for (let each = 0; each < 10; each += 1) await staff.promote();
    expect(await cost()).toBe(before);
  });
});

describe('what is refused of codes, the cart staying as it is', () => {
  const cases: readonly [string, string, string, (cart: SeenCart, code: string) => Readonly<Record<string, unknown>>][] = [
    ['applyPromotionCode', 'an id of another kind', 'INVALID_ID', (_, code) => ({ cartId: 'x', code })],
    ['applyPromotionCode', 'an unknown cart', 'CART_NOT_FOUND', (_, code) => ({ cartId: 'cart_01h455vb4pex5vsknk084sn02q', code })],
    ['applyPromotionCode', 'no code', 'INVALID_CODE', ({ id }) => ({ cartId: id, code: ' ' })],
    ['applyPromotionCode', 'an unknown code', 'CODE_NOT_FOUND', ({ id }) => ({ cartId: id, code: 'NOBODY-KNOWS' })],
    ['removePromotionCode', 'an id of another kind', 'INVALID_ID', (_, code) => ({ cartId: 'x', code })],
    ['removePromotionCode', 'an unknown cart', 'CART_NOT_FOUND', (_, code) => ({ cartId: 'cart_01h455vb4pex5vsknk084sn02q', code })],
    ['removePromotionCode', 'what is no code', 'INVALID_CODE', ({ id }) => ({ cartId: id, code: 'a b' })],
    ['removePromotionCode', 'a code that is not in it', 'CODE_NOT_IN_CART', ({ id }, code) => ({ cartId: id, code })],
  ];
  it.each(cases)('%s: %s: %s', async (mutation, _what, refusal, inputFor) => {
    const code = freshCode();
    await staff.code(code);
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect(await desk.call(mutation, inputFor(cart, code), desk.customer)).toMatchObject({ cart: null, refused: [refusal], errors: [] });
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ version: cart.version });
  });

  it("another's cart, a closed one, an 11th code", async () => {
    const codes = Array.from({ length: 11 }, freshCode);
    for (const code of codes) await staff.code(code);
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await enter(cart, codes[0]!, someone())).refused).toEqual(['CART_NOT_FOUND']);
    expect((await desk.call('removePromotionCode', { cartId: cart.id, code: codes[0] }, someone())).refused).toEqual(['CART_NOT_FOUND']);
    for (const code of codes.slice(0, 10)) expect((await enter(cart, code)).refused).toEqual([]);
    expect((await enter(cart, codes[10]!)).refused).toEqual(['TOO_MANY_CODES']);
    await desk.database.query(`UPDATE cart SET status = 'ORDERED' WHERE id = $1`, [toUuid(cart.id)]);
    expect((await enter(cart, codes[0]!)).refused).toEqual(['CART_CLOSED']);
    expect((await desk.call('removePromotionCode', { cartId: cart.id, code: codes[0] }, desk.customer)).refused).toEqual(['CART_CLOSED']);
  });
});

describe('an order', () => {
  it('keeps what was taken off its lines, whatever becomes of the promotion', async () => {
    const code = freshCode();
    const promotion = await staff.code(code, { name: 'Kept' });
    const order = await orderWithCode(code);
    expect(order.total.amount).toBe('17.99');
    await staff.call('updatePromotion', { promotionId: promotion.id, version: 1, name: 'Other', stacking: 'EXCLUSIVE', startsAt: '2026-01-01T00:00:00Z', benefit: { kind: 'FREE_SHIPPING' } });
    expect(await discountsOf(order)).toMatchObject([{ name: 'Kept', code, amount: { amount: '2.00' }, parts: [{ lineId: order.lines[0]!.id, amount: { amount: '2.00' } }] }]);
    expect(await staff.show(promotion.id)).toMatchObject({ statistics: { uses: 1, codes: 1, discounted: [{ amount: '2.00', currency: 'EUR' }] } });
  });

  it('is not placed at a total that a promotion has changed meanwhile', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await staff.promote();
    const { refused, userErrors } = await desk.place(agreeTo(cart));
    expect([refused, userErrors[0]?.currentTotal?.amount]).toEqual([['PRICE_CHANGED'], '17.99']);
  });

  it.each<[string, (order: SeenOrder, caller: ReturnType<typeof someone>) => Promise<unknown>]>([
    ['called off', (order, caller) => desk.call('cancelOrder', { orderId: order.id }, caller)],
    ['rejected', (order) => desk.refuseStock(order)],
    ['paid and called off', async (order, caller) => {
      await desk.pay(await desk.holdStock(order), 'captured', { version: 2 });
      await desk.call('cancelOrder', { orderId: order.id }, caller);
    }],
  ])('gives its use back when it is %s, once', async (_how, end) => {
    const [code, caller] = [freshCode(), someone()];
    const promotion = await staff.code(code, { usageLimit: 1, usageLimitPerCustomer: 1 }, 1);
    const order = await orderWithCode(code, caller);
    expect(await usesOf(promotion)).toBe(1);
    await Promise.all([end(order, caller), desk.call('cancelOrder', { orderId: order.id }, caller)]);
    expect(await usesOf(promotion)).toBe(0);
    const counters = await desk.database.query('SELECT p.uses, c.uses AS of_code, s.uses AS of_shopper FROM promotion p JOIN promotion_code c ON c.promotion_id = p.id JOIN promotion_shopper s ON s.promotion_id = p.id WHERE p.id = $1', [toUuid(promotion.id as Id<'promo'>)]);
    expect(counters).toEqual([{ uses: 0, of_code: 0, of_shopper: 0 }]);
    expect(await discountsOf(order)).toHaveLength(1);
    await orderWithCode(code, caller);
    expect(await usesOf(promotion)).toBe(1);
  });
});

describe('limits', () => {
  it.each<[string, Readonly<Record<string, unknown>>, number | undefined]>([
    ['of the promotion', { usageLimit: 1 }, undefined], ['of the code', {}, 1],
  ])('%s hold when 50 order at once', async (_what, more, limit) => {
    const code = freshCode();
    const promotion = await staff.code(code, more, limit);
    const carts = await Promise.all(Array.from({ length: 50 }, () => cartWithCode(code)));
    const outcomes = await Promise.all(carts.map(({ cart, caller }) => desk.place(agreeTo(cart), caller)));
    expect(outcomes.flatMap(({ errors }) => errors)).toEqual([]);
    expect(outcomes.filter(({ order }) => order)).toHaveLength(1);
    expect(new Set(outcomes.flatMap(({ refused }) => refused))).toEqual(new Set(['PROMOTION_USED_UP', 'PRICE_CHANGED'].filter((each) => outcomes.some(({ refused }) => refused.includes(each)))));
    expect(outcomes.flatMap(({ refused }) => refused)).toHaveLength(49);
    expect(await usesOf(promotion)).toBe(1);
    // Who came too late orders without it, and nothing was kept of the first try.
    const late = carts[outcomes.findIndex(({ order }) => !order)]!;
    expect(await promoted(late.cart, late.caller)).toMatchObject({ total: { amount: '19.99' }, promotionCodes: [{ isApplied: false, reason: 'USED_UP' }] });
    expect((await desk.place(agreeTo(late.cart, { expectedTotal: { amount: '19.99', currency: 'EUR' } }), late.caller)).order).toMatchObject({ total: { amount: '19.99' } });
  });

  it('of each customer hold when one orders 20 carts at once, others being free to use it', async () => {
    const [code, caller] = [freshCode(), someone()];
    const promotion = await staff.code(code, { usageLimitPerCustomer: 2 });
    const carts = await Promise.all(Array.from({ length: 20 }, () => cartWithCode(code, caller)));
    const outcomes = await Promise.all(carts.map(({ cart }) => desk.place(agreeTo(cart), caller)));
    expect(outcomes.filter(({ order }) => order)).toHaveLength(2);
    await orderWithCode(code);
    expect(await usesOf(promotion)).toBe(3);
  });

  it('of what needs no code hold as well', async () => {
    const promotion = await staff.promote({ usageLimit: 1, conditions: { audience: 'FIRST_ORDER' } });
    const carts = await Promise.all(Array.from({ length: 10 }, async () => {
      const caller = someone();
      return { caller, cart: await desk.cartWith({ lamp: 1 }, caller) };
    }));
    const outcomes = await Promise.all(carts.map(({ cart, caller }) => desk.place(agreeTo(cart), caller)));
    expect([outcomes.filter(({ order }) => order).length, await usesOf(promotion)]).toEqual([1, 1]);
  });

  it('let a first order be the first once', async () => {
    const caller = someone();
    const promotion = await staff.promote({ conditions: { audience: 'FIRST_ORDER' } });
    const carts = await Promise.all(Array.from({ length: 10 }, () => desk.cartWith({ lamp: 1 }, caller)));
    const outcomes = await Promise.all(carts.map((cart) => desk.place(agreeTo(cart), caller)));
    expect([outcomes.filter(({ order }) => order).length, await usesOf(promotion)]).toEqual([1, 1]);
    expect((await promoted(await desk.cartWith({ lamp: 1 }, caller), caller)).discounts).toEqual([]);
  });

  it('cannot be set below what was used', async () => {
    const code = freshCode();
    const promotion = await staff.code(code, { usageLimit: 3 });
    for (let each = 0; each < 2; each += 1) await orderWithCode(code);
    const input = { promotionId: promotion.id, version: 1, name: 'Less', stacking: 'COMBINABLE', startsAt: '2026-01-01T00:00:00Z', benefit: { kind: 'FREE_SHIPPING' } };
    expect((await staff.call('updatePromotion', { ...input, usageLimit: 1 })).refused).toEqual(['LIMIT_BELOW_USES']);
    expect((await staff.call('updatePromotion', { ...input, usageLimit: 2 })).refused).toEqual([]);
  });

  it('count an order once, however often it is sent', async () => {
    const [code, caller] = [freshCode(), someone()];
    const promotion = await staff.code(code, { usageLimit: 5 });
    const input = agreeTo((await cartWithCode(code, caller)).cart, { idempotencyKey: randomUUID() });
    await Promise.all(Array.from({ length: 10 }, () => desk.place(input, caller)));
    expect(await usesOf(promotion)).toBe(1);
  });
});
