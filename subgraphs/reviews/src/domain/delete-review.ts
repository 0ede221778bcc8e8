import { hasRole, requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from './ports.ts';
import { reviewNotFound } from './refusals.ts';
import { tellRating } from './tell-rating.ts';

/** Deletes one's own review with its pictures; support staff may delete any. Answers its id. Refuses with REVIEW_NOT_FOUND. */
export type DeleteReview = (caller: Caller, input: { readonly reviewId: string }) => Promise<Id<'rev'>>;

/** Deletes and tells of it in one transaction. */
export function createDeleteReview(deps: { transact: Transact<Stores>; now: () => Date }): DeleteReview {
  return async (caller, input) => {
    const actor = requireUser(caller);
    const id = parseId('rev', input.reviewId, ['reviewId']);
    const ownOnly = hasRole(caller, 'SUPPORT') ? undefined : actor;
    return deps.transact(async ({ reviews, media, outbox }) => {
      const review = await reviews.delete(id, ownOnly);
      if (!review) throw reviewNotFound();
      await media.detachAll(id, deps.now());
      const { version, productId, customerId } = review;
      await outbox.tell({
        name: 'reviews.review-deleted', aggregateId: id, aggregateVersion: version,
        payload: { reviewId: id, productId, customerId },
      });
      await tellRating(productId, reviews, outbox);
      return id;
    });
  };
}
