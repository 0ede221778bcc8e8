// Generated from the schema: node schema/src/generate.ts. Changes made here are lost.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DraftOrderLineModel, UserModel, ProductVariantModel, RefundGrantPartModel, OrderShippingModel, PickupPointModel, OrderTimelineEntryModel, OrderNoteModel, CheckoutPreviewModel, CartModel, CartLineModel, CartProblemModel, OrderModel, CheckoutModel, OrderLineModel, AmountsModel, PartAmountsModel, TaxAmountModel, ShippingOfferModel, ShippingRateModel, ZonePlaceModel, TaxRateModel, ShipmentModel, ShipmentLineModel, OrderLinePiecesModel, PromotionModel, PromotionStatisticsModel, PromotionBenefitModel, PromotionConditionsModel, PromotionConnectionModel, PromotionCodeConnectionModel, ReturnModel, ReturnLineModel, RefundGrantModel, ReturnConnectionModel, GiftCardModel, GiftCardEntryModel, GiftCardConnectionModel, OrderConnectionModel, DraftOrderModel, DraftOrderConnectionModel, ManualDiscountModel, PaymentLinkModel, OrderEditModel, OrderEditPreviewLineModel, OrderEditPreviewModel } from '../mappers.ts';
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

export type SetCartBillingAddressInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly address?: InputMaybe<PostalAddressInput>;
};

export type SetCartBillingAddressPayload = {
  readonly __typename?: 'SetCartBillingAddressPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<SetCartBillingAddressError>;
};

export type SetCartBillingAddressError = {
  readonly __typename?: 'SetCartBillingAddressError';
  readonly code: SetCartBillingAddressErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetCartBillingAddressErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'INVALID_ADDRESS';

export type AppliedDiscount = {
  readonly __typename?: 'AppliedDiscount';
  readonly promotionId: Scalars['ID']['output'];
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly amount: Money;
  readonly parts: ReadonlyArray<DiscountPart>;
};

export type DiscountPart = {
  readonly __typename?: 'DiscountPart';
  readonly lineId?: Maybe<Scalars['ID']['output']>;
  readonly amount: Money;
};

export type NearlyEarned = {
  readonly __typename?: 'NearlyEarned';
  readonly promotionId: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly missing?: Maybe<Money>;
  readonly missingQuantity?: Maybe<Scalars['Int']['output']>;
  readonly gift?: Maybe<ProductVariant>;
};

export type CartPromotionCode = {
  readonly __typename?: 'CartPromotionCode';
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly isApplied: Scalars['Boolean']['output'];
  readonly reason?: Maybe<CodeNotAppliedReason>;
};

export type CodeNotAppliedReason =
  | 'ENDED'
  | 'NOT_STARTED'
  | 'USED_UP'
  | 'OTHER_CURRENCY'
  | 'NOT_FOR_YOU'
  | 'NOTHING_IN_SCOPE'
  | 'MINIMUM_SUBTOTAL'
  | 'MINIMUM_QUANTITY'
  | 'GIFT_NOT_IN_CART'
  | 'NOT_COMBINABLE'
  | 'NOTHING_TO_TAKE_OFF';

export type ApplyPromotionCodeInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly code: Scalars['String']['input'];
};

export type ApplyPromotionCodePayload = {
  readonly __typename?: 'ApplyPromotionCodePayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<ApplyPromotionCodeError>;
};

export type ApplyPromotionCodeError = {
  readonly __typename?: 'ApplyPromotionCodeError';
  readonly code: ApplyPromotionCodeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ApplyPromotionCodeErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'INVALID_CODE'
  | 'CODE_NOT_FOUND'
  | 'TOO_MANY_CODES';

export type RemovePromotionCodeInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly code: Scalars['String']['input'];
};

export type RemovePromotionCodePayload = {
  readonly __typename?: 'RemovePromotionCodePayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<RemovePromotionCodeError>;
};

export type RemovePromotionCodeError = {
  readonly __typename?: 'RemovePromotionCodeError';
  readonly code: RemovePromotionCodeErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RemovePromotionCodeErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'INVALID_CODE'
  | 'CODE_NOT_IN_CART';

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly createCart: CreateCartPayload;
  readonly addToCart: AddToCartPayload;
  readonly updateCartLines: UpdateCartLinesPayload;
  readonly mergeCart: MergeCartPayload;
  readonly setCartBillingAddress: SetCartBillingAddressPayload;
  readonly applyPromotionCode: ApplyPromotionCodePayload;
  readonly removePromotionCode: RemovePromotionCodePayload;
  readonly placeOrder: PlaceOrderPayload;
  readonly retryPayment: RetryPaymentPayload;
  readonly createDraftOrder: CreateDraftOrderPayload;
  readonly updateDraftOrder: UpdateDraftOrderPayload;
  readonly deleteDraftOrder: DeleteDraftOrderPayload;
  readonly completeDraftOrder: CompleteDraftOrderPayload;
  readonly editOrder: EditOrderPayload;
  readonly cancelOrder: CancelOrderPayload;
  readonly packOrder: PackOrderPayload;
  readonly shipOrder: ShipOrderPayload;
  readonly deliverOrder: DeliverOrderPayload;
  readonly issueGiftCard: IssueGiftCardPayload;
  readonly applyGiftCard: ApplyGiftCardPayload;
  readonly removeGiftCard: RemoveGiftCardPayload;
  readonly claimOrder: ClaimOrderPayload;
  readonly requestShipmentLabel: RequestShipmentLabelPayload;
  readonly createPaymentLink: CreatePaymentLinkPayload;
  readonly payOrderByLink: PayOrderByLinkPayload;
  readonly recordOrderPayment: RecordOrderPaymentPayload;
  readonly createPromotion: CreatePromotionPayload;
  readonly updatePromotion: UpdatePromotionPayload;
  readonly endPromotion: EndPromotionPayload;
  readonly createPromotionCodes: CreatePromotionCodesPayload;
  readonly reorder: ReorderPayload;
  readonly cancelOrderLines: CancelOrderLinesPayload;
  readonly requestReturn: RequestReturnPayload;
  readonly approveReturn: ApproveReturnPayload;
  readonly rejectReturn: RejectReturnPayload;
  readonly sendReturn: SendReturnPayload;
  readonly cancelReturn: CancelReturnPayload;
  readonly receiveReturn: ReceiveReturnPayload;
  readonly refundReturn: RefundReturnPayload;
  readonly exchangeReturn: ExchangeReturnPayload;
  readonly saveForLater: SaveForLaterPayload;
  readonly moveToCart: MoveToCartPayload;
  readonly removeSavedLines: RemoveSavedLinesPayload;
  readonly setCartNote: SetCartNotePayload;
  readonly createShipment: CreateShipmentPayload;
  readonly shipShipment: ShipShipmentPayload;
  readonly updateTracking: UpdateTrackingPayload;
  readonly moveShipment: MoveShipmentPayload;
  readonly setShippingZone: SetShippingZonePayload;
  readonly setShippingMethod: SetShippingMethodPayload;
  readonly deleteShippingMethod: DeleteShippingMethodPayload;
  readonly setPickupPoint: SetPickupPointPayload;
  readonly deletePickupPoint: DeletePickupPointPayload;
  readonly setDeliveryWindow: SetDeliveryWindowPayload;
  readonly deleteDeliveryWindow: DeleteDeliveryWindowPayload;
  readonly setCartShippingAddress: SetCartShippingAddressPayload;
  readonly setCartShippingMethod: SetCartShippingMethodPayload;
  readonly reserveDeliverySlot: ReserveDeliverySlotPayload;
  readonly cancelDeliverySlot: CancelDeliverySlotPayload;
  readonly addOrderNote: AddOrderNotePayload;
  readonly setTaxRate: SetTaxRatePayload;
  readonly deleteTaxRate: DeleteTaxRatePayload;
  readonly setCategoryTerms: SetCategoryTermsPayload;
};

export type MutationCreateCartArgs = {
  input: CreateCartInput;
};

export type MutationAddToCartArgs = {
  input: AddToCartInput;
};

export type MutationUpdateCartLinesArgs = {
  input: UpdateCartLinesInput;
};

export type MutationMergeCartArgs = {
  input: MergeCartInput;
};

export type MutationSetCartBillingAddressArgs = {
  input: SetCartBillingAddressInput;
};

export type MutationApplyPromotionCodeArgs = {
  input: ApplyPromotionCodeInput;
};

export type MutationRemovePromotionCodeArgs = {
  input: RemovePromotionCodeInput;
};

export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};

export type MutationRetryPaymentArgs = {
  input: RetryPaymentInput;
};

export type MutationCreateDraftOrderArgs = {
  input: CreateDraftOrderInput;
};

export type MutationUpdateDraftOrderArgs = {
  input: UpdateDraftOrderInput;
};

export type MutationDeleteDraftOrderArgs = {
  input: DeleteDraftOrderInput;
};

export type MutationCompleteDraftOrderArgs = {
  input: CompleteDraftOrderInput;
};

export type MutationEditOrderArgs = {
  input: EditOrderInput;
};

export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};

export type MutationPackOrderArgs = {
  input: PackOrderInput;
};

export type MutationShipOrderArgs = {
  input: ShipOrderInput;
};

export type MutationDeliverOrderArgs = {
  input: DeliverOrderInput;
};

export type MutationIssueGiftCardArgs = {
  input: IssueGiftCardInput;
};

export type MutationApplyGiftCardArgs = {
  input: ApplyGiftCardInput;
};

export type MutationRemoveGiftCardArgs = {
  input: RemoveGiftCardInput;
};

export type MutationClaimOrderArgs = {
  input: ClaimOrderInput;
};

export type MutationRequestShipmentLabelArgs = {
  input: RequestShipmentLabelInput;
};

export type MutationCreatePaymentLinkArgs = {
  input: CreatePaymentLinkInput;
};

export type MutationPayOrderByLinkArgs = {
  input: PayOrderByLinkInput;
};

export type MutationRecordOrderPaymentArgs = {
  input: RecordOrderPaymentInput;
};

export type MutationCreatePromotionArgs = {
  input: CreatePromotionInput;
};

export type MutationUpdatePromotionArgs = {
  input: UpdatePromotionInput;
};

export type MutationEndPromotionArgs = {
  input: EndPromotionInput;
};

export type MutationCreatePromotionCodesArgs = {
  input: CreatePromotionCodesInput;
};

export type MutationReorderArgs = {
  input: ReorderInput;
};

export type MutationCancelOrderLinesArgs = {
  input: CancelOrderLinesInput;
};

export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};

export type MutationApproveReturnArgs = {
  input: ApproveReturnInput;
};

export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};

export type MutationSendReturnArgs = {
  input: SendReturnInput;
};

export type MutationCancelReturnArgs = {
  input: CancelReturnInput;
};

export type MutationReceiveReturnArgs = {
  input: ReceiveReturnInput;
};

export type MutationRefundReturnArgs = {
  input: RefundReturnInput;
};

export type MutationExchangeReturnArgs = {
  input: ExchangeReturnInput;
};

export type MutationSaveForLaterArgs = {
  input: SaveForLaterInput;
};

export type MutationMoveToCartArgs = {
  input: MoveToCartInput;
};

export type MutationRemoveSavedLinesArgs = {
  input: RemoveSavedLinesInput;
};

export type MutationSetCartNoteArgs = {
  input: SetCartNoteInput;
};

export type MutationCreateShipmentArgs = {
  input: CreateShipmentInput;
};

export type MutationShipShipmentArgs = {
  input: ShipShipmentInput;
};

export type MutationUpdateTrackingArgs = {
  input: UpdateTrackingInput;
};

export type MutationMoveShipmentArgs = {
  input: MoveShipmentInput;
};

export type MutationSetShippingZoneArgs = {
  input: SetShippingZoneInput;
};

export type MutationSetShippingMethodArgs = {
  input: SetShippingMethodInput;
};

export type MutationDeleteShippingMethodArgs = {
  input: DeleteShippingMethodInput;
};

export type MutationSetPickupPointArgs = {
  input: SetPickupPointInput;
};

export type MutationDeletePickupPointArgs = {
  input: DeletePickupPointInput;
};

export type MutationSetDeliveryWindowArgs = {
  input: SetDeliveryWindowInput;
};

export type MutationDeleteDeliveryWindowArgs = {
  input: DeleteDeliveryWindowInput;
};

export type MutationSetCartShippingAddressArgs = {
  input: SetCartShippingAddressInput;
};

export type MutationSetCartShippingMethodArgs = {
  input: SetCartShippingMethodInput;
};

export type MutationReserveDeliverySlotArgs = {
  input: ReserveDeliverySlotInput;
};

export type MutationCancelDeliverySlotArgs = {
  input: CancelDeliverySlotInput;
};

export type MutationAddOrderNoteArgs = {
  input: AddOrderNoteInput;
};

export type MutationSetTaxRateArgs = {
  input: SetTaxRateInput;
};

export type MutationDeleteTaxRateArgs = {
  input: DeleteTaxRateInput;
};

export type MutationSetCategoryTermsArgs = {
  input: SetCategoryTermsInput;
};

export type Cart = {
  readonly __typename?: 'Cart';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly status: CartStatus;
  readonly lines: ReadonlyArray<CartLine>;
  readonly total: Money;
  readonly problems: ReadonlyArray<CartProblem>;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly shippingAddress?: Maybe<PostalAddress>;
  readonly billingAddress?: Maybe<PostalAddress>;
  readonly discounts: ReadonlyArray<AppliedDiscount>;
  readonly nearlyEarned: ReadonlyArray<NearlyEarned>;
  readonly promotionCodes: ReadonlyArray<CartPromotionCode>;
  readonly giftCards: ReadonlyArray<CartGiftCard>;
  readonly toPay: Money;
  readonly savedLines: ReadonlyArray<CartLine>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly destination: Destination;
  readonly shippingMethod?: Maybe<ShippingOffer>;
  readonly pickupPoint?: Maybe<PickupPoint>;
  readonly deliverySlot?: Maybe<ReservedSlot>;
  readonly amounts: Amounts;
};

export type CartStatus =
  | 'OPEN'
  | 'MERGED'
  | 'ORDERED';

export type CartLine = {
  readonly __typename?: 'CartLine';
  readonly id: Scalars['ID']['output'];
  readonly variant?: Maybe<ProductVariant>;
  readonly name: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly unitPrice?: Maybe<Money>;
  readonly unitPriceWhenAdded: Money;
  readonly total?: Maybe<Money>;
  readonly problems: ReadonlyArray<CartProblem>;
};

export type CartProblem = {
  readonly __typename?: 'CartProblem';
  readonly code: CartProblemCode;
  readonly message: Scalars['String']['output'];
  readonly lineId?: Maybe<Scalars['ID']['output']>;
};

export type CartProblemCode =
  | 'PRICE_CHANGED'
  | 'UNAVAILABLE'
  | 'OUT_OF_STOCK'
  | 'TOO_FEW_LEFT'
  | 'NOT_DELIVERABLE'
  | 'SHIPPING_METHOD_UNAVAILABLE'
  | 'PICKUP_POINT_REQUIRED'
  | 'PICKUP_POINT_UNAVAILABLE'
  | 'DELIVERY_SLOT_GONE';

