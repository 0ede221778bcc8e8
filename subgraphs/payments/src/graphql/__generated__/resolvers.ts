// Generated from the schema: node schema/src/generate.ts. Changes made here are lost.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderModel, PaymentLinkModel, PaymentEventModel, OrderMoneyModel, RefundPartModel, UserModel, DisputeConnectionModel, ReconciliationReportModel, OrderLineModel, PaymentModel, RefundModel, PaymentMethodModel, DisputeModel, PayoutDayModel, ReconciliationFindingModel } from '../mappers.ts';
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

export type CapturePaymentInput = {
  readonly paymentId: Scalars['ID']['input'];
  readonly amount?: InputMaybe<MoneyInput>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type CapturePaymentPayload = {
  readonly __typename?: 'CapturePaymentPayload';
  readonly payment?: Maybe<Payment>;
  readonly userErrors: ReadonlyArray<CapturePaymentError>;
};

export type CapturePaymentError = {
  readonly __typename?: 'CapturePaymentError';
  readonly code: CapturePaymentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CapturePaymentErrorCode =
  | 'INVALID_ID'
  | 'PAYMENT_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'AMOUNT_TOO_LARGE'
  | 'INVALID_AMOUNT'
  | 'CURRENCY_MISMATCH'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type VoidPaymentInput = {
  readonly paymentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type VoidPaymentPayload = {
  readonly __typename?: 'VoidPaymentPayload';
  readonly payment?: Maybe<Payment>;
  readonly userErrors: ReadonlyArray<VoidPaymentError>;
};

export type VoidPaymentError = {
  readonly __typename?: 'VoidPaymentError';
  readonly code: VoidPaymentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type VoidPaymentErrorCode =
  | 'INVALID_ID'
  | 'PAYMENT_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type Dispute = {
  readonly __typename?: 'Dispute';
  readonly id: Scalars['ID']['output'];
  readonly payment?: Maybe<Payment>;
  readonly amount: Money;
  readonly reason: Scalars['String']['output'];
  readonly status: DisputeStatus;
  readonly evidenceDueBy?: Maybe<Scalars['DateTime']['output']>;
  readonly evidence?: Maybe<Scalars['String']['output']>;
  readonly openedAt: Scalars['DateTime']['output'];
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type DisputeStatus =
  | 'NEEDS_RESPONSE'
  | 'UNDER_REVIEW'
  | 'WON'
  | 'LOST';

export type DisputeConnection = {
  readonly __typename?: 'DisputeConnection';
  readonly edges: ReadonlyArray<DisputeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DisputeEdge = {
  readonly __typename?: 'DisputeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Dispute;
};

export type SubmitDisputeEvidenceInput = {
  readonly disputeId: Scalars['ID']['input'];
  readonly evidence: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type SubmitDisputeEvidencePayload = {
  readonly __typename?: 'SubmitDisputeEvidencePayload';
  readonly dispute?: Maybe<Dispute>;
  readonly userErrors: ReadonlyArray<SubmitDisputeEvidenceError>;
};

export type SubmitDisputeEvidenceError = {
  readonly __typename?: 'SubmitDisputeEvidenceError';
  readonly code: SubmitDisputeEvidenceErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SubmitDisputeEvidenceErrorCode =
  | 'INVALID_ID'
  | 'DISPUTE_NOT_FOUND'
  | 'DISPUTE_ANSWERED'
  | 'INVALID_EVIDENCE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly paymentStatusChanged?: Maybe<OrderMoney>;
};

export type SubscriptionPaymentStatusChangedArgs = {
  orderId: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  readonly paymentMethods?: Maybe<ReadonlyArray<PaymentMethod>>;
};

export type PaymentMethod = {
  readonly __typename?: 'PaymentMethod';
  readonly id: Scalars['ID']['output'];
  readonly brand: Scalars['String']['output'];
  readonly last4: Scalars['String']['output'];
  readonly expiryMonth: Scalars['Int']['output'];
  readonly expiryYear: Scalars['Int']['output'];
  readonly isExpired: Scalars['Boolean']['output'];
  readonly isDefault: Scalars['Boolean']['output'];
  readonly savedAt: Scalars['DateTime']['output'];
};

export type SavePaymentMethodInput = {
  readonly token: Scalars['String']['input'];
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type SavePaymentMethodPayload = {
  readonly __typename?: 'SavePaymentMethodPayload';
  readonly paymentMethod?: Maybe<PaymentMethod>;
  readonly userErrors: ReadonlyArray<SavePaymentMethodError>;
};

export type SavePaymentMethodError = {
  readonly __typename?: 'SavePaymentMethodError';
  readonly code: SavePaymentMethodErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SavePaymentMethodErrorCode =
  | 'INVALID_PAYMENT_METHOD'
  | 'CARD_EXPIRED'
  | 'TOO_MANY_PAYMENT_METHODS'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type RemovePaymentMethodInput = {
  readonly paymentMethodId: Scalars['ID']['input'];
};

export type RemovePaymentMethodPayload = {
  readonly __typename?: 'RemovePaymentMethodPayload';
  readonly removedPaymentMethodId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<RemovePaymentMethodError>;
};

export type RemovePaymentMethodError = {
  readonly __typename?: 'RemovePaymentMethodError';
  readonly code: RemovePaymentMethodErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RemovePaymentMethodErrorCode =
  | 'INVALID_ID'
  | 'PAYMENT_METHOD_NOT_FOUND';

export type SetDefaultPaymentMethodInput = {
  readonly paymentMethodId: Scalars['ID']['input'];
};

export type SetDefaultPaymentMethodPayload = {
  readonly __typename?: 'SetDefaultPaymentMethodPayload';
  readonly paymentMethod?: Maybe<PaymentMethod>;
  readonly userErrors: ReadonlyArray<SetDefaultPaymentMethodError>;
};

export type SetDefaultPaymentMethodError = {
  readonly __typename?: 'SetDefaultPaymentMethodError';
  readonly code: SetDefaultPaymentMethodErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetDefaultPaymentMethodErrorCode =
  | 'INVALID_ID'
  | 'PAYMENT_METHOD_NOT_FOUND';

export type OrderMoney = {
  readonly __typename?: 'OrderMoney';
  readonly id: Scalars['ID']['output'];
  readonly order?: Maybe<Order>;
  readonly payments?: Maybe<ReadonlyArray<Payment>>;
  readonly status: OrderMoneyStatus;
  readonly due: Money;
  readonly authorized: Money;
  readonly captured: Money;
  readonly refunded: Money;
  readonly outstanding: Money;
};

export type OrderMoneyStatus =
  | 'PENDING'
  | 'REQUIRES_ACTION'
  | 'AUTHORIZED'
  | 'PARTIALLY_PAID'
  | 'PAID'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'OVERPAID'
  | 'VOIDED'
  | 'FAILED'
  | 'DISPUTED';

export type Refund = {
  readonly __typename?: 'Refund';
  readonly id: Scalars['ID']['output'];
  readonly amount: Money;
  readonly status: RefundStatus;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly parts: ReadonlyArray<RefundPart>;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type RefundStatus =
  | 'REQUESTED'
  | 'SUCCEEDED';

export type RefundPart = {
  readonly __typename?: 'RefundPart';
  readonly line?: Maybe<OrderLine>;
  readonly amount: Money;
};

export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly id: Scalars['ID']['output'];
};

export type PaymentLink = {
  readonly __typename?: 'PaymentLink';
  readonly id: Scalars['ID']['output'];
  readonly isShownByToken: Scalars['Boolean']['output'];
  readonly nextAction?: Maybe<PaymentNextAction>;
  readonly failure?: Maybe<PaymentFailure>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly payment?: Maybe<Payment>;
  readonly disputes?: Maybe<DisputeConnection>;
  readonly reconciliationReport?: Maybe<ReconciliationReport>;
  readonly payouts?: Maybe<ReadonlyArray<PayoutDay>>;
};

export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDisputesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DisputeStatus>;
};

export type QueryReconciliationReportArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

export type QueryPayoutsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

export type CaptureMode =
  | 'AUTOMATIC'
  | 'MANUAL';

export type PaymentTransition =
  | 'CAPTURE'
  | 'VOID'
  | 'REFUND';

export type Payment = {
  readonly __typename?: 'Payment';
  readonly id: Scalars['ID']['output'];
  readonly order?: Maybe<Order>;
  readonly attempt: Scalars['Int']['output'];
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly captureMode: CaptureMode;
  readonly authorizedAmount: Money;
  readonly capturableAmount: Money;
  readonly capturedAmount: Money;
  readonly refundedAmount: Money;
  readonly nextAction?: Maybe<PaymentNextAction>;
  readonly failure?: Maybe<PaymentFailure>;
  readonly events: ReadonlyArray<PaymentEvent>;
  readonly availableTransitions: ReadonlyArray<PaymentTransition>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly disputes?: Maybe<ReadonlyArray<Dispute>>;
  readonly refunds: ReadonlyArray<Refund>;
  readonly recorded?: Maybe<RecordedMoney>;
};

export type PaymentStatus =
  | 'PENDING'
  | 'REQUIRES_ACTION'
  | 'PROCESSING'
  | 'AUTHORIZED'
  | 'VOIDED'
  | 'AUTH_EXPIRED'
  | 'PARTIALLY_CAPTURED'
  | 'CAPTURED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'DISPUTED'
  | 'CHARGED_BACK'
  | 'FAILED'
  | 'CANCELLED';

export type PaymentNextAction = {
  readonly __typename?: 'PaymentNextAction';
  readonly url: Scalars['URL']['output'];
  readonly returnUrl?: Maybe<Scalars['URL']['output']>;
};

export type PaymentFailure = {
  readonly __typename?: 'PaymentFailure';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type PaymentEvent = {
  readonly __typename?: 'PaymentEvent';
  readonly type: PaymentEventType;
  readonly amount?: Maybe<Money>;
  readonly fee?: Maybe<Money>;
  readonly occurredAt: Scalars['DateTime']['output'];
};

export type PaymentEventType =
  | 'REQUESTED'
  | 'ACTION_REQUIRED'
  | 'PROCESSING'
  | 'AUTHORIZED'
  | 'CAPTURE_REQUESTED'
  | 'CAPTURE_FAILED'
  | 'VOID_REQUESTED'
  | 'VOIDED'
  | 'AUTH_EXPIRED'
  | 'CAPTURED'
  | 'FAILED'
  | 'CANCELLED'
  | 'REFUND_REQUESTED'
  | 'REFUNDED'
  | 'DISPUTE_OPENED'
  | 'DISPUTE_WON'
  | 'DISPUTE_LOST';

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
  readonly isShownByToken: Scalars['Boolean']['output'];
  readonly payments?: Maybe<ReadonlyArray<Payment>>;
  readonly paymentStatus?: Maybe<PaymentStatus>;
  readonly money?: Maybe<OrderMoney>;
};

export type ReconciliationReport = {
  readonly __typename?: 'ReconciliationReport';
  readonly from: Scalars['DateTime']['output'];
  readonly to: Scalars['DateTime']['output'];
  readonly reconciledUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly movements: Scalars['Int']['output'];
  readonly repaired: Scalars['Int']['output'];
  readonly discrepancies: Scalars['Int']['output'];
  readonly findings: ReadonlyArray<ReconciliationFinding>;
};

export type ReconciliationFinding = {
  readonly __typename?: 'ReconciliationFinding';
  readonly kind: ReconciliationFindingKind;
  readonly providerKey: Scalars['String']['output'];
  readonly movedAt: Scalars['DateTime']['output'];
  readonly foundAt: Scalars['DateTime']['output'];
};

export type ReconciliationFindingKind =
  | 'REPAIRED'
  | 'UNKNOWN_PAYMENT'
  | 'WRONG_AMOUNT'
  | 'NOT_AT_PROVIDER';

export type PayoutDay = {
  readonly __typename?: 'PayoutDay';
  readonly day: Scalars['String']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly captured: Money;
  readonly refunded: Money;
  readonly fees: Money;
  readonly disputed: Money;
  readonly net: Money;
};

export type RecordedMoney = {
  readonly __typename?: 'RecordedMoney';
  readonly means: Scalars['String']['output'];
  readonly reference?: Maybe<Scalars['String']['output']>;
};

export type RecordRefundInput = {
  readonly refundId: Scalars['ID']['input'];
};

export type RecordRefundPayload = {
  readonly __typename?: 'RecordRefundPayload';
  readonly payment?: Maybe<Payment>;
  readonly userErrors: ReadonlyArray<RecordRefundError>;
};

export type RecordRefundError = {
  readonly __typename?: 'RecordRefundError';
  readonly code: RecordRefundErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RecordRefundErrorCode =
  | 'INVALID_ID'
  | 'REFUND_NOT_FOUND'
  | 'ILLEGAL_TRANSITION';

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly refundPayment: RefundPaymentPayload;
  readonly capturePayment: CapturePaymentPayload;
  readonly voidPayment: VoidPaymentPayload;
  readonly submitDisputeEvidence: SubmitDisputeEvidencePayload;
  readonly savePaymentMethod: SavePaymentMethodPayload;
  readonly removePaymentMethod: RemovePaymentMethodPayload;
  readonly setDefaultPaymentMethod: SetDefaultPaymentMethodPayload;
  readonly recordRefund: RecordRefundPayload;
};

export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};

export type MutationCapturePaymentArgs = {
  input: CapturePaymentInput;
};

export type MutationVoidPaymentArgs = {
  input: VoidPaymentInput;
};

export type MutationSubmitDisputeEvidenceArgs = {
  input: SubmitDisputeEvidenceInput;
};

export type MutationSavePaymentMethodArgs = {
  input: SavePaymentMethodInput;
};

export type MutationRemovePaymentMethodArgs = {
  input: RemovePaymentMethodInput;
};

export type MutationSetDefaultPaymentMethodArgs = {
  input: SetDefaultPaymentMethodInput;
};

export type MutationRecordRefundArgs = {
  input: RecordRefundInput;
};

export type RefundPaymentInput = {
  readonly paymentId: Scalars['ID']['input'];
  readonly amount?: InputMaybe<MoneyInput>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type RefundPaymentPayload = {
  readonly __typename?: 'RefundPaymentPayload';
  readonly payment?: Maybe<Payment>;
  readonly userErrors: ReadonlyArray<RefundPaymentError>;
};

export type RefundPaymentError = {
  readonly __typename?: 'RefundPaymentError';
  readonly code: RefundPaymentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RefundPaymentErrorCode =
  | 'INVALID_ID'
  | 'PAYMENT_NOT_FOUND'
  | 'NOTHING_TO_REFUND'
  | 'AMOUNT_TOO_LARGE'
  | 'INVALID_AMOUNT'
  | 'CURRENCY_MISMATCH'
  | 'INVALID_REASON'
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
  Dispute: Dispute;
  User: User;
  PaymentMethod: PaymentMethod;
  OrderMoney: OrderMoney;
  PaymentLink: PaymentLink;
  Payment: Payment;
  Order: Order;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  PaymentMethod:
    ( { __typename: 'PaymentMethod' }
    & GraphQLRecursivePick<FederationTypes['PaymentMethod'], {"id":true}> );
  OrderMoney:
    ( { __typename: 'OrderMoney' }
    & GraphQLRecursivePick<FederationTypes['OrderMoney'], {"id":true}> );
  PaymentLink:
    ( { __typename: 'PaymentLink' }
    & GraphQLRecursivePick<FederationTypes['PaymentLink'], {"id":true,"isShownByToken":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"isShownByToken":true}> ) );
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
  CapturePaymentInput: CapturePaymentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CapturePaymentPayload: ResolverTypeWrapper<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  CapturePaymentError: ResolverTypeWrapper<CapturePaymentError>;
  CapturePaymentErrorCode: CapturePaymentErrorCode;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: ResolverTypeWrapper<Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  VoidPaymentError: ResolverTypeWrapper<VoidPaymentError>;
  VoidPaymentErrorCode: VoidPaymentErrorCode;
  Dispute: ResolverTypeWrapper<DisputeModel>;
  DisputeStatus: DisputeStatus;
  DisputeConnection: ResolverTypeWrapper<DisputeConnectionModel>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  SubmitDisputeEvidenceInput: SubmitDisputeEvidenceInput;
  SubmitDisputeEvidencePayload: ResolverTypeWrapper<Omit<SubmitDisputeEvidencePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  SubmitDisputeEvidenceError: ResolverTypeWrapper<SubmitDisputeEvidenceError>;
  SubmitDisputeEvidenceErrorCode: SubmitDisputeEvidenceErrorCode;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserModel>;
  PaymentMethod: ResolverTypeWrapper<PaymentMethodModel>;
  SavePaymentMethodInput: SavePaymentMethodInput;
  SavePaymentMethodPayload: ResolverTypeWrapper<Omit<SavePaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']> }>;
  SavePaymentMethodError: ResolverTypeWrapper<SavePaymentMethodError>;
  SavePaymentMethodErrorCode: SavePaymentMethodErrorCode;
  RemovePaymentMethodInput: RemovePaymentMethodInput;
  RemovePaymentMethodPayload: ResolverTypeWrapper<RemovePaymentMethodPayload>;
  RemovePaymentMethodError: ResolverTypeWrapper<RemovePaymentMethodError>;
  RemovePaymentMethodErrorCode: RemovePaymentMethodErrorCode;
  SetDefaultPaymentMethodInput: SetDefaultPaymentMethodInput;
  SetDefaultPaymentMethodPayload: ResolverTypeWrapper<Omit<SetDefaultPaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']> }>;
  SetDefaultPaymentMethodError: ResolverTypeWrapper<SetDefaultPaymentMethodError>;
  SetDefaultPaymentMethodErrorCode: SetDefaultPaymentMethodErrorCode;
  OrderMoney: ResolverTypeWrapper<OrderMoneyModel>;
  OrderMoneyStatus: OrderMoneyStatus;
  Refund: ResolverTypeWrapper<RefundModel>;
  RefundStatus: RefundStatus;
  RefundPart: ResolverTypeWrapper<RefundPartModel>;
  OrderLine: ResolverTypeWrapper<OrderLineModel>;
  PaymentLink: ResolverTypeWrapper<PaymentLinkModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CaptureMode: CaptureMode;
  PaymentTransition: PaymentTransition;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PaymentStatus: PaymentStatus;
  PaymentNextAction: ResolverTypeWrapper<PaymentNextAction>;
  PaymentFailure: ResolverTypeWrapper<PaymentFailure>;
  PaymentEvent: ResolverTypeWrapper<PaymentEventModel>;
  PaymentEventType: PaymentEventType;
  Order: ResolverTypeWrapper<OrderModel>;
  ReconciliationReport: ResolverTypeWrapper<ReconciliationReportModel>;
  ReconciliationFinding: ResolverTypeWrapper<ReconciliationFindingModel>;
  ReconciliationFindingKind: ReconciliationFindingKind;
  PayoutDay: ResolverTypeWrapper<PayoutDayModel>;
  RecordedMoney: ResolverTypeWrapper<RecordedMoney>;
  RecordRefundInput: RecordRefundInput;
  RecordRefundPayload: ResolverTypeWrapper<Omit<RecordRefundPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  RecordRefundError: ResolverTypeWrapper<RecordRefundError>;
  RecordRefundErrorCode: RecordRefundErrorCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  RefundPaymentError: ResolverTypeWrapper<RefundPaymentError>;
  RefundPaymentErrorCode: RefundPaymentErrorCode;
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
  CapturePaymentInput: CapturePaymentInput;
  ID: Scalars['ID']['output'];
  CapturePaymentPayload: Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  CapturePaymentError: CapturePaymentError;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  VoidPaymentError: VoidPaymentError;
  Dispute: DisputeModel;
  DisputeConnection: DisputeConnectionModel;
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  SubmitDisputeEvidenceInput: SubmitDisputeEvidenceInput;
  SubmitDisputeEvidencePayload: Omit<SubmitDisputeEvidencePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  SubmitDisputeEvidenceError: SubmitDisputeEvidenceError;
  Subscription: Record<PropertyKey, never>;
  User: UserModel;
  PaymentMethod: PaymentMethodModel;
  SavePaymentMethodInput: SavePaymentMethodInput;
  SavePaymentMethodPayload: Omit<SavePaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']> };
  SavePaymentMethodError: SavePaymentMethodError;
  RemovePaymentMethodInput: RemovePaymentMethodInput;
  RemovePaymentMethodPayload: RemovePaymentMethodPayload;
  RemovePaymentMethodError: RemovePaymentMethodError;
  SetDefaultPaymentMethodInput: SetDefaultPaymentMethodInput;
  SetDefaultPaymentMethodPayload: Omit<SetDefaultPaymentMethodPayload, 'paymentMethod'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']> };
  SetDefaultPaymentMethodError: SetDefaultPaymentMethodError;
  OrderMoney: OrderMoneyModel;
  Refund: RefundModel;
  RefundPart: RefundPartModel;
  OrderLine: OrderLineModel;
  PaymentLink: PaymentLinkModel;
  Query: Record<PropertyKey, never>;
  Payment: PaymentModel;
  PaymentNextAction: PaymentNextAction;
  PaymentFailure: PaymentFailure;
  PaymentEvent: PaymentEventModel;
  Order: OrderModel;
  ReconciliationReport: ReconciliationReportModel;
  ReconciliationFinding: ReconciliationFindingModel;
  PayoutDay: PayoutDayModel;
  RecordedMoney: RecordedMoney;
  RecordRefundInput: RecordRefundInput;
  RecordRefundPayload: Omit<RecordRefundPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  RecordRefundError: RecordRefundError;
  Mutation: Record<PropertyKey, never>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  RefundPaymentError: RefundPaymentError;
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

export type CapturePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapturePaymentPayload'] = ResolversParentTypes['CapturePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CapturePaymentError']>, ParentType, ContextType>;
};

export type CapturePaymentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapturePaymentError'] = ResolversParentTypes['CapturePaymentError']> = {
  code?: Resolver<ResolversTypes['CapturePaymentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type VoidPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidPaymentPayload'] = ResolversParentTypes['VoidPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['VoidPaymentError']>, ParentType, ContextType>;
};

export type VoidPaymentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidPaymentError'] = ResolversParentTypes['VoidPaymentError']> = {
  code?: Resolver<ResolversTypes['VoidPaymentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
  evidenceDueBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type SubmitDisputeEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitDisputeEvidencePayload'] = ResolversParentTypes['SubmitDisputeEvidencePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SubmitDisputeEvidenceError']>, ParentType, ContextType>;
};

export type SubmitDisputeEvidenceErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitDisputeEvidenceError'] = ResolversParentTypes['SubmitDisputeEvidenceError']> = {
  code?: Resolver<ResolversTypes['SubmitDisputeEvidenceErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  paymentStatusChanged?: SubscriptionResolver<Maybe<ResolversTypes['OrderMoney']>, "paymentStatusChanged", ParentType, ContextType, RequireFields<SubscriptionPaymentStatusChangedArgs, 'orderId'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentMethods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PaymentMethod']>>, ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod'], FederationReferenceType extends FederationReferenceTypes['PaymentMethod'] = FederationReferenceTypes['PaymentMethod']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentMethod']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiryMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isExpired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SavePaymentMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavePaymentMethodPayload'] = ResolversParentTypes['SavePaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SavePaymentMethodError']>, ParentType, ContextType>;
};

export type SavePaymentMethodErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavePaymentMethodError'] = ResolversParentTypes['SavePaymentMethodError']> = {
  code?: Resolver<ResolversTypes['SavePaymentMethodErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RemovePaymentMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePaymentMethodPayload'] = ResolversParentTypes['RemovePaymentMethodPayload']> = {
  removedPaymentMethodId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemovePaymentMethodError']>, ParentType, ContextType>;
};

export type RemovePaymentMethodErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePaymentMethodError'] = ResolversParentTypes['RemovePaymentMethodError']> = {
  code?: Resolver<ResolversTypes['RemovePaymentMethodErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetDefaultPaymentMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultPaymentMethodPayload'] = ResolversParentTypes['SetDefaultPaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetDefaultPaymentMethodError']>, ParentType, ContextType>;
};

export type SetDefaultPaymentMethodErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultPaymentMethodError'] = ResolversParentTypes['SetDefaultPaymentMethodError']> = {
  code?: Resolver<ResolversTypes['SetDefaultPaymentMethodErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type OrderMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderMoney'] = ResolversParentTypes['OrderMoney'], FederationReferenceType extends FederationReferenceTypes['OrderMoney'] = FederationReferenceTypes['OrderMoney']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderMoney']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payment']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderMoneyStatus'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  authorized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['RefundPart']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RefundPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPart'] = ResolversParentTypes['RefundPart']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PaymentLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentLink'] = ResolversParentTypes['PaymentLink'], FederationReferenceType extends FederationReferenceTypes['PaymentLink'] = FederationReferenceTypes['PaymentLink']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isShownByToken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['PaymentFailure']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  disputes?: Resolver<Maybe<ResolversTypes['DisputeConnection']>, ParentType, ContextType, RequireFields<QueryDisputesArgs, 'first'>>;
  reconciliationReport?: Resolver<Maybe<ResolversTypes['ReconciliationReport']>, ParentType, ContextType, RequireFields<QueryReconciliationReportArgs, 'from' | 'to'>>;
  payouts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PayoutDay']>>, ParentType, ContextType, RequireFields<QueryPayoutsArgs, 'from' | 'to'>>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captureMode?: Resolver<ResolversTypes['CaptureMode'], ParentType, ContextType>;
  authorizedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  capturableAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  capturedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['PaymentFailure']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['PaymentEvent']>, ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['PaymentTransition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disputes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Dispute']>>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  recorded?: Resolver<Maybe<ResolversTypes['RecordedMoney']>, ParentType, ContextType>;
};

export type PaymentNextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentNextAction'] = ResolversParentTypes['PaymentNextAction']> = {
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  returnUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type PaymentFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentFailure'] = ResolversParentTypes['PaymentFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEvent'] = ResolversParentTypes['PaymentEvent']> = {
  type?: Resolver<ResolversTypes['PaymentEventType'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payment']>>, ParentType, ContextType>;
  paymentStatus?: Resolver<Maybe<ResolversTypes['PaymentStatus']>, ParentType, ContextType>;
  money?: Resolver<Maybe<ResolversTypes['OrderMoney']>, ParentType, ContextType>;
};

export type ReconciliationReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationReport'] = ResolversParentTypes['ReconciliationReport']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reconciledUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repaired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discrepancies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationFinding']>, ParentType, ContextType>;
};

