import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { illegalTransition } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';
import type { FulfilmentDeps } from './deps.ts';
import { leftOf } from './line-count.ts';
import { lockOrder } from './move-shipment.ts';
import { pickLines } from './pick-lines.ts';
import type { LineInput } from './pick-lines.ts';
import { FIRST_STATUS } from './shipment-steps.ts';

/** Pieces of an order that go into one parcel. */
export interface CreateShipmentInput {
  readonly orderId: string;
  /** All that is left when there are none. */
  readonly lines?: readonly LineInput[] | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Makes up a parcel of a paid order. For fulfilment staff. Answers its id. Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION,
 * LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE, NOTHING_LEFT, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CreateShipment = (caller: Caller, input: CreateShipmentInput) => Promise<Id<'ship'>>;

/** Makes the use case. */
export function createCreateShipment({ transact, newId, now }: FulfilmentDeps): CreateShipment {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const actor = requireUser(caller);
    const orderId = parseId('order', input.orderId, ['orderId']);
    return transact((stores) =>
      stores.idempotency.once({ actor, operation: 'createShipment', key, input }, async () => {
        const order = await lockOrder(stores, caller, orderId);
        const at = now();
        const lines = pickLines(await stores.shipments.countsOf([orderId]), input.lines, leftOf);
        const id = newId('ship');
        const number = (await stores.shipments.ofOrders([orderId])).length + 1;
        await stores.shipments.add({ id, orderId, number, status: FIRST_STATUS, lines, createdAt: at });
        const moved = await takeStep(stores, orderId, 'parcel-made', { at, actor, subject: id, detail: FIRST_STATUS }, { shipmentId: id, shipmentStatus: FIRST_STATUS });
        if (!moved) throw illegalTransition(order);
        return id;
      }));
  };
}
