import { expect, it } from '@jest/globals';
import { checkoutStatusOf, isUnderWay } from './checkout-status.ts';
import type { OrderStatus, PaymentStatus } from './stand.ts';

it.each<[OrderStatus, PaymentStatus, string, boolean]>([
  ['PENDING', 'NONE', 'HOLDING_STOCK', true],
  ['AWAITING_PAYMENT', 'PENDING', 'AWAITING_PAYMENT', true],
  ['AWAITING_PAYMENT', 'REQUIRES_ACTION', 'PAYMENT_ACTION_REQUIRED', true],
  ['AWAITING_PAYMENT', 'PROCESSING', 'PAYMENT_PROCESSING', true],
  ['AWAITING_PAYMENT', 'FAILED', 'PAYMENT_FAILED', true],
  ['AWAITING_PAYMENT', 'CANCELLED', 'PAYMENT_FAILED', true],
  // Money that went back before the order was confirmed leaves it waiting.
  ['AWAITING_PAYMENT', 'PARTIALLY_REFUNDED', 'AWAITING_PAYMENT', true],
  ['CONFIRMED', 'CAPTURED', 'CONFIRMED', false],
  ['CONFIRMED', 'AUTHORIZED', 'CONFIRMED', false],
  ['COMPLETED', 'REFUNDED', 'CONFIRMED', false],
  ['REJECTED', 'NONE', 'REJECTED', false],
  ['EXPIRED', 'FAILED', 'EXPIRED', false],
  ['CANCELLED', 'REFUNDED', 'CANCELLED', false],
])('an order that is %s, its payment %s: %s', (status, paymentStatus, wanted, isOpen) => {
  expect(checkoutStatusOf({ status, paymentStatus, fulfilmentStatus: 'UNFULFILLED' })).toBe(wanted);
  expect(isUnderWay({ status })).toBe(isOpen);
});
