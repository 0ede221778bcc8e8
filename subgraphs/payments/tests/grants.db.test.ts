import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const [lamp, shelf] = [newId('oline'), newId('oline')];
const part = (lineId: Id<'oline'> | null, amountMinor: string) => ({ lineId, amountMinor });

interface SeenRefund {
  readonly amount: { readonly amount: string };
  readonly status: string;
  readonly reason: string | null;
  readonly parts: readonly { readonly line: { readonly id: string } | null; readonly amount: { readonly amount: string } }[];
}

const refundsOf = async ({ orderId }: TestOrder) =>
  (await desk.order<{ payments: { attempt: number; refunds: SeenRefund[] }[] }>(
    orderId, 'payments { attempt refunds { amount { amount } status reason parts { line { id } amount { amount } } } }', desk.support,
  )).payments.flatMap(({ attempt, refunds }) => refunds.map((refund) => ({ attempt, ...refund })));

async function paid(): Promise<TestOrder> {
  const order = desk.newOrder(desk.customer.userId);
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000' });
  await desk.until(order, 'CAPTURED');
  return order;
}

/** An order of 100 of which a gift card pays 40 and a card 60. */
async function paidInParts(): Promise<TestOrder> {
  const order = desk.newOrder(desk.customer.userId);
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '4000', dueMinor: '10000' });
  await desk.until(order, 'CAPTURED');
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '6000', dueMinor: '10000', attempt: 2 });
  await eventually('it is paid', async () => (await desk.moneyOf(order))?.[0] === 'PAID');
  return order;
}

describe('a refund that orders grants', () => {
  it('goes back once, to the lines it is for, and is told with its grant', async () => {
    const order = await paid();
    const grantId = newId('grant');
    const granted = await desk.grant(order, [part(lamp, '3000'), part(null, '499')], grantId);
    await Promise.all([desk.again(granted), desk.grant(order, [part(lamp, '3000'), part(null, '499')], grantId)]);
    await desk.until(order, 'PARTIALLY_REFUNDED');
    await desk.quiet();
    expect(desk.refundsOf(order)).toEqual(['3499']);
    expect(await refundsOf(order)).toEqual([{
      attempt: 1, amount: { amount: '34.99' }, status: 'SUCCEEDED', reason: 'Came back',
      parts: [{ line: { id: lamp }, amount: { amount: '30.00' } }, { line: null, amount: { amount: '4.99' } }],
    }]);
    expect((await desk.envelopes(order.orderId)).at(-1)?.payload).toMatchObject({ grantId, refundedMinor: '3499' });
    expect(await desk.moneyOf(order)).toEqual(['PARTIALLY_REFUNDED', 100, 0, 100, 34.99, 0]);
  });

  it('is spread over the payments of the order, the newest first', async () => {
    const order = await paidInParts();
    await desk.grant(order, [part(lamp, '5000'), part(shelf, '2500')]);
    await eventually('all went back', async () => (await desk.moneyOf(order))?.[4] === 75);
    expect((await refundsOf(order)).map(({ attempt, parts }) => [attempt, ...parts.map(({ line, amount }) => `${line?.id === lamp ? 'lamp' : 'shelf'} ${amount.amount}`)])).toEqual([
      [1, 'shelf 15.00'], [2, 'lamp 50.00', 'shelf 10.00'],
    ]);
  });

  it('never exceeds what is held, however many are granted at once; the rest is kept', async () => {
    const order = await paid();
    await Promise.all(Array.from({ length: 20 }, () => desk.grant(order, [part(lamp, '700')])));
    await desk.until(order, 'REFUNDED');
    await desk.quiet();
    expect(desk.refundsOf(order).reduce((sum, amount) => sum + Number(amount), 0)).toBe(10_000);
    const [left] = await desk.database.query<{ left: string }>('SELECT sum(amount_minor - allocated_minor) AS left FROM refund_grant WHERE amount_minor = 700');
    expect(left).toEqual({ left: '4000' });
  });

  it('races refunds by hand, and together they give no more than was captured', async () => {
    const order = await paid();
    const [{ id: paymentId } = { id: '' }] = await desk.paymentsOf(order);
    const byHand = (index: number) => desk.ask('mutation ($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }', { i: { paymentId, amount: { amount: '9', currency: 'EUR' }, idempotencyKey: `${order.orderId} ${index}` } }, desk.finance);
    await Promise.all([...Array.from({ length: 10 }, (_, index) => byHand(index)), ...Array.from({ length: 10 }, () => desk.grant(order, [part(lamp, '900')]))]);
    await desk.quiet();
    expect(desk.refundsOf(order).reduce((sum, amount) => sum + Number(amount), 0)).toBeLessThanOrEqual(10_000);
  });

  it('waits for money that is set aside, and goes back once it is taken', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000', captureMode: 'MANUAL' });
    await desk.until(order, 'AUTHORIZED');
    await desk.grant(order, [part(lamp, '3000')]);
    await eventually('it is heard', async () => (await desk.database.query('SELECT FROM refund_grant WHERE amount_minor = 3000 AND allocated_minor = 0')).length === 1);
    await desk.ship(order);
    await desk.until(order, 'PARTIALLY_REFUNDED');
    expect([desk.capturesOf(order), desk.refundsOf(order)]).toEqual([['10000 captured'], ['3000']]);
  });
});

describe('an order that is paid in parts', () => {
  it('is paid when all of them are, and says what is outstanding until then', async () => {
    const order = desk.newOrder(desk.customer.userId);
    expect(await desk.moneyOf(order)).toBeNull();
    await desk.request(order, { methodToken: 'tok_success', amountMinor: '4000', dueMinor: '10000' });
    await desk.until(order, 'CAPTURED');
    expect(await desk.moneyOf(order)).toEqual(['PARTIALLY_PAID', 100, 0, 40, 0, 60]);
    await desk.request(order, { methodToken: 'tok_success', amountMinor: '6000', dueMinor: '10000', attempt: 2, captureMode: 'MANUAL' });
    await desk.until(order, 'AUTHORIZED');
    expect(await desk.moneyOf(order)).toEqual(['PARTIALLY_PAID', 100, 60, 40, 0, 0]);
    await desk.ship(order);
    await desk.until(order, 'CAPTURED');
    expect(await desk.moneyOf(order, desk.customer)).toEqual(['PAID', 100, 0, 100, 0, 0]);
    expect((await desk.envelopes(order.orderId)).map(({ name, payload }) => [name.split('-').at(-1), (payload as { outstandingMinor?: string }).outstandingMinor])).toEqual([
      ['captured', '6000'], ['authorized', '0'], ['captured', '0'],
    ]);
    expect(await desk.moneyOf(order, someone())).toBeNull();
  });

  it('takes no more than is due: what comes beyond it goes back', async () => {
    const order = await paidInParts();
    await desk.request(order, { methodToken: 'tok_success', amountMinor: '1', dueMinor: '10000', attempt: 3 });
    await desk.until(order, 'CANCELLED');
    expect(await desk.moneyOf(order)).toEqual(['PAID', 100, 0, 100, 0, 0]);
  });

  it('has all of them given back when it is called off', async () => {
    const order = await paidInParts();
    await desk.cancel(order);
    await eventually('all went back', async () => (await desk.moneyOf(order))?.[0] === 'REFUNDED');
    expect(desk.refundsOf(order).toSorted()).toEqual(['4000', '6000']);
  });
});
