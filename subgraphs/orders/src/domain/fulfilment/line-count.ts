import type { OrderedPieces } from '../order/ports.ts';
import type { FulfilmentStatus } from '../order/stand.ts';

/** How many pieces of a line were ordered, and where they are. Each count is part of the one before it, but for `cancelled`. */
export interface LineCount extends OrderedPieces {
  readonly cancelled: number;
  /** In parcels that were not called off and did not come back. */
  readonly allotted: number;
  readonly packed: number;
  readonly shipped: number;
  /** The most that ever were shipped at once: those are charged. */
  readonly charged: number;
  readonly delivered: number;
  /** On their way back or there, unless their return was refused or called off. */
  readonly returned: number;
  /** Called off or come back, with their money granted. */
  readonly refunded: number;
  /** What was paid for the whole line, tax included, in minor units. */
  readonly paidMinor: bigint;
  /** What of it was granted back, in minor units. */
  readonly grantedMinor: bigint;
}

type Pieces = Pick<LineCount, 'quantity' | 'cancelled' | 'allotted' | 'packed' | 'shipped' | 'delivered'>;

/** Pieces that are still to be sent or were. */
export const wantedOf = ({ quantity, cancelled }: Pick<LineCount, 'quantity' | 'cancelled'>): number => quantity - cancelled;

/** Pieces that are in no parcel yet. */
export const leftOf = (line: Pick<LineCount, 'quantity' | 'cancelled' | 'allotted'>): number => wantedOf(line) - line.allotted;

/** Where an order's parcels stand together, by where its pieces are. */
export function fulfilmentStatusOf(lines: readonly Pieces[]): FulfilmentStatus {
  const total = (count: (line: Pieces) => number) => lines.reduce((sum, line) => sum + count(line), 0);
  const wanted = total(wantedOf);
  const delivered = total((line) => line.delivered);
  const shipped = total((line) => line.shipped);
  if (delivered > 0) return delivered === wanted ? 'DELIVERED' : 'PARTIALLY_DELIVERED';
  if (shipped > 0) return shipped === wanted ? 'SHIPPED' : 'PARTIALLY_SHIPPED';
  return wanted > 0 && total((line) => line.packed) === wanted ? 'PACKED' : 'UNFULFILLED';
}
