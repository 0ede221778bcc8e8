import { giveAllBack, giveBack, isPaid } from './money.ts';
import type { Back } from './money.ts';
import { mayAct } from './people.ts';
import type { Actor } from './people.ts';
import { countOf, follow, leftOf, wantedOf } from './pieces.ts';
import { quote, total, worth } from './prices.ts';
import { at, availableOf, emptyCart } from './shop.ts';
import type { Cart, Order, OrderLine, Refused, Shop } from './shop.ts';
import { METHODS, PARCEL_MOVES } from './tables.ts';
import type { Method } from './tables.ts';

/** What a shopper agrees to: the cart as it is, another total, or the cart as it was before. */
export type Agreement = 'as it is' | 'another total' | 'an older cart';

/** Orders what is in a cart; the shopper has an empty one then. */
export function place(shop: Shop, cart: Cart, method: Method | undefined, agreement: Agreement, isGuests = false): Refused {
  const { lines, isNotCarried, ...costs } = quote(shop, cart);
  if (agreement === 'an older cart') return 'CART_CHANGED';
  if (lines.length === 0) return 'CART_EMPTY';
  if (isNotCarried) return 'SHIPPING_METHOD_UNAVAILABLE';
  if (agreement === 'another total') return 'PRICE_CHANGED';
  if (!method && costs.giftMinor < costs.totalMinor) return 'INVALID_PAYMENT_METHOD';

  const order: Order = {
    ...costs, isGuests, hasToken: isGuests, goesTo: cart.goesTo, replaces: undefined, status: 'REJECTED', fulfilment: 'UNFULFILLED', payment: 'NONE', lines: lines.map((line) => ({ ...line, cancelled: 0, charged: 0, refunded: 0, grantedMinor: 0n })),
    shippingBackMinor: 0n, giftBackMinor: 0n, owedMinor: 0n, nettedMinor: 0n, edits: [], sparedMinor: 0n, backMinor: 0n, parcels: [], returns: [], payments: [],
  };
  shop.orders.push(order);
  if (!isGuests) shop.cart = emptyCart();
  begin(shop, order, method ?? 'tok_decline');
  return undefined;
}

/** What is placed is set aside and paid, or rejected. */
export function begin(shop: Shop, order: Order, method: Method): void {
  // What is not there is not sold: neither code nor card was used.
  if (order.lines.some(({ variant, quantity }) => availableOf(at(shop.variants, variant)) < quantity)) {
    order.giftBackMinor = order.giftMinor;
    return;
  }
  if (order.usesCode) shop.code.uses += 1;
  shop.cardMinor -= order.giftMinor;
  move(shop, order, ({ quantity }) => quantity, 'reserved');
  order.status = 'AWAITING_PAYMENT';
  if (order.giftMinor === order.totalMinor) confirm(shop, order);
  else pay(shop, order, method);
}

/** A try to pay all of an order that is charged. */
export function pay(shop: Shop, order: Order, method: Method): void {
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
export function move(shop: Shop, { lines }: { readonly lines: readonly OrderLine[] }, byOf: (line: OrderLine, index: number) => number, ...counts: readonly ('onHand' | 'reserved' | 'allocated')[]): void {
  for (const count of counts) for (const [index, line] of lines.entries()) at(shop.variants, line.variant)[count] += byOf(line, index);
}

/** Whose the order is tries again to pay. */
export function retry(shop: Shop, order: Order, method: Method, by: Exclude<Actor, 'support'>): Refused {
  if (!mayAct(order, by)) return 'ORDER_NOT_FOUND';
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

const isCancellable = ({ status, fulfilment }: Order): boolean => (status === 'AWAITING_PAYMENT' || status === 'CONFIRMED') && (fulfilment === 'UNFULFILLED' || fulfilment === 'PACKED');

/** Calls off all of an order. */
export function cancel(shop: Shop, order: Order, by: Actor): Refused {
  if (!mayAct(order, by)) return 'ORDER_NOT_FOUND';
  if (!isCancellable(order)) return 'ILLEGAL_TRANSITION';
  move(shop, order, (line) => -wantedOf(line), order.status === 'CONFIRMED' ? 'allocated' : 'reserved');
  order.status = 'CANCELLED';
  for (const parcel of order.parcels) parcel.status = PARCEL_MOVES[parcel.status].CANCEL ?? parcel.status;
  if (order.usesCode) shop.code.uses -= 1;
  shop.cardMinor += giveAllBack(order);
  return undefined;
}

/** Calls off pieces of a line, its last ones first. */
export function cancelPieces(shop: Shop, order: Order, index: number, pieces: number, by: Actor): Refused {
  if (!mayAct(order, by)) return 'ORDER_NOT_FOUND';
  if (order.status !== 'CONFIRMED') return 'ILLEGAL_TRANSITION';
  if (pieces < 1 || pieces > leftOf(order, index)) return 'QUANTITY_OUT_OF_RANGE';
  if (pieces === order.lines.reduce((sum, each) => sum + wantedOf(each), 0) && isCancellable(order)) return cancel(shop, order, by);
  if (!isPaid(order)) return 'ILLEGAL_TRANSITION';
  takeOut(shop, order, index, pieces);
  return undefined;
}

/** Pieces of a line are called off, and their money is granted. */
export function takeOut(shop: Shop, order: Order, index: number, pieces: number): void {
  const line = at(order.lines, index);
  const back = backFor(line, pieces);
  line.cancelled += pieces;
  move(shop, order, (_, each) => (each === index ? -pieces : 0), 'allocated');
  follow(order);
  grant(shop, order, index, pieces, back, 0n);
}

/** What was paid for a line's last pieces. */
export function backFor(line: OrderLine, pieces: number): Back {
  const to = wantedOf(line);
  const from = to - pieces;
  // What came back to the house was charged when it left.
  const unsentFrom = Math.max(from, Math.min(line.charged, to));
  return { unsentMinor: worth(line, unsentFrom, to), sentMinor: worth(line, from, unsentFrom) };
}

/** Grants money for pieces of a line, never more than was paid for it. */
export function grant(shop: Shop, order: Order, index: number, pieces: number, worthOf: Back, shippingMinor: bigint): void {
  const line = at(order.lines, index);
  // For what cost nothing none is granted.
  if (total([worthOf.unsentMinor, worthOf.sentMinor, shippingMinor]) === 0n) return;
  line.refunded += pieces;
  line.grantedMinor += total([worthOf.unsentMinor, worthOf.sentMinor]);
  order.shippingBackMinor += shippingMinor;
  shop.cardMinor += giveBack(order, { unsentMinor: worthOf.unsentMinor, sentMinor: worthOf.sentMinor + shippingMinor });
}

/** Pieces that arrived and are not on their way back. */
export const returnableOf = (order: Order, index: number): number => countOf(order, index, 'delivered') - returnedOf(order, index);

export const returnedOf = ({ returns }: Order, index: number): number =>
  returns.filter(({ status }) => status !== 'REJECTED' && status !== 'CANCELLED').reduce((sum, { pieces }) => sum + at(pieces, index), 0);
