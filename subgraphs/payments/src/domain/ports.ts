import type { Cause } from '@storegraph/events/cause';
import type { Outbox } from '@storegraph/events/envelope';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Account, ClosedFor } from './account.ts';
import type { RefundPart } from './allocate.ts';
import type { DisputeStore, ProviderDispute } from './disputes/dispute.ts';
import type { MethodStore } from './methods/payment-method.ts';
import type { ReconciliationStore } from './reconciliation/reconciliation.ts';
import type { RefundGrant } from './grant-refund.ts';
import type { CaptureMode, Payment, PaymentEvent, RecordedMoney } from './payment.ts';
import type { Webhook } from './receive-webhook.ts';

/** A charge as the provider tells of it, whichever way: as an answer, by webhook, or when asked. */
export interface Charge {
  /** Ours: `<orderId>:<attempt>`. */
  readonly key: string;
  readonly status: 'requires_action' | 'processing' | 'authorized' | 'captured' | 'failed' | 'cancelled' | 'expired';
  readonly amount: Money;
  /** The page to open; only while `requires_action`. */
  readonly actionUrl: string | null;
  /** Only when `failed`. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** When it came to this status. */
  readonly since: Date;
  /** What the provider keeps of it for itself, in minor units, once it is `captured`; nothing when it does not say. */
  readonly feeMinor?: bigint | undefined;
}

/** A part of what a charge set aside being taken, as the provider tells of it. */
export interface ProviderCapture {
  /** Ours: `capture:<paymentId>:<n>`. */
  readonly key: string;
  readonly status: 'captured' | 'failed';
  readonly amount: Money;
  /** Only when `failed`. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly at: Date;
  /** What the provider keeps of it for itself, in minor units. */
  readonly feeMinor?: bigint | undefined;
}

/** Money given back, as the provider tells of it. */
export interface ProviderRefund {
  /** Ours: `refund:<paymentId>:<n>`. */
  readonly key: string;
  readonly amount: Money;
  readonly at: Date;
}

/** What the provider is asked to charge. */
export interface ChargeRequest {
  readonly key: string;
  readonly amount: Money;
  readonly methodToken: string;
  /** With MANUAL the amount is set aside only: `authorized`. */
  readonly captureMode: CaptureMode;
  /** Where the provider's page, if there is one, leads back to. */
  readonly returnUrl?: string | undefined;
}

/**
 * The payment provider. Each call may be sent again with the same key and is done once. A call
 * that rejects leaves open whether it was done: ask by key.
 */
export interface PaymentProvider {
  charge(request: ChargeRequest): Promise<Charge>;
  /** The charge of a key; undefined when the provider never heard of it. */
  findCharge(key: string): Promise<Charge | undefined>;
  /**
   * Calls a charge off and answers how it stands then: `cancelled`, or what it came to before. A charge not heard of is
   * called off in advance, so that a request still on its way takes no money. Of one that is `authorized` the rest is
   * let go: it is `captured` when a part was taken, `cancelled` otherwise.
   */
  cancel(request: Pick<ChargeRequest, 'key' | 'amount'>): Promise<Charge>;
  /** Takes a part of what a charge set aside. It may fail for good: when the time to do so is over. */
  capture(request: { readonly key: string; readonly chargeKey: string; readonly amount: Money }): Promise<ProviderCapture>;
  /** Hands evidence in; answers how the dispute stands then. */
  submitEvidence(request: { readonly disputeId: string; readonly evidence: string }): Promise<ProviderDispute>;
  refund(request: { readonly key: string; readonly chargeKey: string; readonly amount: Money }): Promise<ProviderRefund>;
}

/** A payment to be kept. */
export interface NewPayment {
  readonly id: Id<'pay'>;
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
  readonly attempt: number;
  readonly amount: Money;
  /** The provider's, or the id of a payment method that the customer keeps. */
  readonly methodToken: string;
  readonly captureMode: CaptureMode;
  /** What the order is to be paid in all, when this is a part of it. */
  readonly dueMinor?: bigint | undefined;
  /** Of an order without an account: what is kept of the token that opens it. */
  readonly guestTokenHash?: string | undefined;
  /** What staff have of it already. */
  readonly recorded?: RecordedMoney | null | undefined;
  readonly createdAt: Date;
}

/** A part of an authorised payment to be taken, by its number. */
export interface Capture {
  readonly id: Id<'capture'>;
  readonly paymentId: Id<'pay'>;
  readonly orderId: Id<'order'>;
  /** From 1, for each payment. */
  readonly number: number;
  readonly amount: Money;
  /** Taken, or failed for good. */
  readonly isOver: boolean;
}

