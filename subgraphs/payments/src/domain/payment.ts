import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';

/** What can happen to a payment. */
export type PaymentEventType =
  | 'REQUESTED' | 'ACTION_REQUIRED' | 'PROCESSING' | 'FAILED' | 'CANCELLED'
  | 'AUTHORIZED' | 'VOID_REQUESTED' | 'VOIDED' | 'AUTH_EXPIRED'
  | 'CAPTURE_REQUESTED' | 'CAPTURE_FAILED' | 'CAPTURED'
  | 'REFUND_REQUESTED' | 'REFUNDED'
  | 'DISPUTE_OPENED' | 'DISPUTE_WON' | 'DISPUTE_LOST';

/** Where a payment stands. */
export type PaymentStatus =
  | 'PENDING' | 'REQUIRES_ACTION' | 'PROCESSING' | 'FAILED' | 'CANCELLED'
  | 'AUTHORIZED' | 'VOIDED' | 'AUTH_EXPIRED' | 'PARTIALLY_CAPTURED' | 'CAPTURED'
  | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'DISPUTED' | 'CHARGED_BACK';

/** Whether the money is taken at once, or set aside first and taken when somebody says so. */
export type CaptureMode = 'AUTOMATIC' | 'MANUAL';

/** Money that no provider took. */
export interface RecordedMoney {
  readonly means: 'CASH' | 'BANK_TRANSFER' | 'CARD_TERMINAL' | 'OTHER';
  /** A receipt's or a transfer's number. */
  readonly reference: string | null;
  readonly recordedBy: Id<'user'>;
}

/** What a ledger entry tells besides its type and amount. */
export interface PaymentEventDetail {
  /** With ACTION_REQUIRED: the provider's page. */
  readonly actionUrl?: string;
  /** With FAILED and CAPTURE_FAILED: why. */
  readonly failure?: { readonly code: string; readonly message: string };
  /** With CAPTURED: what the provider keeps of it, in minor units, as text. */
  readonly feeMinor?: string;
}

/** An entry of a payment's ledger. Entries are added, never changed. */
export interface PaymentEvent {
  readonly type: PaymentEventType;
  /** What it moved, in minor units; null when it moved none. */
  readonly amountMinor: bigint | null;
  readonly detail: PaymentEventDetail | null;
  /** Of CAPTURED, once the provider said what it keeps of it, in minor units. */
  readonly feeMinor?: bigint;
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
  readonly captureMode: CaptureMode;
  /** What is set aside for us; with AUTOMATIC nothing is, but what is taken. */
  readonly authorizedMinor: bigint;
  /** Of it, what is taken or about to be. */
  readonly captureRequestedMinor: bigint;
  /** Whether the rest is let go or about to be: nothing more can be taken. */
  readonly isReleased: boolean;
  /** Whether staff want that, and the order has not answered yet: parcels that left before are still paid with it. */
  readonly isVoidAsked: boolean;
  readonly capturedMinor: bigint;
  /** What is given back or about to be; never more than was captured. */
  readonly refundRequestedMinor: bigint;
  /** What the provider confirmed as given back. */
  readonly refundedMinor: bigint;
  /** Of that, what was taken for nothing: the order was closed, or paid already. */
  readonly strayMinor: bigint;
  /** What is withheld by an open dispute, or was taken back by a lost one. */
  readonly disputedMinor: bigint;
  /** What staff say of money that they had in their hands; null when a provider takes it. No provider knows of what is recorded. */
  readonly recorded: RecordedMoney | null;
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
  ['VOIDED', 'VOIDED'],
  ['AUTH_EXPIRED', 'AUTH_EXPIRED'],
  ['FAILED', 'FAILED'],
  ['CANCELLED', 'CANCELLED'],
  ['AUTHORIZED', 'AUTHORIZED'],
  ['PROCESSING', 'PROCESSING'],
  ['ACTION_REQUIRED', 'REQUIRES_ACTION'],
];

/** Where a payment stands: a function of its ledger alone, the same in whatever order the entries came. */
export function statusOf(events: readonly Pick<PaymentEvent, 'type' | 'amountMinor'>[]): PaymentStatus {
  const [, status = 'PENDING'] = BY_WEIGHT.find(([type]) => has(events, type)) ?? [];
  if (countOf(events, 'DISPUTE_OPENED') > countOf(events, 'DISPUTE_WON', 'DISPUTE_LOST')) return 'DISPUTED';
  if (has(events, 'DISPUTE_LOST')) return 'CHARGED_BACK';
  if (status !== 'CAPTURED') return status;
  const captured = sumOf(events, 'CAPTURED');
  if (has(events, 'REFUNDED')) return sumOf(events, 'REFUNDED') < captured ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
  const isWhole = has(events, 'VOIDED', 'AUTH_EXPIRED') || captured >= sumOf(events, 'AUTHORIZED');
  return isWhole ? 'CAPTURED' : 'PARTIALLY_CAPTURED';
}

