import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import { lockOrder } from '../fulfilment/move-shipment.ts';
import { shipmentNotFound } from '../fulfilment/refusals.ts';
import { parseOptional } from '../order/parse-texts.ts';
import { carrierNotConnected, invalidService, labelExists, notPacked } from './refusals.ts';

/** A parcel that the carrier is to fetch. */
export interface RequestLabelInput {
  readonly shipmentId: string;
  readonly service?: string | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Has the carrier make a label for a packed parcel, and fetch it: from then on the carrier tells where it is. For fulfilment staff.
 * Answers the parcel's id; the label itself is made in a moment. Refuses with INVALID_ID, SHIPMENT_NOT_FOUND, ORDER_NOT_FOUND,
 * ILLEGAL_TRANSITION, LABEL_EXISTS, INVALID_SERVICE, CARRIER_NOT_CONNECTED, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type RequestLabel = (caller: Caller, input: RequestLabelInput) => Promise<Id<'ship'>>;

/** Makes the use case. */
export function createRequestLabel({ transact, now, hasCarrier }: Pick<FulfilmentDeps, 'transact' | 'now'> & { readonly hasCarrier: boolean }): RequestLabel {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const actor = requireUser(caller);
    const id = parseId('ship', input.shipmentId, ['shipmentId']);
    const service = parseOptional(input.service, 50, invalidService);
    if (!hasCarrier) throw carrierNotConnected();
    return transact((stores) =>
      stores.idempotency.once({ actor, operation: 'requestShipmentLabel', key, input }, async () => {
        const [found] = await stores.shipments.byIds([id]);
        if (!found) throw shipmentNotFound();
        await lockOrder(stores, caller, found.orderId);
        const [[shipment], [label]] = [await stores.shipments.byIds([id]), await stores.labels.of([id])];
        if (label && label.status !== 'REFUSED') throw labelExists();
        if (shipment?.status !== 'PACKED') throw notPacked();
        await stores.labels.request({ shipmentId: id, service, requestedAt: now() });
        return id;
      }));
  };
}
