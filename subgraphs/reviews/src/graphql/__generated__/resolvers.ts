// Generated from the schema: node schema/src/generate.ts. Changes made here are lost.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductModel, OrderLineModel, UserModel, ReviewModel, RatingSummaryModel, MediaModel, ReviewConnectionModel } from '../mappers.ts';
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

export type CreateReviewUploadInput = {
  readonly contentType: Scalars['String']['input'];
  readonly byteLength: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateReviewUploadPayload = {
  readonly __typename?: 'CreateReviewUploadPayload';
  readonly upload?: Maybe<Upload>;
  readonly userErrors: ReadonlyArray<CreateReviewUploadError>;
};

export type CreateReviewUploadError = {
  readonly __typename?: 'CreateReviewUploadError';
  readonly code: CreateReviewUploadErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateReviewUploadErrorCode =
  | 'CONTENT_TYPE_NOT_ALLOWED'
  | 'SIZE_OUT_OF_RANGE'
  | 'TOO_MANY_UPLOADS'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type AttachReviewMediaInput = {
  readonly reviewId: Scalars['ID']['input'];
  readonly uploadId: Scalars['ID']['input'];
  readonly alt?: InputMaybe<Scalars['String']['input']>;
};

export type AttachReviewMediaPayload = {
  readonly __typename?: 'AttachReviewMediaPayload';
  readonly review?: Maybe<Review>;
  readonly userErrors: ReadonlyArray<AttachReviewMediaError>;
};

export type AttachReviewMediaError = {
  readonly __typename?: 'AttachReviewMediaError';
  readonly code: AttachReviewMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AttachReviewMediaErrorCode =
  | 'INVALID_ID'
  | 'REVIEW_NOT_FOUND'
  | 'UPLOAD_NOT_FOUND'
  | 'UPLOAD_NOT_FINISHED'
  | 'TOO_MANY_MEDIA'
  | 'ALT_TOO_LONG';

export type ReorderReviewMediaInput = {
  readonly reviewId: Scalars['ID']['input'];
  readonly mediaIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type ReorderReviewMediaPayload = {
  readonly __typename?: 'ReorderReviewMediaPayload';
  readonly review?: Maybe<Review>;
  readonly userErrors: ReadonlyArray<ReorderReviewMediaError>;
};

export type ReorderReviewMediaError = {
  readonly __typename?: 'ReorderReviewMediaError';
  readonly code: ReorderReviewMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ReorderReviewMediaErrorCode =
  | 'INVALID_ID'
  | 'REVIEW_NOT_FOUND'
  | 'MEDIA_MISMATCH';

export type DetachReviewMediaInput = {
  readonly mediaId: Scalars['ID']['input'];
};

export type DetachReviewMediaPayload = {
  readonly __typename?: 'DetachReviewMediaPayload';
  readonly review?: Maybe<Review>;
  readonly userErrors: ReadonlyArray<DetachReviewMediaError>;
};

export type DetachReviewMediaError = {
  readonly __typename?: 'DetachReviewMediaError';
  readonly code: DetachReviewMediaErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DetachReviewMediaErrorCode =
  | 'INVALID_ID'
  | 'MEDIA_NOT_FOUND';

export type Query = {
  readonly __typename?: 'Query';
  readonly review?: Maybe<Review>;
};

export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly submitReview: SubmitReviewPayload;
  readonly updateReview: UpdateReviewPayload;
  readonly deleteReview: DeleteReviewPayload;
  readonly createReviewUpload: CreateReviewUploadPayload;
  readonly attachReviewMedia: AttachReviewMediaPayload;
  readonly reorderReviewMedia: ReorderReviewMediaPayload;
  readonly detachReviewMedia: DetachReviewMediaPayload;
};

export type MutationSubmitReviewArgs = {
  input: SubmitReviewInput;
};

export type MutationUpdateReviewArgs = {
  input: UpdateReviewInput;
};

export type MutationDeleteReviewArgs = {
  input: DeleteReviewInput;
};

export type MutationCreateReviewUploadArgs = {
  input: CreateReviewUploadInput;
};

export type MutationAttachReviewMediaArgs = {
  input: AttachReviewMediaInput;
};

export type MutationReorderReviewMediaArgs = {
  input: ReorderReviewMediaInput;
};

export type MutationDetachReviewMediaArgs = {
  input: DetachReviewMediaInput;
};

export type Review = {
  readonly __typename?: 'Review';
  readonly id: Scalars['ID']['output'];
  readonly product?: Maybe<Product>;
  readonly author?: Maybe<User>;
  readonly rating: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  readonly isVerified: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly media: ReadonlyArray<Media>;
};

export type RatingSummary = {
  readonly __typename?: 'RatingSummary';
  readonly count: Scalars['Int']['output'];
  readonly average?: Maybe<Scalars['Float']['output']>;
  readonly distribution: ReadonlyArray<RatingCount>;
};

export type RatingCount = {
  readonly __typename?: 'RatingCount';
  readonly rating: Scalars['Int']['output'];
  readonly count: Scalars['Int']['output'];
};

export type ReviewConnection = {
  readonly __typename?: 'ReviewConnection';
  readonly edges: ReadonlyArray<ReviewEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ReviewEdge = {
  readonly __typename?: 'ReviewEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Review;
};

export type Product = {
  readonly __typename?: 'Product';
  readonly id: Scalars['ID']['output'];
  readonly reviews?: Maybe<ReviewConnection>;
  readonly ratingSummary?: Maybe<RatingSummary>;
};

export type ProductReviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly id: Scalars['ID']['output'];
  readonly productId: Scalars['ID']['output'];
  readonly myReview?: Maybe<Review>;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
};

export type SubmitReviewInput = {
  readonly productId: Scalars['ID']['input'];
  readonly rating: Scalars['Int']['input'];
  readonly title: Scalars['String']['input'];
  readonly body: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type SubmitReviewPayload = {
  readonly __typename?: 'SubmitReviewPayload';
  readonly review?: Maybe<Review>;
  readonly userErrors: ReadonlyArray<SubmitReviewError>;
};

export type SubmitReviewError = {
  readonly __typename?: 'SubmitReviewError';
  readonly code: SubmitReviewErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SubmitReviewErrorCode =
  | 'INVALID_ID'
  | 'PRODUCT_NOT_FOUND'
  | 'ALREADY_REVIEWED'
  | 'RATING_OUT_OF_RANGE'
  | 'INVALID_TITLE'
  | 'INVALID_BODY'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateReviewInput = {
  readonly reviewId: Scalars['ID']['input'];
  readonly rating: Scalars['Int']['input'];
  readonly title: Scalars['String']['input'];
  readonly body: Scalars['String']['input'];
};

export type UpdateReviewPayload = {
  readonly __typename?: 'UpdateReviewPayload';
  readonly review?: Maybe<Review>;
  readonly userErrors: ReadonlyArray<UpdateReviewError>;
};

export type UpdateReviewError = {
  readonly __typename?: 'UpdateReviewError';
  readonly code: UpdateReviewErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateReviewErrorCode =
  | 'INVALID_ID'
  | 'REVIEW_NOT_FOUND'
  | 'RATING_OUT_OF_RANGE'
  | 'INVALID_TITLE'
  | 'INVALID_BODY';

export type DeleteReviewInput = {
  readonly reviewId: Scalars['ID']['input'];
};

export type DeleteReviewPayload = {
  readonly __typename?: 'DeleteReviewPayload';
  readonly deletedReviewId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteReviewError>;
};

export type DeleteReviewError = {
  readonly __typename?: 'DeleteReviewError';
  readonly code: DeleteReviewErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeleteReviewErrorCode =
  | 'INVALID_ID'
  | 'REVIEW_NOT_FOUND';

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
  Review: Review;
  Product: Product;
  OrderLine: OrderLine;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['OrderLine'], {"productId":true}> ) );
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
  Media: ResolverTypeWrapper<MediaModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  MediaFormat: MediaFormat;
  Upload: ResolverTypeWrapper<Upload>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  CreateReviewUploadInput: CreateReviewUploadInput;
  CreateReviewUploadPayload: ResolverTypeWrapper<CreateReviewUploadPayload>;
  CreateReviewUploadError: ResolverTypeWrapper<CreateReviewUploadError>;
  CreateReviewUploadErrorCode: CreateReviewUploadErrorCode;
  AttachReviewMediaInput: AttachReviewMediaInput;
  AttachReviewMediaPayload: ResolverTypeWrapper<Omit<AttachReviewMediaPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  AttachReviewMediaError: ResolverTypeWrapper<AttachReviewMediaError>;
  AttachReviewMediaErrorCode: AttachReviewMediaErrorCode;
  ReorderReviewMediaInput: ReorderReviewMediaInput;
  ReorderReviewMediaPayload: ResolverTypeWrapper<Omit<ReorderReviewMediaPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  ReorderReviewMediaError: ResolverTypeWrapper<ReorderReviewMediaError>;
  ReorderReviewMediaErrorCode: ReorderReviewMediaErrorCode;
  DetachReviewMediaInput: DetachReviewMediaInput;
  DetachReviewMediaPayload: ResolverTypeWrapper<Omit<DetachReviewMediaPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  DetachReviewMediaError: ResolverTypeWrapper<DetachReviewMediaError>;
  DetachReviewMediaErrorCode: DetachReviewMediaErrorCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Review: ResolverTypeWrapper<ReviewModel>;
  RatingSummary: ResolverTypeWrapper<RatingSummaryModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RatingCount: ResolverTypeWrapper<RatingCount>;
  ReviewConnection: ResolverTypeWrapper<ReviewConnectionModel>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  Product: ResolverTypeWrapper<ProductModel>;
  OrderLine: ResolverTypeWrapper<OrderLineModel>;
  User: ResolverTypeWrapper<UserModel>;
  SubmitReviewInput: SubmitReviewInput;
  SubmitReviewPayload: ResolverTypeWrapper<Omit<SubmitReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  SubmitReviewError: ResolverTypeWrapper<SubmitReviewError>;
  SubmitReviewErrorCode: SubmitReviewErrorCode;
  UpdateReviewInput: UpdateReviewInput;
  UpdateReviewPayload: ResolverTypeWrapper<Omit<UpdateReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  UpdateReviewError: ResolverTypeWrapper<UpdateReviewError>;
  UpdateReviewErrorCode: UpdateReviewErrorCode;
  DeleteReviewInput: DeleteReviewInput;
  DeleteReviewPayload: ResolverTypeWrapper<DeleteReviewPayload>;
  DeleteReviewError: ResolverTypeWrapper<DeleteReviewError>;
  DeleteReviewErrorCode: DeleteReviewErrorCode;
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
  Media: MediaModel;
  ID: Scalars['ID']['output'];
  Upload: Upload;
  UploadHeader: UploadHeader;
  CreateReviewUploadInput: CreateReviewUploadInput;
  CreateReviewUploadPayload: CreateReviewUploadPayload;
  CreateReviewUploadError: CreateReviewUploadError;
  AttachReviewMediaInput: AttachReviewMediaInput;
  AttachReviewMediaPayload: Omit<AttachReviewMediaPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  AttachReviewMediaError: AttachReviewMediaError;
  ReorderReviewMediaInput: ReorderReviewMediaInput;
  ReorderReviewMediaPayload: Omit<ReorderReviewMediaPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  ReorderReviewMediaError: ReorderReviewMediaError;
  DetachReviewMediaInput: DetachReviewMediaInput;
  DetachReviewMediaPayload: Omit<DetachReviewMediaPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  DetachReviewMediaError: DetachReviewMediaError;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Review: ReviewModel;
  RatingSummary: RatingSummaryModel;
  Float: Scalars['Float']['output'];
  RatingCount: RatingCount;
  ReviewConnection: ReviewConnectionModel;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  Product: ProductModel;
  OrderLine: OrderLineModel;
  User: UserModel;
  SubmitReviewInput: SubmitReviewInput;
  SubmitReviewPayload: Omit<SubmitReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  SubmitReviewError: SubmitReviewError;
  UpdateReviewInput: UpdateReviewInput;
  UpdateReviewPayload: Omit<UpdateReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  UpdateReviewError: UpdateReviewError;
  DeleteReviewInput: DeleteReviewInput;
  DeleteReviewPayload: DeleteReviewPayload;
  DeleteReviewError: DeleteReviewError;
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

export type CreateReviewUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateReviewUploadPayload'] = ResolversParentTypes['CreateReviewUploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateReviewUploadError']>, ParentType, ContextType>;
};

export type CreateReviewUploadErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateReviewUploadError'] = ResolversParentTypes['CreateReviewUploadError']> = {
  code?: Resolver<ResolversTypes['CreateReviewUploadErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AttachReviewMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachReviewMediaPayload'] = ResolversParentTypes['AttachReviewMediaPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AttachReviewMediaError']>, ParentType, ContextType>;
};

export type AttachReviewMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachReviewMediaError'] = ResolversParentTypes['AttachReviewMediaError']> = {
  code?: Resolver<ResolversTypes['AttachReviewMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ReorderReviewMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderReviewMediaPayload'] = ResolversParentTypes['ReorderReviewMediaPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReorderReviewMediaError']>, ParentType, ContextType>;
};

export type ReorderReviewMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderReviewMediaError'] = ResolversParentTypes['ReorderReviewMediaError']> = {
  code?: Resolver<ResolversTypes['ReorderReviewMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DetachReviewMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachReviewMediaPayload'] = ResolversParentTypes['DetachReviewMediaPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DetachReviewMediaError']>, ParentType, ContextType>;
};

export type DetachReviewMediaErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachReviewMediaError'] = ResolversParentTypes['DetachReviewMediaError']> = {
  code?: Resolver<ResolversTypes['DetachReviewMediaErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitReview?: Resolver<ResolversTypes['SubmitReviewPayload'], ParentType, ContextType, RequireFields<MutationSubmitReviewArgs, 'input'>>;
  updateReview?: Resolver<ResolversTypes['UpdateReviewPayload'], ParentType, ContextType, RequireFields<MutationUpdateReviewArgs, 'input'>>;
  deleteReview?: Resolver<ResolversTypes['DeleteReviewPayload'], ParentType, ContextType, RequireFields<MutationDeleteReviewArgs, 'input'>>;
  createReviewUpload?: Resolver<ResolversTypes['CreateReviewUploadPayload'], ParentType, ContextType, RequireFields<MutationCreateReviewUploadArgs, 'input'>>;
  attachReviewMedia?: Resolver<ResolversTypes['AttachReviewMediaPayload'], ParentType, ContextType, RequireFields<MutationAttachReviewMediaArgs, 'input'>>;
  reorderReviewMedia?: Resolver<ResolversTypes['ReorderReviewMediaPayload'], ParentType, ContextType, RequireFields<MutationReorderReviewMediaArgs, 'input'>>;
  detachReviewMedia?: Resolver<ResolversTypes['DetachReviewMediaPayload'], ParentType, ContextType, RequireFields<MutationDetachReviewMediaArgs, 'input'>>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  media?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
};

export type RatingSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingSummary'] = ResolversParentTypes['RatingSummary']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distribution?: Resolver<ReadonlyArray<ResolversTypes['RatingCount']>, ParentType, ContextType>;
};

export type RatingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingCount'] = ResolversParentTypes['RatingCount']> = {
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<ProductReviewsArgs, 'first'>>;
  ratingSummary?: Resolver<Maybe<ResolversTypes['RatingSummary']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  myReview?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubmitReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitReviewPayload'] = ResolversParentTypes['SubmitReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SubmitReviewError']>, ParentType, ContextType>;
};

export type SubmitReviewErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitReviewError'] = ResolversParentTypes['SubmitReviewError']> = {
  code?: Resolver<ResolversTypes['SubmitReviewErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateReviewPayload'] = ResolversParentTypes['UpdateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateReviewError']>, ParentType, ContextType>;
};

