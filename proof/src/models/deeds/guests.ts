import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { granted } from '../../clients/ask.ts';
import { operation } from '../../clients/operations.ts';
import { eur } from '../desk/desk.ts';
import { ADDRESSES, act, done } from '../desk/house.ts';
import { place } from '../model/orders.ts';
import { claim as claimOrder } from '../model/people.ts';
import { quote } from '../model/prices.ts';
import { emptyCart } from '../model/shop.ts';
import type { Cart } from '../model/shop.ts';
import type { Method } from '../model/tables.ts';
import { DONE } from './deed.ts';
import type { Deed } from './deed.ts';
import { anOrder, hasOrder, known, orderOf } from './on-order.ts';
import type { OnOrder } from './on-order.ts';
import { method } from './ways.ts';

const EMAIL = 'guest@storegraph.example';
const always = (): boolean => true;

export const orderAsGuest: Deed<{ variant: number; quantity: number; method: Method }> = {
  name: 'order as a guest', drawn: { variant: fc.constantFrom(0, 1, 2), quantity: fc.constantFrom(1, 2, 3), method }, can: always,
  foresee: (shop, drawn) => place(shop, guestCart(drawn), drawn.method, 'as it is', true),
  async act(desk, drawn, shop) {
    const { nobody } = desk;
    const { cart, token } = await done(nobody, 'create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
    const filled = await done(nobody, 'add-to-cart', { cartId: cart.id, token, lines: [{ variantId: desk.variantIds[drawn.variant], quantity: drawn.quantity }], idempotencyKey: randomUUID() });
    const payload = granted(await nobody.act<any>('place-guest-order', {
      cartId: cart.id, token, email: EMAIL, cartVersion: filled.cart.version, expectedTotal: eur(quote(shop, guestCart(drawn)).totalMinor), shippingAddress: ADDRESSES.Berlin,
      paymentMethodToken: drawn.method, idempotencyKey: randomUUID(),
    }));
    desk.orders.push({ id: payload.order.id, token: payload.token, seen: undefined });
    return payload;
  },
};

const guestCart = ({ variant: which, quantity: many }: { variant: number; quantity: number }): Cart => ({ ...emptyCart(), lines: [{ variant: which, quantity: many }] });

export const claim: Deed<OnOrder> = {
  name: 'claim', drawn: { order: anOrder }, can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).isGuests,
  foresee(shop, drawn) {
    claimOrder(shop.orders, orderOf(shop, drawn));
    return undefined;
  },
  act: (desk, drawn, shop) => {
    const { id, token } = known(desk, shop, drawn);
    return act(desk.shopper, 'claim-order', { orderId: id, token });
  },
};

export const find: Deed<OnOrder & { email: string }> = {
  name: 'find by token', drawn: { order: anOrder, email: fc.constantFrom(EMAIL, EMAIL, 'another@storegraph.example') }, can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).hasToken,
  foresee: (shop, drawn) => (orderOf(shop, drawn).isGuests && drawn.email === EMAIL ? undefined : 'ORDER_NOT_FOUND'),
  async act(desk, { email, ...drawn }, shop) {
    const { id, token, seen } = known(desk, shop, drawn);
    const { orderByToken } = await desk.nobody.ask<any>(operation('guest-order-page'), { number: seen?.number, email, token });
    if (orderByToken && (orderByToken.id !== id || orderByToken.version !== seen?.version)) throw new Error(`its token shows ${JSON.stringify(orderByToken)}`);
    return orderByToken ? DONE : { userErrors: [{ code: 'ORDER_NOT_FOUND', message: 'nothing is shown' }] };
  },
};