export type CreateCartInput = {
  readonly currency: Scalars['CurrencyCode']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreateCartPayload = {
  readonly __typename?: 'CreateCartPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<CreateCartError>;
  readonly token?: Maybe<Scalars['String']['output']>;
};

export type CreateCartError = {
  readonly __typename?: 'CreateCartError';
  readonly code: CreateCartErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateCartErrorCode =
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type AddToCartInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lines: ReadonlyArray<CartLineInput>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CartLineInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
};

export type AddToCartPayload = {
  readonly __typename?: 'AddToCartPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<AddToCartError>;
};

export type AddToCartError = {
  readonly __typename?: 'AddToCartError';
  readonly code: AddToCartErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AddToCartErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'VARIANT_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'CART_FULL'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateCartLinesInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lines: ReadonlyArray<CartLineUpdateInput>;
};

export type CartLineUpdateInput = {
  readonly lineId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
};

export type UpdateCartLinesPayload = {
  readonly __typename?: 'UpdateCartLinesPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<UpdateCartLinesError>;
};

export type UpdateCartLinesError = {
  readonly __typename?: 'UpdateCartLinesError';
  readonly code: UpdateCartLinesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateCartLinesErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'LINE_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE';

export type MergeCartInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token: Scalars['String']['input'];
};

export type MergeCartPayload = {
  readonly __typename?: 'MergeCartPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<MergeCartError>;
  readonly notices?: Maybe<ReadonlyArray<CartMergeNotice>>;
};

export type MergeCartError = {
  readonly __typename?: 'MergeCartError';
  readonly code: MergeCartErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type MergeCartErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'CART_FULL';

export type PlaceOrderInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  readonly cartVersion: Scalars['Int']['input'];
  readonly expectedTotal: MoneyInput;
  readonly shippingAddress?: InputMaybe<PostalAddressInput>;
  readonly shippingMethodId?: InputMaybe<Scalars['ID']['input']>;
  readonly pickupPointId?: InputMaybe<Scalars['ID']['input']>;
  readonly paymentMethodToken?: InputMaybe<Scalars['String']['input']>;
  readonly expectedToPay?: InputMaybe<MoneyInput>;
  readonly idempotencyKey: Scalars['String']['input'];
  readonly billingAddress?: InputMaybe<PostalAddressInput>;
};

export type PlaceOrderPayload = {
  readonly __typename?: 'PlaceOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<PlaceOrderError>;
  readonly token?: Maybe<Scalars['String']['output']>;
};

export type PlaceOrderError = {
  readonly __typename?: 'PlaceOrderError';
  readonly code: PlaceOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentTotal?: Maybe<Money>;
};

export type PlaceOrderErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'CART_EMPTY'
  | 'EMAIL_REQUIRED'
  | 'INVALID_EMAIL'
  | 'CART_CHANGED'
  | 'PRICE_CHANGED'
  | 'TO_PAY_CHANGED'
  | 'PROMOTION_USED_UP'
  | 'VARIANT_UNAVAILABLE'
  | 'INVALID_AMOUNT'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_ADDRESS'
  | 'NOT_DELIVERABLE'
  | 'SHIPPING_METHOD_UNAVAILABLE'
  | 'PICKUP_POINT_REQUIRED'
  | 'PICKUP_POINT_UNAVAILABLE'
  | 'DELIVERY_SLOT_GONE'
  | 'INVALID_PAYMENT_METHOD'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type RetryPaymentInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly paymentMethodToken: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type RetryPaymentPayload = {
  readonly __typename?: 'RetryPaymentPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<RetryPaymentError>;
};

export type RetryPaymentError = {
  readonly __typename?: 'RetryPaymentError';
  readonly code: RetryPaymentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RetryPaymentErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_PAYMENT_METHOD'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ManualDiscountPart = {
  readonly __typename?: 'ManualDiscountPart';
  readonly lineId: Scalars['ID']['output'];
  readonly reason: Scalars['String']['output'];
  readonly amount: Money;
};

export type OwnPrice = {
  readonly __typename?: 'OwnPrice';
  readonly usual?: Maybe<Money>;
  readonly reason: Scalars['String']['output'];
};

export type DraftOrder = {
  readonly __typename?: 'DraftOrder';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly status: DraftOrderStatus;
  readonly customer?: Maybe<User>;
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly lines: ReadonlyArray<DraftOrderLine>;
  readonly discount?: Maybe<ManualDiscount>;
  readonly shippingAddress?: Maybe<PostalAddress>;
  readonly shippingMethodId?: Maybe<Scalars['ID']['output']>;
  readonly pickupPointId?: Maybe<Scalars['ID']['output']>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly amounts: Amounts;
  readonly shippingMethods: ReadonlyArray<ShippingOffer>;
  readonly problems: ReadonlyArray<DraftOrderProblem>;
  readonly order?: Maybe<Order>;
  readonly createdBy?: Maybe<User>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type DraftOrderLine = {
  readonly __typename?: 'DraftOrderLine';
  readonly id: Scalars['ID']['output'];
  readonly variant?: Maybe<ProductVariant>;
  readonly productName: Scalars['String']['output'];
  readonly variantName: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly unitPrice?: Maybe<Money>;
  readonly ownPriceReason?: Maybe<Scalars['String']['output']>;
  readonly discount?: Maybe<ManualDiscount>;
  readonly amounts?: Maybe<PartAmounts>;
};

export type ManualDiscount = {
  readonly __typename?: 'ManualDiscount';
  readonly basisPoints?: Maybe<Scalars['Int']['output']>;
  readonly amount?: Maybe<Money>;
  readonly reason: Scalars['String']['output'];
};

export type DraftOrderProblem = {
  readonly __typename?: 'DraftOrderProblem';
  readonly code: DraftOrderProblemCode;
  readonly lineId?: Maybe<Scalars['ID']['output']>;
};

export type DraftOrderProblemCode =
  | 'DRAFT_EMPTY'
  | 'CUSTOMER_MISSING'
  | 'INVALID_ADDRESS'
  | 'VARIANT_UNAVAILABLE'
  | 'NOT_DELIVERABLE'
  | 'SHIPPING_METHOD_UNAVAILABLE'
  | 'PICKUP_POINT_REQUIRED'
  | 'PICKUP_POINT_UNAVAILABLE';

export type DraftOrderStatus =
  | 'OPEN'
  | 'COMPLETED';

export type DraftOrderFilter = {
  readonly status?: InputMaybe<DraftOrderStatus>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
};

export type DraftOrderConnection = {
  readonly __typename?: 'DraftOrderConnection';
  readonly edges: ReadonlyArray<DraftOrderEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DraftOrderEdge = {
  readonly __typename?: 'DraftOrderEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DraftOrder;
};

export type DraftOrderContentInput = {
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  readonly lines: ReadonlyArray<DraftOrderLineInput>;
  readonly discount?: InputMaybe<ManualDiscountInput>;
  readonly shippingAddress?: InputMaybe<PostalAddressInput>;
  readonly shippingMethodId?: InputMaybe<Scalars['ID']['input']>;
  readonly pickupPointId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type DraftOrderLineInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
  readonly unitPrice?: InputMaybe<MoneyInput>;
  readonly unitPriceReason?: InputMaybe<Scalars['String']['input']>;
  readonly discount?: InputMaybe<ManualDiscountInput>;
};

export type ManualDiscountInput = {
  readonly basisPoints?: InputMaybe<Scalars['Int']['input']>;
  readonly amount?: InputMaybe<MoneyInput>;
  readonly reason: Scalars['String']['input'];
};

export type CreateDraftOrderInput = {
  readonly currency: Scalars['CurrencyCode']['input'];
  readonly content: DraftOrderContentInput;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type UpdateDraftOrderInput = {
  readonly draftOrderId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly content: DraftOrderContentInput;
};

export type DeleteDraftOrderInput = {
  readonly draftOrderId: Scalars['ID']['input'];
};

export type CompleteDraftOrderInput = {
  readonly draftOrderId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly expectedTotal: MoneyInput;
  readonly paymentLinkHours?: InputMaybe<Scalars['Int']['input']>;
  readonly recorded?: InputMaybe<RecordedPaymentInput>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type CreateDraftOrderPayload = {
  readonly __typename?: 'CreateDraftOrderPayload';
  readonly draftOrder?: Maybe<DraftOrder>;
  readonly userErrors: ReadonlyArray<CreateDraftOrderError>;
};

export type CreateDraftOrderError = {
  readonly __typename?: 'CreateDraftOrderError';
  readonly code: CreateDraftOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateDraftOrderErrorCode =
  | 'INVALID_ID'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'CUSTOMER_AMBIGUOUS'
  | 'INVALID_EMAIL'
  | 'DRAFT_FULL'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'VARIANT_NOT_FOUND'
  | 'INVALID_AMOUNT'
  | 'PRICE_OUT_OF_RANGE'
  | 'INVALID_REASON'
  | 'INVALID_DISCOUNT'
  | 'INVALID_ADDRESS'
  | 'INVALID_NOTE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdateDraftOrderPayload = {
  readonly __typename?: 'UpdateDraftOrderPayload';
  readonly draftOrder?: Maybe<DraftOrder>;
  readonly userErrors: ReadonlyArray<UpdateDraftOrderError>;
};

export type UpdateDraftOrderError = {
  readonly __typename?: 'UpdateDraftOrderError';
  readonly code: UpdateDraftOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateDraftOrderErrorCode =
  | 'INVALID_ID'
  | 'DRAFT_NOT_FOUND'
  | 'DRAFT_COMPLETED'
  | 'DRAFT_CHANGED'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'CUSTOMER_AMBIGUOUS'
  | 'INVALID_EMAIL'
  | 'DRAFT_FULL'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'VARIANT_NOT_FOUND'
  | 'INVALID_AMOUNT'
  | 'PRICE_OUT_OF_RANGE'
  | 'INVALID_REASON'
  | 'INVALID_DISCOUNT'
  | 'INVALID_ADDRESS'
  | 'INVALID_NOTE';

export type DeleteDraftOrderPayload = {
  readonly __typename?: 'DeleteDraftOrderPayload';
  readonly draftOrderId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteDraftOrderError>;
};

export type DeleteDraftOrderError = {
  readonly __typename?: 'DeleteDraftOrderError';
  readonly code: DeleteDraftOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeleteDraftOrderErrorCode =
  | 'INVALID_ID'
  | 'DRAFT_NOT_FOUND'
  | 'DRAFT_COMPLETED';

export type CompleteDraftOrderPayload = {
  readonly __typename?: 'CompleteDraftOrderPayload';
  readonly draftOrder?: Maybe<DraftOrder>;
  readonly order?: Maybe<Order>;
  readonly paymentToken?: Maybe<Scalars['String']['output']>;
  readonly orderToken?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<CompleteDraftOrderError>;
};

export type CompleteDraftOrderError = {
  readonly __typename?: 'CompleteDraftOrderError';
  readonly code: CompleteDraftOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentTotal?: Maybe<Money>;
};

export type CompleteDraftOrderErrorCode =
  | 'INVALID_ID'
  | 'DRAFT_NOT_FOUND'
  | 'DRAFT_COMPLETED'
  | 'DRAFT_CHANGED'
  | 'DRAFT_EMPTY'
  | 'CUSTOMER_MISSING'
  | 'INVALID_ADDRESS'
  | 'VARIANT_UNAVAILABLE'
  | 'NOT_DELIVERABLE'
  | 'SHIPPING_METHOD_UNAVAILABLE'
  | 'PICKUP_POINT_REQUIRED'
  | 'PICKUP_POINT_UNAVAILABLE'
  | 'INVALID_AMOUNT'
  | 'PRICE_CHANGED'
  | 'INVALID_PAYMENT'
  | 'LIFETIME_OUT_OF_RANGE'
  | 'INVALID_REFERENCE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type OrderEdit = {
  readonly __typename?: 'OrderEdit';
  readonly id: Scalars['ID']['output'];
  readonly status: OrderEditStatus;
  readonly refusal?: Maybe<Scalars['String']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly removed: ReadonlyArray<OrderEditPieces>;
  readonly added: ReadonlyArray<OrderEditPieces>;
  readonly owed: Money;
  readonly refund: Money;
  readonly toPay: Money;
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  readonly requestedAt: Scalars['DateTime']['output'];
};

export type OrderEditPieces = {
  readonly __typename?: 'OrderEditPieces';
  readonly lineId: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
};

export type OrderEditStatus =
  | 'PENDING'
  | 'APPLIED'
  | 'REFUSED';

export type OrderEditPreview = {
  readonly __typename?: 'OrderEditPreview';
  readonly version: Scalars['Int']['output'];
  readonly owed: Money;
  readonly refund: Money;
  readonly toPay: Money;
  readonly worth: Money;
  readonly added: ReadonlyArray<OrderEditPreviewLine>;
};

export type OrderEditPreviewLine = {
  readonly __typename?: 'OrderEditPreviewLine';
  readonly productName: Scalars['String']['output'];
  readonly variantName: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly unitPrice: Money;
  readonly amounts: PartAmounts;
};

export type EditOrderLineInput = {
  readonly lineId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
};

export type AddOrderLineInput = {
  readonly variantId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
};

export type EditOrderInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly lines?: InputMaybe<ReadonlyArray<EditOrderLineInput>>;
  readonly add?: InputMaybe<ReadonlyArray<AddOrderLineInput>>;
  readonly expectedOwed: MoneyInput;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type EditOrderPayload = {
  readonly __typename?: 'EditOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<EditOrderError>;
};

export type EditOrderError = {
  readonly __typename?: 'EditOrderError';
  readonly code: EditOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  readonly currentTotal?: Maybe<Money>;
};

export type EditOrderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'ORDER_CHANGED'
  | 'EDIT_PENDING'
  | 'NOTHING_TO_EDIT'
  | 'NOTHING_LEFT'
  | 'LINE_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'VARIANT_NOT_FOUND'
  | 'TOO_MANY_LINES'
  | 'INVALID_AMOUNT'
  | 'PRICE_CHANGED'
  | 'INVALID_REASON'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type CancelOrderInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type CancelOrderPayload = {
  readonly __typename?: 'CancelOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<CancelOrderError>;
};

export type CancelOrderError = {
  readonly __typename?: 'CancelOrderError';
  readonly code: CancelOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelOrderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_REASON';

export type PackOrderInput = {
  readonly orderId: Scalars['ID']['input'];
};

export type PackOrderPayload = {
  readonly __typename?: 'PackOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<PackOrderError>;
};

export type PackOrderError = {
  readonly __typename?: 'PackOrderError';
  readonly code: PackOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type PackOrderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION';

export type ShipOrderInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

export type ShipOrderPayload = {
  readonly __typename?: 'ShipOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<ShipOrderError>;
};

export type ShipOrderError = {
  readonly __typename?: 'ShipOrderError';
  readonly code: ShipOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ShipOrderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_TRACKING_NUMBER';

export type DeliverOrderInput = {
  readonly orderId: Scalars['ID']['input'];
};

export type DeliverOrderPayload = {
  readonly __typename?: 'DeliverOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<DeliverOrderError>;
};

export type DeliverOrderError = {
  readonly __typename?: 'DeliverOrderError';
  readonly code: DeliverOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeliverOrderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION';

export type GiftCard = {
  readonly __typename?: 'GiftCard';
  readonly id: Scalars['ID']['output'];
  readonly lastCharacters: Scalars['String']['output'];
  readonly issued: Money;
  readonly balance: Money;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly issuedAt: Scalars['DateTime']['output'];
  readonly entries: ReadonlyArray<GiftCardEntry>;
};

export type GiftCardEntry = {
  readonly __typename?: 'GiftCardEntry';
  readonly kind: GiftCardEntryKind;
  readonly amount: Money;
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  readonly occurredAt: Scalars['DateTime']['output'];
};

export type GiftCardEntryKind =
  | 'ISSUED'
  | 'REDEEMED'
  | 'GIVEN_BACK'
  | 'REFUNDED';

export type GiftCardConnection = {
  readonly __typename?: 'GiftCardConnection';
  readonly edges: ReadonlyArray<GiftCardEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type GiftCardEdge = {
  readonly __typename?: 'GiftCardEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: GiftCard;
};

export type GiftCardBalance = {
  readonly __typename?: 'GiftCardBalance';
  readonly balance: Money;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly isUsable: Scalars['Boolean']['output'];
};

export type CartGiftCard = {
  readonly __typename?: 'CartGiftCard';
  readonly id: Scalars['ID']['output'];
  readonly lastCharacters: Scalars['String']['output'];
  readonly balance: Money;
  readonly pays: Money;
};

export type OrderGiftCard = {
  readonly __typename?: 'OrderGiftCard';
  readonly id: Scalars['ID']['output'];
  readonly lastCharacters: Scalars['String']['output'];
  readonly amount: Money;
  readonly isGivenBack: Scalars['Boolean']['output'];
  readonly givenBack: Money;
};

export type IssueGiftCardInput = {
  readonly amount: MoneyInput;
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IssueGiftCardPayload = {
  readonly __typename?: 'IssueGiftCardPayload';
  readonly giftCard?: Maybe<GiftCard>;
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<IssueGiftCardError>;
};

export type IssueGiftCardError = {
  readonly __typename?: 'IssueGiftCardError';
  readonly code: IssueGiftCardErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type IssueGiftCardErrorCode =
  | 'INVALID_AMOUNT'
  | 'AMOUNT_OUT_OF_RANGE'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_DATES'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ApplyGiftCardInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly code: Scalars['String']['input'];
};

export type ApplyGiftCardPayload = {
  readonly __typename?: 'ApplyGiftCardPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<ApplyGiftCardError>;
};

export type ApplyGiftCardError = {
  readonly __typename?: 'ApplyGiftCardError';
  readonly code: ApplyGiftCardErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ApplyGiftCardErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'GIFT_CARD_NOT_FOUND'
  | 'TOO_MANY_TRIES'
  | 'OTHER_CURRENCY'
  | 'GIFT_CARD_EXPIRED'
  | 'GIFT_CARD_EMPTY'
  | 'TOO_MANY_GIFT_CARDS';

export type RemoveGiftCardInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly giftCardId: Scalars['ID']['input'];
};

export type RemoveGiftCardPayload = {
  readonly __typename?: 'RemoveGiftCardPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<RemoveGiftCardError>;
};

export type RemoveGiftCardError = {
  readonly __typename?: 'RemoveGiftCardError';
  readonly code: RemoveGiftCardErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RemoveGiftCardErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'GIFT_CARD_NOT_IN_CART';

export type ClaimOrderInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly token: Scalars['String']['input'];
};

export type ClaimOrderPayload = {
  readonly __typename?: 'ClaimOrderPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<ClaimOrderError>;
};

export type ClaimOrderError = {
  readonly __typename?: 'ClaimOrderError';
  readonly code: ClaimOrderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ClaimOrderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND';

export type ShipmentLabel = {
  readonly __typename?: 'ShipmentLabel';
  readonly status: ShipmentLabelStatus;
  readonly service?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['URL']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly madeAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ShipmentLabelStatus =
  | 'REQUESTED'
  | 'MADE'
  | 'REFUSED'
  | 'VOIDING'
  | 'VOIDED';

export type RequestShipmentLabelInput = {
  readonly shipmentId: Scalars['ID']['input'];
  readonly service?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type RequestShipmentLabelPayload = {
  readonly __typename?: 'RequestShipmentLabelPayload';
  readonly shipment?: Maybe<Shipment>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<RequestShipmentLabelError>;
};

export type RequestShipmentLabelError = {
  readonly __typename?: 'RequestShipmentLabelError';
  readonly code: RequestShipmentLabelErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RequestShipmentLabelErrorCode =
  | 'INVALID_ID'
  | 'SHIPMENT_NOT_FOUND'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'LABEL_EXISTS'
  | 'INVALID_SERVICE'
  | 'CARRIER_NOT_CONNECTED'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type Checkout = {
  readonly __typename?: 'Checkout';
  readonly id: Scalars['ID']['output'];
  readonly status: CheckoutStatus;
  readonly isOver: Scalars['Boolean']['output'];
  readonly payBy?: Maybe<Scalars['DateTime']['output']>;
  readonly order: Order;
};

export type CheckoutStatus =
  | 'HOLDING_STOCK'
  | 'AWAITING_PAYMENT'
  | 'PAYMENT_ACTION_REQUIRED'
  | 'PAYMENT_PROCESSING'
  | 'PAYMENT_FAILED'
  | 'CONFIRMED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'CANCELLED';

export type Query = {
  readonly __typename?: 'Query';
  readonly order?: Maybe<Order>;
  readonly orderByNumber?: Maybe<Order>;
  readonly orders: OrderConnection;
  readonly cart?: Maybe<Cart>;
  readonly draftOrder?: Maybe<DraftOrder>;
  readonly draftOrders: DraftOrderConnection;
  readonly previewOrderEdit?: Maybe<OrderEditPreview>;
  readonly giftCard?: Maybe<GiftCard>;
  readonly giftCards: GiftCardConnection;
  readonly giftCardBalance?: Maybe<GiftCardBalance>;
  readonly orderByToken?: Maybe<Order>;
  readonly paymentLink?: Maybe<PaymentLink>;
  readonly previewCheckout?: Maybe<CheckoutPreview>;
  readonly promotion?: Maybe<Promotion>;
  readonly promotions: PromotionConnection;
  readonly return?: Maybe<Return>;
  readonly returns: ReturnConnection;
  readonly shippingZones: ReadonlyArray<ShippingZone>;
  readonly shippingMethods?: Maybe<ReadonlyArray<ShippingOffer>>;
  readonly pickupPoints: ReadonlyArray<PickupPoint>;
  readonly deliverySlots: ReadonlyArray<DeliverySlot>;
  readonly taxRates: ReadonlyArray<TaxRate>;
  readonly categoryTerms: CategoryTerms;
};

export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};

export type QueryOrderByNumberArgs = {
  number: Scalars['String']['input'];
};

export type QueryOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
};

export type QueryCartArgs = {
  id: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};

export type QueryDraftOrderArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDraftOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DraftOrderFilter>;
};

export type QueryPreviewOrderEditArgs = {
  orderId: Scalars['ID']['input'];
  lines?: InputMaybe<ReadonlyArray<EditOrderLineInput>>;
  add?: InputMaybe<ReadonlyArray<AddOrderLineInput>>;
};

export type QueryGiftCardArgs = {
  id: Scalars['ID']['input'];
};

export type QueryGiftCardsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryGiftCardBalanceArgs = {
  code: Scalars['String']['input'];
};

export type QueryOrderByTokenArgs = {
  number: Scalars['String']['input'];
  email: Scalars['EmailAddress']['input'];
  token: Scalars['String']['input'];
};

export type QueryPaymentLinkArgs = {
  token: Scalars['String']['input'];
  includePaid?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QueryPreviewCheckoutArgs = {
  input: PreviewCheckoutInput;
};

export type QueryPromotionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPromotionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PromotionFilter>;
};

export type QueryReturnArgs = {
  id: Scalars['ID']['input'];
};

export type QueryReturnsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilter>;
};

export type QueryShippingMethodsArgs = {
  cartId: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
  destination?: InputMaybe<DestinationInput>;
};

export type QueryPickupPointsArgs = {
  country: Scalars['CountryCode']['input'];
  near?: InputMaybe<CoordinatesInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryDeliverySlotsArgs = {
  destination: DestinationInput;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type QueryTaxRatesArgs = {
  country: Scalars['CountryCode']['input'];
};

export type QueryCategoryTermsArgs = {
  categoryId: Scalars['ID']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly orderStatusChanged?: Maybe<Order>;
  readonly cartUpdated?: Maybe<Cart>;
  readonly checkoutStatusChanged?: Maybe<Checkout>;
  readonly myOrdersUpdated?: Maybe<Order>;
};

export type SubscriptionOrderStatusChangedArgs = {
  orderId: Scalars['ID']['input'];
  afterVersion?: InputMaybe<Scalars['Int']['input']>;
  token?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionCartUpdatedArgs = {
  cartId: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionCheckoutStatusChangedArgs = {
  orderId: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly status: OrderStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly displayStatus: OrderDisplayStatus;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly lines: ReadonlyArray<OrderLine>;
  readonly total: Money;
  readonly shippingAddress: PostalAddress;
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
  readonly customer?: Maybe<User>;
  readonly availableActions: ReadonlyArray<OrderAction>;
  readonly timeline: ReadonlyArray<OrderTimelineEntry>;
  readonly placedAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly billingAddress: PostalAddress;
  readonly discounts: ReadonlyArray<AppliedDiscount>;
  readonly placedBy?: Maybe<User>;
  readonly manualDiscounts: ReadonlyArray<ManualDiscountPart>;
  readonly edits: ReadonlyArray<OrderEdit>;
  readonly giftCards: ReadonlyArray<OrderGiftCard>;
  readonly toPay: Money;
  readonly guestEmail?: Maybe<Scalars['EmailAddress']['output']>;
  readonly isShownByToken: Scalars['Boolean']['output'];
  readonly paymentLinkExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly returns: ReadonlyArray<Return>;
  readonly refundGrants: ReadonlyArray<RefundGrant>;
  readonly shopperNote?: Maybe<Scalars['String']['output']>;
  readonly shipments: ReadonlyArray<Shipment>;
  readonly availableTransitions: ReadonlyArray<OrderStatus>;
  readonly shipping?: Maybe<OrderShipping>;
  readonly notes: ReadonlyArray<OrderNote>;
  readonly amounts?: Maybe<Amounts>;
};

export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly id: Scalars['ID']['output'];
  readonly productId: Scalars['ID']['output'];
  readonly variant?: Maybe<ProductVariant>;
  readonly productName: Scalars['String']['output'];
  readonly variantName: Scalars['String']['output'];
  readonly sku: Scalars['String']['output'];
  readonly imageUrl?: Maybe<Scalars['URL']['output']>;
  readonly quantity: Scalars['Int']['output'];
  readonly unitPrice: Money;
  readonly total: Money;
  readonly ownPrice?: Maybe<OwnPrice>;
  readonly pieces?: Maybe<OrderLinePieces>;
  readonly amounts?: Maybe<PartAmounts>;
};

export type OrderTimelineEntry = {
  readonly __typename?: 'OrderTimelineEntry';
  readonly version: Scalars['Int']['output'];
  readonly event: Scalars['String']['output'];
  readonly status: OrderStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly paymentStatus?: Maybe<Scalars['String']['output']>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly kind: OrderTimelineKind;
  readonly label: Scalars['String']['output'];
  readonly quantity?: Maybe<Scalars['Int']['output']>;
  readonly actorKind: OrderActorKind;
  readonly actor?: Maybe<User>;
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly shipment?: Maybe<Shipment>;
  readonly return?: Maybe<Return>;
  readonly note?: Maybe<OrderNote>;
};

export type OrderStatus =
  | 'PENDING'
  | 'AWAITING_PAYMENT'
  | 'CONFIRMED'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'REJECTED'
  | 'EXPIRED';

export type FulfilmentStatus =
  | 'UNFULFILLED'
  | 'PACKED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'PARTIALLY_DELIVERED'
  | 'DELIVERED';

export type OrderDisplayStatus =
  | 'PENDING'
  | 'AWAITING_PAYMENT'
  | 'PAYMENT_ACTION_REQUIRED'
  | 'PAYMENT_FAILED'
  | 'CONFIRMED'
  | 'PACKED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'PARTIALLY_DELIVERED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'REJECTED'
  | 'EXPIRED';

export type OrderAction =
  | 'RETRY_PAYMENT'
  | 'CANCEL'
  | 'PACK'
  | 'SHIP'
  | 'DELIVER';

export type OrderFilter = {
  readonly status?: InputMaybe<OrderStatus>;
  readonly fulfilmentStatus?: InputMaybe<FulfilmentStatus>;
};

export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  readonly edges: ReadonlyArray<OrderEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Order;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  readonly orders?: Maybe<OrderConnection>;
  readonly activeCart?: Maybe<Cart>;
  readonly returns?: Maybe<ReturnConnection>;
};

export type UserOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type UserReturnsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  readonly id: Scalars['ID']['output'];
};

export type PaymentLink = {
  readonly __typename?: 'PaymentLink';
  readonly id: Scalars['ID']['output'];
  readonly isShownByToken: Scalars['Boolean']['output'];
  readonly orderNumber: Scalars['String']['output'];
  readonly total: Money;
  readonly toPay: Money;
  readonly status: PaymentLinkStatus;
  readonly lines: ReadonlyArray<PaymentLinkLine>;
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type PaymentLinkLine = {
  readonly __typename?: 'PaymentLinkLine';
  readonly productName: Scalars['String']['output'];
  readonly variantName: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly total: Money;
};

export type PaymentLinkStatus =
  | 'PREPARING'
  | 'OPEN'
  | 'UNDER_WAY'
  | 'FAILED'
  | 'PAID';

export type PaymentMeans =
  | 'CASH'
  | 'BANK_TRANSFER'
  | 'CARD_TERMINAL'
  | 'OTHER';

export type RecordedPaymentInput = {
  readonly means: PaymentMeans;
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

export type CreatePaymentLinkInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly expiresInHours: Scalars['Int']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type CreatePaymentLinkPayload = {
  readonly __typename?: 'CreatePaymentLinkPayload';
  readonly order?: Maybe<Order>;
  readonly paymentToken?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<CreatePaymentLinkError>;
};

export type CreatePaymentLinkError = {
  readonly __typename?: 'CreatePaymentLinkError';
  readonly code: CreatePaymentLinkErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreatePaymentLinkErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'LIFETIME_OUT_OF_RANGE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type PayOrderByLinkInput = {
  readonly token: Scalars['String']['input'];
  readonly paymentMethodToken: Scalars['String']['input'];
  readonly expectedToPay: MoneyInput;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type PayOrderByLinkPayload = {
  readonly __typename?: 'PayOrderByLinkPayload';
  readonly paymentLink?: Maybe<PaymentLink>;
  readonly userErrors: ReadonlyArray<PayOrderByLinkError>;
};

export type PayOrderByLinkError = {
  readonly __typename?: 'PayOrderByLinkError';
  readonly code: PayOrderByLinkErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly currentTotal?: Maybe<Money>;
};

export type PayOrderByLinkErrorCode =
  | 'PAYMENT_LINK_NOT_FOUND'
  | 'STOCK_NOT_HELD'
  | 'PAYMENT_UNDER_WAY'
  | 'TO_PAY_CHANGED'
  | 'INVALID_AMOUNT'
  | 'INVALID_PAYMENT_METHOD'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type RecordOrderPaymentInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly recorded: RecordedPaymentInput;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type RecordOrderPaymentPayload = {
  readonly __typename?: 'RecordOrderPaymentPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<RecordOrderPaymentError>;
};

export type RecordOrderPaymentError = {
  readonly __typename?: 'RecordOrderPaymentError';
  readonly code: RecordOrderPaymentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RecordOrderPaymentErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_REFERENCE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type PreviewCheckoutInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly destination?: InputMaybe<DestinationInput>;
  readonly shippingMethodId?: InputMaybe<Scalars['ID']['input']>;
  readonly pickupPointId?: InputMaybe<Scalars['ID']['input']>;
};

export type CheckoutPreview = {
  readonly __typename?: 'CheckoutPreview';
  readonly cart: Cart;
  readonly lines: ReadonlyArray<PreviewLine>;
  readonly canBeOrdered: Scalars['Boolean']['output'];
  readonly shippingMethods: ReadonlyArray<ShippingOffer>;
  readonly deliverySlots: ReadonlyArray<DeliverySlot>;
};

export type PreviewLine = {
  readonly __typename?: 'PreviewLine';
  readonly lineId: Scalars['ID']['output'];
  readonly amounts: PartAmounts;
};

export type Promotion = {
  readonly __typename?: 'Promotion';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly trigger: PromotionTrigger;
  readonly status: PromotionStatus;
  readonly priority: Scalars['Int']['output'];
  readonly stacking: PromotionStacking;
  readonly group?: Maybe<Scalars['String']['output']>;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly scope: PromotionScope;
  readonly conditions: PromotionConditions;
  readonly benefit: PromotionBenefit;
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
  readonly usageLimitPerCustomer?: Maybe<Scalars['Int']['output']>;
  readonly statistics?: Maybe<PromotionStatistics>;
  readonly codes: PromotionCodeConnection;
  readonly createdAt: Scalars['DateTime']['output'];
};

export type PromotionCodesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PromotionTrigger =
  | 'AUTOMATIC'
  | 'CODE';

export type PromotionStatus =
  | 'SCHEDULED'
  | 'RUNNING'
  | 'ENDED';

export type PromotionStacking =
  | 'EXCLUSIVE'
  | 'COMBINABLE';

export type PromotionAudience =
  | 'EVERYONE'
  | 'CUSTOMERS'
  | 'FIRST_ORDER';

export type PromotionBenefitKind =
  | 'PERCENTAGE'
  | 'AMOUNT'
  | 'BUY_X_GET_Y'
  | 'FREE_SHIPPING'
  | 'GIFT';

export type PromotionScope = {
  readonly __typename?: 'PromotionScope';
  readonly categoryIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly productIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly variantIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly brands: ReadonlyArray<Scalars['String']['output']>;
  readonly collectionIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type PromotionConditions = {
  readonly __typename?: 'PromotionConditions';
  readonly audience: PromotionAudience;
  readonly registeredSince?: Maybe<Scalars['DateTime']['output']>;
  readonly customerGroupIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly minimumSubtotal: ReadonlyArray<Money>;
  readonly minimumQuantity: Scalars['Int']['output'];
  readonly currency?: Maybe<Scalars['CurrencyCode']['output']>;
};

export type PromotionBenefit = {
  readonly __typename?: 'PromotionBenefit';
  readonly kind: PromotionBenefitKind;
  readonly basisPoints?: Maybe<Scalars['Int']['output']>;
  readonly amounts?: Maybe<ReadonlyArray<Money>>;
  readonly buy?: Maybe<Scalars['Int']['output']>;
  readonly get?: Maybe<Scalars['Int']['output']>;
  readonly variantId?: Maybe<Scalars['ID']['output']>;
  readonly quantity?: Maybe<Scalars['Int']['output']>;
};

export type PromotionStatistics = {
  readonly __typename?: 'PromotionStatistics';
  readonly uses: Scalars['Int']['output'];
  readonly codes: Scalars['Int']['output'];
  readonly discounted: ReadonlyArray<Money>;
};

export type PromotionCode = {
  readonly __typename?: 'PromotionCode';
  readonly code: Scalars['String']['output'];
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
  readonly usesLeft?: Maybe<Scalars['Int']['output']>;
};

export type PromotionConnection = {
  readonly __typename?: 'PromotionConnection';
  readonly edges: ReadonlyArray<PromotionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PromotionEdge = {
  readonly __typename?: 'PromotionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Promotion;
};

export type PromotionCodeConnection = {
  readonly __typename?: 'PromotionCodeConnection';
  readonly edges: ReadonlyArray<PromotionCodeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PromotionCodeEdge = {
  readonly __typename?: 'PromotionCodeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: PromotionCode;
};

export type PromotionFilter = {
  readonly status?: InputMaybe<PromotionStatus>;
  readonly trigger?: InputMaybe<PromotionTrigger>;
};

export type PromotionScopeInput = {
  readonly categoryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly productIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly variantIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly collectionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type PromotionConditionsInput = {
  readonly audience?: InputMaybe<PromotionAudience>;
  readonly registeredSince?: InputMaybe<Scalars['DateTime']['input']>;
  readonly customerGroupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly minimumSubtotal?: InputMaybe<ReadonlyArray<MoneyInput>>;
  readonly minimumQuantity?: InputMaybe<Scalars['Int']['input']>;
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

export type PromotionBenefitInput = {
  readonly kind: PromotionBenefitKind;
  readonly basisPoints?: InputMaybe<Scalars['Int']['input']>;
  readonly amounts?: InputMaybe<ReadonlyArray<MoneyInput>>;
  readonly buy?: InputMaybe<Scalars['Int']['input']>;
  readonly get?: InputMaybe<Scalars['Int']['input']>;
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
};

export type CreatePromotionInput = {
  readonly trigger: PromotionTrigger;
  readonly name: Scalars['String']['input'];
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  readonly stacking: PromotionStacking;
  readonly group?: InputMaybe<Scalars['String']['input']>;
  readonly startsAt: Scalars['DateTime']['input'];
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly scope?: InputMaybe<PromotionScopeInput>;
  readonly conditions?: InputMaybe<PromotionConditionsInput>;
  readonly benefit: PromotionBenefitInput;
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreatePromotionPayload = {
  readonly __typename?: 'CreatePromotionPayload';
  readonly promotion?: Maybe<Promotion>;
  readonly userErrors: ReadonlyArray<CreatePromotionError>;
};

export type CreatePromotionError = {
  readonly __typename?: 'CreatePromotionError';
  readonly code: CreatePromotionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreatePromotionErrorCode =
  | 'INVALID_ID'
  | 'INVALID_NAME'
  | 'INVALID_PRIORITY'
  | 'INVALID_GROUP'
  | 'INVALID_DATES'
  | 'INVALID_SCOPE'
  | 'INVALID_CONDITIONS'
  | 'INVALID_AMOUNT'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_BENEFIT'
  | 'INVALID_LIMIT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdatePromotionInput = {
  readonly promotionId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
  readonly name: Scalars['String']['input'];
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  readonly stacking: PromotionStacking;
  readonly group?: InputMaybe<Scalars['String']['input']>;
  readonly startsAt: Scalars['DateTime']['input'];
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly scope?: InputMaybe<PromotionScopeInput>;
  readonly conditions?: InputMaybe<PromotionConditionsInput>;
  readonly benefit: PromotionBenefitInput;
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdatePromotionPayload = {
  readonly __typename?: 'UpdatePromotionPayload';
  readonly promotion?: Maybe<Promotion>;
  readonly userErrors: ReadonlyArray<UpdatePromotionError>;
};

export type UpdatePromotionError = {
  readonly __typename?: 'UpdatePromotionError';
  readonly code: UpdatePromotionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdatePromotionErrorCode =
  | 'PROMOTION_NOT_FOUND'
  | 'PROMOTION_CHANGED'
  | 'LIMIT_FIXED'
  | 'LIMIT_BELOW_USES'
  | 'INVALID_ID'
  | 'INVALID_NAME'
  | 'INVALID_PRIORITY'
  | 'INVALID_GROUP'
  | 'INVALID_DATES'
  | 'INVALID_SCOPE'
  | 'INVALID_CONDITIONS'
  | 'INVALID_AMOUNT'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'INVALID_BENEFIT'
  | 'INVALID_LIMIT';

export type EndPromotionInput = {
  readonly promotionId: Scalars['ID']['input'];
};

export type EndPromotionPayload = {
  readonly __typename?: 'EndPromotionPayload';
  readonly promotion?: Maybe<Promotion>;
  readonly userErrors: ReadonlyArray<EndPromotionError>;
};

export type EndPromotionError = {
  readonly __typename?: 'EndPromotionError';
  readonly code: EndPromotionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type EndPromotionErrorCode =
  | 'INVALID_ID'
  | 'PROMOTION_NOT_FOUND'
  | 'PROMOTION_ENDED';

export type CreatePromotionCodesInput = {
  readonly promotionId: Scalars['ID']['input'];
  readonly codes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly count?: InputMaybe<Scalars['Int']['input']>;
  readonly prefix?: InputMaybe<Scalars['String']['input']>;
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreatePromotionCodesPayload = {
  readonly __typename?: 'CreatePromotionCodesPayload';
  readonly promotion?: Maybe<Promotion>;
  readonly codes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly userErrors: ReadonlyArray<CreatePromotionCodesError>;
};

export type CreatePromotionCodesError = {
  readonly __typename?: 'CreatePromotionCodesError';
  readonly code: CreatePromotionCodesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreatePromotionCodesErrorCode =
  | 'INVALID_ID'
  | 'PROMOTION_NOT_FOUND'
  | 'PROMOTION_ENDED'
  | 'NO_CODES'
  | 'INVALID_CODE'
  | 'INVALID_COUNT'
  | 'CODE_TAKEN'
  | 'INVALID_LIMIT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ReorderInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ReorderPayload = {
  readonly __typename?: 'ReorderPayload';
  readonly cart?: Maybe<Cart>;
  readonly missingLineIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly userErrors: ReadonlyArray<ReorderError>;
};

export type ReorderError = {
  readonly __typename?: 'ReorderError';
  readonly code: ReorderErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ReorderErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'NOTHING_FOR_SALE'
  | 'CART_FULL'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type Return = {
  readonly __typename?: 'Return';
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly status: ReturnStatus;
  readonly availableTransitions: ReadonlyArray<ReturnTransition>;
  readonly order?: Maybe<Order>;
  readonly replacement?: Maybe<Order>;
  readonly lines: ReadonlyArray<ReturnLine>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly answer?: Maybe<Scalars['String']['output']>;
  readonly refundsShipping: Scalars['Boolean']['output'];
  readonly refund?: Maybe<RefundGrant>;
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type ReturnLine = {
  readonly __typename?: 'ReturnLine';
  readonly line?: Maybe<OrderLine>;
  readonly quantity: Scalars['Int']['output'];
  readonly reason: ReturnReason;
  readonly disposition?: Maybe<ReturnDisposition>;
};

export type RefundGrant = {
  readonly __typename?: 'RefundGrant';
  readonly id: Scalars['ID']['output'];
  readonly amount: Money;
  readonly giftCardAmount: Money;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly parts: ReadonlyArray<RefundGrantPart>;
  readonly grantedAt: Scalars['DateTime']['output'];
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
};

export type RefundGrantPart = {
  readonly __typename?: 'RefundGrantPart';
  readonly line?: Maybe<OrderLine>;
  readonly quantity: Scalars['Int']['output'];
  readonly amount: Money;
};

export type ReturnStatus =
  | 'REQUESTED'
  | 'APPROVED'
  | 'IN_TRANSIT'
  | 'RECEIVED'
  | 'REFUNDING'
  | 'REFUNDED'
  | 'REPLACING'
  | 'CLOSED'
  | 'REJECTED'
  | 'CANCELLED';

export type ReturnTransition =
  | 'APPROVE'
  | 'REJECT'
  | 'SEND'
  | 'RECEIVE'
  | 'REFUND'
  | 'REPLACE'
  | 'REPLACE_FAILED'
  | 'MONEY_BACK'
  | 'CLOSE'
  | 'CANCEL';

export type ReturnReason =
  | 'DAMAGED'
  | 'WRONG_ITEM'
  | 'NOT_AS_DESCRIBED'
  | 'DOES_NOT_FIT'
  | 'ARRIVED_LATE'
  | 'NO_LONGER_WANTED'
  | 'OTHER';

export type ReturnDisposition =
  | 'RESTOCK'
  | 'WRITE_OFF';

export type ReturnFilter = {
  readonly status?: InputMaybe<ReturnStatus>;
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
};

export type ReturnConnection = {
  readonly __typename?: 'ReturnConnection';
  readonly edges: ReadonlyArray<ReturnEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ReturnEdge = {
  readonly __typename?: 'ReturnEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Return;
};

export type CancelOrderLinesInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lines: ReadonlyArray<OrderPiecesInput>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type RequestReturnInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lines: ReadonlyArray<ReturnLineInput>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ReturnLineInput = {
  readonly lineId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
  readonly reason: ReturnReason;
};

export type ReceiveReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly lines: ReadonlyArray<ReceivedLineInput>;
};

export type ReceivedLineInput = {
  readonly lineId: Scalars['ID']['input'];
  readonly disposition: ReturnDisposition;
};

export type RefundReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly refundShipping?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ApproveReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly refundShipping?: InputMaybe<Scalars['Boolean']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type RejectReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type SendReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type CancelReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type CancelOrderLinesPayload = {
  readonly __typename?: 'CancelOrderLinesPayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<CancelOrderLinesError>;
};

export type CancelOrderLinesError = {
  readonly __typename?: 'CancelOrderLinesError';
  readonly code: CancelOrderLinesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelOrderLinesErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'LINE_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'NOTHING_LEFT'
  | 'INVALID_REASON'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type RequestReturnPayload = {
  readonly __typename?: 'RequestReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<RequestReturnError>;
};

export type RequestReturnError = {
  readonly __typename?: 'RequestReturnError';
  readonly code: RequestReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RequestReturnErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'LINE_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'NOTHING_LEFT'
  | 'RETURN_WINDOW_CLOSED'
  | 'INVALID_NOTE'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ApproveReturnPayload = {
  readonly __typename?: 'ApproveReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<ApproveReturnError>;
};

export type ApproveReturnError = {
  readonly __typename?: 'ApproveReturnError';
  readonly code: ApproveReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ApproveReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_REASON';

export type RejectReturnPayload = {
  readonly __typename?: 'RejectReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<RejectReturnError>;
};

export type RejectReturnError = {
  readonly __typename?: 'RejectReturnError';
  readonly code: RejectReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RejectReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_REASON';

export type SendReturnPayload = {
  readonly __typename?: 'SendReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<SendReturnError>;
};

export type SendReturnError = {
  readonly __typename?: 'SendReturnError';
  readonly code: SendReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SendReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_REASON';

export type CancelReturnPayload = {
  readonly __typename?: 'CancelReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<CancelReturnError>;
};

export type CancelReturnError = {
  readonly __typename?: 'CancelReturnError';
  readonly code: CancelReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_REASON';

export type ReceiveReturnPayload = {
  readonly __typename?: 'ReceiveReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<ReceiveReturnError>;
};

export type ReceiveReturnError = {
  readonly __typename?: 'ReceiveReturnError';
  readonly code: ReceiveReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ReceiveReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'LINES_DIFFER';

export type RefundReturnPayload = {
  readonly __typename?: 'RefundReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<RefundReturnError>;
};

export type RefundReturnError = {
  readonly __typename?: 'RefundReturnError';
  readonly code: RefundReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RefundReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION';

export type ExchangeReturnInput = {
  readonly returnId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type ExchangeReturnPayload = {
  readonly __typename?: 'ExchangeReturnPayload';
  readonly return?: Maybe<Return>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<ExchangeReturnError>;
};

export type ExchangeReturnError = {
  readonly __typename?: 'ExchangeReturnError';
  readonly code: ExchangeReturnErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ExchangeReturnErrorCode =
  | 'INVALID_ID'
  | 'RETURN_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type CartMergeNotice = {
  readonly __typename?: 'CartMergeNotice';
  readonly code: CartMergeNoticeCode;
  readonly message: Scalars['String']['output'];
  readonly lineId?: Maybe<Scalars['ID']['output']>;
};

export type CartMergeNoticeCode =
  | 'QUANTITY_LIMITED'
  | 'SAVED_FOR_LATER'
  | 'CODES_LEFT_OUT'
  | 'GIFT_CARDS_LEFT_OUT';

export type SaveForLaterInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lineIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type SaveForLaterPayload = {
  readonly __typename?: 'SaveForLaterPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<SaveForLaterError>;
};

export type SaveForLaterError = {
  readonly __typename?: 'SaveForLaterError';
  readonly code: SaveForLaterErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SaveForLaterErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'LINE_NOT_FOUND'
  | 'SAVED_FULL';

export type MoveToCartInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lineIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type MoveToCartPayload = {
  readonly __typename?: 'MoveToCartPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<MoveToCartError>;
};

export type MoveToCartError = {
  readonly __typename?: 'MoveToCartError';
  readonly code: MoveToCartErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type MoveToCartErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'LINE_NOT_FOUND'
  | 'VARIANT_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'CART_FULL';

export type RemoveSavedLinesInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly lineIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type RemoveSavedLinesPayload = {
  readonly __typename?: 'RemoveSavedLinesPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<RemoveSavedLinesError>;
};

export type RemoveSavedLinesError = {
  readonly __typename?: 'RemoveSavedLinesError';
  readonly code: RemoveSavedLinesErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RemoveSavedLinesErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'LINE_NOT_FOUND';

export type SetCartNoteInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type SetCartNotePayload = {
  readonly __typename?: 'SetCartNotePayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<SetCartNoteError>;
};

export type SetCartNoteError = {
  readonly __typename?: 'SetCartNoteError';
  readonly code: SetCartNoteErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetCartNoteErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'INVALID_NOTE';

export type OrderLinePieces = {
  readonly __typename?: 'OrderLinePieces';
  readonly cancelled: Scalars['Int']['output'];
  readonly packed: Scalars['Int']['output'];
  readonly shipped: Scalars['Int']['output'];
  readonly delivered: Scalars['Int']['output'];
  readonly returned: Scalars['Int']['output'];
  readonly refunded: Scalars['Int']['output'];
};

export type Shipment = {
  readonly __typename?: 'Shipment';
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly status: ShipmentStatus;
  readonly availableTransitions: ReadonlyArray<ShipmentTransition>;
  readonly carrier?: Maybe<Scalars['String']['output']>;
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
  readonly trackingUrl?: Maybe<Scalars['URL']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly lines: ReadonlyArray<ShipmentLine>;
  readonly weightGrams?: Maybe<Scalars['Int']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly packedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly label?: Maybe<ShipmentLabel>;
};

export type ShipmentLine = {
  readonly __typename?: 'ShipmentLine';
  readonly line?: Maybe<OrderLine>;
  readonly quantity: Scalars['Int']['output'];
};

export type ShipmentStatus =
  | 'PENDING'
  | 'PACKED'
  | 'SHIPPED'
  | 'OUT_FOR_DELIVERY'
  | 'DELIVERED'
  | 'DELIVERY_FAILED'
  | 'LOST'
  | 'RETURNED_TO_SENDER'
  | 'READY_FOR_PICKUP'
  | 'PICKED_UP'
  | 'CANCELLED';

export type ShipmentTransition =
  | 'PACK'
  | 'SHIP'
  | 'SEND_OUT'
  | 'DELIVER'
  | 'FAIL_DELIVERY'
  | 'TRY_AGAIN'
  | 'LOSE'
  | 'RETURN_TO_SENDER'
  | 'OFFER_FOR_PICKUP'
  | 'PICK_UP'
  | 'CANCEL';

export type CreateShipmentInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly lines?: InputMaybe<ReadonlyArray<OrderPiecesInput>>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type OrderPiecesInput = {
  readonly lineId: Scalars['ID']['input'];
  readonly quantity: Scalars['Int']['input'];
};

export type ShipShipmentInput = {
  readonly shipmentId: Scalars['ID']['input'];
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
  readonly trackingUrl?: InputMaybe<Scalars['URL']['input']>;
};

export type UpdateTrackingInput = {
  readonly shipmentId: Scalars['ID']['input'];
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
  readonly trackingUrl?: InputMaybe<Scalars['URL']['input']>;
};

export type MoveShipmentInput = {
  readonly shipmentId: Scalars['ID']['input'];
  readonly transition: ShipmentTransition;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type CreateShipmentPayload = {
  readonly __typename?: 'CreateShipmentPayload';
  readonly shipment?: Maybe<Shipment>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<CreateShipmentError>;
};

export type CreateShipmentError = {
  readonly __typename?: 'CreateShipmentError';
  readonly code: CreateShipmentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateShipmentErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'LINE_NOT_FOUND'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'NOTHING_LEFT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ShipShipmentPayload = {
  readonly __typename?: 'ShipShipmentPayload';
  readonly shipment?: Maybe<Shipment>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<ShipShipmentError>;
};

export type ShipShipmentError = {
  readonly __typename?: 'ShipShipmentError';
  readonly code: ShipShipmentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ShipShipmentErrorCode =
  | 'INVALID_ID'
  | 'SHIPMENT_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'ORDER_NOT_FOUND'
  | 'INVALID_CARRIER'
  | 'INVALID_TRACKING_NUMBER'
  | 'INVALID_TRACKING_URL';

export type UpdateTrackingPayload = {
  readonly __typename?: 'UpdateTrackingPayload';
  readonly shipment?: Maybe<Shipment>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<UpdateTrackingError>;
};

export type UpdateTrackingError = {
  readonly __typename?: 'UpdateTrackingError';
  readonly code: UpdateTrackingErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateTrackingErrorCode =
  | 'INVALID_ID'
  | 'SHIPMENT_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'ORDER_NOT_FOUND'
  | 'INVALID_CARRIER'
  | 'INVALID_TRACKING_NUMBER'
  | 'INVALID_TRACKING_URL';

export type MoveShipmentPayload = {
  readonly __typename?: 'MoveShipmentPayload';
  readonly shipment?: Maybe<Shipment>;
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<MoveShipmentError>;
};

export type MoveShipmentError = {
  readonly __typename?: 'MoveShipmentError';
  readonly code: MoveShipmentErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type MoveShipmentErrorCode =
  | 'INVALID_ID'
  | 'SHIPMENT_NOT_FOUND'
  | 'ILLEGAL_TRANSITION'
  | 'ORDER_NOT_FOUND'
  | 'INVALID_REASON';

export type ShippingZone = {
  readonly __typename?: 'ShippingZone';
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly places: ReadonlyArray<ZonePlace>;
  readonly methods: ReadonlyArray<ShippingMethod>;
  readonly windows: ReadonlyArray<DeliveryWindow>;
};

export type ZonePlace = {
  readonly __typename?: 'ZonePlace';
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  readonly region: Scalars['String']['output'];
};

export type ShippingMethod = {
  readonly __typename?: 'ShippingMethod';
  readonly id: Scalars['ID']['output'];
  readonly zoneCode: Scalars['String']['output'];
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly carrier: Scalars['String']['output'];
  readonly taxCategory: TaxCategory;
  readonly isDefault: Scalars['Boolean']['output'];
  readonly isPickup: Scalars['Boolean']['output'];
  readonly maxGrams?: Maybe<Scalars['Int']['output']>;
  readonly minDays: Scalars['Int']['output'];
  readonly maxDays: Scalars['Int']['output'];
  readonly position: Scalars['Int']['output'];
  readonly rates: ReadonlyArray<ShippingRate>;
};

export type ShippingRate = {
  readonly __typename?: 'ShippingRate';
  readonly price: Money;
  readonly fromGrams: Scalars['Int']['output'];
  readonly fromValue: Money;
};

export type DeliveryWindow = {
  readonly __typename?: 'DeliveryWindow';
  readonly id: Scalars['ID']['output'];
  readonly zoneCode: Scalars['String']['output'];
  readonly weekday: Scalars['Int']['output'];
  readonly startsAt: Scalars['String']['output'];
  readonly endsAt: Scalars['String']['output'];
  readonly cutoffDays: Scalars['Int']['output'];
  readonly cutoffTime: Scalars['String']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly capacity: Scalars['Int']['output'];
};

export type SetShippingZoneInput = {
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly places: ReadonlyArray<ZonePlaceInput>;
};

export type ZonePlaceInput = {
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

export type SetShippingZonePayload = {
  readonly __typename?: 'SetShippingZonePayload';
  readonly zone?: Maybe<ShippingZone>;
  readonly userErrors: ReadonlyArray<SetShippingZoneError>;
};

export type SetShippingZoneError = {
  readonly __typename?: 'SetShippingZoneError';
  readonly code: SetShippingZoneErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetShippingZoneErrorCode =
  | 'INVALID_CODE'
  | 'INVALID_NAME'
  | 'TOO_MANY_PLACES'
  | 'INVALID_REGION'
  | 'PLACE_TAKEN';

export type SetShippingMethodInput = {
  readonly zoneCode: Scalars['String']['input'];
  readonly code: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly carrier: Scalars['String']['input'];
  readonly taxCategory?: InputMaybe<TaxCategory>;
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isPickup?: InputMaybe<Scalars['Boolean']['input']>;
  readonly maxGrams?: InputMaybe<Scalars['Int']['input']>;
  readonly minDays: Scalars['Int']['input'];
  readonly maxDays: Scalars['Int']['input'];
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  readonly rates: ReadonlyArray<ShippingRateInput>;
};

export type ShippingRateInput = {
  readonly price: MoneyInput;
  readonly fromGrams?: InputMaybe<Scalars['Int']['input']>;
  readonly fromValue?: InputMaybe<Scalars['Decimal']['input']>;
};

export type SetShippingMethodPayload = {
  readonly __typename?: 'SetShippingMethodPayload';
  readonly shippingMethod?: Maybe<ShippingMethod>;
  readonly userErrors: ReadonlyArray<SetShippingMethodError>;
};

export type SetShippingMethodError = {
  readonly __typename?: 'SetShippingMethodError';
  readonly code: SetShippingMethodErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetShippingMethodErrorCode =
  | 'INVALID_CODE'
  | 'INVALID_NAME'
  | 'ZONE_NOT_FOUND'
  | 'WEIGHT_OUT_OF_RANGE'
  | 'INVALID_DAYS'
  | 'INVALID_POSITION'
  | 'INVALID_RATES'
  | 'INVALID_AMOUNT'
  | 'DEFAULT_IS_PICKUP';

export type DeleteShippingMethodInput = {
  readonly shippingMethodId: Scalars['ID']['input'];
};

export type DeleteShippingMethodPayload = {
  readonly __typename?: 'DeleteShippingMethodPayload';
  readonly zone?: Maybe<ShippingZone>;
  readonly userErrors: ReadonlyArray<DeleteShippingMethodError>;
};

export type DeleteShippingMethodError = {
  readonly __typename?: 'DeleteShippingMethodError';
  readonly code: DeleteShippingMethodErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeleteShippingMethodErrorCode =
  | 'INVALID_ID'
  | 'SHIPPING_METHOD_NOT_FOUND';

export type SetPickupPointInput = {
  readonly carrier: Scalars['String']['input'];
  readonly code: Scalars['String']['input'];
  readonly address: PostalAddressInput;
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
  readonly openingHours: Scalars['String']['input'];
};

export type SetPickupPointPayload = {
  readonly __typename?: 'SetPickupPointPayload';
  readonly pickupPoint?: Maybe<PickupPoint>;
  readonly userErrors: ReadonlyArray<SetPickupPointError>;
};

export type SetPickupPointError = {
  readonly __typename?: 'SetPickupPointError';
  readonly code: SetPickupPointErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetPickupPointErrorCode =
  | 'INVALID_CODE'
  | 'INVALID_NAME'
  | 'INVALID_ADDRESS'
  | 'INVALID_COORDINATES';

export type DeletePickupPointInput = {
  readonly pickupPointId: Scalars['ID']['input'];
};

export type DeletePickupPointPayload = {
  readonly __typename?: 'DeletePickupPointPayload';
  readonly isDeleted?: Maybe<Scalars['Boolean']['output']>;
  readonly userErrors: ReadonlyArray<DeletePickupPointError>;
};

export type DeletePickupPointError = {
  readonly __typename?: 'DeletePickupPointError';
  readonly code: DeletePickupPointErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeletePickupPointErrorCode =
  | 'INVALID_ID'
  | 'PICKUP_POINT_NOT_FOUND';

export type SetDeliveryWindowInput = {
  readonly zoneCode: Scalars['String']['input'];
  readonly weekday: Scalars['Int']['input'];
  readonly startsAt: Scalars['String']['input'];
  readonly endsAt: Scalars['String']['input'];
  readonly cutoffDays?: InputMaybe<Scalars['Int']['input']>;
  readonly cutoffTime: Scalars['String']['input'];
  readonly timeZone: Scalars['String']['input'];
  readonly capacity: Scalars['Int']['input'];
};

export type SetDeliveryWindowPayload = {
  readonly __typename?: 'SetDeliveryWindowPayload';
  readonly window?: Maybe<DeliveryWindow>;
  readonly userErrors: ReadonlyArray<SetDeliveryWindowError>;
};

export type SetDeliveryWindowError = {
  readonly __typename?: 'SetDeliveryWindowError';
  readonly code: SetDeliveryWindowErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetDeliveryWindowErrorCode =
  | 'ZONE_NOT_FOUND'
  | 'INVALID_WEEKDAY'
  | 'INVALID_TIME'
  | 'INVALID_CUTOFF'
  | 'INVALID_TIME_ZONE'
  | 'INVALID_CAPACITY';

export type DeleteDeliveryWindowInput = {
  readonly windowId: Scalars['ID']['input'];
};

export type DeleteDeliveryWindowPayload = {
  readonly __typename?: 'DeleteDeliveryWindowPayload';
  readonly zone?: Maybe<ShippingZone>;
  readonly userErrors: ReadonlyArray<DeleteDeliveryWindowError>;
};

export type DeleteDeliveryWindowError = {
  readonly __typename?: 'DeleteDeliveryWindowError';
  readonly code: DeleteDeliveryWindowErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeleteDeliveryWindowErrorCode =
  | 'INVALID_ID'
  | 'DELIVERY_WINDOW_NOT_FOUND';

export type Destination = {
  readonly __typename?: 'Destination';
  readonly country: Scalars['CountryCode']['output'];
  readonly region: Scalars['String']['output'];
};

export type ShippingOffer = {
  readonly __typename?: 'ShippingOffer';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly carrier: Scalars['String']['output'];
  readonly price: Money;
  readonly minDays: Scalars['Int']['output'];
  readonly maxDays: Scalars['Int']['output'];
  readonly isPickup: Scalars['Boolean']['output'];
  readonly isDefault: Scalars['Boolean']['output'];
};

export type PickupPoint = {
  readonly __typename?: 'PickupPoint';
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['String']['output'];
  readonly carrier: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly street: Scalars['String']['output'];
  readonly postalCode: Scalars['String']['output'];
  readonly city: Scalars['String']['output'];
  readonly region?: Maybe<Scalars['String']['output']>;
  readonly country: Scalars['CountryCode']['output'];
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
  readonly openingHours: Scalars['String']['output'];
  readonly distanceMetres?: Maybe<Scalars['Int']['output']>;
};

export type DeliverySlot = {
  readonly __typename?: 'DeliverySlot';
  readonly id: Scalars['ID']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  readonly cutoffAt: Scalars['DateTime']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly capacity: Scalars['Int']['output'];
  readonly left: Scalars['Int']['output'];
};

export type ReservedSlot = {
  readonly __typename?: 'ReservedSlot';
  readonly slotId: Scalars['ID']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type OrderShipping = {
  readonly __typename?: 'OrderShipping';
  readonly methodName: Scalars['String']['output'];
  readonly carrier: Scalars['String']['output'];
  readonly weightGrams: Scalars['Int']['output'];
  readonly minDays: Scalars['Int']['output'];
  readonly maxDays: Scalars['Int']['output'];
  readonly pickupPoint?: Maybe<PickupPoint>;
  readonly slotStartsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly slotEndsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly amounts: PartAmounts;
};

export type DestinationInput = {
  readonly country: Scalars['CountryCode']['input'];
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

export type CoordinatesInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
};

export type SetCartShippingAddressInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly address?: InputMaybe<PostalAddressInput>;
};

export type SetCartShippingAddressPayload = {
  readonly __typename?: 'SetCartShippingAddressPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<SetCartShippingAddressError>;
};

export type SetCartShippingAddressError = {
  readonly __typename?: 'SetCartShippingAddressError';
  readonly code: SetCartShippingAddressErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetCartShippingAddressErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'INVALID_ADDRESS';

export type SetCartShippingMethodInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly shippingMethodId?: InputMaybe<Scalars['ID']['input']>;
  readonly pickupPointId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetCartShippingMethodPayload = {
  readonly __typename?: 'SetCartShippingMethodPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<SetCartShippingMethodError>;
};

export type SetCartShippingMethodError = {
  readonly __typename?: 'SetCartShippingMethodError';
  readonly code: SetCartShippingMethodErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetCartShippingMethodErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'NOT_DELIVERABLE'
  | 'SHIPPING_METHOD_UNAVAILABLE'
  | 'PICKUP_POINT_REQUIRED'
  | 'PICKUP_POINT_UNAVAILABLE';

export type ReserveDeliverySlotInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly slotId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ReserveDeliverySlotPayload = {
  readonly __typename?: 'ReserveDeliverySlotPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<ReserveDeliverySlotError>;
};

export type ReserveDeliverySlotError = {
  readonly __typename?: 'ReserveDeliverySlotError';
  readonly code: ReserveDeliverySlotErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type ReserveDeliverySlotErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'DELIVERY_SLOT_NOT_FOUND'
  | 'DELIVERY_SLOT_CLOSED'
  | 'DELIVERY_SLOT_FULL'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type CancelDeliverySlotInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
};

export type CancelDeliverySlotPayload = {
  readonly __typename?: 'CancelDeliverySlotPayload';
  readonly cart?: Maybe<Cart>;
  readonly userErrors: ReadonlyArray<CancelDeliverySlotError>;
};

export type CancelDeliverySlotError = {
  readonly __typename?: 'CancelDeliverySlotError';
  readonly code: CancelDeliverySlotErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CancelDeliverySlotErrorCode =
  | 'INVALID_ID'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'DELIVERY_SLOT_NOT_RESERVED';

export type OrderNote = {
  readonly __typename?: 'OrderNote';
  readonly id: Scalars['ID']['output'];
  readonly text: Scalars['String']['output'];
  readonly isInternal: Scalars['Boolean']['output'];
  readonly authorKind: OrderActorKind;
  readonly author?: Maybe<User>;
  readonly notedAt: Scalars['DateTime']['output'];
};

export type OrderTimelineKind =
  | 'ORDER'
  | 'STOCK'
  | 'PAYMENT'
  | 'SHIPMENT'
  | 'RETURN'
  | 'NOTE';

export type OrderActorKind =
  | 'CUSTOMER'
  | 'STAFF'
  | 'STOCK'
  | 'PAYMENTS'
  | 'CARRIER'
  | 'SHOP';

export type AddOrderNoteInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly token?: InputMaybe<Scalars['String']['input']>;
  readonly text: Scalars['String']['input'];
  readonly isInternal?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
};

export type AddOrderNotePayload = {
  readonly __typename?: 'AddOrderNotePayload';
  readonly order?: Maybe<Order>;
  readonly userErrors: ReadonlyArray<AddOrderNoteError>;
};

export type AddOrderNoteError = {
  readonly __typename?: 'AddOrderNoteError';
  readonly code: AddOrderNoteErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AddOrderNoteErrorCode =
  | 'INVALID_ID'
  | 'ORDER_NOT_FOUND'
  | 'INVALID_NOTE'
  | 'TOO_MANY_NOTES'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type Amounts = {
  readonly __typename?: 'Amounts';
  readonly subtotal: Money;
  readonly discount: Money;
  readonly shipping: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  readonly taxes: ReadonlyArray<TaxAmount>;
  readonly shippingAmounts?: Maybe<PartAmounts>;
};

export type PartAmounts = {
  readonly __typename?: 'PartAmounts';
  readonly taxCategory: TaxCategory;
  readonly rate: Scalars['Decimal']['output'];
  readonly list: Money;
  readonly discount: Money;
  readonly total: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
};

export type TaxAmount = {
  readonly __typename?: 'TaxAmount';
  readonly rate: Scalars['Decimal']['output'];
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
};

export type TaxCategory =
  | 'STANDARD'
  | 'REDUCED'
  | 'SUPER_REDUCED'
  | 'ZERO';

export type TaxRate = {
  readonly __typename?: 'TaxRate';
  readonly country: Scalars['CountryCode']['output'];
  readonly region: Scalars['String']['output'];
  readonly category: TaxCategory;
  readonly rate: Scalars['Decimal']['output'];
  readonly validFrom: Scalars['DateTime']['output'];
};

export type CategoryTerms = {
  readonly __typename?: 'CategoryTerms';
  readonly categoryId: Scalars['ID']['output'];
  readonly taxCategory: TaxCategory;
  readonly weightGrams: Scalars['Int']['output'];
};

export type SetTaxRateInput = {
  readonly country: Scalars['CountryCode']['input'];
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly category: TaxCategory;
  readonly rate: Scalars['Decimal']['input'];
  readonly validFrom: Scalars['DateTime']['input'];
};

export type SetTaxRatePayload = {
  readonly __typename?: 'SetTaxRatePayload';
  readonly taxRate?: Maybe<TaxRate>;
  readonly userErrors: ReadonlyArray<SetTaxRateError>;
};

export type SetTaxRateError = {
  readonly __typename?: 'SetTaxRateError';
  readonly code: SetTaxRateErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetTaxRateErrorCode =
  | 'INVALID_RATE'
  | 'INVALID_REGION'
  | 'INVALID_DATE';

export type DeleteTaxRateInput = {
  readonly country: Scalars['CountryCode']['input'];
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly category: TaxCategory;
  readonly validFrom: Scalars['DateTime']['input'];
};

export type DeleteTaxRatePayload = {
  readonly __typename?: 'DeleteTaxRatePayload';
  readonly taxRates?: Maybe<ReadonlyArray<TaxRate>>;
  readonly userErrors: ReadonlyArray<DeleteTaxRateError>;
};

export type DeleteTaxRateError = {
  readonly __typename?: 'DeleteTaxRateError';
  readonly code: DeleteTaxRateErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeleteTaxRateErrorCode =
  | 'TAX_RATE_NOT_FOUND'
  | 'INVALID_REGION'
  | 'INVALID_DATE';

export type SetCategoryTermsInput = {
  readonly categoryId: Scalars['ID']['input'];
  readonly taxCategory: TaxCategory;
  readonly weightGrams: Scalars['Int']['input'];
};

export type SetCategoryTermsPayload = {
  readonly __typename?: 'SetCategoryTermsPayload';
  readonly categoryTerms?: Maybe<CategoryTerms>;
  readonly userErrors: ReadonlyArray<SetCategoryTermsError>;
};

export type SetCategoryTermsError = {
  readonly __typename?: 'SetCategoryTermsError';
  readonly code: SetCategoryTermsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type SetCategoryTermsErrorCode =
  | 'INVALID_ID'
  | 'WEIGHT_OUT_OF_RANGE';

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
  Cart: Cart;
  Checkout: Checkout;
  Order: Order;
  OrderLine: OrderLine;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  Checkout:
    ( { __typename: 'Checkout' }
    & GraphQLRecursivePick<FederationTypes['Checkout'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true}> ) );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
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
  SetCartBillingAddressInput: SetCartBillingAddressInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SetCartBillingAddressPayload: ResolverTypeWrapper<Omit<SetCartBillingAddressPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartBillingAddressError: ResolverTypeWrapper<SetCartBillingAddressError>;
  SetCartBillingAddressErrorCode: SetCartBillingAddressErrorCode;
  AppliedDiscount: ResolverTypeWrapper<AppliedDiscount>;
  DiscountPart: ResolverTypeWrapper<DiscountPart>;
  NearlyEarned: ResolverTypeWrapper<Omit<NearlyEarned, 'gift'> & { gift?: Maybe<ResolversTypes['ProductVariant']> }>;
  CartPromotionCode: ResolverTypeWrapper<CartPromotionCode>;
  CodeNotAppliedReason: CodeNotAppliedReason;
  ApplyPromotionCodeInput: ApplyPromotionCodeInput;
  ApplyPromotionCodePayload: ResolverTypeWrapper<Omit<ApplyPromotionCodePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ApplyPromotionCodeError: ResolverTypeWrapper<ApplyPromotionCodeError>;
  ApplyPromotionCodeErrorCode: ApplyPromotionCodeErrorCode;
  RemovePromotionCodeInput: RemovePromotionCodeInput;
  RemovePromotionCodePayload: ResolverTypeWrapper<Omit<RemovePromotionCodePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemovePromotionCodeError: ResolverTypeWrapper<RemovePromotionCodeError>;
  RemovePromotionCodeErrorCode: RemovePromotionCodeErrorCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Cart: ResolverTypeWrapper<CartModel>;
  CartStatus: CartStatus;
  CartLine: ResolverTypeWrapper<CartLineModel>;
  CartProblem: ResolverTypeWrapper<CartProblemModel>;
  CartProblemCode: CartProblemCode;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: ResolverTypeWrapper<Omit<CreateCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CreateCartError: ResolverTypeWrapper<CreateCartError>;
  CreateCartErrorCode: CreateCartErrorCode;
  AddToCartInput: AddToCartInput;
  CartLineInput: CartLineInput;
  AddToCartPayload: ResolverTypeWrapper<Omit<AddToCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  AddToCartError: ResolverTypeWrapper<AddToCartError>;
  AddToCartErrorCode: AddToCartErrorCode;
  UpdateCartLinesInput: UpdateCartLinesInput;
  CartLineUpdateInput: CartLineUpdateInput;
  UpdateCartLinesPayload: ResolverTypeWrapper<Omit<UpdateCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  UpdateCartLinesError: ResolverTypeWrapper<UpdateCartLinesError>;
  UpdateCartLinesErrorCode: UpdateCartLinesErrorCode;
  MergeCartInput: MergeCartInput;
  MergeCartPayload: ResolverTypeWrapper<Omit<MergeCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  MergeCartError: ResolverTypeWrapper<MergeCartError>;
  MergeCartErrorCode: MergeCartErrorCode;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  PlaceOrderError: ResolverTypeWrapper<PlaceOrderError>;
  PlaceOrderErrorCode: PlaceOrderErrorCode;
  RetryPaymentInput: RetryPaymentInput;
  RetryPaymentPayload: ResolverTypeWrapper<Omit<RetryPaymentPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  RetryPaymentError: ResolverTypeWrapper<RetryPaymentError>;
  RetryPaymentErrorCode: RetryPaymentErrorCode;
  ManualDiscountPart: ResolverTypeWrapper<ManualDiscountPart>;
  OwnPrice: ResolverTypeWrapper<OwnPrice>;
  DraftOrder: ResolverTypeWrapper<DraftOrderModel>;
  DraftOrderLine: ResolverTypeWrapper<DraftOrderLineModel>;
  ManualDiscount: ResolverTypeWrapper<ManualDiscountModel>;
  DraftOrderProblem: ResolverTypeWrapper<DraftOrderProblem>;
  DraftOrderProblemCode: DraftOrderProblemCode;
  DraftOrderStatus: DraftOrderStatus;
  DraftOrderFilter: DraftOrderFilter;
  DraftOrderConnection: ResolverTypeWrapper<DraftOrderConnectionModel>;
  DraftOrderEdge: ResolverTypeWrapper<Omit<DraftOrderEdge, 'node'> & { node: ResolversTypes['DraftOrder'] }>;
  DraftOrderContentInput: DraftOrderContentInput;
  DraftOrderLineInput: DraftOrderLineInput;
  ManualDiscountInput: ManualDiscountInput;
  CreateDraftOrderInput: CreateDraftOrderInput;
  UpdateDraftOrderInput: UpdateDraftOrderInput;
  DeleteDraftOrderInput: DeleteDraftOrderInput;
  CompleteDraftOrderInput: CompleteDraftOrderInput;
  CreateDraftOrderPayload: ResolverTypeWrapper<Omit<CreateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversTypes['DraftOrder']> }>;
  CreateDraftOrderError: ResolverTypeWrapper<CreateDraftOrderError>;
  CreateDraftOrderErrorCode: CreateDraftOrderErrorCode;
  UpdateDraftOrderPayload: ResolverTypeWrapper<Omit<UpdateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversTypes['DraftOrder']> }>;
  UpdateDraftOrderError: ResolverTypeWrapper<UpdateDraftOrderError>;
  UpdateDraftOrderErrorCode: UpdateDraftOrderErrorCode;
  DeleteDraftOrderPayload: ResolverTypeWrapper<DeleteDraftOrderPayload>;
  DeleteDraftOrderError: ResolverTypeWrapper<DeleteDraftOrderError>;
  DeleteDraftOrderErrorCode: DeleteDraftOrderErrorCode;
  CompleteDraftOrderPayload: ResolverTypeWrapper<Omit<CompleteDraftOrderPayload, 'draftOrder' | 'order'> & { draftOrder?: Maybe<ResolversTypes['DraftOrder']>, order?: Maybe<ResolversTypes['Order']> }>;
  CompleteDraftOrderError: ResolverTypeWrapper<CompleteDraftOrderError>;
  CompleteDraftOrderErrorCode: CompleteDraftOrderErrorCode;
  OrderEdit: ResolverTypeWrapper<OrderEditModel>;
  OrderEditPieces: ResolverTypeWrapper<OrderEditPieces>;
  OrderEditStatus: OrderEditStatus;
  OrderEditPreview: ResolverTypeWrapper<OrderEditPreviewModel>;
  OrderEditPreviewLine: ResolverTypeWrapper<OrderEditPreviewLineModel>;
  EditOrderLineInput: EditOrderLineInput;
  AddOrderLineInput: AddOrderLineInput;
  EditOrderInput: EditOrderInput;
  EditOrderPayload: ResolverTypeWrapper<Omit<EditOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  EditOrderError: ResolverTypeWrapper<EditOrderError>;
  EditOrderErrorCode: EditOrderErrorCode;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CancelOrderError: ResolverTypeWrapper<CancelOrderError>;
  CancelOrderErrorCode: CancelOrderErrorCode;
  PackOrderInput: PackOrderInput;
  PackOrderPayload: ResolverTypeWrapper<Omit<PackOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  PackOrderError: ResolverTypeWrapper<PackOrderError>;
  PackOrderErrorCode: PackOrderErrorCode;
  ShipOrderInput: ShipOrderInput;
  ShipOrderPayload: ResolverTypeWrapper<Omit<ShipOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  ShipOrderError: ResolverTypeWrapper<ShipOrderError>;
  ShipOrderErrorCode: ShipOrderErrorCode;
  DeliverOrderInput: DeliverOrderInput;
  DeliverOrderPayload: ResolverTypeWrapper<Omit<DeliverOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  DeliverOrderError: ResolverTypeWrapper<DeliverOrderError>;
  DeliverOrderErrorCode: DeliverOrderErrorCode;
  GiftCard: ResolverTypeWrapper<GiftCardModel>;
  GiftCardEntry: ResolverTypeWrapper<GiftCardEntryModel>;
  GiftCardEntryKind: GiftCardEntryKind;
  GiftCardConnection: ResolverTypeWrapper<GiftCardConnectionModel>;
  GiftCardEdge: ResolverTypeWrapper<Omit<GiftCardEdge, 'node'> & { node: ResolversTypes['GiftCard'] }>;
  GiftCardBalance: ResolverTypeWrapper<GiftCardBalance>;
  CartGiftCard: ResolverTypeWrapper<CartGiftCard>;
  OrderGiftCard: ResolverTypeWrapper<OrderGiftCard>;
  IssueGiftCardInput: IssueGiftCardInput;
  IssueGiftCardPayload: ResolverTypeWrapper<Omit<IssueGiftCardPayload, 'giftCard'> & { giftCard?: Maybe<ResolversTypes['GiftCard']> }>;
  IssueGiftCardError: ResolverTypeWrapper<IssueGiftCardError>;
  IssueGiftCardErrorCode: IssueGiftCardErrorCode;
  ApplyGiftCardInput: ApplyGiftCardInput;
  ApplyGiftCardPayload: ResolverTypeWrapper<Omit<ApplyGiftCardPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ApplyGiftCardError: ResolverTypeWrapper<ApplyGiftCardError>;
  ApplyGiftCardErrorCode: ApplyGiftCardErrorCode;
  RemoveGiftCardInput: RemoveGiftCardInput;
  RemoveGiftCardPayload: ResolverTypeWrapper<Omit<RemoveGiftCardPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemoveGiftCardError: ResolverTypeWrapper<RemoveGiftCardError>;
  RemoveGiftCardErrorCode: RemoveGiftCardErrorCode;
  ClaimOrderInput: ClaimOrderInput;
  ClaimOrderPayload: ResolverTypeWrapper<Omit<ClaimOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  ClaimOrderError: ResolverTypeWrapper<ClaimOrderError>;
  ClaimOrderErrorCode: ClaimOrderErrorCode;
  ShipmentLabel: ResolverTypeWrapper<ShipmentLabel>;
  ShipmentLabelStatus: ShipmentLabelStatus;
  RequestShipmentLabelInput: RequestShipmentLabelInput;
  RequestShipmentLabelPayload: ResolverTypeWrapper<Omit<RequestShipmentLabelPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversTypes['Shipment']>, order?: Maybe<ResolversTypes['Order']> }>;
  RequestShipmentLabelError: ResolverTypeWrapper<RequestShipmentLabelError>;
  RequestShipmentLabelErrorCode: RequestShipmentLabelErrorCode;
  Checkout: ResolverTypeWrapper<CheckoutModel>;
  CheckoutStatus: CheckoutStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderModel>;
  OrderLine: ResolverTypeWrapper<OrderLineModel>;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntryModel>;
  OrderStatus: OrderStatus;
  FulfilmentStatus: FulfilmentStatus;
  OrderDisplayStatus: OrderDisplayStatus;
  OrderAction: OrderAction;
  OrderFilter: OrderFilter;
  OrderConnection: ResolverTypeWrapper<OrderConnectionModel>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  User: ResolverTypeWrapper<UserModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  PaymentLink: ResolverTypeWrapper<PaymentLinkModel>;
  PaymentLinkLine: ResolverTypeWrapper<PaymentLinkLine>;
  PaymentLinkStatus: PaymentLinkStatus;
  PaymentMeans: PaymentMeans;
  RecordedPaymentInput: RecordedPaymentInput;
  CreatePaymentLinkInput: CreatePaymentLinkInput;
  CreatePaymentLinkPayload: ResolverTypeWrapper<Omit<CreatePaymentLinkPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CreatePaymentLinkError: ResolverTypeWrapper<CreatePaymentLinkError>;
  CreatePaymentLinkErrorCode: CreatePaymentLinkErrorCode;
  PayOrderByLinkInput: PayOrderByLinkInput;
  PayOrderByLinkPayload: ResolverTypeWrapper<Omit<PayOrderByLinkPayload, 'paymentLink'> & { paymentLink?: Maybe<ResolversTypes['PaymentLink']> }>;
  PayOrderByLinkError: ResolverTypeWrapper<PayOrderByLinkError>;
  PayOrderByLinkErrorCode: PayOrderByLinkErrorCode;
  RecordOrderPaymentInput: RecordOrderPaymentInput;
  RecordOrderPaymentPayload: ResolverTypeWrapper<Omit<RecordOrderPaymentPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  RecordOrderPaymentError: ResolverTypeWrapper<RecordOrderPaymentError>;
  RecordOrderPaymentErrorCode: RecordOrderPaymentErrorCode;
  PreviewCheckoutInput: PreviewCheckoutInput;
  CheckoutPreview: ResolverTypeWrapper<CheckoutPreviewModel>;
  PreviewLine: ResolverTypeWrapper<Omit<PreviewLine, 'amounts'> & { amounts: ResolversTypes['PartAmounts'] }>;
  Promotion: ResolverTypeWrapper<PromotionModel>;
  PromotionTrigger: PromotionTrigger;
  PromotionStatus: PromotionStatus;
  PromotionStacking: PromotionStacking;
  PromotionAudience: PromotionAudience;
  PromotionBenefitKind: PromotionBenefitKind;
  PromotionScope: ResolverTypeWrapper<PromotionScope>;
  PromotionConditions: ResolverTypeWrapper<PromotionConditionsModel>;
  PromotionBenefit: ResolverTypeWrapper<PromotionBenefitModel>;
  PromotionStatistics: ResolverTypeWrapper<PromotionStatisticsModel>;
  PromotionCode: ResolverTypeWrapper<PromotionCode>;
  PromotionConnection: ResolverTypeWrapper<PromotionConnectionModel>;
  PromotionEdge: ResolverTypeWrapper<Omit<PromotionEdge, 'node'> & { node: ResolversTypes['Promotion'] }>;
  PromotionCodeConnection: ResolverTypeWrapper<PromotionCodeConnectionModel>;
  PromotionCodeEdge: ResolverTypeWrapper<PromotionCodeEdge>;
  PromotionFilter: PromotionFilter;
  PromotionScopeInput: PromotionScopeInput;
  PromotionConditionsInput: PromotionConditionsInput;
  PromotionBenefitInput: PromotionBenefitInput;
  CreatePromotionInput: CreatePromotionInput;
  CreatePromotionPayload: ResolverTypeWrapper<Omit<CreatePromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  CreatePromotionError: ResolverTypeWrapper<CreatePromotionError>;
  CreatePromotionErrorCode: CreatePromotionErrorCode;
  UpdatePromotionInput: UpdatePromotionInput;
  UpdatePromotionPayload: ResolverTypeWrapper<Omit<UpdatePromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  UpdatePromotionError: ResolverTypeWrapper<UpdatePromotionError>;
  UpdatePromotionErrorCode: UpdatePromotionErrorCode;
  EndPromotionInput: EndPromotionInput;
  EndPromotionPayload: ResolverTypeWrapper<Omit<EndPromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  EndPromotionError: ResolverTypeWrapper<EndPromotionError>;
  EndPromotionErrorCode: EndPromotionErrorCode;
  CreatePromotionCodesInput: CreatePromotionCodesInput;
  CreatePromotionCodesPayload: ResolverTypeWrapper<Omit<CreatePromotionCodesPayload, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  CreatePromotionCodesError: ResolverTypeWrapper<CreatePromotionCodesError>;
  CreatePromotionCodesErrorCode: CreatePromotionCodesErrorCode;
  ReorderInput: ReorderInput;
  ReorderPayload: ResolverTypeWrapper<Omit<ReorderPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ReorderError: ResolverTypeWrapper<ReorderError>;
  ReorderErrorCode: ReorderErrorCode;
  Return: ResolverTypeWrapper<ReturnModel>;
  ReturnLine: ResolverTypeWrapper<ReturnLineModel>;
  RefundGrant: ResolverTypeWrapper<RefundGrantModel>;
  RefundGrantPart: ResolverTypeWrapper<RefundGrantPartModel>;
  ReturnStatus: ReturnStatus;
  ReturnTransition: ReturnTransition;
  ReturnReason: ReturnReason;
  ReturnDisposition: ReturnDisposition;
  ReturnFilter: ReturnFilter;
  ReturnConnection: ResolverTypeWrapper<ReturnConnectionModel>;
  ReturnEdge: ResolverTypeWrapper<Omit<ReturnEdge, 'node'> & { node: ResolversTypes['Return'] }>;
  CancelOrderLinesInput: CancelOrderLinesInput;
  RequestReturnInput: RequestReturnInput;
  ReturnLineInput: ReturnLineInput;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceivedLineInput: ReceivedLineInput;
  RefundReturnInput: RefundReturnInput;
  ApproveReturnInput: ApproveReturnInput;
  RejectReturnInput: RejectReturnInput;
  SendReturnInput: SendReturnInput;
  CancelReturnInput: CancelReturnInput;
  CancelOrderLinesPayload: ResolverTypeWrapper<Omit<CancelOrderLinesPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CancelOrderLinesError: ResolverTypeWrapper<CancelOrderLinesError>;
  CancelOrderLinesErrorCode: CancelOrderLinesErrorCode;
  RequestReturnPayload: ResolverTypeWrapper<Omit<RequestReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  RequestReturnError: ResolverTypeWrapper<RequestReturnError>;
  RequestReturnErrorCode: RequestReturnErrorCode;
  ApproveReturnPayload: ResolverTypeWrapper<Omit<ApproveReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  ApproveReturnError: ResolverTypeWrapper<ApproveReturnError>;
  ApproveReturnErrorCode: ApproveReturnErrorCode;
  RejectReturnPayload: ResolverTypeWrapper<Omit<RejectReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  RejectReturnError: ResolverTypeWrapper<RejectReturnError>;
  RejectReturnErrorCode: RejectReturnErrorCode;
  SendReturnPayload: ResolverTypeWrapper<Omit<SendReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  SendReturnError: ResolverTypeWrapper<SendReturnError>;
  SendReturnErrorCode: SendReturnErrorCode;
  CancelReturnPayload: ResolverTypeWrapper<Omit<CancelReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  CancelReturnError: ResolverTypeWrapper<CancelReturnError>;
  CancelReturnErrorCode: CancelReturnErrorCode;
  ReceiveReturnPayload: ResolverTypeWrapper<Omit<ReceiveReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  ReceiveReturnError: ResolverTypeWrapper<ReceiveReturnError>;
  ReceiveReturnErrorCode: ReceiveReturnErrorCode;
  RefundReturnPayload: ResolverTypeWrapper<Omit<RefundReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  RefundReturnError: ResolverTypeWrapper<RefundReturnError>;
  RefundReturnErrorCode: RefundReturnErrorCode;
  ExchangeReturnInput: ExchangeReturnInput;
  ExchangeReturnPayload: ResolverTypeWrapper<Omit<ExchangeReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversTypes['Return']>, order?: Maybe<ResolversTypes['Order']> }>;
  ExchangeReturnError: ResolverTypeWrapper<ExchangeReturnError>;
  ExchangeReturnErrorCode: ExchangeReturnErrorCode;
  CartMergeNotice: ResolverTypeWrapper<CartMergeNotice>;
  CartMergeNoticeCode: CartMergeNoticeCode;
  SaveForLaterInput: SaveForLaterInput;
  SaveForLaterPayload: ResolverTypeWrapper<Omit<SaveForLaterPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SaveForLaterError: ResolverTypeWrapper<SaveForLaterError>;
  SaveForLaterErrorCode: SaveForLaterErrorCode;
  MoveToCartInput: MoveToCartInput;
  MoveToCartPayload: ResolverTypeWrapper<Omit<MoveToCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  MoveToCartError: ResolverTypeWrapper<MoveToCartError>;
  MoveToCartErrorCode: MoveToCartErrorCode;
  RemoveSavedLinesInput: RemoveSavedLinesInput;
  RemoveSavedLinesPayload: ResolverTypeWrapper<Omit<RemoveSavedLinesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemoveSavedLinesError: ResolverTypeWrapper<RemoveSavedLinesError>;
  RemoveSavedLinesErrorCode: RemoveSavedLinesErrorCode;
  SetCartNoteInput: SetCartNoteInput;
  SetCartNotePayload: ResolverTypeWrapper<Omit<SetCartNotePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartNoteError: ResolverTypeWrapper<SetCartNoteError>;
  SetCartNoteErrorCode: SetCartNoteErrorCode;
  OrderLinePieces: ResolverTypeWrapper<OrderLinePiecesModel>;
  Shipment: ResolverTypeWrapper<ShipmentModel>;
  ShipmentLine: ResolverTypeWrapper<ShipmentLineModel>;
  ShipmentStatus: ShipmentStatus;
  ShipmentTransition: ShipmentTransition;
  CreateShipmentInput: CreateShipmentInput;
  OrderPiecesInput: OrderPiecesInput;
  ShipShipmentInput: ShipShipmentInput;
  UpdateTrackingInput: UpdateTrackingInput;
  MoveShipmentInput: MoveShipmentInput;
  CreateShipmentPayload: ResolverTypeWrapper<Omit<CreateShipmentPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversTypes['Shipment']>, order?: Maybe<ResolversTypes['Order']> }>;
  CreateShipmentError: ResolverTypeWrapper<CreateShipmentError>;
  CreateShipmentErrorCode: CreateShipmentErrorCode;
  ShipShipmentPayload: ResolverTypeWrapper<Omit<ShipShipmentPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversTypes['Shipment']>, order?: Maybe<ResolversTypes['Order']> }>;
  ShipShipmentError: ResolverTypeWrapper<ShipShipmentError>;
  ShipShipmentErrorCode: ShipShipmentErrorCode;
  UpdateTrackingPayload: ResolverTypeWrapper<Omit<UpdateTrackingPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversTypes['Shipment']>, order?: Maybe<ResolversTypes['Order']> }>;
  UpdateTrackingError: ResolverTypeWrapper<UpdateTrackingError>;
  UpdateTrackingErrorCode: UpdateTrackingErrorCode;
  MoveShipmentPayload: ResolverTypeWrapper<Omit<MoveShipmentPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversTypes['Shipment']>, order?: Maybe<ResolversTypes['Order']> }>;
  MoveShipmentError: ResolverTypeWrapper<MoveShipmentError>;
  MoveShipmentErrorCode: MoveShipmentErrorCode;
  ShippingZone: ResolverTypeWrapper<Omit<ShippingZone, 'places' | 'methods'> & { places: ReadonlyArray<ResolversTypes['ZonePlace']>, methods: ReadonlyArray<ResolversTypes['ShippingMethod']> }>;
  ZonePlace: ResolverTypeWrapper<ZonePlaceModel>;
  ShippingMethod: ResolverTypeWrapper<Omit<ShippingMethod, 'rates'> & { rates: ReadonlyArray<ResolversTypes['ShippingRate']> }>;
  ShippingRate: ResolverTypeWrapper<ShippingRateModel>;
  DeliveryWindow: ResolverTypeWrapper<DeliveryWindow>;
  SetShippingZoneInput: SetShippingZoneInput;
  ZonePlaceInput: ZonePlaceInput;
  SetShippingZonePayload: ResolverTypeWrapper<Omit<SetShippingZonePayload, 'zone'> & { zone?: Maybe<ResolversTypes['ShippingZone']> }>;
  SetShippingZoneError: ResolverTypeWrapper<SetShippingZoneError>;
  SetShippingZoneErrorCode: SetShippingZoneErrorCode;
  SetShippingMethodInput: SetShippingMethodInput;
  ShippingRateInput: ShippingRateInput;
  SetShippingMethodPayload: ResolverTypeWrapper<Omit<SetShippingMethodPayload, 'shippingMethod'> & { shippingMethod?: Maybe<ResolversTypes['ShippingMethod']> }>;
  SetShippingMethodError: ResolverTypeWrapper<SetShippingMethodError>;
  SetShippingMethodErrorCode: SetShippingMethodErrorCode;
  DeleteShippingMethodInput: DeleteShippingMethodInput;
  DeleteShippingMethodPayload: ResolverTypeWrapper<Omit<DeleteShippingMethodPayload, 'zone'> & { zone?: Maybe<ResolversTypes['ShippingZone']> }>;
  DeleteShippingMethodError: ResolverTypeWrapper<DeleteShippingMethodError>;
  DeleteShippingMethodErrorCode: DeleteShippingMethodErrorCode;
  SetPickupPointInput: SetPickupPointInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SetPickupPointPayload: ResolverTypeWrapper<Omit<SetPickupPointPayload, 'pickupPoint'> & { pickupPoint?: Maybe<ResolversTypes['PickupPoint']> }>;
  SetPickupPointError: ResolverTypeWrapper<SetPickupPointError>;
  SetPickupPointErrorCode: SetPickupPointErrorCode;
  DeletePickupPointInput: DeletePickupPointInput;
  DeletePickupPointPayload: ResolverTypeWrapper<DeletePickupPointPayload>;
  DeletePickupPointError: ResolverTypeWrapper<DeletePickupPointError>;
  DeletePickupPointErrorCode: DeletePickupPointErrorCode;
  SetDeliveryWindowInput: SetDeliveryWindowInput;
  SetDeliveryWindowPayload: ResolverTypeWrapper<SetDeliveryWindowPayload>;
  SetDeliveryWindowError: ResolverTypeWrapper<SetDeliveryWindowError>;
  SetDeliveryWindowErrorCode: SetDeliveryWindowErrorCode;
  DeleteDeliveryWindowInput: DeleteDeliveryWindowInput;
  DeleteDeliveryWindowPayload: ResolverTypeWrapper<Omit<DeleteDeliveryWindowPayload, 'zone'> & { zone?: Maybe<ResolversTypes['ShippingZone']> }>;
  DeleteDeliveryWindowError: ResolverTypeWrapper<DeleteDeliveryWindowError>;
  DeleteDeliveryWindowErrorCode: DeleteDeliveryWindowErrorCode;
  Destination: ResolverTypeWrapper<Destination>;
  ShippingOffer: ResolverTypeWrapper<ShippingOfferModel>;
  PickupPoint: ResolverTypeWrapper<PickupPointModel>;
  DeliverySlot: ResolverTypeWrapper<DeliverySlot>;
  ReservedSlot: ResolverTypeWrapper<ReservedSlot>;
  OrderShipping: ResolverTypeWrapper<OrderShippingModel>;
  DestinationInput: DestinationInput;
  CoordinatesInput: CoordinatesInput;
  SetCartShippingAddressInput: SetCartShippingAddressInput;
  SetCartShippingAddressPayload: ResolverTypeWrapper<Omit<SetCartShippingAddressPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartShippingAddressError: ResolverTypeWrapper<SetCartShippingAddressError>;
  SetCartShippingAddressErrorCode: SetCartShippingAddressErrorCode;
  SetCartShippingMethodInput: SetCartShippingMethodInput;
  SetCartShippingMethodPayload: ResolverTypeWrapper<Omit<SetCartShippingMethodPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartShippingMethodError: ResolverTypeWrapper<SetCartShippingMethodError>;
  SetCartShippingMethodErrorCode: SetCartShippingMethodErrorCode;
  ReserveDeliverySlotInput: ReserveDeliverySlotInput;
  ReserveDeliverySlotPayload: ResolverTypeWrapper<Omit<ReserveDeliverySlotPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ReserveDeliverySlotError: ResolverTypeWrapper<ReserveDeliverySlotError>;
  ReserveDeliverySlotErrorCode: ReserveDeliverySlotErrorCode;
  CancelDeliverySlotInput: CancelDeliverySlotInput;
  CancelDeliverySlotPayload: ResolverTypeWrapper<Omit<CancelDeliverySlotPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CancelDeliverySlotError: ResolverTypeWrapper<CancelDeliverySlotError>;
  CancelDeliverySlotErrorCode: CancelDeliverySlotErrorCode;
  OrderNote: ResolverTypeWrapper<OrderNoteModel>;
  OrderTimelineKind: OrderTimelineKind;
  OrderActorKind: OrderActorKind;
  AddOrderNoteInput: AddOrderNoteInput;
  AddOrderNotePayload: ResolverTypeWrapper<Omit<AddOrderNotePayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  AddOrderNoteError: ResolverTypeWrapper<AddOrderNoteError>;
  AddOrderNoteErrorCode: AddOrderNoteErrorCode;
  Amounts: ResolverTypeWrapper<AmountsModel>;
  PartAmounts: ResolverTypeWrapper<PartAmountsModel>;
  TaxAmount: ResolverTypeWrapper<TaxAmountModel>;
  TaxCategory: TaxCategory;
  TaxRate: ResolverTypeWrapper<TaxRateModel>;
  CategoryTerms: ResolverTypeWrapper<CategoryTerms>;
  SetTaxRateInput: SetTaxRateInput;
  SetTaxRatePayload: ResolverTypeWrapper<Omit<SetTaxRatePayload, 'taxRate'> & { taxRate?: Maybe<ResolversTypes['TaxRate']> }>;
  SetTaxRateError: ResolverTypeWrapper<SetTaxRateError>;
  SetTaxRateErrorCode: SetTaxRateErrorCode;
  DeleteTaxRateInput: DeleteTaxRateInput;
  DeleteTaxRatePayload: ResolverTypeWrapper<Omit<DeleteTaxRatePayload, 'taxRates'> & { taxRates?: Maybe<ReadonlyArray<ResolversTypes['TaxRate']>> }>;
  DeleteTaxRateError: ResolverTypeWrapper<DeleteTaxRateError>;
  DeleteTaxRateErrorCode: DeleteTaxRateErrorCode;
  SetCategoryTermsInput: SetCategoryTermsInput;
  SetCategoryTermsPayload: ResolverTypeWrapper<SetCategoryTermsPayload>;
  SetCategoryTermsError: ResolverTypeWrapper<SetCategoryTermsError>;
  SetCategoryTermsErrorCode: SetCategoryTermsErrorCode;
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
  SetCartBillingAddressInput: SetCartBillingAddressInput;
  ID: Scalars['ID']['output'];
  SetCartBillingAddressPayload: Omit<SetCartBillingAddressPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartBillingAddressError: SetCartBillingAddressError;
  AppliedDiscount: AppliedDiscount;
  DiscountPart: DiscountPart;
  NearlyEarned: Omit<NearlyEarned, 'gift'> & { gift?: Maybe<ResolversParentTypes['ProductVariant']> };
  CartPromotionCode: CartPromotionCode;
  ApplyPromotionCodeInput: ApplyPromotionCodeInput;
  ApplyPromotionCodePayload: Omit<ApplyPromotionCodePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ApplyPromotionCodeError: ApplyPromotionCodeError;
  RemovePromotionCodeInput: RemovePromotionCodeInput;
  RemovePromotionCodePayload: Omit<RemovePromotionCodePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemovePromotionCodeError: RemovePromotionCodeError;
  Mutation: Record<PropertyKey, never>;
  Cart: CartModel;
  CartLine: CartLineModel;
  CartProblem: CartProblemModel;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: Omit<CreateCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CreateCartError: CreateCartError;
  AddToCartInput: AddToCartInput;
  CartLineInput: CartLineInput;
  AddToCartPayload: Omit<AddToCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  AddToCartError: AddToCartError;
  UpdateCartLinesInput: UpdateCartLinesInput;
  CartLineUpdateInput: CartLineUpdateInput;
  UpdateCartLinesPayload: Omit<UpdateCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  UpdateCartLinesError: UpdateCartLinesError;
  MergeCartInput: MergeCartInput;
  MergeCartPayload: Omit<MergeCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  MergeCartError: MergeCartError;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PlaceOrderError: PlaceOrderError;
  RetryPaymentInput: RetryPaymentInput;
  RetryPaymentPayload: Omit<RetryPaymentPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  RetryPaymentError: RetryPaymentError;
  ManualDiscountPart: ManualDiscountPart;
  OwnPrice: OwnPrice;
  DraftOrder: DraftOrderModel;
  DraftOrderLine: DraftOrderLineModel;
  ManualDiscount: ManualDiscountModel;
  DraftOrderProblem: DraftOrderProblem;
  DraftOrderFilter: DraftOrderFilter;
  DraftOrderConnection: DraftOrderConnectionModel;
  DraftOrderEdge: Omit<DraftOrderEdge, 'node'> & { node: ResolversParentTypes['DraftOrder'] };
  DraftOrderContentInput: DraftOrderContentInput;
  DraftOrderLineInput: DraftOrderLineInput;
  ManualDiscountInput: ManualDiscountInput;
  CreateDraftOrderInput: CreateDraftOrderInput;
  UpdateDraftOrderInput: UpdateDraftOrderInput;
  DeleteDraftOrderInput: DeleteDraftOrderInput;
  CompleteDraftOrderInput: CompleteDraftOrderInput;
  CreateDraftOrderPayload: Omit<CreateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversParentTypes['DraftOrder']> };
  CreateDraftOrderError: CreateDraftOrderError;
  UpdateDraftOrderPayload: Omit<UpdateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversParentTypes['DraftOrder']> };
  UpdateDraftOrderError: UpdateDraftOrderError;
  DeleteDraftOrderPayload: DeleteDraftOrderPayload;
  DeleteDraftOrderError: DeleteDraftOrderError;
  CompleteDraftOrderPayload: Omit<CompleteDraftOrderPayload, 'draftOrder' | 'order'> & { draftOrder?: Maybe<ResolversParentTypes['DraftOrder']>, order?: Maybe<ResolversParentTypes['Order']> };
  CompleteDraftOrderError: CompleteDraftOrderError;
  OrderEdit: OrderEditModel;
  OrderEditPieces: OrderEditPieces;
  OrderEditPreview: OrderEditPreviewModel;
  OrderEditPreviewLine: OrderEditPreviewLineModel;
  EditOrderLineInput: EditOrderLineInput;
  AddOrderLineInput: AddOrderLineInput;
  EditOrderInput: EditOrderInput;
  EditOrderPayload: Omit<EditOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  EditOrderError: EditOrderError;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CancelOrderError: CancelOrderError;
  PackOrderInput: PackOrderInput;
  PackOrderPayload: Omit<PackOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PackOrderError: PackOrderError;
  ShipOrderInput: ShipOrderInput;
  ShipOrderPayload: Omit<ShipOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  ShipOrderError: ShipOrderError;
  DeliverOrderInput: DeliverOrderInput;
  DeliverOrderPayload: Omit<DeliverOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  DeliverOrderError: DeliverOrderError;
  GiftCard: GiftCardModel;
  GiftCardEntry: GiftCardEntryModel;
  GiftCardConnection: GiftCardConnectionModel;
  GiftCardEdge: Omit<GiftCardEdge, 'node'> & { node: ResolversParentTypes['GiftCard'] };
  GiftCardBalance: GiftCardBalance;
  CartGiftCard: CartGiftCard;
  OrderGiftCard: OrderGiftCard;
  IssueGiftCardInput: IssueGiftCardInput;
  IssueGiftCardPayload: Omit<IssueGiftCardPayload, 'giftCard'> & { giftCard?: Maybe<ResolversParentTypes['GiftCard']> };
  IssueGiftCardError: IssueGiftCardError;
  ApplyGiftCardInput: ApplyGiftCardInput;
  ApplyGiftCardPayload: Omit<ApplyGiftCardPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ApplyGiftCardError: ApplyGiftCardError;
  RemoveGiftCardInput: RemoveGiftCardInput;
  RemoveGiftCardPayload: Omit<RemoveGiftCardPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemoveGiftCardError: RemoveGiftCardError;
  ClaimOrderInput: ClaimOrderInput;
  ClaimOrderPayload: Omit<ClaimOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  ClaimOrderError: ClaimOrderError;
  ShipmentLabel: ShipmentLabel;
  RequestShipmentLabelInput: RequestShipmentLabelInput;
  RequestShipmentLabelPayload: Omit<RequestShipmentLabelPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, order?: Maybe<ResolversParentTypes['Order']> };
  RequestShipmentLabelError: RequestShipmentLabelError;
  Checkout: CheckoutModel;
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Order: OrderModel;
  OrderLine: OrderLineModel;
  OrderTimelineEntry: OrderTimelineEntryModel;
  OrderFilter: OrderFilter;
  OrderConnection: OrderConnectionModel;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  User: UserModel;
  ProductVariant: ProductVariantModel;
  PaymentLink: PaymentLinkModel;
  PaymentLinkLine: PaymentLinkLine;
  RecordedPaymentInput: RecordedPaymentInput;
  CreatePaymentLinkInput: CreatePaymentLinkInput;
  CreatePaymentLinkPayload: Omit<CreatePaymentLinkPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CreatePaymentLinkError: CreatePaymentLinkError;
  PayOrderByLinkInput: PayOrderByLinkInput;
  PayOrderByLinkPayload: Omit<PayOrderByLinkPayload, 'paymentLink'> & { paymentLink?: Maybe<ResolversParentTypes['PaymentLink']> };
  PayOrderByLinkError: PayOrderByLinkError;
  RecordOrderPaymentInput: RecordOrderPaymentInput;
  RecordOrderPaymentPayload: Omit<RecordOrderPaymentPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  RecordOrderPaymentError: RecordOrderPaymentError;
  PreviewCheckoutInput: PreviewCheckoutInput;
  CheckoutPreview: CheckoutPreviewModel;
  PreviewLine: Omit<PreviewLine, 'amounts'> & { amounts: ResolversParentTypes['PartAmounts'] };
  Promotion: PromotionModel;
  PromotionScope: PromotionScope;
  PromotionConditions: PromotionConditionsModel;
  PromotionBenefit: PromotionBenefitModel;
  PromotionStatistics: PromotionStatisticsModel;
  PromotionCode: PromotionCode;
  PromotionConnection: PromotionConnectionModel;
  PromotionEdge: Omit<PromotionEdge, 'node'> & { node: ResolversParentTypes['Promotion'] };
  PromotionCodeConnection: PromotionCodeConnectionModel;
  PromotionCodeEdge: PromotionCodeEdge;
  PromotionFilter: PromotionFilter;
  PromotionScopeInput: PromotionScopeInput;
  PromotionConditionsInput: PromotionConditionsInput;
  PromotionBenefitInput: PromotionBenefitInput;
  CreatePromotionInput: CreatePromotionInput;
  CreatePromotionPayload: Omit<CreatePromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  CreatePromotionError: CreatePromotionError;
  UpdatePromotionInput: UpdatePromotionInput;
  UpdatePromotionPayload: Omit<UpdatePromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  UpdatePromotionError: UpdatePromotionError;
  EndPromotionInput: EndPromotionInput;
  EndPromotionPayload: Omit<EndPromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  EndPromotionError: EndPromotionError;
  CreatePromotionCodesInput: CreatePromotionCodesInput;
  CreatePromotionCodesPayload: Omit<CreatePromotionCodesPayload, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  CreatePromotionCodesError: CreatePromotionCodesError;
  ReorderInput: ReorderInput;
  ReorderPayload: Omit<ReorderPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ReorderError: ReorderError;
  Return: ReturnModel;
  ReturnLine: ReturnLineModel;
  RefundGrant: RefundGrantModel;
  RefundGrantPart: RefundGrantPartModel;
  ReturnFilter: ReturnFilter;
  ReturnConnection: ReturnConnectionModel;
  ReturnEdge: Omit<ReturnEdge, 'node'> & { node: ResolversParentTypes['Return'] };
  CancelOrderLinesInput: CancelOrderLinesInput;
  RequestReturnInput: RequestReturnInput;
  ReturnLineInput: ReturnLineInput;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceivedLineInput: ReceivedLineInput;
  RefundReturnInput: RefundReturnInput;
  ApproveReturnInput: ApproveReturnInput;
  RejectReturnInput: RejectReturnInput;
  SendReturnInput: SendReturnInput;
  CancelReturnInput: CancelReturnInput;
  CancelOrderLinesPayload: Omit<CancelOrderLinesPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CancelOrderLinesError: CancelOrderLinesError;
  RequestReturnPayload: Omit<RequestReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  RequestReturnError: RequestReturnError;
  ApproveReturnPayload: Omit<ApproveReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  ApproveReturnError: ApproveReturnError;
  RejectReturnPayload: Omit<RejectReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  RejectReturnError: RejectReturnError;
  SendReturnPayload: Omit<SendReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  SendReturnError: SendReturnError;
  CancelReturnPayload: Omit<CancelReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  CancelReturnError: CancelReturnError;
  ReceiveReturnPayload: Omit<ReceiveReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  ReceiveReturnError: ReceiveReturnError;
  RefundReturnPayload: Omit<RefundReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  RefundReturnError: RefundReturnError;
  ExchangeReturnInput: ExchangeReturnInput;
  ExchangeReturnPayload: Omit<ExchangeReturnPayload, 'return' | 'order'> & { return?: Maybe<ResolversParentTypes['Return']>, order?: Maybe<ResolversParentTypes['Order']> };
  ExchangeReturnError: ExchangeReturnError;
  CartMergeNotice: CartMergeNotice;
  SaveForLaterInput: SaveForLaterInput;
  SaveForLaterPayload: Omit<SaveForLaterPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SaveForLaterError: SaveForLaterError;
  MoveToCartInput: MoveToCartInput;
  MoveToCartPayload: Omit<MoveToCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  MoveToCartError: MoveToCartError;
  RemoveSavedLinesInput: RemoveSavedLinesInput;
  RemoveSavedLinesPayload: Omit<RemoveSavedLinesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemoveSavedLinesError: RemoveSavedLinesError;
  SetCartNoteInput: SetCartNoteInput;
  SetCartNotePayload: Omit<SetCartNotePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartNoteError: SetCartNoteError;
  OrderLinePieces: OrderLinePiecesModel;
  Shipment: ShipmentModel;
  ShipmentLine: ShipmentLineModel;
  CreateShipmentInput: CreateShipmentInput;
  OrderPiecesInput: OrderPiecesInput;
  ShipShipmentInput: ShipShipmentInput;
  UpdateTrackingInput: UpdateTrackingInput;
  MoveShipmentInput: MoveShipmentInput;
  CreateShipmentPayload: Omit<CreateShipmentPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, order?: Maybe<ResolversParentTypes['Order']> };
  CreateShipmentError: CreateShipmentError;
  ShipShipmentPayload: Omit<ShipShipmentPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, order?: Maybe<ResolversParentTypes['Order']> };
  ShipShipmentError: ShipShipmentError;
  UpdateTrackingPayload: Omit<UpdateTrackingPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, order?: Maybe<ResolversParentTypes['Order']> };
  UpdateTrackingError: UpdateTrackingError;
  MoveShipmentPayload: Omit<MoveShipmentPayload, 'shipment' | 'order'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, order?: Maybe<ResolversParentTypes['Order']> };
  MoveShipmentError: MoveShipmentError;
  ShippingZone: Omit<ShippingZone, 'places' | 'methods'> & { places: ReadonlyArray<ResolversParentTypes['ZonePlace']>, methods: ReadonlyArray<ResolversParentTypes['ShippingMethod']> };
  ZonePlace: ZonePlaceModel;
  ShippingMethod: Omit<ShippingMethod, 'rates'> & { rates: ReadonlyArray<ResolversParentTypes['ShippingRate']> };
  ShippingRate: ShippingRateModel;
  DeliveryWindow: DeliveryWindow;
  SetShippingZoneInput: SetShippingZoneInput;
  ZonePlaceInput: ZonePlaceInput;
  SetShippingZonePayload: Omit<SetShippingZonePayload, 'zone'> & { zone?: Maybe<ResolversParentTypes['ShippingZone']> };
  SetShippingZoneError: SetShippingZoneError;
  SetShippingMethodInput: SetShippingMethodInput;
  ShippingRateInput: ShippingRateInput;
  SetShippingMethodPayload: Omit<SetShippingMethodPayload, 'shippingMethod'> & { shippingMethod?: Maybe<ResolversParentTypes['ShippingMethod']> };
  SetShippingMethodError: SetShippingMethodError;
  DeleteShippingMethodInput: DeleteShippingMethodInput;
  DeleteShippingMethodPayload: Omit<DeleteShippingMethodPayload, 'zone'> & { zone?: Maybe<ResolversParentTypes['ShippingZone']> };
  DeleteShippingMethodError: DeleteShippingMethodError;
  SetPickupPointInput: SetPickupPointInput;
  Float: Scalars['Float']['output'];
  SetPickupPointPayload: Omit<SetPickupPointPayload, 'pickupPoint'> & { pickupPoint?: Maybe<ResolversParentTypes['PickupPoint']> };
  SetPickupPointError: SetPickupPointError;
  DeletePickupPointInput: DeletePickupPointInput;
  DeletePickupPointPayload: DeletePickupPointPayload;
  DeletePickupPointError: DeletePickupPointError;
  SetDeliveryWindowInput: SetDeliveryWindowInput;
  SetDeliveryWindowPayload: SetDeliveryWindowPayload;
  SetDeliveryWindowError: SetDeliveryWindowError;
  DeleteDeliveryWindowInput: DeleteDeliveryWindowInput;
  DeleteDeliveryWindowPayload: Omit<DeleteDeliveryWindowPayload, 'zone'> & { zone?: Maybe<ResolversParentTypes['ShippingZone']> };
  DeleteDeliveryWindowError: DeleteDeliveryWindowError;
  Destination: Destination;
  ShippingOffer: ShippingOfferModel;
  PickupPoint: PickupPointModel;
  DeliverySlot: DeliverySlot;
  ReservedSlot: ReservedSlot;
  OrderShipping: OrderShippingModel;
  DestinationInput: DestinationInput;
  CoordinatesInput: CoordinatesInput;
  SetCartShippingAddressInput: SetCartShippingAddressInput;
  SetCartShippingAddressPayload: Omit<SetCartShippingAddressPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartShippingAddressError: SetCartShippingAddressError;
  SetCartShippingMethodInput: SetCartShippingMethodInput;
  SetCartShippingMethodPayload: Omit<SetCartShippingMethodPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartShippingMethodError: SetCartShippingMethodError;
  ReserveDeliverySlotInput: ReserveDeliverySlotInput;
  ReserveDeliverySlotPayload: Omit<ReserveDeliverySlotPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ReserveDeliverySlotError: ReserveDeliverySlotError;
  CancelDeliverySlotInput: CancelDeliverySlotInput;
  CancelDeliverySlotPayload: Omit<CancelDeliverySlotPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CancelDeliverySlotError: CancelDeliverySlotError;
  OrderNote: OrderNoteModel;
  AddOrderNoteInput: AddOrderNoteInput;
  AddOrderNotePayload: Omit<AddOrderNotePayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  AddOrderNoteError: AddOrderNoteError;
  Amounts: AmountsModel;
  PartAmounts: PartAmountsModel;
  TaxAmount: TaxAmountModel;
  TaxRate: TaxRateModel;
  CategoryTerms: CategoryTerms;
  SetTaxRateInput: SetTaxRateInput;
  SetTaxRatePayload: Omit<SetTaxRatePayload, 'taxRate'> & { taxRate?: Maybe<ResolversParentTypes['TaxRate']> };
  SetTaxRateError: SetTaxRateError;
  DeleteTaxRateInput: DeleteTaxRateInput;
  DeleteTaxRatePayload: Omit<DeleteTaxRatePayload, 'taxRates'> & { taxRates?: Maybe<ReadonlyArray<ResolversParentTypes['TaxRate']>> };
  DeleteTaxRateError: DeleteTaxRateError;
  SetCategoryTermsInput: SetCategoryTermsInput;
  SetCategoryTermsPayload: SetCategoryTermsPayload;
  SetCategoryTermsError: SetCategoryTermsError;
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

export type SetCartBillingAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartBillingAddressPayload'] = ResolversParentTypes['SetCartBillingAddressPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetCartBillingAddressError']>, ParentType, ContextType>;
};

export type SetCartBillingAddressErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartBillingAddressError'] = ResolversParentTypes['SetCartBillingAddressError']> = {
  code?: Resolver<ResolversTypes['SetCartBillingAddressErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AppliedDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedDiscount'] = ResolversParentTypes['AppliedDiscount']> = {
  promotionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['DiscountPart']>, ParentType, ContextType>;
};

export type DiscountPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscountPart'] = ResolversParentTypes['DiscountPart']> = {
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type NearlyEarnedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearlyEarned'] = ResolversParentTypes['NearlyEarned']> = {
  promotionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  missingQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gift?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CartPromotionCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartPromotionCode'] = ResolversParentTypes['CartPromotionCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isApplied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodeNotAppliedReason']>, ParentType, ContextType>;
};

export type ApplyPromotionCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyPromotionCodePayload'] = ResolversParentTypes['ApplyPromotionCodePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApplyPromotionCodeError']>, ParentType, ContextType>;
};

export type ApplyPromotionCodeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyPromotionCodeError'] = ResolversParentTypes['ApplyPromotionCodeError']> = {
  code?: Resolver<ResolversTypes['ApplyPromotionCodeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RemovePromotionCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePromotionCodePayload'] = ResolversParentTypes['RemovePromotionCodePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemovePromotionCodeError']>, ParentType, ContextType>;
};

export type RemovePromotionCodeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePromotionCodeError'] = ResolversParentTypes['RemovePromotionCodeError']> = {
  code?: Resolver<ResolversTypes['RemovePromotionCodeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createCart?: Resolver<ResolversTypes['CreateCartPayload'], ParentType, ContextType, RequireFields<MutationCreateCartArgs, 'input'>>;
  addToCart?: Resolver<ResolversTypes['AddToCartPayload'], ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  updateCartLines?: Resolver<ResolversTypes['UpdateCartLinesPayload'], ParentType, ContextType, RequireFields<MutationUpdateCartLinesArgs, 'input'>>;
  mergeCart?: Resolver<ResolversTypes['MergeCartPayload'], ParentType, ContextType, RequireFields<MutationMergeCartArgs, 'input'>>;
  setCartBillingAddress?: Resolver<ResolversTypes['SetCartBillingAddressPayload'], ParentType, ContextType, RequireFields<MutationSetCartBillingAddressArgs, 'input'>>;
  applyPromotionCode?: Resolver<ResolversTypes['ApplyPromotionCodePayload'], ParentType, ContextType, RequireFields<MutationApplyPromotionCodeArgs, 'input'>>;
  removePromotionCode?: Resolver<ResolversTypes['RemovePromotionCodePayload'], ParentType, ContextType, RequireFields<MutationRemovePromotionCodeArgs, 'input'>>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  retryPayment?: Resolver<ResolversTypes['RetryPaymentPayload'], ParentType, ContextType, RequireFields<MutationRetryPaymentArgs, 'input'>>;
  createDraftOrder?: Resolver<ResolversTypes['CreateDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationCreateDraftOrderArgs, 'input'>>;
  updateDraftOrder?: Resolver<ResolversTypes['UpdateDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationUpdateDraftOrderArgs, 'input'>>;
  deleteDraftOrder?: Resolver<ResolversTypes['DeleteDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationDeleteDraftOrderArgs, 'input'>>;
  completeDraftOrder?: Resolver<ResolversTypes['CompleteDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationCompleteDraftOrderArgs, 'input'>>;
  editOrder?: Resolver<ResolversTypes['EditOrderPayload'], ParentType, ContextType, RequireFields<MutationEditOrderArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  packOrder?: Resolver<ResolversTypes['PackOrderPayload'], ParentType, ContextType, RequireFields<MutationPackOrderArgs, 'input'>>;
  shipOrder?: Resolver<ResolversTypes['ShipOrderPayload'], ParentType, ContextType, RequireFields<MutationShipOrderArgs, 'input'>>;
  deliverOrder?: Resolver<ResolversTypes['DeliverOrderPayload'], ParentType, ContextType, RequireFields<MutationDeliverOrderArgs, 'input'>>;
  issueGiftCard?: Resolver<ResolversTypes['IssueGiftCardPayload'], ParentType, ContextType, RequireFields<MutationIssueGiftCardArgs, 'input'>>;
  applyGiftCard?: Resolver<ResolversTypes['ApplyGiftCardPayload'], ParentType, ContextType, RequireFields<MutationApplyGiftCardArgs, 'input'>>;
  removeGiftCard?: Resolver<ResolversTypes['RemoveGiftCardPayload'], ParentType, ContextType, RequireFields<MutationRemoveGiftCardArgs, 'input'>>;
  claimOrder?: Resolver<ResolversTypes['ClaimOrderPayload'], ParentType, ContextType, RequireFields<MutationClaimOrderArgs, 'input'>>;
  requestShipmentLabel?: Resolver<ResolversTypes['RequestShipmentLabelPayload'], ParentType, ContextType, RequireFields<MutationRequestShipmentLabelArgs, 'input'>>;
  createPaymentLink?: Resolver<ResolversTypes['CreatePaymentLinkPayload'], ParentType, ContextType, RequireFields<MutationCreatePaymentLinkArgs, 'input'>>;
  payOrderByLink?: Resolver<ResolversTypes['PayOrderByLinkPayload'], ParentType, ContextType, RequireFields<MutationPayOrderByLinkArgs, 'input'>>;
  recordOrderPayment?: Resolver<ResolversTypes['RecordOrderPaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordOrderPaymentArgs, 'input'>>;
  createPromotion?: Resolver<ResolversTypes['CreatePromotionPayload'], ParentType, ContextType, RequireFields<MutationCreatePromotionArgs, 'input'>>;
  updatePromotion?: Resolver<ResolversTypes['UpdatePromotionPayload'], ParentType, ContextType, RequireFields<MutationUpdatePromotionArgs, 'input'>>;
  endPromotion?: Resolver<ResolversTypes['EndPromotionPayload'], ParentType, ContextType, RequireFields<MutationEndPromotionArgs, 'input'>>;
  createPromotionCodes?: Resolver<ResolversTypes['CreatePromotionCodesPayload'], ParentType, ContextType, RequireFields<MutationCreatePromotionCodesArgs, 'input'>>;
  reorder?: Resolver<ResolversTypes['ReorderPayload'], ParentType, ContextType, RequireFields<MutationReorderArgs, 'input'>>;
  cancelOrderLines?: Resolver<ResolversTypes['CancelOrderLinesPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderLinesArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  approveReturn?: Resolver<ResolversTypes['ApproveReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['RejectReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  sendReturn?: Resolver<ResolversTypes['SendReturnPayload'], ParentType, ContextType, RequireFields<MutationSendReturnArgs, 'input'>>;
  cancelReturn?: Resolver<ResolversTypes['CancelReturnPayload'], ParentType, ContextType, RequireFields<MutationCancelReturnArgs, 'input'>>;
  receiveReturn?: Resolver<ResolversTypes['ReceiveReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'input'>>;
  refundReturn?: Resolver<ResolversTypes['RefundReturnPayload'], ParentType, ContextType, RequireFields<MutationRefundReturnArgs, 'input'>>;
  exchangeReturn?: Resolver<ResolversTypes['ExchangeReturnPayload'], ParentType, ContextType, RequireFields<MutationExchangeReturnArgs, 'input'>>;
  saveForLater?: Resolver<ResolversTypes['SaveForLaterPayload'], ParentType, ContextType, RequireFields<MutationSaveForLaterArgs, 'input'>>;
  moveToCart?: Resolver<ResolversTypes['MoveToCartPayload'], ParentType, ContextType, RequireFields<MutationMoveToCartArgs, 'input'>>;
  removeSavedLines?: Resolver<ResolversTypes['RemoveSavedLinesPayload'], ParentType, ContextType, RequireFields<MutationRemoveSavedLinesArgs, 'input'>>;
  setCartNote?: Resolver<ResolversTypes['SetCartNotePayload'], ParentType, ContextType, RequireFields<MutationSetCartNoteArgs, 'input'>>;
  createShipment?: Resolver<ResolversTypes['CreateShipmentPayload'], ParentType, ContextType, RequireFields<MutationCreateShipmentArgs, 'input'>>;
  shipShipment?: Resolver<ResolversTypes['ShipShipmentPayload'], ParentType, ContextType, RequireFields<MutationShipShipmentArgs, 'input'>>;
  updateTracking?: Resolver<ResolversTypes['UpdateTrackingPayload'], ParentType, ContextType, RequireFields<MutationUpdateTrackingArgs, 'input'>>;
  moveShipment?: Resolver<ResolversTypes['MoveShipmentPayload'], ParentType, ContextType, RequireFields<MutationMoveShipmentArgs, 'input'>>;
  setShippingZone?: Resolver<ResolversTypes['SetShippingZonePayload'], ParentType, ContextType, RequireFields<MutationSetShippingZoneArgs, 'input'>>;
  setShippingMethod?: Resolver<ResolversTypes['SetShippingMethodPayload'], ParentType, ContextType, RequireFields<MutationSetShippingMethodArgs, 'input'>>;
  deleteShippingMethod?: Resolver<ResolversTypes['DeleteShippingMethodPayload'], ParentType, ContextType, RequireFields<MutationDeleteShippingMethodArgs, 'input'>>;
  setPickupPoint?: Resolver<ResolversTypes['SetPickupPointPayload'], ParentType, ContextType, RequireFields<MutationSetPickupPointArgs, 'input'>>;
  deletePickupPoint?: Resolver<ResolversTypes['DeletePickupPointPayload'], ParentType, ContextType, RequireFields<MutationDeletePickupPointArgs, 'input'>>;
  setDeliveryWindow?: Resolver<ResolversTypes['SetDeliveryWindowPayload'], ParentType, ContextType, RequireFields<MutationSetDeliveryWindowArgs, 'input'>>;
  deleteDeliveryWindow?: Resolver<ResolversTypes['DeleteDeliveryWindowPayload'], ParentType, ContextType, RequireFields<MutationDeleteDeliveryWindowArgs, 'input'>>;
  setCartShippingAddress?: Resolver<ResolversTypes['SetCartShippingAddressPayload'], ParentType, ContextType, RequireFields<MutationSetCartShippingAddressArgs, 'input'>>;
  setCartShippingMethod?: Resolver<ResolversTypes['SetCartShippingMethodPayload'], ParentType, ContextType, RequireFields<MutationSetCartShippingMethodArgs, 'input'>>;
  reserveDeliverySlot?: Resolver<ResolversTypes['ReserveDeliverySlotPayload'], ParentType, ContextType, RequireFields<MutationReserveDeliverySlotArgs, 'input'>>;
  cancelDeliverySlot?: Resolver<ResolversTypes['CancelDeliverySlotPayload'], ParentType, ContextType, RequireFields<MutationCancelDeliverySlotArgs, 'input'>>;
  addOrderNote?: Resolver<ResolversTypes['AddOrderNotePayload'], ParentType, ContextType, RequireFields<MutationAddOrderNoteArgs, 'input'>>;
  setTaxRate?: Resolver<ResolversTypes['SetTaxRatePayload'], ParentType, ContextType, RequireFields<MutationSetTaxRateArgs, 'input'>>;
  deleteTaxRate?: Resolver<ResolversTypes['DeleteTaxRatePayload'], ParentType, ContextType, RequireFields<MutationDeleteTaxRateArgs, 'input'>>;
  setCategoryTerms?: Resolver<ResolversTypes['SetCategoryTermsPayload'], ParentType, ContextType, RequireFields<MutationSetCategoryTermsArgs, 'input'>>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['CartProblem']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['AppliedDiscount']>, ParentType, ContextType>;
  nearlyEarned?: Resolver<ReadonlyArray<ResolversTypes['NearlyEarned']>, ParentType, ContextType>;
  promotionCodes?: Resolver<ReadonlyArray<ResolversTypes['CartPromotionCode']>, ParentType, ContextType>;
  giftCards?: Resolver<ReadonlyArray<ResolversTypes['CartGiftCard']>, ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  savedLines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destination?: Resolver<ResolversTypes['Destination'], ParentType, ContextType>;
  shippingMethod?: Resolver<Maybe<ResolversTypes['ShippingOffer']>, ParentType, ContextType>;
  pickupPoint?: Resolver<Maybe<ResolversTypes['PickupPoint']>, ParentType, ContextType>;
  deliverySlot?: Resolver<Maybe<ResolversTypes['ReservedSlot']>, ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitPriceWhenAdded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['CartProblem']>, ParentType, ContextType>;
};

export type CartProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartProblem'] = ResolversParentTypes['CartProblem']> = {
  code?: Resolver<ResolversTypes['CartProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CreateCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartPayload'] = ResolversParentTypes['CreateCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateCartError']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateCartErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartError'] = ResolversParentTypes['CreateCartError']> = {
  code?: Resolver<ResolversTypes['CreateCartErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AddToCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCartPayload'] = ResolversParentTypes['AddToCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AddToCartError']>, ParentType, ContextType>;
};

export type AddToCartErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCartError'] = ResolversParentTypes['AddToCartError']> = {
  code?: Resolver<ResolversTypes['AddToCartErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCartLinesPayload'] = ResolversParentTypes['UpdateCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateCartLinesError']>, ParentType, ContextType>;
};

export type UpdateCartLinesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCartLinesError'] = ResolversParentTypes['UpdateCartLinesError']> = {
  code?: Resolver<ResolversTypes['UpdateCartLinesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MergeCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartPayload'] = ResolversParentTypes['MergeCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MergeCartError']>, ParentType, ContextType>;
  notices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CartMergeNotice']>>, ParentType, ContextType>;
};

export type MergeCartErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartError'] = ResolversParentTypes['MergeCartError']> = {
  code?: Resolver<ResolversTypes['MergeCartErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PlaceOrderError']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderError'] = ResolversParentTypes['PlaceOrderError']> = {
  code?: Resolver<ResolversTypes['PlaceOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type RetryPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryPaymentPayload'] = ResolversParentTypes['RetryPaymentPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RetryPaymentError']>, ParentType, ContextType>;
};

export type RetryPaymentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryPaymentError'] = ResolversParentTypes['RetryPaymentError']> = {
  code?: Resolver<ResolversTypes['RetryPaymentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ManualDiscountPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManualDiscountPart'] = ResolversParentTypes['ManualDiscountPart']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OwnPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnPrice'] = ResolversParentTypes['OwnPrice']> = {
  usual?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrder'] = ResolversParentTypes['DraftOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DraftOrderStatus'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['DraftOrderLine']>, ParentType, ContextType>;
  discount?: Resolver<Maybe<ResolversTypes['ManualDiscount']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  shippingMethodId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  pickupPointId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['Amounts'], ParentType, ContextType>;
  shippingMethods?: Resolver<ReadonlyArray<ResolversTypes['ShippingOffer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['DraftOrderProblem']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DraftOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderLine'] = ResolversParentTypes['DraftOrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  ownPriceReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discount?: Resolver<Maybe<ResolversTypes['ManualDiscount']>, ParentType, ContextType>;
  amounts?: Resolver<Maybe<ResolversTypes['PartAmounts']>, ParentType, ContextType>;
};

export type ManualDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManualDiscount'] = ResolversParentTypes['ManualDiscount']> = {
  basisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftOrderProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderProblem'] = ResolversParentTypes['DraftOrderProblem']> = {
  code?: Resolver<ResolversTypes['DraftOrderProblemCode'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DraftOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderConnection'] = ResolversParentTypes['DraftOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DraftOrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DraftOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderEdge'] = ResolversParentTypes['DraftOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DraftOrder'], ParentType, ContextType>;
};

export type CreateDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDraftOrderPayload'] = ResolversParentTypes['CreateDraftOrderPayload']> = {
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateDraftOrderError']>, ParentType, ContextType>;
};

export type CreateDraftOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDraftOrderError'] = ResolversParentTypes['CreateDraftOrderError']> = {
  code?: Resolver<ResolversTypes['CreateDraftOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDraftOrderPayload'] = ResolversParentTypes['UpdateDraftOrderPayload']> = {
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateDraftOrderError']>, ParentType, ContextType>;
};

export type UpdateDraftOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDraftOrderError'] = ResolversParentTypes['UpdateDraftOrderError']> = {
  code?: Resolver<ResolversTypes['UpdateDraftOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeleteDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDraftOrderPayload'] = ResolversParentTypes['DeleteDraftOrderPayload']> = {
  draftOrderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteDraftOrderError']>, ParentType, ContextType>;
};

export type DeleteDraftOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDraftOrderError'] = ResolversParentTypes['DeleteDraftOrderError']> = {
  code?: Resolver<ResolversTypes['DeleteDraftOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CompleteDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteDraftOrderPayload'] = ResolversParentTypes['CompleteDraftOrderPayload']> = {
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  paymentToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CompleteDraftOrderError']>, ParentType, ContextType>;
};

export type CompleteDraftOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteDraftOrderError'] = ResolversParentTypes['CompleteDraftOrderError']> = {
  code?: Resolver<ResolversTypes['CompleteDraftOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrderEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdit'] = ResolversParentTypes['OrderEdit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderEditStatus'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['OrderEditPieces']>, ParentType, ContextType>;
  added?: Resolver<ReadonlyArray<ResolversTypes['OrderEditPieces']>, ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderEditPiecesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEditPieces'] = ResolversParentTypes['OrderEditPieces']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEditPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEditPreview'] = ResolversParentTypes['OrderEditPreview']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  worth?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  added?: Resolver<ReadonlyArray<ResolversTypes['OrderEditPreviewLine']>, ParentType, ContextType>;
};

export type OrderEditPreviewLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEditPreviewLine'] = ResolversParentTypes['OrderEditPreviewLine']> = {
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['PartAmounts'], ParentType, ContextType>;
};

export type EditOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditOrderPayload'] = ResolversParentTypes['EditOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EditOrderError']>, ParentType, ContextType>;
};

export type EditOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditOrderError'] = ResolversParentTypes['EditOrderError']> = {
  code?: Resolver<ResolversTypes['EditOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currentTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelOrderError']>, ParentType, ContextType>;
};

export type CancelOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderError'] = ResolversParentTypes['CancelOrderError']> = {
  code?: Resolver<ResolversTypes['CancelOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PackOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackOrderPayload'] = ResolversParentTypes['PackOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PackOrderError']>, ParentType, ContextType>;
};

export type PackOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackOrderError'] = ResolversParentTypes['PackOrderError']> = {
  code?: Resolver<ResolversTypes['PackOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ShipOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipOrderPayload'] = ResolversParentTypes['ShipOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ShipOrderError']>, ParentType, ContextType>;
};

export type ShipOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipOrderError'] = ResolversParentTypes['ShipOrderError']> = {
  code?: Resolver<ResolversTypes['ShipOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeliverOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverOrderPayload'] = ResolversParentTypes['DeliverOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeliverOrderError']>, ParentType, ContextType>;
};

export type DeliverOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverOrderError'] = ResolversParentTypes['DeliverOrderError']> = {
  code?: Resolver<ResolversTypes['DeliverOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type GiftCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCard'] = ResolversParentTypes['GiftCard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastCharacters?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['GiftCardEntry']>, ParentType, ContextType>;
};

export type GiftCardEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardEntry'] = ResolversParentTypes['GiftCardEntry']> = {
  kind?: Resolver<ResolversTypes['GiftCardEntryKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GiftCardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardConnection'] = ResolversParentTypes['GiftCardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GiftCardEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GiftCardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardEdge'] = ResolversParentTypes['GiftCardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
};

export type GiftCardBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardBalance'] = ResolversParentTypes['GiftCardBalance']> = {
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isUsable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CartGiftCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartGiftCard'] = ResolversParentTypes['CartGiftCard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastCharacters?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pays?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderGiftCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderGiftCard'] = ResolversParentTypes['OrderGiftCard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastCharacters?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  isGivenBack?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  givenBack?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type IssueGiftCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueGiftCardPayload'] = ResolversParentTypes['IssueGiftCardPayload']> = {
  giftCard?: Resolver<Maybe<ResolversTypes['GiftCard']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['IssueGiftCardError']>, ParentType, ContextType>;
};

export type IssueGiftCardErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueGiftCardError'] = ResolversParentTypes['IssueGiftCardError']> = {
  code?: Resolver<ResolversTypes['IssueGiftCardErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ApplyGiftCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyGiftCardPayload'] = ResolversParentTypes['ApplyGiftCardPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApplyGiftCardError']>, ParentType, ContextType>;
};

export type ApplyGiftCardErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyGiftCardError'] = ResolversParentTypes['ApplyGiftCardError']> = {
  code?: Resolver<ResolversTypes['ApplyGiftCardErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RemoveGiftCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveGiftCardPayload'] = ResolversParentTypes['RemoveGiftCardPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemoveGiftCardError']>, ParentType, ContextType>;
};

export type RemoveGiftCardErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveGiftCardError'] = ResolversParentTypes['RemoveGiftCardError']> = {
  code?: Resolver<ResolversTypes['RemoveGiftCardErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ClaimOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimOrderPayload'] = ResolversParentTypes['ClaimOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ClaimOrderError']>, ParentType, ContextType>;
};

export type ClaimOrderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimOrderError'] = ResolversParentTypes['ClaimOrderError']> = {
  code?: Resolver<ResolversTypes['ClaimOrderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ShipmentLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLabel'] = ResolversParentTypes['ShipmentLabel']> = {
  status?: Resolver<ResolversTypes['ShipmentLabelStatus'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  madeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RequestShipmentLabelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestShipmentLabelPayload'] = ResolversParentTypes['RequestShipmentLabelPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RequestShipmentLabelError']>, ParentType, ContextType>;
};

export type RequestShipmentLabelErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestShipmentLabelError'] = ResolversParentTypes['RequestShipmentLabelError']> = {
  code?: Resolver<ResolversTypes['RequestShipmentLabelErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Checkout'] = ResolversParentTypes['Checkout'], FederationReferenceType extends FederationReferenceTypes['Checkout'] = FederationReferenceTypes['Checkout']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Checkout']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutStatus'], ParentType, ContextType>;
  isOver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  payBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first'>>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType, RequireFields<QueryDraftOrderArgs, 'id'>>;
  draftOrders?: Resolver<ResolversTypes['DraftOrderConnection'], ParentType, ContextType, RequireFields<QueryDraftOrdersArgs, 'first'>>;
  previewOrderEdit?: Resolver<Maybe<ResolversTypes['OrderEditPreview']>, ParentType, ContextType, RequireFields<QueryPreviewOrderEditArgs, 'orderId'>>;
  giftCard?: Resolver<Maybe<ResolversTypes['GiftCard']>, ParentType, ContextType, RequireFields<QueryGiftCardArgs, 'id'>>;
  giftCards?: Resolver<ResolversTypes['GiftCardConnection'], ParentType, ContextType, RequireFields<QueryGiftCardsArgs, 'first'>>;
  giftCardBalance?: Resolver<Maybe<ResolversTypes['GiftCardBalance']>, ParentType, ContextType, RequireFields<QueryGiftCardBalanceArgs, 'code'>>;
  orderByToken?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByTokenArgs, 'number' | 'email' | 'token'>>;
  paymentLink?: Resolver<Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType, RequireFields<QueryPaymentLinkArgs, 'token' | 'includePaid'>>;
  previewCheckout?: Resolver<Maybe<ResolversTypes['CheckoutPreview']>, ParentType, ContextType, RequireFields<QueryPreviewCheckoutArgs, 'input'>>;
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType, RequireFields<QueryPromotionArgs, 'id'>>;
  promotions?: Resolver<ResolversTypes['PromotionConnection'], ParentType, ContextType, RequireFields<QueryPromotionsArgs, 'first'>>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType, RequireFields<QueryReturnArgs, 'id'>>;
  returns?: Resolver<ResolversTypes['ReturnConnection'], ParentType, ContextType, RequireFields<QueryReturnsArgs, 'first'>>;
  shippingZones?: Resolver<ReadonlyArray<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
  shippingMethods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShippingOffer']>>, ParentType, ContextType, RequireFields<QueryShippingMethodsArgs, 'cartId'>>;
  pickupPoints?: Resolver<ReadonlyArray<ResolversTypes['PickupPoint']>, ParentType, ContextType, RequireFields<QueryPickupPointsArgs, 'country' | 'first'>>;
  deliverySlots?: Resolver<ReadonlyArray<ResolversTypes['DeliverySlot']>, ParentType, ContextType, RequireFields<QueryDeliverySlotsArgs, 'destination'>>;
  taxRates?: Resolver<ReadonlyArray<ResolversTypes['TaxRate']>, ParentType, ContextType, RequireFields<QueryTaxRatesArgs, 'country'>>;
  categoryTerms?: Resolver<ResolversTypes['CategoryTerms'], ParentType, ContextType, RequireFields<QueryCategoryTermsArgs, 'categoryId'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderStatusChanged?: SubscriptionResolver<Maybe<ResolversTypes['Order']>, "orderStatusChanged", ParentType, ContextType, RequireFields<SubscriptionOrderStatusChangedArgs, 'orderId'>>;
  cartUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Cart']>, "cartUpdated", ParentType, ContextType, RequireFields<SubscriptionCartUpdatedArgs, 'cartId'>>;
  checkoutStatusChanged?: SubscriptionResolver<Maybe<ResolversTypes['Checkout']>, "checkoutStatusChanged", ParentType, ContextType, RequireFields<SubscriptionCheckoutStatusChangedArgs, 'orderId'>>;
  myOrdersUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Order']>, "myOrdersUpdated", ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['FulfilmentStatus'], ParentType, ContextType>;
  displayStatus?: Resolver<ResolversTypes['OrderDisplayStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['OrderTimelineEntry']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  billingAddress?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['AppliedDiscount']>, ParentType, ContextType>;
  placedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  manualDiscounts?: Resolver<ReadonlyArray<ResolversTypes['ManualDiscountPart']>, ParentType, ContextType>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['OrderEdit']>, ParentType, ContextType>;
  giftCards?: Resolver<ReadonlyArray<ResolversTypes['OrderGiftCard']>, ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  guestEmail?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  isShownByToken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paymentLinkExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['Return']>, ParentType, ContextType>;
  refundGrants?: Resolver<ReadonlyArray<ResolversTypes['RefundGrant']>, ParentType, ContextType>;
  shopperNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipments?: Resolver<ReadonlyArray<ResolversTypes['Shipment']>, ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['OrderShipping']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['OrderNote']>, ParentType, ContextType>;
  amounts?: Resolver<Maybe<ResolversTypes['Amounts']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ownPrice?: Resolver<Maybe<ResolversTypes['OwnPrice']>, ParentType, ContextType>;
  pieces?: Resolver<Maybe<ResolversTypes['OrderLinePieces']>, ParentType, ContextType>;
  amounts?: Resolver<Maybe<ResolversTypes['PartAmounts']>, ParentType, ContextType>;
};

export type OrderTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTimelineEntry'] = ResolversParentTypes['OrderTimelineEntry']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['FulfilmentStatus'], ParentType, ContextType>;
  paymentStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderTimelineKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['OrderActorKind'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['OrderNote']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
  activeCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  returns?: Resolver<Maybe<ResolversTypes['ReturnConnection']>, ParentType, ContextType, RequireFields<UserReturnsArgs, 'first'>>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PaymentLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentLink'] = ResolversParentTypes['PaymentLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isShownByToken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentLinkStatus'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['PaymentLinkLine']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentLinkLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentLinkLine'] = ResolversParentTypes['PaymentLinkLine']> = {
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CreatePaymentLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePaymentLinkPayload'] = ResolversParentTypes['CreatePaymentLinkPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  paymentToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreatePaymentLinkError']>, ParentType, ContextType>;
};

export type CreatePaymentLinkErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePaymentLinkError'] = ResolversParentTypes['CreatePaymentLinkError']> = {
  code?: Resolver<ResolversTypes['CreatePaymentLinkErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PayOrderByLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayOrderByLinkPayload'] = ResolversParentTypes['PayOrderByLinkPayload']> = {
  paymentLink?: Resolver<Maybe<ResolversTypes['PaymentLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PayOrderByLinkError']>, ParentType, ContextType>;
};

export type PayOrderByLinkErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayOrderByLinkError'] = ResolversParentTypes['PayOrderByLinkError']> = {
  code?: Resolver<ResolversTypes['PayOrderByLinkErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  currentTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type RecordOrderPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOrderPaymentPayload'] = ResolversParentTypes['RecordOrderPaymentPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RecordOrderPaymentError']>, ParentType, ContextType>;
};

export type RecordOrderPaymentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOrderPaymentError'] = ResolversParentTypes['RecordOrderPaymentError']> = {
  code?: Resolver<ResolversTypes['RecordOrderPaymentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CheckoutPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutPreview'] = ResolversParentTypes['CheckoutPreview']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['PreviewLine']>, ParentType, ContextType>;
  canBeOrdered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shippingMethods?: Resolver<ReadonlyArray<ResolversTypes['ShippingOffer']>, ParentType, ContextType>;
  deliverySlots?: Resolver<ReadonlyArray<ResolversTypes['DeliverySlot']>, ParentType, ContextType>;
};

export type PreviewLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewLine'] = ResolversParentTypes['PreviewLine']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['PartAmounts'], ParentType, ContextType>;
};

export type PromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Promotion'] = ResolversParentTypes['Promotion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['PromotionTrigger'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PromotionStatus'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stacking?: Resolver<ResolversTypes['PromotionStacking'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['PromotionScope'], ParentType, ContextType>;
  conditions?: Resolver<ResolversTypes['PromotionConditions'], ParentType, ContextType>;
  benefit?: Resolver<ResolversTypes['PromotionBenefit'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimitPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['PromotionStatistics']>, ParentType, ContextType>;
  codes?: Resolver<ResolversTypes['PromotionCodeConnection'], ParentType, ContextType, RequireFields<PromotionCodesArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PromotionScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionScope'] = ResolversParentTypes['PromotionScope']> = {
  categoryIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  productIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  variantIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  brands?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  collectionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PromotionConditionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionConditions'] = ResolversParentTypes['PromotionConditions']> = {
  audience?: Resolver<ResolversTypes['PromotionAudience'], ParentType, ContextType>;
  registeredSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customerGroupIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  minimumSubtotal?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
};

export type PromotionBenefitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionBenefit'] = ResolversParentTypes['PromotionBenefit']> = {
  kind?: Resolver<ResolversTypes['PromotionBenefitKind'], ParentType, ContextType>;
  basisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  amounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  buy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  get?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PromotionStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionStatistics'] = ResolversParentTypes['PromotionStatistics']> = {
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  codes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discounted?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PromotionCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionCode'] = ResolversParentTypes['PromotionCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usesLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PromotionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionConnection'] = ResolversParentTypes['PromotionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PromotionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PromotionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionEdge'] = ResolversParentTypes['PromotionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Promotion'], ParentType, ContextType>;
};

export type PromotionCodeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionCodeConnection'] = ResolversParentTypes['PromotionCodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PromotionCodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PromotionCodeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionCodeEdge'] = ResolversParentTypes['PromotionCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PromotionCode'], ParentType, ContextType>;
};

export type CreatePromotionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePromotionPayload'] = ResolversParentTypes['CreatePromotionPayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreatePromotionError']>, ParentType, ContextType>;
};

export type CreatePromotionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePromotionError'] = ResolversParentTypes['CreatePromotionError']> = {
  code?: Resolver<ResolversTypes['CreatePromotionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdatePromotionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePromotionPayload'] = ResolversParentTypes['UpdatePromotionPayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdatePromotionError']>, ParentType, ContextType>;
};

export type UpdatePromotionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePromotionError'] = ResolversParentTypes['UpdatePromotionError']> = {
  code?: Resolver<ResolversTypes['UpdatePromotionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type EndPromotionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndPromotionPayload'] = ResolversParentTypes['EndPromotionPayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EndPromotionError']>, ParentType, ContextType>;
};

export type EndPromotionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndPromotionError'] = ResolversParentTypes['EndPromotionError']> = {
  code?: Resolver<ResolversTypes['EndPromotionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CreatePromotionCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePromotionCodesPayload'] = ResolversParentTypes['CreatePromotionCodesPayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  codes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreatePromotionCodesError']>, ParentType, ContextType>;
};

export type CreatePromotionCodesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePromotionCodesError'] = ResolversParentTypes['CreatePromotionCodesError']> = {
  code?: Resolver<ResolversTypes['CreatePromotionCodesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ReorderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPayload'] = ResolversParentTypes['ReorderPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  missingLineIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReorderError']>, ParentType, ContextType>;
};

export type ReorderErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderError'] = ResolversParentTypes['ReorderError']> = {
  code?: Resolver<ResolversTypes['ReorderErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['ReturnTransition']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  replacement?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundsShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['RefundGrant']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  disposition?: Resolver<Maybe<ResolversTypes['ReturnDisposition']>, ParentType, ContextType>;
};

export type RefundGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundGrant'] = ResolversParentTypes['RefundGrant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  giftCardAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['RefundGrantPart']>, ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RefundGrantPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundGrantPart'] = ResolversParentTypes['RefundGrantPart']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ReturnConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnConnection'] = ResolversParentTypes['ReturnConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReturnEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReturnEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnEdge'] = ResolversParentTypes['ReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type CancelOrderLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderLinesPayload'] = ResolversParentTypes['CancelOrderLinesPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelOrderLinesError']>, ParentType, ContextType>;
};

export type CancelOrderLinesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderLinesError'] = ResolversParentTypes['CancelOrderLinesError']> = {
  code?: Resolver<ResolversTypes['CancelOrderLinesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RequestReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnPayload'] = ResolversParentTypes['RequestReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RequestReturnError']>, ParentType, ContextType>;
};

export type RequestReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnError'] = ResolversParentTypes['RequestReturnError']> = {
  code?: Resolver<ResolversTypes['RequestReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ApproveReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnPayload'] = ResolversParentTypes['ApproveReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApproveReturnError']>, ParentType, ContextType>;
};

export type ApproveReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnError'] = ResolversParentTypes['ApproveReturnError']> = {
  code?: Resolver<ResolversTypes['ApproveReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RejectReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnPayload'] = ResolversParentTypes['RejectReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RejectReturnError']>, ParentType, ContextType>;
};

export type RejectReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnError'] = ResolversParentTypes['RejectReturnError']> = {
  code?: Resolver<ResolversTypes['RejectReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SendReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendReturnPayload'] = ResolversParentTypes['SendReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SendReturnError']>, ParentType, ContextType>;
};

export type SendReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendReturnError'] = ResolversParentTypes['SendReturnError']> = {
  code?: Resolver<ResolversTypes['SendReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CancelReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReturnPayload'] = ResolversParentTypes['CancelReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelReturnError']>, ParentType, ContextType>;
};

export type CancelReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReturnError'] = ResolversParentTypes['CancelReturnError']> = {
  code?: Resolver<ResolversTypes['CancelReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ReceiveReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnPayload'] = ResolversParentTypes['ReceiveReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReceiveReturnError']>, ParentType, ContextType>;
};

export type ReceiveReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnError'] = ResolversParentTypes['ReceiveReturnError']> = {
  code?: Resolver<ResolversTypes['ReceiveReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RefundReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundReturnPayload'] = ResolversParentTypes['RefundReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RefundReturnError']>, ParentType, ContextType>;
};

export type RefundReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundReturnError'] = ResolversParentTypes['RefundReturnError']> = {
  code?: Resolver<ResolversTypes['RefundReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ExchangeReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeReturnPayload'] = ResolversParentTypes['ExchangeReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ExchangeReturnError']>, ParentType, ContextType>;
};

export type ExchangeReturnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeReturnError'] = ResolversParentTypes['ExchangeReturnError']> = {
  code?: Resolver<ResolversTypes['ExchangeReturnErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CartMergeNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartMergeNotice'] = ResolversParentTypes['CartMergeNotice']> = {
  code?: Resolver<ResolversTypes['CartMergeNoticeCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SaveForLaterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveForLaterPayload'] = ResolversParentTypes['SaveForLaterPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SaveForLaterError']>, ParentType, ContextType>;
};

export type SaveForLaterErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveForLaterError'] = ResolversParentTypes['SaveForLaterError']> = {
  code?: Resolver<ResolversTypes['SaveForLaterErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MoveToCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveToCartPayload'] = ResolversParentTypes['MoveToCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoveToCartError']>, ParentType, ContextType>;
};

export type MoveToCartErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveToCartError'] = ResolversParentTypes['MoveToCartError']> = {
  code?: Resolver<ResolversTypes['MoveToCartErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RemoveSavedLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSavedLinesPayload'] = ResolversParentTypes['RemoveSavedLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemoveSavedLinesError']>, ParentType, ContextType>;
};

export type RemoveSavedLinesErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSavedLinesError'] = ResolversParentTypes['RemoveSavedLinesError']> = {
  code?: Resolver<ResolversTypes['RemoveSavedLinesErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetCartNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartNotePayload'] = ResolversParentTypes['SetCartNotePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetCartNoteError']>, ParentType, ContextType>;
};

export type SetCartNoteErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartNoteError'] = ResolversParentTypes['SetCartNoteError']> = {
  code?: Resolver<ResolversTypes['SetCartNoteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type OrderLinePiecesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLinePieces'] = ResolversParentTypes['OrderLinePieces']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  packed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  availableTransitions?: Resolver<ReadonlyArray<ResolversTypes['ShipmentTransition']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  packedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['ShipmentLabel']>, ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateShipmentPayload'] = ResolversParentTypes['CreateShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateShipmentError']>, ParentType, ContextType>;
};

export type CreateShipmentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateShipmentError'] = ResolversParentTypes['CreateShipmentError']> = {
  code?: Resolver<ResolversTypes['CreateShipmentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ShipShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipShipmentPayload'] = ResolversParentTypes['ShipShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ShipShipmentError']>, ParentType, ContextType>;
};

export type ShipShipmentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipShipmentError'] = ResolversParentTypes['ShipShipmentError']> = {
  code?: Resolver<ResolversTypes['ShipShipmentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateTrackingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTrackingPayload'] = ResolversParentTypes['UpdateTrackingPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateTrackingError']>, ParentType, ContextType>;
};

export type UpdateTrackingErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTrackingError'] = ResolversParentTypes['UpdateTrackingError']> = {
  code?: Resolver<ResolversTypes['UpdateTrackingErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MoveShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveShipmentPayload'] = ResolversParentTypes['MoveShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoveShipmentError']>, ParentType, ContextType>;
};

export type MoveShipmentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveShipmentError'] = ResolversParentTypes['MoveShipmentError']> = {
  code?: Resolver<ResolversTypes['MoveShipmentErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ShippingZoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingZone'] = ResolversParentTypes['ShippingZone']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['ZonePlace']>, ParentType, ContextType>;
  methods?: Resolver<ReadonlyArray<ResolversTypes['ShippingMethod']>, ParentType, ContextType>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['DeliveryWindow']>, ParentType, ContextType>;
};

export type ZonePlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZonePlace'] = ResolversParentTypes['ZonePlace']> = {
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethod'] = ResolversParentTypes['ShippingMethod']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  zoneCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxCategory?: Resolver<ResolversTypes['TaxCategory'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPickup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rates?: Resolver<ReadonlyArray<ResolversTypes['ShippingRate']>, ParentType, ContextType>;
};

export type ShippingRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingRate'] = ResolversParentTypes['ShippingRate']> = {
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fromGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type DeliveryWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryWindow'] = ResolversParentTypes['DeliveryWindow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  zoneCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cutoffDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cutoffTime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetShippingZonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingZonePayload'] = ResolversParentTypes['SetShippingZonePayload']> = {
  zone?: Resolver<Maybe<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetShippingZoneError']>, ParentType, ContextType>;
};

export type SetShippingZoneErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingZoneError'] = ResolversParentTypes['SetShippingZoneError']> = {
  code?: Resolver<ResolversTypes['SetShippingZoneErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetShippingMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingMethodPayload'] = ResolversParentTypes['SetShippingMethodPayload']> = {
  shippingMethod?: Resolver<Maybe<ResolversTypes['ShippingMethod']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetShippingMethodError']>, ParentType, ContextType>;
};

export type SetShippingMethodErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingMethodError'] = ResolversParentTypes['SetShippingMethodError']> = {
  code?: Resolver<ResolversTypes['SetShippingMethodErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeleteShippingMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteShippingMethodPayload'] = ResolversParentTypes['DeleteShippingMethodPayload']> = {
  zone?: Resolver<Maybe<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteShippingMethodError']>, ParentType, ContextType>;
};

export type DeleteShippingMethodErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteShippingMethodError'] = ResolversParentTypes['DeleteShippingMethodError']> = {
  code?: Resolver<ResolversTypes['DeleteShippingMethodErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetPickupPointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPickupPointPayload'] = ResolversParentTypes['SetPickupPointPayload']> = {
  pickupPoint?: Resolver<Maybe<ResolversTypes['PickupPoint']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetPickupPointError']>, ParentType, ContextType>;
};

export type SetPickupPointErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPickupPointError'] = ResolversParentTypes['SetPickupPointError']> = {
  code?: Resolver<ResolversTypes['SetPickupPointErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeletePickupPointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePickupPointPayload'] = ResolversParentTypes['DeletePickupPointPayload']> = {
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeletePickupPointError']>, ParentType, ContextType>;
};

export type DeletePickupPointErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePickupPointError'] = ResolversParentTypes['DeletePickupPointError']> = {
  code?: Resolver<ResolversTypes['DeletePickupPointErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetDeliveryWindowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDeliveryWindowPayload'] = ResolversParentTypes['SetDeliveryWindowPayload']> = {
  window?: Resolver<Maybe<ResolversTypes['DeliveryWindow']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetDeliveryWindowError']>, ParentType, ContextType>;
};

export type SetDeliveryWindowErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDeliveryWindowError'] = ResolversParentTypes['SetDeliveryWindowError']> = {
  code?: Resolver<ResolversTypes['SetDeliveryWindowErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeleteDeliveryWindowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDeliveryWindowPayload'] = ResolversParentTypes['DeleteDeliveryWindowPayload']> = {
  zone?: Resolver<Maybe<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteDeliveryWindowError']>, ParentType, ContextType>;
};

export type DeleteDeliveryWindowErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDeliveryWindowError'] = ResolversParentTypes['DeleteDeliveryWindowError']> = {
  code?: Resolver<ResolversTypes['DeleteDeliveryWindowErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DestinationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Destination'] = ResolversParentTypes['Destination']> = {
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingOffer'] = ResolversParentTypes['ShippingOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isPickup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PickupPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickupPoint'] = ResolversParentTypes['PickupPoint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  openingHours?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distanceMetres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliverySlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverySlot'] = ResolversParentTypes['DeliverySlot']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cutoffAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReservedSlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservedSlot'] = ResolversParentTypes['ReservedSlot']> = {
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderShippingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderShipping'] = ResolversParentTypes['OrderShipping']> = {
  methodName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pickupPoint?: Resolver<Maybe<ResolversTypes['PickupPoint']>, ParentType, ContextType>;
  slotStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  slotEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  amounts?: Resolver<ResolversTypes['PartAmounts'], ParentType, ContextType>;
};

export type SetCartShippingAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingAddressPayload'] = ResolversParentTypes['SetCartShippingAddressPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetCartShippingAddressError']>, ParentType, ContextType>;
};

export type SetCartShippingAddressErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingAddressError'] = ResolversParentTypes['SetCartShippingAddressError']> = {
  code?: Resolver<ResolversTypes['SetCartShippingAddressErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetCartShippingMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingMethodPayload'] = ResolversParentTypes['SetCartShippingMethodPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetCartShippingMethodError']>, ParentType, ContextType>;
};

