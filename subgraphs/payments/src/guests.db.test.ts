import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk, SeenPayment, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
let order: TestOrder;
let payment: SeenPayment;
beforeAll(async () => {
  desk = await openDesk();
  order = desk.newOrder();
  await desk.request(order, { methodToken: 'tok_success' });
  payment = await desk.until(order, 'CAPTURED');
}, 60_000);
afterAll(() => desk?.close());

/** What an order shows, given what orders tells the gateway of how it is shown. */
const shown = async (more: object, caller: Caller = ANONYMOUS): Promise<unknown> => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { paymentStatus payments { id } money { status payments { id } } } } }';
  return (await desk.ask<{ _entities: readonly unknown[] }>(query, { r: [{ __typename: 'Order', id: order.orderId, ...more }] }, caller)).data?._entities[0];
};
const NOTHING = { paymentStatus: null, payments: null, money: null };
const all = () => ({ paymentStatus: 'CAPTURED', payments: [{ id: payment.id }], money: { status: 'PAID', payments: [{ id: payment.id }] } });

describe('the payments of an order without an account', () => {
  it('are shown where orders shows the order by its token, and nowhere else', async () => {
    expect([await shown({ isShownByToken: true }), await shown({ isShownByToken: false }), await shown({}), await shown({ isShownByToken: 'true' }), await shown({ isShownByToken: false }, someone())])
      .toEqual([all(), NOTHING, NOTHING, NOTHING, NOTHING]);
  });

  it('are a customer’s once they claimed it, those that follow as well', async () => {
    const [claimed, customer] = [desk.newOrder(), someone()];
    await desk.request(claimed, { methodToken: 'tok_insufficient_funds' });
    await desk.until(claimed, 'FAILED');
    await desk.claim(claimed, customer.userId);
    await eventually('the payments are the customer’s', async () => (await desk.order<{ payments: readonly object[] | null }>(claimed.orderId, 'payments { id }', customer)).payments?.length === 1);
    await desk.request({ ...claimed, customerId: customer.userId }, { methodToken: 'tok_success', attempt: 2 });
    await desk.until(claimed, 'CAPTURED');
    expect(await desk.order(claimed.orderId, 'payments { status }', customer)).toEqual({ payments: [{ status: 'FAILED' }, { status: 'CAPTURED' }] });
    expect(await desk.order(claimed.orderId, 'payments { status }', someone())).toEqual({ payments: null });
  });
});
