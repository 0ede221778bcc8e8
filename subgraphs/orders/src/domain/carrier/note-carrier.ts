import type { Transact } from '@storegraph/kernel/transact';
import { moveShipment } from '../fulfilment/move-shipment.ts';
import { afterShipment } from '../fulfilment/shipment-steps.ts';
import type { ShipmentTransition } from '../fulfilment/shipment-steps.ts';
import type { Stores } from '../ports.ts';

/** What a carrier can tell of a parcel. */
export type CarrierEvent = 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'DELIVERY_FAILED' | 'TRYING_AGAIN' | 'RETURNED';

/** What each means for a parcel. */
export const CARRIER_EVENTS: Readonly<Record<CarrierEvent, ShipmentTransition>> = {
  OUT_FOR_DELIVERY: 'SEND_OUT', DELIVERED: 'DELIVER', DELIVERY_FAILED: 'FAIL_DELIVERY', TRYING_AGAIN: 'TRY_AGAIN', RETURNED: 'RETURN_TO_SENDER',
};

/** A carrier's call. */
export interface CarrierNotice {
  /** The carrier's id of the event: the same for every delivery of it. */
  readonly id: string;
  readonly trackingNumber: string;
  readonly event: CarrierEvent;
  readonly occurredAt: Date;
  readonly reason: string | null;
}

/** What came of it: it moved a parcel, came late or twice and moved none, or is of no parcel that is known, and should come again. */
export type CarrierVerdict = 'moved' | 'no-news' | 'unknown-parcel';

/** What carriers told, to write. */
export interface CarrierStore {
  /** False when the event was noted before. */
  note(notice: CarrierNotice, moved: number): Promise<boolean>;
}

/** Does what a carrier tells, once, where the parcel stands so that it can: carriers tell twice and in any order. */
export type NoteCarrier = (notice: CarrierNotice) => Promise<CarrierVerdict>;

/** Makes the use case. */
export function createNoteCarrier(deps: { transact: Transact<Stores>; now: () => Date }): NoteCarrier {
  return (notice) =>
    deps.transact(async (stores) => {
      const known = await stores.shipments.byTracking(notice.trackingNumber);
      if (known.length === 0) return 'unknown-parcel';
      const transition = CARRIER_EVENTS[notice.event];
      const movable = known.filter(({ status }) => afterShipment(status, transition));
      if (!(await stores.carrier.note(notice, movable.length))) return 'no-news';
      let moved = 0;
      for (const { id, orderId } of movable) {
        const order = await stores.shipments.lock(orderId);
        const [parcel] = await stores.shipments.byIds([id]);
        if (!order || !parcel || !afterShipment(parcel.status, transition)) continue;
        await moveShipment(stores, order, parcel, transition, { at: deps.now(), actor: 'carrier', reason: notice.reason });
        moved += 1;
      }
      return moved > 0 ? 'moved' : 'no-news';
    });
}
