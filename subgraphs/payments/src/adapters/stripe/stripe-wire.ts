import { z } from 'zod';
import { money } from '@storegraph/kernel/money';
import type { DisputeStatus, ProviderDispute } from '../../domain/disputes/dispute.ts';
import type { Charge, ProviderCapture, ProviderRefund } from '../../domain/provider.ts';

// As much of Stripe's objects as is needed, as https://docs.stripe.com/api documents them. Amounts are in minor units.

const amount = z.int().nonnegative();
const seconds = z.int().nonnegative();
/** Our key, and of each part that was taken its key and amount. */
const metadata = z.looseObject({ key: z.string().optional() }).default({});
const fault = z.object({ code: z.string().optional(), decline_code: z.string().optional(), message: z.string().optional() });

/** A PaymentIntent: our charge, under our key in its metadata. */
export const intentOnWire = z.object({
  id: z.string(), object: z.literal('payment_intent'), amount, currency: z.string(), created: seconds, metadata,
  amount_received: amount.default(0), amount_capturable: amount.default(0),
  status: z.enum(['requires_payment_method', 'requires_confirmation', 'requires_action', 'processing', 'requires_capture', 'succeeded', 'canceled']),
  capture_method: z.string().optional(), canceled_at: seconds.nullish(), cancellation_reason: z.string().nullish(), last_payment_error: fault.nullish(),
  latest_charge: z.union([z.string(), z.object({ id: z.string().optional(), balance_transaction: z.union([z.string(), z.object({ fee: amount, currency: z.string().optional() })]).nullish() })]).nullish(),
  next_action: z.object({ redirect_to_url: z.object({ url: z.string() }).nullish() }).nullish(),
});
/** One. */
export type Intent = z.infer<typeof intentOnWire>;

/** A refund, under our key in its metadata. */
export const stripeRefundOnWire = z.object({
  id: z.string(), object: z.literal('refund'), amount, currency: z.string(), created: seconds, metadata, status: z.string().nullable(),
});

/** A dispute, with the PaymentIntent it is about. */
export const stripeDisputeOnWire = z.object({
  id: z.string(), object: z.literal('dispute'), amount, currency: z.string(), created: seconds, reason: z.string(), status: z.string(), payment_intent: z.string().nullable(),
  evidence_details: z.object({ due_by: seconds.nullish() }).nullish(),
});

/** A card behind a PaymentMethod. */
export const stripeMethodOnWire = z.object({ card: z.object({ brand: z.string(), last4: z.string(), exp_month: z.int(), exp_year: z.int() }).nullish() });

/** An error of the API. */
export const stripeErrorOnWire = z.object({ error: fault.extend({ type: z.string(), payment_intent: intentOnWire.optional() }) });

const at = (unix: number): Date => new Date(unix * 1_000);

/** What a PaymentIntent is to us. One without our key is none of ours: its key is empty. */
export function toCharge(intent: Intent): Charge {
  const { status, last_payment_error: error, next_action: action } = intent;
  const isExpired = status === 'canceled' && intent.cancellation_reason === 'automatic';
  const STATUSES: Readonly<Record<Intent['status'], Charge['status']>> = {
    requires_payment_method: 'failed', requires_confirmation: 'processing', requires_action: 'requires_action', processing: 'processing',
    requires_capture: 'authorized', succeeded: 'captured', canceled: isExpired ? 'expired' : 'cancelled',
  };
  return {
    key: intent.metadata.key ?? '', status: STATUSES[status], amount: money(intent.amount, intent.currency.toUpperCase()),
    actionUrl: status === 'requires_action' ? (action?.redirect_to_url?.url ?? null) : null,
    failure: status === 'requires_payment_method' ? { code: error?.decline_code ?? error?.code ?? 'card_declined', message: error?.message ?? 'The payment failed.' } : null,
    since: at(intent.canceled_at ?? intent.created), feeMinor: status === 'succeeded' && intent.capture_method !== 'manual' ? feeOf(intent) : undefined,
  };
}

const CAPTURE = /^capture_\d+$/;

