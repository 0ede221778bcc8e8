import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Cart } from './cart.ts';

/** Secrets that hold a guest's cart. Only their hashes are kept. */
export interface GuestTokens {
  /** A new, unguessable token. */
  fresh(): string;
  /** The token of a guest who chose this idempotency key: always the same, so that it need not be kept to be told again. */
  fromKey(idempotencyKey: string): string;
  /** The token of the order that is placed of a guest's cart: always the same, so that it need not be kept to be told again. */
  forOrder(cartToken: string): string;
  /** What is kept of a token or key, from which it cannot be found again. */
  hash(secret: string): string;
}

/** By what somebody may use a cart: being its customer, or knowing its token. */
export interface CartHolder {
  readonly customerId: Id<'user'> | undefined;
  readonly tokenHash: string | undefined;
}

/** What a caller holds carts by; the token is one a client sent, if any. */
export function holderOf({ userId }: Caller, token: string | null | undefined, tokens: GuestTokens): CartHolder {
  return { customerId: userId, tokenHash: token ? tokens.hash(token) : undefined };
}

/** Whether a cart is held by somebody. */
export function isHeldBy(cart: Pick<Cart, 'customerId' | 'tokenHash'>, { customerId, tokenHash }: CartHolder): boolean {
  if (cart.customerId !== undefined) return cart.customerId === customerId;
  return cart.tokenHash !== undefined && cart.tokenHash === tokenHash;
}
