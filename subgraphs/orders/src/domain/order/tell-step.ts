import type { EventPayload } from '@storegraph/events/catalogue';
import type { Outbox, Told } from '@storegraph/events/envelope';
import { RECORDED } from '../payment-links/recorded.ts';
import type { ChangedOrder, OrderedPieces } from './ports.ts';
import type { OrderEventName } from './steps.ts';

const copied = (lines: readonly OrderedPieces[]) => lines.map(({ lineId, productId, variantId, quantity }) => ({ lineId, productId, variantId, quantity }));
const of = ({ id, customerId }: ChangedOrder) => ({ orderId: id, customerId });
const withLines = (order: ChangedOrder) => ({ ...of(order), lines: copied(order.lines) });
/** What is charged of an order in all. */
const chargedMinorOf = ({ total, giftCardMinor }: ChangedOrder): bigint => total.amountMinor - giftCardMinor;
const ofParcel = ({ shipmentId, lines }: News) => (shipmentId && lines ? { shipmentId, lines: copied(lines) } : {});

/** What staff placed keeps its stock until its time to be paid is over. */
const heldUntil = ({ isPlacedByStaff, payBy }: ChangedOrder) => (isPlacedByStaff ? { payBy: payBy.toISOString() } : {});
const ofStaff = (order: ChangedOrder) => ({ ...heldUntil(order), ...(order.recorded && order.methodToken === RECORDED ? { recorded: { ...order.recorded } } : {}) });

/** What an event tells besides where the order stands: of a parcel, or of a part of the lines. */
export interface News {
  readonly lines?: readonly OrderedPieces[];
  readonly shipmentId?: string;
  readonly shipmentStatus?: string;
  readonly carrier?: string | null;
  readonly trackingNumber?: string | null;
  readonly trackingUrl?: string | null;
  /** What of the order's charge a parcel is to be paid with. */
  readonly captureMinor?: bigint | undefined;
  /** What is charged when that is not all. */
  readonly chargeMinor?: bigint | undefined;
  readonly reason?: string | null;
  readonly noteId?: string;
  readonly editId?: string;
  /** What an edit takes out. */
  readonly removed?: readonly OrderedPieces[];
  /** What an edit made the order cost more, in minor units. */
  readonly owedMinor?: bigint;
  readonly returnId?: string;
  readonly returnStatus?: string;
  readonly guestId?: string;
  readonly received?: readonly (OrderedPieces & { readonly disposition: 'RESTOCK' | 'WRITE_OFF' })[];
}

/** What each event of an order carries. */
const PAYLOADS: { readonly [N in OrderEventName]: (order: ChangedOrder, news: News) => EventPayload<N> } = {
  'orders.order-placed': withLines,
  'orders.order-payment-requested': (order, { owedMinor, chargeMinor }) => ({
    ...of(order), attempt: order.attempt, currency: order.total.currency, amountMinor: (owedMinor ?? chargeMinor ?? chargedMinorOf(order)).toString(), dueMinor: chargedMinorOf(order).toString(), methodToken: order.methodToken, ...ofStaff(order), ...(order.guestTokenHash ? { guestTokenHash: order.guestTokenHash } : {}),
  }),
  'orders.order-payment-awaited': (order) => ({ ...of(order), payBy: order.payBy.toISOString() }),
  'orders.order-payment-updated': (order) => ({ ...of(order), paymentId: order.paymentId ?? '', paymentStatus: order.paymentStatus, ...heldUntil(order) }),
  'orders.order-confirmed': withLines,
  'orders.order-rejected': (order) => ({ ...of(order), reason: order.reason ?? '' }),
  'orders.order-cancelled': (order) => ({ ...of(order), reason: order.reason }),
  'orders.order-expired': of,
  'orders.order-packed': (order, news) => ({ ...of(order), ...ofParcel(news) }),
  'orders.order-shipped': (order, news) => ({
    ...of(order), trackingNumber: news.trackingNumber ?? order.trackingNumber, carrier: news.carrier, trackingUrl: news.trackingUrl, ...ofParcel(news), captureMinor: news.captureMinor?.toString(),
  }),
  'orders.order-delivered': (order, news) => ({ ...withLines(order), ...ofParcel(news) }),
  'orders.order-fulfilment-updated': (order, news) => ({ ...of(order), shipmentId: news.shipmentId ?? '', shipmentStatus: news.shipmentStatus ?? '' }),
  'orders.order-lines-cancelled': (order, { lines = [], reason = null }) => ({ ...of(order), lines: copied(lines), reason }),
  'orders.order-return-updated': (order, { returnId = '', returnStatus = '' }) => ({ ...of(order), returnId, returnStatus }),
  'orders.order-return-received': (order, { returnId = '', received = [] }) => ({ ...of(order), returnId, lines: received.map((line) => ({ ...line })) }),
  'orders.order-edit-requested': (order, { editId = '', lines = [] }) => ({ ...of(order), editId, lines: copied(lines) }),
  'orders.order-edited': (order, { editId = '', lines = [], removed = [], owedMinor = 0n }) => ({ ...of(order), editId, added: copied(lines), removed: copied(removed), currency: order.total.currency, totalMinor: order.total.amountMinor.toString(), owedMinor: owedMinor.toString() }),
  'orders.order-edit-refused': (order, { editId = '', lines = [], reason }) => ({ ...of(order), editId, released: copied(lines), reason: reason ?? '' }),
  'orders.order-noted': (order, { noteId = '' }) => ({ ...of(order), noteId }),
  'orders.order-claimed': (order, { guestId = '' }) => ({ ...of(order), guestId }),
  'orders.order-parcel-returned': (order, { shipmentId = '', lines = [] }) => ({ ...of(order), shipmentId, lines: copied(lines) }),
};

/** After these an order stands where it stood to whoever looks at a list of their orders: what comes of them is told. */
const NO_NEWS: ReadonlySet<OrderEventName> = new Set<OrderEventName>(['orders.order-payment-requested', 'orders.order-noted']);

/** What is told of an order's change, by the event of the step that was taken; its customer's list of orders is told of apart. */
export function toldOf(order: ChangedOrder, event: OrderEventName, news: News = {}): readonly Told[] {
  const told = { name: event, aggregateId: order.id, aggregateVersion: order.version, payload: PAYLOADS[event](order, news) };
  return NO_NEWS.has(event) ? [told] : [told, { name: 'orders.history-changed', aggregateId: order.customerId, aggregateVersion: order.version, payload: of(order) }];
}

/** Tells of an order's change. */
export async function tellStep(outbox: Outbox, order: ChangedOrder, event: OrderEventName, news?: News): Promise<void> {
  await outbox.tellAll(toldOf(order, event, news));
}
