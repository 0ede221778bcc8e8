import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parseTrackingNumber } from '../order/parse-texts.ts';
import { illegalTransition } from '../order/refusals.ts';
import type { FulfilmentDeps } from './deps.ts';
import { leftOf } from './line-count.ts';
import { lockOrder, moveShipment } from './move-shipment.ts';
import type { ParcelChange } from './move-shipment.ts';
import type { Shipment } from './shipment.ts';
import { FIRST_STATUS, afterShipment } from './shipment-steps.ts';
import type { ShipmentTransition } from './shipment-steps.ts';

/** An order of which all parcels take a step at once. */
export interface WholeOrderInput {
  readonly orderId: string;
  readonly trackingNumber?: string | null | undefined;
}

/**
 * Packs, ships or delivers all of an order that can be: what is in no parcel yet is packed into one. For fulfilment staff.
 * Answers the order's id. Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION, and shipping with INVALID_TRACKING_NUMBER.
 */
export type MoveWholeOrder = (caller: Caller, input: WholeOrderInput) => Promise<Id<'order'>>;

/** Makes the use case for one of the steps. */
export function createMoveWholeOrder(transition: 'PACK' | 'SHIP' | 'DELIVER', { transact, newId, now }: FulfilmentDeps): MoveWholeOrder {
  return async (caller, input) => {
    const actor = requireUser(caller);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const trackingNumber = parseTrackingNumber(input.trackingNumber);
    return transact(async (stores) => {
      let order = await lockOrder(stores, caller, orderId);
      const change: ParcelChange = { at: now(), actor, trackingNumber };
      const parcels = [...await stores.shipments.ofOrders([orderId])];
      if (transition === 'PACK') parcels.push(...await packRest(parcels.length + 1));
      const movable = parcels.filter(({ status }) => afterShipment(status, transition as ShipmentTransition));
      if (movable.length === 0) throw illegalTransition(order);
      for (const parcel of movable) order = await moveShipment(stores, order, parcel, transition, change);
      return orderId;

      async function packRest(number: number): Promise<readonly Shipment[]> {
        const lines = (await stores.shipments.countsOf([orderId])).map((line) => ({ lineId: line.lineId, quantity: leftOf(line) })).filter(({ quantity }) => quantity > 0);
        if (lines.length === 0) return [];
        const parcel = { id: newId('ship'), orderId, number, status: FIRST_STATUS, lines, createdAt: change.at };
        await stores.shipments.add(parcel);
        return stores.shipments.byIds([parcel.id]);
      }
    });
  };
}
