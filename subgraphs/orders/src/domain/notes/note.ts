import type { Id } from '@storegraph/kernel/ids';

/** What somebody said about an order. */
export interface OrderNote {
  readonly id: Id<'onote'>;
  readonly orderId: Id<'order'>;
  readonly authorId: Id<'user'>;
  /** For staff only. */
  readonly isInternal: boolean;
  readonly text: string;
  readonly notedAt: Date;
  /** Whether its author has no account: a guest, whose order it was then. */
  readonly isGuests: boolean;
}
