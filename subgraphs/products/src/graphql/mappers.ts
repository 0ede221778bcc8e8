import type { Attribute } from '../domain/attributes/attribute.ts';
import type { Connection } from '@storegraph/subgraph/connection';
import type { ListedBrand } from '../domain/brands/brand.ts';
import type { ListedCollection } from '../domain/collections/collection.ts';
import type { ListedProduct } from '../domain/catalogue/product-list.ts';
import type { ImportRun } from '../domain/import/import-run.ts';
import type { KeptProblem } from '../domain/import/ports.ts';
import type { Variant, VariantPrice } from '../domain/catalogue/variant.ts';
import type { Facet } from '../domain/search/facets.ts';
import type { SearchRequest } from '../domain/search/search-request.ts';
import type { StockMovement } from '../domain/inventory/stock-movement.ts';
import type { Channel } from '../domain/pricing/channel.ts';
import type { NumberedPriceEntry, ScheduledPrice } from '../domain/pricing/price.ts';

export type { ExportRun as ExportModel } from '../domain/export/ports.ts';
export type { ImportRun as ImportModel } from '../domain/import/import-run.ts';
export type { KeptProblem as ImportProblemModel } from '../domain/import/ports.ts';
export type { Category as CategoryModel } from '../domain/catalogue/category.ts';
export type { Product as ProductModel } from '../domain/catalogue/product.ts';
export type { Variant as ProductVariantModel } from '../domain/catalogue/variant.ts';
export type { NumberedPriceEntry as PriceChangeModel } from '../domain/pricing/price.ts';
export type { Channel as ChannelModel } from '../domain/pricing/channel.ts';
export type { Medium as MediaModel } from '../domain/media/ports.ts';
export type { CategoryTranslation as CategoryTranslationModel, ProductTranslation as ProductTranslationModel } from '../domain/translations/translation.ts';
export type { StockLevel as StockLevelModel } from '../domain/inventory/stock-level.ts';
export type { Warehouse as WarehouseModel, WarehouseLevel as WarehouseStockModel } from '../domain/inventory/warehouses/warehouse.ts';
export type { StockNotice as StockNoticeModel } from '../domain/inventory/notices/stock-notice.ts';
export type { StockMovement as StockMovementModel } from '../domain/inventory/stock-movement.ts';
export type { Attribute as AttributeModel, AllowedValue as AttributeValueModel, ProductAttribute as ProductAttributeModel } from '../domain/attributes/attribute.ts';
export type { Brand as BrandModel } from '../domain/brands/brand.ts';
export type { Collection as CollectionModel, Condition as CollectionConditionModel, Rule as CollectionRuleModel } from '../domain/collections/collection.ts';
/** A page of collections. */
export type CollectionConnectionModel = Connection<ListedCollection>;
/** A page of brands. */
export type BrandConnectionModel = Connection<ListedBrand>;
export type { ProductOption as ProductOptionModel } from '../domain/assortment/product-options.ts';
export type { VariantMatrix as VariantMatrixModel } from '../domain/assortment/matrix.ts';
/** A page of a product's variants. */
export type ProductVariantConnectionModel = Connection<Variant>;
/** A page of listed products. */
export type ProductConnectionModel = Connection<ListedProduct>;
/** A page of a variant's movements. */
export type StockMovementConnectionModel = Connection<StockMovement>;
/** A page of imports. */
export type ImportConnectionModel = Connection<ImportRun>;
/** A page of an import's problems. */
export type ImportProblemConnectionModel = Connection<KeptProblem>;
/** What a variant costs in a channel. */
export type VariantPricingModel = VariantPrice & { readonly channel: Channel };
/** A price that is to begin in a channel. */
export type ScheduledPriceModel = ScheduledPrice & { readonly channel: Channel };
/** A page of a price's history. */
export type PriceChangeConnectionModel = Connection<NumberedPriceEntry>;
export type { Rebuild as SearchReindexModel } from '../domain/search/rebuild.ts';
export type { Suggestion as SuggestionModel } from '../domain/search/suggestion.ts';
/** A facet, and the search that it narrows. */
export interface ProductFacetModel extends Facet {
  /** Which attribute it is of, if any. */
  readonly attribute: Attribute | null;
  readonly request: SearchRequest;
}
/** A page of search results. */
export interface ProductSearchConnectionModel extends Connection<ListedProduct> {
  readonly didYouMean: string | null;
  readonly facets: () => Promise<readonly ProductFacetModel[]>;
}
