import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ErrandReads } from '../domain/ports.ts';
import { chargeKey } from '../domain/provider-keys.ts';
import { ACCOUNT_COLUMNS, toAccount } from './account-rows.ts';
import type { AccountRow } from './account-rows.ts';
import { CAPTURE_COLUMNS, toCapture } from './capture-store.ts';
import type { CaptureRow } from './capture-store.ts';
import { PAYMENT_COLUMNS, toPayment } from './payment-rows.ts';
import type { PaymentRow } from './payment-rows.ts';
import { REFUND_COLUMNS, toRefund } from './refund-store.ts';
import type { RefundRow } from './refund-store.ts';

export function createErrandReads(manager: EntityManager): ErrandReads {
  return {
    async payment(id) {
      // All of it in one statement, so in one moment: the payment, and what else pays its order.
      const rows = await manager.query<(AccountRow & PaymentRow & { method_token: string })[]>(
        `SELECT asked.method_token, ${ACCOUNT_COLUMNS}, ${PAYMENT_COLUMNS}
         FROM payment asked JOIN account ON account.order_id = asked.order_id JOIN payment p ON p.order_id = asked.order_id
         WHERE asked.id = $1 ORDER BY p.attempt`, [toUuid(id)],
      );
      const payments = rows.map(toPayment);
      const [[row], payment] = [rows, payments.find((each) => each.id === id)];
      return row && payment && { payment, methodToken: row.method_token, account: { ...toAccount(payment.orderId, row), payments } };
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
