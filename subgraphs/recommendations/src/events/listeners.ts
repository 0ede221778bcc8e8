import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../domain/ports.ts';

/** What recommendations does about what it hears. */
export const listeners: Reactions<Stores> = {
  'orders.order-confirmed': ({ purchases }, { payload, occurredAt }) =>
    purchases.learn({
      orderId: payload.orderId as Id<'order'>, customerId: payload.customerId as Id<'user'>,
      productIds: payload.lines.map(({ productId }) => productId as Id<'prod'>), boughtAt: new Date(occurredAt),
    }),
  'orders.order-claimed': ({ purchases }, { payload }) => purchases.giveTo(payload.orderId as Id<'order'>, payload.customerId as Id<'user'>),
  'orders.order-cancelled': ({ purchases }, { payload }) => purchases.forget(payload.orderId as Id<'order'>),
  'reviews.review-submitted': ({ opinions }, { payload, aggregateVersion }) =>
    opinions.note({
      reviewId: payload.reviewId as Id<'rev'>, version: aggregateVersion, customerId: payload.customerId as Id<'user'>,
      productId: payload.productId as Id<'prod'>, rating: payload.rating,
    }),
  'reviews.review-deleted': ({ opinions }, { payload, aggregateVersion }) =>
    opinions.note({
      reviewId: payload.reviewId as Id<'rev'>, version: aggregateVersion, customerId: payload.customerId as Id<'user'>,
      productId: payload.productId as Id<'prod'>, rating: null,
    }),
  'products.variant-changed': ({ variants }, { payload, aggregateVersion }) =>
    variants.note({
      id: payload.variantId as Id<'var'>, version: aggregateVersion, productId: payload.productId as Id<'prod'>,
      categoryId: payload.categoryId as Id<'cat'>, brand: payload.brand, isPublished: payload.isPublished,
    }),
};