/** How many entries of these types are among the events. */
function countOf(events: readonly Pick<PaymentEvent, 'type'>[], ...types: readonly PaymentEventType[]): number {
  return events.filter(({ type }) => types.includes(type)).length;
}

/** Whether there are any. */
const has = (events: readonly Pick<PaymentEvent, 'type'>[], ...types: readonly PaymentEventType[]): boolean => countOf(events, ...types) > 0;

/** Whether money may still be taken. */
export function isOpen({ events }: Pick<Payment, 'events'>): boolean {
  return (['PENDING', 'REQUIRES_ACTION', 'PROCESSING'] as PaymentStatus[]).includes(statusOf(events));
}

/** What was or may still be taken, in minor units: with AUTOMATIC both are one. */
export function authorizedOf({ captureMode, authorizedMinor, capturedMinor }: Pick<Payment, 'captureMode' | 'authorizedMinor' | 'capturedMinor'>): bigint {
  return captureMode === 'MANUAL' ? authorizedMinor : capturedMinor;
}

/** What is set aside and neither taken, about to be, nor let go, in minor units. */
export function capturableMinor({ authorizedMinor, captureRequestedMinor, isReleased }: Pick<Payment, 'authorizedMinor' | 'captureRequestedMinor' | 'isReleased'>): bigint {
  return isReleased ? 0n : authorizedMinor - captureRequestedMinor;
}

/** What parcels that left can be paid with and is not taken or about to be, in minor units. */
export function parcelMinor({ isVoidAsked, ...payment }: Pick<Payment, 'authorizedMinor' | 'captureRequestedMinor' | 'isReleased' | 'isVoidAsked'>): bigint {
  return capturableMinor({ ...payment, isReleased: payment.isReleased && !isVoidAsked });
}

/** What pays the order: taken, about to be or to be had, and not promised back, in minor units. */
export function securedMinor(payment: Payment): bigint {
  return askedMinor(payment) + capturableMinor(payment) - payment.refundRequestedMinor;
}

/** What was taken for the order or is about to be, in minor units, whatever of it went back since. */
export const takenMinor = (payment: Payment): bigint => askedMinor(payment) - payment.strayMinor;

const askedMinor = ({ capturedMinor, captureRequestedMinor }: Payment): bigint => (capturedMinor > captureRequestedMinor ? capturedMinor : captureRequestedMinor);

/** What staff can have done with a payment. */
export type PaymentTransition = 'CAPTURE' | 'VOID' | 'REFUND';

/** When each can be done. */
const TRANSITIONS: Readonly<Record<PaymentTransition, (payment: Payment) => boolean>> = {
  CAPTURE: (payment) => capturableMinor(payment) > 0n,
  VOID: (payment) => capturableMinor(payment) > 0n,
  REFUND: (payment) => heldMinor(payment) > 0n,
};

/** What staff can have done with a payment now. */
export function transitionsOf(payment: Payment): PaymentTransition[] {
  return (Object.keys(TRANSITIONS) as PaymentTransition[]).filter((name) => TRANSITIONS[name](payment));
}

/** What was captured and is neither promised back nor disputed, in minor units; never below nothing. */
export function heldMinor({ capturedMinor, refundRequestedMinor, disputedMinor }: Pick<Payment, 'capturedMinor' | 'refundRequestedMinor' | 'disputedMinor'>): bigint {
  const held = capturedMinor - refundRequestedMinor - disputedMinor;
  return held > 0n ? held : 0n;
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

/** How the ledger keeps what the provider takes for a capture. */
export const feeOf = (feeMinor: bigint | undefined): PaymentEventDetail | null => (feeMinor ? { feeMinor: feeMinor.toString() } : null);

/** What the entries of a type moved together, in minor units. */
export function sumOf(events: readonly Pick<PaymentEvent, 'type' | 'amountMinor'>[], type: PaymentEventType): bigint {
  return events.reduce((sum, event) => (event.type === type ? sum + (event.amountMinor ?? 0n) : sum), 0n);
}
