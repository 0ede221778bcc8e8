import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import { noteClaim } from '../domain/note-claim.ts';
import type { Stores } from '../domain/ports.ts';

/** What reviews does about what it hears. */
export const listeners: Reactions<Stores> = {
  'orders.order-delivered': ({ deliveries }, { payload }) =>
    deliveries.note(payload.customerId as Id<'user'>, payload.lines.map(({ productId }) => productId as Id<'prod'>)),
  'orders.order-claimed': (stores, { payload: { guestId, customerId } }) => noteClaim(stores, { guestId: guestId as Id<'user'>, customerId: customerId as Id<'user'> }),
  'products.variant-changed': ({ products }, { payload }) => products.note(payload.productId as Id<'prod'>),
};
