import { everyone, forTypes, loggedIn } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Who may see and do what. Whose review may be changed is decided where it is changed. */
export const access: AccessTable = {
  Query: everyone,
  Mutation: loggedIn,
  ...forTypes(['Review', 'RatingSummary', 'RatingCount', 'ReviewConnection', 'ReviewEdge', 'Product', 'User', 'Money', 'PageInfo', 'PostalAddress'], everyone),
  OrderLine: { id: everyone, productId: everyone, myReview: loggedIn },
  ...forTypes(['Media', 'Upload', 'UploadHeader', 'CreateReviewUploadPayload', 'CreateReviewUploadError', 'AttachReviewMediaPayload', 'AttachReviewMediaError', 'ReorderReviewMediaPayload', 'ReorderReviewMediaError', 'DetachReviewMediaPayload', 'DetachReviewMediaError'], everyone),
  ...forTypes(['SubmitReviewPayload', 'SubmitReviewError', 'UpdateReviewPayload', 'UpdateReviewError', 'DeleteReviewPayload', 'DeleteReviewError'], everyone),
};