export type SetCartShippingMethodErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingMethodError'] = ResolversParentTypes['SetCartShippingMethodError']> = {
  code?: Resolver<ResolversTypes['SetCartShippingMethodErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ReserveDeliverySlotPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveDeliverySlotPayload'] = ResolversParentTypes['ReserveDeliverySlotPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReserveDeliverySlotError']>, ParentType, ContextType>;
};

export type ReserveDeliverySlotErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveDeliverySlotError'] = ResolversParentTypes['ReserveDeliverySlotError']> = {
  code?: Resolver<ResolversTypes['ReserveDeliverySlotErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CancelDeliverySlotPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelDeliverySlotPayload'] = ResolversParentTypes['CancelDeliverySlotPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelDeliverySlotError']>, ParentType, ContextType>;
};

export type CancelDeliverySlotErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelDeliverySlotError'] = ResolversParentTypes['CancelDeliverySlotError']> = {
  code?: Resolver<ResolversTypes['CancelDeliverySlotErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type OrderNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNote'] = ResolversParentTypes['OrderNote']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isInternal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  authorKind?: Resolver<ResolversTypes['OrderActorKind'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  notedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AddOrderNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOrderNotePayload'] = ResolversParentTypes['AddOrderNotePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AddOrderNoteError']>, ParentType, ContextType>;
};

