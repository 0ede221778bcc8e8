import type { Id } from '@storegraph/kernel/ids';
import { orderableOf } from '../availability/backorder.ts';
import type { Pieces } from '../pieces.ts';
import type { LockedLevel, LockedStock } from '../ports.ts';
import { availableOf } from '../stock-level.ts';

/** Pieces of a variant that a warehouse gives. */
export interface Share extends Pieces {
  readonly warehouseId: Id<'wh'>;
}

/** A variant of which more was asked for than can be sold. */
export interface Shortage {
  readonly variantId: Id<'var'>;
  readonly requested: number;
  readonly available: number;
}

/** Which warehouse gives what, or of what there is too little; then nobody gives anything. */
export type Allocation = { readonly shares: readonly Share[] } | { readonly short: readonly Shortage[] };

/**
 * Decides which warehouses serve an order. `wanted` has each variant once. One parcel is better than two: the first
 * warehouse that has everything serves everything; else each variant comes from the first that has all its pieces;
 * else from as many as it takes. What is there goes first; what may be owed, one warehouse owes. First is who comes
 * first by priority, the order in which levels are handed in.
 */
export function allocate(wanted: readonly Pieces[], stocks: readonly LockedStock[]): Allocation {
  const byVariant = new Map(stocks.map((stock) => [stock.variantId, stock]));
  const short = wanted.flatMap((pieces) => shortageOf(pieces, byVariant.get(pieces.variantId)));
  if (short.length > 0) return { short };
  const levelsOf = ({ variantId }: Pieces) => byVariant.get(variantId)?.levels ?? [];
  const serves = (warehouseId: Id<'wh'>) => (pieces: Pieces) =>
    levelsOf(pieces).some((level) => level.warehouseId === warehouseId && availableOf(level) >= pieces.quantity);
  const warehouses = wanted[0] ? levelsOf(wanted[0]).map(({ warehouseId }) => warehouseId) : [];
  const forAll = warehouses.find((warehouseId) => wanted.every(serves(warehouseId)));
  return {
    shares: wanted.flatMap((pieces) => {
      const forOne = forAll ?? warehouses.find((warehouseId) => serves(warehouseId)(pieces));
      return forOne ? [{ ...pieces, warehouseId: forOne }] : takeByPriority(pieces.quantity, levelsOf(pieces));
    }),
  };
}

function shortageOf({ variantId, quantity }: Pieces, stock: LockedStock | undefined): readonly Shortage[] {
  const available = stock?.isSellable ? orderableOf(stock) : 0;
  return quantity > available ? [{ variantId, requested: quantity, available }] : [];
}

/**
 * Takes what is free from one warehouse after the other until there is enough, and what is missing then from the one
 * that may owe it, up to `atMostOwed(level)`. What is missing at the end is missing in the answer.
 */
export function takeByPriority(quantity: number, levels: readonly LockedLevel[], atMostOwed: (level: LockedLevel) => number = () => Infinity): readonly Share[] {
  let missing = quantity;
  const given = levels.map((level) => {
    const free = Math.min(missing, Math.max(0, availableOf(level)));
    missing -= free;
    return { level, free };
  });
  return given.flatMap(({ level, free }) => {
    const owed = level.mayOwe ? Math.min(missing, Math.max(0, atMostOwed(level) - free)) : 0;
    missing -= owed;
    return free + owed > 0 ? [{ variantId: level.variantId, warehouseId: level.warehouseId, quantity: free + owed }] : [];
  });
}
