import type { Caller } from '@storegraph/kernel/caller';
import { hasRole } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { chargeParcel } from '../money/charge-parcel.ts';
import type { Order } from '../order/order.ts';
import { orderNotFound } from '../order/refusals.ts';
import type { StepName } from '../order/steps.ts';
import type { Stores } from '../ports.ts';
import { followPieces, toldPieces } from './follow-pieces.ts';
import { illegalShipmentTransition } from './refusals.ts';
import type { Shipment } from './shipment.ts';
import { afterShipment } from './shipment-steps.ts';
import type { ShipmentStatus, ShipmentTransition } from './shipment-steps.ts';

/** What goes along with a step of a parcel. */
export interface ParcelChange {
  readonly at: Date;
  /** A user's id, a service's name, or `carrier`. */
  readonly actor: string;
  readonly reason?: string | null;
  readonly carrier?: string | null;
  readonly trackingNumber?: string | null;
  readonly trackingUrl?: string | null;
}

/** The steps that an order takes along with its parcel: of those of each row the one that leads to where the pieces are then. */
const ORDER_STEPS: Readonly<Record<ShipmentTransition, readonly StepName[]>> = {
  PACK: ['pack', 'pack-part'],
  SHIP: ['ship', 'ship-part'],
  SEND_OUT: ['parcel-moved'],
  DELIVER: ['deliver', 'deliver-part'],
  FAIL_DELIVERY: ['parcel-moved'],
  TRY_AGAIN: ['parcel-moved'],
  LOSE: ['parcel-moved'],
  RETURN_TO_SENDER: ['last-parcel-back', 'parcel-back'],
  OFFER_FOR_PICKUP: ['parcel-moved'],
  PICK_UP: ['deliver', 'deliver-part'],
  CANCEL: ['unpack'],
};

/** Locks an order that fulfilment staff work on. Refuses with ORDER_NOT_FOUND. */
export async function lockOrder({ shipments }: Pick<Stores, 'shipments'>, caller: Caller, orderId: Id<'order'>): Promise<Order> {
  const order = hasRole(caller, 'FULFILMENT') ? await shipments.lock(orderId) : undefined;
  if (!order) throw orderNotFound();
  return order;
}

/**
 * Moves a parcel of an order that was locked, and the order along with it. Answers the order as it is then. Refuses with
 * ILLEGAL_TRANSITION when parcel or order do not stand there.
 */
export async function moveShipment(stores: Stores, order: Order, shipment: Shipment, transition: ShipmentTransition, change: ParcelChange): Promise<Order> {
  const status = afterShipment(shipment.status, transition);
  if (!status) throw illegalShipmentTransition(shipment.status, transition);
  // What is picked up leaves the house first, as everything does that arrives: so products and payments hear of it.
  const shipped = transition === 'PICK_UP' ? await book(stores, order, shipment, 'SHIPPED', ORDER_STEPS.SHIP, change) : order;
  return book(stores, shipped, shipment, status, ORDER_STEPS[transition], change);
}

async function book(stores: Stores, order: Order, shipment: Shipment, status: ShipmentStatus, steps: readonly StepName[], change: ParcelChange): Promise<Order> {
  const move = () => stores.shipments.change(shipment.id, { ...change, status });
  const captureMinor = steps === ORDER_STEPS.SHIP ? await chargeParcel(stores, order.id, move) : undefined;
  if (captureMinor === undefined) await move();
  const { at, actor, trackingNumber } = change;
  const { carrier = shipment.carrier, trackingUrl = shipment.trackingUrl } = change;
  return followPieces(stores, order, steps, { at, actor, trackingNumber: trackingNumber ?? null, subject: shipment.id, detail: status }, (counts) => ({
    shipmentId: shipment.id, shipmentStatus: status, lines: toldPieces(shipment.lines, counts), carrier, trackingUrl, trackingNumber: trackingNumber ?? shipment.trackingNumber, captureMinor,
  }));
}
