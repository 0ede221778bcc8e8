import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { SampleShop } from '@storegraph/sample-shop/shape';

/** How the sample's reviews rate its products; whatever reviews tells later is newer. */
export async function seedRatings(manager: EntityManager, { reviews }: SampleShop): Promise<void> {
  const byProduct = [...Map.groupBy(reviews, ({ productId }) => productId)];
  await manager.query(
    'INSERT INTO product_rating (product_id, version, review_count, stars_sum) SELECT id, 0, reviews, stars FROM unnest($1::uuid[], $2::int[], $3::int[]) AS rated (id, reviews, stars)',
    [byProduct.map(([id]) => toUuid(id)), byProduct.map(([, own]) => own.length), byProduct.map(([, own]) => own.reduce((sum, { rating }) => sum + rating, 0))],
  );
}
