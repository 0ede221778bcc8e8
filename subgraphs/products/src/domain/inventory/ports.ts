import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { HoldState, Step } from './hold.ts';
import type { Pieces } from './pieces.ts';
import type { StockLevel } from './stock-level.ts';
import type { StockMovement } from './stock-movement.ts';

/** Stock to read. */
export interface StockReads {
  levels(variantIds: readonly Id<'var'>[]): Promise<readonly StockLevel[]>;
  /** A page of each variant's movements, latest first; `after` is a movement's number. */
  movements(variantIds: readonly Id<'var'>[], page: PageRequest<string>): Promise<ReadonlyMap<Id<'var'>, Page<StockMovement>>>;
  /** How many movements each variant has; none is told of those without any. */
  countMovements(variantIds: readonly Id<'var'>[]): Promise<readonly { readonly variantId: Id<'var'>; readonly count: number }[]>;
}

/** Stock to write. Every change of a count leaves a movement. */
export interface StockStore {
  /**
   * Notes that an order's stock is decided on. False when it was before: whatever comes second, the
   * order or its end, finds the matter closed.
   */
  decide(orderId: Id<'order'>): Promise<boolean>;
  /** Lets nobody else change the count of a variant until the transaction ends. Undefined when there is none. */
  lock(variantId: Id<'var'>): Promise<StockLevel | undefined>;
  /**
   * The same for several, always in the same order so that no two orders wait for each other. Answers
   * how many pieces of each can be sold, for those that are published.
   */
  lockSellable(variantIds: readonly Id<'var'>[]): Promise<ReadonlyMap<Id<'var'>, number>>;
  /** Counts a variant. False when more pieces are promised than would be left. */
  count(before: StockLevel, onHand: number): Promise<boolean>;
  /** Sets pieces aside for an order, all of them. Rejects when too few can be sold: they must have been locked and found enough. */
  hold(orderId: Id<'order'>, pieces: readonly Pieces[], expiresAt: Date): Promise<void>;
  /** Moves those of an order's holds that one of the steps fits. Answers how many did. */
  move(orderId: Id<'order'>, to: HoldState, steps: readonly Step[]): Promise<number>;
}