/** A movement of the account's balance: each part that is taken of a charge is one, with what Stripe keeps of it. */
export const balanceTransactionOnWire = z.object({ id: z.string(), type: z.string(), amount: z.int(), fee: amount, currency: z.string(), created: seconds });
/** One. */
export type BalanceTransaction = z.infer<typeof balanceTransactionOnWire>;

/** What Stripe keeps of what was taken, where the answer was asked to say so and it was taken in one. What it keeps in another currency cannot be summed with what was taken. */
export function feeOf({ latest_charge: charge, amount_received, amount: whole, currency, metadata: notes }: Intent): bigint | undefined {
  if (Object.keys(notes).filter((name) => CAPTURE.test(name)).length > 1) return undefined;
  const transaction = typeof charge === 'object' ? charge?.balance_transaction : undefined;
  return typeof transaction === 'object' && transaction !== null && amount_received === whole && (transaction.currency ?? currency) === currency ? BigInt(transaction.fee) : undefined;
}

/** What has Stripe say what it keeps. */
export const WITH_FEE = { 'expand[0]': 'latest_charge.balance_transaction' } as const;

/** What a PaymentIntent says of a part that is being taken, so that it can be found by our key. */
export const captureNote = (key: string, amountMinor: bigint): Readonly<Record<string, string>> => ({ [`metadata[capture_${key.split(':').at(-1)}]`]: `${amountMinor} ${key}` });

/** The parts that were taken of a PaymentIntent, as it says itself. */
export function capturesOf({ metadata: notes, currency }: Intent, since: Date): readonly ProviderCapture[] {
  return Object.entries(notes).flatMap(([name, note]): readonly ProviderCapture[] => {
    const [, minor, key] = (CAPTURE.test(name) ? /^(\d{1,18}) (\S+)$/.exec(String(note)) : null) ?? [];
    return minor && key ? [{ key, status: 'captured', amount: money(BigInt(minor), currency.toUpperCase()), failure: null, at: since }] : [];
  });
}

/** The charge of a PaymentIntent of which something was taken. */
export const chargeIdOf = ({ latest_charge: charge }: Intent): string | undefined => (typeof charge === 'string' ? charge : charge?.id);

/**
 * The same parts, each with what Stripe keeps of it: part by part as they were taken, the balance moved as often and by as
 * much. Where it did not yet, or in another currency, a part is told without.
 */
export function withFees(parts: readonly ProviderCapture[], transactions: readonly BalanceTransaction[]): readonly ProviderCapture[] {
  const moved = transactions.filter(({ type }) => type === 'charge' || type === 'payment').toSorted((a, b) => a.created - b.created);
  const open = [...moved];
  return parts.toSorted((a, b) => numberOf(a) - numberOf(b)).map((part) => {
    const at = open.findIndex(({ amount: minor, currency }) => BigInt(minor) === part.amount.amountMinor && currency.toUpperCase() === part.amount.currency);
    const [own] = at < 0 ? [] : open.splice(at, 1);
    return own ? { ...part, feeMinor: BigInt(own.fee) } : part;
  });
}

const numberOf = ({ key }: ProviderCapture): number => Number(key.split(':').at(-1));

/** What a refund that was given is to us; undefined when it failed or was called off. */
export function toRefund(refund: z.infer<typeof stripeRefundOnWire>): ProviderRefund | undefined {
  if (refund.status === 'failed' || refund.status === 'canceled') return undefined;
  return { key: refund.metadata.key ?? '', amount: money(refund.amount, refund.currency.toUpperCase()), at: at(refund.created) };
}

const DISPUTES: Readonly<Record<string, DisputeStatus>> = { won: 'WON', lost: 'LOST', under_review: 'UNDER_REVIEW' };

/** What a dispute is to us, with the key of the charge it is about. */
export function toDispute(dispute: z.infer<typeof stripeDisputeOnWire>, chargeKey: string): ProviderDispute {
  return {
    id: dispute.id, chargeKey, amount: money(dispute.amount, dispute.currency.toUpperCase()), reason: dispute.reason, status: DISPUTES[dispute.status] ?? 'NEEDS_RESPONSE',
    evidenceDueBy: dispute.evidence_details?.due_by ? at(dispute.evidence_details.due_by) : null, since: at(dispute.created),
  };
}
