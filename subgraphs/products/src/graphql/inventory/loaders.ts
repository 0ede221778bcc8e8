import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { NoticeReads, StockReads, WarehouseReads, WatchedStock } from '../../domain/inventory/ports.ts';
import type { StockMovement } from '../../domain/inventory/stock-movement.ts';
import type { StockNotice } from '../../domain/inventory/notices/stock-notice.ts';
import type { Warehouse, WarehouseLevel } from '../../domain/inventory/warehouses/warehouse.ts';

const NONE: Page<StockMovement> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** What the inventory is read through. */
export interface InventoryReads {
  readonly stock: StockReads;
  readonly warehouses: WarehouseReads;
  readonly notices: NoticeReads;
}

/** How the pieces of a variant are counted and where they are, and what changed their count. */
export function createInventoryLoaders({ stock, warehouses, notices }: InventoryReads) {
  return {
    stockLevel: createLoad(stock.levels, ({ variantId }: WatchedStock) => variantId),
    warehouseLevels: createLoadMany(stock.warehouseLevels, ({ variantId }: WarehouseLevel) => variantId),
    warehouse: createLoad(warehouses.byIds, ({ id }: Warehouse) => id),
    notice: createLoad(notices.byIds, ({ id }: StockNotice) => id),
    movementsOf: createLoadWith<Id<'var'>, PageRequest<string>, Page<StockMovement>>(stock.movements, NONE),
    movementCount: createLoad(stock.countMovements, ({ variantId }) => variantId),
  };
}
