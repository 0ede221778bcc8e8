import { createMoveShipment, createShipShipment, createUpdateTracking } from './change-shipment.ts';
import { createRequestLabel } from '../labels/request-label.ts';
import { createAddOrderNote } from '../notes/add-order-note.ts';
import { createCancelOrderLines } from '../returns/cancel-lines.ts';
import { createExchangeReturn } from '../returns/exchange-return.ts';
import { createApproveReturn, createMoveReturn, createReceiveReturn, createRefundReturn } from '../returns/move-return.ts';
import { createRequestReturn } from '../returns/request-return.ts';
import { createCreateShipment } from './create-shipment.ts';
import type { FulfilmentDeps } from './deps.ts';
import { createMoveWholeOrder } from './whole-order.ts';

/** What can be done with an order after it is placed. */
export type FulfilmentUseCases = ReturnType<typeof createFulfilmentUseCases>;

/** Makes all of it. */
export function createFulfilmentUseCases(deps: FulfilmentDeps & { readonly returnWithinDays: number; readonly payWithinMs: number; readonly hasCarrier: boolean }) {
  return {
    packOrder: createMoveWholeOrder('PACK', deps),
    shipOrder: createMoveWholeOrder('SHIP', deps),
    deliverOrder: createMoveWholeOrder('DELIVER', deps),
    createShipment: createCreateShipment(deps),
    shipShipment: createShipShipment(deps),
    updateTracking: createUpdateTracking(deps),
    moveShipment: createMoveShipment(deps),
    requestShipmentLabel: createRequestLabel(deps),
    cancelOrderLines: createCancelOrderLines(deps),
    requestReturn: createRequestReturn(deps),
    approveReturn: createApproveReturn(deps),
    rejectReturn: createMoveReturn('REJECT', deps),
    sendReturn: createMoveReturn('SEND', deps),
    cancelReturn: createMoveReturn('CANCEL', deps),
    receiveReturn: createReceiveReturn(deps),
    refundReturn: createRefundReturn(deps),
    addOrderNote: createAddOrderNote(deps),
    exchangeReturn: createExchangeReturn(deps),
  };
}
