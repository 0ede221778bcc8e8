import { isId } from '@storegraph/kernel/ids';
import { checkoutStatusOf, isUnderWay } from '../../domain/order/checkout-status.ts';
import type { Resolvers } from '../__generated__/resolvers.ts';

/** What is followed live and nothing else: translation between the graph and the domain, a line a field. */
export const liveResolvers = {
  Checkout: {
    __resolveReference: async (reference, { order, guests }) => {
      await guests.show(reference.id, (reference as { token?: string | null }).token);
      return isId('order', reference.id) ? order(reference.id) : null;
    },
    status: checkoutStatusOf,
    isOver: (order) => !isUnderWay(order),
    payBy: (order) => (isUnderWay(order) ? order.payBy : null),
    order: (order) => order,
  },
} satisfies Resolvers;
