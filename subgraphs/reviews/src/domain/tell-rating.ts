import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { ReviewStore } from './ports.ts';

/** Tells how a product is rated now, in the transaction that changed a review of it: nobody else can change it before it ends. */
export async function tellRating(productId: Id<'prod'>, reviews: ReviewStore, outbox: Outbox): Promise<void> {
  const { version, counts } = await reviews.rating(productId);
  await outbox.tell({
    name: 'reviews.rating-changed', aggregateId: productId, aggregateVersion: version,
    payload: {
      productId,
      reviewCount: counts.reduce((sum, count) => sum + count, 0),
      starsSum: counts.reduce((sum, count, index) => sum + count * (index + 1), 0),
    },
  });
}
