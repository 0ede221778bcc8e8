import type { EventName } from '@storegraph/events/catalogue';
import type { FulfilmentStatus, OrderStatus, PaymentStatus, Stand } from './stand.ts';

/** An event that orders tells of an order. */
export type OrderEventName = EventName & `orders.order-${string}`;

/** From where a step leads where; what is not in it, the step does not begin from. */
type Moves<Status extends string> = Readonly<Partial<Record<Status, Status>>>;

/** A step of an order: taken when all three of its stands allow it, and told by one event. */
export interface Step {
  readonly tells: OrderEventName;
  readonly status: Moves<OrderStatus>;
  readonly fulfilmentStatus: Moves<FulfilmentStatus>;
  readonly paymentStatus: Moves<PaymentStatus>;
  /** Whether money has moved by it: then it counts for whichever try to pay it comes from. */
  readonly isMoney?: true;
  /** Of two that begin alike: the one for orders that gift cards pay for wholly, or for the others. */
  readonly isPrepaid?: boolean;
  /** Of two that begin alike: the one for orders of which nobody has said yet how they are paid, or for the others. */
  readonly isUnasked?: boolean;
  /** Whether a new try to pay begins with it. */
  readonly asksPayment?: true;
}

const stays = <Status extends string>(...all: readonly Status[]): Moves<Status> => to(undefined, ...all);
const to = <Status extends string>(target: Status | undefined, ...from: readonly Status[]): Moves<Status> =>
  Object.fromEntries(from.map((status) => [status, target ?? status])) as Moves<Status>;

const UNFULFILLED = stays<FulfilmentStatus>('UNFULFILLED');
const NOT_SHIPPED = stays<FulfilmentStatus>('UNFULFILLED', 'PACKED');
const UNDER_WAY: readonly FulfilmentStatus[] = ['UNFULFILLED', 'PACKED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED'];
const ANY_PARCEL = stays<FulfilmentStatus>(...UNDER_WAY, 'DELIVERED');
const PARTLY_GONE: readonly FulfilmentStatus[] = ['PARTIALLY_SHIPPED', 'PARTIALLY_DELIVERED'];
const OPEN: readonly PaymentStatus[] = ['PENDING', 'REQUIRES_ACTION', 'PROCESSING'];
const OVER: readonly PaymentStatus[] = ['FAILED', 'CANCELLED'];
const PAID: readonly PaymentStatus[] = ['AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED'];
/** An edit made the order cost more than was paid: no parcel leaves before that is. */
const OWING: PaymentStatus = 'PARTIALLY_PAID';
const EDITABLE = stays<OrderStatus>('CONFIRMED');
const EDITED: Moves<FulfilmentStatus> = { ...to<FulfilmentStatus>('UNFULFILLED', 'UNFULFILLED', 'PACKED'), ...stays<FulfilmentStatus>('PARTIALLY_SHIPPED') };
/** What payments goes on to tell of after an order was called off. */
const CALLED_OFF: readonly OrderStatus[] = ['CANCELLED', 'EXPIRED'];
const UNSOLD = stays<OrderStatus>('AWAITING_PAYMENT', ...CALLED_OFF);
const SOLD = stays<OrderStatus>('CONFIRMED', 'COMPLETED');
const PAYING = { ...UNSOLD, ...SOLD };
/** Of what was sold and may have lost its money since: what is on its way arrives all the same, and nothing else leaves. */
const WHATEVER_PAID: readonly PaymentStatus[] = [...PAID, 'REFUNDED', OWING, ...OPEN, ...OVER];

const AWAITED = 'orders.order-payment-awaited';
const UPDATED = 'orders.order-payment-updated';
const MOVED = 'orders.order-fulfilment-updated';
const LESS = 'orders.order-lines-cancelled';
const BACK = 'orders.order-parcel-returned';

