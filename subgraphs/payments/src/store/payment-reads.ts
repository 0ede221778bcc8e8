import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Payment } from '../domain/payment.ts';
import type { PaymentReads } from '../domain/ports.ts';
import { ACCOUNT_COLUMNS, toAccount } from './account-rows.ts';
import type { AccountRow } from './account-rows.ts';
import { PAYMENT_COLUMNS, toPayment } from './payment-rows.ts';
import type { PaymentRow } from './payment-rows.ts';
import { REFUND_COLUMNS, toRefund } from './refund-store.ts';
import type { RefundRow } from './refund-store.ts';

/** A refund as it is shown. */
interface ShownRow extends RefundRow {
  reason: string | null;
  requested_at: Date;
  confirmed_at: Date | null;
  parts: { line_id: string | null; amount_minor: string }[] | null;
}

/** Payments with their ledgers, one statement a question. */
export function createPaymentReads(manager: EntityManager): PaymentReads {
  const select = async (rest: string, parameters: unknown[]): Promise<Payment[]> =>
    (await manager.query<PaymentRow[]>(`SELECT ${PAYMENT_COLUMNS} FROM payment p ${rest}`, parameters)).map(toPayment);
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
