import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Account } from '../domain/account.ts';
import type { AccountStore } from '../domain/ports.ts';
import { ACCOUNT_COLUMNS, toAccount } from './account-rows.ts';
import type { AccountRow } from './account-rows.ts';
import { createPaymentReads } from './payment-reads.ts';

export function createAccountStore(manager: EntityManager): AccountStore {
  const { byOrders } = createPaymentReads(manager);
  // Read once the row is held: only then nobody else changes the payments.
  const withPayments = async (orderId: Id<'order'>, row: AccountRow): Promise<Account> => ({ ...toAccount(orderId, row), payments: await byOrders([orderId]) });

  return {
    async open(orderId, customerId, dueMinor, guestTokenHash) {
      // What is due in all only grows: what was granted since is told apart, and events may come in any order.
      // An update that may change nothing, so that a row that is there already is held and answered too.
      const [row] = await manager.query<[AccountRow & { is_new: boolean }]>(
        `INSERT INTO account (order_id, customer_id, due_minor, guest_token_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (order_id) DO UPDATE SET due_minor = greatest(excluded.due_minor, account.due_minor)
         RETURNING ${ACCOUNT_COLUMNS}, account.xmax = 0 AS is_new`,
        [toUuid(orderId), toUuid(customerId), dueMinor ?? null, guestTokenHash ?? null],
      );
      // No payment is of an account that there was not: none need be looked for. A row that was there bears the mark of whoever holds it.
      return row.is_new ? { ...toAccount(orderId, row), payments: [] } : withPayments(orderId, row);
    },

    async hold(orderId) {
      const [row] = await manager.query<AccountRow[]>(`SELECT ${ACCOUNT_COLUMNS} FROM account WHERE order_id = $1 FOR UPDATE`, [toUuid(orderId)]);
      return row && withPayments(orderId, row);
    },

    async ship(orderId, shipmentId, amountMinor) {
      const added = await manager.query<unknown[]>(
        `WITH charged AS (INSERT INTO shipment_charge (shipment_id, order_id, amount_minor) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING amount_minor),
         noted AS (UPDATE account SET shipped_minor = shipped_minor + charged.amount_minor FROM charged WHERE order_id = $2)
         SELECT FROM charged`,
        [toUuid(shipmentId), toUuid(orderId), amountMinor],
      );
      return added.length === 1;
    },

    async spare(orderId, { unsentMinor, sparedMinor }) {
      await manager.query('UPDATE account SET unsent_minor = unsent_minor + $2, spared_minor = spared_minor + $3 WHERE order_id = $1', [toUuid(orderId), unsentMinor, sparedMinor]);
    },

    async close(orderId, why, at) {
      await manager.query('UPDATE account SET closed_for = $2, closed_at = $3 WHERE order_id = $1 AND closed_for IS NULL', [toUuid(orderId), why, at]);
    },

    async giveTo(orderId, customerId) {
      await manager.query(
        `WITH given AS (UPDATE account SET customer_id = $2, guest_token_hash = NULL WHERE order_id = $1 RETURNING order_id)
         UPDATE payment p SET customer_id = $2 FROM given WHERE p.order_id = given.order_id`,
        [toUuid(orderId), toUuid(customerId)],
      );
    },
  };
}
