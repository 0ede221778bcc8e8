import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { LetGo } from '../domain/voids/ask-void.ts';
import type { CaptureShipped } from '../domain/captures/capture-shipped.ts';
import type { CloseOrder } from '../domain/close-order.ts';
import type { CaptureMode, RecordedMoney } from '../domain/payment.ts';
import type { Stores } from '../domain/ports.ts';
import type { GrantRefund } from '../domain/refunds/grant-refund.ts';
import type { RequestPayment } from '../domain/request-payment.ts';

const orderOf = ({ orderId, customerId }: { orderId: string; customerId: string }) => ({ orderId: orderId as Id<'order'>, customerId: customerId as Id<'user'> });

/** What payments does about what it hears. */
export interface ReactionsOfPayments {
  readonly requestPayment: RequestPayment;
  readonly closeOrder: CloseOrder;
  readonly captureShipped: CaptureShipped;
  readonly grantRefund: GrantRefund;
  readonly letGo: LetGo;
  /** How orders of a currency are paid, unless an order says so itself. */
  readonly captureModeOf: (currency: string) => CaptureMode;
}

export function createListeners({ requestPayment, closeOrder, captureShipped, grantRefund, letGo, captureModeOf }: ReactionsOfPayments): Reactions<Stores> {
  return {
    'orders.order-payment-requested': (stores, { payload, occurredAt }) =>
      requestPayment(stores, {
        ...orderOf(payload), attempt: payload.attempt, amount: money(BigInt(payload.amountMinor), payload.currency),
        methodToken: payload.methodToken, captureMode: payload.recorded ? 'AUTOMATIC' : (payload.captureMode ?? captureModeOf(payload.currency)), recorded: payload.recorded as RecordedMoney | undefined, createdAt: new Date(occurredAt),
        dueMinor: payload.dueMinor === undefined ? undefined : BigInt(payload.dueMinor), guestTokenHash: payload.guestTokenHash,
      }),
    'orders.order-claimed': ({ accounts }, { payload: { orderId, customerId } }) => accounts.giveTo(orderId as Id<'order'>, customerId as Id<'user'>),
    'orders.order-cancelled': (stores, { payload }) => closeOrder(stores, orderOf(payload), 'ORDER_CANCELLED'),
    'orders.order-shipped': (stores, { payload }) => captureShipped(stores, {
        orderId: payload.orderId as Id<'order'>, shipmentId: payload.shipmentId as Id<'ship'> | undefined, captureMinor: payload.captureMinor === undefined ? undefined : BigInt(payload.captureMinor),
      }),
    'orders.payment-given-up': (stores, { payload }) => letGo(stores, { orderId: payload.orderId as Id<'order'>, paymentId: payload.paymentId as Id<'pay'>, shippedMinor: BigInt(payload.shippedMinor) }),
    'orders.refund-granted': (stores, { payload, occurredAt }) =>
      grantRefund(stores, {
        ...orderOf(payload), id: payload.grantId as Id<'grant'>, amount: money(BigInt(payload.amountMinor), payload.currency), reason: payload.reason, unsentMinor: BigInt(payload.sparedMinor ?? 0), dueMinor: payload.dueMinor === undefined ? undefined : BigInt(payload.dueMinor), grantedAt: new Date(occurredAt),
        parts: payload.parts.map(({ lineId, amountMinor }) => ({ lineId: lineId as Id<'oline'> | null, amountMinor: BigInt(amountMinor) })),
      }),
    'orders.order-expired': (stores, { payload }) => closeOrder(stores, orderOf(payload), 'ORDER_EXPIRED'),
  };
}
