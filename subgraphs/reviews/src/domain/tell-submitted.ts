import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { ReviewReads } from './ports.ts';

/** Tells of a review as it stands now. */
export async function tellSubmitted(id: Id<'rev'>, reviews: ReviewReads, outbox: Outbox): Promise<void> {
  const [review] = await reviews.byIds([id]);
  if (!review) return;
  const { version, productId, customerId, rating, isVerified } = review;
  await outbox.tell({
    name: 'reviews.review-submitted', aggregateId: id, aggregateVersion: version,
    payload: { reviewId: id, productId, customerId, rating, isVerified },
  });
}
