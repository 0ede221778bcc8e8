import type { EntityManager } from 'typeorm';
import { bulkLoad } from '@storegraph/postgres/bulk/bulk-load';
import type { Progress } from '@storegraph/postgres/seed';
import { historyStatements } from '@storegraph/sample-shop/load/load-history';
import type { HistoryStory } from '@storegraph/sample-shop/load/load-history';
import type { LoadCounts } from '@storegraph/sample-shop/load/load-sizes';
import type { Stand } from '../domain/order/stand.ts';
import type { OrderEventName } from '../domain/order/steps.ts';
import { KEEP_AMOUNTS_OF_OLD_ORDERS } from './checkout/old-orders.ts';

/** An entry of a timeline: what was told how long after the order was placed, where it stood then, and which status its return came to. */
type Entry = readonly [event: OrderEventName, after: string, ...stand: [Stand['status'], Stand['fulfilmentStatus'], Stand['paymentStatus']], returnStatus?: string];

const ASKED: readonly Entry[] = [
  ['orders.order-placed', '0', 'PENDING', 'UNFULFILLED', 'NONE'],
  ['orders.order-payment-requested', '200 milliseconds', 'AWAITING_PAYMENT', 'UNFULFILLED', 'PENDING'],
];
const PAID: readonly Entry[] = [...ASKED, ['orders.order-confirmed', '2 seconds', 'CONFIRMED', 'UNFULFILLED', 'CAPTURED']];
const DELIVERED: readonly Entry[] = [
  ...PAID,
  ['orders.order-packed', '9 hours', 'CONFIRMED', 'PACKED', 'CAPTURED'],
  ['orders.order-shipped', '1 day', 'CONFIRMED', 'SHIPPED', 'CAPTURED'],
  ['orders.order-delivered', '4 days', 'COMPLETED', 'DELIVERED', 'CAPTURED'],
];

/** What happened to the orders of each story. */
const TIMELINES: Readonly<Record<HistoryStory, readonly Entry[]>> = {
  paid: PAID,
  delivered: DELIVERED,
  returned: [
    ...DELIVERED,
    ['orders.order-return-updated', '6 days', 'COMPLETED', 'DELIVERED', 'CAPTURED', 'REQUESTED'],
    ['orders.order-return-updated', '7 days', 'COMPLETED', 'DELIVERED', 'CAPTURED', 'APPROVED'],
    ['orders.order-return-received', '10 days', 'COMPLETED', 'DELIVERED', 'CAPTURED', 'RECEIVED'],
    ['orders.order-return-updated', '11 days', 'COMPLETED', 'DELIVERED', 'CAPTURED', 'REFUNDING'],
    ['orders.order-payment-updated', '11 days 2 seconds', 'COMPLETED', 'DELIVERED', 'PARTIALLY_REFUNDED'],
    ['orders.order-return-updated', '11 days 3 seconds', 'COMPLETED', 'DELIVERED', 'PARTIALLY_REFUNDED', 'REFUNDED'],
  ],
  cancelled: [
    ...PAID,
    ['orders.order-cancelled', '5 hours', 'CANCELLED', 'UNFULFILLED', 'CAPTURED'],
    ['orders.order-payment-updated', '5 hours 2 seconds', 'CANCELLED', 'UNFULFILLED', 'REFUNDED'],
  ],
  expired: [
    ...ASKED,
    ['orders.order-payment-updated', '3 seconds', 'AWAITING_PAYMENT', 'UNFULFILLED', 'FAILED'],
    ['orders.order-expired', '15 minutes', 'EXPIRED', 'UNFULFILLED', 'FAILED'],
  ],
  rejected: [['orders.order-placed', '0', 'PENDING', 'UNFULFILLED', 'NONE'], ['orders.order-rejected', '200 milliseconds', 'REJECTED', 'UNFULFILLED', 'NONE']],
};

/** How often payments told of the payment of each story, as its version says. */
const PAYMENT_VERSIONS: Readonly<Record<HistoryStory, number>> = { paid: 2, delivered: 2, returned: 4, cancelled: 4, expired: 2, rejected: 0 };