/** Every step an order can take. What is not in the table cannot happen, whoever asks and whatever is heard. */
export const STEPS = {
  'stock-held': { tells: 'orders.order-payment-requested', status: { PENDING: 'AWAITING_PAYMENT' }, fulfilmentStatus: UNFULFILLED, paymentStatus: { NONE: 'PENDING' }, asksPayment: true, isPrepaid: false, isUnasked: false },
  // Staff placed it for somebody who is still to pay it.
  'stock-held-unasked': { tells: AWAITED, status: { PENDING: 'AWAITING_PAYMENT' }, fulfilmentStatus: UNFULFILLED, paymentStatus: stays('NONE'), isPrepaid: false, isUnasked: true },
  'payment-link-made': { tells: AWAITED, status: stays('AWAITING_PAYMENT'), fulfilmentStatus: UNFULFILLED, paymentStatus: stays('NONE', ...OVER) },
  // Nothing is left to be charged: no provider is asked, and it never waits to be paid.
  'stock-held-prepaid': { tells: 'orders.order-confirmed', status: { PENDING: 'CONFIRMED' }, fulfilmentStatus: UNFULFILLED, paymentStatus: { NONE: 'CAPTURED' }, isPrepaid: true },
  'stock-refused': { tells: 'orders.order-rejected', status: { PENDING: 'REJECTED' }, fulfilmentStatus: UNFULFILLED, paymentStatus: stays('NONE') },
  'payment-retried': { tells: 'orders.order-payment-requested', status: stays('AWAITING_PAYMENT'), fulfilmentStatus: UNFULFILLED, paymentStatus: to('PENDING', 'NONE', ...OVER), asksPayment: true },

  'payment-action-required': { tells: UPDATED, status: PAYING, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('REQUIRES_ACTION', ...OPEN) },
  'payment-processing': { tells: UPDATED, status: PAYING, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('PROCESSING', ...OPEN) },
  'payment-failed': { tells: UPDATED, status: PAYING, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('FAILED', ...OPEN, ...OVER) },
  'payment-cancelled': { tells: UPDATED, status: UNSOLD, fulfilmentStatus: NOT_SHIPPED, paymentStatus: to('CANCELLED', ...OPEN, ...OVER, 'AUTHORIZED') },
  // What was set aside for a sold order was let go or ran out: nothing of it leaves until another payment is there.
  'payment-lost': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('CANCELLED', ...OPEN, ...OVER, ...PAID, OWING) },
  'payment-asked-again': { tells: 'orders.order-payment-requested', status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('PENDING', ...OVER), asksPayment: true },
  'payment-authorized-again': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('AUTHORIZED', ...OPEN, ...OVER), isMoney: true },
  'payment-captured-again': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('CAPTURED', ...OPEN, ...OVER), isMoney: true },
  // What was not paid was called off: nothing is to be paid any more.
  'payment-settled': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('CAPTURED', ...OVER) },
  // Set aside is as good as paid; it is taken when the order is shipped.
  'payment-authorized': { tells: 'orders.order-confirmed', status: { AWAITING_PAYMENT: 'CONFIRMED' }, fulfilmentStatus: UNFULFILLED, paymentStatus: to('AUTHORIZED', ...OPEN, ...OVER), isMoney: true },
  'payment-taken': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: { AUTHORIZED: 'CAPTURED' } },
  'payment-captured': { tells: 'orders.order-confirmed', status: { AWAITING_PAYMENT: 'CONFIRMED' }, fulfilmentStatus: UNFULFILLED, paymentStatus: to('CAPTURED', ...OPEN, ...OVER), isMoney: true },
  'payment-captured-late': { tells: UPDATED, status: stays(...CALLED_OFF), fulfilmentStatus: NOT_SHIPPED, paymentStatus: to('CAPTURED', ...OPEN, ...OVER), isMoney: true },
  'payment-partly-refunded': { tells: UPDATED, status: UNSOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('PARTIALLY_REFUNDED', ...OPEN, ...OVER, ...PAID, OWING), isMoney: true },
  'payment-refunded': { tells: UPDATED, status: UNSOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('REFUNDED', ...OPEN, ...OVER, ...PAID, OWING), isMoney: true },
  // Of what was sold: money that goes back does not stand for money that is missing.
  'sold-partly-refunded': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('PARTIALLY_REFUNDED', ...PAID), isMoney: true },
  'sold-refunded': { tells: UPDATED, status: SOLD, fulfilmentStatus: ANY_PARCEL, paymentStatus: to('REFUNDED', ...PAID), isMoney: true },

  cancel: {
    tells: 'orders.order-cancelled', status: to('CANCELLED', 'PENDING', 'AWAITING_PAYMENT', 'CONFIRMED'), fulfilmentStatus: NOT_SHIPPED,
    paymentStatus: stays('NONE', ...OPEN, ...OVER, ...PAID, 'REFUNDED', OWING),
  },
  // Never while the provider is working on it: money that comes after all would have to go back.
  expire: {
    tells: 'orders.order-expired', status: to('EXPIRED', 'PENDING', 'AWAITING_PAYMENT'), fulfilmentStatus: UNFULFILLED,
    paymentStatus: stays('NONE', 'PENDING', 'REQUIRES_ACTION', ...OVER, 'PARTIALLY_REFUNDED', 'REFUNDED'),
  },

  // Whatever becomes of it, something can be said about it.
  note: {
    tells: 'orders.order-noted', status: stays('PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'REJECTED', 'EXPIRED'), fulfilmentStatus: ANY_PARCEL,
    paymentStatus: stays('NONE', ...OPEN, ...OVER, ...PAID, 'REFUNDED', OWING),
  },

  // Staff edit what is paid and has not all left: stock is asked for what is put in, then it is done, or it is not.
  'edit-requested': { tells: 'orders.order-edit-requested', status: EDITABLE, fulfilmentStatus: stays('UNFULFILLED', 'PACKED', 'PARTIALLY_SHIPPED'), paymentStatus: stays(...PAID) },
  'edit-refused': { tells: 'orders.order-edit-refused', status: stays('CONFIRMED', 'COMPLETED', 'CANCELLED'), fulfilmentStatus: ANY_PARCEL, paymentStatus: stays(...PAID, 'REFUNDED', OWING) },
  edited: { tells: 'orders.order-edited', status: EDITABLE, fulfilmentStatus: EDITED, paymentStatus: stays(...PAID) },
  'edited-owing': { tells: 'orders.order-edited', status: EDITABLE, fulfilmentStatus: EDITED, paymentStatus: to(OWING, ...PAID) },
  'edited-rest-packed': { tells: 'orders.order-edited', status: EDITABLE, fulfilmentStatus: { UNFULFILLED: 'PACKED' }, paymentStatus: stays(...PAID) },
  'edited-rest-shipped': { tells: 'orders.order-edited', status: EDITABLE, fulfilmentStatus: { PARTIALLY_SHIPPED: 'SHIPPED' }, paymentStatus: stays(...PAID) },
  'edit-link-made': { tells: AWAITED, status: EDITABLE, fulfilmentStatus: stays(...UNDER_WAY), paymentStatus: stays(OWING) },
  'edit-payment-asked': { tells: 'orders.order-payment-requested', status: EDITABLE, fulfilmentStatus: stays(...UNDER_WAY), paymentStatus: stays(OWING), asksPayment: true },
  // What is owed is set aside like the rest.
  'edit-authorized': { tells: UPDATED, status: EDITABLE, fulfilmentStatus: stays(...UNDER_WAY), paymentStatus: to('AUTHORIZED', OWING), isMoney: true },
  'edit-paid': { tells: UPDATED, status: EDITABLE, fulfilmentStatus: stays(...UNDER_WAY), paymentStatus: to('CAPTURED', OWING), isMoney: true },

  // Whatever becomes of it, who placed it may come to have an account.
  claim: {
    tells: 'orders.order-claimed', status: stays('PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'COMPLETED', 'CANCELLED', 'REJECTED', 'EXPIRED'), fulfilmentStatus: ANY_PARCEL,
    paymentStatus: stays('NONE', ...OPEN, ...OVER, ...PAID, 'REFUNDED', OWING),
  },

  // Each of an order's parcels takes steps of its own (fulfilment/shipment-steps.ts); which of these follows, where the pieces are then decides.
  'parcel-made': { tells: MOVED, status: stays('CONFIRMED'), fulfilmentStatus: stays(...UNDER_WAY), paymentStatus: stays(...PAID) },
  'parcel-moved': { tells: MOVED, status: stays('CONFIRMED', 'COMPLETED'), fulfilmentStatus: ANY_PARCEL, paymentStatus: stays(...WHATEVER_PAID) },
  pack: { tells: 'orders.order-packed', status: stays('CONFIRMED'), fulfilmentStatus: { UNFULFILLED: 'PACKED' }, paymentStatus: stays(...PAID) },
  'pack-part': { tells: 'orders.order-packed', status: stays('CONFIRMED'), fulfilmentStatus: stays('UNFULFILLED', ...PARTLY_GONE), paymentStatus: stays(...PAID) },
  unpack: { tells: MOVED, status: stays('CONFIRMED'), fulfilmentStatus: { UNFULFILLED: 'UNFULFILLED', PACKED: 'UNFULFILLED', ...stays(...PARTLY_GONE) }, paymentStatus: stays(...WHATEVER_PAID) },
  ship: { tells: 'orders.order-shipped', status: stays('CONFIRMED'), fulfilmentStatus: to('SHIPPED', 'PACKED', 'PARTIALLY_SHIPPED'), paymentStatus: stays(...PAID) },
  'ship-part': {
    tells: 'orders.order-shipped', status: stays('CONFIRMED'), fulfilmentStatus: { ...to('PARTIALLY_SHIPPED', 'UNFULFILLED', 'PACKED', 'PARTIALLY_SHIPPED'), ...stays('PARTIALLY_DELIVERED') },
    paymentStatus: stays(...PAID),
  },
  deliver: { tells: 'orders.order-delivered', status: { CONFIRMED: 'COMPLETED' }, fulfilmentStatus: to('DELIVERED', 'SHIPPED', 'PARTIALLY_DELIVERED'), paymentStatus: stays(...WHATEVER_PAID) },
  'deliver-part': {
    tells: 'orders.order-delivered', status: stays('CONFIRMED'), fulfilmentStatus: to('PARTIALLY_DELIVERED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED'),
    paymentStatus: stays(...WHATEVER_PAID),
  },
  'parcel-back': {
    tells: BACK, status: stays('CONFIRMED'), fulfilmentStatus: { ...to('PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'), ...stays('PARTIALLY_DELIVERED') },
    paymentStatus: stays(...WHATEVER_PAID),
  },
  'lines-cancelled': { tells: LESS, status: stays('CONFIRMED'), fulfilmentStatus: stays('UNFULFILLED', ...PARTLY_GONE), paymentStatus: stays(...PAID, ...OVER) },
  'lines-cancelled-rest-packed': { tells: LESS, status: stays('CONFIRMED'), fulfilmentStatus: { UNFULFILLED: 'PACKED' }, paymentStatus: stays(...PAID, ...OVER) },
  'lines-cancelled-rest-shipped': { tells: LESS, status: stays('CONFIRMED'), fulfilmentStatus: { PARTIALLY_SHIPPED: 'SHIPPED' }, paymentStatus: stays(...PAID, ...OVER) },
  'lines-cancelled-rest-delivered': { tells: LESS, status: { CONFIRMED: 'COMPLETED' }, fulfilmentStatus: { PARTIALLY_DELIVERED: 'DELIVERED' }, paymentStatus: stays(...PAID, ...OVER) },
  'return-moved': { tells: 'orders.order-return-updated', status: stays('CONFIRMED', 'COMPLETED'), fulfilmentStatus: stays('PARTIALLY_DELIVERED', 'DELIVERED'), paymentStatus: stays(...WHATEVER_PAID) },
  'return-received': { tells: 'orders.order-return-received', status: stays('CONFIRMED', 'COMPLETED'), fulfilmentStatus: stays('PARTIALLY_DELIVERED', 'DELIVERED'), paymentStatus: stays(...WHATEVER_PAID) },
  'last-parcel-back': { tells: BACK, status: stays('CONFIRMED'), fulfilmentStatus: to('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED'), paymentStatus: stays(...WHATEVER_PAID) },
} as const satisfies Readonly<Record<string, Step>>;

/** A step by its name. */
export type StepName = keyof typeof STEPS;

/** Where an order stands after a step; undefined when it cannot be taken from there. */
export function after(stand: Stand, step: Step): Stand | undefined {
  const status = step.status[stand.status];
  const fulfilmentStatus = step.fulfilmentStatus[stand.fulfilmentStatus];
  const paymentStatus = step.paymentStatus[stand.paymentStatus];
  return status && fulfilmentStatus && paymentStatus && { status, fulfilmentStatus, paymentStatus };
}

/** The statuses an order can come to from where it stands, by whichever step. */
export function nextStatuses(stand: Stand): readonly OrderStatus[] {
  const next = Object.values(STEPS).flatMap((step) => after(stand, step)?.status ?? []);
  return [...new Set(next)].filter((status) => status !== stand.status);
}
