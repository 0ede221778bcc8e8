import type { Currency } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import { MAX_LINES, MAX_QUANTITY } from './cart.ts';

/** Every refusal about carts, by name. */
export const currencyNotSold = (currency: Currency) => new Refusal('CURRENCY_NOT_SUPPORTED', `The shop does not sell in ${currency}.`, { field: ['currency'] });
export const guestKeyTooShort = (least: number) =>
  new Refusal('INVALID_IDEMPOTENCY_KEY', `Without logging in the idempotency key must have at least ${least} characters, such as a UUID: it is your cart's secret.`, { field: ['idempotencyKey'] });
export const cartNotFound = () => new Refusal('CART_NOT_FOUND', 'There is no such cart, or it is not yours.', { field: ['cartId'] });
export const cartClosed = () => new Refusal('CART_CLOSED', 'The cart was ordered or merged already.', { field: ['cartId'] });
export const cartFull = () => new Refusal('CART_FULL', `A cart holds at most ${MAX_LINES} lines.`, { field: ['lines'] });
export const mergedCartFull = () => new Refusal('CART_FULL', `At most ${MAX_LINES} lines can be saved for later beside those of the cart; remove some from one of the two.`, { field: ['cartId'] });
export const savedFull = () => new Refusal('SAVED_FULL', `At most ${MAX_LINES} lines can be saved for later.`, { field: ['lineIds'] });
export const invalidCartNote = () => new Refusal('INVALID_NOTE', 'The note must have at most 500 characters.', { field: ['note'] });
export const variantNotFound = (field: readonly string[]) => new Refusal('VARIANT_NOT_FOUND', "There is no such variant, or it is not for sale in the cart's currency.", { field });
export const nothingForSale = () => new Refusal('NOTHING_FOR_SALE', 'Nothing of the order is for sale any more, or the cart holds as much as it may.', { field: ['orderId'] });
export const lineNotFound = (field: readonly string[]) => new Refusal('LINE_NOT_FOUND', 'There is no such line in the cart.', { field });
export const quantityOutOfRange = (least: number, field: readonly string[]) =>
  new Refusal('QUANTITY_OUT_OF_RANGE', `There can be ${least} to ${MAX_QUANTITY} pieces of a variant in a cart.`, { field });
