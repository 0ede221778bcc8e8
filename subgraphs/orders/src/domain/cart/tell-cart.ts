import type { Told } from '@storegraph/events/envelope';
import type { Cart } from './cart.ts';

/** A cart as far as is told of it. */
type ToldCart = Pick<Cart, 'id' | 'version'>;

/** What is told of a cart that was changed; `version` is the one after it. */
export const cartChanged = ({ id, version }: ToldCart): Told<'orders.cart-changed'> =>
  ({ name: 'orders.cart-changed', aggregateId: id, aggregateVersion: version, payload: { cartId: id } });

/** What is told of a cart that nobody changed, but in which something costs or is as much as before no more. */
export const goodsChanged = ({ id, version }: ToldCart): Told<'orders.cart-goods-changed'> =>
  ({ name: 'orders.cart-goods-changed', aggregateId: id, aggregateVersion: version, payload: { cartId: id } });