export type UpdateReviewErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateReviewError'] = ResolversParentTypes['UpdateReviewError']> = {
  code?: Resolver<ResolversTypes['UpdateReviewErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeleteReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteReviewPayload'] = ResolversParentTypes['DeleteReviewPayload']> = {
  deletedReviewId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteReviewError']>, ParentType, ContextType>;
};

export type DeleteReviewErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteReviewError'] = ResolversParentTypes['DeleteReviewError']> = {
  code?: Resolver<ResolversTypes['DeleteReviewErrorCode'], ParentType, ContextType>;
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
  Media?: MediaResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  CreateReviewUploadPayload?: CreateReviewUploadPayloadResolvers<ContextType>;
  CreateReviewUploadError?: CreateReviewUploadErrorResolvers<ContextType>;
  AttachReviewMediaPayload?: AttachReviewMediaPayloadResolvers<ContextType>;
  AttachReviewMediaError?: AttachReviewMediaErrorResolvers<ContextType>;
  ReorderReviewMediaPayload?: ReorderReviewMediaPayloadResolvers<ContextType>;
  ReorderReviewMediaError?: ReorderReviewMediaErrorResolvers<ContextType>;
  DetachReviewMediaPayload?: DetachReviewMediaPayloadResolvers<ContextType>;
  DetachReviewMediaError?: DetachReviewMediaErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  RatingSummary?: RatingSummaryResolvers<ContextType>;
  RatingCount?: RatingCountResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  SubmitReviewPayload?: SubmitReviewPayloadResolvers<ContextType>;
  SubmitReviewError?: SubmitReviewErrorResolvers<ContextType>;
  UpdateReviewPayload?: UpdateReviewPayloadResolvers<ContextType>;
  UpdateReviewError?: UpdateReviewErrorResolvers<ContextType>;
  DeleteReviewPayload?: DeleteReviewPayloadResolvers<ContextType>;
  DeleteReviewError?: DeleteReviewErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  cached?: CachedDirectiveResolver<any, any, ContextType>;
};
