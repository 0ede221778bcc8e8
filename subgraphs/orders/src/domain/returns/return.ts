import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { ReturnStatus } from './return-steps.ts';

/** Why a customer sends something back. */
export type ReturnReason = 'DAMAGED' | 'WRONG_ITEM' | 'NOT_AS_DESCRIBED' | 'DOES_NOT_FIT' | 'ARRIVED_LATE' | 'NO_LONGER_WANTED' | 'OTHER';

/** What becomes of what came back: it can be sold again, or cannot. */
export type Disposition = 'RESTOCK' | 'WRITE_OFF';

/** Pieces of a delivered order that its customer sends back. */
export interface Return {
  readonly id: Id<'ret'>;
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
  /** 1 for the first of its order. */
  readonly number: number;
  readonly status: ReturnStatus;
  /** What the customer says. */
  readonly note: string | null;
  /** What staff answered. */
  readonly answer: string | null;
  /** Whether staff said that what was paid for the shipping goes back with its money. */
  readonly refundsShipping: boolean;
  /** The order that was sent instead. */
  readonly replacementId: Id<'order'> | null;
  readonly lines: readonly ReturnLine[];
  readonly requestedAt: Date;
  readonly updatedAt: Date;
}

/** So many pieces of a line that come back. */
export interface ReturnLine {
  readonly lineId: Id<'oline'>;
  readonly quantity: number;
  readonly reason: ReturnReason;
  /** Null until they are there. */
  readonly disposition: Disposition | null;
}

/** Money of an order that is to go back. */
export interface RefundGrant {
  readonly id: Id<'grant'>;
  readonly orderId: Id<'order'>;
  /** What it is granted for: once for each cause. */
  readonly cause: string;
  readonly amount: Money;
  /** Of it, what gift cards had back at once, in minor units; the rest is asked of payments. */
  readonly giftCardMinor: bigint;
  readonly reason: string | null;
  readonly parts: readonly RefundPart[];
  readonly grantedAt: Date;
  /** When payments said that it went back; null before. */
  readonly paidAt: Date | null;
}

/** What goes back for pieces of a line, or for the shipping. */
export interface RefundPart {
  readonly lineId: Id<'oline'> | null;
  readonly quantity: number;
  readonly amountMinor: bigint;
}