export type ReconciliationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationFinding'] = ResolversParentTypes['ReconciliationFinding']> = {
  kind?: Resolver<ResolversTypes['ReconciliationFindingKind'], ParentType, ContextType>;
  providerKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  movedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PayoutDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayoutDay'] = ResolversParentTypes['PayoutDay']> = {
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type RecordedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedMoney'] = ResolversParentTypes['RecordedMoney']> = {
  means?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordRefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRefundPayload'] = ResolversParentTypes['RecordRefundPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RecordRefundError']>, ParentType, ContextType>;
};

export type RecordRefundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRefundError'] = ResolversParentTypes['RecordRefundError']> = {
  code?: Resolver<ResolversTypes['RecordRefundErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  capturePayment?: Resolver<ResolversTypes['CapturePaymentPayload'], ParentType, ContextType, RequireFields<MutationCapturePaymentArgs, 'input'>>;
  voidPayment?: Resolver<ResolversTypes['VoidPaymentPayload'], ParentType, ContextType, RequireFields<MutationVoidPaymentArgs, 'input'>>;
  submitDisputeEvidence?: Resolver<ResolversTypes['SubmitDisputeEvidencePayload'], ParentType, ContextType, RequireFields<MutationSubmitDisputeEvidenceArgs, 'input'>>;
  savePaymentMethod?: Resolver<ResolversTypes['SavePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationSavePaymentMethodArgs, 'input'>>;
  removePaymentMethod?: Resolver<ResolversTypes['RemovePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationRemovePaymentMethodArgs, 'input'>>;
  setDefaultPaymentMethod?: Resolver<ResolversTypes['SetDefaultPaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultPaymentMethodArgs, 'input'>>;
  recordRefund?: Resolver<ResolversTypes['RecordRefundPayload'], ParentType, ContextType, RequireFields<MutationRecordRefundArgs, 'input'>>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RefundPaymentError']>, ParentType, ContextType>;
};

export type RefundPaymentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentError'] = ResolversParentTypes['RefundPaymentError']> = {
  code?: Resolver<ResolversTypes['RefundPaymentErrorCode'], ParentType, ContextType>;
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
  CapturePaymentPayload?: CapturePaymentPayloadResolvers<ContextType>;
  CapturePaymentError?: CapturePaymentErrorResolvers<ContextType>;
  VoidPaymentPayload?: VoidPaymentPayloadResolvers<ContextType>;
  VoidPaymentError?: VoidPaymentErrorResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  SubmitDisputeEvidencePayload?: SubmitDisputeEvidencePayloadResolvers<ContextType>;
  SubmitDisputeEvidenceError?: SubmitDisputeEvidenceErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  SavePaymentMethodPayload?: SavePaymentMethodPayloadResolvers<ContextType>;
  SavePaymentMethodError?: SavePaymentMethodErrorResolvers<ContextType>;
  RemovePaymentMethodPayload?: RemovePaymentMethodPayloadResolvers<ContextType>;
  RemovePaymentMethodError?: RemovePaymentMethodErrorResolvers<ContextType>;
  SetDefaultPaymentMethodPayload?: SetDefaultPaymentMethodPayloadResolvers<ContextType>;
  SetDefaultPaymentMethodError?: SetDefaultPaymentMethodErrorResolvers<ContextType>;
  OrderMoney?: OrderMoneyResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundPart?: RefundPartResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PaymentLink?: PaymentLinkResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentNextAction?: PaymentNextActionResolvers<ContextType>;
  PaymentFailure?: PaymentFailureResolvers<ContextType>;
  PaymentEvent?: PaymentEventResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  ReconciliationReport?: ReconciliationReportResolvers<ContextType>;
  ReconciliationFinding?: ReconciliationFindingResolvers<ContextType>;
  PayoutDay?: PayoutDayResolvers<ContextType>;
  RecordedMoney?: RecordedMoneyResolvers<ContextType>;
  RecordRefundPayload?: RecordRefundPayloadResolvers<ContextType>;
  RecordRefundError?: RecordRefundErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  RefundPaymentError?: RefundPaymentErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  cached?: CachedDirectiveResolver<any, any, ContextType>;
};
