import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Account, ClosedFor } from '../domain/account.ts';
import type { AccountStore } from '../domain/ports.ts';
import { createPaymentReads } from './payment-reads.ts';

interface Row {
  closed_for: ClosedFor | null;
}

export function createAccountStore(manager: EntityManager): AccountStore {
  const { byOrders } = createPaymentReads(manager);
  // Read once the row is held: only then nobody else changes the payments.
  const withPayments = async (orderId: Id<'order'>, { closed_for: closedFor }: Row): Promise<Account> =>
    ({ orderId, closedFor, payments: await byOrders([orderId]) });

  return {
    async open(orderId, customerId) {
      // An update that changes nothing, so that a row that is there already is held and answered too.
      const [row] = await manager.query<[Row]>(
        `INSERT INTO account (order_id, customer_id) VALUES ($1, $2)
         ON CONFLICT (order_id) DO UPDATE SET order_id = excluded.order_id RETURNING closed_for`,
        [toUuid(orderId), toUuid(customerId)],
      );
      return withPayments(orderId, row);
    },

    async hold(orderId) {
      const [row] = await manager.query<Row[]>('SELECT closed_for FROM account WHERE order_id = $1 FOR UPDATE', [toUuid(orderId)]);
      return row && withPayments(orderId, row);
    },

    async close(orderId, why, at) {
      await manager.query('UPDATE account SET closed_for = $2, closed_at = $3 WHERE order_id = $1 AND closed_for IS NULL', [toUuid(orderId), why, at]);
    },
  };
}
