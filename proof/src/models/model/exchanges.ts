import { begin } from './orders.ts';
import { at } from './shop.ts';
import type { Order, Shop } from './shop.ts';

/** The same pieces are sent again for a return, in an order of their own that costs nothing. */
export function sendAgain(shop: Shop, order: Order, back: number): void {
  const { pieces } = at(order.returns, back);
  const again: Order = {
    isGuests: order.isGuests, hasToken: order.isGuests, goesTo: order.goesTo, isFetched: false, replaces: { order: shop.orders.indexOf(order), back }, status: 'REJECTED', fulfilment: 'UNFULFILLED', payment: 'NONE',
    lines: order.lines.flatMap(({ variant }, line) => {
      const quantity = at(pieces, line);
      return quantity > 0 ? [{ variant, quantity, paidMinor: 0n, unitMinor: 0n, discountMinor: 0n, cancelled: 0, charged: 0, refunded: 0, grantedMinor: 0n }] : [];
    }),
    shippingMinor: 0n, shippingBackMinor: 0n, totalMinor: 0n, giftMinor: 0n, giftBackMinor: 0n, owedMinor: 0n, nettedMinor: 0n, edits: [], sparedMinor: 0n, backMinor: 0n, usesCode: false, parcels: [], returns: [], payments: [],
  };
  shop.orders.push(again);
  begin(shop, again, 'tok_decline');
}

/** What was sent again has arrived, or will not: its return is over, or waits for its money again. */
export function settleExchanges({ orders }: Shop): void {
  for (const { status, replaces } of orders) {
    const found = replaces && at(at(orders, replaces.order).returns, replaces.back);
    if (found?.status !== 'REPLACING') continue;
    if (status === 'COMPLETED') found.status = 'CLOSED';
    if (status === 'CANCELLED' || status === 'REJECTED') found.status = 'RECEIVED';
  }
}
