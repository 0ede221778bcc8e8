import type { Id } from '@storegraph/kernel/ids';
import type { Order } from '../order/order.ts';
import type { LineCount } from './line-count.ts';
import type { Shipment } from './shipment.ts';
import type { ShipmentStatus } from './shipment-steps.ts';

/** Parcels, to read. */
export interface ShipmentReads {
  byIds(ids: readonly Id<'ship'>[]): Promise<readonly Shipment[]>;
  /** The parcels of these orders, each order's by number. */
  ofOrders(orderIds: readonly Id<'order'>[]): Promise<readonly Shipment[]>;
  /** Where the pieces of these orders' lines are, each order's in the order of its lines. */
  countsOf(orderIds: readonly Id<'order'>[]): Promise<readonly (LineCount & { readonly orderId: Id<'order'> })[]>;
  /** The parcel that a carrier means, and whose order it is of. */
  byTracking(trackingNumber: string): Promise<readonly Shipment[]>;
}

/** A parcel to be made up. */
export type NewShipment = Pick<Shipment, 'id' | 'orderId' | 'number' | 'status' | 'lines' | 'createdAt'>;

/** What becomes different of a parcel; what is left out stays. */
export interface ShipmentChange {
  readonly status: ShipmentStatus;
  readonly at: Date;
  readonly carrier?: string | null;
  readonly trackingNumber?: string | null;
  readonly trackingUrl?: string | null;
  readonly reason?: string | null;
}

/** Parcels, to write. Who writes has locked the order first. */
export interface ShipmentStore extends ShipmentReads {
  /** An order that nobody else changes until the transaction ends. */
  lock(orderId: Id<'order'>): Promise<Order | undefined>;
  /** Rejects when a line has fewer pieces left than are in it. */
  add(shipment: NewShipment): Promise<void>;
  change(id: Id<'ship'>, change: ShipmentChange): Promise<void>;
  /** Calls off what of an order did not leave the house. */
  callOff(orderId: Id<'order'>, at: Date): Promise<void>;
}
