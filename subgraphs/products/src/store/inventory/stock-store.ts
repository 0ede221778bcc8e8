import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Share } from '../../domain/inventory/holds/allocate.ts';
import type { LockedStock, StockStore } from '../../domain/inventory/ports.ts';
import { LEVEL_COLUMNS, WATCHED_COLUMNS, toWarehouseLevel, toWatchedStock } from './stock-reads.ts';
import type { LevelRow, WatchedRow } from './stock-reads.ts';
import { COUNT_IN, COUNT_IN_PART, HOLD, HOLD_AGAIN, MOVE, MOVE_PART, SELL_MORE, TAKE_BACK } from './stock-statements.ts';

/**
 * Variants' rows are locked before anything of theirs is changed, and always by ascending variant: a statement that
 * changes several takes them in the order of its plan, and two of those would wait for each other. Levels need no locks
 * of their own then; `stock` is kept as their sum by the database.
 */
export function createStockStore(manager: EntityManager): StockStore {
  return {
    async decide(orderId) {
      // A second transaction for the order waits here until the first is kept or undone.
      const added = await manager.query<unknown[]>('INSERT INTO decided_order (order_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1', [toUuid(orderId)]);
      return added.length === 1;
    },

    async lock(variantIds) {
      const rows = await manager.query<LockedRow[]>(
        `SELECT ${WATCHED_COLUMNS}, p.is_published AS is_sellable
         FROM stock s JOIN variant v ON v.id = s.variant_id JOIN product p ON p.id = v.product_id
         WHERE s.variant_id = ANY($1) AND v.deleted_at IS NULL ORDER BY s.variant_id FOR NO KEY UPDATE OF s`,
        [variantIds.map(toUuid)],
      );
      return withLevels(manager, rows);
    },

    async book(variantId, kind, changes) {
      const places = [toUuid(variantId), changes.map(({ warehouseId }) => toUuid(warehouseId)), changes.map(({ by }) => by)];
      await manager.query(
        `INSERT INTO stock_level (variant_id, warehouse_id) SELECT $1, warehouse_id FROM unnest($2::uuid[], $3::integer[]) AS counted (warehouse_id, by) WHERE by >= 0 ON CONFLICT DO NOTHING`,
        places,
      );
      const booked = await manager.query<unknown[]>(
        `WITH booked AS (
           UPDATE stock_level l SET on_hand = l.on_hand + c.by FROM unnest($2::uuid[], $3::integer[]) AS c (warehouse_id, by)
           WHERE l.variant_id = $1 AND l.warehouse_id = c.warehouse_id AND (l.may_owe OR l.allocated + l.reserved <= l.on_hand + c.by)
           RETURNING l.warehouse_id, c.by
         )
         INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT $1, warehouse_id, $4, by FROM booked RETURNING 1`,
        [...places, kind],
      );
      return booked.length === changes.length;
    },

    async hold(orderId, shares, expiresAt) {
      const held = await manager.query<unknown[]>(HOLD, [toUuid(orderId), ...columnsOf(shares), expiresAt]);
      if (held.length !== shares.length) throw new Error(`only ${held.length} of ${shares.length} shares could be held for ${orderId}`);
    },

    async lockHeldFor(orderId) {
      const locked = await manager.query<WatchedRow[]>(
        `SELECT ${WATCHED_COLUMNS} FROM stock s WHERE s.variant_id IN (SELECT h.variant_id FROM hold h WHERE h.order_id = $1)
         ORDER BY s.variant_id FOR NO KEY UPDATE`,
        [toUuid(orderId)],
      );
      return locked.map(toWatchedStock);
    },

    async move(orderId, to, steps, dueBy) {
      const moved = await manager.query<LevelRow[]>(MOVE, [toUuid(orderId), to, JSON.stringify(steps), dueBy ?? null]);
      return moved.map(toWarehouseLevel);
    },

    async movePart(orderId, to, steps, pieces, cause) {
      const part = [toUuid(orderId), pieces.map(({ variantId }) => toUuid(variantId)), pieces.map(({ quantity }) => quantity), JSON.stringify(steps)];
      const counted = to === 'SHIPPED' ? await manager.query<LevelRow[]>(COUNT_IN_PART, part) : [];
      const moved = await manager.query<LevelRow[]>(MOVE_PART, [...part, to, cause]);
      return [...counted, ...moved].map(toWarehouseLevel);
    },

    async takeBack(orderId, pieces, isStillSold, cause) {
      const back = await manager.query<LevelRow[]>(TAKE_BACK, [
        toUuid(orderId), pieces.map(({ variantId }) => toUuid(variantId)), pieces.map(({ quantity }) => quantity), isStillSold ? 1 : 0, cause,
      ]);
      return back.map(toWarehouseLevel);
    },

    async expired(orderId) {
      const rows = await manager.query<{ variant_id: string; quantity: number }[]>(
        `SELECT variant_id, sum(quantity)::int AS quantity FROM hold WHERE order_id = $1 AND state = 'EXPIRED' GROUP BY 1 ORDER BY 1`, [toUuid(orderId)],
      );
      return rows.map(({ variant_id, quantity }) => ({ variantId: fromUuid('var', variant_id), quantity }));
    },

    async holdAgain(orderId, shares) {
      await manager.query(`UPDATE hold SET state = 'RELEASED' WHERE order_id = $1 AND state = 'EXPIRED'`, [toUuid(orderId)]);
      const sold = await manager.query<LevelRow[]>(HOLD_AGAIN, [toUuid(orderId), ...columnsOf(shares)]);
      if (sold.length !== shares.length) throw new Error(`only ${sold.length} of ${shares.length} shares could be held again for ${orderId}`);
      return sold.map(toWarehouseLevel);
    },

    async isSold(orderId) {
      const found = await manager.query<unknown[]>(`SELECT FROM hold WHERE order_id = $1 AND state IN ('COMMITTED', 'SHIPPED') LIMIT 1`, [toUuid(orderId)]);
      return found.length > 0;
    },

    async sellMore(orderId, shares, cause) {
      const sold = await manager.query<LevelRow[]>(SELL_MORE, [toUuid(orderId), ...columnsOf(shares), cause]);
      if (sold.length !== shares.length) throw new Error(`only ${sold.length} of ${shares.length} shares could be sold to ${orderId}`);
      return sold.map(toWarehouseLevel);
    },

    async extend(orderId, orderVersion, expiresAt) {
      await manager.query(
        `WITH news AS (UPDATE decided_order SET heard_version = $2 WHERE order_id = $1 AND heard_version < $2 RETURNING order_id)
         UPDATE hold h SET expires_at = coalesce($3::timestamptz, 'infinity') FROM news WHERE h.order_id = news.order_id AND h.state = 'HELD'`,
        [toUuid(orderId), orderVersion, expiresAt],
      );
    },

    async claimExpiry() {
      const [row] = await manager.query<[{ is_mine: boolean }]>(`SELECT pg_try_advisory_xact_lock(hashtext('expire holds')) AS is_mine`);
      return row.is_mine;
    },

    async raiseStock(variantIds) {
      const [rows] = await manager.query<[{ variant_id: string; version: number }[], number]>(
        'UPDATE stock SET version = version + 1 WHERE variant_id = ANY($1) RETURNING variant_id, version', [variantIds.map(toUuid)],
      );
      return new Map(rows.map(({ variant_id, version }) => [fromUuid('var', variant_id), version]));
    },

    async setBackorder(variantId, { backorderLimit, expectedAt }, owingWarehouseId) {
      const [, count] = await manager.query<[unknown[], number]>(
        `UPDATE stock SET backorder_limit = $2, expected_at = $3 WHERE variant_id = $1 AND ($2::integer IS NULL OR on_hand + $2 >= allocated + reserved)`,
        [toUuid(variantId), backorderLimit, expectedAt],
      );
      if (count === 0) return false;
      await manager.query('INSERT INTO stock_level (variant_id, warehouse_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [toUuid(variantId), toUuid(owingWarehouseId)]);
      await manager.query(
        `UPDATE stock_level SET may_owe = (warehouse_id = $2 AND $3::integer IS DISTINCT FROM 0) OR on_hand < allocated + reserved WHERE variant_id = $1`,
        [toUuid(variantId), toUuid(owingWarehouseId), backorderLimit],
      );
      return true;
    },

    async countInMissing(orderId) {
      const counted = await manager.query<LevelRow[]>(COUNT_IN, [toUuid(orderId)]);
      return counted.map(toWarehouseLevel);
    },

    async setLowThreshold(variantId, threshold) {
      const [, count] = await manager.query<[unknown[], number]>('UPDATE stock SET low_threshold = $2 WHERE variant_id = $1', [toUuid(variantId), threshold]);
      return count === 1;
    },

    async raise(orderId) {
      const [[row]] = await manager.query<[[{ version: number }], number]>('UPDATE decided_order SET version = version + 1 WHERE order_id = $1 RETURNING version', [toUuid(orderId)]);
      return row.version;
    },
  };
}

interface LockedRow extends WatchedRow {
  is_sellable: boolean;
}

interface LockedLevelRow extends LevelRow {
  may_owe: boolean;
}

/** Read once the variants are locked, in a statement of its own: one that waited for a lock would see levels as they were before. */
async function withLevels(manager: EntityManager, rows: readonly LockedRow[]): Promise<readonly LockedStock[]> {
  if (rows.length === 0) return [];
  const found = await manager.query<LockedLevelRow[]>(
    `SELECT ${LEVEL_COLUMNS}, coalesce(l.may_owe, false) AS may_owe FROM unnest($1::uuid[]) AS asked (variant_id) CROSS JOIN warehouse w
       LEFT JOIN stock_level l ON l.variant_id = asked.variant_id AND l.warehouse_id = w.id
     WHERE w.is_active ORDER BY w.priority, w.id`,
    [rows.map(({ variant_id }) => variant_id)],
  );
  const levels = Map.groupBy(found.map(({ may_owe, ...row }) => ({ ...toWarehouseLevel(row), mayOwe: may_owe })), ({ variantId }) => variantId);
  return rows.map((row) => {
    const level = toWatchedStock(row);
    return { ...level, isSellable: row.is_sellable, levels: levels.get(level.variantId) ?? [] };
  });
}

/** A column for each part of the shares. */
const columnsOf = (shares: readonly Share[]) => [
  shares.map(({ variantId }) => toUuid(variantId)), shares.map(({ warehouseId }) => toUuid(warehouseId)), shares.map(({ quantity }) => quantity),
];
