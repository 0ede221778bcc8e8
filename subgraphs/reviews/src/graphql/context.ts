import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Connection } from '@storegraph/subgraph/connection';
import type { MediaReads, Medium } from '@storegraph/media/library/medium';
import type { MediaUseCases } from '@storegraph/media/library/use-cases';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
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
  readonly media: Pick<MediaUseCases<Id<'rev'>>, 'createUpload' | 'attachMedia' | 'reorderMedia' | 'detachMedia'>;
}

/** What a request's resolvers work with. */
export type Context = ReturnType<ReturnType<typeof createContext>>;

const EMPTY: Page<Review> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** Makes the context of a request; what it loads is loaded once. */
export function createContext(useCases: UseCases, reads: ReviewReads, media: MediaReads) {
  const loadMedia = () => createLoadMany<Id, Medium>(media.ofSubjects, ({ subjectId }) => subjectId);
  return (caller: Caller) => {
    const reviews = createLoad(reads.byIds, ({ id }: Review) => id);
    let mediaOf = loadMedia();
    return {
      caller,
      useCases,
      reviews,
      mediaOfReview: (id: Id<'rev'>) => mediaOf(id),
      /** A review whose pictures were changed by this request. */
      changedReview: (id: Id<'rev'>) => {
        mediaOf = loadMedia();
        return reviews(id);
      },
      reviewsOfProduct: createLoadWith<Id<'prod'>, PageRequest<Id<'rev'>>, Page<Review>>(reads.byProducts, EMPTY),
      ratingSummary: createLoad(reads.summaries, ({ productId }: RatingSummary) => productId),
      myReview: createLoad(
        async (productIds: readonly Id<'prod'>[]) => (caller.userId ? reads.byCustomer(caller.userId, productIds) : []),
        ({ productId }: Review) => productId,
      ),
    };
  };
}
