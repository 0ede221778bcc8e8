import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Page, PageRequest } from '@storegraph/kernel/page';

/** Where a dispute stands. The last two are for good. */
export type DisputeStatus = 'NEEDS_RESPONSE' | 'UNDER_REVIEW' | 'WON' | 'LOST';

/** A dispute as the provider tells of it, whichever way. */
export interface ProviderDispute {
  /** The provider's. */
  readonly id: string;
  readonly chargeKey: string;
  readonly amount: Money;
  /** For programs: `fraudulent`. */
  readonly reason: string;
  readonly status: DisputeStatus;
  readonly evidenceDueBy: Date | null;
  /** When it came to its status. */
  readonly since: Date;
}

/** Money that a shopper's bank wants back. */
export interface Dispute {
  readonly id: Id<'disp'>;
  readonly providerId: string;
  readonly paymentId: Id<'pay'>;
  readonly amount: Money;
  readonly reason: string;
  readonly status: DisputeStatus;
  readonly evidenceDueBy: Date | null;
  /** What the shop says, once it has. */
  readonly evidence: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** Whether a dispute is decided. */
export const isDecided = (status: DisputeStatus): boolean => status === 'WON' || status === 'LOST';

const RANKS: Readonly<Record<DisputeStatus, number>> = { NEEDS_RESPONSE: 0, UNDER_REVIEW: 1, WON: 2, LOST: 2 };

/** Whether a status follows another: what is told late takes nothing back, and what is decided is decided. */
export const follows = (next: DisputeStatus, current: DisputeStatus): boolean => RANKS[next] > RANKS[current];

/** Disputes, to read. */
export interface DisputeReads {
  byIds(ids: readonly Id<'disp'>[]): Promise<readonly Dispute[]>;
  /** The latest first. */
  ofPayments(ids: readonly Id<'pay'>[]): Promise<readonly Dispute[]>;
  /** The latest first; of one status, or all. */
  page(request: PageRequest<{ readonly openedAt: Date; readonly id: Id<'disp'> }>, status: DisputeStatus | undefined): Promise<Page<Dispute>>;
  count(status: DisputeStatus | undefined): Promise<number>;
}

/** Disputes, to write. Only while the account of the payment's order is held. */
export interface DisputeStore {
  byProviderId(id: string): Promise<Dispute | undefined>;
  byId(id: Id<'disp'>): Promise<Dispute | undefined>;
  add(dispute: Dispute): Promise<void>;
  /** Notes where it stands now. */
  move(id: Id<'disp'>, status: DisputeStatus, at: Date): Promise<void>;
  /** Keeps what the shop says. False when it has said something, or the dispute is decided. */
  answer(id: Id<'disp'>, evidence: string): Promise<boolean>;
}
