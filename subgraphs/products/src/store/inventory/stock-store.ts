import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Share } from '../../domain/inventory/allocate.ts';
import type { LevelChange, LockedStock, StockStore } from '../../domain/inventory/ports.ts';
import { LEVEL_COLUMNS, WATCHED_COLUMNS, toWarehouseLevel, toWatchedStock } from './stock-reads.ts';
import type { LevelRow, WatchedRow } from './stock-reads.ts';

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
      const held = await manager.query<unknown[]>(
        `WITH wanted AS (
           SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::integer[]) AS wanted (variant_id, warehouse_id, quantity)
         ), taken AS (
           UPDATE stock_level l SET reserved = l.reserved + w.quantity FROM wanted w
           WHERE l.variant_id = w.variant_id AND l.warehouse_id = w.warehouse_id AND (l.may_owe OR l.on_hand - l.allocated - l.reserved >= w.quantity)
           RETURNING l.variant_id, l.warehouse_id, w.quantity
         ), held AS (
           INSERT INTO hold (order_id, variant_id, warehouse_id, quantity, state, expires_at)
           SELECT $1, variant_id, warehouse_id, quantity, 'HELD', $5 FROM taken
         )
         INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, reserved)
         SELECT $1, variant_id, warehouse_id, 'HELD', quantity FROM taken RETURNING 1`,
        [toUuid(orderId), ...columnsOf(shares), expiresAt],
      );
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
      const moved = await manager.query<ChangeRow[]>(
        `WITH moved AS (
           UPDATE hold h SET state = $2
           FROM jsonb_to_recordset($3::jsonb) AS step ("from" text, "onHand" integer, allocated integer, reserved integer)
           WHERE h.order_id = $1 AND h.state = step."from" AND ($4::timestamptz IS NULL OR h.expires_at <= $4)
           RETURNING h.variant_id, h.warehouse_id, h.quantity * step."onHand" AS on_hand, h.quantity * step.allocated AS allocated, h.quantity * step.reserved AS reserved
         ), booked AS (
           UPDATE stock_level l SET on_hand = l.on_hand + m.on_hand, allocated = l.allocated + m.allocated, reserved = l.reserved + m.reserved
           FROM moved m WHERE l.variant_id = m.variant_id AND l.warehouse_id = m.warehouse_id
         )
         INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, on_hand, allocated, reserved)
         SELECT $1, variant_id, warehouse_id, $2, on_hand, allocated, reserved FROM moved WHERE (on_hand, allocated, reserved) <> (0, 0, 0)
         RETURNING ${CHANGE_COLUMNS}`,
        [toUuid(orderId), to, JSON.stringify(steps), dueBy ?? null],
      );
      return moved.map(toLevelChange);
    },

    async movePart(orderId, to, steps, pieces, cause) {
      const part = [toUuid(orderId), pieces.map(({ variantId }) => toUuid(variantId)), pieces.map(({ quantity }) => quantity), JSON.stringify(steps)];
      const counted = to === 'SHIPPED' ? await manager.query<ChangeRow[]>(COUNT_IN_PART, part) : [];
      const moved = await manager.query<ChangeRow[]>(MOVE_PART, [...part, to, cause]);
      return [...counted, ...moved].map(toLevelChange);
    },

    async takeBack(orderId, pieces, isStillSold, cause) {
      const back = await manager.query<ChangeRow[]>(TAKE_BACK, [
        toUuid(orderId), pieces.map(({ variantId }) => toUuid(variantId)), pieces.map(({ quantity }) => quantity), isStillSold ? 1 : 0, cause,
      ]);
      return back.map(toLevelChange);
    },

    async expired(orderId) {
      const rows = await manager.query<{ variant_id: string; quantity: number }[]>(
        `SELECT variant_id, sum(quantity)::int AS quantity FROM hold WHERE order_id = $1 AND state = 'EXPIRED' GROUP BY 1 ORDER BY 1`, [toUuid(orderId)],
      );
      return rows.map(({ variant_id, quantity }) => ({ variantId: fromUuid('var', variant_id), quantity }));
    },

    async holdAgain(orderId, shares) {
      await manager.query(`UPDATE hold SET state = 'RELEASED' WHERE order_id = $1 AND state = 'EXPIRED'`, [toUuid(orderId)]);
      const sold = await manager.query<ChangeRow[]>(
        `WITH wanted AS (
           SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::integer[]) AS wanted (variant_id, warehouse_id, quantity)
         ), taken AS (
           UPDATE stock_level l SET allocated = l.allocated + w.quantity FROM wanted w
           WHERE l.variant_id = w.variant_id AND l.warehouse_id = w.warehouse_id AND (l.may_owe OR l.on_hand - l.allocated - l.reserved >= w.quantity)
           RETURNING l.variant_id, l.warehouse_id, w.quantity
         ), held AS (
           INSERT INTO hold (order_id, variant_id, warehouse_id, quantity, state, expires_at)
           SELECT $1, variant_id, warehouse_id, quantity, 'COMMITTED', 'infinity' FROM taken
           ON CONFLICT (order_id, variant_id, warehouse_id) DO UPDATE SET quantity = excluded.quantity, state = excluded.state, expires_at = excluded.expires_at
         )
         INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, allocated)
         SELECT $1, variant_id, warehouse_id, 'COMMITTED', quantity FROM taken RETURNING ${CHANGE_COLUMNS}`,
        [toUuid(orderId), ...columnsOf(shares)],
      );
      if (sold.length !== shares.length) throw new Error(`only ${sold.length} of ${shares.length} shares could be held again for ${orderId}`);
      return sold.map(toLevelChange);
    },

    async isSold(orderId) {
      const found = await manager.query<unknown[]>(`SELECT FROM hold WHERE order_id = $1 AND state IN ('COMMITTED', 'SHIPPED') LIMIT 1`, [toUuid(orderId)]);
      return found.length > 0;
    },

    async sellMore(orderId, shares, cause) {
      const sold = await manager.query<ChangeRow[]>(SELL_MORE, [toUuid(orderId), ...columnsOf(shares), cause]);
      if (sold.length !== shares.length) throw new Error(`only ${sold.length} of ${shares.length} shares could be sold to ${orderId}`);
      return sold.map(toLevelChange);
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
      const counted = await manager.query<ChangeRow[]>(
        `WITH counted AS (
           UPDATE stock_level l SET on_hand = h.quantity FROM hold h
           WHERE h.order_id = $1 AND h.state IN ('HELD', 'COMMITTED', 'EXPIRED') AND l.variant_id = h.variant_id AND l.warehouse_id = h.warehouse_id AND l.on_hand < h.quantity
           RETURNING l.variant_id, l.warehouse_id, h.quantity, (SELECT b.on_hand FROM stock_level b WHERE b.variant_id = l.variant_id AND b.warehouse_id = l.warehouse_id) AS before
         )
         INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT variant_id, warehouse_id, 'COUNTED', quantity - before FROM counted
         RETURNING ${CHANGE_COLUMNS}`,
        [toUuid(orderId)],
      );
      return counted.map(toLevelChange);
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

/** Shares sold to an order besides what it has. A hold that was over begins anew. */
const SELL_MORE = `
  WITH wanted AS (
    SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::integer[]) AS wanted (variant_id, warehouse_id, quantity)
  ), taken AS (
    UPDATE stock_level l SET allocated = l.allocated + w.quantity FROM wanted w
    WHERE l.variant_id = w.variant_id AND l.warehouse_id = w.warehouse_id AND (l.may_owe OR l.on_hand - l.allocated - l.reserved >= w.quantity)
    RETURNING l.variant_id, l.warehouse_id, w.quantity
  ), held AS (
    INSERT INTO hold AS h (order_id, variant_id, warehouse_id, quantity, state, expires_at)
    SELECT $1, variant_id, warehouse_id, quantity, 'COMMITTED', 'infinity' FROM taken
    ON CONFLICT (order_id, variant_id, warehouse_id) DO UPDATE
      SET quantity = excluded.quantity + CASE h.state WHEN 'COMMITTED' THEN h.quantity ELSE 0 END, state = excluded.state, expires_at = excluded.expires_at
  )
  INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, allocated, cause)
  SELECT $1, variant_id, warehouse_id, 'COMMITTED', quantity, $5 FROM taken RETURNING variant_id, warehouse_id, on_hand, allocated, reserved`;

/** `taken`: of an order's holds that a step fits, so many pieces of each variant, from one warehouse after the other. */
const TAKEN = `
  wanted AS (SELECT * FROM unnest($2::uuid[], $3::integer[]) AS wanted (variant_id, quantity)),
  live AS (
    SELECT h.variant_id, h.warehouse_id, h.quantity, w.quantity AS wanted, step."onHand" AS on_hand, step.allocated, step.reserved,
      sum(h.quantity) OVER (PARTITION BY h.variant_id ORDER BY h.warehouse_id) - h.quantity AS before
    FROM hold h JOIN wanted w USING (variant_id)
      JOIN jsonb_to_recordset($4::jsonb) AS step ("from" text, "onHand" integer, allocated integer, reserved integer) ON step."from" = h.state
    WHERE h.order_id = $1
  ),
  taken AS (SELECT live.*, least(quantity, wanted - before)::int AS pieces FROM live WHERE wanted > before)`;

/** As `countInMissing`, of what a part takes. */
const COUNT_IN_PART = `
  WITH ${TAKEN},
  counted AS (
    UPDATE stock_level l SET on_hand = t.pieces FROM taken t
    WHERE l.variant_id = t.variant_id AND l.warehouse_id = t.warehouse_id AND l.on_hand < t.pieces
    RETURNING l.variant_id, l.warehouse_id, t.pieces - (SELECT b.on_hand FROM stock_level b WHERE b.variant_id = l.variant_id AND b.warehouse_id = l.warehouse_id) AS missing
  )
  INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT variant_id, warehouse_id, 'COUNTED', missing FROM counted
  RETURNING variant_id, warehouse_id, on_hand, allocated, reserved`;

const MOVE_PART = `
  WITH ${TAKEN},
  gone AS (
    UPDATE hold h SET state = CASE WHEN t.pieces = h.quantity THEN $5::text ELSE h.state END, quantity = h.quantity - CASE WHEN t.pieces = h.quantity THEN 0 ELSE t.pieces END
    FROM taken t WHERE h.order_id = $1 AND h.variant_id = t.variant_id AND h.warehouse_id = t.warehouse_id
  ),
  booked AS (
    UPDATE stock_level l SET on_hand = l.on_hand + t.pieces * t.on_hand, allocated = l.allocated + t.pieces * t.allocated, reserved = l.reserved + t.pieces * t.reserved
    FROM taken t WHERE l.variant_id = t.variant_id AND l.warehouse_id = t.warehouse_id
  )
  INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, on_hand, allocated, reserved, cause)
  SELECT $1, variant_id, warehouse_id, $5, pieces * on_hand, pieces * allocated, pieces * reserved, $6 FROM taken
  RETURNING variant_id, warehouse_id, on_hand, allocated, reserved`;

/** `$4`: 1 when the pieces are still the order's. A hold that was over begins anew then. */
const TAKE_BACK = `
  WITH back AS (
    SELECT DISTINCT ON (h.variant_id) h.variant_id, h.warehouse_id, w.quantity
    FROM hold h JOIN unnest($2::uuid[], $3::integer[]) AS w (variant_id, quantity) USING (variant_id) WHERE h.order_id = $1 ORDER BY h.variant_id, h.warehouse_id
  ),
  held AS (
    UPDATE hold h SET state = 'COMMITTED', expires_at = 'infinity', quantity = b.quantity + CASE h.state WHEN 'COMMITTED' THEN h.quantity ELSE 0 END
    FROM back b WHERE $4::int = 1 AND h.order_id = $1 AND h.variant_id = b.variant_id AND h.warehouse_id = b.warehouse_id
  ),
  booked AS (
    UPDATE stock_level l SET on_hand = l.on_hand + b.quantity, allocated = l.allocated + b.quantity * $4::int
    FROM back b WHERE l.variant_id = b.variant_id AND l.warehouse_id = b.warehouse_id
  )
  INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, on_hand, allocated, cause)
  SELECT $1, variant_id, warehouse_id, 'RETURNED', quantity, quantity * $4::int, $5 FROM back
  RETURNING variant_id, warehouse_id, on_hand, allocated, reserved`;

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

type ChangeRow = LevelRow;

const CHANGE_COLUMNS = 'variant_id, warehouse_id, on_hand, allocated, reserved';

const toLevelChange = (row: ChangeRow): LevelChange => toWarehouseLevel(row);

/** A column for each part of the shares. */
const columnsOf = (shares: readonly Share[]) => [
  shares.map(({ variantId }) => toUuid(variantId)), shares.map(({ warehouseId }) => toUuid(warehouseId)), shares.map(({ quantity }) => quantity),
];
