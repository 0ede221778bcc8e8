import type { Resolvers } from './__generated__/resolvers.ts';
import { catalogueResolvers as catalogue } from './catalogue/resolvers.ts';
import { inventoryResolvers as inventory } from './inventory/resolvers.ts';
import { pricingResolvers as pricing } from './pricing/resolvers.ts';

/** What each feature answers; a type may have fields of both. */
export const resolvers: Resolvers = {
  ...catalogue,
  ...inventory,
  Query: { ...catalogue.Query, ...pricing.Query },
  Mutation: { ...catalogue.Mutation, ...inventory.Mutation },
  ProductVariant: { ...catalogue.ProductVariant, ...inventory.ProductVariant },
};
