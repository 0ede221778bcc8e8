import { availableOf } from './stock-level.ts';
import type { StockLevel } from './stock-level.ts';

/** How much is left, as shoppers are told. */
export type StockStatus = 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';

/** What shoppers are told of a stock level: competitors count along, so never the count itself. */
export interface Availability {
  readonly status: StockStatus;
  /** At most 10. */
  readonly orderableQuantity: number;
}

const MOST_TOLD = 10;
const LOW = 5;

/** What shoppers are told; a variant that was never counted is out of stock. */
export function availabilityOf(level: StockLevel | null): Availability {
  const available = level ? availableOf(level) : 0;
  const status = available === 0 ? 'OUT_OF_STOCK' : available <= LOW ? 'LOW_STOCK' : 'IN_STOCK';
  return { status, orderableQuantity: Math.min(available, MOST_TOLD) };
}
