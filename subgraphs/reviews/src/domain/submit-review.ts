import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseReviewText } from './parse-review-text.ts';
import type { ReviewText, Stores } from './ports.ts';
import { alreadyReviewed, productNotFound } from './refusals.ts';
import { tellRating } from './tell-rating.ts';
import { tellSubmitted } from './tell-submitted.ts';

/** What a customer sends. */
export interface SubmitReviewInput extends ReviewText {
  readonly productId: string;
  readonly idempotencyKey: string;
}

/**
 * Keeps a customer's review of a product and tells of it. Answers its id. Refuses with
 * PRODUCT_NOT_FOUND, ALREADY_REVIEWED, IDEMPOTENCY_CONFLICT and what `parseReviewText` refuses.
 */
export type SubmitReview = (caller: Caller, input: SubmitReviewInput) => Promise<Id<'rev'>>;

/** Keeps and tells in one transaction, once for each idempotency key. */
export function createSubmitReview(deps: { transact: Transact<Stores>; newId: () => Id<'rev'>; now: () => Date }): SubmitReview {
  return async (caller, input) => {
    const customerId = requireUser(caller);
    const productId = parseId('prod', input.productId, ['productId']);
    const text = parseReviewText(input);
    const { idempotencyKey: key, ...content } = input;
    return deps.transact(({ reviews, products, outbox, idempotency }) =>
      idempotency.once({ actor: customerId, operation: 'submitReview', key, input: content }, async () => {
        if (!(await products.exists(productId))) throw productNotFound();
        const id = deps.newId();
        if (!(await reviews.add({ id, productId, customerId, ...text, createdAt: deps.now() }))) throw alreadyReviewed();
        await tellSubmitted(id, reviews, outbox);
        await tellRating(productId, reviews, outbox);
        return id;
      }),
    );
  };
}
