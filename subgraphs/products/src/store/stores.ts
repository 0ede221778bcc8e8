import type { EntityManager } from 'typeorm';
import type { DeliveryStores } from '@storegraph/postgres/transactions';
import type { Stores } from '../domain/ports.ts';
import { createAssortmentStore } from './assortment/assortment-store.ts';
import { createCatalogueStore } from './catalogue/catalogue-store.ts';
import { createExportStore } from './export/export-store.ts';
import { createImportStore } from './import/import-store.ts';
import { createInventoryStores } from './inventory/inventory-stores.ts';
import { createMediaStores } from './media/media-stores.ts';
import { createMetadataStore } from './metadata/metadata-store.ts';
import { createPriceStore } from './pricing/price-store.ts';
import { createSearchStores } from './search/search-stores.ts';
import { createTaxonomyStores } from './taxonomy.ts';
import { createTranslationStore } from './translations/translation-store.ts';

/** All that products writes with, in the transaction of `manager`. */
export function createStores(manager: EntityManager): Omit<Stores, keyof DeliveryStores> {
  return {
    catalogue: createCatalogueStore(manager),
    assortment: createAssortmentStore(manager),
    ...createTaxonomyStores(manager),
    ...createInventoryStores(manager),
    ...createMediaStores(manager),
    prices: createPriceStore(manager),
    translations: createTranslationStore(manager),
    metadata: createMetadataStore(manager),
    imports: createImportStore(manager),
    ...createSearchStores(manager),
    exports: createExportStore(manager),
  };
}
