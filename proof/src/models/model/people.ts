import type { Order } from './shop.ts';

/** Who does something with an order: the shopper, whoever shows its token, support. */
export type Actor = 'shopper' | 'guest' | 'support';

/** Whether an order is theirs to do something with: what was placed without an account is open to its token until it is claimed, and then to the shopper alone. */
export const mayAct = ({ isGuests }: Pick<Order, 'isGuests'>, by: Actor): boolean => by === 'support' || isGuests === (by === 'guest');

/** The shopper makes an order that was placed without an account their own, with all that the same token opens: what was sent again for it. */
export function claim(orders: readonly Order[], order: Order): void {
  for (const each of orders) if (placedFirst(orders, each) === placedFirst(orders, order)) each.isGuests = false;
}

/** For which order something was sent again; itself when it was not. */
function placedFirst(orders: readonly Order[], order: Order): Order {
  const before = order.replaces && orders[order.replaces.order];
  return before ? placedFirst(orders, before) : order;
}
