import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Refund, RefundStore } from '../domain/refunds/refund.ts';

/** A row of `SELECT ${REFUND_COLUMNS} FROM refund r JOIN payment p ON p.id = r.payment_id`. */
export interface RefundRow {
  id: string;
  payment_id: string;
  order_id: string;
  number: number;
  amount_minor: string;
  currency: string;
  is_confirmed: boolean;
  grant_id: string | null;
}

export const REFUND_COLUMNS = 'r.id, r.payment_id, p.order_id, r.number, r.amount_minor, p.currency, r.confirmed_at IS NOT NULL AS is_confirmed, r.grant_id';

export const toRefund = (row: RefundRow): Refund => ({
  id: fromUuid('refund', row.id),
  paymentId: fromUuid('pay', row.payment_id),
  orderId: fromUuid('order', row.order_id),
  number: row.number,
  amount: money(BigInt(row.amount_minor), row.currency),
  isConfirmed: row.is_confirmed,
  grantId: row.grant_id === null ? null : fromUuid('grant', row.grant_id),
});

export function createRefundStore(manager: EntityManager): RefundStore {
  return {
    async byId(id) {
      const rows = await manager.query<RefundRow[]>(`SELECT ${REFUND_COLUMNS} FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.id = $1`, [toUuid(id)]);
      return rows.map(toRefund)[0];
    },

    async byKey({ paymentId, number }) {
      const rows = await manager.query<RefundRow[]>(
        `SELECT ${REFUND_COLUMNS} FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.payment_id = $1 AND r.number = $2`,
        [toUuid(paymentId), number],
      );
      return rows.map(toRefund)[0];
    },

    async add(paymentId, { id, amountMinor, reason, requestedBy, requestedAt, grantId, parts = [] }) {
      await manager.query(
        `WITH added AS (
           INSERT INTO refund (id, payment_id, number, amount_minor, reason, requested_by, requested_at, grant_id)
           SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7 FROM refund WHERE payment_id = $2 RETURNING id)
         INSERT INTO refund_part (refund_id, position, line_id, amount_minor)
         SELECT added.id, part.position, part.line_id, part.amount_minor
         FROM added, unnest($8::uuid[], $9::bigint[]) WITH ORDINALITY AS part (line_id, amount_minor, position)`,
        [
          toUuid(id), toUuid(paymentId), amountMinor, reason, requestedBy, requestedAt, grantId ? toUuid(grantId) : null,
          parts.map(({ lineId }) => lineId && toUuid(lineId)), parts.map((part) => part.amountMinor),
        ],
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
