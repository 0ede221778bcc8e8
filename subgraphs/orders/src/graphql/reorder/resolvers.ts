import { answer } from '@storegraph/subgraph/answer';
import type { ReorderErrorCode, Resolvers } from '../__generated__/resolvers.ts';

/** Buying again: translation between the graph and the domain. */
export const reorderResolvers = {
  Mutation: {
    reorder: (_, { input }, { caller, useCases, cart }) =>
      answer<object, ReorderErrorCode>(async () => {
        const { cartId, missingLineIds } = await useCases.reorder(caller, input);
        return { cart: await cart(cartId), missingLineIds };
      }),
  },
} satisfies Resolvers;
