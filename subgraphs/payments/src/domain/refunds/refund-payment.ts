import { requireRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Transact } from '@storegraph/kernel/transact';
import { holdPayment } from '../hold-payment.ts';
import { parsePaymentAmount } from '../parse-payment-amount.ts';
import { heldMinor } from '../payment.ts';
import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';
import { amountTooLarge, currencyMismatch, invalidReason, nothingToRefund } from '../refusals.ts';
import type { RequestRefund } from './request-refund.ts';

/** What finance staff send. */
export interface RefundPaymentInput {
  readonly paymentId: string;
  /** All that is left when left out. */
  readonly amount?: { readonly amount: string; readonly currency: string } | null | undefined;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Gives captured money back; the refund shows once the provider confirms it. Answers the payment's id. For finance
 * staff. Refuses with PAYMENT_NOT_FOUND, NOTHING_TO_REFUND, AMOUNT_TOO_LARGE, INVALID_AMOUNT, CURRENCY_MISMATCH,
 * INVALID_REASON, IDEMPOTENCY_CONFLICT.
 */
export type RefundPayment = (caller: Caller, input: RefundPaymentInput) => Promise<Id<'pay'>>;

const MAX_REASON = 500;

/** Makes the use case. */
export function createRefundPayment(deps: { transact: Transact<Stores>; requestRefund: RequestRefund }): RefundPayment {
  return async (caller, input) => {
    const actor = requireRole(caller, 'FINANCE');
    const id = parseId('pay', input.paymentId, ['paymentId']);
    const amount = input.amount ? parsePaymentAmount(input.amount) : undefined;
    const reason = parseReason(input.reason);
    const { idempotencyKey: key, ...content } = input;
    return deps.transact((stores) =>
      stores.idempotency.once({ actor, operation: 'refundPayment', key, input: content }, async () => {
        const payment = await holdPayment(id, stores);
        const amountMinor = amountLeft(payment, amount);
        if (!(await deps.requestRefund(stores, payment, { amountMinor, reason, requestedBy: actor }))) throw amountTooLarge();
        return id;
      }),
    );
  };
}

function amountLeft(payment: Payment, asked: Money | undefined): bigint {
  if (asked && asked.currency !== payment.amount.currency) throw currencyMismatch();
  const left = heldMinor(payment);
  if (left <= 0n) throw nothingToRefund();
  if (asked && asked.amountMinor > left) throw amountTooLarge();
  return asked?.amountMinor ?? left;
}

function parseReason(reason: string | null | undefined): string | null {
  const text = reason?.trim() ?? '';
  if (text.length > MAX_REASON) throw invalidReason();
  return text === '' ? null : text;
}
