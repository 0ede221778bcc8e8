import type { EntityManager } from 'typeorm';
import type { CarrierStore } from '../../domain/carrier/note-carrier.ts';

export function createCarrierStore(manager: EntityManager): CarrierStore {
  return {
    async note({ id, trackingNumber, event, occurredAt }, moved) {
      // A second delivery at the same time waits here until the first is kept or undone.
      const added = await manager.query<unknown[]>(
        'INSERT INTO carrier_event (id, tracking_number, event, occurred_at, moved) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1', [id, trackingNumber, event, occurredAt, moved],
      );
      return added.length === 1;
    },
  };
}
