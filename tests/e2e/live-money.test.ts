import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { follow as followLive, openSockets } from '../shop/sockets.ts';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const { socketOf, close } = openSockets(shop);

/** Follows an order's money on a socket of its own. */
const follow = (token: string | undefined, orderId: string) => followLive(socketOf(token), 'payment-status-changed', { orderId });

describe('an order\'s money, live', () => {
  let [shopper, finance]: User[] = [];
  let variantId: string;
  beforeAll(async () => {
    [shopper, finance] = await Promise.all([newCustomer(shop), staff(shop, 'FINANCE')]);
    variantId = (await ownVariant(shop, shopper, 3)).id;
  });
  afterAll(close);

  it('is seen by its customer as it fails, is taken and goes back in part', async () => {
    const { id, total } = await order(shopper!, [{ variantId, quantity: 1 }], 'tok_decline');
    await untilOrder(shopper!, id, 'PAYMENT_FAILED');
    const live = follow(shopper!.token, id);
    expect(await live.next()).toMatchObject({ captured: { amount: '0.00' }, outstanding: total, payments: [{ status: 'FAILED', failure: { code: 'card_declined' } }] });

    await shopper!.act('retry-payment', { orderId: id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() });
    const taken = await live.until(({ captured }) => captured.amount === total.amount);
    expect(taken).toMatchObject({ outstanding: { amount: '0.00' }, refunded: { amount: '0.00' } });
    const paid = taken.payments.find(({ status }: any) => status === 'CAPTURED');

    expect((await finance!.act('refund-payment', { paymentId: paid.id, amount: { amount: '0.01', currency: total.currency }, idempotencyKey: randomUUID() })).userErrors).toEqual([]);
    expect(await live.until(({ refunded }) => refunded.amount === '0.01')).toMatchObject({ payments: expect.arrayContaining([expect.objectContaining({ id: paid.id, status: 'PARTIALLY_REFUNDED' })]) });
  });

  it('can be followed as soon as the order is placed, before payments has heard of it', async () => {
    const { id, total } = await order(shopper!, [{ variantId, quantity: 1 }]);
    await follow(shopper!.token, id).until(({ captured }) => captured.amount === total.amount);
  });

  it('is nobody else\'s business', async () => {
    const stranger = await newCustomer(shop);
    const { id } = await order(shopper!, [{ variantId, quantity: 1 }]);
    await untilOrder(shopper!, id, 'CONFIRMED');
    await Promise.all([
      expect(follow(stranger.token, id).next()).rejects.toThrow('NOT_FOUND'),
      expect(follow(undefined, id).next()).rejects.toThrow(/NOT_FOUND|UNAUTHENTICATED/),
    ]);
    expect(await follow(finance!.token, id).until(({ captured }) => captured.amount !== '0.00')).toMatchObject({ outstanding: { amount: '0.00' } });
  });
});
