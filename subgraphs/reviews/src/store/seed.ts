import type { EntityManager } from 'typeorm';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { insertAll } from '@storegraph/postgres/bulk/insert-all';
import type { Progress } from '@storegraph/postgres/seed';
import { deliveryEntity, productEntity, reviewEntity } from './entities.ts';

/** Fills an empty database with reviews' part of the sample shop. */
export async function seedReviews(manager: EntityManager, size: SampleSize, onProgress: Progress): Promise<void> {
  const { products, orders, reviews } = createSampleShop(size);
  const deliveries = new Map(
    orders.filter(({ fulfilmentStatus }) => fulfilmentStatus === 'DELIVERED')
      .flatMap(({ customerId, lines }) => lines.map(({ productId }) => ({ customerId, productId })))
      .map((delivery) => [`${delivery.customerId} ${delivery.productId}`, delivery]),
  );
  await insertAll(manager, [
    [productEntity, products.map(({ id }) => ({ id }))],
    [deliveryEntity, [...deliveries.values()]],
    [reviewEntity, reviews.map(({ isVerified: _follows, ...review }) => ({ ...review, version: 1, deletedAt: null }))],
  ], onProgress);
}
