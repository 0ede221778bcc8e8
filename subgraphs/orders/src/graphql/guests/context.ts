import type { Caller } from '@storegraph/kernel/caller';
import { normaliseEmail } from '@storegraph/kernel/email';
import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createLoad } from '@storegraph/subgraph/loader';
import type { GuestTokens } from '../../domain/cart/cart-holder.ts';
import type { GuestReads, OrderGuest } from '../../domain/guests/ports.ts';
import type { Order } from '../../domain/order/order.ts';

/** What a request's resolvers ask of orders without an account. */
export function createGuestContext(caller: Caller, guests: GuestReads, tokens: GuestTokens) {
  const guestOf = createLoad(guests.byOrders, ({ orderId }: OrderGuest) => orderId);
  const shown = new Set<Id<'user'>>();
  const open = (guest: OrderGuest, token: string): boolean => {
    const isOpen = guest.tokenHash === tokens.hash(token);
    if (isOpen) shown.add(guest.guestId);
    return isOpen;
  };
  return {
    /** Who asks: for the rest of the request they are also the guests whose tokens they have shown, each of whom has one order. */
    caller: { ...caller, guests: shown } satisfies Caller,
    /** Opens an order to whoever shows its token; another's token, or none, opens nothing. */
    show: async (orderId: string, token: string | null | undefined): Promise<void> => {
      const guest = token && isId('order', orderId) ? await guestOf(orderId) : null;
      if (guest && token) open(guest, token);
    },
    /** The same for an order of which e-mail address and token must both fit; null alike when either does not. */
    look: async (order: Order | null, email: string, token: string): Promise<Order | null> => {
      const guest = order?.isGuests ? await guestOf(order.id) : null;
      return guest?.email === normaliseEmail(email) && open(guest, token) ? order : null;
    },
    emailOf: async ({ id, isGuests }: Order): Promise<string | null> => (isGuests ? ((await guestOf(id))?.email ?? null) : null),
    isShown: ({ customerId }: Pick<Order, 'customerId'>): boolean => shown.has(customerId),
  };
}
