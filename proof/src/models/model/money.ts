import { max, min, total, worth } from './prices.ts';
import type { Order, Payment } from './shop.ts';

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
  // What an edit put in is paid with it first.
  const netted = min(spared, max(0n, dueMinorOf(order) - order.nettedMinor - total(order.payments.filter(isTaken).map(({ amountMinor }) => amountMinor))));
  order.nettedMinor += netted;
  refund(order, spared - netted + back);
  return gift;
}

const isTaken = ({ status }: Payment): boolean => status === 'CAPTURED' || status === 'PARTIALLY_REFUNDED' || status === 'REFUNDED';
const heldMinorOf = (payment: Payment): bigint => (isTaken(payment) ? payment.amountMinor - payment.refundedMinor : 0n);

/** The payments that have the money give some of it back, the last first. */
function refund(order: Order, amountMinor: bigint): void {
  let left = amountMinor;
  for (const payment of order.payments.toReversed()) {
    const part = min(left, heldMinorOf(payment));
    if (part === 0n) continue;
    left -= part;
    payment.refundedMinor += part;
    payment.status = heldMinorOf(payment) === 0n ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  }
  // What goes back does not pay what is owed.
  if (left === amountMinor || (order.payment === 'PARTIALLY_PAID' && order.status !== 'CANCELLED')) return;
  // As long as a gift card or another payment pays for what is left of it, the order is paid.
  const isAllBack = order.payments.every((payment) => heldMinorOf(payment) === 0n) && order.giftBackMinor === order.giftMinor;
  order.payment = isAllBack ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}

/** The order is called off: everything goes back. Answers what the card gets. */
export function giveAllBack(order: Order): bigint {
  const gift = order.giftMinor - order.giftBackMinor;
  order.giftBackMinor = order.giftMinor;
  const payment = order.payments.at(-1);
  if (payment?.status === 'REQUIRES_ACTION') payment.status = order.payment = 'CANCELLED';
  refund(order, total(order.payments.map(heldMinorOf)));
  return gift;
}

export const isPaid = ({ payment }: Order): boolean => payment === 'CAPTURED' || payment === 'PARTIALLY_REFUNDED';
