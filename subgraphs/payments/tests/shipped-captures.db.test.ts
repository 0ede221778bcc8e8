import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { openDesk } from './payments.desk.ts';
import type { Asked, PaymentsDesk, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const lamp = newId('oline');
/** An order of 100 whose payments are asked for in parts, each as it says. */
async function ordered(...parts: readonly Partial<Asked>[]): Promise<TestOrder> {
  const order = desk.newOrder();
  for (const [index, part] of parts.entries()) {
    await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000', dueMinor: '10000', captureMode: 'MANUAL', attempt: index + 1, ...part });
    await desk.until(order, part.captureMode === 'AUTOMATIC' ? 'CAPTURED' : 'AUTHORIZED');
  }
  return order;
}
const cancelled = (order: TestOrder, amountMinor: string) => desk.grant(order, [{ lineId: lamp, amountMinor }], newId('grant'), amountMinor);
const returned = (order: TestOrder, amountMinor: string) => desk.grant(order, [{ lineId: lamp, amountMinor }]);
/** What the provider did once there is nothing more to do: captures, refunds, and how the last charge stands. */
async function atProvider(order: TestOrder) {
  await desk.quiet();
  return { captured: desk.capturesOf(order).map((capture) => Number(capture.split(' ')[0])), refunded: desk.refundsOf(order).map(Number), charge: desk.chargesOf(order).at(-1)?.split(' ')[1] };
}
const moneyIs = (order: TestOrder, status: string, captured: number) => eventually(`${captured} are captured, and it is ${status}`, async () => {
  const money = await desk.moneyOf(order);
  if (money?.[0] !== status || money[3] !== captured) throw new Error(`it is ${String(money)}`);
  return money;
});

describe('what is set aside', () => {
  it('is taken parcel by parcel, each once however often it is told, until all is', async () => {
    const order = await ordered({});
    const first = await desk.ship(order, '3334');
    await Promise.all([desk.again(first!), desk.again(first!)]);
    await moneyIs(order, 'PARTIALLY_PAID', 33.34);
    await desk.ship(order, '3333');
    await desk.ship(order, '3333');
    await moneyIs(order, 'PAID', 100);
    expect(await atProvider(order)).toEqual({ captured: [3334, 3333, 3333], refunded: [], charge: 'captured' });
    // Two may be asked for before either is taken.
    expect((await desk.told(order)).map((event) => event.split(' ')[0])).toEqual(['authorized', 'partly-captured', 'partly-captured', 'captured']);
  });

  it('is not taken for what was called off before it left, and its rest is let go when nothing more can leave', async () => {
    const order = await ordered({});
    await desk.ship(order, '6000');
    await moneyIs(order, 'PARTIALLY_PAID', 60);
    await cancelled(order, '4000');
    expect(await moneyIs(order, 'PAID', 60)).toEqual(['PAID', 60, 0, 60, 0, 0]);
    expect(await atProvider(order)).toEqual({ captured: [6000], refunded: [], charge: 'captured' });
    const [spared] = await desk.database.query<{ envelope: { payload: object } }>(`SELECT envelope FROM outbox WHERE envelope->>'name' = 'payments.grant-spared' AND envelope->'payload'->>'orderId' = $1`, [order.orderId]);
    expect(spared?.envelope.payload).toMatchObject({ sparedMinor: '4000', outstandingMinor: '0' });
  });

  it('is the same whichever is heard first', async () => {
    const order = await ordered({});
    await cancelled(order, '4000');
    await desk.ship(order, '2000');
    await desk.ship(order, '4000');
    await moneyIs(order, 'PAID', 60);
    expect((await atProvider(order)).captured.toSorted((a, b) => a - b)).toEqual([2000, 4000]);
  });

  it('is let go as a whole when gift cards pay for what is left', async () => {
    const order = await ordered({});
    await cancelled(order, '10000');
    expect((await desk.until(order, 'VOIDED')).capturedAmount.amount).toBe('0.00');
    expect(await atProvider(order)).toEqual({ captured: [], refunded: [], charge: 'cancelled' });
  });

  it('goes back when it was taken, and what comes back of a parcel leaves the rest to be taken', async () => {
    const order = await ordered({});
    await desk.ship(order, '5000');
    await moneyIs(order, 'PARTIALLY_PAID', 50);
    await returned(order, '5000');
    await desk.ship(order, '5000');
    await eventually('both are done', async () => (await desk.moneyOf(order))?.[3] === 100 && (await desk.moneyOf(order))?.[4] === 50);
    expect(await atProvider(order)).toMatchObject({ captured: [5000, 5000], refunded: [5000] });
  });

  it('is no more than what staff left of it: what they took by hand pays the next parcels', async () => {
    const order = await ordered({});
    const [{ id: paymentId } = { id: '' }] = await desk.paymentsOf(order);
    await desk.ask('mutation ($i: CapturePaymentInput!) { capturePayment(input: $i) { userErrors { code } } }', { i: { paymentId, amount: { amount: '70', currency: 'EUR' }, idempotencyKey: order.orderId } }, desk.finance);
    await moneyIs(order, 'PARTIALLY_PAID', 70);
    await desk.ship(order, '5000');
    await desk.ship(order, '5000');
    await moneyIs(order, 'PAID', 100);
    expect((await atProvider(order)).captured).toEqual([7000, 3000]);
  });

  it('is all taken with the first parcel when that does not say what it costs', async () => {
    const order = await ordered({});
    await desk.ship(order);
    await moneyIs(order, 'PAID', 100);
    expect((await atProvider(order)).captured).toEqual([10_000]);
  });
});

describe('several payments of an order', () => {
  it('are taken in the order in which they were made', async () => {
    const order = await ordered({ amountMinor: '4000' }, { amountMinor: '6000' });
    await desk.ship(order, '5000');
    await moneyIs(order, 'PARTIALLY_PAID', 50);
    await desk.ship(order, '5000');
    await moneyIs(order, 'PAID', 100);
    expect((await desk.paymentsOf(order)).map(({ events }) => events.filter(({ type }) => type === 'CAPTURED').map(({ amount }) => Number(amount?.amount)))).toEqual([[40], [10, 50]]);
  });

  it('of which one was taken at once leave the others to be taken later, and let go what is not needed', async () => {
    const order = await ordered({ amountMinor: '4000', captureMode: 'AUTOMATIC' }, { amountMinor: '6000' });
    await cancelled(order, '7000');
    await desk.ship(order, '3000');
    await eventually('the rest is let go', async () => desk.chargesOf(order).includes('2 cancelled'));
    await eventually('what was taken beyond it went back', async () => (await desk.moneyOf(order))?.[4] === 10);
    expect(await atProvider(order)).toMatchObject({ captured: [], refunded: [1000] });
  });
});

it('an order whose money was let go before its parcel left is paid by the next payment, at once', async () => {
  const order = await ordered({});
  const [{ id: paymentId } = { id: '' }] = await desk.paymentsOf(order);
  await desk.ask('mutation ($i: VoidPaymentInput!) { voidPayment(input: $i) { userErrors { code } } }', { i: { paymentId, idempotencyKey: order.orderId } }, desk.finance);
  await desk.until(order, 'VOIDED');
  await desk.ship(order, '6000');
  await eventually('the parcel is heard of', async () => (await desk.database.query("SELECT FROM shipment_charge WHERE amount_minor = 6000")).length > 0);
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000', dueMinor: '10000', captureMode: 'MANUAL', attempt: 2 });
  await moneyIs(order, 'PARTIALLY_PAID', 60);
  await desk.ship(order, '4000');
  await moneyIs(order, 'PAID', 100);
});

it('a parcel that leaves while its order is called off is never paid: whatever was taken goes back', async () => {
  for (let round = 0; round < 4; round += 1) {
    const order = await ordered({});
    await Promise.all([desk.ship(order, '6000'), desk.cancel(order)]);
    await eventually('it is over', async () => ['VOIDED', 'REFUNDED'].includes((await desk.paymentsOf(order))[0]!.status));
    const { captured, refunded } = await atProvider(order);
    expect(captured).toEqual(refunded);
  }
});

describe('what an edit takes out and puts in at once', () => {
  const edited = (order: TestOrder, backMinor: string, dueMinor: string) => desk.grant(order, [{ lineId: lamp, amountMinor: backMinor }], newId('grant'), backMinor, dueMinor);

  it.each([
    // Of 100 taken: what goes back beyond what was put in, what is still to be paid.
    ['40', '130', 'PARTIALLY_REFUNDED', { due: 100, refunded: 10, outstanding: 0 }],
    ['30', '130', 'PAID', { due: 100, refunded: 0, outstanding: 0 }],
    ['10', '130', 'PARTIALLY_PAID', { due: 120, refunded: 0, outstanding: 20 }],
  ])('is netted: %s out of an order that comes to %s then leaves it %s', async (out, due, status, money) => {
    const order = await ordered({ captureMode: 'AUTOMATIC' });
    await edited(order, `${out}00`, `${due}00`);
    await eventually('what is beyond it went back', async () => {
      const [seen, dueNow, , captured, refunded, outstanding] = (await desk.moneyOf(order))!;
      expect([dueNow, captured, refunded, outstanding]).toEqual([money.due, 100, money.refunded, money.outstanding]);
      return seen === status;
    });
    await desk.quiet();
    expect(desk.refundsOf(order).map(Number)).toEqual(money.refunded > 0 ? [money.refunded * 100] : []);
    if (money.outstanding > 0) {
      await desk.request(order, { methodToken: 'tok_success', amountMinor: `${money.outstanding}00`, dueMinor: `${due}00`, captureMode: 'AUTOMATIC', attempt: 2 });
      await moneyIs(order, 'PAID', 120);
    }
  });

  it('is netted whatever went back before: pieces that were called off give no other money back', async () => {
    const order = await ordered({ captureMode: 'AUTOMATIC' });
    await desk.grant(order, [{ lineId: lamp, amountMinor: '2000' }], newId('grant'), '2000');
    await edited(order, '3000', '13000');
    await desk.quiet();
    await eventually('what was called off went back', async () => (await desk.moneyOf(order))![4] === 20);
    expect([desk.refundsOf(order).map(Number), (await desk.moneyOf(order))!.slice(1)]).toEqual([[2000], [100, 0, 100, 20, 0]]);
  });

  it('is netted in whichever order two edits are heard of', async () => {
    const order = await ordered({ captureMode: 'AUTOMATIC' });
    await edited(order, '4000', '17000');
    await edited(order, '3000', '13000');
    await desk.quiet();
    expect([desk.refundsOf(order), (await desk.moneyOf(order))!.slice(1)]).toEqual([[], [100, 0, 100, 0, 0]]);
  });

  it('of what is only set aside leaves it there until parcels take their part; the rest is let go with the last', async () => {
    const order = await ordered({});
    await desk.ship(order, '6000');
    await edited(order, '4000', '13000');
    await desk.ship(order, '3000');
    await moneyIs(order, 'PAID', 90);
    expect(await atProvider(order)).toEqual({ captured: [6000, 3000], refunded: [], charge: 'captured' });
  });
});

const letGo = async (order: TestOrder) => {
  const [{ id: paymentId } = { id: newId('pay') }] = await desk.paymentsOf(order);
  await desk.ask('mutation ($i: VoidPaymentInput!) { voidPayment(input: $i) { userErrors { code } } }', { i: { paymentId, idempotencyKey: order.orderId } }, desk.finance);
  return paymentId;
};

it('a parcel that leaves while its money is let go by hand takes all that it costs: the order says which was first', async () => {
  for (let round = 0; round < 4; round += 1) {
    const order = await ordered({});
    await Promise.all([desk.ship(order, '6000'), letGo(order)]);
    await eventually('it is over', async () => (await desk.paymentsOf(order))[0]!.status === 'CAPTURED');
    expect(await atProvider(order)).toMatchObject({ captured: [6000], charge: 'captured' });
    expect(await desk.moneyOf(order)).toMatchObject([expect.any(String), 100, 0, 60, 0, 40]);
  }
});

describe('what staff want to let go', () => {
  beforeAll(() => desk.answerByHand());

  it('is let go when the order has answered, not before, and staff can take nothing of it meanwhile', async () => {
    const order = await ordered({});
    const paymentId = await letGo(order);
    expect(await desk.paymentsOf(order)).toMatchObject([{ status: 'AUTHORIZED', capturableAmount: { amount: '0.00' }, availableTransitions: [] }]);
    expect(desk.chargesOf(order)).toEqual(['1 authorized']);
    await desk.giveUp(order, paymentId);
    await desk.until(order, 'VOIDED');
    expect(await atProvider(order)).toMatchObject({ captured: [], charge: 'cancelled' });
  });

  it('pays parcels that left before, heard of before the answer, after it, or twice', async () => {
    const order = await ordered({});
    const paymentId = await letGo(order);
    const heard = await desk.ship(order, '2000');
    const parcel = newId('ship');
    await desk.ship(order, '3000', parcel, false);
    const answer = await desk.giveUp(order, paymentId);
    await eventually('both are taken', async () => (await desk.paymentsOf(order))[0]!.capturedAmount.amount === '50.00');
    await desk.shipped(order, '3000', parcel);
    await Promise.all([desk.again(heard!), desk.again(answer)]);
    await desk.until(order, 'CAPTURED');
    expect((await atProvider(order)).captured.toSorted((a, b) => a - b)).toEqual([2000, 3000]);
  });

  it('is let go all the same when the order is called off before it answers', async () => {
    const order = await ordered({});
    const paymentId = await letGo(order);
    await desk.cancel(order);
    await desk.giveUp(order, paymentId);
    await desk.until(order, 'VOIDED');
  });

  it('is not let go when parcels took all of it', async () => {
    const order = await ordered({});
    const paymentId = await letGo(order);
    await desk.ship(order, '10000', newId('ship'), false);
    await desk.giveUp(order, paymentId);
    await moneyIs(order, 'PAID', 100);
    expect(await atProvider(order)).toMatchObject({ captured: [10_000], charge: 'captured' });
  });
});
