import { answer } from '@storegraph/subgraph/answer';
import type { ClaimOrderErrorCode, Resolvers } from '../__generated__/resolvers.ts';

/** Orders without an account: translation between the graph and the domain, a line a field. */
export const guestResolvers = {
  Query: {
    orderByToken: async (_, { number, email, token }, { anyOrderByNumber, guests }) => guests.look(await anyOrderByNumber(number), email, token),
  },
  Mutation: {
    claimOrder: (_, { input }, { caller, useCases, order }) =>
      answer<object, ClaimOrderErrorCode>(async () => ({ order: await order(await useCases.claimOrder(caller, input)) })),
  },
  Order: {
    guestEmail: (order, _, { guests }) => guests.emailOf(order),
    isShownByToken: (order, _, { guests }) => guests.isShown(order),
  },
} satisfies Resolvers;
