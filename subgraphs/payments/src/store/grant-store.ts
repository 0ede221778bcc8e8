import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { RefundPart } from '../domain/allocate.ts';
import type { GrantStore } from '../domain/refunds/refund.ts';

interface Row {
  id: string;
  currency: string;
  parts: { lineId: RefundPart['lineId']; amountMinor: string }[];
  allocated_minor: string;
  reason: string | null;
}

export function createGrantStore(manager: EntityManager): GrantStore {
  return {
    async add({ id, orderId, amount, parts, reason, grantedAt }) {
      const added = await manager.query<unknown[]>(
        `INSERT INTO refund_grant (id, order_id, currency, amount_minor, parts, reason, granted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO NOTHING RETURNING 1`,
        [toUuid(id), toUuid(orderId), amount.currency, amount.amountMinor, JSON.stringify(parts.map(({ lineId, amountMinor }) => ({ lineId, amountMinor: amountMinor.toString() }))), reason, grantedAt],
      );
      return added.length === 1;
    },

    async open(orderId) {
      const rows = await manager.query<Row[]>(
        'SELECT id, currency, parts, allocated_minor, reason FROM refund_grant WHERE order_id = $1 AND allocated_minor < amount_minor ORDER BY granted_at, id', [toUuid(orderId)],
      );
      return rows.map((row) => ({
        id: fromUuid('grant', row.id), currency: row.currency, reason: row.reason, allocatedMinor: BigInt(row.allocated_minor),
        parts: row.parts.map(({ lineId, amountMinor }) => ({ lineId, amountMinor: BigInt(amountMinor) })),
      }));
    },

    async allocate(id, amountMinor) {
      await manager.query('UPDATE refund_grant SET allocated_minor = allocated_minor + $2 WHERE id = $1', [toUuid(id), amountMinor]);
    },
  };
}
