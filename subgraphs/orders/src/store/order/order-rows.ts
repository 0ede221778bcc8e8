import { fromUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { Order, OrderLine, TimelineEntry, TimelineEventName } from '../../domain/order/order.ts';
import type { ChangedOrder } from '../../domain/order/ports.ts';
import type { PaymentMeans } from '../../domain/payment-links/recorded-payment.ts';
import type { FulfilmentStatus, OrderStatus, PaymentStatus } from '../../domain/order/stand.ts';
import { partAsJson, toPart } from '../checkout/amount-rows.ts';
import type { PartRow } from '../checkout/amount-rows.ts';

/** A row of `SELECT ${ORDER_COLUMNS} FROM "order" o`. */
export interface OrderQueryRow {
  id: string;
  number: string;
  version: number;
  customer_id: string;
  status: OrderStatus;
  fulfilment_status: FulfilmentStatus;
  payment_status: PaymentStatus;
  currency: string;
  total_minor: string;
  shipping_address: PostalAddress;
  billing_address: PostalAddress | null;
  reason: string | null;
  tracking_number: string | null;
  placed_at: Date;
  updated_at: Date;
  pay_by: Date;
  is_guests: boolean;
  note: string | null;
}

export const ORDER_COLUMNS = `o.id, o.number, o.version, o.customer_id, o.status, o.fulfilment_status, o.payment_status,
  o.currency, o.total_minor, o.shipping_address, o.billing_address, o.reason, o.tracking_number, o.placed_at, o.updated_at, o.pay_by, o.is_guests, o.note`;

const toStand = (row: Pick<OrderQueryRow, 'status' | 'fulfilment_status' | 'payment_status'>) => ({
  status: row.status, fulfilmentStatus: row.fulfilment_status, paymentStatus: row.payment_status,
});

export const toOrder = (row: OrderQueryRow): Order => ({
  id: fromUuid('order', row.id),
  number: row.number,
  version: row.version,
  customerId: fromUuid('user', row.customer_id),
  ...toStand(row),
  total: money(BigInt(row.total_minor), row.currency),
  shippingAddress: row.shipping_address,
  billingAddress: row.billing_address ?? row.shipping_address,
  reason: row.reason,
  trackingNumber: row.tracking_number,
  placedAt: row.placed_at,
  updatedAt: row.updated_at,
  payBy: row.pay_by,
  isGuests: row.is_guests,
  shopperNote: row.note,
});

/** A row of `SELECT ${CHANGED_COLUMNS} FROM "order" o` with `lines` beside it. */
export interface ChangedQueryRow extends OrderQueryRow {
  payment_id: string | null;
  payment_attempt: number;
  method_token: string;
  gift_card_minor: string;
  pay_by: Date;
  placed_by: string | null;
  guest_token_hash: string | null;
  recorded: { means: PaymentMeans; reference: string | null; recordedBy: Id<'user'> } | null;
  lines: { line_id: string; product_id: string; variant_id: string; quantity: number }[];
}

export const CHANGED_COLUMNS = `${ORDER_COLUMNS}, o.payment_id, o.payment_attempt, o.method_token, o.gift_card_minor, o.pay_by, o.placed_by, o.recorded,
  CASE WHEN o.is_guests THEN (SELECT g.token_hash FROM order_guest g WHERE g.order_id = o.id AND g.closed_at IS NULL) END AS guest_token_hash`;

export const toChangedOrder = (row: ChangedQueryRow): ChangedOrder => ({
  ...toOrder(row),
  attempt: row.payment_attempt,
  methodToken: row.method_token,
  giftCardMinor: BigInt(row.gift_card_minor),
  payBy: row.pay_by,
  isPlacedByStaff: row.placed_by !== null,
  guestTokenHash: row.guest_token_hash ?? undefined,
  recorded: row.recorded ?? undefined,
  paymentId: row.payment_id === null ? undefined : fromUuid('pay', row.payment_id),
  lines: row.lines.map((line) => ({
    lineId: fromUuid('oline', line.line_id), productId: fromUuid('prod', line.product_id), variantId: fromUuid('var', line.variant_id), quantity: line.quantity,
  })),
});

/** A row of `SELECT ${LINE_COLUMNS}` from `LINES`. */
export interface OrderLineQueryRow {
  id: string;
  order_id: string;
  customer_id: string;
  product_id: string;
  variant_id: string;
  is_listed: boolean;
  product_name: string;
  variant_name: string;
  sku: string;
  image_url: string | null;
  quantity: number;
  weight_grams: number | null;
  unit_price_minor: string;
  currency: string;
  amounts: PartRow | null;
}

export const SELECT_LINES = `
  SELECT l.id, l.order_id, o.customer_id, l.product_id, l.variant_id, v.is_published IS TRUE AS is_listed,
    l.product_name, l.variant_name, l.sku, l.image_url, l.quantity, l.weight_grams, l.unit_price_minor, o.currency, ${partAsJson('a', 'line_id')} AS amounts
  FROM order_line l JOIN "order" o ON o.id = l.order_id LEFT JOIN variant v ON v.id = l.variant_id LEFT JOIN order_line_amount a ON a.line_id = l.id`;

export const toOrderLine = (row: OrderLineQueryRow): OrderLine => ({
  id: fromUuid('oline', row.id),
  orderId: fromUuid('order', row.order_id),
  customerId: fromUuid('user', row.customer_id),
  productId: fromUuid('prod', row.product_id),
  variantId: fromUuid('var', row.variant_id),
  isListed: row.is_listed,
  productName: row.product_name,
  variantName: row.variant_name,
  sku: row.sku,
  imageUrl: row.image_url,
  quantity: row.quantity,
  weightGrams: row.weight_grams ?? undefined,
  unitPrice: money(BigInt(row.unit_price_minor), row.currency),
  amounts: row.amounts ? toPart(row.amounts) : undefined,
});

/** What happened to the orders `$1`: their changes, and after each what was told aside while they stood there. */
export const SELECT_TIMELINES = `
  SELECT order_id, version, event, status, fulfilment_status, payment_status, actor, occurred_at, subject_id, detail, NULL::integer AS quantity, NULL::uuid AS event_id, false AS is_aside
  FROM order_timeline WHERE order_id = ANY($1)
  UNION ALL
  SELECT a.order_id, a.version, a.event, t.status, t.fulfilment_status, t.payment_status, a.actor, a.occurred_at, a.subject_id, NULL, a.quantity, a.event_id, true
  FROM order_aside a JOIN order_timeline t ON t.order_id = a.order_id AND t.version = a.version WHERE a.order_id = ANY($1)
  ORDER BY order_id, version, is_aside, occurred_at, event_id`;

/** A row of `SELECT_TIMELINES`. */
export interface TimelineQueryRow {
  order_id: string;
  version: number;
  event: TimelineEventName;
  status: OrderStatus;
  fulfilment_status: FulfilmentStatus;
  payment_status: PaymentStatus;
  actor: string;
  occurred_at: Date;
  subject_id: string | null;
  detail: string | null;
  quantity: number | null;
}

export const toTimelineEntry = (row: TimelineQueryRow): TimelineEntry => ({
  orderId: fromUuid('order', row.order_id),
  version: row.version,
  event: row.event,
  ...toStand(row),
  actor: row.actor,
  occurredAt: row.occurred_at,
  subjectId: row.subject_id,
  detail: row.detail,
  quantity: row.quantity,
});
