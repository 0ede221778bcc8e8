/** How many of the carts that a variant was put into last are looked at: most of those before are ordered or left. */
const LATEST = 1_000;

/** The next `$2` variants of a table that carts are to be told about, marked as told. */
const taken = (table: string, id: string): string => `
  UPDATE ${table} SET is_told = true WHERE ${id} IN (SELECT ${id} FROM ${table} WHERE NOT is_told ORDER BY ${id} LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING ${id} AS variant_id`;

/** A row of `TAKE_NEWS`: a cart, or none where no open cart holds what changed. */
export interface NewsQueryRow {
  variants: number;
  id: string | null;
  version: number | null;
}

/** Whether carts are to be told about anything. */
export const HAS_NEWS = '/* regular work */ SELECT EXISTS (SELECT FROM variant WHERE NOT is_told) OR EXISTS (SELECT FROM variant_stock WHERE NOT is_told) AS has_news';

/** The open carts, touched since `$1`, that hold what carts are to be told about; in one statement whatever changed. */
export const TAKE_NEWS = `/* regular work */
  WITH priced AS (${taken('variant', 'id')}), counted AS (${taken('variant_stock', 'variant_id')}),
  news AS (SELECT variant_id FROM priced UNION SELECT variant_id FROM counted),
  touched AS (
    SELECT DISTINCT c.id, c.version FROM news CROSS JOIN LATERAL (
      SELECT l.cart_id FROM cart_line l WHERE l.variant_id = news.variant_id ORDER BY l.position DESC LIMIT ${LATEST}
    ) l JOIN cart c ON c.id = l.cart_id WHERE c.status = 'OPEN' AND c.updated_at > $1
  )
  SELECT (SELECT count(*)::int FROM news) AS variants, t.id, t.version FROM (SELECT) one LEFT JOIN touched t ON true WHERE EXISTS (SELECT FROM news)`;
