import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { operation } from '@storegraph/proof/clients/operations';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import { agreement, fillCart, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const guest = createGraphqlClient(shop.url);
const email = 'guest@storegraph.example';
const open: Client[] = [];
const socket = (token?: string): Client => {
  const client = createClient({ url: `${shop.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: token ? { authorization: `Bearer ${token}` } : {}, retryAttempts: 0 });
  open.push(client);
  return client;
};
afterAll(async () => { for (const client of open) await client.dispose(); });

/** What a subscription shows until it shows what is wanted; throws when it ends before. */
async function until(client: Client, name: string, variables: Record<string, unknown>, isWanted: (shown: any) => boolean): Promise<any> {
  for await (const { data, errors } of client.iterate<any>({ query: operation(name), variables })) {
    if (errors) throw Object.assign(new Error(`${name} ended`), { code: errors[0]?.extensions?.code });
    const [shown] = Object.values(data as object);
    if (isWanted(shown)) return shown;
  }
  throw new Error(`${name} completed`);
}

let variantId: string;
beforeAll(async () => {
  ({ id: variantId } = await ownVariant(shop, guest, 10));
});

/** Orders without an account. */
async function orderAsGuest(paymentMethodToken?: string): Promise<{ id: string; number: string; token: string }> {
  const { cart, token } = await fillCart(guest, [{ variantId, quantity: 1 }]);
  const placed = await guest.act('place-guest-order', { ...agreement(cart, paymentMethodToken), token, email });
  expect(placed).toMatchObject({ userErrors: [], order: { displayStatus: 'PENDING', guestEmail: email }, token: expect.any(String) });
  return { ...placed.order, token: placed.token };
}
const look = async (number: string, address: string, token: string) => (await guest.ask('guest-order-page', { number, email: address, token })).orderByToken;

describe('a shopper without an account', () => {
  it('orders, follows the order to the thank-you, looks it up with its payment, and calls it off', async () => {
    const { id, number, token } = await orderAsGuest();
    expect(await until(socket(), 'checkout-status-changed', { orderId: id, token }, ({ isOver }) => isOver)).toMatchObject({ status: 'CONFIRMED', order: { number, payments: [{ status: 'CAPTURED' }] } });
    expect(await look(number, email, token)).toMatchObject({
      id, displayStatus: 'CONFIRMED', guestEmail: email, availableActions: ['CANCEL'], paymentStatus: 'CAPTURED', payments: [{ status: 'CAPTURED' }], lines: [{ variant: { product: { slug: expect.any(String) } } }],
      shippingAddress: { city: 'Berlin' },
    });
    const cancelled = until(socket(), 'guest-order-status-changed', { orderId: id, token, afterVersion: 0 }, ({ displayStatus }) => displayStatus === 'CANCELLED');
    expect(await guest.act('cancel-order', { orderId: id, token })).toMatchObject({ userErrors: [], order: { displayStatus: 'CANCELLED' } });
    expect(await cancelled).toMatchObject({ payments: [{ status: expect.any(String) }] });
  });

  it('sends something back and says something about it, and follows what becomes of the money', async () => {
    const { id, number, token } = await orderAsGuest();
    await until(socket(), 'checkout-status-changed', { orderId: id, token }, ({ isOver }) => isOver);
    const [fulfilment, support] = [await staff(shop, 'FULFILMENT'), await staff(shop, 'SUPPORT')];
    for (const step of ['pack-order', 'ship-order', 'deliver-order']) expect((await fulfilment.act(step, { orderId: id })).userErrors).toEqual([]);
    const { orderByToken: { lines: [line] } } = await guest.ask('guest-order-returns', { number, email, token });
    const asked = await guest.act('request-return', { orderId: id, token, lines: [{ lineId: line.id, quantity: 1, reason: 'DAMAGED' }], idempotencyKey: randomUUID() });
    expect(asked).toMatchObject({ userErrors: [], return: { status: 'REQUESTED' } });
    expect((await guest.act('add-order-note', { orderId: id, token, text: 'A crack', idempotencyKey: randomUUID() })).userErrors).toEqual([]);
    const returnId = asked.return.id as string;
    await support.act('approve-return', { returnId });
    expect((await guest.act('send-return', { returnId, token })).userErrors).toEqual([]);
    const money = until(socket(), 'guest-payment-status-changed', { orderId: id, token }, ({ status }) => status === 'REFUNDED');
    await fulfilment.act('receive-return', { returnId, lines: [{ lineId: line.id, disposition: 'RESTOCK' }] });
    await support.act('refund-return', { returnId, refundShipping: true });
    expect(await money).toMatchObject({ payments: [{ refunds: [{ status: 'SUCCEEDED' }] }] });
    for (const wrong of ['guess', '']) await expect(until(socket(), 'guest-payment-status-changed', { orderId: id, token: wrong }, () => true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { orderByToken } = await guest.ask('guest-order-timeline', { number, email, token });
    expect(orderByToken.notes).toMatchObject([{ text: 'A crack', authorKind: 'CUSTOMER' }]);
  });

  it('pays again when the payment failed', async () => {
    const { id, token } = await orderAsGuest('tok_insufficient_funds');
    await until(socket(), 'checkout-status-changed', { orderId: id, token }, ({ status }) => status === 'PAYMENT_FAILED');
    expect(await guest.act('retry-payment', { orderId: id, token, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() })).toMatchObject({ userErrors: [] });
    expect(await until(socket(), 'checkout-status-changed', { orderId: id, token }, ({ isOver }) => isOver)).toMatchObject({ status: 'CONFIRMED', order: { payments: [{ status: 'FAILED' }, { status: 'CAPTURED' }] } });
  });

  it('is nobody else: whatever is wrong, there is no such order, and it is not followed', async () => {
    const [mine, others, stranger] = [await orderAsGuest(), await orderAsGuest(), await newCustomer(shop)];
    const wrong: readonly (readonly [string, string, string])[] = [['SG-999999', email, mine.token], [mine.number, 'other@storegraph.example', mine.token], [mine.number, email, 'guess'], [mine.number, email, others.token]];
    for (const each of wrong) expect(await look(...each)).toBeNull();
    for (const token of [undefined, stranger.token]) {
      for (const shown of [undefined, 'guess', others.token]) {
        for (const query of ['checkout-status-changed', 'guest-order-status-changed']) {
          await expect(until(socket(token), query, { orderId: mine.id, token: shown ?? '' }, () => true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        }
      }
    }
    expect(await stranger.read('query($id: ID!) { order(id: $id) { id payments { id } } }', { id: mine.id })).toEqual({ order: null });
  });

  it('has bought what they review once they claim the order, which was delivered before', async () => {
    const { id, number, token } = await orderAsGuest();
    await until(socket(), 'checkout-status-changed', { orderId: id, token }, ({ isOver }) => isOver);
    const [customer, fulfilment] = [await newCustomer(shop), await staff(shop, 'FULFILMENT')];
    for (const step of ['pack-order', 'ship-order', 'deliver-order']) expect((await fulfilment.act(step, { orderId: id })).userErrors).toEqual([]);
    const { lines: [{ productId }] } = await look(number, email, token);
    const { review } = await customer.act('submit-review', { productId, rating: 5, title: 'Good', body: 'It works as it should.', idempotencyKey: randomUUID() });
    expect(review.isVerified).toBe(false);
    await customer.act('claim-order', { orderId: id, token });
    await eventually('the review is verified', async () => (await customer.read('query($id: ID!) { review(id: $id) { isVerified } }', { id: review.id })).review.isVerified as boolean);
  });

  it('takes along what they saved for later, to the account and its other carts; what did not go as it lay there is told', async () => {
    const customer = await newCustomer(shop);
    const [wanted, later] = [await ownVariant(shop, guest, 1), await ownVariant(shop, guest, 1)];
    const { cart, token } = await fillCart(guest, [{ variantId: wanted.id, quantity: 60 }, { variantId: later.id, quantity: 2 }]);
    const line = cart.lines.find(({ variant }: any) => variant.id === later.id);
    expect((await guest.act('save-for-later', { cartId: cart.id, token, lineIds: [line.id] })).cart).toMatchObject({ lines: [{ quantity: 60 }], savedLines: [{ quantity: 2 }] });
    const own = await fillCart(customer, [{ variantId: wanted.id, quantity: 60 }]);
    const merged = await customer.act('take-over-cart', { cartId: cart.id, token });
    expect(merged).toMatchObject({
      userErrors: [], cart: { id: own.cart.id, lines: [{ quantity: 99, variant: { id: wanted.id } }], savedLines: [{ quantity: 2, variant: { id: later.id } }] },
      notices: [{ code: 'QUANTITY_LIMITED', lineId: own.cart.lines[0].id, message: expect.stringContaining('99') }],
    });
    const next = await fillCart(customer, [{ variantId: wanted.id, quantity: 1 }], 'USD');
    const data = await customer.read('query($id: ID!) { cart(id: $id) { savedLines { quantity variant { id } } } }', { id: next.cart.id });
    expect([next.cart.id === own.cart.id, data.cart.savedLines]).toEqual([false, [{ quantity: 2, variant: { id: later.id } }]]);
    expect((await guest.ask('show-cart', { id: cart.id, token })).cart).toMatchObject({ status: 'MERGED', lines: [] });
  });

  it('registers later and claims the order, which then is theirs alone, payments and all', async () => {
    const { id, number, token } = await orderAsGuest();
    await until(socket(), 'checkout-status-changed', { orderId: id, token }, ({ isOver }) => isOver);
    const [customer, support] = [await newCustomer(shop), await staff(shop, 'SUPPORT')];
    expect((await support.ask('order-page', { id })).order.payments).toHaveLength(1);
    expect(await customer.act('claim-order', { orderId: id, token })).toMatchObject({ userErrors: [], order: { id } });
    expect(await look(number, email, token)).toBeNull();
    await eventually('payments has heard whose it is', () => until(socket(), 'guest-payment-status-changed', { orderId: id, token }, () => true).then(() => false, ({ code }: { code: unknown }) => code === 'NOT_FOUND'));
    expect((await customer.read('{ me { orders(first: 5) { edges { node { number } } } } }')).me.orders.edges).toEqual([{ node: { number } }]);
    await expect(until(socket(), 'checkout-status-changed', { orderId: id, token }, () => true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await customer.act('cancel-order', { orderId: id });
    expect(await untilOrder(customer, id, 'CANCELLED')).toMatchObject({ payments: [{ id: expect.any(String) }] });
  });
});
