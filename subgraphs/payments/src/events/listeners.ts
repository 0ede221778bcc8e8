import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { CloseOrder } from '../domain/close-order.ts';
import type { Stores } from '../domain/ports.ts';
import type { RequestPayment } from '../domain/request-payment.ts';

const orderOf = ({ orderId, customerId }: { orderId: string; customerId: string }) => ({ orderId: orderId as Id<'order'>, customerId: customerId as Id<'user'> });

/** What payments does about what it hears. */
export function createListeners({ requestPayment, closeOrder }: { requestPayment: RequestPayment; closeOrder: CloseOrder }): Reactions<Stores> {
  return {
    'orders.order-payment-requested': (stores, { payload, occurredAt }) =>
      requestPayment(stores, {
        ...orderOf(payload), attempt: payload.attempt, amount: money(BigInt(payload.amountMinor), payload.currency),
        methodToken: payload.methodToken, createdAt: new Date(occurredAt),
      }),
    'orders.order-cancelled': (stores, { payload }) => closeOrder(stores, orderOf(payload), 'ORDER_CANCELLED'),
    'orders.order-expired': (stores, { payload }) => closeOrder(stores, orderOf(payload), 'ORDER_EXPIRED'),
  };
}
