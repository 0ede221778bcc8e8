import type { Caller } from '@storegraph/kernel/caller';
import type { CategoryReads, ProductLists } from '../domain/catalogue/ports.ts';
import type { SetPrice } from '../domain/catalogue/set-price.ts';
import type { SetProductPublished } from '../domain/catalogue/set-product-published.ts';
import type { StockReads } from '../domain/inventory/ports.ts';
import type { SetStock } from '../domain/inventory/set-stock.ts';
import { createCatalogueLoaders } from './catalogue/loaders.ts';
import type { CatalogueReads } from './catalogue/loaders.ts';
import { createInventoryLoaders } from './inventory/loaders.ts';

/** What callers can have done. */
export interface UseCases {
  readonly setStock: SetStock;
  readonly setPrice: SetPrice;
  readonly setProductPublished: SetProductPublished;
}

/** What requests read through. */
export interface Reads extends CatalogueReads {
  readonly lists: ProductLists;
  readonly stock: StockReads;
}

/** What a request's resolvers load through: each thing once. */
export type Loaders = ReturnType<typeof createCatalogueLoaders> & ReturnType<typeof createInventoryLoaders>;

/** What a request's resolvers work with. */
export interface Context {
  readonly caller: Caller;
  readonly useCases: UseCases;
  readonly lists: ProductLists;
  readonly categories: CategoryReads;
  load: Loaders;
  /** Makes a change, and forgets what was loaded before it: a request can hold several mutations. */
  change<Answer>(make: () => Promise<Answer>): Promise<Answer>;
}

/** Makes the context of a request. */
export function createContext(useCases: UseCases, reads: Reads): (caller: Caller) => Context {
  return (caller) => {
    const load = () => ({ ...createCatalogueLoaders(reads, caller), ...createInventoryLoaders(reads.stock) });
    const context: Context = {
      caller, useCases, lists: reads.lists, categories: reads.categories, load: load(),
      async change(make) {
        const answer = await make();
        context.load = load();
        return answer;
      },
    };
    return context;
  };
}
