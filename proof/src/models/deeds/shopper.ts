import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { granted } from '../../clients/ask.ts';
import type { Refusals } from '../../clients/ask.ts';
import { eur } from '../desk/desk.ts';
import type { Desk } from '../desk/desk.ts';
import { ADDRESS, act, done } from '../desk/house.ts';
import { decide, place, retry } from '../model/orders.ts';
import type { Agreement } from '../model/orders.ts';
import { quote } from '../model/prices.ts';
import { at, emptyCart } from '../model/shop.ts';
import type { Cart, Shop } from '../model/shop.ts';
import { METHODS } from '../model/tables.ts';
import type { Method } from '../model/tables.ts';
import { DONE, anOrder, orderNumber } from './deed.ts';
import type { Deed } from './deed.ts';

const variant = fc.constantFrom(0, 1, 2);
const quantity = fc.constantFrom(1, 1, 2, 2, 3, 5, 62, 100);
const method = fc.constantFrom(...(Object.keys(METHODS) as Method[]), 'tok_success' as const, 'tok_success' as const);
const always = (): boolean => true;
const MOST = 99;

export const putIn: Deed<{ variant: number; quantity: number }> = {
  name: 'put in', drawn: { variant, quantity }, can: always,
  foresee({ cart }, drawn) {
    const line = cart.lines.find((each) => each.variant === drawn.variant);
    if (drawn.quantity + (line?.quantity ?? 0) > MOST) return 'QUANTITY_OUT_OF_RANGE';
    if (line) line.quantity += drawn.quantity;
    else cart.lines.push({ ...drawn });
    return undefined;
  },
  act: (desk, drawn) => act(desk.shopper, 'add-to-cart', { cartId: desk.cartId, lines: [{ variantId: desk.variantIds[drawn.variant], quantity: drawn.quantity }], idempotencyKey: randomUUID() }),
};

export const change: Deed<{ variant: number; quantity: number }> = {
  name: 'change', drawn: { variant, quantity: fc.constantFrom(0, 1, 4, 100) }, can: ({ cart }, drawn) => cart.lines.some((line) => line.variant === drawn.variant),
  foresee({ cart }, drawn) {
    if (drawn.quantity > MOST) return 'QUANTITY_OUT_OF_RANGE';
    const index = cart.lines.findIndex((line) => line.variant === drawn.variant);
    if (drawn.quantity === 0) cart.lines.splice(index, 1);
    else at(cart.lines, index).quantity = drawn.quantity;
    return undefined;
  },
  act: (desk, drawn) => act(desk.shopper, 'update-cart-lines', { cartId: desk.cartId, lines: [{ lineId: desk.cart.lineIds.get(drawn.variant), quantity: drawn.quantity }] }),
};

export const enterCode: Deed<{ isRight: boolean }> = {
  name: 'enter code', drawn: { isRight: fc.constantFrom(true, true, true, false) }, can: always,
  foresee({ cart }, { isRight }) {
    if (!isRight) return 'CODE_NOT_FOUND';
    cart.hasCode = true;
    return undefined;
  },
  act: (desk, { isRight }) => act(desk.shopper, 'apply-promotion-code', { cartId: desk.cartId, code: isRight ? desk.code : 'NO-SUCH-CODE' }),
};

export const takeCodeOut: Deed<object> = {
  name: 'take code out', drawn: {}, can: always,
  foresee({ cart }) {
    if (!cart.hasCode) return 'CODE_NOT_IN_CART';
    cart.hasCode = false;
    return undefined;
  },
  act: (desk) => act(desk.shopper, 'remove-promotion-code', { cartId: desk.cartId, code: desk.code }),
};

export const presentCard: Deed<object> = {
  // A card may be asked about ten times a minute.
  name: 'present gift card', drawn: {}, can: ({ cart }) => !cart.hasCard,
  foresee(shop) {
    if (shop.cardMinor === 0n) return 'GIFT_CARD_EMPTY';
    shop.cart.hasCard = true;
    return undefined;
  },
  act: (desk) => act(desk.shopper, 'apply-gift-card', { cartId: desk.cartId, code: desk.card.code }),
};

