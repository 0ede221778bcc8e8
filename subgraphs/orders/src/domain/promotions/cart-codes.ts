import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { changeCart } from '../cart/change-cart.ts';
import { holderOf } from '../cart/cart-holder.ts';
import type { GuestTokens } from '../cart/cart-holder.ts';
import type { Stores } from '../ports.ts';
import { parseCode } from './parse-code.ts';
import { codeNotFound, codeNotInCart, tooManyCodes } from './refusals.ts';

/** A cart and a code. */
export interface CartCodeInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
  readonly code: string;
}

/** What codes need. */
export interface CartCodeDeps {
  readonly transact: Transact<Stores>;
  readonly tokens: GuestTokens;
  readonly now: () => Date;
}

/**
 * Puts a code into a cart, whether it applies now or not; one that is there stays. Answers the cart's id. Refuses with
 * CART_NOT_FOUND, CART_CLOSED, INVALID_CODE, CODE_NOT_FOUND, TOO_MANY_CODES.
 */
export type ApplyPromotionCode = (caller: Caller, input: CartCodeInput) => Promise<Id<'cart'>>;

/** Makes the use case. */
export function createApplyPromotionCode({ transact, tokens, now }: CartCodeDeps): ApplyPromotionCode {
  return async (caller, { cartId, token, code: text }) => {
    const id = parseId('cart', cartId, ['cartId']);
    const code = parseCode(text, ['code']);
    return transact(async ({ carts, promotions, outbox }) => {
      await changeCart({ carts, outbox }, id, holderOf(caller, token, tokens), now());
      const outcome = await promotions.enterCode(id, code, now());
      if (!outcome) throw codeNotFound();
      if (outcome === 'full') throw tooManyCodes();
      return id;
    });
  };
}

/** Takes a code out of a cart. Answers the cart's id. Refuses with CART_NOT_FOUND, CART_CLOSED, INVALID_CODE, CODE_NOT_IN_CART. */
export type RemovePromotionCode = (caller: Caller, input: CartCodeInput) => Promise<Id<'cart'>>;

/** Makes the use case. */
export function createRemovePromotionCode({ transact, tokens, now }: CartCodeDeps): RemovePromotionCode {
  return async (caller, { cartId, token, code: text }) => {
    const id = parseId('cart', cartId, ['cartId']);
    const code = parseCode(text, ['code']);
    return transact(async ({ carts, promotions, outbox }) => {
      await changeCart({ carts, outbox }, id, holderOf(caller, token, tokens), now());
      if (!(await promotions.removeCode(id, code))) throw codeNotInCart();
      return id;
    });
  };
}
