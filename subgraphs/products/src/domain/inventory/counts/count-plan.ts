import type { Id } from '@storegraph/kernel/ids';
import { takeByPriority } from '../holds/allocate.ts';
import type { LockedStock } from '../ports.ts';
import { warehouseNotFound } from '../refusals.ts';
import { availableOf } from '../stock-level.ts';

/** By how many pieces the count of a warehouse changes. */
export interface CountChange {
  readonly warehouseId: Id<'wh'>;
  readonly by: number;
}

/** Pieces on hand as a count is asked to name them: in one warehouse, or in all together. Refuses with WAREHOUSE_NOT_FOUND. */
export function onHandIn(stock: LockedStock, warehouseId: Id<'wh'> | undefined): number {
  if (!warehouseId) return stock.onHand;
  const level = stock.levels.find((each) => each.warehouseId === warehouseId);
  if (!level) throw warehouseNotFound();
  return level.onHand;
}

/**
 * Where a difference is booked. What comes in without a warehouse being named goes to the first; what goes out leaves
 * one after the other as far as nobody was promised it. Undefined when more is promised than would be left.
 */
export function planCount(stock: LockedStock, by: number, warehouseId: Id<'wh'> | undefined): readonly CountChange[] | undefined {
  const [first] = stock.levels;
  if (availableOf(stock) + by + (stock.backorderLimit ?? Infinity) < 0) return undefined;
  if (warehouseId) return [{ warehouseId, by }];
  if (by >= 0) return first && [{ warehouseId: first.warehouseId, by }];
  const taken = takeByPriority(-by, stock.levels, ({ onHand }) => onHand);
  const isEnough = taken.reduce((sum, { quantity }) => sum + quantity, 0) === -by;
  return isEnough ? taken.map(({ warehouseId: from, quantity }) => ({ warehouseId: from, by: -quantity })) : undefined;
}
