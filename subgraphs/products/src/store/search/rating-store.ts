import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { RatingStore } from '../../domain/search/ports.ts';

export function createRatingStore(manager: EntityManager): RatingStore {
  return {
    async note({ productId, version, reviewCount, starsSum }) {
      await manager.query(
        `INSERT INTO product_rating AS known (product_id, version, review_count, stars_sum) VALUES ($1, $2, $3, $4)
         ON CONFLICT (product_id) DO UPDATE SET version = excluded.version, review_count = excluded.review_count, stars_sum = excluded.stars_sum
         WHERE known.version < excluded.version`,
        [toUuid(productId), version, reviewCount, starsSum],
      );
    },
  };
}
