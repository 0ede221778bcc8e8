import { isPaid } from './money.ts';
import { backFor, move, pay, takeOut } from './orders.ts';
import { countOf, follow, wantedOf } from './pieces.ts';
import { min } from './prices.ts';
import { at, availableOf } from './shop.ts';
import type { Order, OrderLine, Refused, Shop } from './shop.ts';
import { METHODS } from './tables.ts';
import type { Method } from './tables.ts';

/** What staff want to become different: how many pieces of a line there are to be, and what is put in. */
export interface Change {
  readonly line: { readonly index: number; readonly quantity: number } | undefined;
  readonly add: { readonly variant: number; readonly quantity: number } | undefined;
}

const MOST = 99;

/** What is put in: more of a line as it was agreed, anything else at the price of now. */
export function addedBy({ variants }: Pick<Shop, 'variants'>, order: Order, { line, add }: Change): readonly OrderLine[] {
  const asAgreed = line && at(order.lines, line.index);
  const more = line && asAgreed ? line.quantity - wantedOf(asAgreed) : 0;
  return [
    ...(asAgreed && more > 0 ? [lineOf(asAgreed.variant, more, asAgreed.unitMinor, (asAgreed.discountMinor * BigInt(more) * 2n + BigInt(asAgreed.quantity)) / (BigInt(asAgreed.quantity) * 2n))] : []),
    ...(add ? [lineOf(add.variant, add.quantity, at(variants, add.variant).priceMinor, 0n)] : []),
  ];
}

function lineOf(variant: number, quantity: number, unitMinor: bigint, discount: bigint): OrderLine {
  const listMinor = unitMinor * BigInt(quantity);
  const discountMinor = min(discount, listMinor);
  return { variant, quantity, unitMinor, discountMinor, paidMinor: listMinor - discountMinor, cancelled: 0, charged: 0, refunded: 0, grantedMinor: 0n };
}

export const owedFor = (added: readonly OrderLine[]): bigint => added.reduce((sum, { paidMinor }) => sum + paidMinor, 0n);

/** Staff edit a paid order: what is taken out pays for what is put in, and what that does not pay is owed. */
export function edit(shop: Shop, order: Order, change: Change): Refused {
  if (order.status !== 'CONFIRMED' || !isPaid(order) || !['UNFULFILLED', 'PACKED', 'PARTIALLY_SHIPPED'].includes(order.fulfilment)) return 'ILLEGAL_TRANSITION';
  const { line } = change;
  if (line && (line.quantity < countOf(order, line.index, 'allotted') || line.quantity > MOST)) return 'QUANTITY_OUT_OF_RANGE';
  const removed = line ? Math.max(0, wantedOf(at(order.lines, line.index)) - line.quantity) : 0;
  const added = addedBy(shop, order, change);
  if (removed === 0 && added.length === 0) return 'NOTHING_TO_EDIT';
  if (order.lines.reduce((sum, each) => sum + wantedOf(each), 0) - removed + added.length === 0) return 'NOTHING_LEFT';

  const isThere = shop.variants.every((variant, number) => added.reduce((sum, each) => sum + (each.variant === number ? each.quantity : 0), 0) <= availableOf(variant));
  order.edits.push(isThere ? 'APPLIED' : 'REFUSED');
  if (!isThere) return undefined;
  const unsentMinor = line && removed > 0 ? backFor(at(order.lines, line.index), removed).unsentMinor : 0n;
  order.lines.push(...added);
  move(shop, { lines: added }, ({ quantity }) => quantity, 'allocated');
  order.totalMinor += owedFor(added);
  order.owedMinor = owedFor(added) - min(unsentMinor, owedFor(added));
  if (order.owedMinor > 0n) order.payment = 'PARTIALLY_PAID';
  if (line && removed > 0) takeOut(shop, order, line.index, removed);
  else follow(order);
  return undefined;
}

/** Somebody pays by a link what an order costs, or what an edit made it cost more. */
export function payByLink(shop: Shop, order: Order, method: Method): Refused {
  if (order.status === 'AWAITING_PAYMENT' && order.payment === 'FAILED') pay(shop, order, method);
  else if (order.status === 'CONFIRMED' && order.payment === 'PARTIALLY_PAID') payOwed(order, method);
  else return 'ILLEGAL_TRANSITION';
  return undefined;
}

function payOwed(order: Order, method: Method): void {
  order.payments.push({ status: METHODS[method], amountMinor: order.owedMinor, refundedMinor: 0n });
  if (METHODS[method] !== 'CAPTURED') return;
  order.owedMinor = 0n;
  order.payment = 'CAPTURED';
}
