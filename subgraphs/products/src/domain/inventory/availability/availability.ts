import { orderableOf } from './backorder.ts';
import type { BackorderPolicy } from './backorder.ts';
import { availableOf } from '../stock-level.ts';
import type { StockLevel } from '../stock-level.ts';

/** How much is left, as shoppers are told. */
export type StockStatus = 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK' | 'BACKORDER';

/** What shoppers are told of a stock level: competitors count along, so never the count itself. */
export interface Availability {
  readonly status: StockStatus;
  /** At most 10. */
  readonly orderableQuantity: number;
  /** When what is ordered now is expected to come in; null when it is there, or nobody knows. */
  readonly expectedAt: Date | null;
}

const MOST_TOLD = 10;
const LOW = 5;

/** What shoppers are told; a variant that was never counted is out of stock. */
export function availabilityOf(stock: (StockLevel & BackorderPolicy) | null): Availability {
  const [available, orderable] = stock ? [availableOf(stock), orderableOf(stock)] : [0, 0];
  const status = statusOf(available, orderable);
  return { status, orderableQuantity: Math.min(orderable, MOST_TOLD), expectedAt: status === 'BACKORDER' ? (stock?.expectedAt ?? null) : null };
}

function statusOf(available: number, orderable: number): StockStatus {
  if (available > 0) return available <= LOW ? 'LOW_STOCK' : 'IN_STOCK';
  return orderable > 0 ? 'BACKORDER' : 'OUT_OF_STOCK';
}
