import { z } from 'zod';
import { layGround } from '@storegraph/groundwork/lay-ground';
import { migrateWith, seedWith } from '@storegraph/groundwork/prepare-database';
import { newId } from '@storegraph/kernel/ids';
import type { Env } from '@storegraph/service/env';
import { mediaEnvironment } from '@storegraph/media/library/media-environment';
import { openMedia } from '@storegraph/media/library/open-media';
import { createIsGateway } from '@storegraph/service/identity';
import { repeat } from '@storegraph/service/repeat';
import type { RunningService } from '@storegraph/service/running-service';
import { subgraphEnvironment } from '@storegraph/subgraph/environment';
import { createSetProductPublished } from './domain/catalogue/set-product-published.ts';
import { addImportUploadRoute } from './adapters/import-upload-route.ts';
import { addExportDownloadRoute } from './adapters/export-download-route.ts';
import { createSecrets } from './adapters/secrets.ts';
import { createOpenExport } from './domain/export/open-export.ts';
import { createPublishDueProducts } from './domain/assortment/publish-due-products.ts';
import { createFollowRules } from './domain/collections/follow-rules.ts';
import { createAssortmentUseCases } from './domain/assortment/use-cases.ts';
import { createImportUseCases } from './domain/import/use-cases.ts';
import { createExpireHolds } from './domain/inventory/holds/expire-holds.ts';
import { createExtendHold } from './domain/inventory/holds/extend-hold.ts';
import { createHoldStock } from './domain/inventory/holds/hold-stock.ts';
import { createTellNotices } from './domain/inventory/notices/tell-notices.ts';
import { createInventoryUseCases } from './domain/inventory/use-cases.ts';
import { createBeginDuePrices } from './domain/pricing/begin-due-prices.ts';
import { createPricingUseCases } from './domain/pricing/use-cases.ts';
import { createUpdateMetadata } from './domain/metadata/update-metadata.ts';
import { createTaxonomyUseCases } from './domain/taxonomy.ts';
import { pictured } from './domain/media/pictured.ts';
import { createMediaUseCases } from './domain/media/use-cases.ts';
import { createTranslationUseCases } from './domain/translations/use-cases.ts';
import { createListeners } from './events/listeners.ts';
import { access } from './graphql/access.ts';
import { createContext } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createAssortmentReads } from './store/assortment/assortment-reads.ts';
import { createManagedProducts } from './store/assortment/managed-products.ts';
import { createCategoryReads } from './store/catalogue/category-reads.ts';
import { createProductLists } from './store/catalogue/product-lists.ts';
import { createProductReads } from './store/catalogue/product-reads.ts';
import { createVariantReads } from './store/catalogue/variant-reads.ts';
import { entities } from './store/entities.ts';
import { createExportReads } from './store/export/export-reads.ts';
import { startImportLoop } from './store/import/import-loop.ts';
import { createImportReads } from './store/import/import-reads.ts';
import { createHoldReads } from './store/inventory/hold-reads.ts';
import { createInventoryReads } from './store/inventory/inventory-stores.ts';
import { loadProducts } from './store/load.ts';
import { migrations } from './store/migrations/index.ts';
import { createMetadataReads } from './store/metadata/metadata-reads.ts';
import { createPriceReads } from './store/pricing/price-reads.ts';
import { mediaTable } from './store/media/media-stores.ts';
import { readChannels } from './store/pricing/read-channels.ts';
import { createReindexSearch } from './domain/search/reindex-search.ts';
import { createPostgresSearchEngine } from './store/search/engine/postgres-search-engine.ts';
import { createRebuildReads } from './store/search/indexing/rebuild-store.ts';
import { createSuggestionReads } from './store/search/suggestion-reads.ts';
import { startIndexer } from './store/search/indexing/start-indexer.ts';
import { seedProducts } from './store/seed.ts';
import { createStores } from './store/stores.ts';
import { createTranslationReads } from './store/translations/translation-reads.ts';
import { createTaxonomyReads } from './store/taxonomy.ts';
import { createMatchReads } from './store/collections/match-store.ts';

const NAME = 'products';

/** What is held beyond its time is freed about so late. */
const EXPIRE_EVERY_MS = 1_000;
/** A price that is to begin does so about so late. */
const BEGIN_EVERY_MS = 1_000;
/** A product that is to be shown or hidden is so about so late. */
const PUBLISH_EVERY_MS = 1_000;
/** What a changed rule finds is begun to be told about so late. */
const FOLLOW_EVERY_MS = 500;