const PLACES: readonly (readonly [street: string, postalCode: string, city: string, country: string])[] = [
  ['Am Kanal 7', '10999', 'Berlin', 'DE'], ['Elbchaussee 12', '22765', 'Hamburg', 'DE'], ['Rue des Lilas 3', '69002', 'Lyon', 'FR'], ['Via Roma 21', '10121', 'Torino', 'IT'],
  ['Prinsengracht 88', '1015 DX', 'Amsterdam', 'NL'], ['Mariahilfer Straße 5', '1060', 'Wien', 'AT'], ['Calle Mayor 14', '28013', 'Madrid', 'ES'], ['Rue Neuve 40', '1000', 'Bruxelles', 'BE'],
];

const ALL = Object.entries(TIMELINES) as [HistoryStory, readonly Entry[]][];
const quoted = (values: readonly (string | number | undefined)[]): string => `(${values.map((value) => (typeof value === 'number' ? value : value === undefined ? 'NULL' : `'${value}'`)).join(', ')})`;

/** Every step of every story, with its version. */
const ENTRIES = ALL.flatMap(([story, entries]) => entries.map(([event, after, status, fulfilment, payment, returned], index) => quoted([story, index + 1, event, after, status, fulfilment, payment, returned]))).join(', ');
/** Where each story ends. */
const ENDS = ALL.map(([story, entries]) => {
  const [, after = '', ...stand] = entries.at(-1) ?? [];
  return quoted([story, entries.length, after, ...stand.slice(0, 3), PAYMENT_VERSIONS[story]]);
}).join(', ');
const ADDRESSES = PLACES.map(([street, postalCode, city, country], index) =>
  quoted([index, JSON.stringify({ recipient: 'Robin Sample', street, postalCode, city, region: null, country })])).join(', ');

