import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of the catalogue, by name. */
export const productNotFound = () => new Refusal('PRODUCT_NOT_FOUND', 'There is no such product.', { field: ['productId'] });
export const variantNotFound = () => new Refusal('VARIANT_NOT_FOUND', 'There is no such variant.', { field: ['variantId'] });
export const invalidAmount = () => new Refusal('INVALID_AMOUNT', 'The price must be an exact amount of its currency above zero.', { field: ['price', 'amount'] });
export const currencyNotSupported = () => new Refusal('CURRENCY_NOT_SUPPORTED', 'The shop sells in EUR, USD and JPY.', { field: ['price', 'currency'] });
export const exactlyOneOf = (...keys: readonly string[]) => new Refusal('EXACTLY_ONE_KEY', `Give exactly one of \`${keys.join('` and `')}\`.`, { field: keys });
export const invalidCursor = () => new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