const environment = subgraphEnvironment.extend({ HOLD_MINUTES: z.coerce.number().positive().default(10), ...mediaEnvironment });

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  const ground = await layGround({ name: NAME, environment, env, entities });
  const { settings, database, manager, bus, warn } = ground;

  const transactions = ground.openStores(createStores);
  const { transact } = transactions;
  const holding = { now: () => new Date(), holdMs: settings.HOLD_MINUTES * 60_000 };
  const reactions = createListeners({ holdStock: createHoldStock(holding), extendHold: createExtendHold(holding), tellNotices: createTellNotices(holding) });
  await ground.deliver(transactions, reactions);
  const expireHolds = createExpireHolds({ holds: createHoldReads(manager), transact, now: holding.now, hasHeardAll: async () => (await bus.backlog()).every(({ publisher, pending }) => publisher !== 'orders' || pending === 0) });
  const stopExpiring = repeat({ everyMs: EXPIRE_EVERY_MS, work: async () => (await expireHolds()) > 0, warn });
  const beginDuePrices = createBeginDuePrices({ prices: createPriceReads(manager), transact, now: holding.now });
  const stopBeginning = repeat({ everyMs: BEGIN_EVERY_MS, work: async () => (await beginDuePrices()) > 0, warn });
  const publishDueProducts = createPublishDueProducts({ products: createAssortmentReads(manager), transact, now: holding.now });
  const stopPublishing = repeat({ everyMs: PUBLISH_EVERY_MS, work: async () => (await publishDueProducts()) > 0, warn });
  const stopFollowing = repeat({ everyMs: FOLLOW_EVERY_MS, work: createFollowRules({ matches: createMatchReads(manager), transact }), warn });
  const stopIndexer = startIndexer({ url: settings.DATABASE_URL, transact, warn });

  const channels = await readChannels(manager);
  const { uploads, applyNextBatch, tidyImports, ...imports } = createImportUseCases({ transact, ...createSecrets(), now: () => new Date() });
  const isGateway = createIsGateway(NAME, settings.INTERNAL_PUBLIC_KEYS);
  const media = openMedia({
    room: NAME, settings, transact, database, table: mediaTable, subjects: pictured, atMostOpen: 100, warn,
    isGateway,
  });
  const useCases = {
    ...createMediaUseCases({ transact, ofProducts: media.useCases }),
    ...imports,
    ...createInventoryUseCases({ transact, newId, now: holding.now }),
    reindexSearch: createReindexSearch({ transact }),
    ...createPricingUseCases({ transact, channels, now: holding.now }),
    ...createTranslationUseCases({ transact }),
    setProductPublished: createSetProductPublished({ transact }),
    updateMetadata: createUpdateMetadata({ transact }),
    ...createTaxonomyUseCases({ transact }),
    ...createAssortmentUseCases({ transact, now: holding.now }),
  };
  const reads = {
    assortment: createAssortmentReads(manager),
    managedProducts: createManagedProducts(manager),
    media: media.reads,
    products: createProductReads(manager), lists: createProductLists(manager), variants: createVariantReads(manager),
    categories: createCategoryReads(manager), taxonomy: createTaxonomyReads(manager),
    ...createInventoryReads(manager), imports: createImportReads(manager), exports: createExportReads(manager),
    metadata: createMetadataReads(manager),
    channels, prices: createPriceReads(manager), translations: createTranslationReads(manager),
    search: createPostgresSearchEngine(manager), suggestions: createSuggestionReads(manager), rebuilds: createRebuildReads(manager),
  };
  const importLoop = startImportLoop({ manager, apply: applyNextBatch, tidy: tidyImports, warn });
  return ground.serve({
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases, reads),
    routes: (app) => {
      addImportUploadRoute(app, { uploads, isGateway, onComplete: importLoop.wake });
      addExportDownloadRoute(app, { open: createOpenExport({ exports: reads.exports, currencies: channels.all.map(({ currency }) => currency), now: holding.now }), isGateway });
      media.addRoutes(app);
    },
    release: [stopIndexer, stopFollowing, stopExpiring, stopBeginning, stopPublishing, media.stop, importLoop.stop],
  });
}

/** Brings the database up to date, as its owner. */
export const migrate = migrateWith(migrations);

/** Fills an empty database with the sample shop. */
export const seed = seedWith({ entities, sample: seedProducts, load: loadProducts });
