import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { NewReview, ReviewReads, ReviewStore } from '../domain/ports.ts';
import type { RatingSummary, Review } from '../domain/review.ts';

/** A row of `SELECT ${COLUMNS} FROM review r`. */
interface Row {
  id: string;
  version: number;
  product_id: string;
  customer_id: string;
  rating: number;
  title: string;
  body: string;
  created_at: Date;
  is_verified: boolean;
}

/** How often a product was given each number of stars, from one to five. */
interface RatingRow {
  product_id: string;
  counts: number[];
}

const COLUMNS = `r.id, r.version, r.product_id, r.customer_id, r.rating, r.title, r.body, r.created_at,
  EXISTS (SELECT FROM delivery d WHERE d.customer_id = r.customer_id AND d.product_id = r.product_id) AS is_verified`;

const toReview = (row: Row): Review => ({
  id: fromUuid('rev', row.id),
  version: row.version,
  productId: fromUuid('prod', row.product_id),
  customerId: fromUuid('user', row.customer_id),
  rating: row.rating,
  title: row.title,
  body: row.body,
  isVerified: row.is_verified,
  createdAt: row.created_at,
});

export function createReviewReads(manager: EntityManager): ReviewReads {
  const select = async (rest: string, parameters: unknown[]): Promise<Review[]> =>
    (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM review r ${rest}`, parameters)).map(toReview);

  return {
    byIds: (ids) => select('WHERE r.id = ANY($1) AND r.deleted_at IS NULL', [ids.map(toUuid)]),

    byCustomer: (customerId, productIds) =>
      select('WHERE r.customer_id = $1 AND r.product_id = ANY($2) AND r.deleted_at IS NULL', [toUuid(customerId), productIds.map(toUuid)]),

    async byProducts(productIds, page) {
      const rows = await manager.query<Row[]>(
        `SELECT r.* FROM unnest($1::uuid[]) AS asked(product_id) CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM review r
           WHERE r.product_id = asked.product_id AND r.deleted_at IS NULL AND ($2::uuid IS NULL OR r.id < $2)
           ORDER BY r.id DESC LIMIT $3
         ) r`,
        [productIds.map(toUuid), page.after ? toUuid(page.after) : null, page.first + 1],
      );
      const found = rows.map(toReview);
      return pagesByProduct(found, page);
    },

    async summaries(productIds) {
      const rows = await manager.query<RatingRow[]>(
        'SELECT product_id, ARRAY[stars_1, stars_2, stars_3, stars_4, stars_5] AS counts FROM rating_count WHERE product_id = ANY($1)', [productIds.map(toUuid)],
      );
      return rows.map(toSummary);
    },
  };
}

export function createReviewStore(manager: EntityManager): ReviewStore {
  const reads = createReviewReads(manager);
  return {
    ...reads,

    async add(review: NewReview) {
      const added = await manager.query<unknown[]>(
        `INSERT INTO review (id, product_id, customer_id, rating, title, body, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (customer_id, product_id) WHERE deleted_at IS NULL DO NOTHING RETURNING 1`,
        [toUuid(review.id), toUuid(review.productId), toUuid(review.customerId), review.rating, review.title, review.body, review.createdAt],
      );
      return added.length === 1;
    },

    async change(id, customerId, { rating, title, body }) {
      const [rows] = await manager.query<[Row[], number]>(
        `UPDATE review r SET rating = $3, title = $4, body = $5, version = version + 1
         WHERE id = $1 AND customer_id = $2 AND deleted_at IS NULL RETURNING ${COLUMNS}`,
        [toUuid(id), toUuid(customerId), rating, title, body],
      );
      return rows.map(toReview)[0];
    },

    hold: async (id, customerId) =>
      (await manager.query<unknown[]>('SELECT 1 FROM review WHERE id = $1 AND customer_id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE', [toUuid(id), toUuid(customerId)])).length === 1,

    async rating(productId) {
      const [row] = await manager.query<[RatingRow & { version: number }]>(
        'SELECT product_id, version, ARRAY[stars_1, stars_2, stars_3, stars_4, stars_5] AS counts FROM rating_count WHERE product_id = $1', [toUuid(productId)],
      );
      return { ...toSummary(row), version: row.version };
    },

    async raise(id) {
      await manager.query('UPDATE review SET version = version + 1 WHERE id = $1', [toUuid(id)]);
    },

    async delete(id, customerId) {
      const [rows] = await manager.query<[Row[], number]>(
        `UPDATE review r SET deleted_at = now(), version = version + 1
         WHERE id = $1 AND ($2::uuid IS NULL OR customer_id = $2) AND deleted_at IS NULL RETURNING ${COLUMNS}`,
        [toUuid(id), customerId ? toUuid(customerId) : null],
      );
      return rows.map(toReview)[0];
    },
  };
}

function pagesByProduct(found: readonly Review[], page: PageRequest<Id<'rev'>>): ReadonlyMap<Id<'prod'>, Page<Review>> {
  return new Map([...Map.groupBy(found, ({ productId }) => productId)].map(([productId, reviews]) => [productId, pageOf(reviews, page)]));
}

function toSummary({ product_id, counts }: RatingRow): RatingSummary {
  return { productId: fromUuid('prod', product_id), counts };
}
