import type { ReviewText } from './ports.ts';
import { invalidBody, invalidTitle, ratingOutOfRange } from './refusals.ts';

/** Trims and checks what a customer wrote. Refuses with RATING_OUT_OF_RANGE, INVALID_TITLE or INVALID_BODY. */
export function parseReviewText(input: ReviewText): ReviewText {
  const { rating } = input;
  const title = input.title.trim();
  const body = input.body.trim();
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) throw ratingOutOfRange();
  if (title.length < 1 || title.length > 120) throw invalidTitle();
  if (body.length < 1 || body.length > 5_000) throw invalidBody();
  return { rating, title, body };
}
