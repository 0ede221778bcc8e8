import { isPaid } from './money.ts';
import { returnedOf } from './orders.ts';
import { countOf } from './pieces.ts';
import { quote } from './prices.ts';
import type { Order, Shop } from './shop.ts';
import { PARCEL_MOVES, RETURN_MOVES } from './tables.ts';
import type { ParcelMove, ParcelStatus, ReturnMove, ReturnStatus } from './tables.ts';

/** What the graph shows of an order, amounts in minor units as text. */
export type ShownOrder = ReturnType<typeof showOrder>;
/** What it shows of the rest. */
export type ShownShop = ReturnType<typeof showShop>;

/** What the graph must show of an order to whoever works with it. */
export function showOrder(order: Order) {
  return {
    status: order.status, fulfilment: order.fulfilment, payment: order.payment, city: order.goesTo, isFetched: order.isFetched, total: order.totalMinor.toString(),
    actions: actionsOf(order), next: nextOf(order),
    lines: order.lines.map((line, index) => ({
      quantity: line.quantity, paid: line.paidMinor.toString(), cancelled: line.cancelled, packed: countOf(order, index, 'packed'), shipped: countOf(order, index, 'shipped'),
      delivered: countOf(order, index, 'delivered'), returned: returnedOf(order, index), refunded: line.refunded,
    })),
    parcels: order.parcels.map(({ status }) => ({ status, next: parcelMovesOf(status) })),
    returns: order.returns.map(({ status }) => ({ status, next: returnMovesOf(status) })),
    payments: order.payments.map(({ status, amountMinor, refundedMinor }) => ({ status, amount: amountMinor.toString(), refunded: refundedMinor.toString() })),
    edits: order.edits,
    granted: order.lines.reduce((sum, { grantedMinor }) => sum + grantedMinor, order.shippingBackMinor).toString(),
  };
}

/** What the graph must show of everything else; an empty cart has no total worth comparing. */
export function showShop(shop: Shop) {
  const { lines, totalMinor, giftMinor } = quote(shop, shop.cart);
  return {
    stock: shop.variants.map(({ onHand, reserved, allocated }) => ({ onHand, reserved, allocated })),
    prices: shop.variants.map(({ priceMinor }) => priceMinor.toString()),
    cart: { lines: lines.map(({ variant, quantity }) => ({ variant, quantity })), ...(lines.length > 0 ? { total: totalMinor.toString(), toPay: (totalMinor - giftMinor).toString() } : {}) },
    codeUses: shop.code.uses, card: shop.cardMinor.toString(),
  };
}

const isUnsent = ({ fulfilment }: Order): boolean => fulfilment === 'UNFULFILLED' || fulfilment === 'PACKED';

/** What staff can do with it as a whole. */
function actionsOf(order: Order): readonly string[] {
  const [open, sold] = [order.status === 'AWAITING_PAYMENT', order.status === 'CONFIRMED'];
  const can: Readonly<Record<string, boolean>> = {
    CANCEL: (open || sold) && isUnsent(order),
    PACK: sold && isPaid(order) && order.fulfilment === 'UNFULFILLED',
    SHIP: sold && isPaid(order) && (order.fulfilment === 'PACKED' || order.fulfilment === 'PARTIALLY_SHIPPED'),
    DELIVER: sold && (order.fulfilment === 'SHIPPED' || order.fulfilment === 'PARTIALLY_DELIVERED'),
  };
  return Object.keys(can).filter((action) => can[action]).sort();
}

/** The statuses it can come to next. */
function nextOf(order: Order): readonly string[] {
  if (order.status === 'AWAITING_PAYMENT') return ['CANCELLED', 'CONFIRMED', 'EXPIRED'];
  if (order.status !== 'CONFIRMED') return [];
  const arrives = order.fulfilment === 'SHIPPED' || order.fulfilment === 'PARTIALLY_DELIVERED';
  return isUnsent(order) ? ['CANCELLED'] : arrives ? ['COMPLETED'] : [];
}

const parcelMovesOf = (status: ParcelStatus): readonly string[] => (Object.keys(PARCEL_MOVES[status]) as ParcelMove[]).sort();
const returnMovesOf = (status: ReturnStatus): readonly string[] => (Object.keys(RETURN_MOVES[status]) as ReturnMove[]).sort();
