import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const managers = only('CATALOGUE_MANAGER');

/** The inventory's part of the access table: counts are for catalogue managers, shoppers see availability. */
export const inventoryAccess = {
  Query: { warehouses: managers },
  ProductVariant: { stock: managers, stockMovements: managers, stockLevels: managers },
  types: {
    ...forTypes(['StockLevel', 'StockMovementConnection', 'StockMovementEdge', 'StockMovement', 'Warehouse', 'WarehouseStock'], managers),
    ...forTypes(['SetStockPayload', 'SetStockError', 'AdjustStockPayload', 'AdjustStockError', 'TransferStockPayload', 'TransferStockError'], everyone),
    ...forTypes(['CreateWarehousePayload', 'CreateWarehouseError', 'UpdateWarehousePayload', 'UpdateWarehouseError'], everyone),
  },
} as const;
