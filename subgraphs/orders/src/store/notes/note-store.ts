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
}

export function createNoteReads(manager: EntityManager): NoteReads {
  return {
    async ofOrders(orderIds) {
      const rows = await manager.query<NoteQueryRow[]>('SELECT * FROM order_note WHERE order_id = ANY($1) ORDER BY order_id, noted_at, id', [orderIds.map(toUuid)]);
      return rows.map(({ id, order_id, author_id, is_internal, text, noted_at }) => ({
        id: fromUuid('onote', id), orderId: fromUuid('order', order_id), authorId: fromUuid('user', author_id), isInternal: is_internal, text, notedAt: noted_at,
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
