import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import { importAccess } from './import/access.ts';
import { inventoryAccess } from './inventory/access.ts';
import { taxonomyAccess } from './taxonomy.ts';

/**
 * Who may see and do what. That products which are not published are shown to catalogue managers
 * alone is decided where they are loaded, for every way that leads to them.
 */
export const access: AccessTable = {
  Query: { ...inventoryAccess.Query, ...importAccess.Query, '*': everyone },
  Mutation: only('CATALOGUE_MANAGER'),
  ...forTypes(['Product', 'VariantOption', 'Availability', 'PriceRange', 'Category', 'ProductConnection', 'ProductEdge', 'Channel'], everyone),
  ProductVariant: { ...inventoryAccess.ProductVariant, '*': everyone },
  ...inventoryAccess.types,
  ...importAccess.types,
  ...forTypes(['SetPricePayload', 'SetPriceError', 'SetProductPublishedPayload', 'SetProductPublishedError'], everyone),
  ...taxonomyAccess,
  ...forTypes(['Money', 'PageInfo', 'PostalAddress'], everyone),
};
