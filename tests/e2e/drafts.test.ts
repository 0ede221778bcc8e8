import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { address, order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

describe('an order that support puts together', () => {
  let support: User;
  let shopper: User;
  let variantId: string;
  beforeAll(async () => {
    [support, shopper] = await Promise.all([staff(shop, 'SUPPORT'), newCustomer(shop)]);
    variantId = (await ownVariant(shop, shopper, 5)).id;
  });

  const content = (more: object) => ({ customerId: shopper.userId, shippingAddress: address, lines: [{ variantId, quantity: 2, discount: { basisPoints: 1_000, reason: 'A scratch' } }], ...more });
  const complete = async (more: object, forWhom: object = {}) => {
    const { draftOrder } = await support.act('create-draft-order', { currency: 'EUR', content: content(forWhom), idempotencyKey: randomUUID() });
    const { draftOrder: { amounts } } = await support.ask('draft-order', { id: draftOrder.id });
    const placed = await support.act('complete-draft-order', { draftOrderId: draftOrder.id, version: draftOrder.version, expectedTotal: amounts.total, idempotencyKey: randomUUID(), ...more });
    expect(placed.userErrors).toEqual([]);
    return placed;
  };

  it('is paid by whoever has its link, and is its customer\'s', async () => {
    const { order, paymentToken } = await complete({ paymentLinkHours: 24 });
    expect(await untilOrder(shopper, order.id, 'AWAITING_PAYMENT')).toMatchObject({ status: 'AWAITING_PAYMENT' });
    const payer = createGraphqlClient(shop.url);
    const { paymentLink } = await payer.ask('payment-link', { token: paymentToken });
    expect(paymentLink).toMatchObject({ orderNumber: order.number, status: 'OPEN', toPay: order.total });
    const paid = await payer.act('pay-order-by-link', { token: paymentToken, paymentMethodToken: 'tok_success', expectedToPay: paymentLink.toPay, idempotencyKey: randomUUID() });
    expect(paid.userErrors).toEqual([]);
    expect(await untilOrder(shopper, order.id, 'CONFIRMED')).toMatchObject({ payments: [{ status: 'CAPTURED' }] });
    expect((await payer.ask('payment-link', { token: paymentToken })).paymentLink).toBeNull();
  });

  it('is for whoever reads an e-mail address, without an account: the payer confirms at the provider, comes back, and sees that it is paid', async () => {
    const { order: { id, number }, paymentToken, orderToken } = await complete({ paymentLinkHours: 24 }, { customerId: undefined, email: 'guest@storegraph.example' });
    const payer = createGraphqlClient(shop.url);
    const link = async (includePaid = false) => (await payer.ask('payment-link', { token: paymentToken, includePaid })).paymentLink;
    const { toPay } = await eventually('its stock is held', async () => {
      const shown = await link();
      return shown.status === 'OPEN' && shown;
    });
    expect((await payer.act('pay-order-by-link', { token: paymentToken, paymentMethodToken: 'tok_needs_action', expectedToPay: toPay, idempotencyKey: randomUUID() })).userErrors).toEqual([]);
    const { nextAction, status } = await eventually('the provider asks', async () => {
      const shown = await link();
      return shown.nextAction && shown;
    });
    expect([status, nextAction.returnUrl]).toEqual(['UNDER_WAY', `${shop.url}/shop/orders/${id}`]);
    const html = await (await fetch(nextAction.url)).text();
    const approved = await fetch(new URL(/<form[^>]*action="([^"]*approve[^"]*)"/.exec(html)?.[1] ?? '', nextAction.url), { method: 'POST' });
    expect(await approved.text()).toContain(nextAction.returnUrl);
    expect(await eventually('it is paid', async () => {
      const shown = await link(true);
      return shown?.status === 'PAID' && shown;
    })).toMatchObject({ orderNumber: number, nextAction: null });
    expect(await link()).toBeNull();
    expect((await payer.ask('guest-order-page', { number, email: 'guest@storegraph.example', token: orderToken })).orderByToken).toMatchObject({ id, displayStatus: 'CONFIRMED', paymentStatus: 'CAPTURED' });
  });

  it('is paid with money that staff have, which goes back by their hands', async () => {
    const { order } = await complete({ recorded: { means: 'CASH', reference: 'Till 3' } });
    await untilOrder(shopper, order.id, 'CONFIRMED');
    await support.act('cancel-order', { orderId: order.id, reason: 'They brought it back' });
    const finance = await staff(shop, 'FINANCE');
    const refunds = async () => (await finance.read('query ($id: ID!) { order(id: $id) { payments { status refunds { id status } } } }', { id: order.id })).order.payments[0].refunds;
    const { id: refundId } = await eventually('there is money to go back', async () => (await refunds())[0]);
    expect((await finance.act('record-refund', { refundId })).userErrors).toEqual([]);
    expect(await refunds()).toEqual([{ id: refundId, status: 'SUCCEEDED' }]);
  });
});

describe('a paid order that support edits', () => {
  it('has pieces put in and out; what it costs more is paid by a link before it is packed, and all of it goes back when it is called off', async () => {
    const [support, shopper] = await Promise.all([staff(shop, 'SUPPORT'), newCustomer(shop)]);
    const variantId = (await ownVariant(shop, shopper, 6)).id;
    const { id: orderId } = await order(shopper, [{ variantId, quantity: 3 }]);
    await untilOrder(shopper, orderId, 'CONFIRMED');
    const { order: { lines: [line] } } = await support.ask('order-edits', { id: orderId });
    // Money that goes back meanwhile makes it another order than was previewed.
    const change = (wanted: object) => eventually('the order stays as it was previewed', async () => {
      const { previewOrderEdit: preview } = await support.ask('preview-order-edit', { orderId, ...wanted });
      const { userErrors } = await support.act('edit-order', { orderId, version: preview.version, expectedOwed: preview.owed, idempotencyKey: randomUUID(), ...wanted });
      if (userErrors[0]?.code === 'ORDER_CHANGED') return undefined;
      expect(userErrors).toEqual([]);
      return preview;
    });
    const edits = async () => (await support.ask('order-edits', { id: orderId })).order.edits;
    const until = (isSo: (edits: readonly any[]) => boolean) => eventually('the edits have come so far', async () => {
      const seen = await edits();
      if (!isSo(seen)) throw new Error(JSON.stringify(seen));
      return true;
    }, { everyMs: 200 });

    expect((await change({ lines: [{ lineId: line.id, quantity: 2 }] })).owed.amount).toBe('0.00');
    await until(([removed]) => removed?.status === 'APPLIED');
    const { owed } = await change({ add: [{ variantId, quantity: 1 }] });
    await until(([, added]) => added?.status === 'APPLIED');
    const { paymentToken } = await support.act('create-payment-link', { orderId, expiresInHours: 1, idempotencyKey: randomUUID() });
    const paid = await createGraphqlClient(shop.url).act('pay-order-by-link', { token: paymentToken, paymentMethodToken: 'tok_success', expectedToPay: owed, idempotencyKey: randomUUID() });
    expect(paid.userErrors).toEqual([]);
    await until(([, added]) => added.paidAt !== null);
    const fulfilment = await staff(shop, 'FULFILMENT');
    expect((await fulfilment.act('pack-order', { orderId })).userErrors).toEqual([]);
    await support.act('cancel-order', { orderId, reason: 'After all' });
    await untilOrder(shopper, orderId, 'CANCELLED');
  });
});
