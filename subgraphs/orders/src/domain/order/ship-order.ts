import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { actOnOrder } from './act-on-order.ts';
import { parseTrackingNumber } from './parse-texts.ts';

/** An order that is on its way, and its parcel. */
export interface ShipOrderInput {
  readonly orderId: string;
  readonly trackingNumber?: string | null | undefined;
}

/** Notes that a packed order is on its way. For fulfilment staff. Answers the order's id. Refuses with ORDER_NOT_FOUND, ILLEGAL_TRANSITION, INVALID_TRACKING_NUMBER. */
export type ShipOrder = (caller: Caller, input: ShipOrderInput) => Promise<Id<'order'>>;

/** Makes the use case. */
export function createShipOrder(deps: { transact: Transact<Stores>; now: () => Date }): ShipOrder {
  return async (caller, input) => {
    const orderId = parseId('order', input.orderId, ['orderId']);
    const trackingNumber = parseTrackingNumber(input.trackingNumber);
    return deps.transact((stores) => actOnOrder(stores, caller, 'SHIP', orderId, { at: deps.now(), trackingNumber }));
  };
}
