/** Where an order stands in its life. */
export type OrderStatus = 'PENDING' | 'AWAITING_PAYMENT' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'REJECTED' | 'EXPIRED';

/** Where its parcels stand together. */
export type FulfilmentStatus = 'UNFULFILLED' | 'PACKED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'PARTIALLY_DELIVERED' | 'DELIVERED';

/** Where its payment stands, as payments told; NONE before one was asked for. */
export type PaymentStatus =
  | 'NONE' | 'PENDING' | 'REQUIRES_ACTION' | 'PROCESSING' | 'AUTHORIZED' | 'PARTIALLY_PAID' | 'CAPTURED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'FAILED' | 'CANCELLED';

/** Where an order stands: its life, its parcels and its payment together. */
export interface Stand {
  readonly status: OrderStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly paymentStatus: PaymentStatus;
}

/** Where every order begins. */
export const START: Stand = { status: 'PENDING', fulfilmentStatus: 'UNFULFILLED', paymentStatus: 'NONE' };
