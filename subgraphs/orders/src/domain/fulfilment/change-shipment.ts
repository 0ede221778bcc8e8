import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parseReason } from '../order/parse-texts.ts';
import { illegalTransition } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';
import type { Order } from '../order/order.ts';
import type { Stores } from '../ports.ts';
import type { FulfilmentDeps } from './deps.ts';
import { lockOrder, moveShipment } from './move-shipment.ts';
import { parseTracking } from './parse-tracking.ts';
import type { TrackingInput } from './parse-tracking.ts';
import { illegalShipmentTransition, shipmentNotFound } from './refusals.ts';
import type { Shipment } from './shipment.ts';
import type { ShipmentTransition } from './shipment-steps.ts';

/** What happened to a parcel. */
export interface MoveShipmentInput {
  readonly shipmentId: string;
  readonly transition: ShipmentTransition;
  readonly reason?: string | null | undefined;
}

/** Notes what happened to a parcel. For fulfilment staff. Answers its id. Refuses with INVALID_ID, SHIPMENT_NOT_FOUND, ILLEGAL_TRANSITION, INVALID_REASON. */
export type MoveShipment = (caller: Caller, input: MoveShipmentInput) => Promise<Id<'ship'>>;

/** Makes the use case. */
export function createMoveShipment({ transact, now }: FulfilmentDeps): MoveShipment {
  return async (caller, input) => {
    const reason = parseReason(input.reason);
    return onShipment(transact, caller, input.shipmentId, async (stores, order, shipment, actor) => {
      await moveShipment(stores, order, shipment, input.transition, { at: now(), actor, reason });
    });
  };
}

/** A parcel and how it can be followed. */
export type TrackedShipmentInput = TrackingInput & { readonly shipmentId: string };

/**
 * Notes that a packed parcel is on its way. For fulfilment staff. Answers its id. Refuses with INVALID_ID, SHIPMENT_NOT_FOUND, ILLEGAL_TRANSITION,
 * INVALID_CARRIER, INVALID_TRACKING_NUMBER, INVALID_TRACKING_URL.
 */
export type ShipShipment = (caller: Caller, input: TrackedShipmentInput) => Promise<Id<'ship'>>;

/** Makes the use case. */
export function createShipShipment({ transact, now }: FulfilmentDeps): ShipShipment {
  return async (caller, input) => {
    const tracking = parseTracking(input);
    return onShipment(transact, caller, input.shipmentId, async (stores, order, shipment, actor) => {
      await moveShipment(stores, order, shipment, 'SHIP', { at: now(), actor, ...tracking });
    });
  };
}

/** Notes how a parcel that is on its way can be followed; refuses as `ShipShipment`. */
export type UpdateTracking = (caller: Caller, input: TrackedShipmentInput) => Promise<Id<'ship'>>;

/** Makes the use case. */
export function createUpdateTracking({ transact, now }: FulfilmentDeps): UpdateTracking {
  return async (caller, input) => {
    const tracking = parseTracking(input);
    return onShipment(transact, caller, input.shipmentId, async (stores, order, shipment, actor) => {
      if (shipment.status === 'CANCELLED') throw illegalShipmentTransition(shipment.status, 'SHIP');
      const at = now();
      await stores.shipments.change(shipment.id, { ...tracking, status: shipment.status, at });
      const change = { at, actor, trackingNumber: tracking.trackingNumber, subject: shipment.id, detail: tracking.trackingNumber };
      const moved = await takeStep(stores, order.id, 'parcel-moved', change, { shipmentId: shipment.id, shipmentStatus: shipment.status });
      if (!moved) throw illegalTransition(order);
    });
  };
}

/** Does something with a parcel and the order that it is of, which nobody else changes meanwhile. */
async function onShipment(
  transact: FulfilmentDeps['transact'], caller: Caller, text: string, work: (stores: Stores, order: Order, shipment: Shipment, actor: Id<'user'>) => Promise<void>,
): Promise<Id<'ship'>> {
  const actor = requireUser(caller);
  const id = parseId('ship', text, ['shipmentId']);
  return transact(async (stores) => {
    const [found] = await stores.shipments.byIds([id]);
    if (!found) throw shipmentNotFound();
    const order = await lockOrder(stores, caller, found.orderId);
    // Read again: it may have moved before the order was locked.
    const [shipment = found] = await stores.shipments.byIds([id]);
    await work(stores, order, shipment, actor);
    return id;
  });
}
