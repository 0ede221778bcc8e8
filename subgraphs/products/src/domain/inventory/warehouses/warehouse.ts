import type { Id } from '@storegraph/kernel/ids';
import type { StockLevel } from '../stock-level.ts';

/** A place where pieces lie and orders are served from. */
export interface Warehouse {
  readonly id: Id<'wh'>;
  /** Unique in the shop, and never changed: `BERLIN-1`. */
  readonly code: string;
  readonly name: string;
  /** Two letters of ISO 3166-1. */
  readonly country: string;
  /** Orders are served first from the lowest number, of equals from the older. */
  readonly priority: number;
  /** Whether pieces can be there at all. */
  readonly isActive: boolean;
}

/** The count of a variant's pieces in one warehouse. */
export interface WarehouseLevel extends StockLevel {
  readonly warehouseId: Id<'wh'>;
}
