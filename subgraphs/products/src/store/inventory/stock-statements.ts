// What moves stock between states: the levels, the holds and the books in one statement each, so that none is ever without
// the others. $1 is the order; whoever sends one has locked the variants.

/** What a statement answers of each level it changed. */
const CHANGES = 'variant_id, warehouse_id, on_hand, allocated, reserved';

/** `taken`: shares (variants in $2, warehouses in $3, quantities in $4), those of them that are free, now counted as `column` says. */
const takeFree = (column: 'allocated' | 'reserved'): string => `
  wanted AS (SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::integer[]) AS wanted (variant_id, warehouse_id, quantity)),
  taken AS (
    UPDATE stock_level l SET ${column} = l.${column} + w.quantity FROM wanted w
    WHERE l.variant_id = w.variant_id AND l.warehouse_id = w.warehouse_id AND (l.may_owe OR l.on_hand - l.allocated - l.reserved >= w.quantity)
    RETURNING l.variant_id, l.warehouse_id, w.quantity
  )`;

/** Shares set aside for an order until $5. Answers a row for each that was free. */
export const HOLD = `
  WITH ${takeFree('reserved')},
  held AS (
    INSERT INTO hold (order_id, variant_id, warehouse_id, quantity, state, expires_at)
    SELECT $1, variant_id, warehouse_id, quantity, 'HELD', $5 FROM taken
  )
  INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, reserved)
  SELECT $1, variant_id, warehouse_id, 'HELD', quantity FROM taken RETURNING 1`;

/** Shares sold to an order whose hold has expired, whatever it held in the same place before. */
export const HOLD_AGAIN = `
  WITH ${takeFree('allocated')},
  held AS (
    INSERT INTO hold (order_id, variant_id, warehouse_id, quantity, state, expires_at)
    SELECT $1, variant_id, warehouse_id, quantity, 'COMMITTED', 'infinity' FROM taken
    ON CONFLICT (order_id, variant_id, warehouse_id) DO UPDATE SET quantity = excluded.quantity, state = excluded.state, expires_at = excluded.expires_at
  )
  INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, allocated)
  SELECT $1, variant_id, warehouse_id, 'COMMITTED', quantity FROM taken RETURNING ${CHANGES}`;

/** Shares sold to an order besides what it has, because of $5. A hold that was over begins anew. */
export const SELL_MORE = `
  WITH ${takeFree('allocated')},
  held AS (
    INSERT INTO hold AS h (order_id, variant_id, warehouse_id, quantity, state, expires_at)
    SELECT $1, variant_id, warehouse_id, quantity, 'COMMITTED', 'infinity' FROM taken
    ON CONFLICT (order_id, variant_id, warehouse_id) DO UPDATE
      SET quantity = excluded.quantity + CASE h.state WHEN 'COMMITTED' THEN h.quantity ELSE 0 END, state = excluded.state, expires_at = excluded.expires_at
  )
  INSERT INTO stock_movement (order_id, variant_id, warehouse_id, kind, allocated, cause)
  SELECT $1, variant_id, warehouse_id, 'COMMITTED', quantity, $5 FROM taken RETURNING ${CHANGES}`;

/** An order's holds that one of the steps $3 fits come to the state $2; of those alone that end by $4, if that is given. */
export const MOVE = `
  WITH moved AS (
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
  RETURNING ${CHANGES}`;

/** What is less on hand than an order holds there is counted up to that: what leaves was there. */
export const COUNT_IN = `
  WITH counted AS (
    UPDATE stock_level l SET on_hand = h.quantity FROM hold h
    WHERE h.order_id = $1 AND h.state IN ('HELD', 'COMMITTED', 'EXPIRED') AND l.variant_id = h.variant_id AND l.warehouse_id = h.warehouse_id AND l.on_hand < h.quantity
    RETURNING l.variant_id, l.warehouse_id, h.quantity, (SELECT b.on_hand FROM stock_level b WHERE b.variant_id = l.variant_id AND b.warehouse_id = l.warehouse_id) AS before
  )
  INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT variant_id, warehouse_id, 'COUNTED', quantity - before FROM counted
  RETURNING ${CHANGES}`;

/** `taken`: of an order's holds that one of the steps $4 fits, so many pieces ($3) of each variant ($2), from one warehouse after the other. */
const TAKE_PART = `
  wanted AS (SELECT * FROM unnest($2::uuid[], $3::integer[]) AS wanted (variant_id, quantity)),
  live AS (
    SELECT h.variant_id, h.warehouse_id, h.quantity, w.quantity AS wanted, step."onHand" AS on_hand, step.allocated, step.reserved,
      sum(h.quantity) OVER (PARTITION BY h.variant_id ORDER BY h.warehouse_id) - h.quantity AS before
    FROM hold h JOIN wanted w USING (variant_id)
      JOIN jsonb_to_recordset($4::jsonb) AS step ("from" text, "onHand" integer, allocated integer, reserved integer) ON step."from" = h.state
    WHERE h.order_id = $1
  ),
  taken AS (SELECT live.*, least(quantity, wanted - before)::int AS pieces FROM live WHERE wanted > before)`;

/** As `COUNT_IN`, of what a part takes. */
export const COUNT_IN_PART = `
  WITH ${TAKE_PART},
  counted AS (
    UPDATE stock_level l SET on_hand = t.pieces FROM taken t
    WHERE l.variant_id = t.variant_id AND l.warehouse_id = t.warehouse_id AND l.on_hand < t.pieces
    RETURNING l.variant_id, l.warehouse_id, t.pieces - (SELECT b.on_hand FROM stock_level b WHERE b.variant_id = l.variant_id AND b.warehouse_id = l.warehouse_id) AS missing
  )
  INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT variant_id, warehouse_id, 'COUNTED', missing FROM counted
  RETURNING ${CHANGES}`;

/** A part of an order's holds comes to the state $5, because of $6; where a hold has more, the rest stays. */
export const MOVE_PART = `
  WITH ${TAKE_PART},
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
  RETURNING ${CHANGES}`;

/** Pieces ($3) of variants ($2) come back, because of $5, to where the order had some from; $4 is 1 when they are still its own: a hold that was over begins anew then. */
export const TAKE_BACK = `
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
  RETURNING ${CHANGES}`;
