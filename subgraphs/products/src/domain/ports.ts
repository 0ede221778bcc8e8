import type { Outbox } from '@storegraph/events/envelope';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { AssortmentStore } from './assortment/ports.ts';
import type { AttributeStore } from './attributes/ports.ts';
import type { BrandStore } from './brands/ports.ts';
import type { CatalogueStore } from './catalogue/ports.ts';
import type { CategoryStore } from './categories/ports.ts';
import type { FollowingStores } from './collections/follow-rules.ts';
import type { CollectionStore } from './collections/ports.ts';
import type { NoticeStore, StockStore, WarehouseStore } from './inventory/ports.ts';
import type { IndexingStores } from './search/index-products.ts';
import type { RatingStore } from './search/ports.ts';
import type { MediaRows, PictureStore } from './media/ports.ts';
import type { MetadataStore } from './metadata/ports.ts';
import type { ExportStore } from './export/ports.ts';
import type { ImportStore } from './import/ports.ts';
import type { PriceStore } from './pricing/ports.ts';
import type { TranslationStore } from './translations/ports.ts';

/** What a transaction offers. */
export interface Stores extends IndexingStores, FollowingStores {
  readonly catalogue: CatalogueStore;
  readonly assortment: AssortmentStore;
  readonly categories: CategoryStore;
  readonly brands: BrandStore;
  readonly attributes: AttributeStore;
  readonly collections: CollectionStore;
  readonly stock: StockStore;
  readonly prices: PriceStore;
  readonly translations: TranslationStore;
  readonly metadata: MetadataStore;
  readonly warehouses: WarehouseStore;
  readonly notices: NoticeStore;
  readonly media: MediaRows;
  readonly pictures: PictureStore;
  readonly imports: ImportStore;
  readonly exports: ExportStore;
  readonly ratings: RatingStore;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
}
