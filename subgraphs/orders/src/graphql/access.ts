import type { Caller } from '@storegraph/kernel/caller';
import { either, everyone, forTypes, loggedIn, only, owner } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import type { Order } from '../domain/order/order.ts';
import { maySee } from '../domain/order/order-actions.ts';
import { draftMutations, draftQueries, draftTypes, staffOfLine, staffOfOrder } from './drafts/access.ts';
import { fulfilmentMutations, fulfilmentQueries, fulfilmentTypes } from './fulfilment/access.ts';
import { giftCardMutations, giftCardQueries, giftCardTypes } from './gift-cards/access.ts';
import { guestMutations, guestQueries, guestTypes } from './guests/access.ts';
import { liveFields } from './live/access.ts';
import type { UserModel } from './mappers.ts';
import { shippingMutations, shippingQueries, shippingTypes } from './shipping/access.ts';
import { promotionMutations, promotionQueries, promotionTypes } from './promotions/access.ts';

/** The order's or line's customer, and staff who work with orders. */
const whoMaySeeTheOrder = (caller: Caller, order: Pick<Order, 'customerId'>) => maySee(caller, order);
const oneself = owner(({ id }: UserModel) => id);
const finance = only('FINANCE');
const terms = only('FINANCE', 'CATALOGUE_MANAGER');

/** Who may see and do what. Whose cart or order it is, is decided where it is looked up. */
export const access: AccessTable = {
  Query: {
    ...promotionQueries,
    ...fulfilmentQueries,
    ...shippingQueries,
    ...giftCardQueries,
    ...draftQueries,
    ...guestQueries,
    cart: everyone, order: loggedIn, orderByNumber: loggedIn, orders: only('SUPPORT', 'FULFILMENT'), taxRates: finance, categoryTerms: terms,
  },
  Mutation: {
    ...promotionMutations,
    reorder: loggedIn,
    ...giftCardMutations,
    ...guestMutations,
    createCart: everyone, addToCart: everyone, updateCartLines: everyone, mergeCart: loggedIn,
    saveForLater: everyone, moveToCart: everyone, removeSavedLines: everyone, setCartNote: everyone, setCartBillingAddress: everyone,
    placeOrder: everyone, retryPayment: everyone, cancelOrder: everyone,
    ...shippingMutations,
    setTaxRate: finance, deleteTaxRate: finance, setCategoryTerms: terms,
    ...fulfilmentMutations,
    ...draftMutations,
  },
  ...liveFields,
  Order: { ...staffOfOrder, '*': whoMaySeeTheOrder },
  Checkout: whoMaySeeTheOrder,
  OrderLine: { ...staffOfLine, '*': whoMaySeeTheOrder },
  User: { id: everyone, orders: either(oneself, only('SUPPORT')), activeCart: oneself, returns: either(oneself, only('SUPPORT')) },
  ...promotionTypes,
  ...giftCardTypes,
  ...draftTypes,
  ...guestTypes,
  ...forTypes(['ReorderPayload', 'ReorderError'], everyone),
  // These are reached only through what was let through above.
  ...forTypes(['Cart', 'CartLine', 'CartProblem', 'CartMergeNotice', 'OrderConnection', 'OrderEdge'], everyone),
  ...forTypes(['Amounts', 'PartAmounts', 'TaxAmount', 'TaxRate', 'CategoryTerms'], everyone),
  ...shippingTypes,
  ...fulfilmentTypes,
  ...forTypes(['ProductVariant', 'Money', 'PageInfo', 'PostalAddress'], everyone),
  ...forTypes(['CreateCart', 'AddToCart', 'UpdateCartLines', 'MergeCart', 'SaveForLater', 'MoveToCart', 'RemoveSavedLines', 'SetCartNote', 'SetCartBillingAddress', 'PlaceOrder', 'RetryPayment', 'CancelOrder', 'SetTaxRate', 'DeleteTaxRate', 'SetCategoryTerms']
    .flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]), everyone),
};
