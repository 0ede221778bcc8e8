import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Learnt } from '../domain/ports.ts';

/** What sold this long ago counts half. */
const HALF_LIFE_DAYS = 14;
/** Of what was bought lately so much is looked at: in a busy shop that is less than a year. */
const LATEST = 20_000;
/** Companions looked at for each product: plenty to choose fifty from. */
const CANDIDATES = 200;
/** Relatives looked at for each product and kind of likeness: the fifty that can be asked for, and the product itself. */
const RELATIVES = 51;

export function createLearnt(manager: EntityManager): Learnt {
  const rows = <Row>(sql: string, parameters: unknown[]) => manager.query<Row[]>(sql, parameters);

  return {
    async companions(productIds) {
      const found = await rows<{ source_id: string; product_id: string; orders: number; source_orders: number; product_orders: number }>(
        `SELECT asked.id AS source_id, near.product_id, near.orders, own.orders AS source_orders, near.product_orders
         FROM unnest($1::uuid[]) AS asked(id) JOIN listing own ON own.product_id = asked.id CROSS JOIN LATERAL (
           SELECT c.product_id, c.orders, l.orders AS product_orders
           FROM companion c JOIN listing l ON l.product_id = c.product_id
           WHERE c.source_id = asked.id AND c.orders > 0 AND l.is_published
           ORDER BY c.orders DESC, c.product_id LIMIT $2
         ) near`,
        [productIds.map(toUuid), CANDIDATES],
      );
      return found.map((row) => ({
        sourceId: fromUuid('prod', row.source_id), productId: fromUuid('prod', row.product_id),
        orders: row.orders, sourceOrders: row.source_orders, productOrders: row.product_orders,
      }));
    },

    async relatives(productIds) {
      const found = await rows<{ source_id: string; product_id: string; same_category: boolean; same_brand: boolean; product_orders: number }>(
        // The best of each kind of likeness, which are the best of all: no more are read, however many there are.
        `SELECT asked.id AS source_id, near.product_id, near.category_id = own.category_id AS same_category,
                coalesce(near.brand = own.brand, false) AS same_brand, near.orders AS product_orders
         FROM unnest($1::uuid[]) AS asked(id) JOIN listing own ON own.product_id = asked.id CROSS JOIN LATERAL (
           (SELECT l.* FROM listing l WHERE l.category_id = own.category_id AND l.brand = own.brand AND l.is_published ORDER BY l.orders DESC, l.product_id LIMIT $2)
           UNION (SELECT l.* FROM listing l WHERE l.category_id = own.category_id AND l.is_published ORDER BY l.orders DESC, l.product_id LIMIT $2)
           UNION (SELECT l.* FROM listing l WHERE l.brand = own.brand AND l.is_published ORDER BY l.orders DESC, l.product_id LIMIT $2)
         ) near WHERE near.product_id <> asked.id ORDER BY 3 DESC, 4 DESC, 5 DESC, 2`,
        [productIds.map(toUuid), RELATIVES],
      );
      return found.map((row) => ({
        sourceId: fromUuid('prod', row.source_id), productId: fromUuid('prod', row.product_id),
        isSameCategory: row.same_category, isSameBrand: row.same_brand, productOrders: row.product_orders,
      }));
    },

    async trending(now, limit) {
      const found = await rows<{ product_id: string }>(
        `SELECT product_id FROM (
           SELECT product_id, bought_at FROM purchase WHERE bought_at > $1::timestamptz - interval '1 year' ORDER BY bought_at DESC LIMIT ${LATEST}
         ) p
         WHERE EXISTS (SELECT FROM listing l WHERE l.product_id = p.product_id AND l.is_published)
         GROUP BY product_id
         ORDER BY sum(power(0.5, extract(epoch FROM $1::timestamptz - bought_at) / 86400 / $2)) DESC, product_id LIMIT $3`,
        [now, HALF_LIFE_DAYS, limit],
      );
      return found.map(({ product_id }) => fromUuid('prod', product_id));
    },

    async tastes(customerId) {
      const found = await rows<{ product_id: string; rating: number | null; is_owned: boolean }>(
        `SELECT product_id, max(rating) AS rating, bool_or(is_owned) AS is_owned FROM (
           SELECT product_id, NULL::smallint AS rating, true AS is_owned FROM purchase WHERE customer_id = $1
           UNION ALL
           SELECT product_id, rating, false FROM opinion WHERE customer_id = $1 AND rating IS NOT NULL
         ) taste GROUP BY product_id`,
        [toUuid(customerId)],
      );
      return found.map(({ product_id, rating, is_owned }) => ({ productId: fromUuid('prod', product_id), rating, isOwned: is_owned }));
    },
  };
}
