import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Change, NewOrder, OrderStore } from '../../domain/order/ports.ts';
import { deliverySlotGone } from '../../domain/checkout/refusals.ts';
import { channelOf } from '../../domain/totals/channel.ts';
import { GUEST } from '../../domain/guests/shopper.ts';
import { START } from '../../domain/order/stand.ts';
import type { Step } from '../../domain/order/steps.ts';
import { PART_COLUMNS, PART_TYPES, fromPart, fromTax } from '../checkout/amount-rows.ts';
import { SENT_COLUMNS, SENT_TYPES, fromSent } from '../checkout/shipping-rows.ts';
import { createOrderReads } from './order-reads.ts';
import { CHANGED_COLUMNS, toChangedOrder } from './order-rows.ts';
import type { ChangedQueryRow } from './order-rows.ts';

/** What events tell of the lines of an order `o`. */
const PIECES = `(SELECT json_agg(json_build_object('line_id', l.id, 'product_id', l.product_id, 'variant_id', l.variant_id, 'quantity', l.quantity) ORDER BY l.position)
  FROM order_line l WHERE l.order_id = o.id) AS lines`;

/** Each channel's orders are numbered one after the other. */
const NUMBERS: Readonly<Record<string, string>> = { EU: 'order_number', US: 'order_number_us', JP: 'order_number_jp' };

/** Order, lines and first timeline entry at once. The number's digits grow beyond six when they must. */
const PLACE = `
  WITH next AS (SELECT nextval($17::text::regclass)::text AS digits),
  placed AS (
    INSERT INTO "order" (id, number, version, cart_id, customer_id, status, fulfilment_status, payment_status, currency, total_minor,
      shipping_address, method_token, pay_by, placed_at, updated_at, is_guests, note, billing_address)
    SELECT $1, $18 || lpad(digits, greatest(6, length(digits)), '0'), 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $19::text IS NOT NULL, (SELECT c.note FROM cart c WHERE c.id = $2), $21 FROM next
    RETURNING *
  ),
  lines AS (
    INSERT INTO order_line (order_id, position, id, product_id, variant_id, product_name, variant_name, sku, image_url, quantity, unit_price_minor, weight_grams)
    SELECT placed.id, line.position, line.id, line.product_id, line.variant_id, line.product_name, line.variant_name, line.sku, line.image_url, line.quantity, line.unit_price_minor, line.weight_grams
    FROM placed, json_to_recordset($13) AS line (position smallint, id uuid, product_id uuid, variant_id uuid, product_name text, variant_name text, sku text, image_url text, quantity smallint, unit_price_minor bigint, weight_grams integer)
  ),
  amounts AS (
    INSERT INTO order_line_amount (line_id, order_id, ${PART_COLUMNS})
    SELECT line.id, placed.id, ${PART_COLUMNS.split(', ').map((column) => `line.${column}`).join(', ')}
    FROM placed, json_to_recordset($13) AS line (id uuid, ${PART_TYPES}) WHERE line.tax_category IS NOT NULL
  ),
  taxes AS (
    INSERT INTO order_tax (order_id, rate_ppm, net_minor, tax_minor, gross_minor)
    SELECT placed.id, tax.rate_ppm, tax.net_minor, tax.tax_minor, tax.gross_minor
    FROM placed, json_to_recordset($15) AS tax (rate_ppm integer, net_minor bigint, tax_minor bigint, gross_minor bigint)
  ),
  sent AS (
    INSERT INTO order_shipping (order_id, ${SENT_COLUMNS}, ${PART_COLUMNS})
    SELECT placed.id, sent.* FROM placed, json_to_recordset($16) AS sent (${SENT_TYPES}, ${PART_TYPES})
  ),
  guest AS (INSERT INTO order_guest (order_id, email, token_hash) SELECT placed.id, $19, $20 FROM placed WHERE placed.is_guests),
  kept AS (
    UPDATE slot_booking b SET order_id = placed.id FROM placed
    WHERE b.cart_id = placed.cart_id AND b.order_id IS NULL AND b.expires_at > placed.placed_at RETURNING b.slot_id
  ),
  noted AS (
    INSERT INTO order_timeline (order_id, version, event, status, fulfilment_status, payment_status, actor, occurred_at)
    SELECT id, version, 'orders.order-placed', status, fulfilment_status, payment_status, $14, placed_at FROM placed
  )
  SELECT ${CHANGED_COLUMNS}, '[]'::json AS lines, (SELECT slot_id FROM kept) AS slot_id FROM placed o`;

/** The step's own table goes along, so that what it forbids no race can do. */
const MAY_TAKE = '$2::jsonb ? o.status AND $3::jsonb ? o.fulfilment_status AND $4::jsonb ? o.payment_status';
/** `$13` attempt and `$14` version of the payment that was told of: old news is none, but money counts whichever try it comes from, until another has paid; and that the last of it has gone back in any case. */
const IS_NEWS = `($13::int IS NULL OR (o.payment_attempt = $13 AND o.payment_version < $14)
  OR ($15::boolean AND o.payment_attempt <> $13 AND (o.payment_status NOT IN ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED')
    OR (o.payment_status = 'PARTIALLY_REFUNDED' AND $4::jsonb ->> o.payment_status = 'REFUNDED'))))`;

