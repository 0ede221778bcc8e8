import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const managers = only('CATALOGUE_MANAGER');

/** The prices' part of the access table: what things cost is for everybody, what they cost before for catalogue managers. */
export const pricingAccess = {
  ProductVariant: { priceHistory: managers, scheduledPrices: managers },
  types: {
    ...forTypes(['PriceRange', 'Channel', 'VariantPricing'], everyone),
    ...forTypes(['PriceChangeConnection', 'PriceChangeEdge', 'PriceChange', 'ScheduledPrice'], managers),
    ...forTypes(['SetPricePayload', 'SetPriceError', 'SetPricesPayload', 'SetPricesError', 'SchedulePricesPayload', 'SchedulePricesError', 'CancelScheduledPricePayload', 'CancelScheduledPriceError'], everyone),
  },
} as const;
