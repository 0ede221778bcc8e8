import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { PurchaseStore } from '../domain/ports.ts';

export function createPurchaseStore(manager: EntityManager): PurchaseStore {
  return {
    async learn({ orderId, customerId, productIds, boughtAt }) {
      // A cancellation that was heard first has the last word.
      await manager.query(
        `INSERT INTO purchase (order_id, product_id, customer_id, bought_at)
         SELECT $1, product_id, coalesce((SELECT c.customer_id FROM claimed_order c WHERE c.order_id = $1), $3), $4 FROM unnest($2::uuid[]) AS bought(product_id)
         WHERE NOT EXISTS (SELECT FROM forgotten_order WHERE order_id = $1)
         ON CONFLICT DO NOTHING`,
        [toUuid(orderId), productIds.map(toUuid), toUuid(customerId), boughtAt],
      );
    },

    async giveTo(orderId, customerId) {
      await manager.query('INSERT INTO claimed_order (order_id, customer_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [toUuid(orderId), toUuid(customerId)]);
      await manager.query('UPDATE purchase SET customer_id = $2 WHERE order_id = $1', [toUuid(orderId), toUuid(customerId)]);
    },

    async forget(orderId) {
      await manager.query('INSERT INTO forgotten_order (order_id) VALUES ($1) ON CONFLICT DO NOTHING', [toUuid(orderId)]);
      await manager.query('DELETE FROM purchase WHERE order_id = $1', [toUuid(orderId)]);
    },
  };
}
