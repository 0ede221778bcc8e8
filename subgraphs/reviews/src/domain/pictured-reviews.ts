import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Subjects } from '@storegraph/media/library/medium';
import type { Stores } from './ports.ts';
import { reviewNotFound } from './refusals.ts';
import { tellSubmitted } from './tell-submitted.ts';

/** Reviews with pictures, which their authors alone change. */
export const picturedReviews: Subjects<Stores, Id<'rev'>> = {
  parse: (text) => parseId('rev', text, ['reviewId']),
  notFound: reviewNotFound,
  atMost: 5,
  async changed({ reviews, outbox }, id) {
    await reviews.raise(id);
    await tellSubmitted(id, reviews, outbox);
  },
  hold: async ({ reviews }, id, { userId }) => userId !== undefined && reviews.hold(id, userId),
};
