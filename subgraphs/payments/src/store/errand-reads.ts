import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { ErrandReads } from '../domain/ports.ts';
import { chargeKey } from '../domain/provider-keys.ts';
import { ACCOUNT_COLUMNS, toAccount } from './account-rows.ts';
import type { AccountRow } from './account-rows.ts';
import { CAPTURE_COLUMNS, toCapture } from './capture-store.ts';
import type { CaptureRow } from './capture-store.ts';
import { createPaymentReads } from './payment-reads.ts';
import { REFUND_COLUMNS, toRefund } from './refund-store.ts';
import type { RefundRow } from './refund-store.ts';

export function createErrandReads(manager: EntityManager): ErrandReads {
  const { byOrders } = createPaymentReads(manager);
  return {
    async payment(id) {
      const [row] = await manager.query<(AccountRow & { order_id: string; method_token: string })[]>(
        `SELECT order_id, method_token, ${ACCOUNT_COLUMNS} FROM payment JOIN account USING (order_id) WHERE id = $1`, [toUuid(id)],
      );
      if (!row) return undefined;
      const orderId = fromUuid('order', row.order_id);
      const payments = await byOrders([orderId]);
      const payment = payments.find((each) => each.id === id);
      return payment && { payment, methodToken: row.method_token, account: { ...toAccount(orderId, row), payments } };
    },

    async dispute(id) {
      const [row] = await manager.query<{ provider_id: string; evidence: string | null }[]>('SELECT provider_id, evidence FROM dispute WHERE id = $1', [toUuid(id)]);
      return row && { providerId: row.provider_id, evidence: row.evidence };
    },

    async capture(id) {
      const [row] = await manager.query<(CaptureRow & { attempt: number })[]>(
        `SELECT ${CAPTURE_COLUMNS}, p.attempt FROM capture c JOIN payment p ON p.id = c.payment_id WHERE c.id = $1`, [toUuid(id)],
      );
      if (!row) return undefined;
      const capture = toCapture(row);
      return { ...capture, chargeKey: chargeKey({ orderId: capture.orderId, attempt: row.attempt }) };
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