export type AddOrderNoteErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOrderNoteError'] = ResolversParentTypes['AddOrderNoteError']> = {
  code?: Resolver<ResolversTypes['AddOrderNoteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AmountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Amounts'] = ResolversParentTypes['Amounts']> = {
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['TaxAmount']>, ParentType, ContextType>;
  shippingAmounts?: Resolver<Maybe<ResolversTypes['PartAmounts']>, ParentType, ContextType>;
};

export type PartAmountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartAmounts'] = ResolversParentTypes['PartAmounts']> = {
  taxCategory?: Resolver<ResolversTypes['TaxCategory'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TaxAmountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxAmount'] = ResolversParentTypes['TaxAmount']> = {
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['TaxCategory'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CategoryTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryTerms'] = ResolversParentTypes['CategoryTerms']> = {
  categoryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taxCategory?: Resolver<ResolversTypes['TaxCategory'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SetTaxRatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTaxRatePayload'] = ResolversParentTypes['SetTaxRatePayload']> = {
  taxRate?: Resolver<Maybe<ResolversTypes['TaxRate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetTaxRateError']>, ParentType, ContextType>;
};

export type SetTaxRateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTaxRateError'] = ResolversParentTypes['SetTaxRateError']> = {
  code?: Resolver<ResolversTypes['SetTaxRateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeleteTaxRatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTaxRatePayload'] = ResolversParentTypes['DeleteTaxRatePayload']> = {
  taxRates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaxRate']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteTaxRateError']>, ParentType, ContextType>;
};

export type DeleteTaxRateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTaxRateError'] = ResolversParentTypes['DeleteTaxRateError']> = {
  code?: Resolver<ResolversTypes['DeleteTaxRateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SetCategoryTermsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCategoryTermsPayload'] = ResolversParentTypes['SetCategoryTermsPayload']> = {
  categoryTerms?: Resolver<Maybe<ResolversTypes['CategoryTerms']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetCategoryTermsError']>, ParentType, ContextType>;
};

export type SetCategoryTermsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCategoryTermsError'] = ResolversParentTypes['SetCategoryTermsError']> = {
  code?: Resolver<ResolversTypes['SetCategoryTermsErrorCode'], ParentType, ContextType>;
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
  SetCartBillingAddressPayload?: SetCartBillingAddressPayloadResolvers<ContextType>;
  SetCartBillingAddressError?: SetCartBillingAddressErrorResolvers<ContextType>;
  AppliedDiscount?: AppliedDiscountResolvers<ContextType>;
  DiscountPart?: DiscountPartResolvers<ContextType>;
  NearlyEarned?: NearlyEarnedResolvers<ContextType>;
  CartPromotionCode?: CartPromotionCodeResolvers<ContextType>;
  ApplyPromotionCodePayload?: ApplyPromotionCodePayloadResolvers<ContextType>;
  ApplyPromotionCodeError?: ApplyPromotionCodeErrorResolvers<ContextType>;
  RemovePromotionCodePayload?: RemovePromotionCodePayloadResolvers<ContextType>;
  RemovePromotionCodeError?: RemovePromotionCodeErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartProblem?: CartProblemResolvers<ContextType>;
  CreateCartPayload?: CreateCartPayloadResolvers<ContextType>;
  CreateCartError?: CreateCartErrorResolvers<ContextType>;
  AddToCartPayload?: AddToCartPayloadResolvers<ContextType>;
  AddToCartError?: AddToCartErrorResolvers<ContextType>;
  UpdateCartLinesPayload?: UpdateCartLinesPayloadResolvers<ContextType>;
  UpdateCartLinesError?: UpdateCartLinesErrorResolvers<ContextType>;
  MergeCartPayload?: MergeCartPayloadResolvers<ContextType>;
  MergeCartError?: MergeCartErrorResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  PlaceOrderError?: PlaceOrderErrorResolvers<ContextType>;
  RetryPaymentPayload?: RetryPaymentPayloadResolvers<ContextType>;
  RetryPaymentError?: RetryPaymentErrorResolvers<ContextType>;
  ManualDiscountPart?: ManualDiscountPartResolvers<ContextType>;
  OwnPrice?: OwnPriceResolvers<ContextType>;
  DraftOrder?: DraftOrderResolvers<ContextType>;
  DraftOrderLine?: DraftOrderLineResolvers<ContextType>;
  ManualDiscount?: ManualDiscountResolvers<ContextType>;
  DraftOrderProblem?: DraftOrderProblemResolvers<ContextType>;
  DraftOrderConnection?: DraftOrderConnectionResolvers<ContextType>;
  DraftOrderEdge?: DraftOrderEdgeResolvers<ContextType>;
  CreateDraftOrderPayload?: CreateDraftOrderPayloadResolvers<ContextType>;
  CreateDraftOrderError?: CreateDraftOrderErrorResolvers<ContextType>;
  UpdateDraftOrderPayload?: UpdateDraftOrderPayloadResolvers<ContextType>;
  UpdateDraftOrderError?: UpdateDraftOrderErrorResolvers<ContextType>;
  DeleteDraftOrderPayload?: DeleteDraftOrderPayloadResolvers<ContextType>;
  DeleteDraftOrderError?: DeleteDraftOrderErrorResolvers<ContextType>;
  CompleteDraftOrderPayload?: CompleteDraftOrderPayloadResolvers<ContextType>;
  CompleteDraftOrderError?: CompleteDraftOrderErrorResolvers<ContextType>;
  OrderEdit?: OrderEditResolvers<ContextType>;
  OrderEditPieces?: OrderEditPiecesResolvers<ContextType>;
  OrderEditPreview?: OrderEditPreviewResolvers<ContextType>;
  OrderEditPreviewLine?: OrderEditPreviewLineResolvers<ContextType>;
  EditOrderPayload?: EditOrderPayloadResolvers<ContextType>;
  EditOrderError?: EditOrderErrorResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  CancelOrderError?: CancelOrderErrorResolvers<ContextType>;
  PackOrderPayload?: PackOrderPayloadResolvers<ContextType>;
  PackOrderError?: PackOrderErrorResolvers<ContextType>;
  ShipOrderPayload?: ShipOrderPayloadResolvers<ContextType>;
  ShipOrderError?: ShipOrderErrorResolvers<ContextType>;
  DeliverOrderPayload?: DeliverOrderPayloadResolvers<ContextType>;
  DeliverOrderError?: DeliverOrderErrorResolvers<ContextType>;
  GiftCard?: GiftCardResolvers<ContextType>;
  GiftCardEntry?: GiftCardEntryResolvers<ContextType>;
  GiftCardConnection?: GiftCardConnectionResolvers<ContextType>;
  GiftCardEdge?: GiftCardEdgeResolvers<ContextType>;
  GiftCardBalance?: GiftCardBalanceResolvers<ContextType>;
  CartGiftCard?: CartGiftCardResolvers<ContextType>;
  OrderGiftCard?: OrderGiftCardResolvers<ContextType>;
  IssueGiftCardPayload?: IssueGiftCardPayloadResolvers<ContextType>;
  IssueGiftCardError?: IssueGiftCardErrorResolvers<ContextType>;
  ApplyGiftCardPayload?: ApplyGiftCardPayloadResolvers<ContextType>;
  ApplyGiftCardError?: ApplyGiftCardErrorResolvers<ContextType>;
  RemoveGiftCardPayload?: RemoveGiftCardPayloadResolvers<ContextType>;
  RemoveGiftCardError?: RemoveGiftCardErrorResolvers<ContextType>;
  ClaimOrderPayload?: ClaimOrderPayloadResolvers<ContextType>;
  ClaimOrderError?: ClaimOrderErrorResolvers<ContextType>;
  ShipmentLabel?: ShipmentLabelResolvers<ContextType>;
  RequestShipmentLabelPayload?: RequestShipmentLabelPayloadResolvers<ContextType>;
  RequestShipmentLabelError?: RequestShipmentLabelErrorResolvers<ContextType>;
  Checkout?: CheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PaymentLink?: PaymentLinkResolvers<ContextType>;
  PaymentLinkLine?: PaymentLinkLineResolvers<ContextType>;
  CreatePaymentLinkPayload?: CreatePaymentLinkPayloadResolvers<ContextType>;
  CreatePaymentLinkError?: CreatePaymentLinkErrorResolvers<ContextType>;
  PayOrderByLinkPayload?: PayOrderByLinkPayloadResolvers<ContextType>;
  PayOrderByLinkError?: PayOrderByLinkErrorResolvers<ContextType>;
  RecordOrderPaymentPayload?: RecordOrderPaymentPayloadResolvers<ContextType>;
  RecordOrderPaymentError?: RecordOrderPaymentErrorResolvers<ContextType>;
  CheckoutPreview?: CheckoutPreviewResolvers<ContextType>;
  PreviewLine?: PreviewLineResolvers<ContextType>;
  Promotion?: PromotionResolvers<ContextType>;
  PromotionScope?: PromotionScopeResolvers<ContextType>;
  PromotionConditions?: PromotionConditionsResolvers<ContextType>;
  PromotionBenefit?: PromotionBenefitResolvers<ContextType>;
  PromotionStatistics?: PromotionStatisticsResolvers<ContextType>;
  PromotionCode?: PromotionCodeResolvers<ContextType>;
  PromotionConnection?: PromotionConnectionResolvers<ContextType>;
  PromotionEdge?: PromotionEdgeResolvers<ContextType>;
  PromotionCodeConnection?: PromotionCodeConnectionResolvers<ContextType>;
  PromotionCodeEdge?: PromotionCodeEdgeResolvers<ContextType>;
  CreatePromotionPayload?: CreatePromotionPayloadResolvers<ContextType>;
  CreatePromotionError?: CreatePromotionErrorResolvers<ContextType>;
  UpdatePromotionPayload?: UpdatePromotionPayloadResolvers<ContextType>;
  UpdatePromotionError?: UpdatePromotionErrorResolvers<ContextType>;
  EndPromotionPayload?: EndPromotionPayloadResolvers<ContextType>;
  EndPromotionError?: EndPromotionErrorResolvers<ContextType>;
  CreatePromotionCodesPayload?: CreatePromotionCodesPayloadResolvers<ContextType>;
  CreatePromotionCodesError?: CreatePromotionCodesErrorResolvers<ContextType>;
  ReorderPayload?: ReorderPayloadResolvers<ContextType>;
  ReorderError?: ReorderErrorResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  RefundGrant?: RefundGrantResolvers<ContextType>;
  RefundGrantPart?: RefundGrantPartResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnEdge?: ReturnEdgeResolvers<ContextType>;
  CancelOrderLinesPayload?: CancelOrderLinesPayloadResolvers<ContextType>;
  CancelOrderLinesError?: CancelOrderLinesErrorResolvers<ContextType>;
  RequestReturnPayload?: RequestReturnPayloadResolvers<ContextType>;
  RequestReturnError?: RequestReturnErrorResolvers<ContextType>;
  ApproveReturnPayload?: ApproveReturnPayloadResolvers<ContextType>;
  ApproveReturnError?: ApproveReturnErrorResolvers<ContextType>;
  RejectReturnPayload?: RejectReturnPayloadResolvers<ContextType>;
  RejectReturnError?: RejectReturnErrorResolvers<ContextType>;
  SendReturnPayload?: SendReturnPayloadResolvers<ContextType>;
  SendReturnError?: SendReturnErrorResolvers<ContextType>;
  CancelReturnPayload?: CancelReturnPayloadResolvers<ContextType>;
  CancelReturnError?: CancelReturnErrorResolvers<ContextType>;
  ReceiveReturnPayload?: ReceiveReturnPayloadResolvers<ContextType>;
  ReceiveReturnError?: ReceiveReturnErrorResolvers<ContextType>;
  RefundReturnPayload?: RefundReturnPayloadResolvers<ContextType>;
  RefundReturnError?: RefundReturnErrorResolvers<ContextType>;
  ExchangeReturnPayload?: ExchangeReturnPayloadResolvers<ContextType>;
  ExchangeReturnError?: ExchangeReturnErrorResolvers<ContextType>;
  CartMergeNotice?: CartMergeNoticeResolvers<ContextType>;
  SaveForLaterPayload?: SaveForLaterPayloadResolvers<ContextType>;
  SaveForLaterError?: SaveForLaterErrorResolvers<ContextType>;
  MoveToCartPayload?: MoveToCartPayloadResolvers<ContextType>;
  MoveToCartError?: MoveToCartErrorResolvers<ContextType>;
  RemoveSavedLinesPayload?: RemoveSavedLinesPayloadResolvers<ContextType>;
  RemoveSavedLinesError?: RemoveSavedLinesErrorResolvers<ContextType>;
  SetCartNotePayload?: SetCartNotePayloadResolvers<ContextType>;
  SetCartNoteError?: SetCartNoteErrorResolvers<ContextType>;
  OrderLinePieces?: OrderLinePiecesResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  CreateShipmentPayload?: CreateShipmentPayloadResolvers<ContextType>;
  CreateShipmentError?: CreateShipmentErrorResolvers<ContextType>;
  ShipShipmentPayload?: ShipShipmentPayloadResolvers<ContextType>;
  ShipShipmentError?: ShipShipmentErrorResolvers<ContextType>;
  UpdateTrackingPayload?: UpdateTrackingPayloadResolvers<ContextType>;
  UpdateTrackingError?: UpdateTrackingErrorResolvers<ContextType>;
  MoveShipmentPayload?: MoveShipmentPayloadResolvers<ContextType>;
  MoveShipmentError?: MoveShipmentErrorResolvers<ContextType>;
  ShippingZone?: ShippingZoneResolvers<ContextType>;
  ZonePlace?: ZonePlaceResolvers<ContextType>;
  ShippingMethod?: ShippingMethodResolvers<ContextType>;
  ShippingRate?: ShippingRateResolvers<ContextType>;
  DeliveryWindow?: DeliveryWindowResolvers<ContextType>;
  SetShippingZonePayload?: SetShippingZonePayloadResolvers<ContextType>;
  SetShippingZoneError?: SetShippingZoneErrorResolvers<ContextType>;
  SetShippingMethodPayload?: SetShippingMethodPayloadResolvers<ContextType>;
  SetShippingMethodError?: SetShippingMethodErrorResolvers<ContextType>;
  DeleteShippingMethodPayload?: DeleteShippingMethodPayloadResolvers<ContextType>;
  DeleteShippingMethodError?: DeleteShippingMethodErrorResolvers<ContextType>;
  SetPickupPointPayload?: SetPickupPointPayloadResolvers<ContextType>;
  SetPickupPointError?: SetPickupPointErrorResolvers<ContextType>;
  DeletePickupPointPayload?: DeletePickupPointPayloadResolvers<ContextType>;
  DeletePickupPointError?: DeletePickupPointErrorResolvers<ContextType>;
  SetDeliveryWindowPayload?: SetDeliveryWindowPayloadResolvers<ContextType>;
  SetDeliveryWindowError?: SetDeliveryWindowErrorResolvers<ContextType>;
  DeleteDeliveryWindowPayload?: DeleteDeliveryWindowPayloadResolvers<ContextType>;
  DeleteDeliveryWindowError?: DeleteDeliveryWindowErrorResolvers<ContextType>;
  Destination?: DestinationResolvers<ContextType>;
  ShippingOffer?: ShippingOfferResolvers<ContextType>;
  PickupPoint?: PickupPointResolvers<ContextType>;
  DeliverySlot?: DeliverySlotResolvers<ContextType>;
  ReservedSlot?: ReservedSlotResolvers<ContextType>;
  OrderShipping?: OrderShippingResolvers<ContextType>;
  SetCartShippingAddressPayload?: SetCartShippingAddressPayloadResolvers<ContextType>;
  SetCartShippingAddressError?: SetCartShippingAddressErrorResolvers<ContextType>;
  SetCartShippingMethodPayload?: SetCartShippingMethodPayloadResolvers<ContextType>;
  SetCartShippingMethodError?: SetCartShippingMethodErrorResolvers<ContextType>;
  ReserveDeliverySlotPayload?: ReserveDeliverySlotPayloadResolvers<ContextType>;
  ReserveDeliverySlotError?: ReserveDeliverySlotErrorResolvers<ContextType>;
  CancelDeliverySlotPayload?: CancelDeliverySlotPayloadResolvers<ContextType>;
  CancelDeliverySlotError?: CancelDeliverySlotErrorResolvers<ContextType>;
  OrderNote?: OrderNoteResolvers<ContextType>;
  AddOrderNotePayload?: AddOrderNotePayloadResolvers<ContextType>;
  AddOrderNoteError?: AddOrderNoteErrorResolvers<ContextType>;
  Amounts?: AmountsResolvers<ContextType>;
  PartAmounts?: PartAmountsResolvers<ContextType>;
  TaxAmount?: TaxAmountResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  CategoryTerms?: CategoryTermsResolvers<ContextType>;
  SetTaxRatePayload?: SetTaxRatePayloadResolvers<ContextType>;
  SetTaxRateError?: SetTaxRateErrorResolvers<ContextType>;
  DeleteTaxRatePayload?: DeleteTaxRatePayloadResolvers<ContextType>;
  DeleteTaxRateError?: DeleteTaxRateErrorResolvers<ContextType>;
  SetCategoryTermsPayload?: SetCategoryTermsPayloadResolvers<ContextType>;
  SetCategoryTermsError?: SetCategoryTermsErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  cached?: CachedDirectiveResolver<any, any, ContextType>;
};
