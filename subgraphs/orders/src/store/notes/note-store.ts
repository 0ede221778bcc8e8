import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { NoteReads, NoteStore } from '../../domain/notes/ports.ts';

interface NoteQueryRow {
  id: string;
  order_id: string;
  author_id: string;
  is_internal: boolean;
  text: string;
  noted_at: Date;
  is_guests: boolean;
}

/** With whether a guest said it: whose order it is, or was before it was claimed. */
const SELECT_NOTES = `
  SELECT n.*, n.author_id = coalesce(g.guest_id, CASE WHEN o.is_guests THEN o.customer_id END) IS TRUE AS is_guests
  FROM order_note n JOIN "order" o ON o.id = n.order_id LEFT JOIN order_guest g ON g.order_id = n.order_id`;

export function createNoteReads(manager: EntityManager): NoteReads {
  return {
    async ofOrders(orderIds) {
      const rows = await manager.query<NoteQueryRow[]>(`${SELECT_NOTES} WHERE n.order_id = ANY($1) ORDER BY n.order_id, n.noted_at, n.id`, [orderIds.map(toUuid)]);
      return rows.map(({ id, order_id, author_id, is_internal, text, noted_at, is_guests }) => ({
        id: fromUuid('onote', id), orderId: fromUuid('order', order_id), authorId: fromUuid('user', author_id), isInternal: is_internal, text, notedAt: noted_at, isGuests: is_guests,
      }));
    },
  };
}

export function createNoteStore(manager: EntityManager): NoteStore {
  return {
    ...createNoteReads(manager),
    async add({ id, orderId, authorId, isInternal, text, notedAt }) {
      await manager.query('INSERT INTO order_note (id, order_id, author_id, is_internal, text, noted_at) VALUES ($1, $2, $3, $4, $5, $6)', [
        toUuid(id), toUuid(orderId), toUuid(authorId), isInternal, text, notedAt,
      ]);
    },
  };
}
