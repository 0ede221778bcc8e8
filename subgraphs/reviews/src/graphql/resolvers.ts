import { isId, parseId } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import { mediaUrl } from '@storegraph/media/library/media-url';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { averageOf, countOf } from '../domain/review.ts';
import type { RatingSummary } from '../domain/review.ts';
import { mediaMutations } from './media-mutations.ts';
import type { OrderLineModel } from './mappers.ts';
import type { DeleteReviewErrorCode, Resolvers, SubmitReviewErrorCode, UpdateReviewErrorCode } from './__generated__/resolvers.ts';

/** Translation between the graph and the domain, a line a field. */
export const resolvers: Resolvers = {
  Query: {
    review: (_, { id }, { reviews }) => reviews(parseId('rev', id, ['id'])),
  },
  Mutation: {
    ...mediaMutations,
    submitReview: (_, { input }, { caller, useCases, reviews }) =>
      answer<object, SubmitReviewErrorCode>(async () => ({ review: await reviews(await useCases.submitReview(caller, input)) })),
    updateReview: (_, { input }, { caller, useCases, reviews }) =>
      answer<object, UpdateReviewErrorCode>(async () => ({ review: await reviews(await useCases.updateReview(caller, input)) })),
    deleteReview: (_, { input }, { caller, useCases }) =>
      answer<object, DeleteReviewErrorCode>(async () => ({ deletedReviewId: await useCases.deleteReview(caller, input) })),
  },
  Review: {
    __resolveReference: async ({ id }, { reviews }) => (isId('rev', id) ? reviews(id) : null),
    product: ({ productId }) => ({ id: productId }),
    author: ({ customerId }) => ({ id: customerId }),
    media: ({ id }, _, { mediaOfReview }) => mediaOfReview(id),
  },
  Media: {
    url: (medium, { width, height, format }) => mediaUrl('reviews', medium, { width: width ?? null, height: height ?? null }, format === 'AVIF' ? 'avif' : 'webp'),
  },
  RatingSummary: {
    count: countOf,
    average: averageOf,
    distribution: ({ counts }) => counts.map((count, index) => ({ rating: index + 1, count })),
  },
  Product: {
    __resolveReference: async ({ id }) => (isId('prod', id) ? { id } : null),
    reviews: async ({ id }, { first, after }, { reviewsOfProduct, ratingSummary }) => {
      const page = { first: parseFirst(first), after: after ? parseId('rev', String(fromCursor(after, 1)[0]), ['after']) : undefined };
      return toConnection(await reviewsOfProduct(id, page), (review) => [review.id], async () => countOf((await ratingSummary(id)) ?? none(id)));
    },
    ratingSummary: async ({ id }, _, { ratingSummary }) => (await ratingSummary(id)) ?? none(id),
  },
  OrderLine: {
    __resolveReference: async ({ id, productId }) => (isId('oline', id) && isId('prod', String(productId)) ? { id, productId } as OrderLineModel : null),
    myReview: ({ productId }, _, { myReview }) => myReview(productId),
  },
};

const none = (productId: RatingSummary['productId']): RatingSummary => ({ productId, counts: [0, 0, 0, 0, 0] });
