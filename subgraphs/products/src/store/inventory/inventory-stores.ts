import type { EntityManager } from 'typeorm';
import type { Stores } from '../../domain/ports.ts';
import { createNoticeReads, createNoticeStore } from './notice-store.ts';
import { createStockReads } from './stock-reads.ts';
import { createStockStore } from './stock-store.ts';
import { createWarehouseReads, createWarehouseStore } from './warehouse-store.ts';

/** What the inventory writes with, in the transaction of `manager`. */
export function createInventoryStores(manager: EntityManager): Pick<Stores, 'stock' | 'warehouses' | 'notices'> {
  return { stock: createStockStore(manager), warehouses: createWarehouseStore(manager), notices: createNoticeStore(manager) };
}

/** What the inventory is read through. */
export function createInventoryReads(manager: EntityManager) {
  return { stock: createStockReads(manager), warehouses: createWarehouseReads(manager), notices: createNoticeReads(manager) };
}
