import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ClosedFor } from '../domain/account.ts';
import type { ErrandReads } from '../domain/ports.ts';
import { chargeKey } from '../domain/provider-keys.ts';
import { createPaymentReads } from './payment-reads.ts';
import { REFUND_COLUMNS, toRefund } from './refund-store.ts';
import type { RefundRow } from './refund-store.ts';

export function createErrandReads(manager: EntityManager): ErrandReads {
  const { byIds, byOrders } = createPaymentReads(manager);
  return {
    async payment(id) {
      const [row] = await manager.query<{ method_token: string; closed_for: ClosedFor | null }[]>(
        'SELECT p.method_token, a.closed_for FROM payment p JOIN account a USING (order_id) WHERE p.id = $1', [toUuid(id)],
      );
      const [found] = await byIds([id]);
      if (!row || !found) return undefined;
      const payments = await byOrders([found.orderId]);
      return { payment: found, methodToken: row.method_token, account: { orderId: found.orderId, closedFor: row.closed_for, payments } };
    },

    async refund(id) {
      const [row] = await manager.query<(RefundRow & { attempt: number })[]>(
        `SELECT ${REFUND_COLUMNS}, p.attempt FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.id = $1`, [toUuid(id)],
      );
      if (!row) return undefined;
      const refund = toRefund(row);
      return { ...refund, chargeKey: chargeKey({ orderId: refund.orderId, attempt: row.attempt }) };
    },
  };
}
