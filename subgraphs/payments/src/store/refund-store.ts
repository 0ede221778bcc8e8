import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Refund, RefundStore } from '../domain/ports.ts';

/** A row of `SELECT ${REFUND_COLUMNS} FROM refund r JOIN payment p ON p.id = r.payment_id`. */
export interface RefundRow {
  id: string;
  payment_id: string;
  order_id: string;
  number: number;
  amount_minor: string;
  currency: string;
  is_confirmed: boolean;
}

export const REFUND_COLUMNS = 'r.id, r.payment_id, p.order_id, r.number, r.amount_minor, p.currency, r.confirmed_at IS NOT NULL AS is_confirmed';

export const toRefund = (row: RefundRow): Refund => ({
  id: fromUuid('refund', row.id),
  paymentId: fromUuid('pay', row.payment_id),
  orderId: fromUuid('order', row.order_id),
  number: row.number,
  amount: money(BigInt(row.amount_minor), row.currency),
  isConfirmed: row.is_confirmed,
});

export function createRefundStore(manager: EntityManager): RefundStore {
  return {
    async byKey({ paymentId, number }) {
      const rows = await manager.query<RefundRow[]>(
        `SELECT ${REFUND_COLUMNS} FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.payment_id = $1 AND r.number = $2`,
        [toUuid(paymentId), number],
      );
      return rows.map(toRefund)[0];
    },

    async add(paymentId, { id, amountMinor, reason, requestedBy, requestedAt }) {
      await manager.query(
        `INSERT INTO refund (id, payment_id, number, amount_minor, reason, requested_by, requested_at)
         SELECT $1, $2, count(*) + 1, $3, $4, $5, $6 FROM refund WHERE payment_id = $2`,
        [toUuid(id), toUuid(paymentId), amountMinor, reason, requestedBy, requestedAt],
      );
    },

    async confirm(id, at) {
      const [confirmed] = await manager.query<[unknown[], number]>(
        'UPDATE refund SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL RETURNING 1', [toUuid(id), at],
      );
      return confirmed.length === 1;
    },
  };
}
