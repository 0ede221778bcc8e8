import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { fromUuid, newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './payments.desk.ts';
import type { Asked, PaymentsDesk, SeenPayment, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

interface Input {
  readonly paymentId: string;
  readonly amount?: { readonly amount: string; readonly currency: string };
  readonly reason?: string;
  readonly idempotencyKey?: string;
}

const REFUND = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) {
  payment { id status refundedAmount { amount } } userErrors { code message field } } }`;

function refund(input: Input, caller: Caller = desk.finance) {
  return desk.ask<{ refundPayment: { payment: { id: string } | null; userErrors: { code: string; field: string[] | null }[] } }>(
    REFUND, { input: { idempotencyKey: newId('evt'), ...input } }, caller,
  );
}

async function refusals(input: Input): Promise<readonly { code: string; field: string[] | null }[]> {
  const { data, errors } = await refund(input);
  expect(errors).toEqual([]);
  return data!.refundPayment.userErrors.map(({ code, field }) => ({ code, field }));
}

async function captured(asked: Partial<Asked> = {}): Promise<{ order: TestOrder; payment: SeenPayment }> {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000', ...asked });
  return { order, payment: await desk.until(order, 'CAPTURED') };
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe('refundPayment', () => {
  it('gives a part back, and then all that is left', async () => {
    const { order, payment } = await captured();
    expect(await refusals({ paymentId: payment.id, amount: euros('30'), reason: 'A scratch' })).toEqual([]);
    expect(await desk.until(order, 'PARTIALLY_REFUNDED')).toMatchObject({ refundedAmount: euros('30.00') });
    expect(await refusals({ paymentId: payment.id })).toEqual([]);
    const { events } = await desk.until(order, 'REFUNDED');
    expect(events.map(({ type }) => type)).toEqual(['REQUESTED', 'CAPTURED', 'REFUND_REQUESTED', 'REFUNDED', 'REFUND_REQUESTED', 'REFUNDED']);
    expect(desk.refundsOf(order)).toEqual(['3000', '7000']);
    expect((await desk.envelopes(order.orderId)).map(({ payload }) => 'refundedMinor' in payload && payload.refundedMinor)).toEqual([false, '3000', '10000']);
    expect(await desk.database.query('SELECT reason, requested_by FROM refund WHERE amount_minor = 3000')).toEqual([{ reason: 'A scratch', requested_by: desk.finance.userId }]);
  });

  it.each([['JPY', '100', '100'], ['KWD', '0.125', '125']])('counts in the minor units of %s', async (currency, amount, minor) => {
    const { order, payment } = await captured({ currency });
    expect(await refusals({ paymentId: payment.id, amount: { amount, currency } })).toEqual([]);
    await desk.until(order, 'PARTIALLY_REFUNDED');
    expect(desk.refundsOf(order)).toEqual([minor]);
  });

  it('never gives back more than was captured, however many ask at once', async () => {
    const { order, payment } = await captured();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusals({ paymentId: payment.id, amount: euros('7') })));
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(14);
    expect(new Set(answers.flat().map(({ code }) => code))).toEqual(new Set(['AMOUNT_TOO_LARGE']));
    await eventually('all are confirmed', async () => (await desk.paymentsOf(order))[0]?.refundedAmount.amount === '98.00');
    expect(desk.refundsOf(order)).toEqual(Array.from({ length: 14 }, () => '700'));
  });

  it('refunds once per key, also when it is sent twenty times at once', async () => {
    const { order, payment } = await captured();
    const input = { paymentId: payment.id, amount: euros('10'), idempotencyKey: 'once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => refund(input)));
    expect(answers.map(({ data }) => data?.refundPayment.payment?.id)).toEqual(answers.map(() => payment.id));
    await desk.until(order, 'PARTIALLY_REFUNDED');
    await desk.quiet();
    expect(desk.refundsOf(order)).toEqual(['1000']);
    expect(await refusals({ ...input, amount: euros('11') })).toEqual([{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }]);
  });

  it('is given back once the provider is there again', async () => {
    const { order, payment } = await captured();
    await desk.stopProvider();
    expect(await refusals({ paymentId: payment.id })).toEqual([]);
    await eventually('it was tried in vain', async () => (await desk.database.query('SELECT FROM errand WHERE last_error IS NOT NULL')).length > 0);
    expect((await desk.paymentsOf(order))[0]).toMatchObject({ status: 'CAPTURED', refundedAmount: euros('0.00') });
    await desk.startProvider();
    await desk.until(order, 'REFUNDED');
    expect(desk.refundsOf(order)).toEqual(['10000']);
  });

  it('refuses what is not there to be given back', async () => {
    const { order, payment } = await captured();
    expect(await refusals({ paymentId: payment.id, amount: euros('100.01') })).toEqual([{ code: 'AMOUNT_TOO_LARGE', field: ['amount', 'amount'] }]);
    await refusals({ paymentId: payment.id });
    await desk.until(order, 'REFUNDED');
    expect(await refusals({ paymentId: payment.id })).toEqual([{ code: 'NOTHING_TO_REFUND', field: ['paymentId'] }]);
    expect(await refusals({ paymentId: newId('pay') })).toEqual([{ code: 'PAYMENT_NOT_FOUND', field: ['paymentId'] }]);
  });

  it('refuses to give back what was never captured', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_decline' });
    const { id } = await desk.until(order, 'FAILED');
    expect(await refusals({ paymentId: id })).toEqual([{ code: 'NOTHING_TO_REFUND', field: ['paymentId'] }]);
  });

  it.each([
    ['INVALID_ID', ['paymentId'], { paymentId: 'pay_1' }],
    ['INVALID_ID', ['paymentId'], { paymentId: newId('order') }],
    ['INVALID_AMOUNT', ['amount', 'amount'], { amount: euros('0') }],
    ['INVALID_AMOUNT', ['amount', 'amount'], { amount: euros('-1') }],
    ['INVALID_AMOUNT', ['amount', 'amount'], { amount: euros('1.001') }],
    ['CURRENCY_MISMATCH', ['amount', 'currency'], { amount: { amount: '1', currency: 'USD' } }],
    ['INVALID_REASON', ['reason'], { reason: 'x'.repeat(501) }],
    ['INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], { idempotencyKey: '' }],
    ['INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], { idempotencyKey: 'x'.repeat(101) }],
  ])('refuses with %s at %s', async (code, field, wrong) => {
    const { order, payment } = await captured();
    expect(await refusals({ paymentId: payment.id, ...wrong })).toEqual([{ code, field }]);
    expect((await desk.paymentsOf(order))[0]?.events).toHaveLength(2);
  });

  it('is for finance staff alone', async () => {
    const { payment } = await captured();
    expect(codesOf(await refund({ paymentId: payment.id }, desk.customer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await refund({ paymentId: payment.id }, desk.support))).toEqual(['FORBIDDEN']);
    expect(codesOf(await refund({ paymentId: payment.id }, { userId: undefined, roles: [], client: 'test' }))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a payment of the sample shop', () => {
  it('can be given back, since the provider knows it too', async () => {
    const seeded = await openDesk({}, { isSeeded: true });
    try {
      const [row] = await seeded.database.query<{ id: string; order_id: string }>(
        'SELECT p.id, p.order_id FROM payment p JOIN account USING (order_id) WHERE captured_minor > 0 AND refund_requested_minor = 0 AND closed_for IS NULL LIMIT 1',
      );
      const input = { paymentId: fromUuid('pay', row!.id), idempotencyKey: 'seeded' };
      expect((await seeded.ask(REFUND, { input }, seeded.finance)).errors).toEqual([]);
      await seeded.until({ orderId: fromUuid('order', row!.order_id), customerId: newId('user') }, 'REFUNDED');
    } finally {
      await seeded.close();
    }
  });
});
