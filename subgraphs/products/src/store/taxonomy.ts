import type { EntityManager } from 'typeorm';
import { createAttributeReads } from './attributes/attribute-reads.ts';
import { createAttributeStore } from './attributes/attribute-store.ts';
import { createBrandReads } from './brands/brand-reads.ts';
import { createBrandStore } from './brands/brand-store.ts';
import { createCategoryStore } from './categories/category-store.ts';
import { createCategoryTreeReads } from './categories/category-tree-reads.ts';
import { createCollectionReads } from './collections/collection-reads.ts';
import { createCollectionStore } from './collections/collection-store.ts';
import { createMatchReads, createMatchStore } from './collections/match-store.ts';

/** How the catalogue is ordered, to write: what transactions offer. */
export function createTaxonomyStores(manager: EntityManager) {
  return {
    categories: createCategoryStore(manager), brands: createBrandStore(manager),
    attributes: createAttributeStore(manager), collections: createCollectionStore(manager), matches: createMatchStore(manager),
  };
}

/** The same, to read. */
export function createTaxonomyReads(manager: EntityManager) {
  return {
    categoryTree: createCategoryTreeReads(manager), brands: createBrandReads(manager),
    attributes: createAttributeReads(manager), collections: createCollectionReads(manager), matches: createMatchReads(manager),
  };
}
