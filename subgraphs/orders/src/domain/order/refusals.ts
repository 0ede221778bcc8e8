import type { Money } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import type { Order } from './order.ts';

/** Every refusal about orders, by name. */
export const orderNotFound = () => new Refusal('ORDER_NOT_FOUND', 'There is no such order, or it is not yours: log in as its customer, or send the token that came with it.', { field: ['orderId'] });
export const illegalTransition = ({ status, fulfilmentStatus }: Order) =>
  new Refusal('ILLEGAL_TRANSITION', `This cannot be done with an order that is ${status} and ${fulfilmentStatus}.`, { field: ['orderId'] });
export const cartEmpty = () => new Refusal('CART_EMPTY', 'There is nothing in the cart.', { field: ['cartId'] });
export const cartChanged = () => new Refusal('CART_CHANGED', 'The cart has changed since you saw it.', { field: ['cartVersion'] });
export const variantUnavailable = () => new Refusal('VARIANT_UNAVAILABLE', 'Something in the cart is no longer for sale.', { field: ['cartId'] });
export const otherCurrency = (currency: string) => new Refusal('CURRENCY_NOT_SUPPORTED', `The cart is in ${currency}.`, { field: ['expectedTotal', 'currency'] });
export const priceChanged = (currentTotal: Money) =>
  new Refusal('PRICE_CHANGED', 'The total is not the one you agreed to.', { field: ['expectedTotal'], extra: { currentTotal } });
export const invalidPaymentMethod = () => new Refusal('INVALID_PAYMENT_METHOD', "The payment method's token must have 1 to 255 characters.", { field: ['paymentMethodToken'] });
export const invalidReason = () => new Refusal('INVALID_REASON', 'The reason must have at most 500 characters.', { field: ['reason'] });
export const invalidTrackingNumber = () => new Refusal('INVALID_TRACKING_NUMBER', 'The tracking number must have at most 100 characters.', { field: ['trackingNumber'] });