const lineId = (position: string): string => `pg_temp.history_id(10, n * 4 + ${position}, placed_at)`;
/** One statement a table, in the order in which they refer to each other. */
const TABLES: Readonly<Record<string, string>> = {
  '"order"': `
    INSERT INTO "order" (id, number, version, customer_id, status, fulfilment_status, payment_status, currency, total_minor, shipping_address, reason, tracking_number,
      method_token, payment_id, payment_attempt, payment_version, pay_by, placed_at, updated_at)
    SELECT h.id, 'SG-' || lpad(n::text, greatest(6, length(n::text)), '0'), e.version, customer_id, e.status, e.fulfilment, e.payment, 'EUR', total_minor, a.address::jsonb, NULL,
      CASE WHEN e.fulfilment = 'DELIVERED' THEN 'PP' || lpad(n::text, 10, '0') END,
      'tok_success', CASE WHEN story <> 'rejected' THEN payment_id END, CASE WHEN story = 'rejected' THEN 0 ELSE 1 END, e.payment_version,
      placed_at + interval '15 minutes', placed_at, placed_at + e.after::interval
    FROM history h JOIN (VALUES ${ENDS}) AS e (story, version, after, status, fulfilment, payment, payment_version) USING (story) JOIN (VALUES ${ADDRESSES}) AS a (place, address) USING (place)
    ORDER BY n`,
  order_line: `
    INSERT INTO order_line (id, order_id, position, product_id, variant_id, product_name, variant_name, sku, image_url, quantity, unit_price_minor)
    SELECT ${lineId('position')}, h.id, position, v.product_id, v.id, v.product_name, v.variant_name, v.sku, v.image_url, pg_temp.pieces(n, position), pg_temp.price(n, position)
    FROM history h CROSS JOIN generate_series(0, 2) AS position
      JOIN (SELECT row_number() OVER (ORDER BY id) - 1 AS number, * FROM variant) v ON v.number = pg_temp.drawn(n, 300 + position, (SELECT count(*)::integer FROM variant))
    WHERE position < h.lines`,
  order_timeline: `
    INSERT INTO order_timeline (order_id, version, event, status, fulfilment_status, payment_status, actor, occurred_at, subject_id, detail)
    SELECT h.id, e.version, e.event, e.status, e.fulfilment, e.payment, 'orders', placed_at + e.after::interval, CASE WHEN e.returned IS NOT NULL THEN return_id END, e.returned
    FROM history h JOIN (VALUES ${ENTRIES}) AS e (story, version, event, after, status, fulfilment, payment, returned) USING (story)`,
  // With its amounts come order_tax's rows.
  order_line_amount: KEEP_AMOUNTS_OF_OLD_ORDERS,
  order_shipping: `
    INSERT INTO order_shipping (order_id, method_id, method_name, carrier, weight_grams, min_days, max_days, tax_category, rate_ppm, list_minor, discount_minor, total_minor, net_minor, tax_minor, gross_minor)
    SELECT h.id, m.id, m.name, m.carrier, 500 * lines, m.min_days, m.max_days, 'STANDARD', 0, 0, 0, 0, 0, 0, 0
    FROM history h CROSS JOIN (SELECT * FROM shipping_method WHERE is_default ORDER BY zone_code LIMIT 1) m`,
  shipment: `
    INSERT INTO shipment (id, order_id, number, status, carrier, tracking_number, tracking_url, created_at, packed_at, shipped_at, delivered_at, updated_at)
    SELECT id, id, 1, 'DELIVERED', 'Parcel Post', tracking_number, 'https://parcelpost.example/' || tracking_number, placed_at + interval '9 hours', placed_at + interval '9 hours', placed_at + interval '1 day', placed_at + interval '4 days', placed_at + interval '4 days'
    FROM "order" WHERE fulfilment_status = 'DELIVERED'`,
  shipment_line: `
    INSERT INTO shipment_line (shipment_id, line_id, quantity) SELECT s.id, l.id, l.quantity FROM shipment s JOIN order_line l ON l.order_id = s.order_id`,
  order_return: `
    INSERT INTO order_return (id, order_id, customer_id, number, status, note, requested_at, updated_at)
    SELECT return_id, id, customer_id, 1, 'REFUNDED', 'Too large for the room.', placed_at + interval '6 days', placed_at + interval '11 days 3 seconds' FROM history WHERE story = 'returned'`,
  return_line: `
    INSERT INTO return_line (return_id, line_id, quantity, reason, disposition)
    SELECT return_id, ${lineId('0')}, 1, 'DOES_NOT_FIT', 'WRITE_OFF' FROM history WHERE story = 'returned'`,
  refund_grant: `
    INSERT INTO refund_grant (id, order_id, cause, currency, amount_minor, reason, granted_at, paid_at)
    SELECT grant_id, id, 'return ' || return_id, 'EUR', back_minor, 'Return 1', placed_at + interval '11 days', placed_at + interval '11 days 2 seconds' FROM history WHERE story = 'returned'`,
  refund_grant_part: `
    INSERT INTO refund_grant_part (grant_id, line_id, quantity, amount_minor) SELECT grant_id, ${lineId('0')}, 1, back_minor FROM history WHERE story = 'returned'`,
  // What the triggers of parcels and returns would have counted.
  order_line_count: `
    INSERT INTO order_line_count (line_id, order_id, ordered, allotted, packed, shipped, charged, delivered, returned, refunded, granted_minor)
    SELECT l.line_id, s.order_id, l.quantity, l.quantity, l.quantity, l.quantity, l.quantity, l.quantity, coalesce(r.quantity, 0), coalesce(r.quantity, 0), coalesce(p.amount_minor, 0)
    FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id LEFT JOIN return_line r ON r.line_id = l.line_id LEFT JOIN refund_grant_part p ON p.line_id = l.line_id`,
};
const COUNTED_BY_TRIGGERS = ['shipment_line', 'return_line', 'refund_grant_part'] as const;

/** Writes the orders that a shop for measuring has had so far, all of them over but the latest, once there are variants to buy. */
export async function loadHistory(manager: EntityManager, counts: LoadCounts, onProgress: Progress): Promise<void> {
  if (counts.history === 0) return;
  const toggle = (how: 'DISABLE' | 'ENABLE') => COUNTED_BY_TRIGGERS.map((table) => `ALTER TABLE ${table} ${how} TRIGGER USER;`).join(' ');
  await bulkLoad(manager, [...Object.keys(TABLES), 'order_tax'], async ({ query }) => {
    await query(`SET LOCAL work_mem = '256MB'; ${historyStatements(counts)} ${toggle('DISABLE')}`);
    for (const [index, statement] of Object.values(TABLES).entries()) {
      await query(statement);
      onProgress(index + 1, Object.keys(TABLES).length);
    }
    await query(`${toggle('ENABLE')} SELECT setval('order_number', ${counts.history})`);
  });
}
