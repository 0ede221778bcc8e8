import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Refusals } from '../../clients/graphql-client.ts';
import { eur } from '../system/system.ts';
import type { System } from '../system/system.ts';
import { act, done } from '../system/fixture.ts';
import { decide, place, retry } from '../model/orders.ts';
import type { Agreement } from '../model/orders.ts';
import { quote } from '../model/prices.ts';
import { at } from '../model/shop.ts';
import type { Cart, Shop } from '../model/shop.ts';
import type { Method, Way } from '../model/tables.ts';
import { DONE } from './command.ts';
import type { Command } from './command.ts';
import { actor, anOrder, canAct, hasOrder, known, orderOf } from './on-order.ts';
import { method, way } from './arbitraries.ts';

const variant = fc.constantFrom(0, 1, 2);
const quantity = fc.constantFrom(1, 1, 2, 2, 3, 5, 62, 100);
const always = (): boolean => true;
const MOST = 99;

export const putIn: Command<{ variant: number; quantity: number }> = {
  name: 'put in', drawn: { variant, quantity }, can: always,
  foresee({ cart }, drawn) {
    const line = cart.lines.find((each) => each.variant === drawn.variant);
    if (drawn.quantity + (line?.quantity ?? 0) > MOST) return 'QUANTITY_OUT_OF_RANGE';
    if (line) line.quantity += drawn.quantity;
    else cart.lines.push({ ...drawn });
    return undefined;
  },
  act: (system, drawn) => act(system.shopper, 'add-to-cart', { cartId: system.cartId, lines: [{ variantId: system.variantIds[drawn.variant], quantity: drawn.quantity }], idempotencyKey: randomUUID() }),
};

export const change: Command<{ variant: number; quantity: number }> = {
  name: 'change', drawn: { variant, quantity: fc.constantFrom(0, 1, 4, 100) }, can: ({ cart }, drawn) => cart.lines.some((line) => line.variant === drawn.variant),
  foresee({ cart }, drawn) {
    if (drawn.quantity > MOST) return 'QUANTITY_OUT_OF_RANGE';
    const index = cart.lines.findIndex((line) => line.variant === drawn.variant);
    if (drawn.quantity === 0) cart.lines.splice(index, 1);
    else at(cart.lines, index).quantity = drawn.quantity;
    return undefined;
  },
  act: (system, drawn) => act(system.shopper, 'update-cart-lines', { cartId: system.cartId, lines: [{ lineId: system.cart.lineIds.get(drawn.variant), quantity: drawn.quantity }] }),
};

export const enterCode: Command<{ isRight: boolean }> = {
  name: 'enter code', drawn: { isRight: fc.constantFrom(true, true, true, false) }, can: always,
  foresee({ cart }, { isRight }) {
    if (!isRight) return 'CODE_NOT_FOUND';
    cart.hasCode = true;
    return undefined;
  },
  act: (system, { isRight }) => act(system.shopper, 'apply-promotion-code', { cartId: system.cartId, code: isRight ? system.code : 'NO-SUCH-CODE' }),
};

export const takeCodeOut: Command<object> = {
  name: 'take code out', drawn: {}, can: always,
  foresee({ cart }) {
    if (!cart.hasCode) return 'CODE_NOT_IN_CART';
    cart.hasCode = false;
    return undefined;
  },
  act: (system) => act(system.shopper, 'remove-promotion-code', { cartId: system.cartId, code: system.code }),
};

export const presentCard: Command<object> = {
  // A card may be asked about ten times a minute.
  name: 'present gift card', drawn: {}, can: ({ cart }) => !cart.hasCard,
  foresee(shop) {
    if (shop.cardMinor === 0n) return 'GIFT_CARD_EMPTY';
    shop.cart.hasCard = true;
    return undefined;
  },
  act: (system) => act(system.shopper, 'apply-gift-card', { cartId: system.cartId, code: system.card.code }),
};

export const takeCardBack: Command<object> = {
  name: 'take gift card back', drawn: {}, can: always,
  foresee({ cart }) {
    if (!cart.hasCard) return 'GIFT_CARD_NOT_IN_CART';
    cart.hasCard = false;
    return undefined;
  },
  act: (system) => act(system.shopper, 'remove-gift-card', { cartId: system.cartId, giftCardId: system.card.id }),
};

