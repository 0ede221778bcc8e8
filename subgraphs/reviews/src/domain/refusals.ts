import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of this domain, by name. */
export const productNotFound = () => new Refusal('PRODUCT_NOT_FOUND', 'There is no such product.', { field: ['productId'] });
export const alreadyReviewed = () => new Refusal('ALREADY_REVIEWED', 'You have reviewed this product; change that review instead.', { field: ['productId'] });
export const reviewNotFound = () => new Refusal('REVIEW_NOT_FOUND', 'There is no such review, or it is not yours.', { field: ['reviewId'] });
export const ratingOutOfRange = () => new Refusal('RATING_OUT_OF_RANGE', 'The rating must be a whole number from 1 to 5.', { field: ['rating'] });
export const invalidTitle = () => new Refusal('INVALID_TITLE', 'The headline must have 1 to 120 characters.', { field: ['title'] });
export const invalidBody = () => new Refusal('INVALID_BODY', 'The text must have 1 to 5,000 characters.', { field: ['body'] });
