import { randomUUID } from 'node:crypto';
import { once } from './race.ts';
import type { Race } from './race.ts';

/** Over what is said of products. */
export const REVIEW_RACES: Readonly<Record<string, Race>> = {
  'four reviews of one product': async ({ newcomer, variantId }) => {
    const customer = await newcomer();
    const { variant } = await customer.ask<{ variant: { product: { id: string } } }>('query($id: ID!) { variant(id: $id) { product { id } } }', { id: variantId });
    return {
      racers: [1, 2, 3, 4].map((rating) => () => customer.act('submit-review', { productId: variant.product.id, rating, title: 'As expected', body: 'It does what it says.', idempotencyKey: randomUUID() })),
      wrong: once,
    };
  },
};
