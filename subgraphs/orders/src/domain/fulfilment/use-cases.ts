import { createMoveShipment, createShipShipment, createUpdateTracking } from './change-shipment.ts';
import { createCreateShipment } from './create-shipment.ts';
import type { FulfilmentDeps } from './deps.ts';
import { createMoveWholeOrder } from './whole-order.ts';

/** What can be done with an order after it is placed. */
export type FulfilmentUseCases = ReturnType<typeof createFulfilmentUseCases>;

/** Makes all of it. */
export function createFulfilmentUseCases(deps: FulfilmentDeps) {
  return {
    packOrder: createMoveWholeOrder('PACK', deps),
    shipOrder: createMoveWholeOrder('SHIP', deps),
    deliverOrder: createMoveWholeOrder('DELIVER', deps),
    createShipment: createCreateShipment(deps),
    shipShipment: createShipShipment(deps),
    updateTracking: createUpdateTracking(deps),
    moveShipment: createMoveShipment(deps),
  };
}
