import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { OpinionStore } from '../domain/ports.ts';

export function createOpinionStore(manager: EntityManager): OpinionStore {
  return {
    async note({ reviewId, version, customerId, productId, rating }) {
      await manager.query(
        `INSERT INTO opinion (review_id, version, customer_id, product_id, rating) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (review_id) DO UPDATE SET version = excluded.version, rating = excluded.rating
         WHERE opinion.version < excluded.version`,
        [toUuid(reviewId), version, toUuid(customerId), toUuid(productId), rating],
      );
    },
  };
}
