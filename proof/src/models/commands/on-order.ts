import fc from 'fast-check';
import type { RetryingClient } from '../../clients/retrying-client.ts';
import type { System, KnownOrder } from '../system/system.ts';
import type { Actor } from '../model/people.ts';
import { at } from '../model/shop.ts';
import type { Order, Shop } from '../model/shop.ts';
import { orderNumber } from './command.ts';

/** Something that is done with an order. */
export interface OnOrder { readonly order: number }

/** An order: mostly the last. */
export const anOrder = fc.constantFrom(0, 0, 0, 1, 2);
/** Who does it. */
export const by = fc.constantFrom<Actor>('shopper', 'shopper', 'shopper', 'support', 'support', 'guest');

/** Whether anything was ordered. */
export const hasOrder = ({ orders }: { readonly orders: readonly unknown[] }): boolean => orders.length > 0;
/** Whether somebody can even try: a guest must have a token to show. */
export const canAct = (shop: Shop, drawn: OnOrder & { readonly by: Actor }): boolean => hasOrder(shop) && (drawn.by !== 'guest' || orderOf(shop, drawn).hasToken);

/** The order that was drawn, in the model. */
export const orderOf = (shop: Shop, { order }: OnOrder): Order => at(shop.orders, orderNumber(shop, order));
/** The same, in the shop that runs. */
export const known = ({ orders }: System, shop: Shop, { order }: OnOrder): KnownOrder => at(orders, orderNumber(shop, order));

/** Who asks, and what they show with it. */
export interface Acting {
  readonly who: RetryingClient;
  readonly orderId: string;
  readonly shown: { readonly token?: string | undefined };
}

/** Somebody who does something with an order of the shop that runs. */
export function actor(system: System, shop: Shop, drawn: OnOrder & { readonly by: Actor }): Acting {
  const { id: orderId, token } = known(system, shop, drawn);
  return drawn.by === 'guest' ? { who: system.nobody, orderId, shown: { token } } : { who: system[drawn.by], orderId, shown: {} };
}
