import type { Cause } from '@storegraph/events/cause';
import type { Outbox } from '@storegraph/events/envelope';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Account, ClosedFor } from './account.ts';
import type { Capture, CaptureStore } from './captures/capture.ts';
import type { DisputeStore } from './disputes/dispute.ts';
import type { MethodStore } from './methods/payment-method.ts';
import type { CaptureMode, Payment, PaymentEvent, RecordedMoney } from './payment.ts';
import type { Webhook } from './receive-webhook.ts';
import type { ReconciliationStore } from './reconciliation/reconciliation.ts';
import type { GrantStore, Refund, RefundStore, ShownRefund } from './refunds/refund.ts';

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