export const takeCardBack: Deed<object> = {
  name: 'take gift card back', drawn: {}, can: always,
  foresee({ cart }) {
    if (!cart.hasCard) return 'GIFT_CARD_NOT_IN_CART';
    cart.hasCard = false;
    return undefined;
  },
  act: (desk) => act(desk.shopper, 'remove-gift-card', { cartId: desk.cartId, giftCardId: desk.card.id }),
};

export const chooseShipping: Deed<{ isExpress: boolean }> = {
  name: 'choose shipping', drawn: { isExpress: fc.boolean() }, can: ({ cart }, { isExpress }) => isExpress !== cart.isExpress && (!isExpress || cart.lines.length > 0 && cart.lines.every((line) => line.quantity < 10)),
  foresee({ cart }, { isExpress }) {
    cart.isExpress = isExpress;
    return undefined;
  },
  act: (desk, { isExpress }) => act(desk.shopper, 'set-cart-shipping-method', { cartId: desk.cartId, shippingMethodId: isExpress ? desk.expressId : null }),
};

export const order: Deed<{ method: Method | undefined; agreement: Agreement }> = {
  name: 'order', drawn: { method: fc.option(method, { nil: undefined, freq: 12 }), agreement: fc.constantFrom<Agreement>('as it is', 'as it is', 'as it is', 'as it is', 'another total', 'an older cart') }, can: always,
  foresee: (shop, drawn) => place(shop, shop.cart, drawn.method, drawn.agreement),
  async act(desk, drawn, shop) {
    const { totalMinor } = quote(shop, shop.cart);
    return placed(desk, await act(desk.shopper, 'place-order', {
      cartId: desk.cartId, cartVersion: desk.cart.version - (drawn.agreement === 'an older cart' ? 1 : 0), expectedTotal: eur(totalMinor + (drawn.agreement === 'another total' ? 1n : 0n)),
      paymentMethodToken: drawn.method, idempotencyKey: randomUUID(),
    }));
  },
};

export const buy: Deed<{ lines: readonly [number, number]; hasCode: boolean; hasCard: boolean; isExpress: boolean; method: Method }> = {
  name: 'buy', drawn: { lines: fc.tuple(fc.constantFrom(0, 1, 2, 4), fc.constantFrom(0, 1, 1, 3)), hasCode: fc.boolean(), hasCard: fc.boolean(), isExpress: fc.boolean(), method },
  can: ({ cart }, { lines }) => cart.lines.length === 0 && lines[0] + lines[1] > 0,
  foresee: (shop, drawn) => place(shop, filled(shop, drawn), drawn.method, 'as it is'),
  async act(desk, { lines, method: paymentMethodToken, ...drawn }, shop) {
    const [{ shopper, cartId }, cart] = [desk, filled(shop, { lines, ...drawn })];
    let { version } = (await done(shopper, 'add-to-cart', { cartId, lines: cart.lines.map((line) => ({ variantId: desk.variantIds[line.variant], quantity: line.quantity })), idempotencyKey: randomUUID() })).cart;
    if (drawn.isExpress) version = (await done(shopper, 'set-cart-shipping-method', { cartId, shippingMethodId: desk.expressId })).cart.version;
    if (drawn.hasCode) version = (await done(shopper, 'apply-promotion-code', { cartId, code: desk.code })).cart.version;
    if (cart.hasCard && !shop.cart.hasCard) version = (await done(shopper, 'apply-gift-card', { cartId, code: desk.card.code })).cart.version;
    return placed(desk, await act(shopper, 'place-order', { cartId, cartVersion: version, expectedTotal: eur(quote(shop, cart).totalMinor), paymentMethodToken, idempotencyKey: randomUUID() }));
  },
};

/** The shopper's cart with these pieces of the first two variants put in, and what else they want; what is wanted of it already stays. */
function filled({ cart, cardMinor }: Shop, { lines, hasCode, hasCard, isExpress }: { lines: readonly [number, number]; hasCode: boolean; hasCard: boolean; isExpress: boolean }): Cart {
  return {
    lines: lines.flatMap((many, index) => (many > 0 ? [{ variant: index, quantity: many }] : [])), hasCode: cart.hasCode || hasCode,
    hasCard: cart.hasCard || (hasCard && cardMinor > 0n), isExpress: cart.isExpress || isExpress,
  };
}

