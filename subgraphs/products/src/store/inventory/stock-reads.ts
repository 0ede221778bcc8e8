import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { StockReads, WatchedStock } from '../../domain/inventory/ports.ts';
import type { StockLevel } from '../../domain/inventory/stock-level.ts';
import type { StockMovement } from '../../domain/inventory/stock-movement.ts';
import type { WarehouseLevel } from '../../domain/inventory/warehouses/warehouse.ts';

/** A count of a variant, as it stands in a row. */
export interface StockRow {
  variant_id: string;
  on_hand: number;
  allocated: number;
  reserved: number;
}

/** A row of `SELECT ${WATCHED_COLUMNS} FROM stock s`. */
export interface WatchedRow extends StockRow {
  version: number;
  low_threshold: number;
  backorder_limit: number | null;
  expected_at: Date | null;
}

export const WATCHED_COLUMNS = 's.variant_id, s.on_hand, s.allocated, s.reserved, s.version, s.low_threshold, s.backorder_limit, s.expected_at';

const toStockLevel = ({ variant_id, on_hand, allocated, reserved }: StockRow): StockLevel => ({
  variantId: fromUuid('var', variant_id), onHand: on_hand, allocated, reserved,
});

export const toWatchedStock = ({ version, low_threshold, backorder_limit, expected_at, ...row }: WatchedRow): WatchedStock => ({
  ...toStockLevel(row), version, lowThreshold: low_threshold, backorderLimit: backorder_limit, expectedAt: expected_at,
});

/** A row of `SELECT ${LEVEL_COLUMNS}` from warehouses `w` and the levels `l` of the variants `asked`. */
export interface LevelRow extends StockRow {
  warehouse_id: string;
}

export const LEVEL_COLUMNS = `asked.variant_id, w.id AS warehouse_id, coalesce(l.on_hand, 0) AS on_hand,
  coalesce(l.allocated, 0) AS allocated, coalesce(l.reserved, 0) AS reserved`;

export const toWarehouseLevel = ({ warehouse_id, ...row }: LevelRow): WarehouseLevel => ({ ...toStockLevel(row), warehouseId: fromUuid('wh', warehouse_id) });

interface MovementRow extends LevelRow {
  id: string;
  order_id: string | null;
  kind: StockMovement['kind'];
  moved_at: Date;
}

const toMovement = ({ id, order_id, kind, moved_at, ...row }: MovementRow): StockMovement => ({
  ...toWarehouseLevel(row), number: id, orderId: order_id === null ? null : fromUuid('order', order_id), kind, movedAt: moved_at,
});

export function createStockReads(manager: EntityManager): StockReads {
  return {
    levels: async (variantIds) =>
      (await manager.query<WatchedRow[]>(`SELECT ${WATCHED_COLUMNS} FROM stock s WHERE s.variant_id = ANY($1)`, [variantIds.map(toUuid)])).map(toWatchedStock),

    warehouseLevels: async (variantIds) =>
      (await manager.query<LevelRow[]>(
        `SELECT ${LEVEL_COLUMNS} FROM unnest($1::uuid[]) AS asked (variant_id) JOIN stock_level l USING (variant_id)
           JOIN warehouse w ON w.id = l.warehouse_id ORDER BY w.priority, w.id`,
        [variantIds.map(toUuid)],
      )).map(toWarehouseLevel),

    async movements(variantIds, page) {
      const rows = await manager.query<MovementRow[]>(
        `SELECT m.* FROM unnest($1::uuid[]) AS asked (variant_id) CROSS JOIN LATERAL (
           SELECT m.id, m.variant_id, m.warehouse_id, m.order_id, m.kind, m.on_hand, m.allocated, m.reserved, m.moved_at FROM stock_movement m
           WHERE m.variant_id = asked.variant_id AND m.id < coalesce($2::bigint, 9223372036854775807)
           ORDER BY m.id DESC LIMIT $3
         ) m`,
        [variantIds.map(toUuid), page.after ?? null, page.first + 1],
      );
      const byVariant = Map.groupBy(rows.map(toMovement), ({ variantId }) => variantId);
      return new Map([...byVariant].map(([variantId, found]) => [variantId, pageOf(found, page)]));
    },

    async countMovements(variantIds) {
      const rows = await manager.query<{ variant_id: string; count: number }[]>(
        'SELECT variant_id, count(*)::int AS count FROM stock_movement WHERE variant_id = ANY($1) GROUP BY variant_id', [variantIds.map(toUuid)],
      );
      return rows.map(({ variant_id, count }) => ({ variantId: fromUuid('var', variant_id), count }));
    },
  };
}
