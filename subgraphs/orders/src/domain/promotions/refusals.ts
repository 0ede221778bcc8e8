import { Refusal } from '@storegraph/kernel/refusal';

/** The most letters of a promotion's name. */
export const MAX_NAME = 120;
/** The most entries of a list in a scope. */
export const MAX_NAMED = 200;
/** The most customer groups a promotion is for. */
export const MAX_GROUPS = 20;
/** The most codes that can be made at once. */
export const MAX_CODES = 5_000;
/** The most codes in one cart. */
export const MAX_CODES_IN_CART = 10;

const of = (code: string, message: string, field: readonly string[]) => new Refusal(code, message, { field });

/** Every refusal about promotions, by name. */
export const invalidName = () => of('INVALID_NAME', `The name must have 1 to ${MAX_NAME} characters.`, ['name']);
export const invalidGroup = () => of('INVALID_GROUP', 'A group must have 1 to 40 characters, and only what can be combined has one.', ['group']);
export const invalidPriority = () => of('INVALID_PRIORITY', 'The priority must be a whole number from -1000 to 1000.', ['priority']);
export const invalidDates = (field: string) => of('INVALID_DATES', 'This is no date, or the promotion would end before it starts.', [field]);
export const invalidScope = (list: string) => of('INVALID_SCOPE', `A list names 1 to ${MAX_NAMED} things, each once.`, ['scope', list]);
export const invalidConditions = (field: string) => of('INVALID_CONDITIONS', 'Minimums are above 0, at most 99000 pieces and one amount a currency.', ['conditions', field]);
export const invalidGroups = () => of('INVALID_CONDITIONS', `Customer groups are 1 to ${MAX_GROUPS}, each once.`, ['conditions', 'customerGroupIds']);
export const currencyNotSoldIn = (field: readonly string[]) => of('CURRENCY_NOT_SUPPORTED', 'The shop does not sell in that currency.', field);
export const invalidBenefit = (field: string) => of('INVALID_BENEFIT', 'The benefit lacks what its kind needs, has what another kind needs, or it is out of range.', ['benefit', field]);
export const invalidLimit = (field: string) => of('INVALID_LIMIT', 'A limit is a whole number from 1 to 1000000000.', [field]);
export const limitFixed = (field: string) => of('LIMIT_FIXED', 'Whether uses are limited was decided when the promotion was created: only the number can change.', [field]);
export const limitBelowUses = () => of('LIMIT_BELOW_USES', 'More uses were taken than that.', ['usageLimit']);
export const promotionNotFound = () => of('PROMOTION_NOT_FOUND', 'There is no such promotion.', ['promotionId']);
export const promotionChanged = () => of('PROMOTION_CHANGED', 'The promotion has changed since you saw it.', ['version']);
export const promotionEnded = () => of('PROMOTION_ENDED', 'The promotion has ended.', ['promotionId']);
export const needsNoCode = () => of('NO_CODES', 'The promotion applies by itself: it has no codes.', ['promotionId']);
export const invalidCode = (field: readonly string[]) => of('INVALID_CODE', 'A code has 4 to 32 letters A to Z, digits and hyphens.', field);
export const invalidCount = () => of('INVALID_COUNT', `Either name codes or say how many: 1 to ${MAX_CODES}.`, ['count']);
export const codeTaken = (field: readonly string[]) => of('CODE_TAKEN', 'There is such a code already.', field);

export const codeNotFound = () => of('CODE_NOT_FOUND', 'There is no such code.', ['code']);
export const codeNotInCart = () => of('CODE_NOT_IN_CART', 'The code is not in the cart.', ['code']);
export const tooManyCodes = () => of('TOO_MANY_CODES', `A cart holds at most ${MAX_CODES_IN_CART} codes.`, ['code']);
export const promotionUsedUp = () => of('PROMOTION_USED_UP', 'A promotion was used up meanwhile; show the cart anew.', ['cartId']);
