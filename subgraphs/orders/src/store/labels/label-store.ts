import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { LabelStatus, ShipmentLabel } from '../../domain/labels/label.ts';
import type { LabelErrand, LabelQueue, LabelReads, LabelStore } from '../../domain/labels/ports.ts';

interface LabelQueryRow {
  shipment_id: string;
  service: string | null;
  status: LabelStatus;
  url: string | null;
  reason: string | null;
  requested_at: Date;
  made_at: Date | null;
}

interface ErrandQueryRow {
  shipment_id: string;
  order_id: string;
  status: LabelErrand['status'];
  service: string | null;
  reference: string;
  country: string;
  postal_code: string;
}

export function createLabelReads(manager: EntityManager): LabelReads {
  return {
    async of(shipmentIds) {
      const rows = await manager.query<LabelQueryRow[]>(
        'SELECT shipment_id, service, status, url, reason, requested_at, made_at FROM shipment_label WHERE shipment_id = ANY($1)', [shipmentIds.map(toUuid)],
      );
      return rows.map(toLabel);
    },
  };
}

/** A label is called off with its parcel, in the statement that calls that off (shipment-store.ts). */
export function createLabelStore(manager: EntityManager): LabelStore {
  return {
    ...createLabelReads(manager),

    async request({ shipmentId, service, requestedAt }) {
      await manager.query(
        `INSERT INTO shipment_label (shipment_id, service, status, requested_at, due_at) VALUES ($1, $2, 'REQUESTED', $3, now())
         ON CONFLICT (shipment_id) DO UPDATE SET service = excluded.service, status = excluded.status, requested_at = excluded.requested_at, due_at = now(), attempts = 0, reason = NULL
         WHERE shipment_label.status = 'REFUSED'`,
        [toUuid(shipmentId), service, requestedAt],
      );
    },

    async settle({ shipmentId, status: from }, { status, url = null, reason = null, madeAt = null }) {
      const [, count] = await manager.query<[unknown[], number]>(
        'UPDATE shipment_label SET status = $3, url = coalesce($4, url), reason = $5, made_at = coalesce($6, made_at) WHERE shipment_id = $1 AND status = $2',
        [toUuid(shipmentId), from, status, url, reason, madeAt],
      );
      return count === 1;
    },
  };
}

/** The labels that carriers are asked about. */
export function createLabelQueue(manager: EntityManager): LabelQueue {
  return {
    async next() {
      // Leased for longer than a call may take; what failed comes back ever more seldom.
      const [rows] = await manager.query<[ErrandQueryRow[], number]>(`/* regular work */
        UPDATE shipment_label l SET attempts = l.attempts + 1, due_at = now() + least(10 * 2 ^ least(l.attempts, 10), 300) * interval '1 second'
        FROM shipment s JOIN "order" o ON o.id = s.order_id
        WHERE s.id = l.shipment_id AND l.shipment_id = (
          SELECT shipment_id FROM shipment_label WHERE status IN ('REQUESTED', 'VOIDING') AND due_at <= now() ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
        )
        RETURNING l.shipment_id, s.order_id, l.status, l.service, o.number || '/' || s.number AS reference,
          o.shipping_address->>'country' AS country, coalesce(o.shipping_address->>'postalCode', '') AS postal_code`);
      return rows.map(toErrand)[0];
    },
  };
}

const toLabel = (row: LabelQueryRow): ShipmentLabel => ({
  shipmentId: fromUuid('ship', row.shipment_id), service: row.service, status: row.status, url: row.url, reason: row.reason, requestedAt: row.requested_at, madeAt: row.made_at,
});

const toErrand = (row: ErrandQueryRow): LabelErrand => ({
  shipmentId: fromUuid('ship', row.shipment_id), orderId: fromUuid('order', row.order_id), status: row.status, service: row.service, reference: row.reference,
  country: row.country, postalCode: row.postal_code,
});
