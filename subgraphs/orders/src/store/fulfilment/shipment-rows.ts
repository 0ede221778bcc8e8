import { fromUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { LineCount } from '../../domain/fulfilment/line-count.ts';
import type { Shipment } from '../../domain/fulfilment/shipment.ts';
import type { ShipmentStatus } from '../../domain/fulfilment/shipment-steps.ts';

/** A row of `SELECT ${SHIPMENT_COLUMNS} FROM shipment s`. */
export interface ShipmentQueryRow {
  id: string;
  order_id: string;
  number: number;
  status: ShipmentStatus;
  carrier: string | null;
  tracking_number: string | null;
  tracking_url: string | null;
  reason: string | null;
  created_at: Date;
  packed_at: Date | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  updated_at: Date;
  lines: { line_id: string; quantity: number; weight_grams: number | null }[];
}

export const SHIPMENT_COLUMNS = `s.id, s.order_id, s.number, s.status, s.carrier, s.tracking_number, s.tracking_url, s.reason,
  s.created_at, s.packed_at, s.shipped_at, s.delivered_at, s.updated_at,
  (SELECT json_agg(json_build_object('line_id', sl.line_id, 'quantity', sl.quantity, 'weight_grams', l.weight_grams) ORDER BY l.position)
   FROM shipment_line sl JOIN order_line l ON l.id = sl.line_id WHERE sl.shipment_id = s.id) AS lines`;

const weightOf = (lines: ShipmentQueryRow['lines']): number | null =>
  lines.reduce<number | null>((sum, { quantity, weight_grams }) => (sum === null || weight_grams === null ? null : sum + quantity * weight_grams), 0);

export const toShipment = (row: ShipmentQueryRow): Shipment => ({
  id: fromUuid('ship', row.id),
  orderId: fromUuid('order', row.order_id),
  number: row.number,
  status: row.status,
  carrier: row.carrier,
  trackingNumber: row.tracking_number,
  trackingUrl: row.tracking_url,
  reason: row.reason,
  lines: row.lines.map(({ line_id, quantity }) => ({ lineId: fromUuid('oline', line_id), quantity })),
  weightGrams: weightOf(row.lines),
  createdAt: row.created_at,
  packedAt: row.packed_at,
  shippedAt: row.shipped_at,
  deliveredAt: row.delivered_at,
  updatedAt: row.updated_at,
});

/** A row of `SELECT_COUNTS`. */
export interface LineCountQueryRow {
  order_id: string;
  line_id: string;
  product_id: string;
  variant_id: string;
  quantity: number;
  cancelled: number;
  allotted: number;
  packed: number;
  shipped: number;
  charged: number;
  delivered: number;
  returned: number;
  refunded: number;
  paid_minor: string;
  granted_minor: string;
}

export const SELECT_COUNTS = `
  SELECT l.order_id, l.id AS line_id, l.product_id, l.variant_id, l.quantity, coalesce(c.cancelled, 0) AS cancelled, coalesce(c.allotted, 0) AS allotted,
    coalesce(c.packed, 0) AS packed, coalesce(c.shipped, 0) AS shipped, coalesce(c.charged, 0) AS charged, coalesce(c.delivered, 0) AS delivered,
    coalesce(c.returned, 0) AS returned, coalesce(c.refunded, 0) AS refunded, coalesce(a.gross_minor, l.quantity * l.unit_price_minor) AS paid_minor, coalesce(c.granted_minor, 0) AS granted_minor
  FROM order_line l LEFT JOIN order_line_count c ON c.line_id = l.id LEFT JOIN order_line_amount a ON a.line_id = l.id`;

export const toLineCount = (row: LineCountQueryRow): LineCount & { readonly orderId: Id<'order'> } => ({
  orderId: fromUuid('order', row.order_id),
  lineId: fromUuid('oline', row.line_id),
  productId: fromUuid('prod', row.product_id),
  variantId: fromUuid('var', row.variant_id),
  quantity: row.quantity,
  cancelled: row.cancelled,
  allotted: row.allotted,
  packed: row.packed,
  shipped: row.shipped,
  charged: row.charged,
  delivered: row.delivered,
  returned: row.returned,
  refunded: row.refunded,
  paidMinor: BigInt(row.paid_minor),
  grantedMinor: BigInt(row.granted_minor),
});
