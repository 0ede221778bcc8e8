import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { randomUUID } from 'node:crypto';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { stockOf } from '@storegraph/proof/clients/stock';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

describe('paying', () => {
  let shopper: User;
  let variantId: string;
  beforeAll(async () => {
    shopper = await newCustomer(shop);
    variantId = (await ownVariant(shop, shopper, 10)).id;
  });

  it('can fail and be tried again with another card', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }], 'tok_decline');
    const failed = await untilOrder(shopper, id, 'PAYMENT_FAILED');
    expect(failed).toMatchObject({ status: 'AWAITING_PAYMENT', availableActions: expect.arrayContaining(['RETRY_PAYMENT', 'CANCEL']), payments: [{ status: 'FAILED', failure: { code: 'card_declined' } }] });
    await shopper.act('retry-payment', { orderId: id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() });
    expect(await untilOrder(shopper, id, 'CONFIRMED')).toMatchObject({ payments: [{ attempt: 1, status: 'FAILED' }, { attempt: 2, status: 'CAPTURED' }] });
  });

  it('can ask for a confirmation on the provider\'s page', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }], 'tok_needs_action');
    const asked = await untilOrder(shopper, id, 'PAYMENT_ACTION_REQUIRED');
    const page = asked.payments[0].nextAction.url as string;
    const html = await (await fetch(page)).text();
    const approve = /<form[^>]*action="([^"]*approve[^"]*)"/.exec(html)?.[1];
    await fetch(new URL(approve ?? '', page), { method: 'POST' });
    expect(await untilOrder(shopper, id, 'CONFIRMED')).toMatchObject({ payments: [{ status: 'CAPTURED', nextAction: null }] });
  });

  it('can take a while: the order waits and is confirmed when the money comes', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }], 'tok_late');
    const waiting = await untilOrder(shopper, id, 'AWAITING_PAYMENT');
    expect(waiting.status).toBe('AWAITING_PAYMENT');
    expect((await untilOrder(shopper, id, 'CONFIRMED')).payments).toEqual([expect.objectContaining({ status: 'CAPTURED' })]);
  });

  it('is undone as a whole when the order is cancelled before it is shipped', async () => {
    const manager = await staff(shop, 'CATALOGUE_MANAGER');
    // What was ordered before is confirmed, and its pieces follow.
    const before = await eventually('nothing is reserved any more', async () => {
      const stock = await stockOf(manager, variantId);
      return stock.reserved === 0 && stock;
    });
    const { id } = await order(shopper, [{ variantId, quantity: 3 }]);
    await untilOrder(shopper, id, 'CONFIRMED');
    await shopper.act('cancel-order', { orderId: id, reason: 'Changed my mind' });
    const refunded = await eventually('the money is back', async () => {
      const shown = await untilOrder(shopper, id, 'CANCELLED');
      return shown.paymentStatus === 'REFUNDED' && shown;
    });
    expect(refunded).toMatchObject({ status: 'CANCELLED', reason: 'Changed my mind', paymentStatus: 'REFUNDED', payments: [{ status: 'REFUNDED' }] });
    expect(refunded.payments[0].refundedAmount).toEqual(refunded.total);
    await eventually('the pieces are back', async () => {
      expect(await stockOf(manager, variantId)).toEqual(before);
      return true;
    });
  });

  it('can be undone in part by finance staff, never by more than was taken', async () => {
    const finance = await staff(shop, 'FINANCE');
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const { payments, total } = await untilOrder(shopper, id, 'CONFIRMED');
    const refund = (amount: string) => finance.act('refund-payment', { paymentId: payments[0].id, amount: { amount, currency: total.currency }, idempotencyKey: randomUUID() });
    expect((await refund('0.01')).userErrors).toEqual([]);
    expect((await refund(total.amount)).userErrors).toEqual([expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' })]);
    const { errors } = await shopper.raw('mutation($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }', { i: { paymentId: payments[0].id, idempotencyKey: randomUUID() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
