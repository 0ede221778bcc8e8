import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { ListedProduct, Position } from '../../domain/catalogue/product-list.ts';
import { isVisibleTo } from '../../domain/catalogue/visibility.ts';
import type { Collection, CollectionSort } from '../../domain/collections/collection.ts';
import type { CollectionReads, Membership, RuleOf } from '../../domain/collections/ports.ts';

const NONE: Page<ListedProduct> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** The only ways to single collections: none leads to one that the caller must not know of. */
export function createCollectionLoaders(collections: CollectionReads, caller: Caller) {
  const visible = <Key>(read: (keys: readonly Key[]) => Promise<readonly Collection[]>) => async (keys: readonly Key[]) => (await read(keys)).filter(isVisibleTo(caller));
  return {
    collection: createLoad(visible(collections.byIds), ({ id }: Collection) => id),
    collectionBySlug: createLoad(visible(collections.bySlugs), ({ slug }: Collection) => slug),
    ruleOfCollection: createLoad(collections.rules, ({ collectionId }: RuleOf) => collectionId),
    productsOfCollection: createLoadWith<Id<'coll'>, PageRequest<Position> & { readonly sort: CollectionSort }, Page<ListedProduct>>(
      (ids, { sort, ...page }) => collections.products(ids, sort, page), NONE),
    productCountOfCollection: createLoad(collections.countProducts, ({ collectionId }) => collectionId),
    membershipsOfProduct: createLoadMany(collections.ofProducts, ({ productId }: Membership) => productId),
  };
}