/** A capture to be kept. */
export interface NewCapture {
  readonly id: Id<'capture'>;
  readonly amountMinor: bigint;
  /** A user's id, or `payments`. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

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

/** Payments and their ledgers, to read. */
export interface PaymentReads {
  byIds(ids: readonly Id<'pay'>[]): Promise<readonly Payment[]>;
  /** By order and attempt. */
  byOrders(orderIds: readonly Id<'order'>[]): Promise<readonly Payment[]>;
  /** What is known of orders besides their payments. */
  accountsOf(orderIds: readonly Id<'order'>[]): Promise<readonly Omit<Account, 'payments'>[]>;
  /** By payment and number. */
  refundsOf(ids: readonly Id<'pay'>[]): Promise<readonly ShownRefund[]>;
}

/** What an errand about a payment needs. */
export interface ErrandReads {
  /** The payment, with what pays it. Undefined when there is none. */
  payment(id: Id<'pay'>): Promise<{ readonly payment: Payment; readonly methodToken: string; readonly account: Account } | undefined>;
  dispute(id: Id<'disp'>): Promise<{ readonly providerId: string; readonly evidence: string | null } | undefined>;
  capture(id: Id<'capture'>): Promise<(Capture & { readonly chargeKey: string }) | undefined>;
  refund(id: Id<'refund'>): Promise<(Refund & { readonly chargeKey: string }) | undefined>;
}

/** The orders that are paid for. */
export interface AccountStore {
  /** The order's account, opened unless there is one; nobody else decides about its payments until this transaction ends. */
  open(orderId: Id<'order'>, customerId: Id<'user'>, dueMinor?: bigint, guestTokenHash?: string): Promise<Account>;
  /** The same, undefined when there is none. */
  hold(orderId: Id<'order'>): Promise<Account | undefined>;
  /** Notes what a parcel that left is to be paid with. False when that was noted before. */
  ship(orderId: Id<'order'>, shipmentId: Id<'ship'>, amountMinor: bigint): Promise<boolean>;
  /** Notes that so much was granted back of pieces that never left, and that so much of it will not be taken. */
  spare(orderId: Id<'order'>, more: Pick<Account, 'unsentMinor' | 'sparedMinor'>): Promise<void>;
  /** From now on the order takes no money. What it was closed for first stays. */
  close(orderId: Id<'order'>, why: ClosedFor, at: Date): Promise<void>;
  /** From now on the order and what was paid for it are this customer's, and no token opens it. */
  giveTo(orderId: Id<'order'>, customerId: Id<'user'>): Promise<void>;
}

/** Payments, to write. Only while the order's account is held. */
export interface PaymentStore extends PaymentReads {
  /** Keeps a payment with its first entry. False when there is one of this order and attempt. */
  add(payment: NewPayment): Promise<boolean>;
  /**
   * Adds an entry to the ledger and its amount to the payment's sums, and answers the payment's new version.
   * Undefined, and nothing is done, when the sums do not allow it. `of` is the refund, capture or dispute the entry is about.
   */
  append(id: Id<'pay'>, entry: PaymentEvent, of?: Id<'refund'> | Id<'capture'> | Id<'disp'>): Promise<number | undefined>;
  /** Notes that the order was asked whether what staff want to let go may be, or that it answered. */
  noteVoidAsked(id: Id<'pay'>, isAsked: boolean): Promise<void>;
  /** Flags what the provider tells and what cannot be, for people to look at. */
  flag(id: Id<'pay'>, told: { readonly key: string }, at: Date): Promise<void>;
}

/** Captures, to write. */
export interface CaptureStore {
  byKey(key: { readonly paymentId: Id<'pay'>; readonly number: number }): Promise<Capture | undefined>;
  /** Keeps a capture under the payment's next number. */
  add(paymentId: Id<'pay'>, capture: NewCapture): Promise<void>;
  /** Notes that the money was taken, or why it was not. False when what became of it was noted before. */
  end(id: Id<'capture'>, at: Date, failure: ProviderCapture['failure']): Promise<boolean>;
  /** Notes what the provider keeps of a capture, unless that was said before. */
  noteFee(id: Id<'capture'>, feeMinor: bigint, at: Date): Promise<void>;
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

/** What orders granted to be given back. Only while the order's account is held. */
export interface GrantStore {
  /** Keeps a grant. False when it is known. */
  add(grant: RefundGrant): Promise<boolean>;
  /** The order's grants that are not allocated in full, oldest first. */
  open(orderId: Id<'order'>): Promise<readonly OpenGrant[]>;
  /** Notes that so much more of it is asked of a payment. */
  allocate(id: Id<'grant'>, amountMinor: bigint): Promise<void>;
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

/** Something to be done at the provider, outside of any transaction, at least once. */
export type ErrandSubject =
  | { readonly kind: 'charge' | 'void'; readonly subject: Id<'pay'> }
  | { readonly kind: 'capture'; readonly subject: Id<'capture'> }
  | { readonly kind: 'evidence'; readonly subject: Id<'disp'> }
  | { readonly kind: 'refund'; readonly subject: Id<'refund'> };

/** An errand that somebody set out on. */
export type Errand = ErrandSubject & {
  /** How often somebody set out, this time included. */
  readonly attempts: number;
};

/** Errands, kept with the change they follow from. */
export interface ErrandStore {
  add(errand: ErrandSubject): Promise<void>;
  /** Has errands that wait for a later time run now. */
  wake(errands: readonly ErrandSubject[]): Promise<void>;
}

/** What became of a webhook. */
export type Verdict = 'settled' | 'unknown-payment' | 'wrong-amount';

/** Webhooks that were heard. */
export interface WebhookStore {
  /**
   * Notes a delivery; two of one event wait for each other. Answers what became of earlier ones, or `settled` when the
   * money that it tells of is noted as taken; and because of what the payment was asked for, when there is one.
   */
  note(webhook: Webhook): Promise<{ readonly verdict: Verdict | undefined; readonly cause: Cause | undefined }>;
  judge(id: string, verdict: Verdict): Promise<void>;
  /** Removes at most so many that were heard first before these times. Answers how many. */
  prune(before: { readonly settled: Date; readonly unsettled: Date }, limit: number): Promise<number>;
}

/** What a transaction offers. */
export interface Stores {
  readonly accounts: AccountStore;
  readonly payments: PaymentStore;
  readonly captures: CaptureStore;
  readonly refunds: RefundStore;
  readonly grants: GrantStore;
  readonly methods: MethodStore;
  readonly disputes: DisputeStore;
  readonly reconciliations: ReconciliationStore;
  readonly errands: ErrandStore;
  readonly webhooks: WebhookStore;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
}
