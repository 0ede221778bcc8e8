import { expect, it } from '@jest/globals';
import { reachable } from './check-steps.ts';
import { displayStatusOf } from './display-status.ts';
import type { Stand } from './stand.ts';

it.each<[Partial<Stand>, string]>([
  [{ status: 'PENDING', paymentStatus: 'NONE' }, 'PENDING'],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'PENDING' }, 'AWAITING_PAYMENT'],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'PROCESSING' }, 'AWAITING_PAYMENT'],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'REQUIRES_ACTION' }, 'PAYMENT_ACTION_REQUIRED'],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'FAILED' }, 'PAYMENT_FAILED'],
  [{ status: 'AWAITING_PAYMENT', paymentStatus: 'CANCELLED' }, 'PAYMENT_FAILED'],
  [{ status: 'CONFIRMED' }, 'CONFIRMED'],
  [{ status: 'CONFIRMED', fulfilmentStatus: 'PACKED' }, 'PACKED'],
  [{ status: 'CONFIRMED', fulfilmentStatus: 'PARTIALLY_SHIPPED', paymentStatus: 'CANCELLED' }, 'PAYMENT_FAILED'],
  [{ status: 'CONFIRMED', fulfilmentStatus: 'PARTIALLY_SHIPPED' }, 'PARTIALLY_SHIPPED'],
  [{ status: 'CONFIRMED', fulfilmentStatus: 'SHIPPED' }, 'SHIPPED'],
  [{ status: 'CONFIRMED', fulfilmentStatus: 'PARTIALLY_DELIVERED' }, 'PARTIALLY_DELIVERED'],
  [{ status: 'CONFIRMED', paymentStatus: 'PENDING' }, 'AWAITING_PAYMENT'],
  [{ status: 'CONFIRMED', fulfilmentStatus: 'PACKED', paymentStatus: 'PROCESSING' }, 'AWAITING_PAYMENT'],
  [{ status: 'CONFIRMED', paymentStatus: 'REQUIRES_ACTION' }, 'PAYMENT_ACTION_REQUIRED'],
  [{ status: 'CONFIRMED', paymentStatus: 'FAILED' }, 'PAYMENT_FAILED'],
  [{ status: 'COMPLETED', fulfilmentStatus: 'DELIVERED' }, 'DELIVERED'],
  [{ status: 'CANCELLED', fulfilmentStatus: 'PACKED', paymentStatus: 'REFUNDED' }, 'CANCELLED'],
  [{ status: 'REJECTED', paymentStatus: 'NONE' }, 'REJECTED'],
  [{ status: 'EXPIRED', paymentStatus: 'FAILED' }, 'EXPIRED'],
])('shows %j as %s', (stand, word) => {
  expect(displayStatusOf({ status: 'PENDING', fulfilmentStatus: 'UNFULFILLED', paymentStatus: 'CAPTURED', ...stand })).toBe(word);
});

it('has a word for everything that can be', () => {
  expect(reachable().filter((stand) => !displayStatusOf(stand))).toEqual([]);
});
