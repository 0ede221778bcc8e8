import type { EntityManager } from 'typeorm';
import type { CarrierStore } from '../../domain/carrier/note-carrier.ts';

const PRUNE = `
  DELETE FROM carrier_event WHERE id IN (
    SELECT e.id FROM carrier_event e WHERE e.received_at < $1
      AND NOT EXISTS (SELECT FROM shipment s WHERE s.tracking_number = e.tracking_number AND s.status NOT IN ('DELIVERED', 'PICKED_UP', 'RETURNED_TO_SENDER', 'CANCELLED', 'LOST'))
    ORDER BY e.received_at LIMIT $2 FOR UPDATE OF e SKIP LOCKED
  ) RETURNING 1 /* regular work */`;

export function createCarrierStore(manager: EntityManager): CarrierStore {
  return {
    async note({ id, trackingNumber, event, occurredAt }) {
      // A second delivery at the same time waits here until the first is kept or undone.
      const added = await manager.query<unknown[]>(
        'INSERT INTO carrier_event (id, tracking_number, event, occurred_at, moved) VALUES ($1, $2, $3, $4, 0) ON CONFLICT DO NOTHING RETURNING 1', [id, trackingNumber, event, occurredAt],
      );
      return added.length === 1;
    },

    async isOvertaken({ trackingNumber, occurredAt }) {
      const [{ later }] = await manager.query<[{ later: boolean }]>(
        'SELECT EXISTS (SELECT FROM carrier_event WHERE tracking_number = $1 AND occurred_at > $2) AS later', [trackingNumber, occurredAt],
      );
      return later;
    },

    async noteMoved(id, moved) {
      await manager.query('UPDATE carrier_event SET moved = $2 WHERE id = $1', [id, moved]);
    },

    async prune(before, limit) {
      const [rows] = await manager.query<[unknown[], number]>(PRUNE, [before, limit]);
      return rows.length;
    },
  };
}
