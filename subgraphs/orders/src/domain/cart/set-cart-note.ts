import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseOptional } from '../order/parse-texts.ts';
import type { Stores } from '../ports.ts';
import { holderOf } from './cart-holder.ts';
import type { GuestTokens } from './cart-holder.ts';
import { changeCart } from './change-cart.ts';
import { invalidCartNote } from './refusals.ts';

/** The longest that a shopper says with an order. */
const MAX_NOTE = 500;

/** What a shopper says with what they are about to order; nothing takes back what was said. */
export interface SetCartNoteInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Keeps what a shopper says until it is ordered. Answers the cart's id. Refuses with INVALID_ID, CART_NOT_FOUND, CART_CLOSED, INVALID_NOTE. */
export type SetCartNote = (caller: Caller, input: SetCartNoteInput) => Promise<Id<'cart'>>;

/** Makes the use case. */
export function createSetCartNote({ transact, tokens, now }: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): SetCartNote {
  return async (caller, { cartId, token, note: text }) => {
    const id = parseId('cart', cartId, ['cartId']);
    const note = parseOptional(text, MAX_NOTE, invalidCartNote);
    return transact(async (stores) => {
      await changeCart(stores, id, holderOf(caller, token, tokens), now());
      await stores.carts.setNote(id, note ?? undefined);
      return id;
    });
  };
}
