import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createAdjustStock } from './counts/adjust-stock.ts';
import { createCreateWarehouse } from './warehouses/create-warehouse.ts';
import { createCancelNotice } from './notices/cancel-notice.ts';
import { createNotifyMe } from './notices/notify-me.ts';
import { createSetBackorder } from './availability/set-backorder.ts';
import { createSetLowStockThreshold } from './availability/set-low-stock-threshold.ts';
import { createSetStock } from './counts/set-stock.ts';
import { createTransferStock } from './counts/transfer-stock.ts';
import { createUpdateWarehouse } from './warehouses/update-warehouse.ts';

/** What callers can have done with the inventory. */
export type InventoryUseCases = ReturnType<typeof createInventoryUseCases>;

/** Makes them all. */
export function createInventoryUseCases({ transact, newId, now }: { transact: Transact<Stores>; newId: <K extends 'wh' | 'notice'>(kind: K) => Id<K>; now: () => Date }) {
  return {
    setStock: createSetStock({ transact }),
    adjustStock: createAdjustStock({ transact }),
    transferStock: createTransferStock({ transact }),
    createWarehouse: createCreateWarehouse({ transact, newId: () => newId('wh') }),
    setBackorder: createSetBackorder({ transact, now }),
    setLowStockThreshold: createSetLowStockThreshold({ transact }),
    notifyMe: createNotifyMe({ transact, newId: () => newId('notice'), now }),
    cancelNotice: createCancelNotice({ transact, now }),
    updateWarehouse: createUpdateWarehouse({ transact }),
  };
}
