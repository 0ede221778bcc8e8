import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadWith } from '@storegraph/subgraph/loader';
import type { StockReads } from '../../domain/inventory/ports.ts';
import type { StockLevel } from '../../domain/inventory/stock-level.ts';
import type { StockMovement } from '../../domain/inventory/stock-movement.ts';

const NONE: Page<StockMovement> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** How the pieces of a variant are counted, and what changed their count. */
export function createInventoryLoaders(stock: StockReads) {
  return {
    stockLevel: createLoad(stock.levels, ({ variantId }: StockLevel) => variantId),
    movementsOf: createLoadWith<Id<'var'>, PageRequest<string>, Page<StockMovement>>(stock.movements, NONE),
    movementCount: createLoad(stock.countMovements, ({ variantId }) => variantId),
  };
}
