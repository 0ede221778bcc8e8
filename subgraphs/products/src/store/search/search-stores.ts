import type { EntityManager } from 'typeorm';
import type { IndexingStores } from '../../domain/search/index-products.ts';
import type { RatingStore } from '../../domain/search/ports.ts';
import { createDirtyProducts } from './indexing/dirty-products.ts';
import { createPostgresSearchEngine } from './engine/postgres-search-engine.ts';
import { createRebuildStore } from './indexing/rebuild-store.ts';
import { createRatingStore } from './rating-store.ts';
import { createSearchSource } from './indexing/search-source.ts';

/** What the search writes with, in the transaction of `manager`. */
export function createSearchStores(manager: EntityManager): Omit<IndexingStores, 'outbox'> & { readonly ratings: RatingStore } {
  return {
    ratings: createRatingStore(manager),
    rebuilds: createRebuildStore(manager),
    dirtyProducts: createDirtyProducts(manager), searchSource: createSearchSource(manager), searchIndex: createPostgresSearchEngine(manager),
  };
}
