import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Connection } from '@storegraph/subgraph/connection';
import { createLoad, createLoadWith } from '@storegraph/subgraph/loader';
import type { DeleteReview } from '../domain/delete-review.ts';
import type { ReviewReads } from '../domain/ports.ts';
import type { RatingSummary, Review } from '../domain/review.ts';
import type { SubmitReview } from '../domain/submit-review.ts';
import type { UpdateReview } from '../domain/update-review.ts';

export type ReviewConnection = Connection<Review>;

/** What callers can have done. */
export interface UseCases {
  readonly submitReview: SubmitReview;
  readonly updateReview: UpdateReview;
  readonly deleteReview: DeleteReview;
}

/** What a request's resolvers work with. */
export type Context = ReturnType<ReturnType<typeof createContext>>;

const EMPTY: Page<Review> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** Makes the context of a request; what it loads is loaded once. */
export function createContext(useCases: UseCases, reads: ReviewReads) {
  return (caller: Caller) => ({
    caller,
    useCases,
    reviews: createLoad(reads.byIds, ({ id }: Review) => id),
    reviewsOfProduct: createLoadWith<Id<'prod'>, PageRequest<Id<'rev'>>, Page<Review>>(reads.byProducts, EMPTY),
    ratingSummary: createLoad(reads.summaries, ({ productId }: RatingSummary) => productId),
    myReview: createLoad(
      async (productIds: readonly Id<'prod'>[]) => (caller.userId ? reads.byCustomer(caller.userId, productIds) : []),
      ({ productId }: Review) => productId,
    ),
  });
}
