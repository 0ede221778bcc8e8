import { expect, it } from '@jest/globals';
import type { Account } from './account.ts';
import { createCloseOrder } from './close-order.ts';
import { account, captured, entry, ledgerOf, payment, setAside } from './payment.desk.ts';

it.each<[string, Account, string[]]>([
  ['gives back what was taken, to the last unit', account([captured(1, 100n, { refundRequestedMinor: 99n }), captured(2, 100n, { refundRequestedMinor: 100n })]), ['close for ORDER_CANCELLED', 'pay_1 gives 1 back for ORDER_CANCELLED by payments']],
  ['lets go what is set aside, to the last unit', account([setAside(1, 100n, 100n, { refundRequestedMinor: 100n }), setAside(2, 1n)]), ['close for ORDER_CANCELLED', 'let pay_2 go']],
  ['gives back what was taken of it, and lets go the rest', account([setAside(1, 100n, 40n)]), ['close for ORDER_CANCELLED', 'pay_1 gives 40 back for ORDER_CANCELLED by payments', 'let pay_1 go']],
  ['calls off what is open', account([payment(1, { events: [entry('FAILED')] }), payment(2, { events: [entry('REQUESTED')] })]), ['close for ORDER_CANCELLED', 'wake charge pay_2']],
  ['does nothing twice', account([captured(1, 100n)], { closedFor: 'ORDER_EXPIRED' }), []],
])('an order that is called off %s', async (_what, of, expected) => {
  const { stores, asked, done } = ledgerOf(of);
  await createCloseOrder(asked)(stores, { orderId: of.orderId, customerId: 'user_1' }, 'ORDER_CANCELLED');
  expect(done).toEqual(expected);
});
