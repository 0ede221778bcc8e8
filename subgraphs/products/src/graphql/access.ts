import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import { categoryAccess } from './categories/access.ts';

/**
 * Who may see and do what. That products which are not published are shown to catalogue managers
 * alone is decided where they are loaded, for every way that leads to them.
 */
export const access: AccessTable = {
  Query: everyone,
  Mutation: only('CATALOGUE_MANAGER'),
  ...forTypes(['Product', 'VariantOption', 'Availability', 'PriceRange', 'Category', 'ProductConnection', 'ProductEdge', 'Channel'], everyone),
  ProductVariant: { stock: only('CATALOGUE_MANAGER'), stockMovements: only('CATALOGUE_MANAGER'), '*': everyone },
  ...forTypes(['StockLevel', 'StockMovementConnection', 'StockMovementEdge', 'StockMovement'], only('CATALOGUE_MANAGER')),
  ...forTypes(['SetStockPayload', 'SetStockError', 'AdjustStockPayload', 'AdjustStockError', 'SetPricePayload', 'SetPriceError', 'SetProductPublishedPayload', 'SetProductPublishedError'], everyone),
  ...categoryAccess,
  ...forTypes(['Money', 'PageInfo', 'PostalAddress'], everyone),
};
