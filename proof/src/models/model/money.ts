import { max, min, total, worth } from './prices.ts';
import type { Order } from './shop.ts';

/** Money that goes back: for pieces that never left, and for what did. */
export interface Back {
  readonly unsentMinor: bigint;
  readonly sentMinor: bigint;
}

export const dueMinorOf = ({ totalMinor, giftMinor }: Order): bigint => totalMinor - giftMinor;

/** What the parcels that left have cost beyond what gift cards pay, which pay first. */
function takenMinorOf(order: Order): bigint {
  const sent = total(order.lines.map((line) => worth(line, 0, line.charged))) + (order.lines.some(({ charged }) => charged > 0) ? order.shippingMinor : 0n);
  return min(max(0n, sent - order.giftMinor), dueMinorOf(order));
}

/** Gives money back: what was charged for such pieces goes back to the charge, what is left to the gift card. Answers what the card gets. */
export function giveBack(order: Order, { unsentMinor, sentMinor }: Back): bigint {
  const taken = takenMinorOf(order);
  const spared = min(unsentMinor, dueMinorOf(order) - taken - order.sparedMinor);
  const back = min(sentMinor, taken - order.backMinor);
  const gift = unsentMinor - spared + sentMinor - back;
  order.sparedMinor += spared;
  order.backMinor += back;
  order.giftBackMinor += gift;
  refund(order, spared + back);
  return gift;
}

/** The payment that has the money gives some of it back. */
function refund(order: Order, amountMinor: bigint): void {
  const payment = order.payments.find(({ status }) => status === 'CAPTURED' || status === 'PARTIALLY_REFUNDED');
  if (!payment || amountMinor === 0n) return;
  payment.refundedMinor += amountMinor;
  payment.status = payment.refundedMinor === payment.amountMinor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  // As long as a gift card pays for what is left of it, the order is paid.
  const isAllBack = payment.status === 'REFUNDED' && order.giftBackMinor === order.giftMinor;
  order.payment = isAllBack ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}

/** The order is called off: everything goes back. Answers what the card gets. */
export function giveAllBack(order: Order): bigint {
  const gift = order.giftMinor - order.giftBackMinor;
  order.giftBackMinor = order.giftMinor;
  const payment = order.payments.at(-1);
  if (payment?.status === 'REQUIRES_ACTION') payment.status = order.payment = 'CANCELLED';
  else if (payment && payment.status !== 'FAILED' && payment.status !== 'CANCELLED') refund(order, payment.amountMinor - payment.refundedMinor);
  return gift;
}

export const isPaid = ({ payment }: Order): boolean => payment === 'CAPTURED' || payment === 'PARTIALLY_REFUNDED';
