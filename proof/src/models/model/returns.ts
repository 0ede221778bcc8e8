import { sendAgain } from './exchanges.ts';
import { grant, move as movePieces, returnableOf } from './orders.ts';
import { mayAct } from './people.ts';
import type { Actor } from './people.ts';
import { worth } from './prices.ts';
import { at } from './shop.ts';
import type { Order, Refused, Shop } from './shop.ts';
import { RETURN_MOVES } from './tables.ts';
import type { ReturnMove } from './tables.ts';

/** Somebody wants to send pieces of a line back. */
export function requestReturn(order: Order, index: number, quantity: number, by: Actor): Refused {
  if (!mayAct(order, by)) return 'ORDER_NOT_FOUND';
  if (quantity < 1 || quantity > returnableOf(order, index)) return 'QUANTITY_OUT_OF_RANGE';
  order.returns.push({ status: 'REQUESTED', pieces: order.lines.map((_, line) => (line === index ? quantity : 0)) });
  return undefined;
}

/** Something happens to a return. What is good as new when it is there can be sold again. */
export function moveReturn(shop: Shop, order: Order, number: number, move: ReturnMove, isGoodAsNew: boolean, by: Actor): Refused {
  const found = at(order.returns, number);
  if (!mayAct(order, by)) return 'RETURN_NOT_FOUND';
  const next = RETURN_MOVES[found.status][move];
  if (!next) return 'ILLEGAL_TRANSITION';
  found.status = next;
  if (move === 'RECEIVE' && isGoodAsNew) movePieces(shop, order, (_, line) => at(found.pieces, line), 'onHand');
  if (move === 'REPLACE') sendAgain(shop, order, number);
  if (move === 'REFUND') refundReturn(shop, order, found.pieces);
  return undefined;
}

/** The last pieces of an order bring back what was paid for sending it. */
function refundReturn(shop: Shop, order: Order, pieces: readonly number[]): void {
  const isLast = order.lines.every((line, index) => line.refunded + at(pieces, index) >= line.quantity);
  const shippingMinor = isLast ? order.shippingMinor - order.shippingBackMinor : 0n;
  const index = pieces.findIndex((count) => count > 0);
  const line = at(order.lines, index);
  const from = Math.max(0, line.refunded - line.cancelled);
  grant(shop, order, index, at(pieces, index), { unsentMinor: 0n, sentMinor: worth(line, from, from + at(pieces, index)) }, shippingMinor);
}
