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
  CAPTURED: 'payments.payment-captured',
  CANCELLED: 'payments.payment-cancelled',
} as const satisfies Partial<Record<PaymentStatus, EventName>>;

/** Tells of a payment's new status; nothing when it is the old one. */
export async function tellStatus(before: Payment, after: Payment, outbox: Outbox): Promise<void> {
  const status = statusOf(after.events);
  if (status === statusOf(before.events)) return;
  const aggregate = { aggregateId: after.id, aggregateVersion: after.version };
  if (status === 'FAILED') {
    await outbox.tell({ name: 'payments.payment-failed', ...aggregate, payload: { ...noticeOf(after), code: failureOf(after)?.code ?? 'unknown' } });
  } else if (status in TELLING) {
    await outbox.tell({ name: TELLING[status as keyof typeof TELLING], ...aggregate, payload: noticeOf(after) });
  }
}
