import type { EntityManager } from 'typeorm';
import type { CarrierStore } from '../../domain/carrier/note-carrier.ts';

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
  };
}
