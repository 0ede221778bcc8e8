import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { StockStore } from '../../domain/inventory/ports.ts';
import { STOCK_COLUMNS, toStockLevel } from './stock-reads.ts';
import type { StockRow } from './stock-reads.ts';

/**
 * Rows are locked before they are changed, and always by ascending variant: a statement that changes
 * several takes them in the order of its plan, and two of those would wait for each other.
 */
export function createStockStore(manager: EntityManager): StockStore {
  return {
    async decide(orderId) {
      // A second transaction for the order waits here until the first is kept or undone.
      const added = await manager.query<unknown[]>('INSERT INTO decided_order (order_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1', [toUuid(orderId)]);
      return added.length === 1;
    },

    async lock(variantId) {
      const rows = await manager.query<StockRow[]>(`SELECT ${STOCK_COLUMNS} FROM stock s WHERE s.variant_id = $1 FOR NO KEY UPDATE`, [toUuid(variantId)]);
      return rows.map(toStockLevel)[0];
    },

    async lockSellable(variantIds) {
      const rows = await manager.query<{ variant_id: string; available: number }[]>(
        `SELECT s.variant_id, s.on_hand - s.allocated - s.reserved AS available FROM stock s
         WHERE s.variant_id = ANY($1)
           AND EXISTS (SELECT FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = s.variant_id AND p.is_published)
         ORDER BY s.variant_id FOR NO KEY UPDATE OF s`,
        [variantIds.map(toUuid)],
      );
      return new Map(rows.map(({ variant_id, available }) => [fromUuid('var', variant_id), available]));
    },

    async count({ variantId, onHand: before }, onHand) {
      const counted = await manager.query<unknown[]>(
        `WITH counted AS (
           UPDATE stock SET on_hand = $2 WHERE variant_id = $1 AND allocated + reserved <= $2 RETURNING variant_id
         )
         INSERT INTO stock_movement (variant_id, kind, on_hand) SELECT variant_id, 'COUNTED', $3 FROM counted RETURNING 1`,
        [toUuid(variantId), onHand, onHand - before],
      );
      return counted.length === 1;
    },

    async hold(orderId, pieces, expiresAt) {
      const held = await manager.query<unknown[]>(
        `WITH wanted AS (
           SELECT * FROM unnest($2::uuid[], $3::integer[]) AS wanted (variant_id, quantity)
         ), taken AS (
           UPDATE stock s SET reserved = s.reserved + w.quantity FROM wanted w
           WHERE s.variant_id = w.variant_id AND s.on_hand - s.allocated - s.reserved >= w.quantity
           RETURNING s.variant_id, w.quantity
         ), held AS (
           INSERT INTO hold (order_id, variant_id, quantity, state, expires_at) SELECT $1, variant_id, quantity, 'HELD', $4 FROM taken
         )
         INSERT INTO stock_movement (order_id, variant_id, kind, reserved) SELECT $1, variant_id, 'HELD', quantity FROM taken RETURNING 1`,
        [toUuid(orderId), pieces.map(({ variantId }) => toUuid(variantId)), pieces.map(({ quantity }) => quantity), expiresAt],
      );
      if (held.length !== pieces.length) throw new Error(`only ${held.length} of ${pieces.length} variants could be held for ${orderId}`);
    },

    async move(orderId, to, steps) {
      // Holds that come to light only in the next statement were not locked: they are not touched.
      if (!(await lockHeldFor(manager, orderId))) return 0;
      const moved = await manager.query<unknown[]>(
        `WITH moved AS (
           UPDATE hold h SET state = $2
           FROM jsonb_to_recordset($3::jsonb) AS step ("from" text, "onHand" integer, allocated integer, reserved integer)
           WHERE h.order_id = $1 AND h.state = step."from"
           RETURNING h.variant_id, h.quantity * step."onHand" AS on_hand, h.quantity * step.allocated AS allocated, h.quantity * step.reserved AS reserved
         ), booked AS (
           UPDATE stock s SET on_hand = s.on_hand + m.on_hand, allocated = s.allocated + m.allocated, reserved = s.reserved + m.reserved
           FROM moved m WHERE s.variant_id = m.variant_id
         )
         INSERT INTO stock_movement (order_id, variant_id, kind, on_hand, allocated, reserved)
         SELECT $1, variant_id, $2, on_hand, allocated, reserved FROM moved RETURNING 1`,
        [toUuid(orderId), to, JSON.stringify(steps)],
      );
      return moved.length;
    },
  };
}

/** False when nothing is held for the order. */
async function lockHeldFor(manager: EntityManager, orderId: Id<'order'>): Promise<boolean> {
  const locked = await manager.query<unknown[]>(
    `SELECT 1 FROM stock s WHERE s.variant_id IN (SELECT h.variant_id FROM hold h WHERE h.order_id = $1)
     ORDER BY s.variant_id FOR NO KEY UPDATE`,
    [toUuid(orderId)],
  );
  return locked.length > 0;
}
