/** Where a parcel stands. */
export type ShipmentStatus =
  | 'PENDING' | 'PACKED' | 'SHIPPED' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'DELIVERY_FAILED' | 'LOST' | 'RETURNED_TO_SENDER' | 'READY_FOR_PICKUP' | 'PICKED_UP' | 'CANCELLED';

/** What can happen to a parcel. */
export type ShipmentTransition =
  | 'PACK' | 'SHIP' | 'SEND_OUT' | 'DELIVER' | 'FAIL_DELIVERY' | 'TRY_AGAIN' | 'LOSE' | 'RETURN_TO_SENDER' | 'OFFER_FOR_PICKUP' | 'PICK_UP' | 'CANCEL';

/** Every step a parcel can take, and from where it leads where. What is not in the table cannot happen, whoever asks and whatever a carrier says. */
export const SHIPMENT_STEPS: Readonly<Record<ShipmentTransition, Readonly<Partial<Record<ShipmentStatus, ShipmentStatus>>>>> = {
  PACK: { PENDING: 'PACKED' },
  SHIP: { PACKED: 'SHIPPED' },
  // Carriers do not tell of each step on the way, and find what they lost.
  SEND_OUT: { SHIPPED: 'OUT_FOR_DELIVERY', DELIVERY_FAILED: 'OUT_FOR_DELIVERY', LOST: 'OUT_FOR_DELIVERY' },
  DELIVER: { SHIPPED: 'DELIVERED', OUT_FOR_DELIVERY: 'DELIVERED', DELIVERY_FAILED: 'DELIVERED', LOST: 'DELIVERED' },
  FAIL_DELIVERY: { SHIPPED: 'DELIVERY_FAILED', OUT_FOR_DELIVERY: 'DELIVERY_FAILED' },
  TRY_AGAIN: { DELIVERY_FAILED: 'SHIPPED' },
  LOSE: { SHIPPED: 'LOST', OUT_FOR_DELIVERY: 'LOST', DELIVERY_FAILED: 'LOST' },
  RETURN_TO_SENDER: { DELIVERY_FAILED: 'RETURNED_TO_SENDER', SHIPPED: 'RETURNED_TO_SENDER', OUT_FOR_DELIVERY: 'RETURNED_TO_SENDER', LOST: 'RETURNED_TO_SENDER' },
  OFFER_FOR_PICKUP: { PACKED: 'READY_FOR_PICKUP' },
  PICK_UP: { READY_FOR_PICKUP: 'PICKED_UP' },
  CANCEL: { PENDING: 'CANCELLED', PACKED: 'CANCELLED', READY_FOR_PICKUP: 'CANCELLED' },
};

/** Where every parcel begins. */
export const FIRST_STATUS: ShipmentStatus = 'PENDING';

/** Where a parcel stands after a step; undefined when it cannot be taken from there. */
export const afterShipment = (status: ShipmentStatus, transition: ShipmentTransition): ShipmentStatus | undefined => SHIPMENT_STEPS[transition][status];

/** What can happen to a parcel next. */
export const transitionsOf = (status: ShipmentStatus): readonly ShipmentTransition[] =>
  (Object.keys(SHIPMENT_STEPS) as ShipmentTransition[]).filter((transition) => afterShipment(status, transition));
