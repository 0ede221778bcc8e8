import { expect, it } from '@jest/globals';
import { moneyOf } from './order-money.ts';
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

it.each<[string, Payment[], bigint | null, bigint]>([
  ['PENDING', [payment(1, {})], null, 100n],
  ['PENDING', [payment(1, {}, 'PROCESSING')], null, 100n],
  ['REQUIRES_ACTION', [payment(1, {}, 'ACTION_REQUIRED')], null, 100n],
  ['FAILED', [payment(1, {}, 'FAILED')], null, 100n],
  ['FAILED', [payment(1, {}, 'CANCELLED')], null, 100n],
  ['AUTHORIZED', [payment(1, { authorized: 100n }, 'AUTHORIZED')], null, 0n],
  ['VOIDED', [payment(1, { authorized: 100n }, 'AUTHORIZED', 'VOIDED')], null, 100n],
  ['PARTIALLY_PAID', [payment(1, { authorized: 100n, captured: 40n }, 'AUTHORIZED')], null, 0n],
  ['PARTIALLY_PAID', [payment(1, { amount: 40n, captured: 40n })], 100n, 60n],
  ['PAID', [payment(1, { captured: 100n })], null, 0n],
  ['PAID', [payment(1, {}, 'FAILED'), payment(2, { captured: 100n })], null, 0n],
  ['PAID', [payment(1, { captured: 100n, refunded: 100n }), payment(2, { captured: 100n })], null, 0n],
  ['PAID', [payment(1, { amount: 0n }, 'CAPTURED')], null, 0n],
  ['OVERPAID', [payment(1, { captured: 100n }), payment(2, { captured: 100n })], null, 0n],
  ['PARTIALLY_REFUNDED', [payment(1, { captured: 100n, refunded: 1n })], null, 0n],
  ['REFUNDED', [payment(1, { captured: 100n, refunded: 100n })], null, 0n],
  ['DISPUTED', [payment(1, { captured: 100n }, 'DISPUTE_OPENED')], null, 0n],
  ['PAID', [payment(1, { captured: 100n }, 'DISPUTE_OPENED', 'DISPUTE_WON')], null, 0n],
])('the money of an order is %s, whatever its payments went through', (status, payments, dueMinor, outstandingMinor) => {
  expect(moneyOf({ orderId: 'order_1', closedFor: null, dueMinor, shippedMinor: 0n, unsentMinor: 0n, sparedMinor: 0n, hasOpenGrants: false, payments })).toMatchObject({ status, outstandingMinor });
});

it('a closed order owes nothing', () => {
  expect(moneyOf({ orderId: 'order_1', closedFor: 'ORDER_EXPIRED', dueMinor: null, shippedMinor: 0n, unsentMinor: 0n, sparedMinor: 0n, hasOpenGrants: false, payments: [payment(1, {}, 'CANCELLED')] })).toMatchObject({ outstandingMinor: 0n });
});
