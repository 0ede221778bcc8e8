import { fromUuid, newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { createMoveWholeOrder } from '@storegraph/orders/domain/fulfilment/whole-order';
import type { Databases } from '../databases.ts';
import type { Difference } from '../difference.ts';
import { fewerPieces } from './fewer-pieces.ts';
import { storesOfOrders } from './orders-stores.ts';

const GONE = `SELECT order_id AS id, sum(quantity) FILTER (WHERE state = 'SHIPPED')::int AS pieces, coalesce(sum(quantity) FILTER (WHERE state = 'COMMITTED'), 0)::int AS "inHouse"
  FROM hold GROUP BY 1 HAVING bool_or(state = 'SHIPPED')`;
const SENT = `SELECT o.id, coalesce(sum(c.shipped), 0)::int AS pieces FROM "order" o LEFT JOIN order_line_count c ON c.order_id = o.id
  WHERE o.id = ANY($1) AND o.status = 'CONFIRMED' AND o.fulfilment_status IN ('UNFULFILLED', 'PACKED') GROUP BY 1`;

/** Parcels that left after the moment that orders was put back to. */
export const shippedOrders: Difference = {
  what: 'pieces that left the warehouse for an order that orders has not shipped',
  right: 'products',
  mended: 'orders packs and ships what is gone; of an order that went in part staff must',
  async find(databases) {
    const found = await fewerPieces<{ id: string; pieces: number; inHouse: number }>(databases, ['products', GONE], ['orders', SENT]);
    return found.map(({ id, pieces, inHouse, only }) => {
      const orderId = fromUuid('order', id);
      return { subject: orderId, told: `${pieces} pieces left, and orders has shipped ${only}`, ...(inHouse > 0 ? {} : { mend: () => ship(databases, orderId) }) };
    });
  },
};

/** In whose name: a shop's own. */
const CALLER: Caller = { userId: fromUuid('user', '00000000-0000-0000-0000-000000000000'), roles: ['FULFILMENT'], client: 'reconcile' };

async function ship(databases: Databases, orderId: Id<'order'>): Promise<void> {
  for (const step of ['PACK', 'SHIP'] as const) {
    await databases.write('orders', async (manager, outbox) => {
      const stores = storesOfOrders(manager, outbox);
      const deps = { transact: (work: (given: typeof stores) => Promise<unknown>) => work(stores), newId, now: () => new Date() };
      await createMoveWholeOrder(step, deps as unknown as Parameters<typeof createMoveWholeOrder>[1])(CALLER, { orderId });
    });
  }
}
