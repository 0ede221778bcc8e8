import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';
import { stepsTo } from './hold.ts';
import { sumByVariant } from '../pieces.ts';
import type { Pieces } from '../pieces.ts';
import { tellPieces } from './tell-pieces.ts';
import { tellStock } from '../availability/tell-stock.ts';

/** A part of what an order holds. */
export interface Part {
  readonly orderId: Id<'order'>;
  readonly lines: readonly Pieces[];
  /** What the part is moved for, of its order: the same part for the same cause is moved once. */
  readonly cause: string;
}

/** What came back from a customer, and what becomes of it. */
export interface ReturnedPart {
  readonly orderId: Id<'order'>;
  readonly returnId: string;
  readonly lines: readonly (Pieces & { readonly disposition: 'RESTOCK' | 'WRITE_OFF' })[];
}

type Needed = Pick<Stores, 'stock' | 'outbox'>;

/** A parcel left the warehouse: its pieces are no longer on hand, which is told. */
export async function shipPieces(stores: Needed, { shipmentId, ...part }: Omit<Part, 'cause'> & { readonly shipmentId: string | undefined }): Promise<void> {
  const lines = await movePieces(stores, { ...part, cause: shipmentId ?? 'shipped' }, 'SHIPPED');
  await tellPieces(stores, 'products.stock-taken-out', { orderId: part.orderId, lines, ...(shipmentId ? { shipmentId } : {}) });
}

/** Pieces of an order were called off: they can be sold again, which is told. */
export async function releasePieces(stores: Needed, part: Part): Promise<void> {
  await tellPieces(stores, 'products.stock-freed', { orderId: part.orderId, lines: await movePieces(stores, part, 'RELEASED') });
}

async function movePieces(stores: Needed, { orderId, lines, cause }: Part, to: 'SHIPPED' | 'RELEASED'): Promise<Pieces[]> {
  const before = lines.length === 0 ? [] : await stores.stock.lockHeldFor(orderId);
  if (before.length === 0) return [];
  const pieces = sumByVariant(lines);
  const changes = await stores.stock.movePart(orderId, to, stepsTo(to), pieces, cause);
  await tellStock(stores, before, changes);
  return changes.length > 0 ? [...pieces] : [];
}

/** A parcel came back undelivered: its pieces are on hand again, and still sold to the order, which is told. */
export async function takeBackParcel(stores: Needed, { shipmentId, ...part }: Omit<Part, 'cause'> & { readonly shipmentId: string }): Promise<void> {
  await tellPieces(stores, 'products.stock-taken-back', { orderId: part.orderId, shipmentId, lines: await takeBack(stores, { ...part, cause: shipmentId }, true) });
}

/** Pieces came back from a customer: those that are good as new can be sold again, the others never were on hand again. Both are told. */
export async function takeReturn(stores: Needed, { orderId, returnId, lines }: ReturnedPart): Promise<void> {
  const those = (wanted: 'RESTOCK' | 'WRITE_OFF') => lines.filter(({ disposition }) => disposition === wanted);
  await tellPieces(stores, 'products.stock-restocked', { orderId, returnId, lines: await takeBack(stores, { orderId, lines: those('RESTOCK'), cause: returnId }, false) });
  const isHeld = (await stores.stock.lockHeldFor(orderId)).length > 0;
  if (isHeld) await tellPieces(stores, 'products.stock-written-off', { orderId, returnId, lines: [...sumByVariant(those('WRITE_OFF'))] });
}

async function takeBack(stores: Needed, { orderId, lines, cause }: Part, isStillSold: boolean): Promise<Pieces[]> {
  const before = await stores.stock.lockHeldFor(orderId);
  if (before.length === 0 || lines.length === 0) return [];
  const pieces = sumByVariant(lines);
  const changes = await stores.stock.takeBack(orderId, pieces, isStillSold, cause);
  await tellStock(stores, before, changes);
  return changes.length > 0 ? [...pieces] : [];
}
