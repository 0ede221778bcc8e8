import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { GuestReads, GuestStore, OrderGuest } from '../../domain/guests/ports.ts';

interface GuestQueryRow {
  order_id: string;
  customer_id: string;
  email: string;
  token_hash: string;
}

const toGuest = (row: GuestQueryRow): OrderGuest => ({
  orderId: fromUuid('order', row.order_id), guestId: fromUuid('user', row.customer_id), email: row.email, tokenHash: row.token_hash,
});

export function createGuestReads(manager: EntityManager): GuestReads {
  return {
    async byOrders(ids) {
      const rows = await manager.query<GuestQueryRow[]>(
        'SELECT g.order_id, o.customer_id, g.email, g.token_hash FROM order_guest g JOIN "order" o ON o.id = g.order_id WHERE g.order_id = ANY($1) AND g.closed_at IS NULL',
        [ids.map(toUuid)],
      );
      return rows.map(toGuest);
    },
  };
}

export function createGuestStore(manager: EntityManager): GuestStore {
  return {
    ...createGuestReads(manager),

    async close(orderId, tokenHash, at) {
      const [rows] = await manager.query<[GuestQueryRow[], number]>(
        `UPDATE order_guest g SET closed_at = $3, guest_id = o.customer_id FROM "order" o
         WHERE g.order_id = $1 AND g.token_hash = $2 AND g.closed_at IS NULL AND o.id = g.order_id RETURNING g.order_id, o.customer_id, g.email, g.token_hash`,
        [toUuid(orderId), tokenHash, at],
      );
      return rows.map(toGuest)[0];
    },

    async giveReturns(orderId, customerId) {
      await manager.query('UPDATE order_return SET customer_id = $2 WHERE order_id = $1', [toUuid(orderId), toUuid(customerId)]);
    },

    async openTo(guestId) {
      const rows = await manager.query<{ id: string }[]>('SELECT o.id FROM "order" o JOIN order_guest g ON g.order_id = o.id WHERE o.customer_id = $1 AND g.closed_at IS NULL', [toUuid(guestId)]);
      return rows.map(({ id }) => fromUuid('order', id));
    },
  };
}
