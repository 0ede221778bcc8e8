import { fromUuid, newId } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { createMoveWholeOrder } from '@storegraph/orders/domain/fulfilment/whole-order';
import type { Difference } from '../difference.ts';
import { storesOfOrders } from './orders-stores.ts';

interface PiecesRow {
  readonly id: string;
  readonly pieces: number;
  readonly left: number;
}

const GONE = `SELECT order_id AS id, sum(quantity) FILTER (WHERE state = 'SHIPPED')::int AS pieces, coalesce(sum(quantity) FILTER (WHERE state = 'COMMITTED'), 0)::int AS left
  FROM hold GROUP BY 1 HAVING bool_or(state = 'SHIPPED')`;
const SENT = `SELECT o.id, coalesce(sum(c.shipped), 0)::int AS pieces FROM "order" o LEFT JOIN order_line_count c ON c.order_id = o.id
  WHERE o.id = ANY($1) AND o.status = 'CONFIRMED' AND o.fulfilment_status IN ('UNFULFILLED', 'PACKED') GROUP BY 1`;

/** In whose name: a shop's own. */
const CALLER: Caller = { userId: fromUuid('user', '00000000-0000-0000-0000-000000000000'), roles: ['FULFILMENT'], client: 'reconcile' };

/** Parcels that left after the moment that orders was put back to. */
export const shippedOrders: Difference = {
  what: 'pieces that left the warehouse for an order that orders has not shipped',
  right: 'products',
  mended: 'orders packs and ships what is gone; of an order that went in part staff must',
  async find(databases) {
    const gone = await databases.rows<PiecesRow>('products', GONE);
    const behind = new Map((await databases.rows<PiecesRow>('orders', SENT, [gone.map(({ id }) => id)])).map(({ id, pieces }) => [id, pieces]));
    return gone.flatMap(({ id, pieces, left }) => {
      const sent = behind.get(id);
      if (sent === undefined || sent >= pieces) return [];
      const found = { subject: fromUuid('order', id), told: `${pieces} pieces left, and orders has shipped ${sent}` };
      return [left > 0 ? found : { ...found, mend: async () => {
        for (const step of ['PACK', 'SHIP'] as const) {
          await databases.write('orders', async (manager, outbox) => {
            const stores = storesOfOrders(manager, outbox);
            const deps = { transact: (work: (given: typeof stores) => Promise<unknown>) => work(stores), newId, now: () => new Date() };
            await createMoveWholeOrder(step, deps as unknown as Parameters<typeof createMoveWholeOrder>[1])(CALLER, { orderId: fromUuid('order', id) });
          });
        }
      } }];
    });
  },
};
