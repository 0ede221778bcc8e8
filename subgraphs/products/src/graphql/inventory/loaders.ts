import { createLoad } from '@storegraph/subgraph/loader';
import type { StockReads } from '../../domain/inventory/ports.ts';
import type { StockLevel } from '../../domain/inventory/stock-level.ts';

/** How the pieces of a variant are counted. */
export function createInventoryLoaders(stock: StockReads) {
  return { stockLevel: createLoad(stock.levels, ({ variantId }: StockLevel) => variantId) };
}
