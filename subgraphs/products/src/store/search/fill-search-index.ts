import type { EntityManager } from 'typeorm';
import { indexDirtyProducts } from '../../domain/search/index-products.ts';
import { createSearchStores } from './search-stores.ts';

/** Indexes all that changed, in the transaction of `manager`: a shop that was just filled opens with a whole index. */
export async function fillSearchIndex(manager: EntityManager): Promise<void> {
  while ((await indexDirtyProducts(createSearchStores(manager))) > 0);
}
