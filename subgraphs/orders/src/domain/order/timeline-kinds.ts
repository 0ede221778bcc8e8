import { hasRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { GUEST } from '../guests/shopper.ts';
import type { TimelineEntry, TimelineEventName } from './order.ts';

/** What an entry of a timeline is about. */
export type TimelineKind = 'ORDER' | 'STOCK' | 'PAYMENT' | 'SHIPMENT' | 'RETURN' | 'NOTE';

/** Who brought something about. */
export type ActorKind = 'CUSTOMER' | 'STAFF' | 'STOCK' | 'PAYMENTS' | 'CARRIER' | 'SHOP';

/** What the entry's subject is the id of. */
type SubjectKind = 'ship' | 'ret' | 'onote';

/** How an entry is shown. */
interface Shown {
  readonly kind: TimelineKind;
  /** What its subject is, where it has one. */
  readonly subject?: SubjectKind;
  /** Only staff see it: it says how the shop works, or what is not decided yet. */
  readonly isStaffs?: true;
}

const SHIPMENT: Shown = { kind: 'SHIPMENT', subject: 'ship' };
const RETURN: Shown = { kind: 'RETURN', subject: 'ret' };

const SHOWN: Readonly<Record<TimelineEventName, Shown>> = {
  'orders.order-placed': { kind: 'ORDER' },
  'orders.order-payment-requested': { kind: 'PAYMENT' },
  'orders.order-payment-awaited': { kind: 'PAYMENT' },
  'orders.order-payment-updated': { kind: 'PAYMENT' },
  'orders.order-confirmed': { kind: 'PAYMENT' },
  'orders.order-rejected': { kind: 'STOCK' },
  'orders.order-cancelled': { kind: 'ORDER' },
  'orders.order-expired': { kind: 'ORDER' },
  'orders.order-lines-cancelled': { kind: 'ORDER' },
  'orders.order-edit-requested': { kind: 'ORDER' },
  'orders.order-edited': { kind: 'ORDER' },
  'orders.order-edit-refused': { kind: 'STOCK' },
  'orders.order-packed': SHIPMENT,
  'orders.order-shipped': SHIPMENT,
  'orders.order-delivered': SHIPMENT,
  'orders.order-fulfilment-updated': SHIPMENT,
  'orders.order-parcel-returned': SHIPMENT,
  'orders.order-return-updated': RETURN,
  'orders.order-return-received': RETURN,
  'orders.order-noted': { kind: 'NOTE', subject: 'onote' },
  'orders.order-claimed': { kind: 'ORDER' },
  'products.stock-released': { kind: 'STOCK' },
  'products.stock-freed': { kind: 'STOCK' },
  'products.stock-held-again': { kind: 'STOCK' },
  'products.stock-taken-out': { kind: 'STOCK', subject: 'ship' },
  'products.stock-taken-back': { kind: 'STOCK', subject: 'ship', isStaffs: true },
  'products.stock-restocked': { kind: 'STOCK', subject: 'ret', isStaffs: true },
  'products.stock-written-off': { kind: 'STOCK', subject: 'ret', isStaffs: true },
  'payments.payment-partly-captured': { kind: 'PAYMENT' },
  'payments.payment-capture-failed': { kind: 'PAYMENT', isStaffs: true },
  'payments.payment-disputed': { kind: 'PAYMENT', isStaffs: true },
  'payments.payment-dispute-closed': { kind: 'PAYMENT', isStaffs: true },
};

const SERVICES: Readonly<Record<string, ActorKind>> = { products: 'STOCK', payments: 'PAYMENTS', carrier: 'CARRIER' };

/** What an entry is about. */
export const kindOf = ({ event }: Pick<TimelineEntry, 'event'>): TimelineKind => SHOWN[event].kind;

/** The UUID of what an entry is about, if it is of that kind. */
export const subjectOf = ({ event, subjectId }: Pick<TimelineEntry, 'event' | 'subjectId'>, kind: SubjectKind): string | null =>
  (SHOWN[event].subject === kind ? subjectId : null);

/** Whether a caller who may see the order may see the entry. */
export const maySeeEntry = (caller: Caller, { event }: Pick<TimelineEntry, 'event'>): boolean =>
  !SHOWN[event].isStaffs || hasRole(caller, 'SUPPORT', 'FULFILMENT', 'FINANCE');

/** Who brought an entry about, of an order of this customer. */
export function actorKindOf({ actor }: Pick<TimelineEntry, 'actor'>, customerId: Id<'user'>): ActorKind {
  if (actor === customerId || actor === GUEST) return 'CUSTOMER';
  return actor.startsWith('user_') ? 'STAFF' : (SERVICES[actor] ?? 'SHOP');
}
