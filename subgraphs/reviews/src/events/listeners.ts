import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../domain/ports.ts';

/** What reviews does about what it hears. */
export const listeners: Reactions<Stores> = {
  'orders.order-delivered': ({ deliveries }, { payload }) =>
    deliveries.note(payload.customerId as Id<'user'>, payload.lines.map(({ productId }) => productId as Id<'prod'>)),
  'products.variant-changed': ({ products }, { payload }) => products.note(payload.productId as Id<'prod'>),
};
