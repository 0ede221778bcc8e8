import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { Capture, CaptureStore } from '../domain/captures/capture.ts';

/** A row of `SELECT ${CAPTURE_COLUMNS} FROM capture c JOIN payment p ON p.id = c.payment_id`. */
export interface CaptureRow {
  id: string;
  payment_id: string;
  order_id: string;
  number: number;
  amount_minor: string;
  currency: string;
  is_over: boolean;
}

export const CAPTURE_COLUMNS = 'c.id, c.payment_id, p.order_id, c.number, c.amount_minor, p.currency, c.ended_at IS NOT NULL AS is_over';

export const toCapture = (row: CaptureRow): Capture => ({
  id: fromUuid('capture', row.id),
  paymentId: fromUuid('pay', row.payment_id),
  orderId: fromUuid('order', row.order_id),
  number: row.number,
  amount: money(BigInt(row.amount_minor), row.currency),
  isOver: row.is_over,
});

export function createCaptureStore(manager: EntityManager): CaptureStore {
  return {
    async byKey({ paymentId, number }) {
      const rows = await manager.query<CaptureRow[]>(
        `SELECT ${CAPTURE_COLUMNS} FROM capture c JOIN payment p ON p.id = c.payment_id WHERE c.payment_id = $1 AND c.number = $2`,
        [toUuid(paymentId), number],
      );
      return rows.map(toCapture)[0];
    },

    async add(paymentId, { id, amountMinor, requestedBy, requestedAt }) {
      await manager.query(
        `INSERT INTO capture (id, payment_id, number, amount_minor, requested_by, requested_at)
         SELECT $1, $2, count(*) + 1, $3, $4, $5 FROM capture WHERE payment_id = $2`,
        [toUuid(id), toUuid(paymentId), amountMinor, requestedBy, requestedAt],
      );
    },

    async end(id, at, failure) {
      const [ended] = await manager.query<[unknown[], number]>(
        'UPDATE capture SET ended_at = $2, failure = $3 WHERE id = $1 AND ended_at IS NULL RETURNING 1', [toUuid(id), at, failure && JSON.stringify(failure)],
      );
      return ended.length === 1;
    },

    async noteFee(id, feeMinor, at) {
      await manager.query(
        `INSERT INTO capture_fee (capture_id, fee_minor, noted_at)
         SELECT e.subject_id, $2, $3 FROM payment_event e WHERE e.subject_id = $1 AND e.type = 'CAPTURED' AND e.detail->>'feeMinor' IS NULL ON CONFLICT DO NOTHING`,
        [toUuid(id), feeMinor, at],
      );
    },
  };
}
