import { fromUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Payment, PaymentEvent } from '../domain/payment.ts';

/** A row of `SELECT ${PAYMENT_COLUMNS} FROM payment p`. */
export interface PaymentRow {
  id: string;
  order_id: string;
  attempt: number;
  customer_id: string;
  version: number;
  currency: string;
  amount_minor: string;
  capture_mode: Payment['captureMode'];
  authorized_minor: string;
  capture_requested_minor: string;
  is_released: boolean;
  is_void_asked: boolean;
  captured_minor: string;
  refund_requested_minor: string;
  refunded_minor: string;
  stray_minor: string;
  disputed_minor: string;
  recorded: Payment['recorded'];
  created_at: Date;
  events: { type: PaymentEvent['type']; amount_minor: string | null; detail: PaymentEvent['detail']; fee_minor: string | null; occurred_at: string }[];
}

/** Of a payment `p`, with its ledger. */
export const PAYMENT_COLUMNS = `p.id, p.order_id, p.attempt, p.customer_id, p.version, p.currency, p.amount_minor, p.capture_mode, p.authorized_minor, p.capture_requested_minor, p.is_released, p.is_void_asked, p.captured_minor,
  p.refund_requested_minor, p.refunded_minor, p.disputed_minor, p.recorded, p.created_at,
  CASE WHEN p.refund_requested_minor > 0 THEN (SELECT coalesce(sum(r.amount_minor), 0) FROM refund r WHERE r.payment_id = p.id AND r.requested_by = 'payments') ELSE 0 END AS stray_minor,
  (SELECT json_agg(json_build_object('type', e.type, 'amount_minor', e.amount_minor::text, 'detail', e.detail, 'fee_minor', coalesce(e.detail->>'feeMinor', f.fee_minor::text), 'occurred_at', e.occurred_at)
     ORDER BY e.occurred_at, e.version)
   FROM payment_event e LEFT JOIN capture_fee f ON f.capture_id = e.subject_id AND e.type = 'CAPTURED' WHERE e.payment_id = p.id) AS events`;

/** A row of `SELECT ${PAYMENT_COLUMNS} FROM payment p`. */
export const toPayment = (row: PaymentRow): Payment => ({
  id: fromUuid('pay', row.id),
  orderId: fromUuid('order', row.order_id),
  attempt: row.attempt,
  customerId: fromUuid('user', row.customer_id),
  version: row.version,
  amount: money(BigInt(row.amount_minor), row.currency),
  captureMode: row.capture_mode,
  authorizedMinor: BigInt(row.authorized_minor),
  captureRequestedMinor: BigInt(row.capture_requested_minor),
  isReleased: row.is_released,
  isVoidAsked: row.is_void_asked,
  capturedMinor: BigInt(row.captured_minor),
  refundRequestedMinor: BigInt(row.refund_requested_minor),
  refundedMinor: BigInt(row.refunded_minor),
  strayMinor: BigInt(row.stray_minor),
  disputedMinor: BigInt(row.disputed_minor),
  recorded: row.recorded,
  createdAt: row.created_at,
  events: row.events.map(({ type, amount_minor, detail, fee_minor, occurred_at }) => ({
    ...(fee_minor !== null && { feeMinor: BigInt(fee_minor) }),
    type, amountMinor: amount_minor === null ? null : BigInt(amount_minor), detail, occurredAt: new Date(occurred_at),
  })),
});
