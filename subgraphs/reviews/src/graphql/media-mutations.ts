import { answer } from '@storegraph/subgraph/answer';
import type { AttachReviewMediaErrorCode, CreateReviewUploadErrorCode, DetachReviewMediaErrorCode, MutationResolvers, ReorderReviewMediaErrorCode } from './__generated__/resolvers.ts';

/** Translation between the graph and the media library, a line a mutation. */
export const mediaMutations = {
  createReviewUpload: (_, { input }, { caller, useCases: { media } }) =>
    answer<object, CreateReviewUploadErrorCode>(async () => ({ upload: await media.createUpload(caller, input) })),
  attachReviewMedia: (_, { input: { reviewId: subjectId, ...input } }, { caller, useCases: { media }, changedReview }) =>
    answer<object, AttachReviewMediaErrorCode>(async () => ({ review: await changedReview(await media.attachMedia(caller, { ...input, subjectId })) })),
  reorderReviewMedia: (_, { input: { reviewId: subjectId, ...input } }, { caller, useCases: { media }, changedReview }) =>
    answer<object, ReorderReviewMediaErrorCode>(async () => ({ review: await changedReview(await media.reorderMedia(caller, { ...input, subjectId })) })),
  detachReviewMedia: (_, { input }, { caller, useCases: { media }, changedReview }) =>
    answer<object, DetachReviewMediaErrorCode>(async () => ({ review: await changedReview(await media.detachMedia(caller, input)) })),
} satisfies MutationResolvers;
