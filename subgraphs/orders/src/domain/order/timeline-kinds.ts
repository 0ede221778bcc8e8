import type { Id } from '@storegraph/kernel/ids';
import { GUEST } from '../guests/shopper.ts';
import type { TimelineEntry } from './order.ts';
import type { OrderEventName } from './steps.ts';

/** What an entry of a timeline is about. */
export type TimelineKind = 'ORDER' | 'STOCK' | 'PAYMENT' | 'SHIPMENT' | 'RETURN' | 'NOTE';

/** Who brought something about. */
export type ActorKind = 'CUSTOMER' | 'STAFF' | 'STOCK' | 'PAYMENTS' | 'CARRIER' | 'SHOP';

const KINDS: Readonly<Record<OrderEventName, TimelineKind>> = {
  'orders.order-placed': 'ORDER',
  'orders.order-payment-requested': 'PAYMENT',
  'orders.order-payment-awaited': 'PAYMENT',
  'orders.order-payment-updated': 'PAYMENT',
  'orders.order-confirmed': 'PAYMENT',
  'orders.order-rejected': 'STOCK',
  'orders.order-cancelled': 'ORDER',
  'orders.order-expired': 'ORDER',
  'orders.order-lines-cancelled': 'ORDER',
  'orders.order-edit-requested': 'ORDER',
  'orders.order-edited': 'ORDER',
  'orders.order-edit-refused': 'STOCK',
  'orders.order-packed': 'SHIPMENT',
  'orders.order-shipped': 'SHIPMENT',
  'orders.order-delivered': 'SHIPMENT',
  'orders.order-fulfilment-updated': 'SHIPMENT',
  'orders.order-parcel-returned': 'SHIPMENT',
  'orders.order-return-updated': 'RETURN',
  'orders.order-return-received': 'RETURN',
  'orders.order-noted': 'NOTE',
  'orders.order-claimed': 'ORDER',
};

const SERVICES: Readonly<Record<string, ActorKind>> = { products: 'STOCK', payments: 'PAYMENTS', carrier: 'CARRIER' };

/** What an entry is about. */
export const kindOf = ({ event }: Pick<TimelineEntry, 'event'>): TimelineKind => KINDS[event];

/** Who brought an entry about, of an order of this customer. */
export function actorKindOf({ actor }: Pick<TimelineEntry, 'actor'>, customerId: Id<'user'>): ActorKind {
  if (actor === customerId || actor === GUEST) return 'CUSTOMER';
  return actor.startsWith('user_') ? 'STAFF' : (SERVICES[actor] ?? 'SHOP');
}
