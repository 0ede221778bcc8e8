import type { Resolvers } from './__generated__/resolvers.ts';
import { assortmentResolvers } from './assortment/resolvers.ts';
import { catalogueResolvers } from './catalogue/resolvers.ts';
import { importResolvers } from './import/resolvers.ts';
import { inventoryResolvers } from './inventory/resolvers.ts';
import { mediaResolvers } from './media/resolvers.ts';
import { metadataResolvers } from './metadata/resolvers.ts';
import { pricingResolvers } from './pricing/resolvers.ts';
import { taxonomyResolvers } from './taxonomy.ts';
import { translationResolvers } from './translations/resolvers.ts';
import { searchResolvers } from './search/resolvers.ts';
import { suggestionResolvers } from './search/suggestions.ts';

/** What each feature answers; a type may have fields of several. */
const FEATURES: readonly Resolvers[] = [
  assortmentResolvers,
  catalogueResolvers,
  importResolvers,
  inventoryResolvers,
  mediaResolvers,
  metadataResolvers,
  pricingResolvers,
  translationResolvers,
  searchResolvers,
  suggestionResolvers,
  ...taxonomyResolvers,
];

/** All of them, type by type. */
export const resolvers = FEATURES.reduce<Record<string, object | undefined>>((merged, feature) => {
  for (const [type, fields] of Object.entries(feature)) merged[type] = { ...merged[type], ...fields };
  return merged;
}, {}) as Resolvers;
