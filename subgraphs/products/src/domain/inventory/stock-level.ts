import type { Id } from '@storegraph/kernel/ids';

/** The count of a variant's pieces. On hand are at least as many as reserved and allocated together. */
export interface StockLevel {
  readonly variantId: Id<'var'>;
  /** Pieces in the warehouse. */
  readonly onHand: number;
  /** Pieces held for orders that await payment. */
  readonly reserved: number;
  /** Pieces of paid orders that are not shipped yet. */
  readonly allocated: number;
}

/** Pieces that can be sold. */
export function availableOf({ onHand, reserved, allocated }: StockLevel): number {
  return onHand - reserved - allocated;
}

const MAX_ON_HAND = 1_000_000;

/** Whether so many pieces may be on hand: a whole number from 0 to 1,000,000. */
export function isCount(pieces: number): boolean {
  return Number.isInteger(pieces) && pieces >= 0 && pieces <= MAX_ON_HAND;
}
