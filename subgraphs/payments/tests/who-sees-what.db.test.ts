import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk, SeenPayment, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
let order: TestOrder;
let payment: SeenPayment;
beforeAll(async () => {
  desk = await openDesk();
  order = desk.newOrder(desk.customer.userId);
  await desk.request(order, { methodToken: 'tok_success' });
  payment = await desk.until(order, 'CAPTURED');
}, 60_000);
afterAll(() => desk?.close());

const callers = {
  owner: () => desk.customer, 'another customer': () => someone(), 'an anonymous shopper': () => ANONYMOUS, support: () => desk.support,
  finance: () => desk.finance, fulfilment: () => someone('FULFILMENT'), 'a catalogue manager': () => someone('CATALOGUE_MANAGER'), 'an administrator': () => someone('ADMIN'),
};

describe.each([
  ['owner', true, true], ['another customer', false, false], ['an anonymous shopper', false, false], ['support', true, true],
  ['finance', true, true], ['fulfilment', false, true], ['a catalogue manager', false, false], ['an administrator', true, true],
] as const)('to %s', (who, seesPayments, seesStatus) => {
  it(`an order's payments are ${seesPayments ? 'shown' : 'null'}, its payment's status is ${seesStatus ? 'shown' : 'null'}`, async () => {
    const seen = await desk.order<object>(order.orderId, 'payments { id order { id paymentStatus } } paymentStatus', callers[who]());
    expect(seen).toEqual({
      payments: seesPayments ? [{ id: payment.id, order: { id: order.orderId, paymentStatus: 'CAPTURED' } }] : null,
      paymentStatus: seesStatus ? 'CAPTURED' : null,
    });
  });

  it(`the payment itself is ${seesPayments ? 'shown' : 'null'}, by query and by reference`, async () => {
    const { data, errors } = await desk.ask(
      'query ($id: ID!, $r: [_Any!]!) { payment(id: $id) { id } _entities(representations: $r) { ... on Payment { id } } }',
      { id: payment.id, r: [{ __typename: 'Payment', id: payment.id }] }, callers[who](),
    );
    const shown = seesPayments ? { id: payment.id } : null;
    expect({ data, errors }).toEqual({ data: { payment: shown, _entities: [shown] }, errors: [] });
  });
});

it.each([['owner', true], ['another customer', false], ['an anonymous shopper', false], ['support', true], ['fulfilment', false]] as const)('the money of an order, as it is followed live, is for %s: %s', async (who, isShown) => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on OrderMoney { id status payments { id } } } }';
  const { data } = await desk.ask(query, { r: [order.orderId, newId('order')].map((id) => ({ __typename: 'OrderMoney', id })) }, callers[who]());
  expect(data).toEqual({ _entities: [isShown ? { id: order.orderId, status: 'PAID', payments: [{ id: payment.id }] } : null, null] });
});

it('whoever follows the money of an order hears of each move of it, in order', async () => {
  const moves = await desk.database.query<{ version: number }>("SELECT (envelope->>'aggregateVersion')::int AS version FROM outbox WHERE subject = $1 ORDER BY seq", [`shop.payments.money.changed.v1.${order.orderId}`]);
  expect(moves).toEqual([{ version: 2 }]);
});

it('a payment that is not there is answered like one of others', async () => {
  const query = 'query ($id: ID!) { payment(id: $id) { id } }';
  expect((await desk.ask(query, { id: newId('pay') }, desk.customer)).data).toEqual({ payment: null });
  expect(codesOf(await desk.ask(query, { id: newId('order') }, desk.customer))).toEqual(['INVALID_ID']);
});

it('an order without payments has none for staff, and null for others', async () => {
  const unpaid = newId('order');
  expect(await desk.order(unpaid, 'payments { id } paymentStatus', desk.support)).toEqual({ payments: [], paymentStatus: null });
  expect(await desk.order(unpaid, 'payments { id } paymentStatus', desk.customer)).toEqual({ payments: null, paymentStatus: null });
});
