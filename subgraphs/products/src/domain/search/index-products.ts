import type { Id } from '@storegraph/kernel/ids';
import type { DirtyProducts, SearchSource } from './ports.ts';
import type { SearchIndex } from './search-engine.ts';

/** What a transaction of indexing works with. */
export interface IndexingStores {
  readonly dirtyProducts: DirtyProducts;
  readonly searchSource: SearchSource;
  readonly searchIndex: SearchIndex;
}

const BATCH = 200;

/**
 * Brings products that changed up to date in the index, and forgets that they changed in the same transaction: who is
 * stopped before its end has done nothing, who comes after does it. Answers how many changes that were.
 */
export async function indexDirtyProducts({ dirtyProducts, searchSource, searchIndex }: IndexingStores): Promise<number> {
  const { changes, productIds } = await dirtyProducts.take(BATCH);
  if (changes.length === 0) return 0;
  const documents = await searchSource.documents(productIds);
  await searchIndex.put('live', documents, goneOf(productIds, documents));
  await dirtyProducts.forget(changes);
  return changes.length;
}

function goneOf(productIds: readonly Id<'prod'>[], documents: readonly { productId: Id<'prod'> }[]): readonly Id<'prod'>[] {
  const there = new Set(documents.map(({ productId }) => productId));
  return productIds.filter((id) => !there.has(id));
}
