import { Refusal } from '@storegraph/kernel/refusal';

type Path = readonly string[];

/** The refusals about collections, by name; `at` is the path into the input. */
export const collectionNotFound = () => new Refusal('COLLECTION_NOT_FOUND', 'There is no such collection.', { field: ['collectionId'] });
export const notByHand = () => new Refusal('NOT_BY_HAND', 'What is in this collection follows from its rule.', { field: ['collectionId'] });
export const notByRule = () => new Refusal('NOT_BY_RULE', 'Products are put into this collection by hand.', { field: ['rule'] });
export const invalidSort = () => new Refusal('INVALID_SORT', 'Only a collection by hand has an order of its own.', { field: ['sort'] });
export const tooManyRules = (max: number) => new Refusal('TOO_MANY_RULES', `The shop can have ${max} collections by rule.`, { field: ['rule'] });
export const tooManyProducts = (max: number) => new Refusal('TOO_MANY_PRODUCTS', `A collection by hand can hold ${max} products.`, { field: ['productIds'] });
export const productsOutOfRange = (max: number) => new Refusal('TOO_MANY_AT_ONCE', `Give 1 to ${max} products at once.`, { field: ['productIds'] });
export const notInCollection = (at: Path) => new Refusal('NOT_IN_COLLECTION', 'The product is not in the collection.', { field: at });
export const productUnknown = (at: Path) => new Refusal('PRODUCT_NOT_FOUND', 'There is no such product.', { field: at });

export const noConditions = () => new Refusal('NO_CONDITIONS', 'A rule has at least one condition.', { field: ['rule', 'conditions'] });
export const tooManyConditions = (max: number) => new Refusal('TOO_MANY_CONDITIONS', `A rule can have ${max} conditions.`, { field: ['rule', 'conditions'] });
export const invalidCondition = (at: Path, message = 'Give exactly one thing to ask for in each condition.') => new Refusal('INVALID_CONDITION', message, { field: at });
export const categoryUnknown = (at: Path) => new Refusal('CATEGORY_NOT_FOUND', 'There is no such category.', { field: at });
export const brandUnknown = (at: Path) => new Refusal('BRAND_NOT_FOUND', 'There is no such brand.', { field: at });
export const invalidBound = (at: Path) => new Refusal('INVALID_AMOUNT', 'This is not an exact amount of that currency above zero.', { field: at });
export const invalidRange = (at: Path) => new Refusal('INVALID_RANGE', 'Give a lowest or a highest, the lowest not above the highest.', { field: at });
export const currencyUnknown = (at: Path) => new Refusal('CURRENCY_NOT_SUPPORTED', 'The shop sells in EUR, USD and JPY.', { field: at });
export const daysOutOfRange = (at: Path, max: number) => new Refusal('DAYS_OUT_OF_RANGE', `The days must be 1 to ${max}.`, { field: at });
export const usedByCollection = (field: string) => () => new Refusal('USED_BY_COLLECTION', 'A collection asks for it in its rule.', { field: [field] });
