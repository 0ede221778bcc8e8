import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { GuestTokens } from './cart-holder.ts';
import { isSoldIn } from './currencies.ts';
import { currencyNotSold, guestKeyTooShort } from './refusals.ts';

/** A guest's key stands for the cart's secret, so it must not be one that somebody else happens to choose. */
const GUEST_KEY_LENGTH = 16;

/** The currency of a new cart. */
export interface CreateCartInput {
  readonly currency: Currency;
  readonly idempotencyKey?: string | null | undefined;
}

/** The new cart and, for a guest, the token that holds it. */
export interface CreatedCart {
  readonly cartId: Id<'cart'>;
  readonly token: string | undefined;
}

/** Opens a cart for a customer, or for a guest by a token. Refuses with CURRENCY_NOT_SUPPORTED, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
export type CreateCart = (caller: Caller, input: CreateCartInput) => Promise<CreatedCart>;

/** Makes the use case. */
export function createCreateCart(deps: { transact: Transact<Stores>; tokens: GuestTokens; newId: () => Id<'cart'>; now: () => Date }): CreateCart {
  const { tokens } = deps;
  return async ({ userId }, { currency, idempotencyKey }) => {
    if (!isSoldIn(currency)) throw currencyNotSold(currency);
    const chosen = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    if (!userId && chosen !== undefined && chosen.length < GUEST_KEY_LENGTH) throw guestKeyTooShort(GUEST_KEY_LENGTH);
    const token = userId ? undefined : tokenFor(chosen, tokens);
    // Of a guest's key only the hash is kept: whoever knew the key would know the token.
    const key = userId ? chosen : chosen && tokens.hash(chosen);
    const cartId = await deps.transact(({ carts, idempotency }) =>
      idempotency.once({ actor: userId ?? 'guest', operation: 'createCart', key, input: { currency } }, async () => {
        const id = deps.newId();
        await carts.open({ id, currency, customerId: userId, tokenHash: token && tokens.hash(token), updatedAt: deps.now() });
        return id;
      }),
    );
    return { cartId, token };
  };
}

function tokenFor(key: string | undefined, tokens: GuestTokens): string {
  return key === undefined ? tokens.fresh() : tokens.fromKey(key);
}
