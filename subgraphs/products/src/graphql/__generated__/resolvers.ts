// Generated from the schema: node schema/src/generate.ts. Changes made here are lost.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CollectionConnectionModel, BrandConnectionModel, ProductVariantConnectionModel, ProductConnectionModel, StockMovementConnectionModel, ImportConnectionModel, ImportProblemConnectionModel, VariantPricingModel, ScheduledPriceModel, PriceChangeConnectionModel, ProductFacetModel, ProductSearchConnectionModel, ExportModel, ImportModel, ImportProblemModel, CategoryModel, ProductModel, ProductVariantModel, PriceChangeModel, ChannelModel, MediaModel, CategoryTranslationModel, ProductTranslationModel, StockLevelModel, WarehouseModel, WarehouseStockModel, StockNoticeModel, StockMovementModel, AttributeModel, AttributeValueModel, ProductAttributeModel, BrandModel, CollectionModel, CollectionConditionModel, CollectionRuleModel, ProductOptionModel, VariantMatrixModel, SearchReindexModel, SuggestionModel } from '../mappers.ts';
import type { Context } from '../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: Exclude<T[P], undefined> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string | Date; }
  Decimal: { input: string; output: string; }
  CurrencyCode: { input: string; output: string; }
  CountryCode: { input: string; output: string; }
  URL: { input: string; output: string; }
  EmailAddress: { input: string; output: string; }
};

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type MoneyInput = {
  readonly amount: Scalars['Decimal']['input'];
  readonly currency: Scalars['CurrencyCode']['input'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type PostalAddress = {
  readonly __typename?: 'PostalAddress';
  readonly recipient: Scalars['String']['output'];
  readonly street: Scalars['String']['output'];
  readonly postalCode: Scalars['String']['output'];
  readonly city: Scalars['String']['output'];
  readonly region?: Maybe<Scalars['String']['output']>;
  readonly country: Scalars['CountryCode']['output'];
};

export type PostalAddressInput = {
  readonly recipient: Scalars['String']['input'];
  readonly street: Scalars['String']['input'];
  readonly postalCode: Scalars['String']['input'];
  readonly city: Scalars['String']['input'];
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly country: Scalars['CountryCode']['input'];
};

export type QueryErrorCode =
  | 'INVALID_ID'
  | 'INVALID_CURSOR'
  | 'PAGE_SIZE_OUT_OF_RANGE'
  | 'EXACTLY_ONE_KEY'
  | 'SEARCH_TEXT_OUT_OF_RANGE'
  | 'INVALID_FILTER'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INTERNAL';

export type StockNotice = {
  readonly __typename?: 'StockNotice';
  readonly id: Scalars['ID']['output'];
  readonly variant?: Maybe<ProductVariant>;
  readonly status: StockNoticeStatus;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type StockNoticeStatus =
  | 'WAITING'
  | 'DUE'
  | 'CANCELLED';

export type SetLowStockThresholdInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly threshold: Scalars['Int']['input'];
};

export type SetLowStockThresholdPayload = {
  readonly __typename?: 'SetLowStockThresholdPayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<SetLowStockThresholdError>;
};

export type SetLowStockThresholdError = {
  readonly __typename?: 'SetLowStockThresholdError';
  readonly code: SetLowStockThresholdErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetLowStockThresholdErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'THRESHOLD_OUT_OF_RANGE';

export type NotifyMeInput = {
  readonly variantId: Scalars['ID']['input'];
};

export type NotifyMePayload = {
  readonly __typename?: 'NotifyMePayload';
  readonly notice?: Maybe<StockNotice>;
  readonly userErrors: ReadonlyArray<NotifyMeError>;
};

export type NotifyMeError = {
  readonly __typename?: 'NotifyMeError';
  readonly code: NotifyMeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type NotifyMeErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'ALREADY_IN_STOCK'
  | 'TOO_MANY_NOTICES';

export type CancelNoticeInput = {
  readonly variantId: Scalars['ID']['input'];
};

export type CancelNoticePayload = {
  readonly __typename?: 'CancelNoticePayload';
  readonly notice?: Maybe<StockNotice>;
  readonly userErrors: ReadonlyArray<CancelNoticeError>;
};

export type CancelNoticeError = {
  readonly __typename?: 'CancelNoticeError';
  readonly code: CancelNoticeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelNoticeErrorCode =
  | 'INVALID_ID'
  | 'NOTICE_NOT_FOUND';

export type ProductOption = {
  readonly __typename?: 'ProductOption';
  readonly name: Scalars['String']['output'];
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

export type VariantOptionInput = {
  readonly name: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type ProductVariantConnection = {
  readonly __typename?: 'ProductVariantConnection';
  readonly edges: ReadonlyArray<ProductVariantEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProductVariantEdge = {
  readonly __typename?: 'ProductVariantEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ProductVariant;
};

export type VariantMatrix = {
  readonly __typename?: 'VariantMatrix';
  readonly options: ReadonlyArray<ProductOption>;
  readonly existing: Scalars['String']['output'];
  readonly available: Scalars['String']['output'];
};

export type SetProductOptionsInput = {
  readonly productId: Scalars['ID']['input'];
  readonly options: ReadonlyArray<ProductOptionInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductOptionInput = {
  readonly name: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

export type SetProductOptionsPayload = {
  readonly __typename?: 'SetProductOptionsPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<SetProductOptionsError>;
};

export type SetProductOptionsError = {
  readonly __typename?: 'SetProductOptionsError';
  readonly code: SetProductOptionsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  readonly variantCount?: Maybe<Scalars['Int']['output']>;
};

export type SetProductOptionsErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'OPTION_COUNT_OUT_OF_RANGE'
  | 'VALUE_COUNT_OUT_OF_RANGE'
  | 'INVALID_OPTION'
  | 'DUPLICATE_OPTION'
  | 'VARIANTS_DO_NOT_FIT';

export type CreateProductVariantsInput = {
  readonly productId: Scalars['ID']['input'];
  readonly variants: ReadonlyArray<NewProductVariantInput>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type NewProductVariantInput = {
  readonly sku: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly options: ReadonlyArray<VariantOptionInput>;
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
  readonly taxCategory?: InputMaybe<TaxCategory>;
};

export type CreateProductVariantsPayload = {
  readonly __typename?: 'CreateProductVariantsPayload';
  readonly product?: Maybe<Product>;
  readonly variants?: Maybe<ReadonlyArray<ProductVariant>>;
  readonly userErrors: ReadonlyArray<CreateProductVariantsError>;
};

export type CreateProductVariantsError = {
  readonly __typename?: 'CreateProductVariantsError';
  readonly code: CreateProductVariantsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateProductVariantsErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'TOO_MANY_VARIANTS'
  | 'LINE_COUNT_OUT_OF_RANGE'
  | 'INVALID_SKU'
  | 'SKU_TAKEN'
  | 'INVALID_NAME'
  | 'OPTIONS_DO_NOT_FIT'
  | 'COMBINATION_TAKEN'
  | 'WEIGHT_OUT_OF_RANGE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateProductVariantsInput = {
  readonly productId: Scalars['ID']['input'];
  readonly variants: ReadonlyArray<ProductVariantChangeInput>;
};

export type ProductVariantChangeInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly options?: InputMaybe<ReadonlyArray<VariantOptionInput>>;
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
  readonly taxCategory?: InputMaybe<TaxCategory>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateProductVariantsPayload = {
  readonly __typename?: 'UpdateProductVariantsPayload';
  readonly product?: Maybe<Product>;
  readonly variants?: Maybe<ReadonlyArray<ProductVariant>>;
  readonly userErrors: ReadonlyArray<UpdateProductVariantsError>;
};

export type UpdateProductVariantsError = {
  readonly __typename?: 'UpdateProductVariantsError';
  readonly code: UpdateProductVariantsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type UpdateProductVariantsErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VARIANT_NOT_FOUND'
  | 'DUPLICATE_LINE'
  | 'VERSION_CONFLICT'
  | 'LINE_COUNT_OUT_OF_RANGE'
  | 'INVALID_SKU'
  | 'SKU_TAKEN'
  | 'INVALID_NAME'
  | 'OPTIONS_DO_NOT_FIT'
  | 'COMBINATION_TAKEN'
  | 'WEIGHT_OUT_OF_RANGE';

export type Attribute = {
  readonly __typename?: 'Attribute';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly type: AttributeType;
  readonly unit?: Maybe<Scalars['String']['output']>;
  readonly isFilterable: Scalars['Boolean']['output'];
  readonly values: ReadonlyArray<AttributeValue>;
  readonly version?: Maybe<Scalars['Int']['output']>;
};

export type AttributeType =
  | 'TEXT'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'DATE'
  | 'SELECT'
  | 'MULTISELECT'
  | 'SWATCH';

export type AttributeValue = {
  readonly __typename?: 'AttributeValue';
  readonly code: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly swatch?: Maybe<Scalars['String']['output']>;
};

export type ProductAttribute = {
  readonly __typename?: 'ProductAttribute';
  readonly attribute: Attribute;
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly number?: Maybe<Scalars['Decimal']['output']>;
  readonly boolean?: Maybe<Scalars['Boolean']['output']>;
  readonly date?: Maybe<Scalars['String']['output']>;
  readonly values?: Maybe<ReadonlyArray<AttributeValue>>;
};

export type CreateAttributeInput = {
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly type: AttributeType;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  readonly isFilterable?: InputMaybe<Scalars['Boolean']['input']>;
  readonly values?: InputMaybe<ReadonlyArray<AttributeValueInput>>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AttributeValueInput = {
  readonly code: Scalars['String']['input'];
  readonly label: Scalars['String']['input'];
  readonly swatch?: InputMaybe<Scalars['String']['input']>;
};

export type CreateAttributePayload = {
  readonly __typename?: 'CreateAttributePayload';
  readonly attribute?: Maybe<Attribute>;
  readonly userErrors: ReadonlyArray<CreateAttributeError>;
};

export type CreateAttributeError = {
  readonly __typename?: 'CreateAttributeError';
  readonly code: CreateAttributeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateAttributeErrorCode =
  | 'INVALID_CODE'
  | 'CODE_TAKEN'
  | 'INVALID_NAME'
  | 'UNIT_NOT_ALLOWED'
  | 'VALUES_NOT_ALLOWED'
  | 'TOO_MANY_VALUES'
  | 'DUPLICATE_VALUE'
  | 'INVALID_LABEL'
  | 'INVALID_SWATCH'
  | 'TOO_MANY_ATTRIBUTES'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateAttributeInput = {
  readonly attributeId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  readonly isFilterable?: InputMaybe<Scalars['Boolean']['input']>;
  readonly values?: InputMaybe<ReadonlyArray<AttributeValueInput>>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateAttributePayload = {
  readonly __typename?: 'UpdateAttributePayload';
  readonly attribute?: Maybe<Attribute>;
  readonly userErrors: ReadonlyArray<UpdateAttributeError>;
};

export type UpdateAttributeError = {
  readonly __typename?: 'UpdateAttributeError';
  readonly code: UpdateAttributeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  readonly productCount?: Maybe<Scalars['Int']['output']>;
};

export type UpdateAttributeErrorCode =
  | 'INVALID_ID'
  | 'ATTRIBUTE_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'INVALID_NAME'
  | 'UNIT_NOT_ALLOWED'
  | 'VALUES_NOT_ALLOWED'
  | 'TOO_MANY_VALUES'
  | 'INVALID_CODE'
  | 'DUPLICATE_VALUE'
  | 'INVALID_LABEL'
  | 'INVALID_SWATCH'
  | 'VALUE_IN_USE';

export type DeleteAttributeInput = {
  readonly attributeId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteAttributePayload = {
  readonly __typename?: 'DeleteAttributePayload';
  readonly deletedAttributeId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteAttributeError>;
};

export type DeleteAttributeError = {
  readonly __typename?: 'DeleteAttributeError';
  readonly code: DeleteAttributeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  readonly productCount?: Maybe<Scalars['Int']['output']>;
};

export type DeleteAttributeErrorCode =
  | 'INVALID_ID'
  | 'ATTRIBUTE_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'ATTRIBUTE_IN_USE'
  | 'USED_BY_COLLECTION';

export type SetProductAttributesInput = {
  readonly productId: Scalars['ID']['input'];
  readonly set?: InputMaybe<ReadonlyArray<ProductAttributeInput>>;
  readonly unset?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ProductAttributeInput = {
  readonly attribute: Scalars['String']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly number?: InputMaybe<Scalars['Decimal']['input']>;
  readonly boolean?: InputMaybe<Scalars['Boolean']['input']>;
  readonly date?: InputMaybe<Scalars['String']['input']>;
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type SetProductAttributesPayload = {
  readonly __typename?: 'SetProductAttributesPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<SetProductAttributesError>;
};

export type SetProductAttributesError = {
  readonly __typename?: 'SetProductAttributesError';
  readonly code: SetProductAttributesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetProductAttributesErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'ATTRIBUTE_NOT_FOUND'
  | 'DUPLICATE_ATTRIBUTE'
  | 'VALUE_TYPE_MISMATCH'
  | 'INVALID_VALUE'
  | 'VALUE_NOT_ALLOWED';

export type Backorder = {
  readonly __typename?: 'Backorder';
  readonly mode: BackorderMode;
  readonly limit?: Maybe<Scalars['Int']['output']>;
  readonly expectedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type BackorderMode =
  | 'NONE'
  | 'LIMITED'
  | 'UNLIMITED';

export type SetBackorderInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly mode: BackorderMode;
  readonly limit?: InputMaybe<Scalars['Int']['input']>;
  readonly expectedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SetBackorderPayload = {
  readonly __typename?: 'SetBackorderPayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<SetBackorderError>;
};

export type SetBackorderError = {
  readonly __typename?: 'SetBackorderError';
  readonly code: SetBackorderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetBackorderErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'LIMIT_OUT_OF_RANGE'
  | 'EXPECTED_AT_NOT_AHEAD'
  | 'BACKORDERS_OPEN';

export type Brand = {
  readonly __typename?: 'Brand';
  readonly id: Scalars['ID']['output'];
  readonly slug: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly logoUrl?: Maybe<Scalars['URL']['output']>;
  readonly products: ProductConnection;
  readonly version?: Maybe<Scalars['Int']['output']>;
};

export type BrandProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};

export type BrandConnection = {
  readonly __typename?: 'BrandConnection';
  readonly edges: ReadonlyArray<BrandEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type BrandEdge = {
  readonly __typename?: 'BrandEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Brand;
};

export type CreateBrandInput = {
  readonly name: Scalars['String']['input'];
  readonly slug: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly logoUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateBrandPayload = {
  readonly __typename?: 'CreateBrandPayload';
  readonly brand?: Maybe<Brand>;
  readonly userErrors: ReadonlyArray<CreateBrandError>;
};

export type CreateBrandError = {
  readonly __typename?: 'CreateBrandError';
  readonly code: CreateBrandErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateBrandErrorCode =
  | 'INVALID_NAME'
  | 'NAME_TAKEN'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'DESCRIPTION_TOO_LONG'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateBrandInput = {
  readonly brandId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly logoUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateBrandPayload = {
  readonly __typename?: 'UpdateBrandPayload';
  readonly brand?: Maybe<Brand>;
  readonly userErrors: ReadonlyArray<UpdateBrandError>;
};

export type UpdateBrandError = {
  readonly __typename?: 'UpdateBrandError';
  readonly code: UpdateBrandErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type UpdateBrandErrorCode =
  | 'INVALID_ID'
  | 'BRAND_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'INVALID_NAME'
  | 'NAME_TAKEN'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'DESCRIPTION_TOO_LONG';

export type DeleteBrandInput = {
  readonly brandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteBrandPayload = {
  readonly __typename?: 'DeleteBrandPayload';
  readonly deletedBrandId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteBrandError>;
};

export type DeleteBrandError = {
  readonly __typename?: 'DeleteBrandError';
  readonly code: DeleteBrandErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  readonly productCount?: Maybe<Scalars['Int']['output']>;
};

export type DeleteBrandErrorCode =
  | 'INVALID_ID'
  | 'BRAND_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'BRAND_IN_USE'
  | 'USED_BY_COLLECTION';

export type Query = {
  readonly __typename?: 'Query';
  readonly product?: Maybe<Product>;
  readonly products: ProductConnection;
  readonly variant?: Maybe<ProductVariant>;
  readonly myStockNotices?: Maybe<ReadonlyArray<StockNotice>>;
  readonly attributes: ReadonlyArray<Attribute>;
  readonly attribute?: Maybe<Attribute>;
  readonly brands: BrandConnection;
  readonly brand?: Maybe<Brand>;
  readonly categories: ReadonlyArray<Category>;
  readonly category?: Maybe<Category>;
  readonly collections: CollectionConnection;
  readonly collection?: Maybe<Collection>;
  readonly previewCollection?: Maybe<ProductConnection>;
  readonly import?: Maybe<Import>;
  readonly imports?: Maybe<ImportConnection>;
  readonly managedProducts?: Maybe<ProductConnection>;
  readonly channels: ReadonlyArray<Channel>;
  readonly channel?: Maybe<Channel>;
  readonly searchProducts: ProductSearchConnection;
  readonly searchReindex?: Maybe<SearchReindex>;
  readonly suggest: ReadonlyArray<Suggestion>;
  readonly warehouses?: Maybe<ReadonlyArray<Warehouse>>;
};

export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Locale>;
};

export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  sort?: InputMaybe<ProductSort>;
};

export type QueryVariantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};

export type QueryAttributeArgs = {
  code: Scalars['String']['input'];
};

export type QueryBrandsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryBrandArgs = {
  slug: Scalars['String']['input'];
};

export type QueryCategoryArgs = {
  slug: Scalars['String']['input'];
};

export type QueryCollectionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  includeUnpublished?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QueryCollectionArgs = {
  slug: Scalars['String']['input'];
};

export type QueryPreviewCollectionArgs = {
  rule: CollectionRuleInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<ProductSort>;
};

export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};

export type QueryImportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryManagedProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ManagedProductFilter>;
  sort?: InputMaybe<ManagedProductSort>;
};

export type QueryChannelArgs = {
  id: Scalars['ID']['input'];
};

export type QuerySearchProductsArgs = {
  query?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<ProductSearchFilters>;
  sort?: InputMaybe<ProductSearchSort>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  locale?: InputMaybe<Locale>;
};

export type QuerySuggestArgs = {
  prefix: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  locale?: InputMaybe<Locale>;
};

export type Product = {
  readonly __typename?: 'Product';
  readonly id: Scalars['ID']['output'];
  readonly slug: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  readonly brand?: Maybe<Scalars['String']['output']>;
  readonly category: Category;
  readonly imageUrl?: Maybe<Scalars['URL']['output']>;
  readonly priceRange?: Maybe<PriceRange>;
  readonly variants: ReadonlyArray<ProductVariant>;
  readonly isPublished: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly options: ReadonlyArray<ProductOption>;
  readonly variantPage: ProductVariantConnection;
  readonly variantByOptions?: Maybe<ProductVariant>;
  readonly variantMatrix: VariantMatrix;
  readonly attributes: ReadonlyArray<ProductAttribute>;
  readonly brandDetails?: Maybe<Brand>;
  readonly collections: ReadonlyArray<Collection>;
  readonly version?: Maybe<Scalars['Int']['output']>;
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly media: ReadonlyArray<Media>;
  readonly metadata: ReadonlyArray<MetadataEntry>;
  readonly internalMetadata?: Maybe<ReadonlyArray<MetadataEntry>>;
  readonly publishAt?: Maybe<Scalars['DateTime']['output']>;
  readonly unpublishAt?: Maybe<Scalars['DateTime']['output']>;
  readonly weightGrams?: Maybe<Scalars['Int']['output']>;
  readonly taxCategory?: Maybe<TaxCategory>;
  readonly localizedSlug: Scalars['String']['output'];
  readonly translations?: Maybe<ReadonlyArray<ProductTranslation>>;
};

export type ProductNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductDescriptionArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductPriceRangeArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
};

export type ProductOptionsArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductVariantPageArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProductVariantByOptionsArgs = {
  options: ReadonlyArray<VariantOptionInput>;
};

export type ProductVariantMatrixArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ProductInternalMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ProductLocalizedSlugArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  readonly id: Scalars['ID']['output'];
  readonly sku: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly options: ReadonlyArray<VariantOption>;
  readonly price?: Maybe<Money>;
  readonly availability: Availability;
  readonly stock?: Maybe<StockLevel>;
  readonly stockMovements?: Maybe<StockMovementConnection>;
  readonly product: Product;
  readonly lowStockThreshold?: Maybe<Scalars['Int']['output']>;
  readonly backorder?: Maybe<Backorder>;
  readonly version?: Maybe<Scalars['Int']['output']>;
  readonly media: ReadonlyArray<Media>;
  readonly metadata: ReadonlyArray<MetadataEntry>;
  readonly internalMetadata?: Maybe<ReadonlyArray<MetadataEntry>>;
  readonly pricing?: Maybe<VariantPricing>;
  readonly priceHistory?: Maybe<PriceChangeConnection>;
  readonly scheduledPrices?: Maybe<ReadonlyArray<ScheduledPrice>>;
  readonly weightGrams?: Maybe<Scalars['Int']['output']>;
  readonly taxCategory?: Maybe<TaxCategory>;
  readonly ownWeightGrams?: Maybe<Scalars['Int']['output']>;
  readonly ownTaxCategory?: Maybe<TaxCategory>;
  readonly stockLevels?: Maybe<ReadonlyArray<WarehouseStock>>;
};

export type ProductVariantNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductVariantPriceArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
};

export type ProductVariantStockMovementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProductVariantMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ProductVariantInternalMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ProductVariantPricingArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
};

export type ProductVariantPriceHistoryArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type VariantOption = {
  readonly __typename?: 'VariantOption';
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type VariantOptionNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type VariantOptionValueArgs = {
  locale?: InputMaybe<Locale>;
};

export type PriceRange = {
  readonly __typename?: 'PriceRange';
  readonly min: Money;
  readonly max: Money;
};

export type ProductFilter = {
  readonly category?: InputMaybe<Scalars['String']['input']>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly inStock?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProductSort =
  | 'NEWEST'
  | 'NAME';

export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

export type Category = {
  readonly __typename?: 'Category';
  readonly id: Scalars['ID']['output'];
  readonly slug: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly parent?: Maybe<Category>;
  readonly translations?: Maybe<ReadonlyArray<CategoryTranslation>>;
  readonly ancestors: ReadonlyArray<Category>;
  readonly children: ReadonlyArray<Category>;
  readonly productCount?: Maybe<Scalars['Int']['output']>;
  readonly position: Scalars['Int']['output'];
  readonly version?: Maybe<Scalars['Int']['output']>;
  readonly metadata: ReadonlyArray<MetadataEntry>;
  readonly internalMetadata?: Maybe<ReadonlyArray<MetadataEntry>>;
};

export type CategoryNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type CategoryMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CategoryInternalMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CreateCategoryInput = {
  readonly name: Scalars['String']['input'];
  readonly slug: Scalars['String']['input'];
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateCategoryPayload = {
  readonly __typename?: 'CreateCategoryPayload';
  readonly category?: Maybe<Category>;
  readonly userErrors: ReadonlyArray<CreateCategoryError>;
};

export type CreateCategoryError = {
  readonly __typename?: 'CreateCategoryError';
  readonly code: CreateCategoryErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateCategoryErrorCode =
  | 'INVALID_ID'
  | 'PARENT_NOT_FOUND'
  | 'INVALID_NAME'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'POSITION_OUT_OF_RANGE'
  | 'TOO_DEEP'
  | 'TOO_MANY_CATEGORIES'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateCategoryInput = {
  readonly categoryId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateCategoryPayload = {
  readonly __typename?: 'UpdateCategoryPayload';
  readonly category?: Maybe<Category>;
  readonly userErrors: ReadonlyArray<UpdateCategoryError>;
};

export type UpdateCategoryError = {
  readonly __typename?: 'UpdateCategoryError';
  readonly code: UpdateCategoryErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type UpdateCategoryErrorCode =
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'INVALID_NAME'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'POSITION_OUT_OF_RANGE';

export type MoveCategoryInput = {
  readonly categoryId: Scalars['ID']['input'];
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type MoveCategoryPayload = {
  readonly __typename?: 'MoveCategoryPayload';
  readonly category?: Maybe<Category>;
  readonly userErrors: ReadonlyArray<MoveCategoryError>;
};

export type MoveCategoryError = {
  readonly __typename?: 'MoveCategoryError';
  readonly code: MoveCategoryErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type MoveCategoryErrorCode =
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'PARENT_NOT_FOUND'
  | 'CATEGORY_CYCLE'
  | 'TOO_DEEP';

export type DeleteCategoryInput = {
  readonly categoryId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteCategoryPayload = {
  readonly __typename?: 'DeleteCategoryPayload';
  readonly deletedCategoryIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly userErrors: ReadonlyArray<DeleteCategoryError>;
};

export type DeleteCategoryError = {
  readonly __typename?: 'DeleteCategoryError';
  readonly code: DeleteCategoryErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  readonly productCount?: Maybe<Scalars['Int']['output']>;
};

export type DeleteCategoryErrorCode =
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'CATEGORY_NOT_EMPTY'
  | 'DELETED_PRODUCTS_LEFT'
  | 'USED_BY_COLLECTION';

export type Collection = {
  readonly __typename?: 'Collection';
  readonly id: Scalars['ID']['output'];
  readonly slug: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly imageUrl?: Maybe<Scalars['URL']['output']>;
  readonly sort: CollectionSort;
  readonly products: ProductConnection;
  readonly rule?: Maybe<CollectionRule>;
  readonly isPublished: Scalars['Boolean']['output'];
  readonly version?: Maybe<Scalars['Int']['output']>;
  readonly metadata: ReadonlyArray<MetadataEntry>;
  readonly internalMetadata?: Maybe<ReadonlyArray<MetadataEntry>>;
};

export type CollectionProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<CollectionSort>;
};

export type CollectionMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CollectionInternalMetadataArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CollectionSort =
  | 'MANUAL'
  | 'NEWEST'
  | 'NAME';

export type CollectionConnection = {
  readonly __typename?: 'CollectionConnection';
  readonly edges: ReadonlyArray<CollectionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CollectionEdge = {
  readonly __typename?: 'CollectionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Collection;
};

export type CollectionRule = {
  readonly __typename?: 'CollectionRule';
  readonly match: CollectionMatch;
  readonly conditions: ReadonlyArray<CollectionCondition>;
};

export type CollectionMatch =
  | 'ALL'
  | 'ANY';

export type CollectionCondition = {
  readonly __typename?: 'CollectionCondition';
  readonly kind: CollectionConditionKind;
  readonly category?: Maybe<Category>;
  readonly brand?: Maybe<Brand>;
  readonly currency?: Maybe<Scalars['CurrencyCode']['output']>;
  readonly attribute?: Maybe<Attribute>;
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  readonly from?: Maybe<Scalars['String']['output']>;
  readonly to?: Maybe<Scalars['String']['output']>;
  readonly optionName?: Maybe<Scalars['String']['output']>;
  readonly values?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly inStock?: Maybe<Scalars['Boolean']['output']>;
  readonly createdWithinDays?: Maybe<Scalars['Int']['output']>;
};

export type CollectionConditionKind =
  | 'CATEGORY'
  | 'BRAND'
  | 'PRICE'
  | 'STOCK'
  | 'ATTRIBUTE'
  | 'OPTION'
  | 'NEW';

export type CollectionRuleInput = {
  readonly match?: InputMaybe<CollectionMatch>;
  readonly conditions: ReadonlyArray<CollectionConditionInput>;
};

export type CollectionConditionInput = {
  readonly category?: InputMaybe<Scalars['ID']['input']>;
  readonly brand?: InputMaybe<Scalars['ID']['input']>;
  readonly price?: InputMaybe<PriceConditionInput>;
  readonly inStock?: InputMaybe<Scalars['Boolean']['input']>;
  readonly attribute?: InputMaybe<AttributeConditionInput>;
  readonly option?: InputMaybe<OptionConditionInput>;
  readonly createdWithinDays?: InputMaybe<Scalars['Int']['input']>;
};

export type PriceConditionInput = {
  readonly currency: Scalars['CurrencyCode']['input'];
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
};

export type AttributeConditionInput = {
  readonly code: Scalars['String']['input'];
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  readonly from?: InputMaybe<Scalars['String']['input']>;
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

export type OptionConditionInput = {
  readonly name: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

export type CreateCollectionInput = {
  readonly name: Scalars['String']['input'];
  readonly slug: Scalars['String']['input'];
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly imageUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  readonly sort?: InputMaybe<CollectionSort>;
  readonly rule?: InputMaybe<CollectionRuleInput>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateCollectionPayload = {
  readonly __typename?: 'CreateCollectionPayload';
  readonly collection?: Maybe<Collection>;
  readonly userErrors: ReadonlyArray<CreateCollectionError>;
};

export type CreateCollectionError = {
  readonly __typename?: 'CreateCollectionError';
  readonly code: CreateCollectionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateCollectionErrorCode =
  | 'INVALID_NAME'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'DESCRIPTION_TOO_LONG'
  | 'INVALID_SORT'
  | 'TOO_MANY_RULES'
  | 'NO_CONDITIONS'
  | 'TOO_MANY_CONDITIONS'
  | 'INVALID_CONDITION'
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'BRAND_NOT_FOUND'
  | 'ATTRIBUTE_NOT_FOUND'
  | 'VALUE_NOT_ALLOWED'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_AMOUNT'
  | 'INVALID_RANGE'
  | 'DAYS_OUT_OF_RANGE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateCollectionInput = {
  readonly collectionId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly imageUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  readonly sort?: InputMaybe<CollectionSort>;
  readonly rule?: InputMaybe<CollectionRuleInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateCollectionPayload = {
  readonly __typename?: 'UpdateCollectionPayload';
  readonly collection?: Maybe<Collection>;
  readonly userErrors: ReadonlyArray<UpdateCollectionError>;
};

export type UpdateCollectionError = {
  readonly __typename?: 'UpdateCollectionError';
  readonly code: UpdateCollectionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type UpdateCollectionErrorCode =
  | 'COLLECTION_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'INVALID_NAME'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'DESCRIPTION_TOO_LONG'
  | 'INVALID_SORT'
  | 'NOT_BY_RULE'
  | 'NO_CONDITIONS'
  | 'TOO_MANY_CONDITIONS'
  | 'INVALID_CONDITION'
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'BRAND_NOT_FOUND'
  | 'ATTRIBUTE_NOT_FOUND'
  | 'VALUE_NOT_ALLOWED'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_AMOUNT'
  | 'INVALID_RANGE'
  | 'DAYS_OUT_OF_RANGE';

export type DeleteCollectionInput = {
  readonly collectionId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteCollectionPayload = {
  readonly __typename?: 'DeleteCollectionPayload';
  readonly deletedCollectionId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteCollectionError>;
};

export type DeleteCollectionError = {
  readonly __typename?: 'DeleteCollectionError';
  readonly code: DeleteCollectionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type DeleteCollectionErrorCode =
  | 'INVALID_ID'
  | 'COLLECTION_NOT_FOUND'
  | 'VERSION_CONFLICT';

export type AddCollectionProductsInput = {
  readonly collectionId: Scalars['ID']['input'];
  readonly productIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type AddCollectionProductsPayload = {
  readonly __typename?: 'AddCollectionProductsPayload';
  readonly collection?: Maybe<Collection>;
  readonly userErrors: ReadonlyArray<AddCollectionProductsError>;
};

export type AddCollectionProductsError = {
  readonly __typename?: 'AddCollectionProductsError';
  readonly code: AddCollectionProductsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type AddCollectionProductsErrorCode =
  | 'INVALID_ID'
  | 'COLLECTION_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'NOT_BY_HAND'
  | 'TOO_MANY_AT_ONCE'
  | 'PRODUCT_NOT_FOUND'
  | 'TOO_MANY_PRODUCTS';

export type RemoveCollectionProductsInput = {
  readonly collectionId: Scalars['ID']['input'];
  readonly productIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type RemoveCollectionProductsPayload = {
  readonly __typename?: 'RemoveCollectionProductsPayload';
  readonly collection?: Maybe<Collection>;
  readonly userErrors: ReadonlyArray<RemoveCollectionProductsError>;
};

export type RemoveCollectionProductsError = {
  readonly __typename?: 'RemoveCollectionProductsError';
  readonly code: RemoveCollectionProductsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type RemoveCollectionProductsErrorCode =
  | 'INVALID_ID'
  | 'COLLECTION_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'NOT_BY_HAND'
  | 'TOO_MANY_AT_ONCE';

export type MoveCollectionProductInput = {
  readonly collectionId: Scalars['ID']['input'];
  readonly productId: Scalars['ID']['input'];
  readonly afterProductId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type MoveCollectionProductPayload = {
  readonly __typename?: 'MoveCollectionProductPayload';
  readonly collection?: Maybe<Collection>;
  readonly userErrors: ReadonlyArray<MoveCollectionProductError>;
};

export type MoveCollectionProductError = {
  readonly __typename?: 'MoveCollectionProductError';
  readonly code: MoveCollectionProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type MoveCollectionProductErrorCode =
  | 'INVALID_ID'
  | 'COLLECTION_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'NOT_BY_HAND'
  | 'NOT_IN_COLLECTION';

export type DeleteProductInput = {
  readonly productId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteProductPayload = {
  readonly __typename?: 'DeleteProductPayload';
  readonly deletedProductId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteProductError>;
};

export type DeleteProductError = {
  readonly __typename?: 'DeleteProductError';
  readonly code: DeleteProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type DeleteProductErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VERSION_CONFLICT';

export type DeleteProductVariantInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteProductVariantPayload = {
  readonly __typename?: 'DeleteProductVariantPayload';
  readonly deletedVariantId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteProductVariantError>;
};

export type DeleteProductVariantError = {
  readonly __typename?: 'DeleteProductVariantError';
  readonly code: DeleteProductVariantErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type DeleteProductVariantErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'VERSION_CONFLICT';

export type RestoreProductInput = {
  readonly productId: Scalars['ID']['input'];
};

export type RestoreProductPayload = {
  readonly __typename?: 'RestoreProductPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<RestoreProductError>;
};

export type RestoreProductError = {
  readonly __typename?: 'RestoreProductError';
  readonly code: RestoreProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RestoreProductErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_DELETED'
  | 'SLUG_TAKEN'
  | 'SKU_TAKEN';

export type CreateProductInput = {
  readonly name: Scalars['String']['input'];
  readonly categoryId: Scalars['ID']['input'];
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly imageUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
  readonly taxCategory?: InputMaybe<TaxCategory>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateProductPayload = {
  readonly __typename?: 'CreateProductPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<CreateProductError>;
};

export type CreateProductError = {
  readonly __typename?: 'CreateProductError';
  readonly code: CreateProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateProductErrorCode =
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'INVALID_NAME'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'DESCRIPTION_TOO_LONG'
  | 'INVALID_BRAND'
  | 'WEIGHT_OUT_OF_RANGE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateProductInput = {
  readonly productId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  readonly imageUrl?: InputMaybe<Scalars['URL']['input']>;
  readonly weightGrams?: InputMaybe<Scalars['Int']['input']>;
  readonly taxCategory?: InputMaybe<TaxCategory>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateProductPayload = {
  readonly __typename?: 'UpdateProductPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<UpdateProductError>;
};

export type UpdateProductError = {
  readonly __typename?: 'UpdateProductError';
  readonly code: UpdateProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type UpdateProductErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'CATEGORY_NOT_FOUND'
  | 'INVALID_NAME'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'DESCRIPTION_TOO_LONG'
  | 'INVALID_BRAND'
  | 'WEIGHT_OUT_OF_RANGE';

export type Export = {
  readonly __typename?: 'Export';
  readonly id: Scalars['ID']['output'];
  readonly format: FileFormat;
  readonly downloadUrl: Scalars['URL']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type CreateExportInput = {
  readonly format: FileFormat;
  readonly filter?: InputMaybe<ExportFilter>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ExportFilter = {
  readonly category?: InputMaybe<Scalars['String']['input']>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly isPublished?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CreateExportPayload = {
  readonly __typename?: 'CreateExportPayload';
  readonly export?: Maybe<Export>;
  readonly userErrors: ReadonlyArray<CreateExportError>;
};

export type CreateExportError = {
  readonly __typename?: 'CreateExportError';
  readonly code: CreateExportErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateExportErrorCode =
  | 'CATEGORY_NOT_FOUND'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly importProgressed?: Maybe<Import>;
  readonly variantAvailabilityChanged?: Maybe<ProductVariant>;
  readonly stockNoticeDue?: Maybe<StockNotice>;
};

export type SubscriptionImportProgressedArgs = {
  id: Scalars['ID']['input'];
};

export type SubscriptionVariantAvailabilityChangedArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

export type Import = {
  readonly __typename?: 'Import';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly format: FileFormat;
  readonly isDryRun: Scalars['Boolean']['output'];
  readonly status: ImportStatus;
  readonly uploadUrl?: Maybe<Scalars['URL']['output']>;
  readonly progress: ImportProgress;
  readonly problems: ImportProblemConnection;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ImportProblemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type FileFormat =
  | 'CSV'
  | 'JSON_LINES';

export type ImportStatus =
  | 'AWAITING_UPLOAD'
  | 'QUEUED'
  | 'RUNNING'
  | 'FINISHED'
  | 'FAILED'
  | 'CANCELLED'
  | 'EXPIRED';

export type ImportProgress = {
  readonly __typename?: 'ImportProgress';
  readonly lines: Scalars['Int']['output'];
  readonly applied: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly failed: Scalars['Int']['output'];
  readonly bytesRead: Scalars['Int']['output'];
  readonly bytesUploaded: Scalars['Int']['output'];
};

export type ImportProblemConnection = {
  readonly __typename?: 'ImportProblemConnection';
  readonly edges: ReadonlyArray<ImportProblemEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ImportProblemEdge = {
  readonly __typename?: 'ImportProblemEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ImportProblem;
};

export type ImportProblem = {
  readonly __typename?: 'ImportProblem';
  readonly line: Scalars['Int']['output'];
  readonly column?: Maybe<Scalars['String']['output']>;
  readonly code: ImportProblemCode;
  readonly message: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type ImportProblemCode =
  | 'LINE_TOO_LONG'
  | 'INVALID_ENCODING'
  | 'INVALID_QUOTES'
  | 'INVALID_JSON'
  | 'WRONG_CELL_COUNT'
  | 'UNKNOWN_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'REQUIRED'
  | 'INVALID_TEXT'
  | 'INVALID_SLUG'
  | 'INVALID_URL'
  | 'INVALID_BOOLEAN'
  | 'INVALID_OPTIONS'
  | 'WEIGHT_OUT_OF_RANGE'
  | 'INVALID_TAX_CATEGORY'
  | 'INVALID_AMOUNT'
  | 'COMPARE_AT_NOT_HIGHER'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'INVALID_VALUES'
  | 'ATTRIBUTE_NOT_FOUND'
  | 'INVALID_ATTRIBUTE'
  | 'SLUG_TAKEN'
  | 'TOO_MANY_KEYS'
  | 'DUPLICATE_SKU'
  | 'SKU_OF_OTHER_PRODUCT'
  | 'PRODUCT_DIFFERS'
  | 'CATEGORY_NOT_FOUND'
  | 'STOCK_PROMISED'
  | 'NOT_KEPT';

export type ImportConnection = {
  readonly __typename?: 'ImportConnection';
  readonly edges: ReadonlyArray<ImportEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ImportEdge = {
  readonly __typename?: 'ImportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Import;
};

export type CreateImportInput = {
  readonly format: FileFormat;
  readonly isDryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type CreateImportPayload = {
  readonly __typename?: 'CreateImportPayload';
  readonly import?: Maybe<Import>;
  readonly userErrors: ReadonlyArray<CreateImportError>;
};

export type CreateImportError = {
  readonly __typename?: 'CreateImportError';
  readonly code: CreateImportErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateImportErrorCode =
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type CancelImportInput = {
  readonly importId: Scalars['ID']['input'];
};

export type CancelImportPayload = {
  readonly __typename?: 'CancelImportPayload';
  readonly import?: Maybe<Import>;
  readonly userErrors: ReadonlyArray<CancelImportError>;
};

export type CancelImportError = {
  readonly __typename?: 'CancelImportError';
  readonly code: CancelImportErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelImportErrorCode =
  | 'INVALID_ID'
  | 'IMPORT_NOT_FOUND'
  | 'IMPORT_IS_OVER';

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly setStock: SetStockPayload;
  readonly adjustStock: AdjustStockPayload;
  readonly setLowStockThreshold: SetLowStockThresholdPayload;
  readonly notifyMe: NotifyMePayload;
  readonly cancelNotice: CancelNoticePayload;
  readonly setProductOptions: SetProductOptionsPayload;
  readonly createProductVariants: CreateProductVariantsPayload;
  readonly updateProductVariants: UpdateProductVariantsPayload;
  readonly createAttribute: CreateAttributePayload;
  readonly updateAttribute: UpdateAttributePayload;
  readonly deleteAttribute: DeleteAttributePayload;
  readonly setProductAttributes: SetProductAttributesPayload;
  readonly setBackorder: SetBackorderPayload;
  readonly createBrand: CreateBrandPayload;
  readonly updateBrand: UpdateBrandPayload;
  readonly deleteBrand: DeleteBrandPayload;
  readonly createCategory: CreateCategoryPayload;
  readonly updateCategory: UpdateCategoryPayload;
  readonly moveCategory: MoveCategoryPayload;
  readonly deleteCategory: DeleteCategoryPayload;
  readonly createCollection: CreateCollectionPayload;
  readonly updateCollection: UpdateCollectionPayload;
  readonly deleteCollection: DeleteCollectionPayload;
  readonly addCollectionProducts: AddCollectionProductsPayload;
  readonly removeCollectionProducts: RemoveCollectionProductsPayload;
  readonly moveCollectionProduct: MoveCollectionProductPayload;
  readonly deleteProduct: DeleteProductPayload;
  readonly deleteProductVariant: DeleteProductVariantPayload;
  readonly restoreProduct: RestoreProductPayload;
  readonly createProduct: CreateProductPayload;
  readonly updateProduct: UpdateProductPayload;
  readonly createExport: CreateExportPayload;
  readonly createImport: CreateImportPayload;
  readonly cancelImport: CancelImportPayload;
  readonly createUpload: CreateUploadPayload;
  readonly attachMedia: AttachMediaPayload;
  readonly reorderMedia: ReorderMediaPayload;
  readonly detachMedia: DetachMediaPayload;
  readonly updateMedia: UpdateMediaPayload;
  readonly updateMetadata: UpdateMetadataPayload;
  readonly setPrice: SetPricePayload;
  readonly setPrices: SetPricesPayload;
  readonly schedulePrices: SchedulePricesPayload;
  readonly cancelScheduledPrice: CancelScheduledPricePayload;
  readonly setProductPublished: SetProductPublishedPayload;
  readonly scheduleProduct: ScheduleProductPayload;
  readonly reindexSearch: ReindexSearchPayload;
  readonly translateProduct: TranslateProductPayload;
  readonly translateCategory: TranslateCategoryPayload;
  readonly translateOption: TranslateOptionPayload;
  readonly createWarehouse: CreateWarehousePayload;
  readonly transferStock: TransferStockPayload;
  readonly updateWarehouse: UpdateWarehousePayload;
};

export type MutationSetStockArgs = {
  input: SetStockInput;
};

export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};

export type MutationSetLowStockThresholdArgs = {
  input: SetLowStockThresholdInput;
};

export type MutationNotifyMeArgs = {
  input: NotifyMeInput;
};

export type MutationCancelNoticeArgs = {
  input: CancelNoticeInput;
};

export type MutationSetProductOptionsArgs = {
  input: SetProductOptionsInput;
};

export type MutationCreateProductVariantsArgs = {
  input: CreateProductVariantsInput;
};

export type MutationUpdateProductVariantsArgs = {
  input: UpdateProductVariantsInput;
};

export type MutationCreateAttributeArgs = {
  input: CreateAttributeInput;
};

export type MutationUpdateAttributeArgs = {
  input: UpdateAttributeInput;
};

export type MutationDeleteAttributeArgs = {
  input: DeleteAttributeInput;
};

export type MutationSetProductAttributesArgs = {
  input: SetProductAttributesInput;
};

export type MutationSetBackorderArgs = {
  input: SetBackorderInput;
};

export type MutationCreateBrandArgs = {
  input: CreateBrandInput;
};

export type MutationUpdateBrandArgs = {
  input: UpdateBrandInput;
};

export type MutationDeleteBrandArgs = {
  input: DeleteBrandInput;
};

export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};

export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};

export type MutationMoveCategoryArgs = {
  input: MoveCategoryInput;
};

export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};

export type MutationCreateCollectionArgs = {
  input: CreateCollectionInput;
};

export type MutationUpdateCollectionArgs = {
  input: UpdateCollectionInput;
};

export type MutationDeleteCollectionArgs = {
  input: DeleteCollectionInput;
};

export type MutationAddCollectionProductsArgs = {
  input: AddCollectionProductsInput;
};

export type MutationRemoveCollectionProductsArgs = {
  input: RemoveCollectionProductsInput;
};

export type MutationMoveCollectionProductArgs = {
  input: MoveCollectionProductInput;
};

export type MutationDeleteProductArgs = {
  input: DeleteProductInput;
};

export type MutationDeleteProductVariantArgs = {
  input: DeleteProductVariantInput;
};

export type MutationRestoreProductArgs = {
  input: RestoreProductInput;
};

export type MutationCreateProductArgs = {
  input: CreateProductInput;
};

export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};

export type MutationCreateExportArgs = {
  input: CreateExportInput;
};

export type MutationCreateImportArgs = {
  input: CreateImportInput;
};

export type MutationCancelImportArgs = {
  input: CancelImportInput;
};

export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};

export type MutationAttachMediaArgs = {
  input: AttachMediaInput;
};

export type MutationReorderMediaArgs = {
  input: ReorderMediaInput;
};

export type MutationDetachMediaArgs = {
  input: DetachMediaInput;
};

export type MutationUpdateMediaArgs = {
  input: UpdateMediaInput;
};

export type MutationUpdateMetadataArgs = {
  input: UpdateMetadataInput;
};

export type MutationSetPriceArgs = {
  input: SetPriceInput;
};

export type MutationSetPricesArgs = {
  input: SetPricesInput;
};

export type MutationSchedulePricesArgs = {
  input: SchedulePricesInput;
};

export type MutationCancelScheduledPriceArgs = {
  input: CancelScheduledPriceInput;
};

export type MutationSetProductPublishedArgs = {
  input: SetProductPublishedInput;
};

export type MutationScheduleProductArgs = {
  input: ScheduleProductInput;
};

export type MutationTranslateProductArgs = {
  input: TranslateProductInput;
};

export type MutationTranslateCategoryArgs = {
  input: TranslateCategoryInput;
};

export type MutationTranslateOptionArgs = {
  input: TranslateOptionInput;
};

export type MutationCreateWarehouseArgs = {
  input: CreateWarehouseInput;
};

export type MutationTransferStockArgs = {
  input: TransferStockInput;
};

export type MutationUpdateWarehouseArgs = {
  input: UpdateWarehouseInput;
};

export type Availability = {
  readonly __typename?: 'Availability';
  readonly status: StockStatus;
  readonly orderableQuantity: Scalars['Int']['output'];
  readonly expectedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type StockStatus =
  | 'IN_STOCK'
  | 'LOW_STOCK'
  | 'OUT_OF_STOCK'
  | 'BACKORDER';

export type StockLevel = {
  readonly __typename?: 'StockLevel';
  readonly onHand: Scalars['Int']['output'];
  readonly reserved: Scalars['Int']['output'];
  readonly allocated: Scalars['Int']['output'];
  readonly available: Scalars['Int']['output'];
};

export type SetStockInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly onHand: Scalars['Int']['input'];
  readonly warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetStockPayload = {
  readonly __typename?: 'SetStockPayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<SetStockError>;
};

export type SetStockError = {
  readonly __typename?: 'SetStockError';
  readonly code: SetStockErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetStockErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'STOCK_PROMISED'
  | 'WAREHOUSE_NOT_FOUND';

export type StockMovementConnection = {
  readonly __typename?: 'StockMovementConnection';
  readonly edges: ReadonlyArray<StockMovementEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type StockMovementEdge = {
  readonly __typename?: 'StockMovementEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: StockMovement;
};

export type StockMovement = {
  readonly __typename?: 'StockMovement';
  readonly kind: StockMovementKind;
  readonly onHand: Scalars['Int']['output'];
  readonly reserved: Scalars['Int']['output'];
  readonly allocated: Scalars['Int']['output'];
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  readonly movedAt: Scalars['DateTime']['output'];
  readonly warehouse: Warehouse;
};

export type StockMovementKind =
  | 'COUNTED'
  | 'HELD'
  | 'COMMITTED'
  | 'RELEASED'
  | 'SHIPPED'
  | 'RETURNED'
  | 'TRANSFERRED'
  | 'EXPIRED';

export type AdjustStockInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly by: Scalars['Int']['input'];
  readonly warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

export type AdjustStockPayload = {
  readonly __typename?: 'AdjustStockPayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<AdjustStockError>;
};

export type AdjustStockError = {
  readonly __typename?: 'AdjustStockError';
  readonly code: AdjustStockErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AdjustStockErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'STOCK_PROMISED'
  | 'WAREHOUSE_NOT_FOUND';

export type ManagedProductFilter = {
  readonly state?: InputMaybe<ProductState>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly category?: InputMaybe<Scalars['String']['input']>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
};

export type ProductState =
  | 'UNPUBLISHED'
  | 'PUBLISHED'
  | 'DELETED';

export type ManagedProductSort =
  | 'RECENTLY_CHANGED'
  | 'NEWEST'
  | 'NAME';

export type Media = {
  readonly __typename?: 'Media';
  readonly id: Scalars['ID']['output'];
  readonly url: Scalars['URL']['output'];
  readonly alt: Scalars['String']['output'];
  readonly width: Scalars['Int']['output'];
  readonly height: Scalars['Int']['output'];
  readonly contentType: Scalars['String']['output'];
  readonly position: Scalars['Int']['output'];
};

export type MediaUrlArgs = {
  width?: InputMaybe<Scalars['Int']['input']>;
  height?: InputMaybe<Scalars['Int']['input']>;
  format?: InputMaybe<MediaFormat>;
};

export type MediaFormat =
  | 'WEBP'
  | 'AVIF';

export type Upload = {
  readonly __typename?: 'Upload';
  readonly id: Scalars['ID']['output'];
  readonly url: Scalars['URL']['output'];
  readonly method: Scalars['String']['output'];
  readonly headers: ReadonlyArray<UploadHeader>;
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type UploadHeader = {
  readonly __typename?: 'UploadHeader';
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type UploadPurpose =
  | 'PRODUCT';

export type CreateUploadInput = {
  readonly purpose?: UploadPurpose;
  readonly contentType: Scalars['String']['input'];
  readonly byteLength: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateUploadPayload = {
  readonly __typename?: 'CreateUploadPayload';
  readonly upload?: Maybe<Upload>;
  readonly userErrors: ReadonlyArray<CreateUploadError>;
};

export type CreateUploadError = {
  readonly __typename?: 'CreateUploadError';
  readonly code: CreateUploadErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateUploadErrorCode =
  | 'CONTENT_TYPE_NOT_ALLOWED'
  | 'SIZE_OUT_OF_RANGE'
  | 'TOO_MANY_UPLOADS'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type AttachMediaInput = {
  readonly productId: Scalars['ID']['input'];
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
  readonly uploadId: Scalars['ID']['input'];
  readonly alt?: InputMaybe<Scalars['String']['input']>;
};

export type AttachMediaPayload = {
  readonly __typename?: 'AttachMediaPayload';
  readonly product?: Maybe<Product>;
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<AttachMediaError>;
};

export type AttachMediaError = {
  readonly __typename?: 'AttachMediaError';
  readonly code: AttachMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AttachMediaErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VARIANT_NOT_FOUND'
  | 'UPLOAD_NOT_FOUND'
  | 'UPLOAD_NOT_FINISHED'
  | 'TOO_MANY_MEDIA'
  | 'ALT_TOO_LONG';

export type ReorderMediaInput = {
  readonly productId: Scalars['ID']['input'];
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
  readonly mediaIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type ReorderMediaPayload = {
  readonly __typename?: 'ReorderMediaPayload';
  readonly product?: Maybe<Product>;
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<ReorderMediaError>;
};

export type ReorderMediaError = {
  readonly __typename?: 'ReorderMediaError';
  readonly code: ReorderMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ReorderMediaErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VARIANT_NOT_FOUND'
  | 'MEDIA_MISMATCH';

export type DetachMediaInput = {
  readonly mediaId: Scalars['ID']['input'];
};

export type DetachMediaPayload = {
  readonly __typename?: 'DetachMediaPayload';
  readonly product?: Maybe<Product>;
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<DetachMediaError>;
};

export type DetachMediaError = {
  readonly __typename?: 'DetachMediaError';
  readonly code: DetachMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DetachMediaErrorCode =
  | 'INVALID_ID'
  | 'MEDIA_NOT_FOUND';

export type UpdateMediaInput = {
  readonly mediaId: Scalars['ID']['input'];
  readonly alt: Scalars['String']['input'];
};

export type UpdateMediaPayload = {
  readonly __typename?: 'UpdateMediaPayload';
  readonly product?: Maybe<Product>;
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<UpdateMediaError>;
};

export type UpdateMediaError = {
  readonly __typename?: 'UpdateMediaError';
  readonly code: UpdateMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateMediaErrorCode =
  | 'INVALID_ID'
  | 'MEDIA_NOT_FOUND'
  | 'ALT_TOO_LONG';

export type MetadataEntry = {
  readonly __typename?: 'MetadataEntry';
  readonly key: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type MetadataVisibility =
  | 'PUBLIC'
  | 'INTERNAL';

export type UpdateMetadataInput = {
  readonly id: Scalars['ID']['input'];
  readonly visibility: MetadataVisibility;
  readonly set?: InputMaybe<ReadonlyArray<MetadataEntryInput>>;
  readonly remove?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type MetadataEntryInput = {
  readonly key: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type UpdateMetadataPayload = {
  readonly __typename?: 'UpdateMetadataPayload';
  readonly product?: Maybe<Product>;
  readonly variant?: Maybe<ProductVariant>;
  readonly category?: Maybe<Category>;
  readonly collection?: Maybe<Collection>;
  readonly userErrors: ReadonlyArray<UpdateMetadataError>;
};

export type UpdateMetadataError = {
  readonly __typename?: 'UpdateMetadataError';
  readonly code: UpdateMetadataErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateMetadataErrorCode =
  | 'INVALID_ID'
  | 'OWNER_NOT_FOUND'
  | 'KEY_COUNT_OUT_OF_RANGE'
  | 'INVALID_KEY'
  | 'DUPLICATE_KEY'
  | 'VALUE_TOO_LONG'
  | 'TOO_MANY_KEYS';

export type SetPriceInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly price: MoneyInput;
};

export type SetPricePayload = {
  readonly __typename?: 'SetPricePayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<SetPriceError>;
};

export type SetPriceError = {
  readonly __typename?: 'SetPriceError';
  readonly code: SetPriceErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetPriceErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'INVALID_AMOUNT'
  | 'CURRENCY_NOT_SUPPORTED';

export type Channel = {
  readonly __typename?: 'Channel';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  readonly defaultLocale: Locale;
};

export type Locale =
  | 'EN'
  | 'DE'
  | 'FR'
  | 'ES'
  | 'JA';

export type VariantPricing = {
  readonly __typename?: 'VariantPricing';
  readonly channel: Channel;
  readonly price: Money;
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  readonly compareAt?: Maybe<Money>;
  readonly lowestPriorPrice?: Maybe<Money>;
  readonly discountPercent?: Maybe<Scalars['Int']['output']>;
};

export type PriceChangeConnection = {
  readonly __typename?: 'PriceChangeConnection';
  readonly edges: ReadonlyArray<PriceChangeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PriceChangeEdge = {
  readonly __typename?: 'PriceChangeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PriceChange;
};

export type PriceChange = {
  readonly __typename?: 'PriceChange';
  readonly validFrom: Scalars['DateTime']['output'];
  readonly price?: Maybe<Money>;
  readonly compareAt?: Maybe<Money>;
};

export type SetPricesInput = {
  readonly prices: ReadonlyArray<PriceLineInput>;
};

export type PriceLineInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly channel: Scalars['ID']['input'];
  readonly price: Scalars['Decimal']['input'];
  readonly compareAt?: InputMaybe<Scalars['Decimal']['input']>;
};

export type SetPricesPayload = {
  readonly __typename?: 'SetPricesPayload';
  readonly variants?: Maybe<ReadonlyArray<ProductVariant>>;
  readonly userErrors: ReadonlyArray<SetPricesError>;
};

export type SetPricesError = {
  readonly __typename?: 'SetPricesError';
  readonly code: SetPricesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetPricesErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'CHANNEL_NOT_FOUND'
  | 'INVALID_AMOUNT'
  | 'COMPARE_AT_NOT_HIGHER'
  | 'DUPLICATE_LINE'
  | 'LINE_COUNT_OUT_OF_RANGE';

export type ScheduledPrice = {
  readonly __typename?: 'ScheduledPrice';
  readonly channel: Channel;
  readonly validFrom: Scalars['DateTime']['output'];
  readonly price: Money;
  readonly compareAt?: Maybe<Money>;
};

export type SchedulePricesInput = {
  readonly validFrom: Scalars['DateTime']['input'];
  readonly prices: ReadonlyArray<PriceLineInput>;
};

export type SchedulePricesPayload = {
  readonly __typename?: 'SchedulePricesPayload';
  readonly variants?: Maybe<ReadonlyArray<ProductVariant>>;
  readonly userErrors: ReadonlyArray<SchedulePricesError>;
};

export type SchedulePricesError = {
  readonly __typename?: 'SchedulePricesError';
  readonly code: SchedulePricesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SchedulePricesErrorCode =
  | 'BEGINS_TOO_SOON'
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'CHANNEL_NOT_FOUND'
  | 'INVALID_AMOUNT'
  | 'COMPARE_AT_NOT_HIGHER'
  | 'DUPLICATE_LINE'
  | 'LINE_COUNT_OUT_OF_RANGE';

export type CancelScheduledPriceInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly channel: Scalars['ID']['input'];
  readonly validFrom: Scalars['DateTime']['input'];
};

export type CancelScheduledPricePayload = {
  readonly __typename?: 'CancelScheduledPricePayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<CancelScheduledPriceError>;
};

export type CancelScheduledPriceError = {
  readonly __typename?: 'CancelScheduledPriceError';
  readonly code: CancelScheduledPriceErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelScheduledPriceErrorCode =
  | 'INVALID_ID'
  | 'SCHEDULED_PRICE_NOT_FOUND';

export type SetProductPublishedInput = {
  readonly productId: Scalars['ID']['input'];
  readonly isPublished: Scalars['Boolean']['input'];
};

export type SetProductPublishedPayload = {
  readonly __typename?: 'SetProductPublishedPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<SetProductPublishedError>;
};

export type SetProductPublishedError = {
  readonly __typename?: 'SetProductPublishedError';
  readonly code: SetProductPublishedErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetProductPublishedErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND';

export type ScheduleProductInput = {
  readonly productId: Scalars['ID']['input'];
  readonly publishAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly unpublishAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type ScheduleProductPayload = {
  readonly __typename?: 'ScheduleProductPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<ScheduleProductError>;
};

export type ScheduleProductError = {
  readonly __typename?: 'ScheduleProductError';
  readonly code: ScheduleProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type ScheduleProductErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'DATES_OUT_OF_ORDER'
  | 'DATE_IN_THE_PAST';

export type ProductSearchFilters = {
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly price?: InputMaybe<PriceSpanInput>;
  readonly inStock?: InputMaybe<Scalars['Boolean']['input']>;
  readonly options?: InputMaybe<ReadonlyArray<OptionFilterInput>>;
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeFilterInput>>;
  readonly minRating?: InputMaybe<Scalars['Int']['input']>;
};

export type PriceSpanInput = {
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
};

export type OptionFilterInput = {
  readonly name: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

export type AttributeFilterInput = {
  readonly code: Scalars['String']['input'];
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

export type ProductSearchSort =
  | 'RELEVANCE'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RATING'
  | 'NEWEST';

export type ProductSearchConnection = {
  readonly __typename?: 'ProductSearchConnection';
  readonly edges: ReadonlyArray<ProductSearchEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  readonly facets?: Maybe<ReadonlyArray<ProductFacet>>;
  readonly didYouMean?: Maybe<Scalars['String']['output']>;
};

export type ProductSearchEdge = {
  readonly __typename?: 'ProductSearchEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

export type ProductFacet = {
  readonly __typename?: 'ProductFacet';
  readonly kind: ProductFacetKind;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly values: ReadonlyArray<ProductFacetValue>;
};

export type ProductFacetKind =
  | 'CATEGORY'
  | 'BRAND'
  | 'PRICE'
  | 'OPTION'
  | 'ATTRIBUTE'
  | 'AVAILABILITY'
  | 'RATING';

export type ProductFacetValue = {
  readonly __typename?: 'ProductFacetValue';
  readonly value: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
  readonly isSelected: Scalars['Boolean']['output'];
  readonly category?: Maybe<Category>;
  readonly min?: Maybe<Money>;
  readonly max?: Maybe<Money>;
};

export type SearchReindex = {
  readonly __typename?: 'SearchReindex';
  readonly state: SearchReindexState;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly products: Scalars['Int']['output'];
};

export type SearchReindexState =
  | 'CLEARING'
  | 'FILLING'
  | 'DONE';

export type ReindexSearchPayload = {
  readonly __typename?: 'ReindexSearchPayload';
  readonly reindex?: Maybe<SearchReindex>;
};

export type Suggestion = {
  readonly __typename?: 'Suggestion';
  readonly text: Scalars['String']['output'];
  readonly kind: SuggestionKind;
  readonly product?: Maybe<Product>;
  readonly category?: Maybe<Category>;
  readonly brand?: Maybe<Brand>;
};

export type SuggestionKind =
  | 'WORD'
  | 'CATEGORY'
  | 'BRAND'
  | 'PRODUCT';

export type TaxCategory =
  | 'STANDARD'
  | 'REDUCED'
  | 'SUPER_REDUCED'
  | 'ZERO';

export type ProductTranslation = {
  readonly __typename?: 'ProductTranslation';
  readonly locale: Locale;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly slug?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type CategoryTranslation = {
  readonly __typename?: 'CategoryTranslation';
  readonly locale: Locale;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};

export type OptionTranslation = {
  readonly __typename?: 'OptionTranslation';
  readonly locale: Locale;
  readonly option: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
  readonly text?: Maybe<Scalars['String']['output']>;
};

export type TranslateProductInput = {
  readonly productId: Scalars['ID']['input'];
  readonly locale: Locale;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type TranslateProductPayload = {
  readonly __typename?: 'TranslateProductPayload';
  readonly product?: Maybe<Product>;
  readonly userErrors: ReadonlyArray<TranslateProductError>;
};

export type TranslateProductError = {
  readonly __typename?: 'TranslateProductError';
  readonly code: TranslateProductErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type TranslateProductErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'BASE_LOCALE'
  | 'INVALID_NAME'
  | 'INVALID_DESCRIPTION'
  | 'INVALID_SLUG'
  | 'SLUG_TAKEN'
  | 'VERSION_CONFLICT';

export type TranslateCategoryInput = {
  readonly categoryId: Scalars['ID']['input'];
  readonly locale: Locale;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type TranslateCategoryPayload = {
  readonly __typename?: 'TranslateCategoryPayload';
  readonly category?: Maybe<Category>;
  readonly userErrors: ReadonlyArray<TranslateCategoryError>;
};

export type TranslateCategoryError = {
  readonly __typename?: 'TranslateCategoryError';
  readonly code: TranslateCategoryErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
};

export type TranslateCategoryErrorCode =
  | 'INVALID_ID'
  | 'CATEGORY_NOT_FOUND'
  | 'BASE_LOCALE'
  | 'INVALID_NAME'
  | 'VERSION_CONFLICT';

export type TranslateOptionInput = {
  readonly option: Scalars['String']['input'];
  readonly locale: Locale;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly values?: InputMaybe<ReadonlyArray<OptionValueTextInput>>;
};

export type OptionValueTextInput = {
  readonly value: Scalars['String']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type TranslateOptionPayload = {
  readonly __typename?: 'TranslateOptionPayload';
  readonly translations?: Maybe<ReadonlyArray<OptionTranslation>>;
  readonly userErrors: ReadonlyArray<TranslateOptionError>;
};

export type TranslateOptionError = {
  readonly __typename?: 'TranslateOptionError';
  readonly code: TranslateOptionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type TranslateOptionErrorCode =
  | 'BASE_LOCALE'
  | 'INVALID_TEXT'
  | 'VALUE_COUNT_OUT_OF_RANGE';

export type Warehouse = {
  readonly __typename?: 'Warehouse';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly country: Scalars['CountryCode']['output'];
  readonly priority: Scalars['Int']['output'];
  readonly isActive: Scalars['Boolean']['output'];
};

export type WarehouseStock = {
  readonly __typename?: 'WarehouseStock';
  readonly warehouse: Warehouse;
  readonly onHand: Scalars['Int']['output'];
  readonly reserved: Scalars['Int']['output'];
  readonly allocated: Scalars['Int']['output'];
  readonly available: Scalars['Int']['output'];
};

export type CreateWarehouseInput = {
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly country: Scalars['CountryCode']['input'];
  readonly priority: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateWarehousePayload = {
  readonly __typename?: 'CreateWarehousePayload';
  readonly warehouse?: Maybe<Warehouse>;
  readonly userErrors: ReadonlyArray<CreateWarehouseError>;
};

export type CreateWarehouseError = {
  readonly __typename?: 'CreateWarehouseError';
  readonly code: CreateWarehouseErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateWarehouseErrorCode =
  | 'INVALID_CODE'
  | 'INVALID_NAME'
  | 'PRIORITY_OUT_OF_RANGE'
  | 'CODE_TAKEN'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateWarehouseInput = {
  readonly warehouseId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

export type UpdateWarehousePayload = {
  readonly __typename?: 'UpdateWarehousePayload';
  readonly warehouse?: Maybe<Warehouse>;
  readonly userErrors: ReadonlyArray<UpdateWarehouseError>;
};

export type UpdateWarehouseError = {
  readonly __typename?: 'UpdateWarehouseError';
  readonly code: UpdateWarehouseErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateWarehouseErrorCode =
  | 'INVALID_ID'
  | 'WAREHOUSE_NOT_FOUND'
  | 'INVALID_NAME'
  | 'PRIORITY_OUT_OF_RANGE'
  | 'WAREHOUSE_NOT_EMPTY'
  | 'LAST_WAREHOUSE';

export type TransferStockInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly fromWarehouseId: Scalars['ID']['input'];
  readonly toWarehouseId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type TransferStockPayload = {
  readonly __typename?: 'TransferStockPayload';
  readonly variant?: Maybe<ProductVariant>;
  readonly userErrors: ReadonlyArray<TransferStockError>;
};

export type TransferStockError = {
  readonly __typename?: 'TransferStockError';
  readonly code: TransferStockErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type TransferStockErrorCode =
  | 'INVALID_ID'
  | 'VARIANT_NOT_FOUND'
  | 'WAREHOUSE_NOT_FOUND'
  | 'SAME_WAREHOUSE'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'INSUFFICIENT_STOCK'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  StockNotice: StockNotice;
  Product: Product;
  ProductVariant: ProductVariant;
  Category: Category;
  Import: Import;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  StockNotice:
    ( { __typename: 'StockNotice' }
    & GraphQLRecursivePick<FederationTypes['StockNotice'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true}> ) );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & ( GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"sku":true}> ) );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Import:
    ( { __typename: 'Import' }
    & GraphQLRecursivePick<FederationTypes['Import'], {"id":true}> );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  QueryErrorCode: QueryErrorCode;
  StockNotice: ResolverTypeWrapper<StockNoticeModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  StockNoticeStatus: StockNoticeStatus;
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdPayload: ResolverTypeWrapper<Omit<SetLowStockThresholdPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  SetLowStockThresholdError: ResolverTypeWrapper<SetLowStockThresholdError>;
  SetLowStockThresholdErrorCode: SetLowStockThresholdErrorCode;
  NotifyMeInput: NotifyMeInput;
  NotifyMePayload: ResolverTypeWrapper<Omit<NotifyMePayload, 'notice'> & { notice?: Maybe<ResolversTypes['StockNotice']> }>;
  NotifyMeError: ResolverTypeWrapper<NotifyMeError>;
  NotifyMeErrorCode: NotifyMeErrorCode;
  CancelNoticeInput: CancelNoticeInput;
  CancelNoticePayload: ResolverTypeWrapper<Omit<CancelNoticePayload, 'notice'> & { notice?: Maybe<ResolversTypes['StockNotice']> }>;
  CancelNoticeError: ResolverTypeWrapper<CancelNoticeError>;
  CancelNoticeErrorCode: CancelNoticeErrorCode;
  ProductOption: ResolverTypeWrapper<ProductOptionModel>;
  VariantOptionInput: VariantOptionInput;
  ProductVariantConnection: ResolverTypeWrapper<ProductVariantConnectionModel>;
  ProductVariantEdge: ResolverTypeWrapper<Omit<ProductVariantEdge, 'node'> & { node: ResolversTypes['ProductVariant'] }>;
  VariantMatrix: ResolverTypeWrapper<VariantMatrixModel>;
  SetProductOptionsInput: SetProductOptionsInput;
  ProductOptionInput: ProductOptionInput;
  SetProductOptionsPayload: ResolverTypeWrapper<Omit<SetProductOptionsPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  SetProductOptionsError: ResolverTypeWrapper<SetProductOptionsError>;
  SetProductOptionsErrorCode: SetProductOptionsErrorCode;
  CreateProductVariantsInput: CreateProductVariantsInput;
  NewProductVariantInput: NewProductVariantInput;
  CreateProductVariantsPayload: ResolverTypeWrapper<Omit<CreateProductVariantsPayload, 'product' | 'variants'> & { product?: Maybe<ResolversTypes['Product']>, variants?: Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>> }>;
  CreateProductVariantsError: ResolverTypeWrapper<CreateProductVariantsError>;
  CreateProductVariantsErrorCode: CreateProductVariantsErrorCode;
  UpdateProductVariantsInput: UpdateProductVariantsInput;
  ProductVariantChangeInput: ProductVariantChangeInput;
  UpdateProductVariantsPayload: ResolverTypeWrapper<Omit<UpdateProductVariantsPayload, 'product' | 'variants'> & { product?: Maybe<ResolversTypes['Product']>, variants?: Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>> }>;
  UpdateProductVariantsError: ResolverTypeWrapper<UpdateProductVariantsError>;
  UpdateProductVariantsErrorCode: UpdateProductVariantsErrorCode;
  Attribute: ResolverTypeWrapper<AttributeModel>;
  AttributeType: AttributeType;
  AttributeValue: ResolverTypeWrapper<AttributeValueModel>;
  ProductAttribute: ResolverTypeWrapper<ProductAttributeModel>;
  CreateAttributeInput: CreateAttributeInput;
  AttributeValueInput: AttributeValueInput;
  CreateAttributePayload: ResolverTypeWrapper<Omit<CreateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversTypes['Attribute']> }>;
  CreateAttributeError: ResolverTypeWrapper<CreateAttributeError>;
  CreateAttributeErrorCode: CreateAttributeErrorCode;
  UpdateAttributeInput: UpdateAttributeInput;
  UpdateAttributePayload: ResolverTypeWrapper<Omit<UpdateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversTypes['Attribute']> }>;
  UpdateAttributeError: ResolverTypeWrapper<UpdateAttributeError>;
  UpdateAttributeErrorCode: UpdateAttributeErrorCode;
  DeleteAttributeInput: DeleteAttributeInput;
  DeleteAttributePayload: ResolverTypeWrapper<DeleteAttributePayload>;
  DeleteAttributeError: ResolverTypeWrapper<DeleteAttributeError>;
  DeleteAttributeErrorCode: DeleteAttributeErrorCode;
  SetProductAttributesInput: SetProductAttributesInput;
  ProductAttributeInput: ProductAttributeInput;
  SetProductAttributesPayload: ResolverTypeWrapper<Omit<SetProductAttributesPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  SetProductAttributesError: ResolverTypeWrapper<SetProductAttributesError>;
  SetProductAttributesErrorCode: SetProductAttributesErrorCode;
  Backorder: ResolverTypeWrapper<Backorder>;
  BackorderMode: BackorderMode;
  SetBackorderInput: SetBackorderInput;
  SetBackorderPayload: ResolverTypeWrapper<Omit<SetBackorderPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  SetBackorderError: ResolverTypeWrapper<SetBackorderError>;
  SetBackorderErrorCode: SetBackorderErrorCode;
  Brand: ResolverTypeWrapper<BrandModel>;
  BrandConnection: ResolverTypeWrapper<BrandConnectionModel>;
  BrandEdge: ResolverTypeWrapper<Omit<BrandEdge, 'node'> & { node: ResolversTypes['Brand'] }>;
  CreateBrandInput: CreateBrandInput;
  CreateBrandPayload: ResolverTypeWrapper<Omit<CreateBrandPayload, 'brand'> & { brand?: Maybe<ResolversTypes['Brand']> }>;
  CreateBrandError: ResolverTypeWrapper<CreateBrandError>;
  CreateBrandErrorCode: CreateBrandErrorCode;
  UpdateBrandInput: UpdateBrandInput;
  UpdateBrandPayload: ResolverTypeWrapper<Omit<UpdateBrandPayload, 'brand'> & { brand?: Maybe<ResolversTypes['Brand']> }>;
  UpdateBrandError: ResolverTypeWrapper<UpdateBrandError>;
  UpdateBrandErrorCode: UpdateBrandErrorCode;
  DeleteBrandInput: DeleteBrandInput;
  DeleteBrandPayload: ResolverTypeWrapper<DeleteBrandPayload>;
  DeleteBrandError: ResolverTypeWrapper<DeleteBrandError>;
  DeleteBrandErrorCode: DeleteBrandErrorCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  VariantOption: ResolverTypeWrapper<VariantOption>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  ProductFilter: ProductFilter;
  ProductSort: ProductSort;
  ProductConnection: ResolverTypeWrapper<ProductConnectionModel>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  Category: ResolverTypeWrapper<CategoryModel>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: ResolverTypeWrapper<Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  CreateCategoryError: ResolverTypeWrapper<CreateCategoryError>;
  CreateCategoryErrorCode: CreateCategoryErrorCode;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: ResolverTypeWrapper<Omit<UpdateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  UpdateCategoryError: ResolverTypeWrapper<UpdateCategoryError>;
  UpdateCategoryErrorCode: UpdateCategoryErrorCode;
  MoveCategoryInput: MoveCategoryInput;
  MoveCategoryPayload: ResolverTypeWrapper<Omit<MoveCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  MoveCategoryError: ResolverTypeWrapper<MoveCategoryError>;
  MoveCategoryErrorCode: MoveCategoryErrorCode;
  DeleteCategoryInput: DeleteCategoryInput;
  DeleteCategoryPayload: ResolverTypeWrapper<DeleteCategoryPayload>;
  DeleteCategoryError: ResolverTypeWrapper<DeleteCategoryError>;
  DeleteCategoryErrorCode: DeleteCategoryErrorCode;
  Collection: ResolverTypeWrapper<CollectionModel>;
  CollectionSort: CollectionSort;
  CollectionConnection: ResolverTypeWrapper<CollectionConnectionModel>;
  CollectionEdge: ResolverTypeWrapper<Omit<CollectionEdge, 'node'> & { node: ResolversTypes['Collection'] }>;
  CollectionRule: ResolverTypeWrapper<CollectionRuleModel>;
  CollectionMatch: CollectionMatch;
  CollectionCondition: ResolverTypeWrapper<CollectionConditionModel>;
  CollectionConditionKind: CollectionConditionKind;
  CollectionRuleInput: CollectionRuleInput;
  CollectionConditionInput: CollectionConditionInput;
  PriceConditionInput: PriceConditionInput;
  AttributeConditionInput: AttributeConditionInput;
  OptionConditionInput: OptionConditionInput;
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionPayload: ResolverTypeWrapper<Omit<CreateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>;
  CreateCollectionError: ResolverTypeWrapper<CreateCollectionError>;
  CreateCollectionErrorCode: CreateCollectionErrorCode;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionPayload: ResolverTypeWrapper<Omit<UpdateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>;
  UpdateCollectionError: ResolverTypeWrapper<UpdateCollectionError>;
  UpdateCollectionErrorCode: UpdateCollectionErrorCode;
  DeleteCollectionInput: DeleteCollectionInput;
  DeleteCollectionPayload: ResolverTypeWrapper<DeleteCollectionPayload>;
  DeleteCollectionError: ResolverTypeWrapper<DeleteCollectionError>;
  DeleteCollectionErrorCode: DeleteCollectionErrorCode;
  AddCollectionProductsInput: AddCollectionProductsInput;
  AddCollectionProductsPayload: ResolverTypeWrapper<Omit<AddCollectionProductsPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>;
  AddCollectionProductsError: ResolverTypeWrapper<AddCollectionProductsError>;
  AddCollectionProductsErrorCode: AddCollectionProductsErrorCode;
  RemoveCollectionProductsInput: RemoveCollectionProductsInput;
  RemoveCollectionProductsPayload: ResolverTypeWrapper<Omit<RemoveCollectionProductsPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>;
  RemoveCollectionProductsError: ResolverTypeWrapper<RemoveCollectionProductsError>;
  RemoveCollectionProductsErrorCode: RemoveCollectionProductsErrorCode;
  MoveCollectionProductInput: MoveCollectionProductInput;
  MoveCollectionProductPayload: ResolverTypeWrapper<Omit<MoveCollectionProductPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>;
  MoveCollectionProductError: ResolverTypeWrapper<MoveCollectionProductError>;
  MoveCollectionProductErrorCode: MoveCollectionProductErrorCode;
  DeleteProductInput: DeleteProductInput;
  DeleteProductPayload: ResolverTypeWrapper<DeleteProductPayload>;
  DeleteProductError: ResolverTypeWrapper<DeleteProductError>;
  DeleteProductErrorCode: DeleteProductErrorCode;
  DeleteProductVariantInput: DeleteProductVariantInput;
  DeleteProductVariantPayload: ResolverTypeWrapper<DeleteProductVariantPayload>;
  DeleteProductVariantError: ResolverTypeWrapper<DeleteProductVariantError>;
  DeleteProductVariantErrorCode: DeleteProductVariantErrorCode;
  RestoreProductInput: RestoreProductInput;
  RestoreProductPayload: ResolverTypeWrapper<Omit<RestoreProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  RestoreProductError: ResolverTypeWrapper<RestoreProductError>;
  RestoreProductErrorCode: RestoreProductErrorCode;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  CreateProductError: ResolverTypeWrapper<CreateProductError>;
  CreateProductErrorCode: CreateProductErrorCode;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  UpdateProductError: ResolverTypeWrapper<UpdateProductError>;
  UpdateProductErrorCode: UpdateProductErrorCode;
  Export: ResolverTypeWrapper<ExportModel>;
  CreateExportInput: CreateExportInput;
  ExportFilter: ExportFilter;
  CreateExportPayload: ResolverTypeWrapper<Omit<CreateExportPayload, 'export'> & { export?: Maybe<ResolversTypes['Export']> }>;
  CreateExportError: ResolverTypeWrapper<CreateExportError>;
  CreateExportErrorCode: CreateExportErrorCode;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Import: ResolverTypeWrapper<ImportModel>;
  FileFormat: FileFormat;
  ImportStatus: ImportStatus;
  ImportProgress: ResolverTypeWrapper<ImportProgress>;
  ImportProblemConnection: ResolverTypeWrapper<ImportProblemConnectionModel>;
  ImportProblemEdge: ResolverTypeWrapper<Omit<ImportProblemEdge, 'node'> & { node: ResolversTypes['ImportProblem'] }>;
  ImportProblem: ResolverTypeWrapper<ImportProblemModel>;
  ImportProblemCode: ImportProblemCode;
  ImportConnection: ResolverTypeWrapper<ImportConnectionModel>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  CreateImportInput: CreateImportInput;
  CreateImportPayload: ResolverTypeWrapper<Omit<CreateImportPayload, 'import'> & { import?: Maybe<ResolversTypes['Import']> }>;
  CreateImportError: ResolverTypeWrapper<CreateImportError>;
  CreateImportErrorCode: CreateImportErrorCode;
  CancelImportInput: CancelImportInput;
  CancelImportPayload: ResolverTypeWrapper<Omit<CancelImportPayload, 'import'> & { import?: Maybe<ResolversTypes['Import']> }>;
  CancelImportError: ResolverTypeWrapper<CancelImportError>;
  CancelImportErrorCode: CancelImportErrorCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Availability: ResolverTypeWrapper<Availability>;
  StockStatus: StockStatus;
  StockLevel: ResolverTypeWrapper<StockLevelModel>;
  SetStockInput: SetStockInput;
  SetStockPayload: ResolverTypeWrapper<Omit<SetStockPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  SetStockError: ResolverTypeWrapper<SetStockError>;
  SetStockErrorCode: SetStockErrorCode;
  StockMovementConnection: ResolverTypeWrapper<StockMovementConnectionModel>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovement: ResolverTypeWrapper<StockMovementModel>;
  StockMovementKind: StockMovementKind;
  AdjustStockInput: AdjustStockInput;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  AdjustStockError: ResolverTypeWrapper<AdjustStockError>;
  AdjustStockErrorCode: AdjustStockErrorCode;
  ManagedProductFilter: ManagedProductFilter;
  ProductState: ProductState;
  ManagedProductSort: ManagedProductSort;
  Media: ResolverTypeWrapper<MediaModel>;
  MediaFormat: MediaFormat;
  Upload: ResolverTypeWrapper<Upload>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadPurpose: UploadPurpose;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: ResolverTypeWrapper<CreateUploadPayload>;
  CreateUploadError: ResolverTypeWrapper<CreateUploadError>;
  CreateUploadErrorCode: CreateUploadErrorCode;
  AttachMediaInput: AttachMediaInput;
  AttachMediaPayload: ResolverTypeWrapper<Omit<AttachMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversTypes['Product']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  AttachMediaError: ResolverTypeWrapper<AttachMediaError>;
  AttachMediaErrorCode: AttachMediaErrorCode;
  ReorderMediaInput: ReorderMediaInput;
  ReorderMediaPayload: ResolverTypeWrapper<Omit<ReorderMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversTypes['Product']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  ReorderMediaError: ResolverTypeWrapper<ReorderMediaError>;
  ReorderMediaErrorCode: ReorderMediaErrorCode;
  DetachMediaInput: DetachMediaInput;
  DetachMediaPayload: ResolverTypeWrapper<Omit<DetachMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversTypes['Product']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  DetachMediaError: ResolverTypeWrapper<DetachMediaError>;
  DetachMediaErrorCode: DetachMediaErrorCode;
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaPayload: ResolverTypeWrapper<Omit<UpdateMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversTypes['Product']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  UpdateMediaError: ResolverTypeWrapper<UpdateMediaError>;
  UpdateMediaErrorCode: UpdateMediaErrorCode;
  MetadataEntry: ResolverTypeWrapper<MetadataEntry>;
  MetadataVisibility: MetadataVisibility;
  UpdateMetadataInput: UpdateMetadataInput;
  MetadataEntryInput: MetadataEntryInput;
  UpdateMetadataPayload: ResolverTypeWrapper<Omit<UpdateMetadataPayload, 'product' | 'variant' | 'category' | 'collection'> & { product?: Maybe<ResolversTypes['Product']>, variant?: Maybe<ResolversTypes['ProductVariant']>, category?: Maybe<ResolversTypes['Category']>, collection?: Maybe<ResolversTypes['Collection']> }>;
  UpdateMetadataError: ResolverTypeWrapper<UpdateMetadataError>;
  UpdateMetadataErrorCode: UpdateMetadataErrorCode;
  SetPriceInput: SetPriceInput;
  SetPricePayload: ResolverTypeWrapper<Omit<SetPricePayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  SetPriceError: ResolverTypeWrapper<SetPriceError>;
  SetPriceErrorCode: SetPriceErrorCode;
  Channel: ResolverTypeWrapper<ChannelModel>;
  Locale: Locale;
  VariantPricing: ResolverTypeWrapper<VariantPricingModel>;
  PriceChangeConnection: ResolverTypeWrapper<PriceChangeConnectionModel>;
  PriceChangeEdge: ResolverTypeWrapper<Omit<PriceChangeEdge, 'node'> & { node: ResolversTypes['PriceChange'] }>;
  PriceChange: ResolverTypeWrapper<PriceChangeModel>;
  SetPricesInput: SetPricesInput;
  PriceLineInput: PriceLineInput;
  SetPricesPayload: ResolverTypeWrapper<Omit<SetPricesPayload, 'variants'> & { variants?: Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>> }>;
  SetPricesError: ResolverTypeWrapper<SetPricesError>;
  SetPricesErrorCode: SetPricesErrorCode;
  ScheduledPrice: ResolverTypeWrapper<ScheduledPriceModel>;
  SchedulePricesInput: SchedulePricesInput;
  SchedulePricesPayload: ResolverTypeWrapper<Omit<SchedulePricesPayload, 'variants'> & { variants?: Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>> }>;
  SchedulePricesError: ResolverTypeWrapper<SchedulePricesError>;
  SchedulePricesErrorCode: SchedulePricesErrorCode;
  CancelScheduledPriceInput: CancelScheduledPriceInput;
  CancelScheduledPricePayload: ResolverTypeWrapper<Omit<CancelScheduledPricePayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  CancelScheduledPriceError: ResolverTypeWrapper<CancelScheduledPriceError>;
  CancelScheduledPriceErrorCode: CancelScheduledPriceErrorCode;
  SetProductPublishedInput: SetProductPublishedInput;
  SetProductPublishedPayload: ResolverTypeWrapper<Omit<SetProductPublishedPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  SetProductPublishedError: ResolverTypeWrapper<SetProductPublishedError>;
  SetProductPublishedErrorCode: SetProductPublishedErrorCode;
  ScheduleProductInput: ScheduleProductInput;
  ScheduleProductPayload: ResolverTypeWrapper<Omit<ScheduleProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ScheduleProductError: ResolverTypeWrapper<ScheduleProductError>;
  ScheduleProductErrorCode: ScheduleProductErrorCode;
  ProductSearchFilters: ProductSearchFilters;
  PriceSpanInput: PriceSpanInput;
  OptionFilterInput: OptionFilterInput;
  AttributeFilterInput: AttributeFilterInput;
  ProductSearchSort: ProductSearchSort;
  ProductSearchConnection: ResolverTypeWrapper<ProductSearchConnectionModel>;
  ProductSearchEdge: ResolverTypeWrapper<Omit<ProductSearchEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFacet: ResolverTypeWrapper<ProductFacetModel>;
  ProductFacetKind: ProductFacetKind;
  ProductFacetValue: ResolverTypeWrapper<Omit<ProductFacetValue, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  SearchReindex: ResolverTypeWrapper<SearchReindexModel>;
  SearchReindexState: SearchReindexState;
  ReindexSearchPayload: ResolverTypeWrapper<Omit<ReindexSearchPayload, 'reindex'> & { reindex?: Maybe<ResolversTypes['SearchReindex']> }>;
  Suggestion: ResolverTypeWrapper<SuggestionModel>;
  SuggestionKind: SuggestionKind;
  TaxCategory: TaxCategory;
  ProductTranslation: ResolverTypeWrapper<ProductTranslationModel>;
  CategoryTranslation: ResolverTypeWrapper<CategoryTranslationModel>;
  OptionTranslation: ResolverTypeWrapper<OptionTranslation>;
  TranslateProductInput: TranslateProductInput;
  TranslateProductPayload: ResolverTypeWrapper<Omit<TranslateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  TranslateProductError: ResolverTypeWrapper<TranslateProductError>;
  TranslateProductErrorCode: TranslateProductErrorCode;
  TranslateCategoryInput: TranslateCategoryInput;
  TranslateCategoryPayload: ResolverTypeWrapper<Omit<TranslateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  TranslateCategoryError: ResolverTypeWrapper<TranslateCategoryError>;
  TranslateCategoryErrorCode: TranslateCategoryErrorCode;
  TranslateOptionInput: TranslateOptionInput;
  OptionValueTextInput: OptionValueTextInput;
  TranslateOptionPayload: ResolverTypeWrapper<TranslateOptionPayload>;
  TranslateOptionError: ResolverTypeWrapper<TranslateOptionError>;
  TranslateOptionErrorCode: TranslateOptionErrorCode;
  Warehouse: ResolverTypeWrapper<WarehouseModel>;
  WarehouseStock: ResolverTypeWrapper<WarehouseStockModel>;
  CreateWarehouseInput: CreateWarehouseInput;
  CreateWarehousePayload: ResolverTypeWrapper<Omit<CreateWarehousePayload, 'warehouse'> & { warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  CreateWarehouseError: ResolverTypeWrapper<CreateWarehouseError>;
  CreateWarehouseErrorCode: CreateWarehouseErrorCode;
  UpdateWarehouseInput: UpdateWarehouseInput;
  UpdateWarehousePayload: ResolverTypeWrapper<Omit<UpdateWarehousePayload, 'warehouse'> & { warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  UpdateWarehouseError: ResolverTypeWrapper<UpdateWarehouseError>;
  UpdateWarehouseErrorCode: UpdateWarehouseErrorCode;
  TransferStockInput: TransferStockInput;
  TransferStockPayload: ResolverTypeWrapper<Omit<TransferStockPayload, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  TransferStockError: ResolverTypeWrapper<TransferStockError>;
  TransferStockErrorCode: TransferStockErrorCode;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  URL: Scalars['URL']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  StockNotice: StockNoticeModel;
  ID: Scalars['ID']['output'];
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdPayload: Omit<SetLowStockThresholdPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  SetLowStockThresholdError: SetLowStockThresholdError;
  NotifyMeInput: NotifyMeInput;
  NotifyMePayload: Omit<NotifyMePayload, 'notice'> & { notice?: Maybe<ResolversParentTypes['StockNotice']> };
  NotifyMeError: NotifyMeError;
  CancelNoticeInput: CancelNoticeInput;
  CancelNoticePayload: Omit<CancelNoticePayload, 'notice'> & { notice?: Maybe<ResolversParentTypes['StockNotice']> };
  CancelNoticeError: CancelNoticeError;
  ProductOption: ProductOptionModel;
  VariantOptionInput: VariantOptionInput;
  ProductVariantConnection: ProductVariantConnectionModel;
  ProductVariantEdge: Omit<ProductVariantEdge, 'node'> & { node: ResolversParentTypes['ProductVariant'] };
  VariantMatrix: VariantMatrixModel;
  SetProductOptionsInput: SetProductOptionsInput;
  ProductOptionInput: ProductOptionInput;
  SetProductOptionsPayload: Omit<SetProductOptionsPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  SetProductOptionsError: SetProductOptionsError;
  CreateProductVariantsInput: CreateProductVariantsInput;
  NewProductVariantInput: NewProductVariantInput;
  CreateProductVariantsPayload: Omit<CreateProductVariantsPayload, 'product' | 'variants'> & { product?: Maybe<ResolversParentTypes['Product']>, variants?: Maybe<ReadonlyArray<ResolversParentTypes['ProductVariant']>> };
  CreateProductVariantsError: CreateProductVariantsError;
  UpdateProductVariantsInput: UpdateProductVariantsInput;
  ProductVariantChangeInput: ProductVariantChangeInput;
  UpdateProductVariantsPayload: Omit<UpdateProductVariantsPayload, 'product' | 'variants'> & { product?: Maybe<ResolversParentTypes['Product']>, variants?: Maybe<ReadonlyArray<ResolversParentTypes['ProductVariant']>> };
  UpdateProductVariantsError: UpdateProductVariantsError;
  Attribute: AttributeModel;
  AttributeValue: AttributeValueModel;
  ProductAttribute: ProductAttributeModel;
  CreateAttributeInput: CreateAttributeInput;
  AttributeValueInput: AttributeValueInput;
  CreateAttributePayload: Omit<CreateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversParentTypes['Attribute']> };
  CreateAttributeError: CreateAttributeError;
  UpdateAttributeInput: UpdateAttributeInput;
  UpdateAttributePayload: Omit<UpdateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversParentTypes['Attribute']> };
  UpdateAttributeError: UpdateAttributeError;
  DeleteAttributeInput: DeleteAttributeInput;
  DeleteAttributePayload: DeleteAttributePayload;
  DeleteAttributeError: DeleteAttributeError;
  SetProductAttributesInput: SetProductAttributesInput;
  ProductAttributeInput: ProductAttributeInput;
  SetProductAttributesPayload: Omit<SetProductAttributesPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  SetProductAttributesError: SetProductAttributesError;
  Backorder: Backorder;
  SetBackorderInput: SetBackorderInput;
  SetBackorderPayload: Omit<SetBackorderPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  SetBackorderError: SetBackorderError;
  Brand: BrandModel;
  BrandConnection: BrandConnectionModel;
  BrandEdge: Omit<BrandEdge, 'node'> & { node: ResolversParentTypes['Brand'] };
  CreateBrandInput: CreateBrandInput;
  CreateBrandPayload: Omit<CreateBrandPayload, 'brand'> & { brand?: Maybe<ResolversParentTypes['Brand']> };
  CreateBrandError: CreateBrandError;
  UpdateBrandInput: UpdateBrandInput;
  UpdateBrandPayload: Omit<UpdateBrandPayload, 'brand'> & { brand?: Maybe<ResolversParentTypes['Brand']> };
  UpdateBrandError: UpdateBrandError;
  DeleteBrandInput: DeleteBrandInput;
  DeleteBrandPayload: DeleteBrandPayload;
  DeleteBrandError: DeleteBrandError;
  Query: Record<PropertyKey, never>;
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  VariantOption: VariantOption;
  PriceRange: PriceRange;
  ProductFilter: ProductFilter;
  ProductConnection: ProductConnectionModel;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  Category: CategoryModel;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  CreateCategoryError: CreateCategoryError;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: Omit<UpdateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  UpdateCategoryError: UpdateCategoryError;
  MoveCategoryInput: MoveCategoryInput;
  MoveCategoryPayload: Omit<MoveCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  MoveCategoryError: MoveCategoryError;
  DeleteCategoryInput: DeleteCategoryInput;
  DeleteCategoryPayload: DeleteCategoryPayload;
  DeleteCategoryError: DeleteCategoryError;
  Collection: CollectionModel;
  CollectionConnection: CollectionConnectionModel;
  CollectionEdge: Omit<CollectionEdge, 'node'> & { node: ResolversParentTypes['Collection'] };
  CollectionRule: CollectionRuleModel;
  CollectionCondition: CollectionConditionModel;
  CollectionRuleInput: CollectionRuleInput;
  CollectionConditionInput: CollectionConditionInput;
  PriceConditionInput: PriceConditionInput;
  AttributeConditionInput: AttributeConditionInput;
  OptionConditionInput: OptionConditionInput;
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionPayload: Omit<CreateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> };
  CreateCollectionError: CreateCollectionError;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionPayload: Omit<UpdateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> };
  UpdateCollectionError: UpdateCollectionError;
  DeleteCollectionInput: DeleteCollectionInput;
  DeleteCollectionPayload: DeleteCollectionPayload;
  DeleteCollectionError: DeleteCollectionError;
  AddCollectionProductsInput: AddCollectionProductsInput;
  AddCollectionProductsPayload: Omit<AddCollectionProductsPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> };
  AddCollectionProductsError: AddCollectionProductsError;
  RemoveCollectionProductsInput: RemoveCollectionProductsInput;
  RemoveCollectionProductsPayload: Omit<RemoveCollectionProductsPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> };
  RemoveCollectionProductsError: RemoveCollectionProductsError;
  MoveCollectionProductInput: MoveCollectionProductInput;
  MoveCollectionProductPayload: Omit<MoveCollectionProductPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> };
  MoveCollectionProductError: MoveCollectionProductError;
  DeleteProductInput: DeleteProductInput;
  DeleteProductPayload: DeleteProductPayload;
  DeleteProductError: DeleteProductError;
  DeleteProductVariantInput: DeleteProductVariantInput;
  DeleteProductVariantPayload: DeleteProductVariantPayload;
  DeleteProductVariantError: DeleteProductVariantError;
  RestoreProductInput: RestoreProductInput;
  RestoreProductPayload: Omit<RestoreProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  RestoreProductError: RestoreProductError;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  CreateProductError: CreateProductError;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  UpdateProductError: UpdateProductError;
  Export: ExportModel;
  CreateExportInput: CreateExportInput;
  ExportFilter: ExportFilter;
  CreateExportPayload: Omit<CreateExportPayload, 'export'> & { export?: Maybe<ResolversParentTypes['Export']> };
  CreateExportError: CreateExportError;
  Subscription: Record<PropertyKey, never>;
  Import: ImportModel;
  ImportProgress: ImportProgress;
  ImportProblemConnection: ImportProblemConnectionModel;
  ImportProblemEdge: Omit<ImportProblemEdge, 'node'> & { node: ResolversParentTypes['ImportProblem'] };
  ImportProblem: ImportProblemModel;
  ImportConnection: ImportConnectionModel;
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  CreateImportInput: CreateImportInput;
  CreateImportPayload: Omit<CreateImportPayload, 'import'> & { import?: Maybe<ResolversParentTypes['Import']> };
  CreateImportError: CreateImportError;
  CancelImportInput: CancelImportInput;
  CancelImportPayload: Omit<CancelImportPayload, 'import'> & { import?: Maybe<ResolversParentTypes['Import']> };
  CancelImportError: CancelImportError;
  Mutation: Record<PropertyKey, never>;
  Availability: Availability;
  StockLevel: StockLevelModel;
  SetStockInput: SetStockInput;
  SetStockPayload: Omit<SetStockPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  SetStockError: SetStockError;
  StockMovementConnection: StockMovementConnectionModel;
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockMovement: StockMovementModel;
  AdjustStockInput: AdjustStockInput;
  AdjustStockPayload: Omit<AdjustStockPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  AdjustStockError: AdjustStockError;
  ManagedProductFilter: ManagedProductFilter;
  Media: MediaModel;
  Upload: Upload;
  UploadHeader: UploadHeader;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: CreateUploadPayload;
  CreateUploadError: CreateUploadError;
  AttachMediaInput: AttachMediaInput;
  AttachMediaPayload: Omit<AttachMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversParentTypes['Product']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  AttachMediaError: AttachMediaError;
  ReorderMediaInput: ReorderMediaInput;
  ReorderMediaPayload: Omit<ReorderMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversParentTypes['Product']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  ReorderMediaError: ReorderMediaError;
  DetachMediaInput: DetachMediaInput;
  DetachMediaPayload: Omit<DetachMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversParentTypes['Product']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  DetachMediaError: DetachMediaError;
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaPayload: Omit<UpdateMediaPayload, 'product' | 'variant'> & { product?: Maybe<ResolversParentTypes['Product']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  UpdateMediaError: UpdateMediaError;
  MetadataEntry: MetadataEntry;
  UpdateMetadataInput: UpdateMetadataInput;
  MetadataEntryInput: MetadataEntryInput;
  UpdateMetadataPayload: Omit<UpdateMetadataPayload, 'product' | 'variant' | 'category' | 'collection'> & { product?: Maybe<ResolversParentTypes['Product']>, variant?: Maybe<ResolversParentTypes['ProductVariant']>, category?: Maybe<ResolversParentTypes['Category']>, collection?: Maybe<ResolversParentTypes['Collection']> };
  UpdateMetadataError: UpdateMetadataError;
  SetPriceInput: SetPriceInput;
  SetPricePayload: Omit<SetPricePayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  SetPriceError: SetPriceError;
  Channel: ChannelModel;
  VariantPricing: VariantPricingModel;
  PriceChangeConnection: PriceChangeConnectionModel;
  PriceChangeEdge: Omit<PriceChangeEdge, 'node'> & { node: ResolversParentTypes['PriceChange'] };
  PriceChange: PriceChangeModel;
  SetPricesInput: SetPricesInput;
  PriceLineInput: PriceLineInput;
  SetPricesPayload: Omit<SetPricesPayload, 'variants'> & { variants?: Maybe<ReadonlyArray<ResolversParentTypes['ProductVariant']>> };
  SetPricesError: SetPricesError;
  ScheduledPrice: ScheduledPriceModel;
  SchedulePricesInput: SchedulePricesInput;
  SchedulePricesPayload: Omit<SchedulePricesPayload, 'variants'> & { variants?: Maybe<ReadonlyArray<ResolversParentTypes['ProductVariant']>> };
  SchedulePricesError: SchedulePricesError;
  CancelScheduledPriceInput: CancelScheduledPriceInput;
  CancelScheduledPricePayload: Omit<CancelScheduledPricePayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  CancelScheduledPriceError: CancelScheduledPriceError;
  SetProductPublishedInput: SetProductPublishedInput;
  SetProductPublishedPayload: Omit<SetProductPublishedPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  SetProductPublishedError: SetProductPublishedError;
  ScheduleProductInput: ScheduleProductInput;
  ScheduleProductPayload: Omit<ScheduleProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ScheduleProductError: ScheduleProductError;
  ProductSearchFilters: ProductSearchFilters;
  PriceSpanInput: PriceSpanInput;
  OptionFilterInput: OptionFilterInput;
  AttributeFilterInput: AttributeFilterInput;
  ProductSearchConnection: ProductSearchConnectionModel;
  ProductSearchEdge: Omit<ProductSearchEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFacet: ProductFacetModel;
  ProductFacetValue: Omit<ProductFacetValue, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  SearchReindex: SearchReindexModel;
  ReindexSearchPayload: Omit<ReindexSearchPayload, 'reindex'> & { reindex?: Maybe<ResolversParentTypes['SearchReindex']> };
  Suggestion: SuggestionModel;
  ProductTranslation: ProductTranslationModel;
  CategoryTranslation: CategoryTranslationModel;
  OptionTranslation: OptionTranslation;
  TranslateProductInput: TranslateProductInput;
  TranslateProductPayload: Omit<TranslateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  TranslateProductError: TranslateProductError;
  TranslateCategoryInput: TranslateCategoryInput;
  TranslateCategoryPayload: Omit<TranslateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  TranslateCategoryError: TranslateCategoryError;
  TranslateOptionInput: TranslateOptionInput;
  OptionValueTextInput: OptionValueTextInput;
  TranslateOptionPayload: TranslateOptionPayload;
  TranslateOptionError: TranslateOptionError;
  Warehouse: WarehouseModel;
  WarehouseStock: WarehouseStockModel;
  CreateWarehouseInput: CreateWarehouseInput;
  CreateWarehousePayload: Omit<CreateWarehousePayload, 'warehouse'> & { warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  CreateWarehouseError: CreateWarehouseError;
  UpdateWarehouseInput: UpdateWarehouseInput;
  UpdateWarehousePayload: Omit<UpdateWarehousePayload, 'warehouse'> & { warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  UpdateWarehouseError: UpdateWarehouseError;
  TransferStockInput: TransferStockInput;
  TransferStockPayload: Omit<TransferStockPayload, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  TransferStockError: TransferStockError;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type LiveDirectiveArgs = {
  entity: Scalars['String']['input'];
  id: Scalars['String']['input'];
  subject: Scalars['String']['input'];
  show?: Maybe<Scalars['String']['input']>;
  with?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  awaited?: Maybe<Scalars['Boolean']['input']>;
};

export type LiveDirectiveResolver<Result, Parent, ContextType = Context, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CachedDirectiveArgs = {
  fields: Scalars['String']['input'];
  maxAge?: Maybe<Scalars['Int']['input']>;
  changedBy?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CachedDirectiveResolver<Result, Parent, ContextType = Context, Args = CachedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type StockNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockNotice'] = ResolversParentTypes['StockNotice'], FederationReferenceType extends FederationReferenceTypes['StockNotice'] = FederationReferenceTypes['StockNotice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockNotice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockNoticeStatus'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SetLowStockThresholdPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowStockThresholdPayload'] = ResolversParentTypes['SetLowStockThresholdPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetLowStockThresholdError']>, ParentType, ContextType>;
};

export type SetLowStockThresholdErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowStockThresholdError'] = ResolversParentTypes['SetLowStockThresholdError']> = {
  code?: Resolver<ResolversTypes['SetLowStockThresholdErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type NotifyMePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotifyMePayload'] = ResolversParentTypes['NotifyMePayload']> = {
  notice?: Resolver<Maybe<ResolversTypes['StockNotice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotifyMeError']>, ParentType, ContextType>;
};

export type NotifyMeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotifyMeError'] = ResolversParentTypes['NotifyMeError']> = {
  code?: Resolver<ResolversTypes['NotifyMeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CancelNoticePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelNoticePayload'] = ResolversParentTypes['CancelNoticePayload']> = {
  notice?: Resolver<Maybe<ResolversTypes['StockNotice']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelNoticeError']>, ParentType, ContextType>;
};

export type CancelNoticeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelNoticeError'] = ResolversParentTypes['CancelNoticeError']> = {
  code?: Resolver<ResolversTypes['CancelNoticeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductVariantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantConnection'] = ResolversParentTypes['ProductVariantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductVariantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductVariantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantEdge'] = ResolversParentTypes['ProductVariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type VariantMatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantMatrix'] = ResolversParentTypes['VariantMatrix']> = {
  options?: Resolver<ReadonlyArray<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  existing?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetProductOptionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductOptionsPayload'] = ResolversParentTypes['SetProductOptionsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetProductOptionsError']>, ParentType, ContextType>;
};

export type SetProductOptionsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductOptionsError'] = ResolversParentTypes['SetProductOptionsError']> = {
  code?: Resolver<ResolversTypes['SetProductOptionsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variantCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateProductVariantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductVariantsPayload'] = ResolversParentTypes['CreateProductVariantsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateProductVariantsError']>, ParentType, ContextType>;
};

export type CreateProductVariantsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductVariantsError'] = ResolversParentTypes['CreateProductVariantsError']> = {
  code?: Resolver<ResolversTypes['CreateProductVariantsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateProductVariantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductVariantsPayload'] = ResolversParentTypes['UpdateProductVariantsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateProductVariantsError']>, ParentType, ContextType>;
};

export type UpdateProductVariantsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductVariantsError'] = ResolversParentTypes['UpdateProductVariantsError']> = {
  code?: Resolver<ResolversTypes['UpdateProductVariantsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AttributeType'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isFilterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttributeValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeValue'] = ResolversParentTypes['AttributeValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  swatch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAttribute'] = ResolversParentTypes['ProductAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  boolean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AttributeValue']>>, ParentType, ContextType>;
};

export type CreateAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAttributePayload'] = ResolversParentTypes['CreateAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateAttributeError']>, ParentType, ContextType>;
};

export type CreateAttributeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAttributeError'] = ResolversParentTypes['CreateAttributeError']> = {
  code?: Resolver<ResolversTypes['CreateAttributeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAttributePayload'] = ResolversParentTypes['UpdateAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateAttributeError']>, ParentType, ContextType>;
};

export type UpdateAttributeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAttributeError'] = ResolversParentTypes['UpdateAttributeError']> = {
  code?: Resolver<ResolversTypes['UpdateAttributeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeleteAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAttributePayload'] = ResolversParentTypes['DeleteAttributePayload']> = {
  deletedAttributeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteAttributeError']>, ParentType, ContextType>;
};

export type DeleteAttributeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAttributeError'] = ResolversParentTypes['DeleteAttributeError']> = {
  code?: Resolver<ResolversTypes['DeleteAttributeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SetProductAttributesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductAttributesPayload'] = ResolversParentTypes['SetProductAttributesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetProductAttributesError']>, ParentType, ContextType>;
};

export type SetProductAttributesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductAttributesError'] = ResolversParentTypes['SetProductAttributesError']> = {
  code?: Resolver<ResolversTypes['SetProductAttributesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type BackorderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Backorder'] = ResolversParentTypes['Backorder']> = {
  mode?: Resolver<ResolversTypes['BackorderMode'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SetBackorderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBackorderPayload'] = ResolversParentTypes['SetBackorderPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetBackorderError']>, ParentType, ContextType>;
};

export type SetBackorderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBackorderError'] = ResolversParentTypes['SetBackorderError']> = {
  code?: Resolver<ResolversTypes['SetBackorderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logoUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<BrandProductsArgs, 'first' | 'sort'>>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BrandConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrandConnection'] = ResolversParentTypes['BrandConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrandEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BrandEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrandEdge'] = ResolversParentTypes['BrandEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
};

export type CreateBrandPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBrandPayload'] = ResolversParentTypes['CreateBrandPayload']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateBrandError']>, ParentType, ContextType>;
};

export type CreateBrandErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBrandError'] = ResolversParentTypes['CreateBrandError']> = {
  code?: Resolver<ResolversTypes['CreateBrandErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateBrandPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateBrandPayload'] = ResolversParentTypes['UpdateBrandPayload']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateBrandError']>, ParentType, ContextType>;
};

export type UpdateBrandErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateBrandError'] = ResolversParentTypes['UpdateBrandError']> = {
  code?: Resolver<ResolversTypes['UpdateBrandErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeleteBrandPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteBrandPayload'] = ResolversParentTypes['DeleteBrandPayload']> = {
  deletedBrandId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteBrandError']>, ParentType, ContextType>;
};

export type DeleteBrandErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteBrandError'] = ResolversParentTypes['DeleteBrandError']> = {
  code?: Resolver<ResolversTypes['DeleteBrandErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'locale'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, Partial<QueryVariantArgs>>;
  myStockNotices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockNotice']>>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['Attribute']>, ParentType, ContextType>;
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType, RequireFields<QueryAttributeArgs, 'code'>>;
  brands?: Resolver<ResolversTypes['BrandConnection'], ParentType, ContextType, RequireFields<QueryBrandsArgs, 'first'>>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType, RequireFields<QueryBrandArgs, 'slug'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  collections?: Resolver<ResolversTypes['CollectionConnection'], ParentType, ContextType, RequireFields<QueryCollectionsArgs, 'first' | 'includeUnpublished'>>;
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType, RequireFields<QueryCollectionArgs, 'slug'>>;
  previewCollection?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryPreviewCollectionArgs, 'rule' | 'first' | 'sort'>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<Maybe<ResolversTypes['ImportConnection']>, ParentType, ContextType, RequireFields<QueryImportsArgs, 'first'>>;
  managedProducts?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryManagedProductsArgs, 'first' | 'sort'>>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType, RequireFields<QueryChannelArgs, 'id'>>;
  searchProducts?: Resolver<ResolversTypes['ProductSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchProductsArgs, 'first' | 'sort' | 'currency' | 'locale'>>;
  searchReindex?: Resolver<Maybe<ResolversTypes['SearchReindex']>, ParentType, ContextType>;
  suggest?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType, RequireFields<QuerySuggestArgs, 'prefix' | 'first' | 'locale'>>;
  warehouses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Warehouse']>>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductNameArgs, 'locale'>>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductDescriptionArgs, 'locale'>>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType, RequireFields<ProductPriceRangeArgs, 'currency'>>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ProductOption']>, ParentType, ContextType, RequireFields<ProductOptionsArgs, 'locale'>>;
  variantPage?: Resolver<ResolversTypes['ProductVariantConnection'], ParentType, ContextType, RequireFields<ProductVariantPageArgs, 'first'>>;
  variantByOptions?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<ProductVariantByOptionsArgs, 'options'>>;
  variantMatrix?: Resolver<ResolversTypes['VariantMatrix'], ParentType, ContextType, RequireFields<ProductVariantMatrixArgs, 'locale'>>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['ProductAttribute']>, ParentType, ContextType>;
  brandDetails?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  collections?: Resolver<ReadonlyArray<ResolversTypes['Collection']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  media?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  metadata?: Resolver<ReadonlyArray<ResolversTypes['MetadataEntry']>, ParentType, ContextType, Partial<ProductMetadataArgs>>;
  internalMetadata?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetadataEntry']>>, ParentType, ContextType, Partial<ProductInternalMetadataArgs>>;
  publishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unpublishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taxCategory?: Resolver<Maybe<ResolversTypes['TaxCategory']>, ParentType, ContextType>;
  localizedSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductLocalizedSlugArgs, 'locale'>>;
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductTranslation']>>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductVariantNameArgs, 'locale'>>;
  options?: Resolver<ReadonlyArray<ResolversTypes['VariantOption']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, RequireFields<ProductVariantPriceArgs, 'currency'>>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, RequireFields<ProductVariantStockMovementsArgs, 'first'>>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  backorder?: Resolver<Maybe<ResolversTypes['Backorder']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  media?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  metadata?: Resolver<ReadonlyArray<ResolversTypes['MetadataEntry']>, ParentType, ContextType, Partial<ProductVariantMetadataArgs>>;
  internalMetadata?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetadataEntry']>>, ParentType, ContextType, Partial<ProductVariantInternalMetadataArgs>>;
  pricing?: Resolver<Maybe<ResolversTypes['VariantPricing']>, ParentType, ContextType, RequireFields<ProductVariantPricingArgs, 'channel'>>;
  priceHistory?: Resolver<Maybe<ResolversTypes['PriceChangeConnection']>, ParentType, ContextType, RequireFields<ProductVariantPriceHistoryArgs, 'channel' | 'first'>>;
  scheduledPrices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScheduledPrice']>>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taxCategory?: Resolver<Maybe<ResolversTypes['TaxCategory']>, ParentType, ContextType>;
  ownWeightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ownTaxCategory?: Resolver<Maybe<ResolversTypes['TaxCategory']>, ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WarehouseStock']>>, ParentType, ContextType>;
};

export type VariantOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantOption'] = ResolversParentTypes['VariantOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<VariantOptionNameArgs, 'locale'>>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<VariantOptionValueArgs, 'locale'>>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CategoryNameArgs, 'locale'>>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CategoryTranslation']>>, ParentType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  productCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metadata?: Resolver<ReadonlyArray<ResolversTypes['MetadataEntry']>, ParentType, ContextType, Partial<CategoryMetadataArgs>>;
  internalMetadata?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetadataEntry']>>, ParentType, ContextType, Partial<CategoryInternalMetadataArgs>>;
};

export type CreateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateCategoryError']>, ParentType, ContextType>;
};

export type CreateCategoryErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryError'] = ResolversParentTypes['CreateCategoryError']> = {
  code?: Resolver<ResolversTypes['CreateCategoryErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateCategoryError']>, ParentType, ContextType>;
};

export type UpdateCategoryErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryError'] = ResolversParentTypes['UpdateCategoryError']> = {
  code?: Resolver<ResolversTypes['UpdateCategoryErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MoveCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCategoryPayload'] = ResolversParentTypes['MoveCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoveCategoryError']>, ParentType, ContextType>;
};

export type MoveCategoryErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCategoryError'] = ResolversParentTypes['MoveCategoryError']> = {
  code?: Resolver<ResolversTypes['MoveCategoryErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeleteCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCategoryPayload'] = ResolversParentTypes['DeleteCategoryPayload']> = {
  deletedCategoryIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteCategoryError']>, ParentType, ContextType>;
};

export type DeleteCategoryErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCategoryError'] = ResolversParentTypes['DeleteCategoryError']> = {
  code?: Resolver<ResolversTypes['DeleteCategoryErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  productCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['CollectionSort'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CollectionProductsArgs, 'first'>>;
  rule?: Resolver<Maybe<ResolversTypes['CollectionRule']>, ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metadata?: Resolver<ReadonlyArray<ResolversTypes['MetadataEntry']>, ParentType, ContextType, Partial<CollectionMetadataArgs>>;
  internalMetadata?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetadataEntry']>>, ParentType, ContextType, Partial<CollectionInternalMetadataArgs>>;
};

export type CollectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionConnection'] = ResolversParentTypes['CollectionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CollectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionEdge'] = ResolversParentTypes['CollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
};

export type CollectionRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionRule'] = ResolversParentTypes['CollectionRule']> = {
  match?: Resolver<ResolversTypes['CollectionMatch'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['CollectionCondition']>, ParentType, ContextType>;
};

export type CollectionConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionCondition'] = ResolversParentTypes['CollectionCondition']> = {
  kind?: Resolver<ResolversTypes['CollectionConditionKind'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  inStock?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdWithinDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateCollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCollectionPayload'] = ResolversParentTypes['CreateCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateCollectionError']>, ParentType, ContextType>;
};

export type CreateCollectionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCollectionError'] = ResolversParentTypes['CreateCollectionError']> = {
  code?: Resolver<ResolversTypes['CreateCollectionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateCollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCollectionPayload'] = ResolversParentTypes['UpdateCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateCollectionError']>, ParentType, ContextType>;
};

export type UpdateCollectionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCollectionError'] = ResolversParentTypes['UpdateCollectionError']> = {
  code?: Resolver<ResolversTypes['UpdateCollectionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeleteCollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCollectionPayload'] = ResolversParentTypes['DeleteCollectionPayload']> = {
  deletedCollectionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteCollectionError']>, ParentType, ContextType>;
};

export type DeleteCollectionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCollectionError'] = ResolversParentTypes['DeleteCollectionError']> = {
  code?: Resolver<ResolversTypes['DeleteCollectionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AddCollectionProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCollectionProductsPayload'] = ResolversParentTypes['AddCollectionProductsPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AddCollectionProductsError']>, ParentType, ContextType>;
};

export type AddCollectionProductsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCollectionProductsError'] = ResolversParentTypes['AddCollectionProductsError']> = {
  code?: Resolver<ResolversTypes['AddCollectionProductsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RemoveCollectionProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCollectionProductsPayload'] = ResolversParentTypes['RemoveCollectionProductsPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemoveCollectionProductsError']>, ParentType, ContextType>;
};

export type RemoveCollectionProductsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCollectionProductsError'] = ResolversParentTypes['RemoveCollectionProductsError']> = {
  code?: Resolver<ResolversTypes['RemoveCollectionProductsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MoveCollectionProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCollectionProductPayload'] = ResolversParentTypes['MoveCollectionProductPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoveCollectionProductError']>, ParentType, ContextType>;
};

export type MoveCollectionProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCollectionProductError'] = ResolversParentTypes['MoveCollectionProductError']> = {
  code?: Resolver<ResolversTypes['MoveCollectionProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeleteProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductPayload'] = ResolversParentTypes['DeleteProductPayload']> = {
  deletedProductId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteProductError']>, ParentType, ContextType>;
};

export type DeleteProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductError'] = ResolversParentTypes['DeleteProductError']> = {
  code?: Resolver<ResolversTypes['DeleteProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeleteProductVariantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductVariantPayload'] = ResolversParentTypes['DeleteProductVariantPayload']> = {
  deletedVariantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteProductVariantError']>, ParentType, ContextType>;
};

export type DeleteProductVariantErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductVariantError'] = ResolversParentTypes['DeleteProductVariantError']> = {
  code?: Resolver<ResolversTypes['DeleteProductVariantErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RestoreProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreProductPayload'] = ResolversParentTypes['RestoreProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RestoreProductError']>, ParentType, ContextType>;
};

export type RestoreProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreProductError'] = ResolversParentTypes['RestoreProductError']> = {
  code?: Resolver<ResolversTypes['RestoreProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateProductError']>, ParentType, ContextType>;
};

export type CreateProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductError'] = ResolversParentTypes['CreateProductError']> = {
  code?: Resolver<ResolversTypes['CreateProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateProductError']>, ParentType, ContextType>;
};

export type UpdateProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductError'] = ResolversParentTypes['UpdateProductError']> = {
  code?: Resolver<ResolversTypes['UpdateProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['FileFormat'], ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateExportPayload'] = ResolversParentTypes['CreateExportPayload']> = {
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateExportError']>, ParentType, ContextType>;
};

export type CreateExportErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateExportError'] = ResolversParentTypes['CreateExportError']> = {
  code?: Resolver<ResolversTypes['CreateExportErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  importProgressed?: SubscriptionResolver<Maybe<ResolversTypes['Import']>, "importProgressed", ParentType, ContextType, RequireFields<SubscriptionImportProgressedArgs, 'id'>>;
  variantAvailabilityChanged?: SubscriptionResolver<Maybe<ResolversTypes['ProductVariant']>, "variantAvailabilityChanged", ParentType, ContextType, RequireFields<SubscriptionVariantAvailabilityChangedArgs, 'ids'>>;
  stockNoticeDue?: SubscriptionResolver<Maybe<ResolversTypes['StockNotice']>, "stockNoticeDue", ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import'], FederationReferenceType extends FederationReferenceTypes['Import'] = FederationReferenceTypes['Import']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Import']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['FileFormat'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['ImportProgress'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['ImportProblemConnection'], ParentType, ContextType, RequireFields<ImportProblemsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ImportProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProgress'] = ResolversParentTypes['ImportProgress']> = {
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytesRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytesUploaded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportProblemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProblemConnection'] = ResolversParentTypes['ImportProblemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportProblemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImportProblemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProblemEdge'] = ResolversParentTypes['ImportProblemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportProblem'], ParentType, ContextType>;
};

export type ImportProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProblem'] = ResolversParentTypes['ImportProblem']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ImportProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type CreateImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportPayload'] = ResolversParentTypes['CreateImportPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateImportError']>, ParentType, ContextType>;
};

export type CreateImportErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportError'] = ResolversParentTypes['CreateImportError']> = {
  code?: Resolver<ResolversTypes['CreateImportErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CancelImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportPayload'] = ResolversParentTypes['CancelImportPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelImportError']>, ParentType, ContextType>;
};

export type CancelImportErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportError'] = ResolversParentTypes['CancelImportError']> = {
  code?: Resolver<ResolversTypes['CancelImportErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setStock?: Resolver<ResolversTypes['SetStockPayload'], ParentType, ContextType, RequireFields<MutationSetStockArgs, 'input'>>;
  adjustStock?: Resolver<ResolversTypes['AdjustStockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  setLowStockThreshold?: Resolver<ResolversTypes['SetLowStockThresholdPayload'], ParentType, ContextType, RequireFields<MutationSetLowStockThresholdArgs, 'input'>>;
  notifyMe?: Resolver<ResolversTypes['NotifyMePayload'], ParentType, ContextType, RequireFields<MutationNotifyMeArgs, 'input'>>;
  cancelNotice?: Resolver<ResolversTypes['CancelNoticePayload'], ParentType, ContextType, RequireFields<MutationCancelNoticeArgs, 'input'>>;
  setProductOptions?: Resolver<ResolversTypes['SetProductOptionsPayload'], ParentType, ContextType, RequireFields<MutationSetProductOptionsArgs, 'input'>>;
  createProductVariants?: Resolver<ResolversTypes['CreateProductVariantsPayload'], ParentType, ContextType, RequireFields<MutationCreateProductVariantsArgs, 'input'>>;
  updateProductVariants?: Resolver<ResolversTypes['UpdateProductVariantsPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductVariantsArgs, 'input'>>;
  createAttribute?: Resolver<ResolversTypes['CreateAttributePayload'], ParentType, ContextType, RequireFields<MutationCreateAttributeArgs, 'input'>>;
  updateAttribute?: Resolver<ResolversTypes['UpdateAttributePayload'], ParentType, ContextType, RequireFields<MutationUpdateAttributeArgs, 'input'>>;
  deleteAttribute?: Resolver<ResolversTypes['DeleteAttributePayload'], ParentType, ContextType, RequireFields<MutationDeleteAttributeArgs, 'input'>>;
  setProductAttributes?: Resolver<ResolversTypes['SetProductAttributesPayload'], ParentType, ContextType, RequireFields<MutationSetProductAttributesArgs, 'input'>>;
  setBackorder?: Resolver<ResolversTypes['SetBackorderPayload'], ParentType, ContextType, RequireFields<MutationSetBackorderArgs, 'input'>>;
  createBrand?: Resolver<ResolversTypes['CreateBrandPayload'], ParentType, ContextType, RequireFields<MutationCreateBrandArgs, 'input'>>;
  updateBrand?: Resolver<ResolversTypes['UpdateBrandPayload'], ParentType, ContextType, RequireFields<MutationUpdateBrandArgs, 'input'>>;
  deleteBrand?: Resolver<ResolversTypes['DeleteBrandPayload'], ParentType, ContextType, RequireFields<MutationDeleteBrandArgs, 'input'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryPayload'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  updateCategory?: Resolver<ResolversTypes['UpdateCategoryPayload'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  moveCategory?: Resolver<ResolversTypes['MoveCategoryPayload'], ParentType, ContextType, RequireFields<MutationMoveCategoryArgs, 'input'>>;
  deleteCategory?: Resolver<ResolversTypes['DeleteCategoryPayload'], ParentType, ContextType, RequireFields<MutationDeleteCategoryArgs, 'input'>>;
  createCollection?: Resolver<ResolversTypes['CreateCollectionPayload'], ParentType, ContextType, RequireFields<MutationCreateCollectionArgs, 'input'>>;
  updateCollection?: Resolver<ResolversTypes['UpdateCollectionPayload'], ParentType, ContextType, RequireFields<MutationUpdateCollectionArgs, 'input'>>;
  deleteCollection?: Resolver<ResolversTypes['DeleteCollectionPayload'], ParentType, ContextType, RequireFields<MutationDeleteCollectionArgs, 'input'>>;
  addCollectionProducts?: Resolver<ResolversTypes['AddCollectionProductsPayload'], ParentType, ContextType, RequireFields<MutationAddCollectionProductsArgs, 'input'>>;
  removeCollectionProducts?: Resolver<ResolversTypes['RemoveCollectionProductsPayload'], ParentType, ContextType, RequireFields<MutationRemoveCollectionProductsArgs, 'input'>>;
  moveCollectionProduct?: Resolver<ResolversTypes['MoveCollectionProductPayload'], ParentType, ContextType, RequireFields<MutationMoveCollectionProductArgs, 'input'>>;
  deleteProduct?: Resolver<ResolversTypes['DeleteProductPayload'], ParentType, ContextType, RequireFields<MutationDeleteProductArgs, 'input'>>;
  deleteProductVariant?: Resolver<ResolversTypes['DeleteProductVariantPayload'], ParentType, ContextType, RequireFields<MutationDeleteProductVariantArgs, 'input'>>;
  restoreProduct?: Resolver<ResolversTypes['RestoreProductPayload'], ParentType, ContextType, RequireFields<MutationRestoreProductArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  createExport?: Resolver<ResolversTypes['CreateExportPayload'], ParentType, ContextType, RequireFields<MutationCreateExportArgs, 'input'>>;
  createImport?: Resolver<ResolversTypes['CreateImportPayload'], ParentType, ContextType, RequireFields<MutationCreateImportArgs, 'input'>>;
  cancelImport?: Resolver<ResolversTypes['CancelImportPayload'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  createUpload?: Resolver<ResolversTypes['CreateUploadPayload'], ParentType, ContextType, RequireFields<MutationCreateUploadArgs, 'input'>>;
  attachMedia?: Resolver<ResolversTypes['AttachMediaPayload'], ParentType, ContextType, RequireFields<MutationAttachMediaArgs, 'input'>>;
  reorderMedia?: Resolver<ResolversTypes['ReorderMediaPayload'], ParentType, ContextType, RequireFields<MutationReorderMediaArgs, 'input'>>;
  detachMedia?: Resolver<ResolversTypes['DetachMediaPayload'], ParentType, ContextType, RequireFields<MutationDetachMediaArgs, 'input'>>;
  updateMedia?: Resolver<ResolversTypes['UpdateMediaPayload'], ParentType, ContextType, RequireFields<MutationUpdateMediaArgs, 'input'>>;
  updateMetadata?: Resolver<ResolversTypes['UpdateMetadataPayload'], ParentType, ContextType, RequireFields<MutationUpdateMetadataArgs, 'input'>>;
  setPrice?: Resolver<ResolversTypes['SetPricePayload'], ParentType, ContextType, RequireFields<MutationSetPriceArgs, 'input'>>;
  setPrices?: Resolver<ResolversTypes['SetPricesPayload'], ParentType, ContextType, RequireFields<MutationSetPricesArgs, 'input'>>;
  schedulePrices?: Resolver<ResolversTypes['SchedulePricesPayload'], ParentType, ContextType, RequireFields<MutationSchedulePricesArgs, 'input'>>;
  cancelScheduledPrice?: Resolver<ResolversTypes['CancelScheduledPricePayload'], ParentType, ContextType, RequireFields<MutationCancelScheduledPriceArgs, 'input'>>;
  setProductPublished?: Resolver<ResolversTypes['SetProductPublishedPayload'], ParentType, ContextType, RequireFields<MutationSetProductPublishedArgs, 'input'>>;
  scheduleProduct?: Resolver<ResolversTypes['ScheduleProductPayload'], ParentType, ContextType, RequireFields<MutationScheduleProductArgs, 'input'>>;
  reindexSearch?: Resolver<ResolversTypes['ReindexSearchPayload'], ParentType, ContextType>;
  translateProduct?: Resolver<ResolversTypes['TranslateProductPayload'], ParentType, ContextType, RequireFields<MutationTranslateProductArgs, 'input'>>;
  translateCategory?: Resolver<ResolversTypes['TranslateCategoryPayload'], ParentType, ContextType, RequireFields<MutationTranslateCategoryArgs, 'input'>>;
  translateOption?: Resolver<ResolversTypes['TranslateOptionPayload'], ParentType, ContextType, RequireFields<MutationTranslateOptionArgs, 'input'>>;
  createWarehouse?: Resolver<ResolversTypes['CreateWarehousePayload'], ParentType, ContextType, RequireFields<MutationCreateWarehouseArgs, 'input'>>;
  transferStock?: Resolver<ResolversTypes['TransferStockPayload'], ParentType, ContextType, RequireFields<MutationTransferStockArgs, 'input'>>;
  updateWarehouse?: Resolver<ResolversTypes['UpdateWarehousePayload'], ParentType, ContextType, RequireFields<MutationUpdateWarehouseArgs, 'input'>>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  status?: Resolver<ResolversTypes['StockStatus'], ParentType, ContextType>;
  orderableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStockPayload'] = ResolversParentTypes['SetStockPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetStockError']>, ParentType, ContextType>;
};

export type SetStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStockError'] = ResolversParentTypes['SetStockError']> = {
  code?: Resolver<ResolversTypes['SetStockErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  movedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdjustStockError']>, ParentType, ContextType>;
};

export type AdjustStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockError'] = ResolversParentTypes['AdjustStockError']> = {
  code?: Resolver<ResolversTypes['AdjustStockErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType, RequireFields<MediaUrlArgs, 'format'>>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadPayload'] = ResolversParentTypes['CreateUploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateUploadError']>, ParentType, ContextType>;
};

export type CreateUploadErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadError'] = ResolversParentTypes['CreateUploadError']> = {
  code?: Resolver<ResolversTypes['CreateUploadErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AttachMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachMediaPayload'] = ResolversParentTypes['AttachMediaPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AttachMediaError']>, ParentType, ContextType>;
};

export type AttachMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachMediaError'] = ResolversParentTypes['AttachMediaError']> = {
  code?: Resolver<ResolversTypes['AttachMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ReorderMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderMediaPayload'] = ResolversParentTypes['ReorderMediaPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReorderMediaError']>, ParentType, ContextType>;
};

export type ReorderMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderMediaError'] = ResolversParentTypes['ReorderMediaError']> = {
  code?: Resolver<ResolversTypes['ReorderMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DetachMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachMediaPayload'] = ResolversParentTypes['DetachMediaPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DetachMediaError']>, ParentType, ContextType>;
};

export type DetachMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachMediaError'] = ResolversParentTypes['DetachMediaError']> = {
  code?: Resolver<ResolversTypes['DetachMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMediaPayload'] = ResolversParentTypes['UpdateMediaPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateMediaError']>, ParentType, ContextType>;
};

export type UpdateMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMediaError'] = ResolversParentTypes['UpdateMediaError']> = {
  code?: Resolver<ResolversTypes['UpdateMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MetadataEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetadataEntry'] = ResolversParentTypes['MetadataEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateMetadataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMetadataPayload'] = ResolversParentTypes['UpdateMetadataPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateMetadataError']>, ParentType, ContextType>;
};

export type UpdateMetadataErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMetadataError'] = ResolversParentTypes['UpdateMetadataError']> = {
  code?: Resolver<ResolversTypes['UpdateMetadataErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetPricePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPricePayload'] = ResolversParentTypes['SetPricePayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetPriceError']>, ParentType, ContextType>;
};

export type SetPriceErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPriceError'] = ResolversParentTypes['SetPriceError']> = {
  code?: Resolver<ResolversTypes['SetPriceErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  defaultLocale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
};

export type VariantPricingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPricing'] = ResolversParentTypes['VariantPricing']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  compareAt?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lowestPriorPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  discountPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PriceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeConnection'] = ResolversParentTypes['PriceChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PriceChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PriceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeEdge'] = ResolversParentTypes['PriceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  compareAt?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SetPricesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPricesPayload'] = ResolversParentTypes['SetPricesPayload']> = {
  variants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetPricesError']>, ParentType, ContextType>;
};

export type SetPricesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPricesError'] = ResolversParentTypes['SetPricesError']> = {
  code?: Resolver<ResolversTypes['SetPricesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ScheduledPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledPrice'] = ResolversParentTypes['ScheduledPrice']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAt?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SchedulePricesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchedulePricesPayload'] = ResolversParentTypes['SchedulePricesPayload']> = {
  variants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductVariant']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SchedulePricesError']>, ParentType, ContextType>;
};

export type SchedulePricesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchedulePricesError'] = ResolversParentTypes['SchedulePricesError']> = {
  code?: Resolver<ResolversTypes['SchedulePricesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CancelScheduledPricePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelScheduledPricePayload'] = ResolversParentTypes['CancelScheduledPricePayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelScheduledPriceError']>, ParentType, ContextType>;
};

export type CancelScheduledPriceErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelScheduledPriceError'] = ResolversParentTypes['CancelScheduledPriceError']> = {
  code?: Resolver<ResolversTypes['CancelScheduledPriceErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetProductPublishedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductPublishedPayload'] = ResolversParentTypes['SetProductPublishedPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetProductPublishedError']>, ParentType, ContextType>;
};

export type SetProductPublishedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductPublishedError'] = ResolversParentTypes['SetProductPublishedError']> = {
  code?: Resolver<ResolversTypes['SetProductPublishedErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ScheduleProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleProductPayload'] = ResolversParentTypes['ScheduleProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ScheduleProductError']>, ParentType, ContextType>;
};

export type ScheduleProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleProductError'] = ResolversParentTypes['ScheduleProductError']> = {
  code?: Resolver<ResolversTypes['ScheduleProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchConnection'] = ResolversParentTypes['ProductSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductSearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProductFacet']>>, ParentType, ContextType>;
  didYouMean?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchEdge'] = ResolversParentTypes['ProductSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFacet'] = ResolversParentTypes['ProductFacet']> = {
  kind?: Resolver<ResolversTypes['ProductFacetKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ProductFacetValue']>, ParentType, ContextType>;
};

export type ProductFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFacetValue'] = ResolversParentTypes['ProductFacetValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSelected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SearchReindexResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchReindex'] = ResolversParentTypes['SearchReindex']> = {
  state?: Resolver<ResolversTypes['SearchReindexState'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReindexSearchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReindexSearchPayload'] = ResolversParentTypes['ReindexSearchPayload']> = {
  reindex?: Resolver<Maybe<ResolversTypes['SearchReindex']>, ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuggestionKind'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
};

export type ProductTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTranslation'] = ResolversParentTypes['ProductTranslation']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryTranslation'] = ResolversParentTypes['CategoryTranslation']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OptionTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionTranslation'] = ResolversParentTypes['OptionTranslation']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  option?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TranslateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateProductPayload'] = ResolversParentTypes['TranslateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TranslateProductError']>, ParentType, ContextType>;
};

export type TranslateProductErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateProductError'] = ResolversParentTypes['TranslateProductError']> = {
  code?: Resolver<ResolversTypes['TranslateProductErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TranslateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateCategoryPayload'] = ResolversParentTypes['TranslateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TranslateCategoryError']>, ParentType, ContextType>;
};

export type TranslateCategoryErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateCategoryError'] = ResolversParentTypes['TranslateCategoryError']> = {
  code?: Resolver<ResolversTypes['TranslateCategoryErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TranslateOptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateOptionPayload'] = ResolversParentTypes['TranslateOptionPayload']> = {
  translations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OptionTranslation']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TranslateOptionError']>, ParentType, ContextType>;
};

export type TranslateOptionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslateOptionError'] = ResolversParentTypes['TranslateOptionError']> = {
  code?: Resolver<ResolversTypes['TranslateOptionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WarehouseStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseStock'] = ResolversParentTypes['WarehouseStock']> = {
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateWarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWarehousePayload'] = ResolversParentTypes['CreateWarehousePayload']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateWarehouseError']>, ParentType, ContextType>;
};

export type CreateWarehouseErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWarehouseError'] = ResolversParentTypes['CreateWarehouseError']> = {
  code?: Resolver<ResolversTypes['CreateWarehouseErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateWarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWarehousePayload'] = ResolversParentTypes['UpdateWarehousePayload']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateWarehouseError']>, ParentType, ContextType>;
};

export type UpdateWarehouseErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWarehouseError'] = ResolversParentTypes['UpdateWarehouseError']> = {
  code?: Resolver<ResolversTypes['UpdateWarehouseErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type TransferStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStockPayload'] = ResolversParentTypes['TransferStockPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TransferStockError']>, ParentType, ContextType>;
};

export type TransferStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStockError'] = ResolversParentTypes['TransferStockError']> = {
  code?: Resolver<ResolversTypes['TransferStockErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  StockNotice?: StockNoticeResolvers<ContextType>;
  SetLowStockThresholdPayload?: SetLowStockThresholdPayloadResolvers<ContextType>;
  SetLowStockThresholdError?: SetLowStockThresholdErrorResolvers<ContextType>;
  NotifyMePayload?: NotifyMePayloadResolvers<ContextType>;
  NotifyMeError?: NotifyMeErrorResolvers<ContextType>;
  CancelNoticePayload?: CancelNoticePayloadResolvers<ContextType>;
  CancelNoticeError?: CancelNoticeErrorResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  VariantMatrix?: VariantMatrixResolvers<ContextType>;
  SetProductOptionsPayload?: SetProductOptionsPayloadResolvers<ContextType>;
  SetProductOptionsError?: SetProductOptionsErrorResolvers<ContextType>;
  CreateProductVariantsPayload?: CreateProductVariantsPayloadResolvers<ContextType>;
  CreateProductVariantsError?: CreateProductVariantsErrorResolvers<ContextType>;
  UpdateProductVariantsPayload?: UpdateProductVariantsPayloadResolvers<ContextType>;
  UpdateProductVariantsError?: UpdateProductVariantsErrorResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  AttributeValue?: AttributeValueResolvers<ContextType>;
  ProductAttribute?: ProductAttributeResolvers<ContextType>;
  CreateAttributePayload?: CreateAttributePayloadResolvers<ContextType>;
  CreateAttributeError?: CreateAttributeErrorResolvers<ContextType>;
  UpdateAttributePayload?: UpdateAttributePayloadResolvers<ContextType>;
  UpdateAttributeError?: UpdateAttributeErrorResolvers<ContextType>;
  DeleteAttributePayload?: DeleteAttributePayloadResolvers<ContextType>;
  DeleteAttributeError?: DeleteAttributeErrorResolvers<ContextType>;
  SetProductAttributesPayload?: SetProductAttributesPayloadResolvers<ContextType>;
  SetProductAttributesError?: SetProductAttributesErrorResolvers<ContextType>;
  Backorder?: BackorderResolvers<ContextType>;
  SetBackorderPayload?: SetBackorderPayloadResolvers<ContextType>;
  SetBackorderError?: SetBackorderErrorResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  BrandConnection?: BrandConnectionResolvers<ContextType>;
  BrandEdge?: BrandEdgeResolvers<ContextType>;
  CreateBrandPayload?: CreateBrandPayloadResolvers<ContextType>;
  CreateBrandError?: CreateBrandErrorResolvers<ContextType>;
  UpdateBrandPayload?: UpdateBrandPayloadResolvers<ContextType>;
  UpdateBrandError?: UpdateBrandErrorResolvers<ContextType>;
  DeleteBrandPayload?: DeleteBrandPayloadResolvers<ContextType>;
  DeleteBrandError?: DeleteBrandErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  VariantOption?: VariantOptionResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  CreateCategoryError?: CreateCategoryErrorResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  UpdateCategoryError?: UpdateCategoryErrorResolvers<ContextType>;
  MoveCategoryPayload?: MoveCategoryPayloadResolvers<ContextType>;
  MoveCategoryError?: MoveCategoryErrorResolvers<ContextType>;
  DeleteCategoryPayload?: DeleteCategoryPayloadResolvers<ContextType>;
  DeleteCategoryError?: DeleteCategoryErrorResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  CollectionConnection?: CollectionConnectionResolvers<ContextType>;
  CollectionEdge?: CollectionEdgeResolvers<ContextType>;
  CollectionRule?: CollectionRuleResolvers<ContextType>;
  CollectionCondition?: CollectionConditionResolvers<ContextType>;
  CreateCollectionPayload?: CreateCollectionPayloadResolvers<ContextType>;
  CreateCollectionError?: CreateCollectionErrorResolvers<ContextType>;
  UpdateCollectionPayload?: UpdateCollectionPayloadResolvers<ContextType>;
  UpdateCollectionError?: UpdateCollectionErrorResolvers<ContextType>;
  DeleteCollectionPayload?: DeleteCollectionPayloadResolvers<ContextType>;
  DeleteCollectionError?: DeleteCollectionErrorResolvers<ContextType>;
  AddCollectionProductsPayload?: AddCollectionProductsPayloadResolvers<ContextType>;
  AddCollectionProductsError?: AddCollectionProductsErrorResolvers<ContextType>;
  RemoveCollectionProductsPayload?: RemoveCollectionProductsPayloadResolvers<ContextType>;
  RemoveCollectionProductsError?: RemoveCollectionProductsErrorResolvers<ContextType>;
  MoveCollectionProductPayload?: MoveCollectionProductPayloadResolvers<ContextType>;
  MoveCollectionProductError?: MoveCollectionProductErrorResolvers<ContextType>;
  DeleteProductPayload?: DeleteProductPayloadResolvers<ContextType>;
  DeleteProductError?: DeleteProductErrorResolvers<ContextType>;
  DeleteProductVariantPayload?: DeleteProductVariantPayloadResolvers<ContextType>;
  DeleteProductVariantError?: DeleteProductVariantErrorResolvers<ContextType>;
  RestoreProductPayload?: RestoreProductPayloadResolvers<ContextType>;
  RestoreProductError?: RestoreProductErrorResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  CreateProductError?: CreateProductErrorResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  UpdateProductError?: UpdateProductErrorResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  CreateExportPayload?: CreateExportPayloadResolvers<ContextType>;
  CreateExportError?: CreateExportErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportProgress?: ImportProgressResolvers<ContextType>;
  ImportProblemConnection?: ImportProblemConnectionResolvers<ContextType>;
  ImportProblemEdge?: ImportProblemEdgeResolvers<ContextType>;
  ImportProblem?: ImportProblemResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  CreateImportPayload?: CreateImportPayloadResolvers<ContextType>;
  CreateImportError?: CreateImportErrorResolvers<ContextType>;
  CancelImportPayload?: CancelImportPayloadResolvers<ContextType>;
  CancelImportError?: CancelImportErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  SetStockPayload?: SetStockPayloadResolvers<ContextType>;
  SetStockError?: SetStockErrorResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  AdjustStockError?: AdjustStockErrorResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  CreateUploadPayload?: CreateUploadPayloadResolvers<ContextType>;
  CreateUploadError?: CreateUploadErrorResolvers<ContextType>;
  AttachMediaPayload?: AttachMediaPayloadResolvers<ContextType>;
  AttachMediaError?: AttachMediaErrorResolvers<ContextType>;
  ReorderMediaPayload?: ReorderMediaPayloadResolvers<ContextType>;
  ReorderMediaError?: ReorderMediaErrorResolvers<ContextType>;
  DetachMediaPayload?: DetachMediaPayloadResolvers<ContextType>;
  DetachMediaError?: DetachMediaErrorResolvers<ContextType>;
  UpdateMediaPayload?: UpdateMediaPayloadResolvers<ContextType>;
  UpdateMediaError?: UpdateMediaErrorResolvers<ContextType>;
  MetadataEntry?: MetadataEntryResolvers<ContextType>;
  UpdateMetadataPayload?: UpdateMetadataPayloadResolvers<ContextType>;
  UpdateMetadataError?: UpdateMetadataErrorResolvers<ContextType>;
  SetPricePayload?: SetPricePayloadResolvers<ContextType>;
  SetPriceError?: SetPriceErrorResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  VariantPricing?: VariantPricingResolvers<ContextType>;
  PriceChangeConnection?: PriceChangeConnectionResolvers<ContextType>;
  PriceChangeEdge?: PriceChangeEdgeResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  SetPricesPayload?: SetPricesPayloadResolvers<ContextType>;
  SetPricesError?: SetPricesErrorResolvers<ContextType>;
  ScheduledPrice?: ScheduledPriceResolvers<ContextType>;
  SchedulePricesPayload?: SchedulePricesPayloadResolvers<ContextType>;
  SchedulePricesError?: SchedulePricesErrorResolvers<ContextType>;
  CancelScheduledPricePayload?: CancelScheduledPricePayloadResolvers<ContextType>;
  CancelScheduledPriceError?: CancelScheduledPriceErrorResolvers<ContextType>;
  SetProductPublishedPayload?: SetProductPublishedPayloadResolvers<ContextType>;
  SetProductPublishedError?: SetProductPublishedErrorResolvers<ContextType>;
  ScheduleProductPayload?: ScheduleProductPayloadResolvers<ContextType>;
  ScheduleProductError?: ScheduleProductErrorResolvers<ContextType>;
  ProductSearchConnection?: ProductSearchConnectionResolvers<ContextType>;
  ProductSearchEdge?: ProductSearchEdgeResolvers<ContextType>;
  ProductFacet?: ProductFacetResolvers<ContextType>;
  ProductFacetValue?: ProductFacetValueResolvers<ContextType>;
  SearchReindex?: SearchReindexResolvers<ContextType>;
  ReindexSearchPayload?: ReindexSearchPayloadResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  ProductTranslation?: ProductTranslationResolvers<ContextType>;
  CategoryTranslation?: CategoryTranslationResolvers<ContextType>;
  OptionTranslation?: OptionTranslationResolvers<ContextType>;
  TranslateProductPayload?: TranslateProductPayloadResolvers<ContextType>;
  TranslateProductError?: TranslateProductErrorResolvers<ContextType>;
  TranslateCategoryPayload?: TranslateCategoryPayloadResolvers<ContextType>;
  TranslateCategoryError?: TranslateCategoryErrorResolvers<ContextType>;
  TranslateOptionPayload?: TranslateOptionPayloadResolvers<ContextType>;
  TranslateOptionError?: TranslateOptionErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseStock?: WarehouseStockResolvers<ContextType>;
  CreateWarehousePayload?: CreateWarehousePayloadResolvers<ContextType>;
  CreateWarehouseError?: CreateWarehouseErrorResolvers<ContextType>;
  UpdateWarehousePayload?: UpdateWarehousePayloadResolvers<ContextType>;
  UpdateWarehouseError?: UpdateWarehouseErrorResolvers<ContextType>;
  TransferStockPayload?: TransferStockPayloadResolvers<ContextType>;
  TransferStockError?: TransferStockErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  cached?: CachedDirectiveResolver<any, any, ContextType>;
};
