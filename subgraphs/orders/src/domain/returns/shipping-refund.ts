import type { LineCount } from '../fulfilment/line-count.ts';
import type { PickedLine } from '../fulfilment/pick-lines.ts';
import type { OrderMoney } from '../money/order-money.ts';

/** What money goes back for: the last of all pieces of an order, a part of them, or a part of which staff say that the shipping goes back as well. */
export type Extent = 'WHOLE' | 'PART' | 'PART_WITH_SHIPPING';

/** Whether what was paid for the shipping goes back along: all of it, once, or none. What is cancelled as a whole before it leaves gives all back by itself. */
const WITH_SHIPPING: Readonly<Record<Extent, boolean>> = { WHOLE: true, PART: false, PART_WITH_SHIPPING: true };

/** How much of an order these pieces are, with what went back before them. */
export function extentOf(lines: readonly PickedLine[], counts: readonly LineCount[], refundShipping: boolean): Extent {
  const pieces = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const isWhole = counts.every((line) => line.paidMinor === 0n || line.refunded + (pieces.get(line.lineId) ?? 0) >= line.quantity);
  return isWhole ? 'WHOLE' : refundShipping ? 'PART_WITH_SHIPPING' : 'PART';
}

/** What goes back for the shipping, in minor units. */
export function shippingBackOf(extent: Extent, { shippingMinor, shippingBackMinor }: Pick<OrderMoney, 'shippingMinor' | 'shippingBackMinor'>): bigint {
  return WITH_SHIPPING[extent] ? shippingMinor - shippingBackMinor : 0n;
}
