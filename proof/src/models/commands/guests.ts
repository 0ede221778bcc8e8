import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { granted } from '../../clients/graphql-client.ts';
import { operation } from '../../clients/operations.ts';
import { eur } from '../system/system.ts';
import { ADDRESSES, act, done } from '../system/fixture.ts';
import { place } from '../model/orders.ts';
import { claim as claimOrder } from '../model/people.ts';
import { quote } from '../model/prices.ts';
import { emptyCart } from '../model/shop.ts';
import type { Cart } from '../model/shop.ts';
import type { Method } from '../model/tables.ts';
import { DONE } from './command.ts';
import type { Command } from './command.ts';
import { anOrder, hasOrder, known, orderOf } from './on-order.ts';
import type { OnOrder } from './on-order.ts';
import { method } from './arbitraries.ts';

const EMAIL = 'guest@storegraph.example';
const always = (): boolean => true;

export const orderAsGuest: Command<{ variant: number; quantity: number; method: Method }> = {
  name: 'order as a guest', drawn: { variant: fc.constantFrom(0, 1, 2), quantity: fc.constantFrom(1, 2, 3), method }, can: always,
  foresee: (shop, drawn) => place(shop, guestCart(drawn), drawn.method, 'as it is', true),
  async act(system, drawn, shop) {
    const { nobody } = system;
    const { cart, token } = await done(nobody, 'create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
    const filled = await done(nobody, 'add-to-cart', { cartId: cart.id, token, lines: [{ variantId: system.variantIds[drawn.variant], quantity: drawn.quantity }], idempotencyKey: randomUUID() });
    const payload = granted(await nobody.act<any>('place-guest-order', {
      cartId: cart.id, token, email: EMAIL, cartVersion: filled.cart.version, expectedTotal: eur(quote(shop, guestCart(drawn)).totalMinor), shippingAddress: ADDRESSES.Berlin,
      paymentMethodToken: drawn.method, idempotencyKey: randomUUID(),
    }));
    system.orders.push({ id: payload.order.id, token: payload.token, seen: undefined });
    return payload;
  },
};

const guestCart = ({ variant: which, quantity: many }: { variant: number; quantity: number }): Cart => ({ ...emptyCart(), lines: [{ variant: which, quantity: many }] });

export const claim: Command<OnOrder> = {
  name: 'claim', drawn: { order: anOrder }, can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).isGuests,
  foresee(shop, drawn) {
    claimOrder(shop.orders, orderOf(shop, drawn));
    return undefined;
  },
  act: (system, drawn, shop) => {
    const { id, token } = known(system, shop, drawn);
    return act(system.shopper, 'claim-order', { orderId: id, token });
  },
};

export const find: Command<OnOrder & { email: string }> = {
  name: 'find by token', drawn: { order: anOrder, email: fc.constantFrom(EMAIL, EMAIL, 'another@storegraph.example') }, can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).hasToken,
  foresee: (shop, drawn) => (orderOf(shop, drawn).isGuests && drawn.email === EMAIL ? undefined : 'ORDER_NOT_FOUND'),
  async act(system, { email, ...drawn }, shop) {
    const { id, token, seen } = known(system, shop, drawn);
    const { orderByToken } = await system.nobody.ask<any>(operation('guest-order-page'), { number: seen?.number, email, token });
    if (orderByToken && (orderByToken.id !== id || orderByToken.version !== seen?.version)) throw new Error(`its token shows ${JSON.stringify(orderByToken)}`);
    return orderByToken ? DONE : { userErrors: [{ code: 'ORDER_NOT_FOUND', message: 'nothing is shown' }] };
  },
};
