import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { stepsTo } from './hold.ts';
import { sumByVariant } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { tellStock } from './tell-stock.ts';

/** A part of what an order holds. */
export interface Part {
  readonly orderId: Id<'order'>;
  readonly lines: readonly Pieces[];
  /** What the part is moved for, of its order: the same part for the same cause is moved once. */
  readonly cause: string;
}

type Needed = Pick<Stores, 'stock' | 'outbox'>;

/** A parcel left the warehouse: its pieces are no longer on hand. */
export const shipPieces = (stores: Needed, part: Part): Promise<void> => movePieces(stores, part, 'SHIPPED');

/** Pieces of an order were called off: they can be sold again. */
export const releasePieces = (stores: Needed, part: Part): Promise<void> => movePieces(stores, part, 'RELEASED');

async function movePieces(stores: Needed, { orderId, lines, cause }: Part, to: 'SHIPPED' | 'RELEASED'): Promise<void> {
  const before = lines.length === 0 ? [] : await stores.stock.lockHeldFor(orderId);
  if (before.length === 0) return;
  const pieces = sumByVariant(lines);
  await tellStock(stores, before, await stores.stock.movePart(orderId, to, stepsTo(to), pieces, cause));
}

/** A parcel came back undelivered: its pieces are on hand again, and still sold to the order. */
export const takeBackParcel = (stores: Needed, part: Part): Promise<void> => takeBack(stores, part, true);

/** Pieces came back from a customer, good as new: they can be sold again. */
export const restock = (stores: Needed, part: Part): Promise<void> => takeBack(stores, part, false);

async function takeBack(stores: Needed, { orderId, lines, cause }: Part, isStillSold: boolean): Promise<void> {
  const before = await stores.stock.lockHeldFor(orderId);
  if (before.length === 0 || lines.length === 0) return;
  await tellStock(stores, before, await stores.stock.takeBack(orderId, sumByVariant(lines), isStillSold, cause));
}
