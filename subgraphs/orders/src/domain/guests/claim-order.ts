import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { unauthenticated } from '@storegraph/kernel/refusal';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { orderNotFound } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';
import type { Stores } from '../ports.ts';

/** An order that was placed without an account, and its token. */
export interface ClaimOrderInput {
  readonly orderId: string;
  readonly token: string;
}

/**
 * Makes an order that was placed without an account the caller's own, to whom alone it is open from then on. Answers its id; a second time
 * as well. Refuses with INVALID_ID or ORDER_NOT_FOUND.
 */
export type ClaimOrder = (caller: Caller, input: ClaimOrderInput) => Promise<Id<'order'>>;

/** Makes the use case. */
export function createClaimOrder({ transact, tokens, now }: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): ClaimOrder {
  return async ({ userId: customerId }, { orderId: text, token }) => {
    if (!customerId) throw unauthenticated();
    const orderId = parseId('order', text, ['orderId']);
    return transact(async (stores) => {
      const at = now();
      const guest = await stores.guests.close(orderId, tokens.hash(token), at);
      if (guest) await takeStep(stores, orderId, 'claim', { at, actor: customerId, customerId }, { guestId: guest.guestId });
      else if ((await stores.orders.byIds([orderId]))[0]?.customerId !== customerId) throw orderNotFound();
      return orderId;
    });
  };
}
