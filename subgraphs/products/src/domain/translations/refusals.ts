import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of translations, by name. */
export const nothingToTranslate = () => new Refusal('BASE_LOCALE', 'Everything is in English to begin with: change the thing itself.', { field: ['locale'] });
export const productNotFound = () => new Refusal('PRODUCT_NOT_FOUND', 'There is no such product.', { field: ['productId'] });
export const categoryNotFound = () => new Refusal('CATEGORY_NOT_FOUND', 'There is no such category.', { field: ['categoryId'] });
export const invalidDescription = (most: number) => new Refusal('INVALID_DESCRIPTION', `The description must have 1 to ${most} characters.`, { field: ['description'] });
export const invalidLocalSlug = (most: number) => new Refusal('INVALID_SLUG', `The slug must be words of small letters and digits of any script, joined by hyphens, of at most ${most} characters.`, { field: ['slug'] });
export const valueCountOutOfRange = (most: number) => new Refusal('VALUE_COUNT_OUT_OF_RANGE', `Give at most ${most} values, each once.`, { field: ['values'] });
export const invalidWord = (most: number, ...field: readonly string[]) => new Refusal('INVALID_TEXT', `The text must have 1 to ${most} characters.`, { field });
