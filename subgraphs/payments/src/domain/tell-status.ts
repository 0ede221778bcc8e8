import type { EventName } from '@storegraph/events/catalogue';
import type { Outbox, Told } from '@storegraph/events/envelope';
import type { Account } from './account.ts';
import { outstandingOf } from './order-money.ts';
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

/** A payment that moved, with the account as it stands since. */
export interface Moved {
  readonly before: Payment;
  readonly after: Payment;
  readonly account: Account;
}

/** Tells of a payment's new status, and what is still to be paid when it is a part; nothing when it is the old one. */
export async function tellStatus(outbox: Outbox, { before, after, account }: Moved): Promise<void> {
  const status = statusOf(after.events);
  if (status === statusOf(before.events)) return;
  const outstanding = outstandingOf(account);
  const part = outstanding === undefined ? {} : { outstandingMinor: outstanding.toString() };
  if (status === 'FAILED') {
    await tell(outbox, account, after, { name: 'payments.payment-failed', payload: { ...noticeOf(after), code: failureOf(after)?.code ?? 'unknown' } });
  } else if (status === 'VOIDED' || status === 'AUTH_EXPIRED') {
    await tell(outbox, account, after, { name: 'payments.payment-voided', payload: { ...noticeOf(after), isExpired: status === 'AUTH_EXPIRED', ...part } });
  } else if (status in TELLING) {
    await tell(outbox, account, after, { name: TELLING[status as keyof typeof TELLING], payload: { ...noticeOf(after), ...part } });
  }
}

/** Tells that a part of an authorised payment was taken; as `captured` when nothing is left to be taken. */
export async function tellCapture(outbox: Outbox, moved: Moved): Promise<void> {
  const { after, account } = moved;
  if (statusOf(after.events) === 'CAPTURED') return tellStatus(outbox, moved);
  await tell(outbox, account, after, { name: 'payments.payment-partly-captured', payload: { ...noticeOf(after), capturedMinor: after.capturedMinor.toString() } });
}

/** Tells that a part of an authorised payment could not be taken. */
export async function tellCaptureFailure(outbox: Outbox, { after, account }: Moved): Promise<void> {
  const code = after.events.at(-1)?.detail?.failure?.code ?? 'unknown';
  await tell(outbox, account, after, { name: 'payments.payment-capture-failed', payload: { ...noticeOf(after), code } });
}

/** Tells something of a payment, and besides, for whoever follows its order, that the order's money moved. */
export async function tell<N extends EventName>(outbox: Outbox, account: Account, { id, version, orderId, customerId }: Payment, told: Pick<Told<N>, 'name' | 'payload'>): Promise<void> {
  const moves = account.payments.reduce((sum, payment) => sum + payment.version, 0);
  await outbox.tellAll([
    { ...told, aggregateId: id, aggregateVersion: version },
    { name: 'payments.money-changed', aggregateId: orderId, aggregateVersion: moves, payload: { orderId, customerId, paymentId: id } },
  ]);
}
