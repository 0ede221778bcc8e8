import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, count, id } from './shapes.ts';

/** What reviews tells of reviews and of the ratings they make. */
export const REVIEWS = [
  defineEvent({
    domain: 'reviews', entity: 'review', event: 'submitted', version: 1,
    meaning: 'A customer reviewed a product or changed the review.',
    payload: z.object({ reviewId: id('rev'), productId: id('prod'), customerId: id('user'), rating: z.int().min(1).max(5), isVerified: z.boolean() }),
    example: { reviewId: EX.review, productId: EX.product, customerId: EX.user, rating: 5, isVerified: true },
  }),
  defineEvent({
    domain: 'reviews', entity: 'review', event: 'deleted', version: 1,
    meaning: 'A review is gone.',
    payload: z.object({ reviewId: id('rev'), productId: id('prod'), customerId: id('user') }),
    example: { reviewId: EX.review, productId: EX.product, customerId: EX.user },
  }),
  defineEvent({
    domain: 'reviews', entity: 'rating', event: 'changed', version: 1,
    meaning: 'The reviews of a product changed: this is how many there are now, and how many stars they give together.',
    payload: z.object({ productId: id('prod'), reviewCount: count, starsSum: count }),
    example: { productId: EX.product, reviewCount: 12, starsSum: 51 },
  }),
] as const;