/** Notes an order, and opens the next cart. */
async function placed(desk: Desk, payload: any): Promise<Refusals> {
  if (payload.order) {
    desk.orders.push({ id: payload.order.id, token: undefined, seen: undefined });
    await desk.openCart();
  }
  return payload;
}

export const orderAsGuest: Deed<{ variant: number; quantity: number; method: Method }> = {
  name: 'order as a guest', drawn: { variant, quantity: fc.constantFrom(1, 2, 3), method }, can: always,
  foresee: (shop, drawn) => place(shop, guestCart(drawn), drawn.method, 'as it is', true),
  async act(desk, drawn, shop) {
    const { nobody } = desk;
    const { cart, token } = await done(nobody, 'create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
    const filled = await done(nobody, 'add-to-cart', { cartId: cart.id, token, lines: [{ variantId: desk.variantIds[drawn.variant], quantity: drawn.quantity }], idempotencyKey: randomUUID() });
    const payload = granted(await nobody.act<any>('place-guest-order', {
      cartId: cart.id, token, email: 'guest@storegraph.example', cartVersion: filled.cart.version, expectedTotal: eur(quote(shop, guestCart(drawn)).totalMinor), shippingAddress: ADDRESS,
      paymentMethodToken: drawn.method, idempotencyKey: randomUUID(),
    }));
    desk.orders.push({ id: payload.order.id, token: payload.token, seen: undefined });
    return payload;
  },
};

const guestCart = ({ variant: which, quantity: many }: { variant: number; quantity: number }): Cart => ({ ...emptyCart(), lines: [{ variant: which, quantity: many }] });

export const claim: Deed<{ order: number }> = {
  name: 'claim', drawn: { order: anOrder }, can: (shop, drawn) => hasOrder(shop) && at(shop.orders, orderNumber(shop, drawn.order)).isGuests,
  foresee(shop, drawn) {
    at(shop.orders, orderNumber(shop, drawn.order)).isGuests = false;
    return undefined;
  },
  act: (desk, drawn, shop) => {
    const { id, token } = known(desk, orderNumber(shop, drawn.order));
    return act(desk.shopper, 'claim-order', { orderId: id, token });
  },
};

export const payAgain: Deed<{ order: number; method: Method }> = {
  name: 'pay again', drawn: { order: anOrder, method }, can: hasOrder,
  foresee: (shop, drawn) => retry(shop, at(shop.orders, orderNumber(shop, drawn.order)), drawn.method),
  act: (desk, drawn, shop) => act(desk.shopper, 'retry-payment', { orderId: known(desk, orderNumber(shop, drawn.order)).id, paymentMethodToken: drawn.method, idempotencyKey: randomUUID() }),
};

export const answerProvider: Deed<{ order: number; isApproved: boolean }> = {
  name: 'answer provider', drawn: { order: anOrder, isApproved: fc.boolean() },
  can: (shop, drawn) => hasOrder(shop) && at(shop.orders, orderNumber(shop, drawn.order)).payment === 'REQUIRES_ACTION',
  foresee(shop, drawn) {
    decide(shop, at(shop.orders, orderNumber(shop, drawn.order)), drawn.isApproved);
    return undefined;
  },
  async act(desk, drawn, shop) {
    const page = known(desk, orderNumber(shop, drawn.order)).seen?.page ?? '';
    const form = new RegExp(`<form[^>]*action="([^"]*${drawn.isApproved ? 'approve' : 'decline'}[^"]*)"`).exec(await (await fetch(page)).text());
    await fetch(new URL(form?.[1] ?? '', page), { method: 'POST' });
    return DONE;
  },
};

/** Whether anything was ordered. */
export function hasOrder({ orders }: { readonly orders: readonly unknown[] }): boolean {
  return orders.length > 0;
}

/** The order of the shop that runs which is the model's of this number. */
export const known = ({ orders }: Desk, number: number): Desk['orders'][number] => at(orders, number);
