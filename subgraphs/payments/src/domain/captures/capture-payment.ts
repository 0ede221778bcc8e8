import { requireRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { holdPayment } from '../hold-payment.ts';
import { parsePaymentAmount } from '../parse-payment-amount.ts';
import { capturableMinor } from '../payment.ts';
import type { Stores } from '../ports.ts';
import { currencyMismatch, illegalTransition, moreThanAuthorized } from '../refusals.ts';
import type { RequestCapture } from './request-capture.ts';

/** What staff send. */
export interface CapturePaymentInput {
  readonly paymentId: string;
  /** All that is left when left out. */
  readonly amount?: { readonly amount: string; readonly currency: string } | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Takes a part of an authorised payment, or all that is left of it; the capture shows once the provider confirms it. Answers
 * the payment's id. For support and finance staff. Refuses with INVALID_ID, PAYMENT_NOT_FOUND, ILLEGAL_TRANSITION,
 * AMOUNT_TOO_LARGE, INVALID_AMOUNT, CURRENCY_MISMATCH, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CapturePayment = (caller: Caller, input: CapturePaymentInput) => Promise<Id<'pay'>>;

/** Makes the use case. */
export function createCapturePayment(deps: { transact: Transact<Stores>; requestCapture: RequestCapture }): CapturePayment {
  return async (caller, input) => {
    const actor = requireRole(caller, 'SUPPORT', 'FINANCE');
    const id = parseId('pay', input.paymentId, ['paymentId']);
    const asked = input.amount ? parsePaymentAmount(input.amount) : undefined;
    const { idempotencyKey: key, ...content } = input;
    return deps.transact((stores) =>
      stores.idempotency.once({ actor, operation: 'capturePayment', key, input: content }, async () => {
        const payment = await holdPayment(id, stores);
        if (asked && asked.currency !== payment.amount.currency) throw currencyMismatch();
        const left = capturableMinor(payment);
        if (left <= 0n) throw illegalTransition();
        const amountMinor = asked?.amountMinor ?? left;
        if (!(await deps.requestCapture(stores, payment, { amountMinor, requestedBy: actor }))) throw moreThanAuthorized();
        return id;
      }),
    );
  };
}
