import type { EntityManager } from 'typeorm';
import type { IndexingStores } from '../../domain/search/index-products.ts';
import { createDirtyProducts } from './dirty-products.ts';
import { createPostgresSearchEngine } from './postgres-search-engine.ts';
import { createSearchSource } from './search-source.ts';

/** What indexing works with, in the transaction of `manager`. */
export function createSearchStores(manager: EntityManager): IndexingStores {
  return { dirtyProducts: createDirtyProducts(manager), searchSource: createSearchSource(manager), searchIndex: createPostgresSearchEngine(manager) };
}
