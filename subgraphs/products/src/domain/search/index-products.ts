import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { DirtyProducts, RebuildStore, SearchSource } from './ports.ts';
import type { Generation, SearchIndex } from './search-engine.ts';

/** What a transaction of indexing works with. */
export interface IndexingStores {
  readonly dirtyProducts: DirtyProducts;
  readonly searchSource: SearchSource;
  readonly searchIndex: SearchIndex;
  readonly rebuilds: RebuildStore;
  readonly outbox: Outbox;
}

const BATCH = 200;

/**
 * Brings products that changed up to date in the index, and forgets that they changed in the same transaction: who is
 * stopped before its end has done nothing, who comes after does it. Where the index is being built anew, they are
 * brought up to date there too; and it is told, since searches find something else from then on. Answers how many changes that were.
 */
export async function indexDirtyProducts(stores: IndexingStores): Promise<number> {
  const { changes, productIds } = await stores.dirtyProducts.take(BATCH);
  if (changes.length === 0) return 0;
  const rebuild = await stores.rebuilds.underWay();
  await index(stores, productIds, rebuild?.phase === 'FILLING' ? ['live', 'next'] : ['live']);
  await stores.dirtyProducts.forget(changes);
  await tell(stores.outbox, productIds, Math.max(...changes.map(Number)));
  return changes.length;
}

/**
 * Does a part of building the index anew, as far as that is asked for: clears the other generation, indexes the catalogue
 * there, and has it searched. Products that change meanwhile are in both, or are still to be indexed in what is live then.
 * False when there is nothing to be done now.
 */
export async function rebuildIndex(stores: IndexingStores): Promise<boolean> {
  const { rebuilds, searchIndex, dirtyProducts } = stores;
  // Nobody else indexes until the transaction ends.
  await dirtyProducts.take(0);
  const rebuild = await rebuilds.underWay();
  if (!rebuild) return false;
  if (rebuild.phase === 'CLEARING') {
    if (!(await searchIndex.clearNext())) await rebuilds.cleared(rebuild.id);
    return true;
  }
  const productIds = await rebuilds.next(rebuild.id, BATCH);
  await index(stores, productIds, ['next']);
  await rebuilds.cameBy(rebuild.id, productIds);
  if (productIds.length < BATCH) {
    await searchIndex.goLive();
    await rebuilds.done(rebuild.id);
  }
  return true;
}

async function tell(outbox: Outbox, productIds: readonly Id<'prod'>[], version: number): Promise<void> {
  const [first] = productIds;
  if (first) await outbox.tell({ name: 'products.search-changed', aggregateId: first, aggregateVersion: version, payload: { productIds: [...productIds] } });
}

async function index({ searchSource, searchIndex }: IndexingStores, productIds: readonly Id<'prod'>[], generations: readonly Generation[]): Promise<void> {
  const documents = await searchSource.documents(productIds);
  const there = new Set(documents.map(({ productId }) => productId));
  const gone = productIds.filter((id) => !there.has(id));
  for (const generation of generations) await searchIndex.put(generation, documents, gone);
}
