import { DAY, FOUNDED, NOW, OPENED } from '../clock.ts';
import type { LoadCounts } from './load-sizes.ts';

/** What became of an order of the history. All of them are over, but the latest, which wait to be packed. */
export type HistoryStory = 'delivered' | 'returned' | 'cancelled' | 'expired' | 'rejected' | 'paid';

/** The last of them was placed so long before the story ends: longer than a return takes. */
const LEFT_ALONE = 14 * DAY;
/** One in so many orders, the latest, waits to be packed. */
const WAITING = 500;

/**
 * Millions of orders are made where they are kept: streamed through a process they would take as many minutes. These
 * statements make a table `history`, gone with its transaction, of what orders and payments both know of each order:
 * `n` (from 1, as they were placed), `id`, `customer_id`, `payment_id`, `return_id`, `grant_id`, `placed_at`, `lines` (how many), `story`,
 * `total_minor`, `back_minor` (what a return brought back), `place` (a number below 8). And functions beside it:
 * `pg_temp.drawn(n, what, below)` draws the same number each time, `pg_temp.history_id(kind, n, made_at)` makes a UUIDv7 for each n
 * of a kind, `pg_temp.price(n, position)` and `pg_temp.pieces(n, position)` tell of an order's lines.
 */
export function historyStatements({ history, customers }: Pick<LoadCounts, 'history' | 'customers'>): string {
  const [opened, founded, ended] = [OPENED, FOUNDED, new Date(NOW.getTime() - LEFT_ALONE)].map((at) => `timestamptz '${at.toISOString()}'`);
  return `
    CREATE FUNCTION pg_temp.drawn(n bigint, what bigint, below integer) RETURNS integer LANGUAGE sql STABLE
      AS $$ SELECT ((hashint8extended(n, what) & 2147483647) % below)::integer $$;
    CREATE FUNCTION pg_temp.history_id(kind bigint, n bigint, made_at timestamptz) RETURNS uuid LANGUAGE sql STABLE
      AS $$ SELECT (lpad(to_hex((extract(epoch FROM made_at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(hashint8extended(n, kind) & 4095), 3, '0')
        || '8' || lpad(to_hex(hashint8extended(n, kind + 1000) & 4095), 3, '0') || lpad(to_hex(n), 12, '0'))::uuid $$;
    CREATE FUNCTION pg_temp.price(n bigint, place integer) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT (500 + pg_temp.drawn(n, 100 + place, 20000))::bigint $$;
    CREATE FUNCTION pg_temp.pieces(n bigint, place integer) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT CASE WHEN pg_temp.drawn(n, 200 + place, 100) < 78 THEN 1 ELSE 2 END $$;

    CREATE TEMP TABLE history ON COMMIT DROP AS
    SELECT n, placed_at, lines, story, pg_temp.drawn(n, 4, 8) AS place,
      pg_temp.history_id(1, n, placed_at) AS id, pg_temp.history_id(2, customer, ${founded} + customer * interval '1 millisecond') AS customer_id,
      pg_temp.history_id(3, n, placed_at) AS payment_id, pg_temp.history_id(4, n, placed_at) AS return_id, pg_temp.history_id(5, n, placed_at) AS grant_id,
      pg_temp.price(n, 0) * pg_temp.pieces(n, 0) + CASE WHEN lines > 1 THEN pg_temp.price(n, 1) * pg_temp.pieces(n, 1) ELSE 0 END
        + CASE WHEN lines > 2 THEN pg_temp.price(n, 2) * pg_temp.pieces(n, 2) ELSE 0 END AS total_minor,
      CASE WHEN story = 'returned' THEN pg_temp.price(n, 0) END AS back_minor
    FROM (
      SELECT n, placed_at, lines, customer, CASE
        WHEN n > ${history - Math.ceil(history / WAITING)} THEN 'paid'
        WHEN fate < 20 AND lines > 1 THEN 'returned' WHEN fate < 40 THEN 'cancelled' WHEN fate < 50 THEN 'expired' WHEN fate < 60 THEN 'rejected' ELSE 'delivered' END AS story
      FROM (
        SELECT n, date_trunc('milliseconds', ${opened} + (n - 0.5) / ${history} * (${ended} - ${opened})) AS placed_at,
          1 + pg_temp.drawn(n, 1, 3) AS lines, pg_temp.drawn(n, 2, ${customers}) AS customer, pg_temp.drawn(n, 3, 1000) AS fate
        FROM generate_series(1::bigint, ${history}) AS n
      ) drawn
    ) told;
    ANALYZE history;`;
}
