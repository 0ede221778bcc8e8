import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const managers = only('CATALOGUE_MANAGER');

/** The prices' part of the access table: what things cost is for everybody, what they cost before for catalogue managers. */
export const pricingAccess = {
  ProductVariant: { priceHistory: managers },
  types: {
    ...forTypes(['PriceRange', 'Channel', 'VariantPricing'], everyone),
    ...forTypes(['PriceChangeConnection', 'PriceChangeEdge', 'PriceChange'], managers),
    ...forTypes(['SetPricePayload', 'SetPriceError', 'SetPricesPayload', 'SetPricesError'], everyone),
  },
} as const;
