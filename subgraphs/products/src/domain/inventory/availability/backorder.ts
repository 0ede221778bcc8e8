import { availableOf } from '../stock-level.ts';
import type { StockLevel } from '../stock-level.ts';

/** Whether more of a variant may be promised than is there. */
export interface BackorderPolicy {
  /** How many pieces more than are there; 0: none. Null: any number. */
  readonly backorderLimit: number | null;
  /** When what is owed is expected to come in; null when nobody knows. */
  readonly expectedAt: Date | null;
}

/** How a shop keeps its promises for a variant. */
export type BackorderMode = 'NONE' | 'LIMITED' | 'UNLIMITED';

/** What a limit means. */
export function backorderModeOf({ backorderLimit }: BackorderPolicy): BackorderMode {
  return backorderLimit === null ? 'UNLIMITED' : backorderLimit === 0 ? 'NONE' : 'LIMITED';
}

/** Pieces that can be ordered: those that can be sold, and those that may be owed. `Infinity` when any number may be. */
export function orderableOf(stock: StockLevel & BackorderPolicy): number {
  return Math.max(0, availableOf(stock) + (stock.backorderLimit ?? Infinity));
}