const TAKE = `
  WITH moved AS (
    UPDATE "order" o SET
      version = o.version + 1, updated_at = $6,
      status = $2::jsonb ->> o.status, fulfilment_status = $3::jsonb ->> o.fulfilment_status, payment_status = $4::jsonb ->> o.payment_status,
      reason = coalesce($8, o.reason), tracking_number = coalesce($9, o.tracking_number),
      method_token = coalesce($10, o.method_token), pay_by = coalesce($11, o.pay_by),
      customer_id = coalesce($21, o.customer_id), is_guests = o.is_guests AND $21::uuid IS NULL,
      payment_id = coalesce($12, o.payment_id),
      payment_attempt = coalesce($13, o.payment_attempt + $16::int),
      payment_version = coalesce($14, CASE $16::int WHEN 1 THEN 0 ELSE o.payment_version END)
    WHERE o.id = $1 AND ${MAY_TAKE} AND ${IS_NEWS} AND ($19::boolean IS NULL OR (o.gift_card_minor >= o.total_minor) = $19) AND ($20::boolean IS NULL OR (o.method_token = '') = $20)
    RETURNING o.*
  ),
  noted AS (
    INSERT INTO order_timeline (order_id, version, event, status, fulfilment_status, payment_status, actor, occurred_at, subject_id, detail)
    SELECT id, version, $5, status, fulfilment_status, payment_status, $7, $6, $17::uuid, $18::text FROM moved
  ),
  freed AS (
    DELETE FROM slot_booking b USING moved WHERE b.order_id = moved.id AND moved.status IN ('CANCELLED', 'REJECTED', 'EXPIRED')
  )
  SELECT ${CHANGED_COLUMNS}, ${PIECES} FROM moved o`;

const TAKEABLE = `
  SELECT o.id FROM "order" o
  WHERE o.status IN ('PENDING', 'AWAITING_PAYMENT') AND o.pay_by <= $1 AND ${MAY_TAKE}
  ORDER BY o.pay_by LIMIT $5 FOR UPDATE SKIP LOCKED`;

const NOTE_ASIDE = `
  INSERT INTO order_aside (order_id, version, event_id, event, actor, occurred_at, subject_id, quantity)
  SELECT id, version, $2, $3, $4, $5, $6, $7 FROM "order" WHERE id = $1 ON CONFLICT DO NOTHING`;

const movesOf = ({ status, fulfilmentStatus, paymentStatus }: Step) => [JSON.stringify(status), JSON.stringify(fulfilmentStatus), JSON.stringify(paymentStatus)];

export function createOrderStore(manager: EntityManager): OrderStore {
  return {
    ...createOrderReads(manager),

    async place(order) {
      const channel = channelOf(order.total.currency);
      const [row] = await manager.query<[ChangedQueryRow & { slot_id: string | null }]>(PLACE, [
        toUuid(order.id), order.cartId && toUuid(order.cartId), toUuid(order.customerId), START.status, START.fulfilmentStatus, START.paymentStatus,
        order.total.currency, order.total.amountMinor.toString(), JSON.stringify(order.shippingAddress), order.methodToken, order.payBy, order.placedAt,
        JSON.stringify(order.lines.map(toLineRow)), order.placedBy ?? (order.guest ? GUEST : order.customerId), JSON.stringify(order.taxes.map(fromTax)), JSON.stringify(order.sent ? [fromSent(order.sent)] : []), NUMBERS[channel.id], channel.orderPrefix,
        order.guest?.email ?? null, order.guest?.tokenHash ?? null, order.billingAddress ? JSON.stringify(order.billingAddress) : null,
      ]);
      // Its time may have ended just now, and another have it.
      if (row.slot_id !== (order.sent?.slot ? toUuid(order.sent.slot.id) : null)) throw deliverySlotGone();
      // One statement does not see the lines that it writes.
      const lines = order.lines.map(({ id, productId, variantId, quantity }) => ({ lineId: id, productId, variantId, quantity }));
      return { ...toChangedOrder(row), lines };
    },

    async take(id, step, change) {
      const rows = await manager.query<ChangedQueryRow[]>(TAKE, [toUuid(id), ...movesOf(step), step.tells, ...changeParameters(change), step.isMoney ?? false, step.asksPayment ? 1 : 0, change.subject ? toUuid(change.subject) : null, change.detail ?? null, step.isPrepaid ?? null, step.isUnasked ?? null, change.customerId ? toUuid(change.customerId) : null]);
      return rows.map(toChangedOrder)[0];
    },

    async noteAside(id, { eventId, event, actor, occurredAt, subjectId, quantity }) {
      await manager.query(NOTE_ASIDE, [toUuid(id), eventId, event, actor, occurredAt, subjectId, quantity]);
    },

    async takeable(step, dueBy, limit) {
      const rows = await manager.query<{ id: string }[]>(TAKEABLE, [dueBy, ...movesOf(step), limit]);
      return rows.map(({ id }) => fromUuid('order', id));
    },
  };
}

function toLineRow(line: NewOrder['lines'][number], position: number): Record<string, unknown> {
  return {
    position, id: toUuid(line.id), product_id: toUuid(line.productId), variant_id: toUuid(line.variantId),
    product_name: line.productName, variant_name: line.variantName, sku: line.sku, image_url: line.imageUrl,
    quantity: line.quantity, weight_grams: line.weightGrams, unit_price_minor: line.unitPrice.amountMinor.toString(), ...(line.amounts ? fromPart(line.amounts) : {}),
  };
}

/** `$6` to `$14` of TAKE. */
function changeParameters({ at, actor, reason, trackingNumber, methodToken, payBy, notice }: Change): unknown[] {
  return [
    at, actor, reason ?? null, trackingNumber ?? null, methodToken ?? null, payBy ?? null,
    notice ? toUuid(notice.paymentId) : null, notice?.attempt ?? null, notice?.version ?? null,
  ];
}
