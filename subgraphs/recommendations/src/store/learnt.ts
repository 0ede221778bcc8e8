import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Learnt } from '../domain/ports.ts';

/** What sold this long ago counts half. */
const HALF_LIFE_DAYS = 14;
/** Candidates looked at for each product: plenty to choose fifty from. */
const CANDIDATES = 200;

export function createLearnt(manager: EntityManager): Learnt {
  const rows = <Row>(sql: string, parameters: unknown[]) => manager.query<Row[]>(sql, parameters);

  return {
    async companions(productIds) {
      const found = await rows<{ source_id: string; product_id: string; orders: number; source_orders: number; product_orders: number }>(
        `SELECT asked.id AS source_id, near.product_id, near.orders::int,
                (SELECT count(*)::int FROM purchase WHERE product_id = asked.id) AS source_orders,
                (SELECT count(*)::int FROM purchase WHERE product_id = near.product_id) AS product_orders
         FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
           SELECT other.product_id, count(*) AS orders
           FROM purchase own JOIN purchase other ON other.order_id = own.order_id AND other.product_id <> own.product_id
           WHERE own.product_id = asked.id
             AND EXISTS (SELECT FROM variant v WHERE v.product_id = other.product_id AND v.is_published)
           GROUP BY other.product_id ORDER BY count(*) DESC, other.product_id LIMIT $2
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
        `SELECT asked.id AS source_id, near.id AS product_id, near.same_category, near.same_brand,
                (SELECT count(*)::int FROM purchase WHERE product_id = near.id) AS product_orders
         FROM unnest($1::uuid[]) AS asked(id)
         JOIN LATERAL (SELECT category_id, brand FROM variant WHERE product_id = asked.id LIMIT 1) own ON true
         CROSS JOIN LATERAL (
           SELECT other.product_id AS id, bool_or(other.category_id = own.category_id) AS same_category,
                  coalesce(bool_or(other.brand = own.brand), false) AS same_brand
           FROM variant other
           WHERE (other.category_id = own.category_id OR other.brand = own.brand) AND other.product_id <> asked.id AND other.is_published
           GROUP BY other.product_id ORDER BY 2 DESC, 3 DESC, 1 LIMIT $2
         ) near`,
        [productIds.map(toUuid), CANDIDATES],
      );
      return found.map((row) => ({
        sourceId: fromUuid('prod', row.source_id), productId: fromUuid('prod', row.product_id),
        isSameCategory: row.same_category, isSameBrand: row.same_brand, productOrders: row.product_orders,
      }));
    },

    async trending(now, limit) {
      const found = await rows<{ product_id: string }>(
        `SELECT product_id FROM purchase p
         WHERE bought_at > $1::timestamptz - interval '1 year'
           AND EXISTS (SELECT FROM variant v WHERE v.product_id = p.product_id AND v.is_published)
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
