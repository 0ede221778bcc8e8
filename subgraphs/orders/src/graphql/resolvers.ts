import { isId } from '@storegraph/kernel/ids';
import type { Resolvers } from './__generated__/resolvers.ts';
import { cartResolvers } from './cart/resolvers.ts';
import { checkoutResolvers } from './checkout/resolvers.ts';
import { fulfilmentResolvers } from './fulfilment/resolvers.ts';
import { returnResolvers } from './returns/resolvers.ts';
import { shippingResolvers } from './shipping/resolvers.ts';
import { noteResolvers } from './notes/resolvers.ts';
import { orderResolvers } from './order/resolvers.ts';
import { cartPromotionResolvers } from './promotions/cart-resolvers.ts';
import { promotionResolvers } from './promotions/resolvers.ts';

/** All resolvers; those of types that carts and orders both have to do with are put together here. */
export const resolvers: Resolvers = {
  ...promotionResolvers,
  ...cartResolvers,
  ...orderResolvers,
  ...checkoutResolvers,
  ...fulfilmentResolvers,
  ...returnResolvers,
  ...shippingResolvers,
  ...noteResolvers,
  Query: { ...promotionResolvers.Query, ...cartResolvers.Query, ...orderResolvers.Query, ...checkoutResolvers.Query, ...returnResolvers.Query, ...shippingResolvers.Query },
  Mutation: {
    ...promotionResolvers.Mutation, ...cartPromotionResolvers.Mutation, ...cartResolvers.Mutation, ...orderResolvers.Mutation, ...checkoutResolvers.Mutation,
    ...fulfilmentResolvers.Mutation, ...returnResolvers.Mutation, ...shippingResolvers.Mutation, ...noteResolvers.Mutation,
  },
  Cart: { ...cartResolvers.Cart, ...cartPromotionResolvers.Cart },
  Order: { ...cartPromotionResolvers.Order, ...orderResolvers.Order, ...fulfilmentResolvers.Order, ...returnResolvers.Order, ...noteResolvers.Order },
  OrderLine: { ...orderResolvers.OrderLine, ...fulfilmentResolvers.OrderLine },
  OrderTimelineEntry: { ...orderResolvers.OrderTimelineEntry, ...noteResolvers.OrderTimelineEntry },
  User: {
    __resolveReference: async ({ id }) => (isId('user', id) ? { id } : null),
    ...cartResolvers.User, ...orderResolvers.User, ...returnResolvers.User,
  },
};
