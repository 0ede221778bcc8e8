import type { EventName } from '@storegraph/events/catalogue';
import type { Outbox } from '@storegraph/events/envelope';
import { failureOf, statusOf } from './payment.ts';
import type { Payment, PaymentStatus } from './payment.ts';

/** What an event about a payment carries. */
export function noticeOf({ id, orderId, customerId, attempt, amount }: Payment) {
  return { paymentId: id, orderId, customerId, attempt, currency: amount.currency, amountMinor: amount.amountMinor.toString() };
}

/** What is told when a payment comes to a status. Refunds are told one by one, where they are confirmed. */
const TELLING = {
  REQUIRES_ACTION: 'payments.payment-action-required',
  PROCESSING: 'payments.payment-processing',
  AUTHORIZED: 'payments.payment-authorized',
  CAPTURED: 'payments.payment-captured',
  CANCELLED: 'payments.payment-cancelled',
} as const satisfies Partial<Record<PaymentStatus, EventName>>;

/** Tells of a payment's new status, and what is still to be paid when it is a part; nothing when it is the old one. */
export async function tellStatus(before: Payment, after: Payment, outbox: Outbox, outstandingMinor?: bigint): Promise<void> {
  const status = statusOf(after.events);
  if (status === statusOf(before.events)) return;
  const aggregate = aggregateOf(after);
  if (status === 'FAILED') {
    await outbox.tell({ name: 'payments.payment-failed', ...aggregate, payload: { ...noticeOf(after), code: failureOf(after)?.code ?? 'unknown' } });
  } else if (status === 'VOIDED' || status === 'AUTH_EXPIRED') {
    await outbox.tell({ name: 'payments.payment-voided', ...aggregate, payload: { ...noticeOf(after), isExpired: status === 'AUTH_EXPIRED' } });
  } else if (status in TELLING) {
    const part = outstandingMinor === undefined ? {} : { outstandingMinor: outstandingMinor.toString() };
    await outbox.tell({ name: TELLING[status as keyof typeof TELLING], ...aggregate, payload: { ...noticeOf(after), ...part } });
  }
}

/** Tells that a part of an authorised payment was taken; as `captured` when nothing is left to be taken. */
export async function tellCapture(before: Payment, after: Payment, outbox: Outbox, outstandingMinor?: bigint): Promise<void> {
  if (statusOf(after.events) === 'CAPTURED') return tellStatus(before, after, outbox, outstandingMinor);
  const payload = { ...noticeOf(after), capturedMinor: after.capturedMinor.toString() };
  await outbox.tell({ name: 'payments.payment-partly-captured', ...aggregateOf(after), payload });
}

/** Tells that a part of an authorised payment could not be taken. */
export async function tellCaptureFailure(after: Payment, outbox: Outbox): Promise<void> {
  const code = after.events.at(-1)?.detail?.failure?.code ?? 'unknown';
  await outbox.tell({ name: 'payments.payment-capture-failed', ...aggregateOf(after), payload: { ...noticeOf(after), code } });
}

const aggregateOf = ({ id, version }: Payment) => ({ aggregateId: id, aggregateVersion: version });
