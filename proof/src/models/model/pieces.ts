import { at } from './shop.ts';
import type { Order, OrderLine } from './shop.ts';
import { PARCEL_STATUSES } from './tables.ts';
import type { Counted } from './tables.ts';

/** Pieces of a line that are to be sent or were. */
export const wantedOf = ({ quantity, cancelled }: OrderLine): number => quantity - cancelled;

/** How many pieces of a line are in parcels that count so. */
export const countOf = ({ parcels }: Order, line: number, counted: Counted): number =>
  parcels.reduce((sum, { status, pieces }) => sum + PARCEL_STATUSES[status][counted] * (pieces[line] ?? 0), 0);

/** Pieces of a line that are in no parcel. */
export const leftOf = (order: Order, line: number): number => wantedOf(at(order.lines, line)) - countOf(order, line, 'allotted');

/** Has the order stand where its pieces are. It is over when all that is wanted has arrived. */
export function follow(order: Order): void {
  const all = (counted: Counted): number => order.lines.reduce((sum, _, line) => sum + countOf(order, line, counted), 0);
  const wanted = order.lines.reduce((sum, line) => sum + wantedOf(line), 0);
  const [packed, shipped, delivered] = [all('packed'), all('shipped'), all('delivered')];
  if (delivered > 0) order.fulfilment = delivered === wanted ? 'DELIVERED' : 'PARTIALLY_DELIVERED';
  else if (shipped > 0) order.fulfilment = shipped === wanted ? 'SHIPPED' : 'PARTIALLY_SHIPPED';
  else order.fulfilment = wanted > 0 && packed === wanted ? 'PACKED' : 'UNFULFILLED';
  if (order.fulfilment === 'DELIVERED') order.status = 'COMPLETED';
}
