import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { bulkLoad, inBatches } from '@storegraph/postgres/bulk/bulk-load';
import type { Progress } from '@storegraph/postgres/seed';
import type { LoadShop } from '@storegraph/sample-shop/load/load-shop';

const BATCH = 5_000;

/** Fills an empty database with the reviews of a shop for measuring. All of them come from people it was delivered to. */
export async function loadReviews(manager: EntityManager, shop: LoadShop, onProgress: Progress): Promise<void> {
  await bulkLoad(manager, ['product', 'delivery', 'review', 'rating_count'], async ({ copy, query }) => {
    await query('ALTER TABLE review DISABLE TRIGGER USER');
    for (const products of inBatches(shop.products(), BATCH)) await copy('product', ['id'], products.map(({ id }) => [toUuid(id)]));
    let done = 0;
    for (const batch of inBatches(shop.reviews(), BATCH)) {
      const reviews = batch.map((review) => ({ ...review, product: toUuid(review.productId), customer: toUuid(review.customerId) }));
      await copy('review', ['id', 'product_id', 'customer_id', 'rating', 'title', 'body', 'created_at'], reviews.map(
        ({ id, product, customer, rating, title, body, createdAt }) => [toUuid(id), product, customer, rating, title, body, createdAt],
      ));
      await copy('delivery', ['customer_id', 'product_id'], reviews.map(({ customer, product }) => [customer, product]));
      done += reviews.length;
      onProgress(done, Math.max(done, shop.counts.reviews));
    }
    await query('SELECT count_ratings_anew()');
    await query('ALTER TABLE review ENABLE TRIGGER USER');
  });
}
