import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ShipmentReads, ShipmentStore } from '../../domain/fulfilment/ports.ts';
import { ORDER_COLUMNS, toOrder } from '../order/order-rows.ts';
import type { OrderQueryRow } from '../order/order-rows.ts';
import { SELECT_COUNTS, SHIPMENT_COLUMNS, toLineCount, toShipment } from './shipment-rows.ts';
import type { LineCountQueryRow, ShipmentQueryRow } from './shipment-rows.ts';

export function createShipmentReads(manager: EntityManager): ShipmentReads {
  const shipments = async (rest: string, parameters: unknown[]) =>
    (await manager.query<ShipmentQueryRow[]>(`SELECT ${SHIPMENT_COLUMNS} FROM shipment s ${rest}`, parameters)).map(toShipment);

  return {
    byIds: (ids) => shipments('WHERE s.id = ANY($1)', [ids.map(toUuid)]),
    ofOrders: (orderIds) => shipments('WHERE s.order_id = ANY($1) ORDER BY s.order_id, s.number', [orderIds.map(toUuid)]),
    byTracking: (trackingNumber) => shipments('WHERE s.tracking_number = $1 ORDER BY s.created_at DESC', [trackingNumber]),
    async countsOf(orderIds) {
      const rows = await manager.query<LineCountQueryRow[]>(`${SELECT_COUNTS} WHERE l.order_id = ANY($1) ORDER BY l.order_id, l.position`, [orderIds.map(toUuid)]);
      return rows.map(toLineCount);
    },
  };
}

/** The carrier takes back labels of parcels that were called off. */
const CALL_OFF_LABELS = `UPDATE shipment_label l SET status = 'VOIDING', due_at = now(), attempts = 0
  FROM moved WHERE moved.id = l.shipment_id AND moved.status = 'CANCELLED' AND l.status IN ('REQUESTED', 'MADE')`;

/** How many pieces are where, the database counts by itself as parcels come to be and move (migration 0020). */
export function createShipmentStore(manager: EntityManager): ShipmentStore {
  return {
    ...createShipmentReads(manager),

    async lock(orderId) {
      const [row] = await manager.query<OrderQueryRow[]>(`SELECT ${ORDER_COLUMNS} FROM "order" o WHERE o.id = $1 FOR NO KEY UPDATE`, [toUuid(orderId)]);
      return row && toOrder(row);
    },

    async add({ id, orderId, number, status, lines, createdAt }) {
      await manager.query(
        'INSERT INTO shipment (id, order_id, number, status, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)', [toUuid(id), toUuid(orderId), number, status, createdAt],
      );
      await manager.query(
        'INSERT INTO shipment_line (shipment_id, line_id, quantity) SELECT $1, line_id, quantity FROM unnest($2::uuid[], $3::integer[]) AS packed (line_id, quantity)',
        [toUuid(id), lines.map(({ lineId }) => toUuid(lineId)), lines.map(({ quantity }) => quantity)],
      );
    },

    async change(id, { status, at, carrier, trackingNumber, trackingUrl, reason }) {
      await manager.query(
        `WITH moved AS (UPDATE shipment SET status = $2, updated_at = $3, carrier = coalesce($4, carrier), tracking_number = coalesce($5, tracking_number),
           tracking_url = coalesce($6, tracking_url), reason = coalesce($7, reason),
           packed_at = CASE WHEN $2 = 'PACKED' THEN $3 ELSE packed_at END,
           shipped_at = CASE WHEN $2 = 'SHIPPED' THEN coalesce(shipped_at, $3) ELSE shipped_at END,
           delivered_at = CASE WHEN $2 IN ('DELIVERED', 'PICKED_UP') THEN $3 ELSE delivered_at END
         WHERE id = $1 RETURNING id, status)
         ${CALL_OFF_LABELS}`,
        [toUuid(id), status, at, carrier ?? null, trackingNumber ?? null, trackingUrl ?? null, reason ?? null],
      );
    },

    async callOff(orderId, at) {
      await manager.query(
        `WITH moved AS (UPDATE shipment SET status = 'CANCELLED', updated_at = $2 WHERE order_id = $1 AND status IN ('PENDING', 'PACKED', 'READY_FOR_PICKUP') RETURNING id, status)
         ${CALL_OFF_LABELS}`, [toUuid(orderId), at],
      );
    },
  };
}
