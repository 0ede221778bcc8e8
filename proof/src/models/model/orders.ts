import { giveAllBack, giveBack, isPaid } from './money.ts';
import { countOf, follow, leftOf, wantedOf } from './pieces.ts';
import { quote, total, worth } from './prices.ts';
import { at, availableOf, emptyCart } from './shop.ts';
import type { Cart, Order, OrderLine, Refused, Shop } from './shop.ts';
import { METHODS } from './tables.ts';
import type { Method } from './tables.ts';

/** What a shopper agrees to: the cart as it is, another total, or the cart as it was before. */
export type Agreement = 'as it is' | 'another total' | 'an older cart';

/** Orders what is in a cart; the shopper has an empty one then. */
export function place(shop: Shop, cart: Cart, method: Method | undefined, agreement: Agreement, isGuests = false): Refused {
  const { lines, isTooHeavy, ...costs } = quote(shop, cart);
  if (agreement === 'an older cart') return 'CART_CHANGED';
  if (lines.length === 0) return 'CART_EMPTY';
  if (isTooHeavy) return 'SHIPPING_METHOD_UNAVAILABLE';
  if (agreement === 'another total') return 'PRICE_CHANGED';
  if (!method && costs.giftMinor < costs.totalMinor) return 'INVALID_PAYMENT_METHOD';

  const order: Order = {
    ...costs, isGuests, status: 'REJECTED', fulfilment: 'UNFULFILLED', payment: 'NONE', lines: lines.map((line) => ({ ...line, cancelled: 0, charged: 0, refunded: 0, grantedMinor: 0n })),
    shippingBackMinor: 0n, giftBackMinor: 0n, sparedMinor: 0n, backMinor: 0n, parcels: [], returns: [], payments: [],
  };
  shop.orders.push(order);
  if (!isGuests) shop.cart = emptyCart();
  // What is not there is not sold: neither code nor card was used.
  if (order.lines.some(({ variant, quantity }) => availableOf(at(shop.variants, variant)) < quantity)) {
    order.giftBackMinor = order.giftMinor;
    return undefined;
  }
  if (order.usesCode) shop.code.uses += 1;
  shop.cardMinor -= order.giftMinor;
  move(shop, order, ({ quantity }) => quantity, 'reserved');
  order.status = 'AWAITING_PAYMENT';
  if (order.giftMinor === order.totalMinor) confirm(shop, order);
  else pay(shop, order, method ?? 'tok_decline');
  return undefined;
}

function pay(shop: Shop, order: Order, method: Method): void {
  const status = METHODS[method];
  order.payments.push({ status, amountMinor: order.totalMinor - order.giftMinor, refundedMinor: 0n });
  order.payment = status;
  if (status === 'CAPTURED') confirm(shop, order);
}

function confirm(shop: Shop, order: Order): void {
  order.status = 'CONFIRMED';
  order.payment = 'CAPTURED';
  move(shop, order, ({ quantity }) => -quantity, 'reserved');
  move(shop, order, ({ quantity }) => quantity, 'allocated');
}

/** Counts pieces of an order's variants among others. */
export function move(shop: Shop, { lines }: Pick<Order, 'lines'>, byOf: (line: OrderLine, index: number) => number, ...counts: readonly ('onHand' | 'reserved' | 'allocated')[]): void {
  for (const count of counts) for (const [index, line] of lines.entries()) at(shop.variants, line.variant)[count] += byOf(line, index);
}

/** The shopper tries again to pay. */
export function retry(shop: Shop, order: Order, method: Method): Refused {
  if (order.isGuests) return 'ORDER_NOT_FOUND';
  if (order.status !== 'AWAITING_PAYMENT' || order.payment !== 'FAILED') return 'ILLEGAL_TRANSITION';
  pay(shop, order, method);
  return undefined;
}

/** The shopper says on the provider's page whether it may be charged. */
export function decide(shop: Shop, order: Order, isApproved: boolean): void {
  const payment = at(order.payments, order.payments.length - 1);
  payment.status = order.payment = isApproved ? 'CAPTURED' : 'FAILED';
  if (isApproved) confirm(shop, order);
}

/** Who calls something off. */
export type Canceller = 'shopper' | 'support';

const isCancellable = ({ status, fulfilment }: Order): boolean => (status === 'AWAITING_PAYMENT' || status === 'CONFIRMED') && (fulfilment === 'UNFULFILLED' || fulfilment === 'PACKED');

/** Calls off all of an order. */
export function cancel(shop: Shop, order: Order, by: Canceller): Refused {
  if (order.isGuests && by === 'shopper') return 'ORDER_NOT_FOUND';
  if (!isCancellable(order)) return 'ILLEGAL_TRANSITION';
  move(shop, order, (line) => -wantedOf(line), order.status === 'CONFIRMED' ? 'allocated' : 'reserved');
  order.status = 'CANCELLED';
  for (const parcel of order.parcels) if (parcel.status === 'PENDING' || parcel.status === 'PACKED') parcel.status = 'CANCELLED';
  if (order.usesCode) shop.code.uses -= 1;
  shop.cardMinor += giveAllBack(order);
  return undefined;
}

/** Calls off pieces of a line, its last ones first. */
export function cancelPieces(shop: Shop, order: Order, index: number, pieces: number, by: Canceller): Refused {
  const line = at(order.lines, index);
  if (order.isGuests && by === 'shopper') return 'ORDER_NOT_FOUND';
  if (order.status !== 'CONFIRMED') return 'ILLEGAL_TRANSITION';
  if (pieces < 1 || pieces > leftOf(order, index)) return 'QUANTITY_OUT_OF_RANGE';
  if (pieces === order.lines.reduce((sum, each) => sum + wantedOf(each), 0) && isCancellable(order)) return cancel(shop, order, by);
  if (!isPaid(order)) return 'ILLEGAL_TRANSITION';
  const to = wantedOf(line);
  const from = to - pieces;
  // What came back to the house was charged when it left.
  const unsentFrom = Math.max(from, Math.min(line.charged, to));
  line.cancelled += pieces;
  move(shop, order, (_, each) => (each === index ? -pieces : 0), 'allocated');
  follow(order);
  grant(shop, order, index, pieces, { unsentMinor: worth(line, unsentFrom, to), sentMinor: worth(line, from, unsentFrom) }, 0n);
  return undefined;
}

/** Grants money for pieces of a line, never more than was paid for it. */
export function grant(shop: Shop, order: Order, index: number, pieces: number, worthOf: { readonly unsentMinor: bigint; readonly sentMinor: bigint }, shippingMinor: bigint): void {
  const line = at(order.lines, index);
  line.refunded += pieces;
  line.grantedMinor += total([worthOf.unsentMinor, worthOf.sentMinor]);
  order.shippingBackMinor += shippingMinor;
  shop.cardMinor += giveBack(order, { unsentMinor: worthOf.unsentMinor, sentMinor: worthOf.sentMinor + shippingMinor });
}

/** Pieces that arrived and are not on their way back. */
export const returnableOf = (order: Order, index: number): number => countOf(order, index, 'delivered') - returnedOf(order, index);

export const returnedOf = ({ returns }: Order, index: number): number =>
  returns.filter(({ status }) => status !== 'REJECTED' && status !== 'CANCELLED').reduce((sum, { pieces }) => sum + at(pieces, index), 0);
