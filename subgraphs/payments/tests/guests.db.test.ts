import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { hashSecret } from '@storegraph/service/hash-secret';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk, SeenPayment, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
let order: TestOrder;
let payment: SeenPayment;
beforeAll(async () => {
  desk = await openDesk({ PAYMENT_RETURN_URL: 'https://shop.example/#/orders/{orderId}' });
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

describe('the money of an order without an account', () => {
  const followed = async (orderId: string, token: string | null | undefined, caller: Caller = ANONYMOUS): Promise<unknown> =>
    (await desk.ask<{ _entities: readonly unknown[] }>('query ($r: [_Any!]!) { _entities(representations: $r) { ... on OrderMoney { status payments { attempt } } } }', { r: [{ __typename: 'OrderMoney', id: orderId, token }] }, caller)).data?._entities[0];

  it('is followed with its token, and with nothing else, until a customer claims it', async () => {
    const [followedOrder, others, customer] = [desk.newOrder(), desk.newOrder(), someone()];
    await desk.request(followedOrder, { methodToken: 'tok_insufficient_funds', guestTokenHash: hashSecret('mine') });
    await desk.request(others, { methodToken: 'tok_success', guestTokenHash: hashSecret('others') });
    await desk.until(followedOrder, 'FAILED');
    const { orderId } = followedOrder;
    expect(await followed(orderId, 'mine')).toEqual({ status: 'FAILED', payments: [{ attempt: 1 }] });
    for (const token of [undefined, null, '', 'guess', 'others', hashSecret('mine')]) for (const caller of [ANONYMOUS, someone()]) expect([token, await followed(orderId, token, caller)]).toEqual([token, null]);
    await desk.claim(followedOrder, customer.userId);
    await eventually('the money is the customer’s', async () => (await followed(orderId, undefined, customer)) !== null);
    expect(await followed(orderId, 'mine')).toBeNull();
    // What is asked for later by the customer, whose it is, opens nothing again.
    await desk.request({ ...followedOrder, customerId: customer.userId }, { methodToken: 'tok_success', attempt: 2, guestTokenHash: hashSecret('mine') });
    await desk.until(followedOrder, 'CAPTURED');
    expect(await followed(orderId, 'mine')).toBeNull();
  });
});

describe('a payment link', () => {
  const linked = async (orderId: string, isShownByToken: unknown, caller: Caller = ANONYMOUS): Promise<unknown> =>
    (await desk.ask<{ _entities: readonly unknown[] }>('query ($r: [_Any!]!) { _entities(representations: $r) { ... on PaymentLink { nextAction { url returnUrl } failure { code } } } }', { r: [{ __typename: 'PaymentLink', id: orderId, isShownByToken }] }, caller)).data?._entities[0];

  it('tells what the payer must do at the provider and the way back, or why it failed, where orders shows it', async () => {
    const [asked, failed] = [desk.newOrder(), desk.newOrder()];
    await Promise.all([desk.request(asked, { methodToken: 'tok_needs_action' }), desk.request(failed, { methodToken: 'tok_insufficient_funds' })]);
    await desk.until(asked, 'REQUIRES_ACTION');
    await desk.until(failed, 'FAILED');
    expect(await linked(asked.orderId, true)).toEqual({ nextAction: { url: expect.stringMatching(/^http/), returnUrl: `https://shop.example/#/orders/${asked.orderId}` }, failure: null });
    expect(await linked(failed.orderId, true)).toEqual({ nextAction: null, failure: { code: 'insufficient_funds' } });
    for (const other of [false, undefined, 'true', 1]) expect([other, await linked(asked.orderId, other)]).toEqual([other, { nextAction: null, failure: null }]);
  });
});
