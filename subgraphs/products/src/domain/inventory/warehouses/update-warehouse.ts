import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { checkWarehouse } from './parse-warehouse.ts';
import type { WarehouseParts } from './parse-warehouse.ts';
import { lastWarehouse, warehouseNotEmpty, warehouseNotFound } from '../refusals.ts';

/** A warehouse and what is to be otherwise; what is left out stays. */
export interface UpdateWarehouseInput {
  readonly warehouseId: string;
  readonly name?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly priority?: number | null | undefined;
  readonly isActive?: boolean | null | undefined;
}

/**
 * Changes a warehouse, or takes it out of use once nothing is in it. Answers its id. Refuses with INVALID_ID,
 * WAREHOUSE_NOT_FOUND, what `checkWarehouse` refuses, WAREHOUSE_NOT_EMPTY, LAST_WAREHOUSE.
 */
export type UpdateWarehouse = (input: UpdateWarehouseInput) => Promise<Id<'wh'>>;

/** Makes `UpdateWarehouse`. */
export function createUpdateWarehouse(deps: { transact: Transact<Pick<Stores, 'warehouses'>> }): UpdateWarehouse {
  return async ({ warehouseId, name, country, priority, isActive }) => {
    const id = parseId('wh', warehouseId, ['warehouseId']);
    const parts: Partial<WarehouseParts> = { ...(name != null && { name }), ...(country != null && { country }), ...(priority != null && { priority }) };
    checkWarehouse(parts);
    return deps.transact(async ({ warehouses }) => {
      const all = await warehouses.lockAll();
      const before = all.find((warehouse) => warehouse.id === id);
      if (!before) throw warehouseNotFound();
      const closes = before.isActive && isActive === false;
      if (closes && all.filter((warehouse) => warehouse.isActive).length === 1) throw lastWarehouse();
      if (closes && !(await warehouses.isEmpty(id))) throw warehouseNotEmpty();
      await warehouses.change({ ...before, ...parts, isActive: isActive ?? before.isActive });
      return id;
    });
  };
}
