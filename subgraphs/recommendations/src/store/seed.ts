import type { EntityManager } from 'typeorm';
import { insertAll } from '@storegraph/postgres/bulk/insert-all';
import type { Progress } from '@storegraph/postgres/seed';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { opinionEntity, purchaseEntity, variantEntity } from './entities.ts';

/** Orders that were paid and not called off. */
const BOUGHT = new Set(['CONFIRMED', 'COMPLETED']);

/** Fills an empty database with what recommendations would have learnt from the sample shop. */
export async function seedRecommendations(manager: EntityManager, size: SampleSize, onProgress: Progress): Promise<void> {
  const { products, orders, reviews } = createSampleShop(size);
  const variants = products.flatMap(({ id: productId, categoryId, brand, isPublished, variants: own }) =>
    own.map(({ id }) => ({ id, version: 1, productId, categoryId, brand, isPublished })));
  const purchases = orders.filter(({ status }) => BOUGHT.has(status)).flatMap(({ id: orderId, customerId, placedAt: boughtAt, lines }) =>
    [...new Set(lines.map(({ productId }) => productId))].map((productId) => ({ orderId, productId, customerId, boughtAt })));
  const opinions = reviews.map(({ id: reviewId, customerId, productId, rating }) => ({ reviewId, version: 1, customerId, productId, rating }));
  await insertAll(manager, [[variantEntity, variants], [purchaseEntity, purchases], [opinionEntity, opinions]], onProgress);
}
