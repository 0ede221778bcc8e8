import type { FulfilmentStatus, OrderStatus, PaymentStatus, Stand } from './stand.ts';

/** The one word to show a shopper. */
export type DisplayStatus =
  | Exclude<OrderStatus, 'COMPLETED'> | 'PAYMENT_ACTION_REQUIRED' | 'PAYMENT_FAILED' | Exclude<FulfilmentStatus, 'UNFULFILLED'>;

/** What to show by an order's status, unless its payment or parcel says more. */
const SHOWN: Readonly<Record<OrderStatus, {
  readonly word: DisplayStatus;
  readonly byPayment?: Readonly<Partial<Record<PaymentStatus, DisplayStatus>>>;
  readonly byParcel?: Readonly<Partial<Record<FulfilmentStatus, DisplayStatus>>>;
}>> = {
  PENDING: { word: 'PENDING' },
  AWAITING_PAYMENT: { word: 'AWAITING_PAYMENT', byPayment: { REQUIRES_ACTION: 'PAYMENT_ACTION_REQUIRED', FAILED: 'PAYMENT_FAILED', CANCELLED: 'PAYMENT_FAILED' } },
  // Its money was lost after it was sold: that is what its customer can do something about.
  CONFIRMED: { word: 'CONFIRMED', byPayment: { PENDING: 'AWAITING_PAYMENT', PROCESSING: 'AWAITING_PAYMENT', REQUIRES_ACTION: 'PAYMENT_ACTION_REQUIRED', FAILED: 'PAYMENT_FAILED', CANCELLED: 'PAYMENT_FAILED' }, byParcel: { PACKED: 'PACKED', PARTIALLY_SHIPPED: 'PARTIALLY_SHIPPED', SHIPPED: 'SHIPPED', PARTIALLY_DELIVERED: 'PARTIALLY_DELIVERED' } },
  COMPLETED: { word: 'DELIVERED' },
  CANCELLED: { word: 'CANCELLED' },
  REJECTED: { word: 'REJECTED' },
  EXPIRED: { word: 'EXPIRED' },
};

/** An order's lifecycle, payment and parcel in one word. */
export function displayStatusOf({ status, paymentStatus, fulfilmentStatus }: Stand): DisplayStatus {
  const { word, byPayment, byParcel } = SHOWN[status];
  return byPayment?.[paymentStatus] ?? byParcel?.[fulfilmentStatus] ?? word;
}
