import type { Id } from '@storegraph/kernel/ids';
import type { ShipmentStatus } from './shipment-steps.ts';

/** A parcel of an order. */
export interface Shipment {
  readonly id: Id<'ship'>;
  readonly orderId: Id<'order'>;
  /** 1 for the first of its order. */
  readonly number: number;
  readonly status: ShipmentStatus;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  /** Why it could not be delivered, came back or was called off. */
  readonly reason: string | null;
  readonly lines: readonly ShipmentLine[];
  /** What is in it weighs so much, in grams; null when what a piece weighed was not kept. */
  readonly weightGrams: number | null;
  readonly createdAt: Date;
  readonly packedAt: Date | null;
  readonly shippedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly updatedAt: Date;
}

/** So many pieces of a line that are in a parcel. */
export interface ShipmentLine {
  readonly lineId: Id<'oline'>;
  readonly quantity: number;
}
