import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
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
  return async (caller, { orderId: text, token }) => {
    const customerId = requireUser(caller);
    const orderId = parseId('order', text, ['orderId']);
    return transact(async (stores) => {
      const isClaimed = await claim(stores, orderId, { tokenHash: tokens.hash(token), customerId, at: now() });
      if (!isClaimed && (await stores.orders.byIds([orderId]))[0]?.customerId !== customerId) throw orderNotFound();
      return orderId;
    });
  };
}

/** The order, its returns, and what was sent again for them: the token opens all of it, until it is claimed. False when it is nobody's to claim. */
async function claim(stores: Stores, orderId: Id<'order'>, by: { readonly tokenHash: string; readonly customerId: Id<'user'>; readonly at: Date }): Promise<boolean> {
  const { tokenHash, customerId, at } = by;
  const guest = await stores.guests.close(orderId, tokenHash, at);
  if (!guest) return false;
  await takeStep(stores, orderId, 'claim', { at, actor: customerId, customerId }, { guestId: guest.guestId });
  await stores.guests.giveReturns(orderId, customerId);
  for (const otherId of await stores.guests.openTo(guest.guestId)) await claim(stores, otherId, by);
  return true;
}
