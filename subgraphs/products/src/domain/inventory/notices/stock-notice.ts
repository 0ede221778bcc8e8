import type { Id } from '@storegraph/kernel/ids';

/** A customer's wish to be told when a variant is back, and what became of it. It is told of once, and over then. */
export interface StockNotice {
  readonly id: Id<'notice'>;
  readonly userId: Id<'user'>;
  readonly variantId: Id<'var'>;
  readonly status: 'WAITING' | 'DUE' | 'CANCELLED';
  readonly requestedAt: Date;
  /** Null while it waits. */
  readonly endedAt: Date | null;
}
