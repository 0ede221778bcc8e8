import type { Caller } from '@storegraph/kernel/caller';
import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Connection } from '@storegraph/subgraph/connection';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { ChangeShipping } from '../domain/checkout/change-shipping.ts';
import type { ManageShipping } from '../domain/shipping/manage-shipping.ts';
import type { ShippingReads } from '../domain/shipping/ports.ts';
import type { ManageTaxes } from '../domain/checkout/manage-taxes.ts';
import type { TermsReads } from '../domain/checkout/ports.ts';
import type { AddToCart } from '../domain/cart/add-to-cart.ts';
import type { CartLine, FilledCart, SavedHolder } from '../domain/cart/cart.ts';
import { holderOf, isHeldBy } from '../domain/cart/cart-holder.ts';
import type { GuestTokens } from '../domain/cart/cart-holder.ts';
import type { CreateCart } from '../domain/cart/create-cart.ts';
import type { MergeCart } from '../domain/cart/merge-cart.ts';
import type { CartReads } from '../domain/cart/ports.ts';
import type { Reorder } from '../domain/cart/reorder.ts';
import type { SavedLines } from '../domain/cart/saved-lines.ts';
import type { SetBillingAddress } from '../domain/cart/set-billing-address.ts';
import type { SetCartNote } from '../domain/cart/set-cart-note.ts';
import type { UpdateCartLines } from '../domain/cart/update-cart-lines.ts';
import type { ClaimOrder } from '../domain/guests/claim-order.ts';
import type { GuestReads } from '../domain/guests/ports.ts';
import type { FulfilmentUseCases } from '../domain/fulfilment/use-cases.ts';
import type { CancelOrder } from '../domain/order/cancel-order.ts';
import { asOf, isOrderNumber } from '../domain/order/order.ts';
import type { Order, OrderLine, TimelineEntry } from '../domain/order/order.ts';
import { maySee } from '../domain/order/order-actions.ts';
import type { PlaceOrder } from '../domain/order/place-order.ts';
import type { OrderFilter, OrderKey, OrderReads } from '../domain/order/ports.ts';
import type { RetryPayment } from '../domain/order/retry-payment.ts';
import type { PromotionReads } from '../domain/promotions/ports.ts';
import type { GiftCardReads } from '../domain/gift-cards/ports.ts';
import type { GiftCardUseCases } from '../domain/gift-cards/use-cases.ts';
import { createGuestContext } from './guests/context.ts';
import { createGiftCardContext } from './gift-cards/context.ts';
import { createPromotionContext } from './promotions/context.ts';
import type { PromotionUseCases } from './promotions/context.ts';

import type { OrderEdit } from '../domain/edits/edit.ts';
import type { EditOrder, PreviewEdit } from '../domain/edits/edit-order.ts';
import type { EditReads } from '../domain/edits/ports.ts';
import { createDraftContext } from './drafts/context.ts';
import type { DraftContextReads } from './drafts/context.ts';
import type { DraftUseCases } from '../domain/drafts/use-cases.ts';
import { createCheckoutContext } from './checkout/context.ts';

export type OrderConnection = Connection<Order>;
import { createFulfilmentLoads } from './fulfilment/loads.ts';
import type { FulfilmentReads } from './fulfilment/loads.ts';

/** What callers can have done. */
export interface UseCases extends FulfilmentUseCases {
  readonly drafts: DraftUseCases;
  readonly edits: { readonly preview: PreviewEdit; readonly edit: EditOrder };
  readonly createCart: CreateCart;
  readonly addToCart: AddToCart;
  readonly updateCartLines: UpdateCartLines;
  readonly savedLines: SavedLines;
  readonly setCartNote: SetCartNote;
  readonly setBillingAddress: SetBillingAddress;
  readonly mergeCart: MergeCart;
  readonly placeOrder: PlaceOrder;
  readonly retryPayment: RetryPayment;
  readonly cancelOrder: CancelOrder;
  readonly claimOrder: ClaimOrder;
  readonly promotions: PromotionUseCases;
  readonly reorder: Reorder;
  readonly giftCards: GiftCardUseCases;
  readonly taxes: ManageTaxes;
  readonly shipping: ChangeShipping;
  readonly shippingTerms: ManageShipping;
}

