import type { EntityManager } from 'typeorm';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { createRandom } from '@storegraph/sample-shop/random';
import { sampleId } from '@storegraph/sample-shop/sample-id';
import { KEPT_CARDS } from '@storegraph/sample-shop/words/cards';
import { evidenceDueBy } from '@storegraph/sample-shop/orders/rare-payments';
import type { SampleOrder, SamplePayment, SampleUser } from '@storegraph/sample-shop/shape';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { insertAll } from '@storegraph/postgres/bulk/insert-all';
import type { Progress } from '@storegraph/postgres/seed';
import { accountEntity, paymentEntity, paymentEventEntity, refundEntity } from './entities.ts';
import type { PaymentEventRow, PaymentRow, RefundRow } from './entities.ts';

const CLOSED_FOR: Readonly<Partial<Record<SampleOrder['status'], string>>> = { CANCELLED: 'ORDER_CANCELLED', EXPIRED: 'ORDER_EXPIRED' };
const DECLINED = { failure: { code: 'card_declined', message: 'The card was declined.' } };

/** Fills an empty database with payments' part of the sample shop. The provider's part is in simulator/seed-log.ts. */
export async function seedPayments(manager: EntityManager, size: SampleSize, onProgress: Progress): Promise<void> {
  const { orders, users } = createSampleShop(size);
  const payments = orders.flatMap((order) => order.payments.map((payment) => ({ order, payment })));
  await insertAll(manager, [
    [accountEntity, orders.filter((order) => order.payments.length > 0).map(toAccount)],
    [paymentEntity, payments.map(({ order, payment }) => toPaymentRow(order, payment))],
    [refundEntity, payments.flatMap(({ order, payment }) => toRefundRows(order, payment))],
    [paymentEventEntity, payments.flatMap(({ payment }) => toEventRows(payment))],
  ], onProgress);
  const guests = orders.flatMap(({ id, guest }) => (guest && !guest.isClaimed ? [[toUuid(id), guest.tokenHash] as const] : []));
  await manager.query('UPDATE account SET guest_token_hash = g.hash FROM unnest($1::uuid[], $2::text[]) AS g (order_id, hash) WHERE account.order_id = g.order_id', [guests.map(([id]) => id), guests.map(([, hash]) => hash)]);
  await seedRest(manager, 'dispute', payments.flatMap(({ payment }) => toDispute(payment)));
  await seedRest(manager, 'payment_method', users.flatMap(toMethods));
}

/** Few rows, of tables that are worked with in SQL alone. */
async function seedRest(manager: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  await manager.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(rows)]);
}

/** The provider's name of a dispute is made of ours, as the simulator's log has it too. */
const disputeNameOf = (id: Id<'disp'>): string => `dp_${id}`;

function toDispute({ id, amountMinor, dispute }: SamplePayment): readonly object[] {
  return dispute ? [{
    id: toUuid(dispute.id), provider_id: disputeNameOf(dispute.id), payment_id: toUuid(id), amount_minor: amountMinor.toString(), reason: dispute.reason, status: dispute.status,
    evidence_due_by: evidenceDueBy(dispute), evidence: dispute.evidence, opened_at: dispute.openedAt, closed_at: dispute.closedAt,
  }] : [];
}

function toMethods({ id, email, createdAt }: SampleUser): readonly object[] {
  return (KEPT_CARDS[email] ?? []).map(({ token, brand, last4, expiryMonth, expiryYear }, index) => ({
    id: toUuid(sampleId('pm', createdAt, createRandom(`card ${email} ${token}`))), customer_id: toUuid(id), provider_token: token, brand, last4, expiry_month: expiryMonth, expiry_year: expiryYear,
    is_default: index === 0, saved_at: createdAt, removed_at: null,
  }));
}

function toAccount({ id, customerId, status, history, placedAt }: SampleOrder) {
  const closedFor = CLOSED_FOR[status] ?? null;
  return { orderId: id, customerId, closedFor, closedAt: closedFor && (history.at(-1)?.occurredAt ?? placedAt) };
}

function toPaymentRow({ id: orderId, customerId }: SampleOrder, { status: _follows, events, dispute, ...payment }: SamplePayment): PaymentRow {
  return {
    ...payment, orderId, customerId, version: events.length, cause: null,
    capturedMinor: sumOf(events, 'CAPTURED'), refundRequestedMinor: sumOf(events, 'REFUND_REQUESTED'), refundedMinor: sumOf(events, 'REFUNDED'),
    authorizedMinor: sumOf(events, 'AUTHORIZED'), disputedMinor: dispute && dispute.status !== 'WON' ? payment.amountMinor : 0n,
  };
}

function toRefundRows({ reason, customerId }: SampleOrder, { id, events }: SamplePayment): RefundRow[] {
  const confirmed = events.find(({ type }) => type === 'REFUNDED');
  return events.filter(({ type }) => type === 'REFUND_REQUESTED').map(({ amountMinor, occurredAt }, index) => ({
    id: refundIdOf(id), paymentId: id, number: index + 1, amountMinor: amountMinor ?? 0n, reason,
    requestedBy: customerId, requestedAt: occurredAt, confirmedAt: confirmed?.occurredAt ?? null,
  }));
}

function toEventRows({ id: paymentId, events }: SamplePayment): PaymentEventRow[] {
  return events.map(({ type, amountMinor, occurredAt }, index) => ({
    paymentId, version: index + 1, type, occurredAt, amountMinor,
    refundId: type === 'REFUND_REQUESTED' || type === 'REFUNDED' ? refundIdOf(paymentId) : null,
    detail: type === 'FAILED' ? DECLINED : null,
  }));
}

/** The sample has one refund a payment at most, so that the payment's id can stand for it. */
function refundIdOf(paymentId: Id<'pay'>): Id<'refund'> {
  return fromUuid('refund', toUuid(paymentId));
}

function sumOf(events: SamplePayment['events'], type: string): bigint {
  return events.reduce((sum, event) => (event.type === type ? sum + (event.amountMinor ?? 0n) : sum), 0n);
}
