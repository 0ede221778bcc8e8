import type { Told } from '../receive-webhook.ts';

/** Something the provider did, and when. */
export interface Movement {
  readonly told: Told;
  readonly at: Date;
}

/** Some of what the provider did. */
export interface MovementPage {
  readonly movements: readonly Movement[];
  readonly next: string | undefined;
  /** The keys of money it moved shortly before or after the window: the clocks of two need not agree about when. */
  readonly nearby?: readonly string[];
}

/** The provider, as far as it lists what it did. */
export interface MovementProvider {
  /** A page of what it did from a moment until another, oldest first within the page; `next` is undefined with the last one. */
  movements(window: { readonly from: Date; readonly to: Date; readonly after?: string | undefined }): Promise<MovementPage>;
}

/** What is wrong, or was, between the provider and the ledger. */
export type FindingKind = 'REPAIRED' | 'UNKNOWN_PAYMENT' | 'WRONG_AMOUNT' | 'NOT_AT_PROVIDER';

/** Something that the provider and the ledger did not agree on. */
export interface Finding {
  readonly kind: FindingKind;
  readonly providerKey: string;
  /** What the provider tells; null when it knows of nothing. */
  readonly told: Told | null;
  readonly movedAt: Date;
}

/** A finding as it is shown. */
export interface ShownFinding extends Omit<Finding, 'told'> {
  readonly foundAt: Date;
}

/** Windows that were held against the ledger, to write. */
export interface ReconciliationStore {
  /** The version of the payment behind a provider's key; undefined when there is none. */
  versionOf(providerKey: string): Promise<number | undefined>;
  /** Keeps a window with what was found. Nothing when somebody else kept it. */
  keep(window: { readonly from: Date; readonly to: Date; readonly movements: number; readonly findings: readonly Finding[] }): Promise<void>;
}

/** The money of a day in a currency, in minor units. */
export interface PayoutDay {
  /** In UTC: `2026-01-31`. */
  readonly day: string;
  readonly currency: string;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** What the provider keeps for itself. */
  readonly feesMinor: bigint;
  /** Withheld by disputes, less what came back of it. */
  readonly disputedMinor: bigint;
}

/** What is kept of reconciliations and what the ledger adds up to. */
export interface ReconciliationReads {
  /** Until when everything was held against the ledger; undefined before the first time. */
  reconciledUntil(): Promise<Date | undefined>;
  /** What the ledger shows as taken and given back, by the provider's keys. */
  movedByLedger(from: Date, to: Date): Promise<readonly { readonly key: string; readonly at: Date }[]>;
  /** How many movements the provider listed in the windows that began then. */
  movementsOf(from: Date, to: Date): Promise<number>;
  /** At most so many, oldest first, and how many there are of each kind. */
  findings(from: Date, to: Date, atMost: number): Promise<{ readonly first: readonly ShownFinding[]; readonly counts: Readonly<Partial<Record<FindingKind, number>>> }>;
  /** By day and currency. */
  payouts(from: Date, to: Date): Promise<readonly PayoutDay[]>;
}