/** What a request's resolvers read with. */
export interface Reads extends FulfilmentReads, DraftContextReads {
  readonly edits: EditReads;
  readonly carts: CartReads;
  readonly promotions: PromotionReads;
  readonly giftCards: GiftCardReads;
  readonly guests: GuestReads;
  readonly orders: OrderReads;
  readonly terms: TermsReads;
  readonly shipping: ShippingReads;
  readonly tokens: GuestTokens;
  readonly now: () => Date;
}

/** What a request's resolvers work with. */
export type Context = ReturnType<ReturnType<typeof createContext>>;

const EMPTY: Page<Order> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** Makes the context of a request; what it loads is loaded once. Carts and orders that the caller may not see are null like missing ones. */
export function createContext(useCases: UseCases, { promotions, giftCards, guests, carts, orders, terms, shipping, drafts, paymentLinks, edits, tokens, now, ...fulfilment }: Reads) {
  return (asker: Caller) => {
    const guest = createGuestContext(asker, guests, tokens);
    const { caller } = guest;
    const cart = createLoad(carts.byIds, ({ id }: FilledCart) => id);
    const promoted = createPromotionContext(useCases.promotions, promotions, now);
    const order = createLoad(orders.byIds, ({ id }: Order) => id);
    const orderByNumber = createLoad(orders.byNumbers, ({ number }: Order) => number);
    const orderLine = createLoad(orders.linesByIds, ({ id }: OrderLine) => id);
    const timeline = createLoadMany(orders.timelinesOf, ({ orderId }: TimelineEntry) => orderId);
    const visible = <Owned extends Pick<Order, 'customerId'>>(found: Owned | null) => (found && maySee(caller, found) ? found : null);
    const checkout = createCheckoutContext({ terms, shipping, orders, offersTo: promoted.offersTo, now });
    return {
      caller,
      guests: guest,
      useCases,
      promotions: promoted,
      giftCards: createGiftCardContext(useCases.giftCards, giftCards, now),
      checkout,
      editsOf: createLoadMany(edits.ofOrders, ({ orderId }: OrderEdit) => orderId),
      drafts: createDraftContext(useCases.drafts, { drafts, paymentLinks }, checkout.termsAt, tokens, now),
      /** A cart that the caller or a token holds. */
      cart: async (id: Id<'cart'>, token?: string | null) => {
        const found = await cart(id);
        return found && isHeldBy(found, holderOf(caller, token, tokens)) ? found : null;
      },
      savedLinesOf: createLoadMany<SavedHolder, { readonly holder: SavedHolder; readonly line: CartLine }>(carts.savedOf, ({ holder }) => holder),
      activeCart: async (customerId: Id<'user'>) => {
        const id = await carts.activeOf(customerId);
        return id ? cart(id) : null;
      },
      order: async (id: Id<'order'>) => visible(await order(id)),
      orderByNumber: async (number: string) => visible(isOrderNumber(number) ? await orderByNumber(number) : null),
      /** Whoever may see it: only to look whether they may. */
      anyOrderByNumber: async (number: string) => (isOrderNumber(number) ? orderByNumber(number) : null),
      /** Opens the order of a return to whoever shows its token. */
      showOrderOfReturn: async (id: string, token: string | null | undefined): Promise<void> => {
        const [found] = token && isId('ret', id) ? await fulfilment.returns.byIds([id]) : [];
        if (found) await guest.show(found.orderId, token);
      },
      orderLine: async (id: Id<'oline'>) => visible(await orderLine(id)),
      /** An order as of one of its versions; as it is now without one. */
      orderAsOf: async (found: Order | null, version: number | undefined) => {
        if (!found || version === undefined) return found;
        const entry = (await timeline(found.id)).find((each) => each.version === version);
        return entry ? asOf(found, entry) : null;
      },
      timeline,
      ...createFulfilmentLoads(fulfilment, caller),
      linesOf: createLoadMany(orders.linesOf, ({ orderId }: OrderLine) => orderId),
      ordersOf: createLoadWith<Id<'user'>, PageRequest<OrderKey>, Page<Order>>(orders.byCustomers, EMPTY),
      countOrdersOf: createLoad(orders.countByCustomers, ({ customerId }: { customerId: Id<'user'> }) => customerId),
      listOrders: (filter: OrderFilter, page: PageRequest<OrderKey>) => orders.list(filter, page),
      countOrders: (filter: OrderFilter) => orders.count(filter),
    };
  };
}
