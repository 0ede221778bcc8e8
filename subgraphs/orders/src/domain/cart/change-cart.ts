import type { Id } from '@storegraph/kernel/ids';
import type { Cart } from './cart.ts';
import { isHeldBy } from './cart-holder.ts';
import type { CartHolder } from './cart-holder.ts';
import type { Stores } from '../ports.ts';
import { cartChanged } from './tell-cart.ts';
import { cartClosed, cartNotFound } from './refusals.ts';

/** Begins a change of an open cart, and tells of it: nobody else changes it until the transaction ends. Refuses with CART_NOT_FOUND or CART_CLOSED. */
export async function changeCart({ carts, outbox }: Pick<Stores, 'carts' | 'outbox'>, id: Id<'cart'>, holder: CartHolder, at: Date): Promise<Cart> {
  const cart = await carts.change(id, holder, at);
  if (cart) {
    await outbox.tell(cartChanged(cart));
    return cart;
  }
  const found = await carts.find(id);
  throw found && isHeldBy(found, holder) ? cartClosed() : cartNotFound();
}
