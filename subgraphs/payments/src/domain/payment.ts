import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';

/** What can happen to a payment. */
export type PaymentEventType =
  | 'REQUESTED' | 'ACTION_REQUIRED' | 'PROCESSING' | 'CAPTURED' | 'FAILED' | 'CANCELLED' | 'REFUND_REQUESTED' | 'REFUNDED';

/** Where a payment stands. */
export type PaymentStatus =
  | 'PENDING' | 'REQUIRES_ACTION' | 'PROCESSING' | 'CAPTURED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'FAILED' | 'CANCELLED';

/** What a ledger entry tells besides its type and amount. */
export interface PaymentEventDetail {
  /** With ACTION_REQUIRED: the provider's page. */
  readonly actionUrl?: string;
  /** With FAILED: why. */
  readonly failure?: { readonly code: string; readonly message: string };
}

/** An entry of a payment's ledger. Entries are added, never changed. */
export interface PaymentEvent {
  readonly type: PaymentEventType;
  /** What it moved, in minor units; null when it moved none. */
  readonly amountMinor: bigint | null;
  readonly detail: PaymentEventDetail | null;
  readonly occurredAt: Date;
}

/** One try to pay an order. */
export interface Payment {
  readonly id: Id<'pay'>;
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
  /** From 1. */
  readonly attempt: number;
  /** How many entries its ledger has: rises by one with each. */
  readonly version: number;
  readonly amount: Money;
  readonly capturedMinor: bigint;
  /** What is given back or about to be; never more than was captured. */
  readonly refundRequestedMinor: bigint;
  /** What the provider confirmed as given back. */
  readonly refundedMinor: bigint;
  readonly createdAt: Date;
  /** Its ledger, oldest first. */
  readonly events: readonly PaymentEvent[];
}

/**
 * What each event says of a payment, the weightiest first: the first that happened decides,
 * whatever was told first. Money taken outweighs everything; what is over outweighs what is under way.
 */
const BY_WEIGHT: readonly (readonly [PaymentEventType, PaymentStatus])[] = [
  ['CAPTURED', 'CAPTURED'],
  ['FAILED', 'FAILED'],
  ['CANCELLED', 'CANCELLED'],
  ['PROCESSING', 'PROCESSING'],
  ['ACTION_REQUIRED', 'REQUIRES_ACTION'],
  ['REQUESTED', 'PENDING'],
];

/** Where a payment stands: a function of its ledger alone, the same in whatever order the entries came. */
export function statusOf(events: readonly Pick<PaymentEvent, 'type' | 'amountMinor'>[]): PaymentStatus {
  const [, status] = BY_WEIGHT.find(([type]) => events.some((event) => event.type === type)) ?? [undefined, 'PENDING' as const];
  const isGivenBack = status === 'CAPTURED' && events.some(({ type }) => type === 'REFUNDED');
  if (!isGivenBack) return status;
  return sumOf(events, 'REFUNDED') < sumOf(events, 'CAPTURED') ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
}

/** Whether money may still be taken. */
export function isOpen({ events }: Pick<Payment, 'events'>): boolean {
  return (['PENDING', 'REQUIRES_ACTION', 'PROCESSING'] as PaymentStatus[]).includes(statusOf(events));
}

/** What was captured and is not promised back, in minor units. */
export function heldMinor({ capturedMinor, refundRequestedMinor }: Pick<Payment, 'capturedMinor' | 'refundRequestedMinor'>): bigint {
  return capturedMinor - refundRequestedMinor;
}

/** The provider's page that the shopper must open; undefined unless REQUIRES_ACTION. */
export function actionUrlOf({ events }: Pick<Payment, 'events'>): string | undefined {
  if (statusOf(events) !== 'REQUIRES_ACTION') return undefined;
  return events.find(({ type }) => type === 'ACTION_REQUIRED')?.detail?.actionUrl;
}

/** Why it failed; undefined unless FAILED. */
export function failureOf({ events }: Pick<Payment, 'events'>): { readonly code: string; readonly message: string } | undefined {
  if (statusOf(events) !== 'FAILED') return undefined;
  return events.find(({ type }) => type === 'FAILED')?.detail?.failure;
}

/** What the entries of a type moved together. */
function sumOf(events: readonly Pick<PaymentEvent, 'type' | 'amountMinor'>[], type: PaymentEventType): bigint {
  return events.reduce((sum, event) => (event.type === type ? sum + (event.amountMinor ?? 0n) : sum), 0n);
}
