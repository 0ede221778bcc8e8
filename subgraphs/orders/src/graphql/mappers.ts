import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Draft, DraftLine } from '../domain/drafts/draft.ts';
import type { OrderNote } from '../domain/notes/note.ts';
import type { TimelineEntry } from '../domain/order/order.ts';
import type { ActorKind } from '../domain/order/timeline-kinds.ts';
import type { RefundPart } from '../domain/returns/return.ts';
import type { FilledCart } from '../domain/cart/cart.ts';
import type { PickupPoint } from '../domain/shipping/pickup-point.ts';
import type { OrderShipping } from '../domain/checkout/order-amounts.ts';

export type { FilledCart as CartModel, CartLine as CartLineModel } from '../domain/cart/cart.ts';
export type { CartProblem as CartProblemModel } from '../domain/cart/cart-problems.ts';
export type { Order as OrderModel, Order as CheckoutModel, OrderLine as OrderLineModel } from '../domain/order/order.ts';
export type { AmountsModel, PartAmountsModel, TaxAmountModel } from './checkout/amounts.ts';
export type { ShippingOfferModel } from './checkout/context.ts';
export type { ShippingRate as ShippingRateModel } from '../domain/shipping/shipping-method.ts';
export type { Place as ZonePlaceModel } from '../domain/totals/place.ts';
export type { TaxRate as TaxRateModel } from '../domain/checkout/ports.ts';
export type { Shipment as ShipmentModel, ShipmentLine as ShipmentLineModel } from '../domain/fulfilment/shipment.ts';
export type { LineCount as OrderLinePiecesModel } from '../domain/fulfilment/line-count.ts';
export type { KeptPromotion as PromotionModel, PromotionStatistics as PromotionStatisticsModel } from '../domain/promotions/ports.ts';
export type { Benefit as PromotionBenefitModel, Conditions as PromotionConditionsModel } from '../domain/promotions/promotion.ts';
export type { PromotionConnection as PromotionConnectionModel, PromotionCodeConnection as PromotionCodeConnectionModel } from './promotions/connections.ts';
export type { Return as ReturnModel, ReturnLine as ReturnLineModel, RefundGrant as RefundGrantModel } from '../domain/returns/return.ts';
export type { ReturnConnection as ReturnConnectionModel } from './fulfilment/loads.ts';
export type { GiftCard as GiftCardModel, GiftCardEntry as GiftCardEntryModel } from '../domain/gift-cards/gift-card.ts';
export type { GiftCardConnection as GiftCardConnectionModel } from './gift-cards/context.ts';
export type { OrderConnection as OrderConnectionModel } from './context.ts';

export type { Draft as DraftOrderModel } from '../domain/drafts/draft.ts';
export type { DraftConnection as DraftOrderConnectionModel } from './drafts/context.ts';
export type { ManualDiscountModel } from './drafts/resolvers.ts';
export type { OpenLink as PaymentLinkModel } from '../domain/payment-links/ports.ts';

export type { OrderEdit as OrderEditModel, AddedLine as OrderEditPreviewLineModel } from '../domain/edits/edit.ts';
export type { EditPreview as OrderEditPreviewModel } from '../domain/edits/edit-order.ts';

/** A line with the draft it is of, which decides what it comes to. */
export interface DraftOrderLineModel extends DraftLine { readonly draft: Draft }

/** A reference that users resolves. */
export interface UserModel { readonly id: Id<'user'> }
/** A reference that products resolves. */
export interface ProductVariantModel { readonly id: Id<'var'> }

/** A part of a grant, with the currency it is in. */
export interface RefundGrantPartModel extends RefundPart { readonly currency: Currency }

/** How an order is sent, with the currency of its amounts. */
export interface OrderShippingModel extends OrderShipping { readonly currency: Currency }

/** A pickup point, and how far it is where somebody asked from where. */
export interface PickupPointModel extends PickupPoint { readonly distanceMetres?: number | null }
/** An entry of the timeline of an order of this customer. */
export interface OrderTimelineEntryModel extends TimelineEntry { readonly customerId: Id<'user'>; readonly actorKind: ActorKind }
/** What was said about an order of this customer. */
export interface OrderNoteModel extends OrderNote { readonly customerId: Id<'user'> }

/** A cart as it would be sent. */
export interface CheckoutPreviewModel { readonly cart: FilledCart }
