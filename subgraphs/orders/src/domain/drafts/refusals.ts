import { Refusal } from '@storegraph/kernel/refusal';
import { MAX_QUANTITY } from '../cart/cart.ts';
import { MAX_DRAFT_LINES } from './draft.ts';

type Field = readonly string[];

/** Every refusal about drafts, by name. */
export const draftNotFound = () => new Refusal('DRAFT_NOT_FOUND', 'There is no such draft.', { field: ['draftOrderId'] });
export const draftChanged = () => new Refusal('DRAFT_CHANGED', 'The draft is not at the version you saw.', { field: ['version'] });
export const draftCompleted = () => new Refusal('DRAFT_COMPLETED', 'The draft became an order; edit that.', { field: ['draftOrderId'] });
export const draftFull = () => new Refusal('DRAFT_FULL', `A draft holds at most ${MAX_DRAFT_LINES} lines.`, { field: ['content', 'lines'] });
export const draftEmpty = () => new Refusal('DRAFT_EMPTY', 'There is nothing in the draft.', { field: ['draftOrderId'] });
export const nobodyToOrder = () => new Refusal('CUSTOMER_MISSING', 'Say for whom it is: a customer or an e-mail address.', { field: ['draftOrderId'] });
export const twoToOrder = () => new Refusal('CUSTOMER_AMBIGUOUS', 'It is for a customer or for an e-mail address, not for both.', { field: ['content', 'email'] });
export const invalidEmail = () => new Refusal('INVALID_EMAIL', 'This is not an e-mail address.', { field: ['content', 'email'] });
export const quantityOutOfRange = (field: Field) => new Refusal('QUANTITY_OUT_OF_RANGE', `There can be 1 to ${MAX_QUANTITY} pieces of a line.`, { field });
export const variantNotFound = (field: Field) => new Refusal('VARIANT_NOT_FOUND', 'There is no such variant.', { field });
export const variantUnavailable = () => new Refusal('VARIANT_UNAVAILABLE', 'Something in the draft is not for sale, or has no price in its currency.', { field: ['draftOrderId'] });
export const wrongCurrency = (currency: string, field: Field) => new Refusal('CURRENCY_NOT_SUPPORTED', `The draft is in ${currency}.`, { field });
export const priceOutOfRange = (field: Field) => new Refusal('PRICE_OUT_OF_RANGE', 'A price of its own is nothing or more, at most a million.', { field });
export const invalidReason = (field: Field) => new Refusal('INVALID_REASON', 'Say why, in 1 to 200 characters.', { field });
export const invalidDiscount = (field: Field) => new Refusal('INVALID_DISCOUNT', 'A discount is an amount above zero or 1 to 10,000 basis points, one of the two.', { field });
export const invalidNote = () => new Refusal('INVALID_NOTE', 'The note must have at most 2,000 characters.', { field: ['content', 'note'] });
