import type { Order } from './order.ts';
import type { OrderStatus, PaymentStatus, Stand } from './stand.ts';

/** How far a checkout has come, as the page between ordering and the thank-you shows it. */
export type CheckoutStatus =
  | 'HOLDING_STOCK' | 'AWAITING_PAYMENT' | 'PAYMENT_ACTION_REQUIRED' | 'PAYMENT_PROCESSING' | 'PAYMENT_FAILED' | 'CONFIRMED' | 'REJECTED' | 'EXPIRED' | 'CANCELLED';

/** While the payment is awaited, it says how far that has come. */
const PAYING: Partial<Readonly<Record<PaymentStatus, CheckoutStatus>>> = {
  REQUIRES_ACTION: 'PAYMENT_ACTION_REQUIRED', PROCESSING: 'PAYMENT_PROCESSING', FAILED: 'PAYMENT_FAILED', CANCELLED: 'PAYMENT_FAILED',
};

const BY_STATUS: Readonly<Record<OrderStatus, CheckoutStatus>> = {
  PENDING: 'HOLDING_STOCK', AWAITING_PAYMENT: 'AWAITING_PAYMENT', CONFIRMED: 'CONFIRMED', COMPLETED: 'CONFIRMED',
  CANCELLED: 'CANCELLED', REJECTED: 'REJECTED', EXPIRED: 'EXPIRED',
};

/** How far the checkout of an order has come. */
export function checkoutStatusOf({ status, paymentStatus }: Stand): CheckoutStatus {
  return (status === 'AWAITING_PAYMENT' ? PAYING[paymentStatus] : undefined) ?? BY_STATUS[status];
}

/** Whether the order is still to be confirmed, or called off. */
export const isUnderWay = ({ status }: Pick<Order, 'status'>): boolean => status === 'PENDING' || status === 'AWAITING_PAYMENT';
