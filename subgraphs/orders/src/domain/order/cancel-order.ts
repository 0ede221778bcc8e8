import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { countedAs } from '../guests/acting.ts';
import type { Stores } from '../ports.ts';
import { actOnOrder } from './act-on-order.ts';
import { parseReason } from './parse-texts.ts';

/** An order to call off. */
export interface CancelOrderInput {
  readonly orderId: string;
  /** Of an order without an account. */
  readonly token?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Calls off an order that is not shipped yet; for its customer and for support. Answers its id. Refuses with ORDER_NOT_FOUND, ILLEGAL_TRANSITION, INVALID_REASON. */
export type CancelOrder = (caller: Caller, input: CancelOrderInput) => Promise<Id<'order'>>;

/** Makes the use case. */
export function createCancelOrder(deps: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): CancelOrder {
  return async (caller, input) => {
    countedAs(caller, input.token, deps.tokens);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const reason = parseReason(input.reason);
    return deps.transact((stores) => actOnOrder(stores, caller, 'CANCEL', orderId, { at: deps.now(), reason }));
  };
}
