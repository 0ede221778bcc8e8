import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

/** What the provider did in all, and which payment it is of, once there is nothing more to do. */
async function outcome(order: TestOrder, status: string) {
  const { id } = await desk.until(order, status);
  await desk.quiet();
  return { id, charges: desk.chargesOf(order), captured: desk.capturesOf(order), refunded: desk.refundsOf(order) };
}

type Deed = (order: TestOrder) => Promise<unknown>;
const [grantId, shipmentId] = [newId('grant'), newId('ship')];
const asked: Deed = (order) => desk.request(order, { methodToken: 'tok_success', amountMinor: '10000' });
const setAside: Deed = (order) => desk.request(order, { methodToken: 'tok_success', amountMinor: '10000', dueMinor: '10000', captureMode: 'MANUAL' });
const refund: Deed = async (order) => desk.ask('mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { userErrors { code } } }', {
  input: { paymentId: (await desk.paymentsOf(order))[0]?.id, amount: { amount: '25', currency: 'EUR' }, idempotencyKey: newId('evt') },
}, desk.finance);

it.each<[what: string, told: readonly (readonly [Deed, status: string])[], done: object]>([
  ['money that went back in part', [[asked, 'CAPTURED'], [(order) => desk.grant(order, [{ lineId: null, amountMinor: '3000' }], grantId), 'PARTIALLY_REFUNDED']], { captured: [], refunded: ['3000'] }],
  ['money that finance gives back again, since it shows as never given', [[asked, 'CAPTURED'], [refund, 'PARTIALLY_REFUNDED']], { captured: [], refunded: ['2500'] }],
  ['the money of an order that was called off', [[asked, 'CAPTURED'], [(order) => desk.cancel(order), 'REFUNDED']], { captured: [], refunded: ['10000'] }],
  ['money that was taken for a parcel', [[setAside, 'AUTHORIZED'], [(order) => desk.shipped(order, '3334', shipmentId), 'PARTIALLY_CAPTURED']], { captured: ['3334 captured'], refunded: [] }],
])('is not moved a second time, when the database is put back to a moment before the order and hears of all again: %s', async (_what, told, done) => {
  const order = desk.newOrder();
  const live = async () => {
    for (const [deed, status] of told) {
      await deed(order);
      await desk.until(order, status);
    }
    return outcome(order, told.at(-1)?.[1] ?? '');
  };
  const before = await live();
  expect(before).toMatchObject(done);
  await desk.database.query('TRUNCATE account, inbox, outbox, errand, webhook_event, idempotency CASCADE');
  expect(await live()).toEqual(before);
});
