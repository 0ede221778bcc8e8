import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { holderOf } from './cart-holder.ts';
import type { GuestTokens } from './cart-holder.ts';
import { changeCart } from './change-cart.ts';
import { parseQuantity } from './parse-quantity.ts';
import { lineNotFound } from './refusals.ts';

/** New quantities of a cart's lines. */
export interface UpdateCartLinesInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
}

/** Sets quantities; 0 removes a line. Answers the cart's id. Refuses with CART_NOT_FOUND, CART_CLOSED, LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE. */
export type UpdateCartLines = (caller: Caller, input: UpdateCartLinesInput) => Promise<Id<'cart'>>;

/** Makes the use case. */
export function createUpdateCartLines(deps: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): UpdateCartLines {
  return async (caller, input) => {
    const cartId = parseId('cart', input.cartId, ['cartId']);
    const lines = input.lines.map(({ lineId, quantity }, index) => ({
      id: parseId('cline', lineId, ['lines', String(index), 'lineId']),
      quantity: parseQuantity(quantity, 0, ['lines', String(index), 'quantity']),
    }));
    const holder = holderOf(caller, input.token, deps.tokens);
    return deps.transact(async ({ carts, outbox }) => {
      await changeCart({ carts, outbox }, cartId, holder, deps.now());
      const found = await carts.setQuantities(cartId, new Map(lines.map(({ id, quantity }) => [id, quantity])));
      const missing = lines.findIndex(({ id }) => !found.has(id));
      if (missing !== -1) throw lineNotFound(['lines', String(missing), 'lineId']);
      return cartId;
    });
  };
}
