import type { Caller } from '@storegraph/kernel/caller';
import type { ManagedProducts } from '../domain/assortment/managed-products.ts';
import type { AssortmentReads } from '../domain/assortment/ports.ts';
import type { AssortmentUseCases } from '../domain/assortment/use-cases.ts';
import type { CategoryReads, ProductLists } from '../domain/catalogue/ports.ts';
import type { SetProductPublished } from '../domain/catalogue/set-product-published.ts';
import type { NoticeReads, WarehouseReads } from '../domain/inventory/ports.ts';
import type { InventoryUseCases } from '../domain/inventory/use-cases.ts';
import type { ExportReads } from '../domain/export/ports.ts';
import type { ImportReads } from '../domain/import/ports.ts';
import type { ImportUseCases } from '../domain/import/use-cases.ts';
import type { MediaReads, MediaUseCases } from '../domain/media/ports.ts';
import type { MetadataReads } from '../domain/metadata/ports.ts';
import type { UpdateMetadata } from '../domain/metadata/update-metadata.ts';
import type { Channels } from '../domain/pricing/channel.ts';
import type { PriceReads } from '../domain/pricing/ports.ts';
import type { PricingUseCases } from '../domain/pricing/use-cases.ts';
import type { RebuildReads } from '../domain/search/ports.ts';
import type { ReindexSearch } from '../domain/search/reindex-search.ts';
import type { SuggestionReads } from '../domain/search/suggestion.ts';
import type { SearchReads } from '../domain/search/search-engine.ts';
import type { TaxonomyReads, TaxonomyUseCases } from '../domain/taxonomy.ts';
import type { TranslationReads } from '../domain/translations/ports.ts';
import type { TranslationUseCases } from '../domain/translations/use-cases.ts';
import { createAssortmentLoaders } from './assortment/loaders.ts';
import { createCatalogueLoaders } from './catalogue/loaders.ts';
import type { CatalogueReads } from './catalogue/loaders.ts';
import { createImportLoaders } from './import/loaders.ts';
import { createInventoryLoaders } from './inventory/loaders.ts';
import type { InventoryReads } from './inventory/loaders.ts';
import { createMediaLoaders } from './media/loaders.ts';
import { createMetadataLoaders } from './metadata/loaders.ts';
import { createPricingLoaders } from './pricing/loaders.ts';
import { createTaxonomyLoaders } from './taxonomy-loaders.ts';
import { createTranslationLoaders } from './translations/loaders.ts';

/** What callers can have done. */
export interface UseCases extends
  AssortmentUseCases,
  InventoryUseCases,
  MediaUseCases,
  PricingUseCases,
  TranslationUseCases,
  TaxonomyUseCases,
  ImportUseCases {
  readonly setProductPublished: SetProductPublished;
  readonly updateMetadata: UpdateMetadata;
  readonly reindexSearch: ReindexSearch;
}

/** What requests read through. */
export interface Reads extends CatalogueReads, InventoryReads {
  readonly assortment: AssortmentReads;
  readonly lists: ProductLists;
  readonly managedProducts: ManagedProducts;
  readonly channels: Channels;
  readonly media: MediaReads;
  readonly metadata: MetadataReads;
  readonly prices: PriceReads;
  readonly translations: TranslationReads;
  readonly taxonomy: TaxonomyReads;
  readonly imports: ImportReads;
  readonly search: SearchReads;
  readonly suggestions: SuggestionReads;
  readonly rebuilds: RebuildReads;
  readonly exports: ExportReads;
}

/** What a request's resolvers load through: each thing once. */
export type Loaders =
  & ReturnType<typeof createAssortmentLoaders>
  & ReturnType<typeof createCatalogueLoaders>
  & ReturnType<typeof createInventoryLoaders>
  & ReturnType<typeof createMediaLoaders>
  & ReturnType<typeof createMetadataLoaders>
  & ReturnType<typeof createPricingLoaders>
  & ReturnType<typeof createTranslationLoaders>
  & ReturnType<typeof createTaxonomyLoaders>
  & ReturnType<typeof createImportLoaders>;

/** What a request's resolvers work with. */
export interface Context {
  readonly caller: Caller;
  readonly useCases: UseCases;
  readonly lists: ProductLists;
  readonly managedProducts: ManagedProducts;
  readonly categories: CategoryReads;
  readonly channels: Channels;
  readonly warehouses: WarehouseReads;
  readonly notices: NoticeReads;
  readonly taxonomy: TaxonomyReads;
  readonly imports: ImportReads;
  readonly search: SearchReads;
  readonly suggestions: SuggestionReads;
  readonly rebuilds: RebuildReads;
  load: Loaders;
  /** Loaders that have loaded nothing yet. */
  readonly loadAnew: () => Loaders;
}

/** Makes the context of a request. */
export function createContext(useCases: UseCases, reads: Reads): (caller: Caller) => Context {
  return (caller) => {
    const loadAnew = () => ({
      ...createAssortmentLoaders(reads.assortment),
      ...createCatalogueLoaders(reads, caller),
      ...createInventoryLoaders(reads),
      ...createMediaLoaders(reads.media),
      ...createMetadataLoaders(reads.metadata),
      ...createPricingLoaders(reads.prices),
      ...createTranslationLoaders(reads.translations),
      ...createTaxonomyLoaders(reads.taxonomy, caller),
      ...createImportLoaders(reads),
    });
    return {
      caller, useCases, load: loadAnew(), loadAnew,
      lists: reads.lists, managedProducts: reads.managedProducts, categories: reads.categories, channels: reads.channels, warehouses: reads.warehouses, notices: reads.notices, taxonomy: reads.taxonomy, imports: reads.imports, search: reads.search, suggestions: reads.suggestions, rebuilds: reads.rebuilds,
    };
  };
}

/** Has a change made, and forgets what was loaded before it: a request can hold several mutations, one after the other. */
export async function change<Answer>(context: Context, make: (useCases: UseCases) => Promise<Answer>): Promise<Answer> {
  const answer = await make(context.useCases);
  context.load = context.loadAnew();
  return answer;
}
