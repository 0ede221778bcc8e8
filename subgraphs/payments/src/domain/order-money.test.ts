import { expect, it } from '@jest/globals';
import { dueMinorOf, moneyOf, outstandingOf } from './order-money.ts';
import type { Account } from './account.ts';
import type { Payment, PaymentEventType } from './payment.ts';

const entry = (type: PaymentEventType, amountMinor: bigint | null = null) => ({ type, amountMinor, detail: null, occurredAt: new Date(0) });

function payment(attempt: number, sums: { authorized?: bigint; captured?: bigint; refunded?: bigint; amount?: bigint }, ...types: PaymentEventType[]): Payment {
  const { authorized = 0n, captured = 0n, refunded = 0n, amount = 100n } = sums;
  return {
    id: `pay_${attempt}`, orderId: 'order_1', customerId: 'user_1', attempt, version: 1, amount: { amountMinor: amount, currency: 'EUR' }, captureMode: authorized > 0n ? 'MANUAL' : 'AUTOMATIC',
    authorizedMinor: authorized, captureRequestedMinor: authorized > 0n ? captured : 0n, isReleased: types.includes('VOIDED'), isVoidAsked: false, capturedMinor: captured,
    refundRequestedMinor: refunded, refundedMinor: refunded, strayMinor: 0n, disputedMinor: 0n, recorded: null, createdAt: new Date(0),
    events: [entry('REQUESTED'), ...types.map((type) => entry(type)), ...(captured > 0n ? [entry('CAPTURED', captured)] : []), ...(refunded > 0n ? [entry('REFUNDED', refunded)] : [])],
  };
}

/** Of what was captured so much was disputed and lost, and so much given back besides. */
function chargedBack(captured: bigint, lost: bigint, refunded = 0n): Payment {
  const paid = payment(1, { captured, refunded });
  return { ...paid, events: [...paid.events, entry('DISPUTE_OPENED', lost), entry('DISPUTE_LOST', lost)] };
}

const account = (payments: readonly Payment[], more: Partial<Account> = {}): Account => ({ orderId: 'order_1', closedFor: null, dueMinor: null, shippedMinor: 0n, unsentMinor: 0n, sparedMinor: 0n, hasOpenGrants: false, payments, ...more });

it.each<[string, Payment[], bigint | null, bigint]>([
  ['PENDING', [payment(1, {})], null, 100n],
  ['PENDING', [payment(1, {}, 'PROCESSING')], null, 100n],
  ['REQUIRES_ACTION', [payment(1, {}, 'ACTION_REQUIRED')], null, 100n],
  ['FAILED', [payment(1, {}, 'FAILED')], null, 100n],
  ['FAILED', [payment(1, {}, 'CANCELLED')], null, 100n],
  ['AUTHORIZED', [payment(1, { authorized: 100n }, 'AUTHORIZED')], null, 0n],
  ['VOIDED', [payment(1, { authorized: 100n }, 'AUTHORIZED', 'VOIDED')], null, 100n],
  ['AUTHORIZED', [payment(1, { amount: 1n, authorized: 1n }, 'AUTHORIZED')], null, 0n],
  ['VOIDED', [payment(1, {}, 'AUTH_EXPIRED')], null, 100n],
  ['PARTIALLY_PAID', [payment(1, { authorized: 100n, captured: 40n }, 'AUTHORIZED')], null, 0n],
  ['PARTIALLY_PAID', [payment(1, { amount: 40n, captured: 40n })], 100n, 60n],
  ['PAID', [payment(1, { captured: 100n })], null, 0n],
  ['PAID', [payment(1, {}, 'FAILED'), payment(2, { captured: 100n })], null, 0n],
  ['PAID', [payment(1, { captured: 100n, refunded: 100n }), payment(2, { captured: 100n })], null, 0n],
  ['PAID', [payment(1, { amount: 0n }, 'CAPTURED')], null, 0n],
  ['OVERPAID', [payment(1, { captured: 100n }), payment(2, { captured: 100n })], null, 0n],
  ['PARTIALLY_REFUNDED', [payment(1, { captured: 100n, refunded: 1n })], null, 0n],
  ['PARTIALLY_REFUNDED', [payment(1, { captured: 100n, refunded: 99n })], null, 0n],
  ['REFUNDED', [payment(1, { captured: 100n, refunded: 100n })], null, 0n],
  ['PARTIALLY_REFUNDED', [chargedBack(100n, 40n)], null, 0n],
  ['PARTIALLY_REFUNDED', [chargedBack(100n, 10n, 10n)], null, 0n],
  ['REFUNDED', [chargedBack(100n, 100n)], null, 0n],
  ['REFUNDED', [chargedBack(100n, 60n, 40n)], null, 0n],
  ['DISPUTED', [payment(1, { captured: 100n }, 'DISPUTE_OPENED')], null, 0n],
  ['PAID', [payment(1, { captured: 100n }, 'DISPUTE_OPENED', 'DISPUTE_WON')], null, 0n],
])('the money of an order is %s, whatever its payments went through', (status, payments, dueMinor, outstandingMinor) => {
  expect(moneyOf(account(payments, { dueMinor }))).toMatchObject({ status, outstandingMinor });
});

it('a closed order owes nothing', () => {
  expect(moneyOf(account([payment(1, {}, 'CANCELLED')], { closedFor: 'ORDER_EXPIRED' }))).toMatchObject({ outstandingMinor: 0n });
});

it('what was called off before it left is not due', () => {
  expect(moneyOf(account([payment(1, { captured: 40n, amount: 40n })], { dueMinor: 100n, sparedMinor: 30n }))).toMatchObject({ dueMinor: 70n, outstandingMinor: 30n, capturedMinor: 40n, authorizedMinor: 0n, refundedMinor: 0n });
});

it('what is missing is told of an order that is paid in parts', () => {
  expect([outstandingOf(account([payment(1, { captured: 40n, amount: 40n })], { dueMinor: 100n })), outstandingOf(account([payment(1, {})]))]).toEqual([60n, undefined]);
});

it('nothing is due before a payment was asked for', () => {
  expect([dueMinorOf(account([])), dueMinorOf(account([], { dueMinor: 7n })), moneyOf(account([]))]).toEqual([0n, 7n, undefined]);
});
