import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { StockReads, WarehouseReads } from '../../domain/inventory/ports.ts';
import type { StockLevel } from '../../domain/inventory/stock-level.ts';
import type { StockMovement } from '../../domain/inventory/stock-movement.ts';
import type { Warehouse, WarehouseLevel } from '../../domain/inventory/warehouse.ts';

const NONE: Page<StockMovement> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** What the inventory is read through. */
export interface InventoryReads {
  readonly stock: StockReads;
  readonly warehouses: WarehouseReads;
}

/** How the pieces of a variant are counted and where they are, and what changed their count. */
export function createInventoryLoaders({ stock, warehouses }: InventoryReads) {
  return {
    stockLevel: createLoad(stock.levels, ({ variantId }: StockLevel) => variantId),
    warehouseLevels: createLoadMany(stock.warehouseLevels, ({ variantId }: WarehouseLevel) => variantId),
    warehouse: createLoad(warehouses.byIds, ({ id }: Warehouse) => id),
    movementsOf: createLoadWith<Id<'var'>, PageRequest<string>, Page<StockMovement>>(stock.movements, NONE),
    movementCount: createLoad(stock.countMovements, ({ variantId }) => variantId),
  };
}
