import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import { assortmentAccess } from './assortment/access.ts';
import { importAccess } from './import/access.ts';
import { inventoryAccess } from './inventory/access.ts';
import { mediaAccess } from './media/access.ts';
import { internalMetadata, metadataTypes } from './metadata/access.ts';
import { pricingAccess } from './pricing/access.ts';
import { searchAccess } from './search/access.ts';
import { taxonomyAccess } from './taxonomy.ts';
import { translationAccess } from './translations/access.ts';

/**
 * Who may see and do what. That products which are not published are shown to catalogue managers
 * alone is decided where they are loaded, for every way that leads to them.
 */
export const access: AccessTable = {
  Query: { ...assortmentAccess.Query, ...searchAccess.Query, ...inventoryAccess.Query, ...importAccess.Query, ...taxonomyAccess.Query, '*': everyone },
  Subscription: { ...importAccess.Subscription, ...inventoryAccess.Subscription },
  Mutation: { ...inventoryAccess.Mutation, '*': only('CATALOGUE_MANAGER') },
  ...forTypes(['VariantOption', 'Availability', 'ProductConnection', 'ProductEdge'], everyone),
  ProductVariant: { ...assortmentAccess.ProductVariant, ...inventoryAccess.ProductVariant, ...pricingAccess.ProductVariant, ...internalMetadata, '*': everyone },
  ...inventoryAccess.types,
  ...assortmentAccess.types,
  ...mediaAccess,
  ...metadataTypes,
  ...pricingAccess.types,
  ...translationAccess.types,
  Product: { ...assortmentAccess.Product, ...translationAccess.Product, ...internalMetadata, '*': everyone },
  ...importAccess.types,
  ...forTypes(['SetProductPublishedPayload', 'SetProductPublishedError'], everyone),
  ...taxonomyAccess.types,
  ...searchAccess.types,
  ...forTypes(['Money', 'PageInfo', 'PostalAddress'], everyone),
};
