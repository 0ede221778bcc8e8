import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { actOnOrder } from './act-on-order.ts';

/** Notes that a shipped order has arrived, which completes it. For fulfilment staff. Answers the order's id. Refuses with ORDER_NOT_FOUND or ILLEGAL_TRANSITION. */
export type DeliverOrder = (caller: Caller, input: { readonly orderId: string }) => Promise<Id<'order'>>;

/** Makes the use case. */
export function createDeliverOrder(deps: { transact: Transact<Stores>; now: () => Date }): DeliverOrder {
  return async (caller, input) => {
    const orderId = parseId('order', input.orderId, ['orderId']);
    return deps.transact((stores) => actOnOrder(stores, caller, 'DELIVER', orderId, { at: deps.now() }));
  };
}
