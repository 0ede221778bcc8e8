import { either, everyone, forTypes, loggedIn, only, owner } from '@storegraph/subgraph/access';
import type { StockNotice } from '../../domain/inventory/notices/stock-notice.ts';

const managers = only('CATALOGUE_MANAGER');

/** The inventory's part of the access table: counts are for catalogue managers, shoppers see availability, and customers what they wait for. */
export const inventoryAccess = {
  Query: { warehouses: managers, myStockNotices: loggedIn },
  Mutation: { notifyMe: loggedIn, cancelNotice: loggedIn },
  Subscription: { variantAvailabilityChanged: everyone, stockNoticeDue: loggedIn },
  ProductVariant: { stock: managers, stockMovements: managers, stockLevels: managers, lowStockThreshold: managers, backorder: managers },
  types: {
    ...forTypes(['StockLevel', 'StockMovementConnection', 'StockMovementEdge', 'StockMovement', 'Warehouse', 'WarehouseStock', 'Backorder'], managers),
    ...forTypes(['SetStockPayload', 'SetStockError', 'AdjustStockPayload', 'AdjustStockError', 'TransferStockPayload', 'TransferStockError'], everyone),
    ...forTypes(['CreateWarehousePayload', 'CreateWarehouseError', 'UpdateWarehousePayload', 'UpdateWarehouseError'], everyone),
    ...forTypes(['SetBackorderPayload', 'SetBackorderError', 'SetLowStockThresholdPayload', 'SetLowStockThresholdError', 'NotifyMePayload', 'NotifyMeError', 'CancelNoticePayload', 'CancelNoticeError'], everyone),
    StockNotice: either(owner(({ userId }: StockNotice) => userId), only('SUPPORT')),
  },
} as const;
