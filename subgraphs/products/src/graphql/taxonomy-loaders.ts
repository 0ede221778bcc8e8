import type { Caller } from '@storegraph/kernel/caller';
import type { TaxonomyReads } from '../domain/taxonomy.ts';
import { createAttributeLoaders } from './attributes/loaders.ts';
import { createBrandLoaders } from './brands/loaders.ts';
import { createCategoryLoaders } from './categories/loaders.ts';
import { createCollectionLoaders } from './collections/loaders.ts';

/** What a request's resolvers load through of how the catalogue is ordered. */
export function createTaxonomyLoaders(reads: TaxonomyReads, caller: Caller) {
  return { ...createCategoryLoaders(reads.categoryTree), ...createBrandLoaders(reads.brands), ...createAttributeLoaders(reads.attributes), ...createCollectionLoaders(reads.collections, caller) };
}