export const order: Command<{ method: Method | undefined; agreement: Agreement }> = {
  name: 'order', drawn: { method: fc.option(method, { nil: undefined, freq: 12 }), agreement: fc.constantFrom<Agreement>('as it is', 'as it is', 'as it is', 'as it is', 'another total', 'an older cart') }, can: always,
  foresee: (shop, drawn) => place(shop, shop.cart, drawn.method, drawn.agreement),
  async act(system, drawn, shop) {
    const { totalMinor } = quote(shop, shop.cart);
    return placed(system, await act(system.shopper, 'place-order', {
      cartId: system.cartId, cartVersion: system.cart.version - (drawn.agreement === 'an older cart' ? 1 : 0), expectedTotal: eur(totalMinor + (drawn.agreement === 'another total' ? 1n : 0n)),
      paymentMethodToken: drawn.method, idempotencyKey: randomUUID(),
    }));
  },
};

export const buy: Command<{ lines: readonly [number, number]; hasCode: boolean; hasCard: boolean; way: Way; method: Method }> = {
  name: 'buy', drawn: { lines: fc.tuple(fc.constantFrom(0, 1, 2, 4), fc.constantFrom(0, 1, 1, 3)), hasCode: fc.boolean(), hasCard: fc.boolean(), way, method },
  can: (shop, drawn) => shop.cart.lines.length === 0 && drawn.lines[0] + drawn.lines[1] > 0 && !quote(shop, filled(shop, drawn)).isNotCarried,
  foresee: (shop, drawn) => place(shop, filled(shop, drawn), drawn.method, 'as it is'),
  async act(system, { lines, method: paymentMethodToken, ...drawn }, shop) {
    const [{ shopper, cartId }, cart] = [system, filled(shop, { lines, ...drawn })];
    let { version } = (await done(shopper, 'add-to-cart', { cartId, lines: cart.lines.map((line) => ({ variantId: system.variantIds[line.variant], quantity: line.quantity })), idempotencyKey: randomUUID() })).cart;
    if (drawn.way !== 'usual') version = (await done(shopper, 'set-cart-shipping-method', { cartId, ...system.ways[drawn.way] })).cart.version;
    if (drawn.hasCode) version = (await done(shopper, 'apply-promotion-code', { cartId, code: system.code })).cart.version;
    if (cart.hasCard && !shop.cart.hasCard) version = (await done(shopper, 'apply-gift-card', { cartId, code: system.card.code })).cart.version;
    return placed(system, await act(shopper, 'place-order', { cartId, cartVersion: version, expectedTotal: eur(quote(shop, cart).totalMinor), paymentMethodToken, idempotencyKey: randomUUID() }));
  },
};

/** The shopper's cart with these pieces of the first two variants put in, and what else they want; what is wanted of it already stays. */
function filled({ cart, cardMinor }: Shop, { lines, hasCode, hasCard, way: wanted }: { lines: readonly [number, number]; hasCode: boolean; hasCard: boolean; way: Way }): Cart {
  return {
    ...cart,
    lines: lines.flatMap((many, index) => (many > 0 ? [{ variant: index, quantity: many }] : [])), hasCode: cart.hasCode || hasCode,
    hasCard: cart.hasCard || (hasCard && cardMinor > 0n), way: wanted === 'usual' ? cart.way : wanted,
  };
}

/** Notes an order, and opens the next cart. */
async function placed(system: System, payload: any): Promise<Refusals> {
  if (payload.order) {
    system.orders.push({ id: payload.order.id, token: undefined, seen: undefined });
    await system.openCart();
  }
  return payload;
}

export const payAgain: Command<{ order: number; method: Method; by: 'shopper' | 'guest' }> = {
  name: 'pay again', drawn: { order: anOrder, method, by: fc.constantFrom<'shopper' | 'guest'>('shopper', 'shopper', 'guest') }, can: canAct,
  foresee: (shop, drawn) => retry(shop, orderOf(shop, drawn), drawn.method, drawn.by),
  act: (system, drawn, shop) => {
    const { who, orderId, shown } = actor(system, shop, drawn);
    return act(who, 'retry-payment', { orderId, ...shown, paymentMethodToken: drawn.method, idempotencyKey: randomUUID() });
  },
};

export const answerProvider: Command<{ order: number; isApproved: boolean }> = {
  name: 'answer provider', drawn: { order: anOrder, isApproved: fc.boolean() },
  can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).payment === 'REQUIRES_ACTION',
  foresee(shop, drawn) {
    decide(shop, orderOf(shop, drawn), drawn.isApproved);
    return undefined;
  },
  async act(system, drawn, shop) {
    const page = known(system, shop, drawn).seen?.page ?? '';
    const form = new RegExp(`<form[^>]*action="([^"]*${drawn.isApproved ? 'approve' : 'decline'}[^"]*)"`).exec(await (await fetch(page)).text());
    await fetch(new URL(form?.[1] ?? '', page), { method: 'POST' });
    return DONE;
  },
};
