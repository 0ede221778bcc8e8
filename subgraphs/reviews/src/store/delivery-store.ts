import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { DeliveryStore } from '../domain/ports.ts';

export function createDeliveryStore(manager: EntityManager): DeliveryStore {
  // A delivery and a claim of the same guest wait for each other, so that the later one sees what the earlier one wrote.
  const hold = (customerId: Id<'user'>) => manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [customerId]);

  return {
    async note(customerId, productIds) {
      await hold(customerId);
      await manager.query(
        `INSERT INTO delivery (customer_id, product_id)
         SELECT DISTINCT coalesce((SELECT c.customer_id FROM guest_claim c WHERE c.guest_id = $1), $1), product_id FROM unnest($2::uuid[]) AS delivered (product_id) ON CONFLICT DO NOTHING`,
        [toUuid(customerId), productIds.map(toUuid)],
      );
    },

    async giveTo(guestId, customerId) {
      await hold(guestId);
      const rows = await manager.query<{ product_id: string }[]>(
        `WITH claimed AS (INSERT INTO guest_claim (guest_id, customer_id) VALUES ($1, $2) ON CONFLICT DO NOTHING),
         moved AS (DELETE FROM delivery WHERE customer_id = $1 RETURNING product_id)
         INSERT INTO delivery (customer_id, product_id) SELECT $2, product_id FROM moved ON CONFLICT DO NOTHING RETURNING product_id`,
        [toUuid(guestId), toUuid(customerId)],
      );
      return rows.map(({ product_id }) => fromUuid('prod', product_id));
    },
  };
}
