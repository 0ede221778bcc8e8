import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createAdjustStock } from './adjust-stock.ts';
import { createCreateWarehouse } from './create-warehouse.ts';
import { createSetStock } from './set-stock.ts';
import { createTransferStock } from './transfer-stock.ts';
import { createUpdateWarehouse } from './update-warehouse.ts';

/** What callers can have done with the inventory. */
export type InventoryUseCases = ReturnType<typeof createInventoryUseCases>;

/** Makes them all. */
export function createInventoryUseCases({ transact, newId }: { transact: Transact<Stores>; newId: <K extends 'wh'>(kind: K) => Id<K> }) {
  return {
    setStock: createSetStock({ transact }),
    adjustStock: createAdjustStock({ transact }),
    transferStock: createTransferStock({ transact }),
    createWarehouse: createCreateWarehouse({ transact, newId: () => newId('wh') }),
    updateWarehouse: createUpdateWarehouse({ transact }),
  };
}
