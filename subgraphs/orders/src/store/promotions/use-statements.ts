/**
 * Keeps the discounts `$1` of the order `$2`, takes a use of each of their promotions and answers those that could not be had. Each counter rises only where it is below its
 * limit: who comes second waits at the row until the first is kept or undone, and is then asked again.
 * What has no limit has no counter, and nobody waits there.
 */
export const TAKE = `
  WITH discount AS (SELECT * FROM json_to_recordset($1) AS d (position smallint, promotion_id uuid, code text, name text, line_id uuid, amount_minor bigint)),
  kept AS (
    INSERT INTO order_discount (order_id, position, promotion_id, code, name, line_id, amount_minor)
    SELECT $2, d.position, d.promotion_id, d.code, d.name, d.line_id, d.amount_minor FROM discount d
  ),
  wanted AS (SELECT d.promotion_id, max(d.code) AS code, sum(d.amount_minor) AS amount_minor FROM discount d GROUP BY d.promotion_id),
  promoted AS (
    UPDATE promotion p SET uses = p.uses + 1 FROM wanted w WHERE p.id = w.promotion_id AND p.uses < p.usage_limit RETURNING p.id
  ),
  coded AS (
    UPDATE promotion_code c SET uses = c.uses + 1 FROM wanted w WHERE c.code = w.code AND c.uses < c.usage_limit RETURNING c.code
  ),
  counted AS (
    INSERT INTO promotion_shopper AS s (promotion_id, shopper, uses)
    SELECT p.id, $3, 1 FROM wanted w JOIN promotion p ON p.id = w.promotion_id WHERE p.usage_limit_per_customer IS NOT NULL
    ON CONFLICT (promotion_id, shopper) DO UPDATE SET uses = s.uses + 1
    WHERE s.uses < (SELECT p.usage_limit_per_customer FROM promotion p WHERE p.id = s.promotion_id) RETURNING s.promotion_id
  ),
  used AS (
    INSERT INTO promotion_use (order_id, promotion_id, code, shopper, currency, amount_minor, used_at)
    SELECT $2, w.promotion_id, w.code, $3, $4, w.amount_minor, $5 FROM wanted w
  )
  SELECT w.promotion_id FROM wanted w JOIN promotion p ON p.id = w.promotion_id LEFT JOIN promotion_code c ON c.code = w.code
  WHERE (p.usage_limit IS NOT NULL AND p.id NOT IN (SELECT id FROM promoted))
    OR (c.usage_limit IS NOT NULL AND c.code NOT IN (SELECT code FROM coded))
    OR (p.usage_limit_per_customer IS NOT NULL AND p.id NOT IN (SELECT promotion_id FROM counted))`;

/** Gives back what the order `$1` uses; a second time there is nothing left to give. */
export const GIVE_BACK = `
  WITH back AS (
    UPDATE promotion_use SET returned_at = $2 WHERE order_id = $1 AND returned_at IS NULL RETURNING promotion_id, code, shopper
  ),
  promoted AS (UPDATE promotion p SET uses = p.uses - 1 FROM back b WHERE p.id = b.promotion_id AND p.usage_limit IS NOT NULL),
  coded AS (UPDATE promotion_code c SET uses = c.uses - 1 FROM back b WHERE c.code = b.code AND c.usage_limit IS NOT NULL)
  UPDATE promotion_shopper s SET uses = s.uses - 1 FROM back b WHERE s.promotion_id = b.promotion_id AND s.shopper = b.shopper AND s.uses > 0`;
