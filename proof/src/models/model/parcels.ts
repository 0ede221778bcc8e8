import { isPaid } from './money.ts';
import { move as movePieces } from './orders.ts';
import { countOf, follow, leftOf } from './pieces.ts';
import { at } from './shop.ts';
import type { Order, Refused, Shop } from './shop.ts';
import { PARCEL_MOVES } from './tables.ts';
import type { ParcelMove } from './tables.ts';

/** Makes up a parcel of some pieces of one line, or of all that is in none. */
export function makeParcel(order: Order, some: { readonly line: number; readonly quantity: number } | undefined): Refused {
  const pieces = order.lines.map((_, line) => (!some ? leftOf(order, line) : line === some.line ? some.quantity : 0));
  if (some && (some.quantity < 1 || some.quantity > leftOf(order, some.line))) return 'QUANTITY_OUT_OF_RANGE';
  if (pieces.every((count) => count === 0)) return 'NOTHING_LEFT';
  if (order.status !== 'CONFIRMED' || !isPaid(order)) return 'ILLEGAL_TRANSITION';
  order.parcels.push({ status: 'PENDING', pieces });
  return undefined;
}

/** What a parcel goes out with: nothing leaves that is not paid. */
const GOES_OUT: ReadonlySet<ParcelMove> = new Set<ParcelMove>(['PACK', 'SHIP', 'PICK_UP']);
/** It leaves the house. */
const LEAVES: ReadonlySet<ParcelMove> = new Set<ParcelMove>(['SHIP', 'PICK_UP']);

/** Something happens to a parcel. */
export function moveParcel(shop: Shop, order: Order, number: number, move: ParcelMove): Refused {
  const parcel = at(order.parcels, number);
  const next = PARCEL_MOVES[parcel.status][move];
  if (!next || (order.status !== 'CONFIRMED' && order.status !== 'COMPLETED') || (GOES_OUT.has(move) && !isPaid(order))) return 'ILLEGAL_TRANSITION';
  parcel.status = next;
  const piecesOf = (_: unknown, line: number): number => parcel.pieces[line] ?? 0;
  if (LEAVES.has(move)) movePieces(shop, order, (_, line) => -piecesOf(_, line), 'onHand', 'allocated');
  if (move === 'RETURN_TO_SENDER') movePieces(shop, order, piecesOf, 'onHand', 'allocated');
  for (const [index, line] of order.lines.entries()) line.charged = Math.max(line.charged, countOf(order, index, 'shipped'));
  follow(order);
  return undefined;
}

/** All of an order takes a step that can: what is in no parcel is packed into one. */
export function moveAll(shop: Shop, order: Order, move: 'PACK' | 'SHIP' | 'DELIVER'): Refused {
  const rest = order.lines.map((_, line) => leftOf(order, line));
  const isRest = move === 'PACK' && rest.some((count) => count > 0);
  const movable = order.parcels.map(({ status }) => PARCEL_MOVES[status][move] !== undefined);
  if (!isRest && !movable.includes(true)) return 'ILLEGAL_TRANSITION';
  if (order.status !== 'CONFIRMED' || (GOES_OUT.has(move) && !isPaid(order))) return 'ILLEGAL_TRANSITION';
  if (isRest) movable[order.parcels.push({ status: 'PENDING', pieces: rest }) - 1] = true;
  for (const [number, can] of movable.entries()) if (can) moveParcel(shop, order, number, move);
  return undefined;
}
