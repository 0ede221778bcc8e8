import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { RefundPart } from '../allocate.ts';
import type { RefundGrant } from './grant-refund.ts';

/** A refund of a payment, by its number. */
export interface Refund {
  readonly id: Id<'refund'>;
  readonly paymentId: Id<'pay'>;
  readonly orderId: Id<'order'>;
  /** From 1, for each payment. */
  readonly number: number;
  readonly amount: Money;
  readonly isConfirmed: boolean;
  /** The grant it follows from. */
  readonly grantId: Id<'grant'> | null;
}

/** A refund as it is shown. */
export interface ShownRefund extends Refund {
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
  /** What it is for; empty when it is for nothing in particular. */
  readonly parts: readonly RefundPart[];
}

/** A refund to be kept. */
export interface NewRefund {
  readonly id: Id<'refund'>;
  readonly amountMinor: bigint;
  readonly reason: string | null;
  /** A user's id, `orders` or `payments`. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly grantId?: Id<'grant'> | undefined;
  readonly parts?: readonly RefundPart[] | undefined;
}

/** Refunds, to write. */
export interface RefundStore {
  byId(id: Id<'refund'>): Promise<Refund | undefined>;
  byKey(key: { readonly paymentId: Id<'pay'>; readonly number: number }): Promise<Refund | undefined>;
  /** Keeps a refund under the payment's next number. */
  add(paymentId: Id<'pay'>, refund: NewRefund): Promise<void>;
  /** Notes that the money was given back. False when that was noted before. */
  confirm(id: Id<'refund'>, at: Date): Promise<boolean>;
}

/** A grant that no payment could give back in full yet. */
export interface OpenGrant {
  readonly id: Id<'grant'>;
  readonly currency: string;
  readonly parts: readonly RefundPart[];
  /** What of its parts is asked of payments, from the first on. */
  readonly allocatedMinor: bigint;
  readonly reason: string | null;
}

/** What orders granted to be given back. Only while the order's account is held. */
export interface GrantStore {
  /** Keeps a grant. False when it is known. */
  add(grant: RefundGrant): Promise<boolean>;
  /** The order's grants that are not allocated in full, oldest first. */
  open(orderId: Id<'order'>): Promise<readonly OpenGrant[]>;
  /** Notes that so much more of it is asked of a payment. */
  allocate(id: Id<'grant'>, amountMinor: bigint): Promise<void>;
}
