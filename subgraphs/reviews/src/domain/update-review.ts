import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseReviewText } from './parse-review-text.ts';
import type { ReviewText, Stores } from './ports.ts';
import { reviewNotFound } from './refusals.ts';
import { tellRating } from './tell-rating.ts';
import { tellSubmitted } from './tell-submitted.ts';

/** Which review, and all of its new text. */
export interface UpdateReviewInput extends ReviewText {
  readonly reviewId: string;
}

/** Changes one's own review. Answers its id. Refuses with REVIEW_NOT_FOUND and what `parseReviewText` refuses. */
export type UpdateReview = (caller: Caller, input: UpdateReviewInput) => Promise<Id<'rev'>>;

/** Changes and tells of it in one transaction. */
export function createUpdateReview(deps: { transact: Transact<Stores> }): UpdateReview {
  return async (caller, input) => {
    const customerId = requireUser(caller);
    const id = parseId('rev', input.reviewId, ['reviewId']);
    const text = parseReviewText(input);
    return deps.transact(async ({ reviews, outbox }) => {
      const changed = await reviews.change(id, customerId, text);
      if (!changed) throw reviewNotFound();
      await tellSubmitted(id, reviews, outbox);
      await tellRating(changed.productId, reviews, outbox);
      return id;
    });
  };
}
