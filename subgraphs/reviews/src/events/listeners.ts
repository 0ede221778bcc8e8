import type { EventName } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../domain/ports.ts';

type Reaction<N extends EventName> = (stores: Stores, event: Envelope<N>) => Promise<void>;

const noteDelivery: Reaction<'orders.order-delivered'> = ({ deliveries }, { payload }) =>
  deliveries.note(payload.customerId as Id<'user'>, payload.lines.map(({ productId }) => productId as Id<'prod'>));

const noteProduct: Reaction<'products.variant-changed'> = ({ products }, { payload }) => products.note(payload.productId as Id<'prod'>);

/** What reviews does about what it hears. */
export const listeners = {
  'orders.order-delivered': noteDelivery,
  'products.variant-changed': noteProduct,
} as const;
