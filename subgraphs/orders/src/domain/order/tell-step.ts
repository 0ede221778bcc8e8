import type { EventPayload } from '@storegraph/events/catalogue';
import type { Outbox } from '@storegraph/events/envelope';
import type { ChangedOrder } from './ports.ts';
import type { OrderEventName } from './steps.ts';

const of = ({ id, customerId }: ChangedOrder) => ({ orderId: id, customerId });
const withLines = (order: ChangedOrder) => ({ ...of(order), lines: order.lines.map((line) => ({ ...line })) });

/** What each event of an order carries. */
const PAYLOADS: { readonly [N in OrderEventName]: (order: ChangedOrder) => EventPayload<N> } = {
  'orders.order-placed': withLines,
  'orders.order-payment-requested': (order) => ({
    ...of(order), attempt: order.attempt, currency: order.total.currency, amountMinor: order.total.amountMinor.toString(), methodToken: order.methodToken,
  }),
  'orders.order-payment-updated': (order) => ({ ...of(order), paymentId: order.paymentId ?? '', paymentStatus: order.paymentStatus }),
  'orders.order-confirmed': withLines,
  'orders.order-rejected': (order) => ({ ...of(order), reason: order.reason ?? '' }),
  'orders.order-cancelled': (order) => ({ ...of(order), reason: order.reason }),
  'orders.order-expired': of,
  'orders.order-packed': of,
  'orders.order-shipped': (order) => ({ ...of(order), trackingNumber: order.trackingNumber }),
  'orders.order-delivered': withLines,
};

/** Tells of an order's change, by the event of the step that was taken. */
export async function tellStep(outbox: Outbox, order: ChangedOrder, event: OrderEventName): Promise<void> {
  await outbox.tell({ name: event, aggregateId: order.id, aggregateVersion: order.version, payload: PAYLOADS[event](order) });
}
