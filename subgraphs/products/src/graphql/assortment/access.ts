import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const managers = only('CATALOGUE_MANAGER');

const MUTATIONS = ['CreateProduct', 'UpdateProduct', 'SetProductOptions', 'CreateProductVariants', 'UpdateProductVariants', 'DeleteProduct', 'DeleteProductVariant', 'RestoreProduct', 'ScheduleProduct'];

/** Who may see what of how products are written; mutations are for catalogue managers, as all of them are. */
export const assortmentAccess = {
  Query: { managedProducts: managers },
  Product: { version: managers, deletedAt: managers, publishAt: managers, unpublishAt: managers },
  ProductVariant: { version: managers, ownWeightGrams: managers, ownTaxCategory: managers },
  types: forTypes(['ProductOption', 'VariantMatrix', 'ProductVariantConnection', 'ProductVariantEdge', ...MUTATIONS.flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`])], everyone),
} as const;
