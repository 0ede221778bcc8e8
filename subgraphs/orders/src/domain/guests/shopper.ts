import type { Caller } from '@storegraph/kernel/caller';
import { isEmail, normaliseEmail } from '@storegraph/kernel/email';
import type { Id } from '@storegraph/kernel/ids';
import { unauthenticated } from '@storegraph/kernel/refusal';
import { holderOf } from '../cart/cart-holder.ts';
import type { CartHolder, GuestTokens } from '../cart/cart-holder.ts';
import type { OrderGuest } from './ports.ts';
import { emailRequired, invalidEmail } from './refusals.ts';

/** What guests do is noted as theirs, whoever they are: their orders may become a customer's. */
export const GUEST = 'guest';

/** Who places an order: a customer, or a guest by the token of their cart. */
export interface Shopper {
  /** By what they hold the cart. */
  readonly holder: CartHolder;
  /** Whom their calls are counted as. */
  readonly actor: string;
  /** Whose uses of promotions are counted: a customer's, or those of an e-mail address. */
  readonly promoted: string;
  /** Whom promotions may be for; nobody's without an account. */
  readonly customerId: Id<'user'> | undefined;
  /** What is kept of a guest with the order, and the token that opens it. */
  readonly guest: (Pick<OrderGuest, 'email' | 'tokenHash'> & { readonly token: string }) | undefined;
}

/** Who a caller is that orders. A customer's own account counts, whatever else they send. Refuses with UNAUTHENTICATED, EMAIL_REQUIRED or INVALID_EMAIL. */
export function shopperOf(caller: Caller, { token, email }: { readonly token?: string | null | undefined; readonly email?: string | null | undefined }, tokens: GuestTokens): Shopper {
  const { userId } = caller;
  if (userId) return { holder: holderOf(caller, undefined, tokens), actor: userId, promoted: userId, customerId: userId, guest: undefined };
  if (token == null) throw unauthenticated();
  const kept = parseEmail(email);
  const tokenOfOrder = tokens.forOrder(token);
  const tokenHash = tokens.hash(token);
  return {
    holder: { customerId: undefined, tokenHash }, actor: tokenHash, promoted: `${GUEST} ${tokens.hash(kept)}`, customerId: undefined,
    guest: { email: kept, token: tokenOfOrder, tokenHash: tokens.hash(tokenOfOrder) },
  };
}

function parseEmail(text: string | null | undefined): string {
  const email = normaliseEmail(text ?? '');
  if (email === '') throw emailRequired();
  if (!isEmail(email)) throw invalidEmail();
  return email;
}
