import { Refusal } from '@storegraph/kernel/refusal';
import type { ShipmentStatus, ShipmentTransition } from './shipment-steps.ts';

/** Every refusal about parcels, by name. */
export const shipmentNotFound = () => new Refusal('SHIPMENT_NOT_FOUND', 'There is no such shipment.', { field: ['shipmentId'] });
export const illegalShipmentTransition = (status: ShipmentStatus, transition: ShipmentTransition) =>
  new Refusal('ILLEGAL_TRANSITION', `${transition} cannot be done with a shipment that is ${status}.`, { field: ['shipmentId'] });
export const lineNotFound = (index: number) => new Refusal('LINE_NOT_FOUND', 'The order has no such line.', { field: ['lines', String(index), 'lineId'] });
export const quantityOutOfRange = (index: number, left: number) =>
  new Refusal('QUANTITY_OUT_OF_RANGE', left > 0 ? `The quantity must be 1 to ${left}.` : 'No piece of this line is left.', { field: ['lines', String(index), 'quantity'] });
export const nothingLeft = () => new Refusal('NOTHING_LEFT', 'Nothing of the order is left for this.', { field: ['orderId'] });
export const invalidCarrier = () => new Refusal('INVALID_CARRIER', 'The carrier must have at most 100 characters.', { field: ['carrier'] });
export const invalidTrackingUrl = () => new Refusal('INVALID_TRACKING_URL', 'The address must be http or https and have at most 500 characters.', { field: ['trackingUrl'] });
