import type { Caller } from '@storegraph/kernel/caller';
import type { CategoryReads, ProductLists } from '../domain/catalogue/ports.ts';
import type { SetPrice } from '../domain/catalogue/set-price.ts';
import type { SetProductPublished } from '../domain/catalogue/set-product-published.ts';
import type { CategoryTreeReads } from '../domain/categories/ports.ts';
import type { CategoryUseCases } from '../domain/categories/use-cases.ts';
import type { AdjustStock } from '../domain/inventory/adjust-stock.ts';
import type { StockReads } from '../domain/inventory/ports.ts';
import type { SetStock } from '../domain/inventory/set-stock.ts';
import type { Channels } from '../domain/pricing/channel.ts';
import { createCatalogueLoaders } from './catalogue/loaders.ts';
import type { CatalogueReads } from './catalogue/loaders.ts';
import { createCategoryLoaders } from './categories/loaders.ts';
import { createInventoryLoaders } from './inventory/loaders.ts';

/** What callers can have done. */
export interface UseCases extends CategoryUseCases {
  readonly setStock: SetStock;
  readonly adjustStock: AdjustStock;
  readonly setPrice: SetPrice;
  readonly setProductPublished: SetProductPublished;
}

/** What requests read through. */
export interface Reads extends CatalogueReads {
  readonly lists: ProductLists;
  readonly stock: StockReads;
  readonly channels: Channels;
  readonly categoryTree: CategoryTreeReads;
}

/** What a request's resolvers load through: each thing once. */
export type Loaders = ReturnType<typeof createCatalogueLoaders> & ReturnType<typeof createInventoryLoaders> & ReturnType<typeof createCategoryLoaders>;

/** What a request's resolvers work with. */
export interface Context {
  readonly caller: Caller;
  readonly useCases: UseCases;
  readonly lists: ProductLists;
  readonly categories: CategoryReads;
  readonly channels: Channels;
  load: Loaders;
  /** Loaders that have loaded nothing yet. */
  readonly loadAnew: () => Loaders;
}

/** Makes the context of a request. */
export function createContext(useCases: UseCases, reads: Reads): (caller: Caller) => Context {
  return (caller) => {
    const loadAnew = () => ({
      ...createCatalogueLoaders(reads, caller), ...createInventoryLoaders(reads.stock), ...createCategoryLoaders(reads.categoryTree),
    });
    return { caller, useCases, lists: reads.lists, categories: reads.categories, channels: reads.channels, load: loadAnew(), loadAnew };
  };
}

/** Has a change made, and forgets what was loaded before it: a request can hold several mutations, one after the other. */
export async function change<Answer>(context: Context, make: (useCases: UseCases) => Promise<Answer>): Promise<Answer> {
  const answer = await make(context.useCases);
  context.load = context.loadAnew();
  return answer;
}
