import { isId } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import type { Resolvers } from './__generated__/resolvers.ts';

const count = (first: number | null) => parseFirst(first, { standard: 10, max: 50 });

/** Translation between the graph and the domain, a line a field. */
export const resolvers: Resolvers = {
  Query: {
    trendingProducts: (_, { first }, { trending }) => trending(count(first)),
  },
  Product: {
    __resolveReference: async ({ id }) => (isId('prod', id) ? { id } : null),
    similar: ({ id }, { first }, { similar }) => similar(id, count(first)),
    boughtTogether: ({ id }, { first }, { boughtTogether }) => boughtTogether(id, count(first)),
  },
  User: {
    __resolveReference: async ({ id }) => (isId('user', id) ? { id } : null),
    recommendedProducts: ({ id }, { first }, { recommend }) => recommend(id, count(first)),
  },
  Recommendation: {
    product: ({ productId }) => ({ id: productId }),
  },
  RecommendationReason: {
    because: ({ because }) => (because ? { id: because } : null),
  },
};
