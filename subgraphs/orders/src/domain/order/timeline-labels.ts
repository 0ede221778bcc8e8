import type { TimelineEntry, TimelineEventName } from './order.ts';
import type { PaymentStatus } from './stand.ts';

/** What happened, as a customer says it. */
const LABELS: Readonly<Record<TimelineEventName, string>> = {
  'orders.order-placed': 'The order was placed.',
  'orders.order-payment-requested': 'The pieces are set aside; the payment was asked for.',
  'orders.order-payment-awaited': 'The order waits to be paid.',
  'orders.order-payment-updated': 'The payment moved on.',
  'orders.order-confirmed': 'The order is paid for and its pieces are its own.',
  'orders.order-rejected': 'Too little was left; nothing was charged.',
  'orders.order-cancelled': 'The order was called off.',
  'orders.order-expired': 'The order was not paid in time.',
  'orders.order-lines-cancelled': 'Some pieces were called off.',
  'orders.order-edit-requested': 'A change of the order was asked for.',
  'orders.order-edited': 'The order was changed.',
  'orders.order-edit-refused': 'The change of the order could not be made.',
  'orders.order-packed': 'A parcel is packed.',
  'orders.order-shipped': 'A parcel is on its way.',
  'orders.order-delivered': 'A parcel has arrived.',
  'orders.order-fulfilment-updated': 'A parcel moved on.',
  'orders.order-parcel-returned': 'A parcel could not be delivered and came back.',
  'orders.order-return-updated': 'A return moved on.',
  'orders.order-return-received': 'What was sent back has arrived.',
  'orders.order-noted': 'Something was said about the order.',
  'orders.order-claimed': 'The order belongs to an account now.',
  'products.stock-released': 'The pieces are no longer set aside.',
  'products.stock-freed': 'Pieces that were called off are no longer set aside.',
  'products.stock-held-again': 'The pieces had been let go and are set aside again.',
  'products.stock-taken-out': 'Pieces left our warehouse.',
  'products.stock-taken-back': 'The pieces of a parcel are on the shelf again, still for this order.',
  'products.stock-restocked': 'Pieces that were sent back can be sold again.',
  'products.stock-written-off': 'Pieces that were sent back cannot be sold again.',
  'payments.payment-partly-captured': 'A part of the payment was taken.',
  'payments.payment-capture-failed': 'A part of the payment could not be taken.',
  'payments.payment-disputed': 'The shopper\'s bank wants money back.',
  'payments.payment-dispute-closed': 'A dispute about the payment was decided.',
};

/** Where an event says only that something moved on: where to. */
const PAYMENT: Readonly<Partial<Record<PaymentStatus, string>>> = {
  REQUIRES_ACTION: 'The payment is to be confirmed.',
  PROCESSING: 'The payment is being processed.',
  AUTHORIZED: 'The money is set aside.',
  CAPTURED: 'The money was taken.',
  PARTIALLY_REFUNDED: 'A part of the money went back.',
  REFUNDED: 'The money went back.',
  FAILED: 'The payment failed.',
  CANCELLED: 'The payment was called off.',
};
const RETURN: Readonly<Record<string, string>> = {
  REQUESTED: 'A return was asked for.',
  APPROVED: 'The return was approved.',
  REJECTED: 'The return was refused.',
  IN_TRANSIT: 'What is sent back is on its way.',
  REFUNDING: 'The money of the return is on its way back.',
  REFUNDED: 'The money of the return went back.',
  REPLACING: 'The same is sent again for the return.',
  CLOSED: 'The return is settled.',
  CANCELLED: 'The return was called off.',
};
const BY_STAND: Readonly<Partial<Record<TimelineEventName, (entry: Shown) => string | undefined>>> = {
  'orders.order-payment-updated': ({ paymentStatus }) => PAYMENT[paymentStatus],
  'orders.order-return-updated': ({ detail }) => RETURN[detail ?? ''],
};

type Shown = Pick<TimelineEntry, 'event' | 'paymentStatus' | 'detail'>;

/** What happened, in a sentence for the order's customer. */
export const labelOf = (entry: Shown): string => BY_STAND[entry.event]?.(entry) ?? LABELS[entry.event];
