import type { Transact } from '@storegraph/kernel/transact';
import { moveShipment } from '../fulfilment/move-shipment.ts';
import { afterShipment } from '../fulfilment/shipment-steps.ts';
import type { ShipmentTransition } from '../fulfilment/shipment-steps.ts';
import type { Stores } from '../ports.ts';

/** What a carrier can tell of a parcel. */
export type CarrierEvent = 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'DELIVERY_FAILED' | 'TRYING_AGAIN' | 'RETURNED' | 'LOST';

/** What each means for a parcel. */
export const CARRIER_EVENTS: Readonly<Record<CarrierEvent, ShipmentTransition>> = {
  IN_TRANSIT: 'SHIP', OUT_FOR_DELIVERY: 'SEND_OUT', DELIVERED: 'DELIVER', DELIVERY_FAILED: 'FAIL_DELIVERY', TRYING_AGAIN: 'TRY_AGAIN', RETURNED: 'RETURN_TO_SENDER', LOST: 'LOSE',
};

/** These end a parcel's way: they hold whatever else the carrier told of a later time. */
const ENDS: ReadonlySet<CarrierEvent> = new Set<CarrierEvent>(['DELIVERED', 'RETURNED']);

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
  note(notice: CarrierNotice): Promise<boolean>;
  /** Whether something that happened later to the parcel was told already. */
  isOvertaken(notice: CarrierNotice): Promise<boolean>;
  /** Notes how many parcels an event moved. */
  noteMoved(id: string, moved: number): Promise<void>;
  /** Removes at most so many that were received before, of parcels whose way is over: of the others it still counts what happened first. Answers how many. */
  prune(before: Date, limit: number): Promise<number>;
}

/** Does what a carrier tells, once, where the parcel stands so that it can: carriers tell twice and in any order. */
export type NoteCarrier = (notice: CarrierNotice) => Promise<CarrierVerdict>;

/** Makes the use case. */
export function createNoteCarrier(deps: { transact: Transact<Stores>; now: () => Date }): NoteCarrier {
  return (notice) =>
    deps.transact(async (stores) => {
      const known = await stores.shipments.byTracking(notice.trackingNumber);
      if (known.length === 0) return 'unknown-parcel';
      if (!(await stores.carrier.note(notice))) return 'no-news';
      let moved = 0;
      for (const { id, orderId } of known.toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1))) {
        const order = await stores.shipments.lock(orderId);
        const [parcel] = await stores.shipments.byIds([id]);
        // Asked once the order is locked: what happened later may just have been told.
        if (!order || !parcel || (!ENDS.has(notice.event) && (await stores.carrier.isOvertaken(notice)))) continue;
        const ways = waysOf(parcel.status, CARRIER_EVENTS[notice.event]);
        let stand = order;
        let at = parcel;
        for (const transition of ways) {
          stand = await moveShipment(stores, stand, at, transition, { at: deps.now(), actor: 'carrier', reason: notice.reason });
          at = { ...at, status: afterShipment(at.status, transition) ?? at.status };
        }
        if (ways.length > 0) moved += 1;
      }
      if (moved > 0) await stores.carrier.noteMoved(notice.id, moved);
      return moved > 0 ? 'moved' : 'no-news';
    });
}

/** The steps by which a parcel comes to where the carrier says it is; none when it cannot. What was packed has left the house when it is anywhere else. */
function waysOf(status: Parameters<typeof afterShipment>[0], transition: ShipmentTransition): readonly ShipmentTransition[] {
  if (afterShipment(status, transition)) return [transition];
  const shipped = afterShipment(status, 'SHIP');
  return shipped && afterShipment(shipped, transition) ? ['SHIP', transition] : [];
}
