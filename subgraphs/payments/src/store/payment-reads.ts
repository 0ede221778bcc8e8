import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Payment, PaymentEvent } from '../domain/payment.ts';
import type { PaymentReads } from '../domain/ports.ts';
import { ACCOUNT_COLUMNS, toAccount } from './account-rows.ts';
import type { AccountRow } from './account-rows.ts';
import { REFUND_COLUMNS, toRefund } from './refund-store.ts';
import type { RefundRow } from './refund-store.ts';

/** A row of `SELECT ${COLUMNS} FROM payment p`. */
interface Row {
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
  captured_minor: string;
  refund_requested_minor: string;
  refunded_minor: string;
  disputed_minor: string;
  created_at: Date;
  events: { type: PaymentEvent['type']; amount_minor: string | null; detail: PaymentEvent['detail']; occurred_at: string }[];
}

/** A refund as it is shown. */
interface ShownRow extends RefundRow {
  reason: string | null;
  requested_at: Date;
  confirmed_at: Date | null;
  parts: { line_id: string | null; amount_minor: string }[] | null;
}

const COLUMNS = `p.id, p.order_id, p.attempt, p.customer_id, p.version, p.currency, p.amount_minor, p.capture_mode, p.authorized_minor, p.capture_requested_minor, p.is_released, p.captured_minor,
  p.refund_requested_minor, p.refunded_minor, p.disputed_minor, p.created_at,
  (SELECT json_agg(json_build_object('type', e.type, 'amount_minor', e.amount_minor::text, 'detail', e.detail, 'occurred_at', e.occurred_at)
     ORDER BY e.occurred_at, e.version)
   FROM payment_event e WHERE e.payment_id = p.id) AS events`;

const toPayment = (row: Row): Payment => ({
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
  capturedMinor: BigInt(row.captured_minor),
  refundRequestedMinor: BigInt(row.refund_requested_minor),
  refundedMinor: BigInt(row.refunded_minor),
  disputedMinor: BigInt(row.disputed_minor),
  createdAt: row.created_at,
  events: row.events.map(({ type, amount_minor, detail, occurred_at }) => ({
    type, amountMinor: amount_minor === null ? null : BigInt(amount_minor), detail, occurredAt: new Date(occurred_at),
  })),
});

/** Payments with their ledgers, one statement a question. */
export function createPaymentReads(manager: EntityManager): PaymentReads {
  const select = async (rest: string, parameters: unknown[]): Promise<Payment[]> =>
    (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM payment p ${rest}`, parameters)).map(toPayment);
  return {
    byIds: (ids) => select('WHERE p.id = ANY($1)', [ids.map(toUuid)]),
    byOrders: (orderIds) => select('WHERE p.order_id = ANY($1) ORDER BY p.order_id, p.attempt', [orderIds.map(toUuid)]),

    async accountsOf(orderIds) {
      const rows = await manager.query<(AccountRow & { order_id: string })[]>(`SELECT order_id, ${ACCOUNT_COLUMNS} FROM account WHERE order_id = ANY($1)`, [orderIds.map(toUuid)]);
      return rows.map((row) => toAccount(fromUuid('order', row.order_id), row));
    },

    async refundsOf(ids) {
      const rows = await manager.query<ShownRow[]>(
        `SELECT ${REFUND_COLUMNS}, r.reason, r.requested_at, r.confirmed_at,
           (SELECT json_agg(json_build_object('line_id', f.line_id, 'amount_minor', f.amount_minor::text) ORDER BY f.position) FROM refund_part f WHERE f.refund_id = r.id) AS parts
         FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.payment_id = ANY($1) ORDER BY r.payment_id, r.number`,
        [ids.map(toUuid)],
      );
      return rows.map((row) => ({
        ...toRefund(row), reason: row.reason, requestedAt: row.requested_at, confirmedAt: row.confirmed_at,
        parts: (row.parts ?? []).map(({ line_id, amount_minor }) => ({ lineId: line_id === null ? null : fromUuid('oline', line_id), amountMinor: BigInt(amount_minor) })),
      }));
    },
  };
}
