import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { holderOf } from './cart-holder.ts';
import type { GuestTokens } from './cart-holder.ts';
import { changeCart } from './change-cart.ts';

/** Who is billed for what is about to be ordered; without an address it is who it is sent to. */
export interface SetBillingAddressInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
  readonly address?: Parameters<typeof parsePostalAddress>[0] | null | undefined;
}

/** Keeps who is billed until it is ordered. Answers the cart's id. Refuses with INVALID_ID, CART_NOT_FOUND, CART_CLOSED, INVALID_ADDRESS. */
export type SetBillingAddress = (caller: Caller, input: SetBillingAddressInput) => Promise<Id<'cart'>>;

/** Makes the use case. */
export function createSetBillingAddress({ transact, tokens, now }: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): SetBillingAddress {
  return async (caller, { cartId, token, ...input }) => {
    const id = parseId('cart', cartId, ['cartId']);
    const address = input.address ? parsePostalAddress(input.address, ['address']) : undefined;
    return transact(async (stores) => {
      await changeCart(stores, id, holderOf(caller, token, tokens), now());
      await stores.carts.setBillingAddress(id, address);
      return id;
    });
  };
}
