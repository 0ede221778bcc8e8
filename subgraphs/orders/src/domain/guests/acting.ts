import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { unauthenticated } from '@storegraph/kernel/refusal';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { GUEST } from './shopper.ts';

/**
 * Whom the calls of somebody who does something with an order are counted as: a user, or whoever has this token. Whether it opens the
 * order is another question. Refuses with UNAUTHENTICATED who is neither logged in nor shows a token.
 */
export function countedAs({ userId }: Caller, token: string | null | undefined, tokens: Pick<GuestTokens, 'hash'>): string {
  if (userId) return userId;
  if (token == null) throw unauthenticated();
  return tokens.hash(token);
}

/** As whose deed something done with this customer's order is noted: the user's, or the guest's whose token came along. */
export function actorOn({ userId, guests }: Caller, { customerId }: { readonly customerId: Id<'user'> }): Id<'user'> | typeof GUEST {
  return userId && !guests?.has(customerId) ? userId : GUEST;
}
