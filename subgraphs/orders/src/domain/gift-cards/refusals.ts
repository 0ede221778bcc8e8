import { Refusal } from '@storegraph/kernel/refusal';
import { MAX_GIFT_CARDS } from './gift-card.ts';

const of = (code: string, message: string, field: readonly string[]) => new Refusal(code, message, { field });

/** Every refusal about gift cards, by name. */
export const invalidGiftCardAmount = () => of('AMOUNT_OUT_OF_RANGE', 'A gift card is worth more than nothing and at most 1000000 units of its currency.', ['amount']);
export const giftCardCurrency = () => of('CURRENCY_NOT_SUPPORTED', 'The shop does not sell in that currency.', ['amount', 'currency']);
export const invalidExpiry = () => of('INVALID_DATES', 'This is no date, or it is past.', ['expiresAt']);
export const giftCardNotFound = () => of('GIFT_CARD_NOT_FOUND', 'There is no such gift card.', ['code']);
export const giftCardExpired = () => of('GIFT_CARD_EXPIRED', 'The gift card has expired.', ['code']);
export const giftCardEmpty = () => of('GIFT_CARD_EMPTY', 'Nothing is left on the gift card.', ['code']);
export const giftCardOfOtherCurrency = (currency: string) => of('OTHER_CURRENCY', `The gift card is in ${currency}.`, ['code']);
export const tooManyGiftCards = () => of('TOO_MANY_GIFT_CARDS', `A cart holds at most ${MAX_GIFT_CARDS} gift cards.`, ['code']);
export const giftCardNotInCart = () => of('GIFT_CARD_NOT_IN_CART', 'The gift card is not in the cart.', ['giftCardId']);
export const tooManyTries = () => of('TOO_MANY_TRIES', 'This gift card was asked about too often; try again in a minute.', ['code']);
export const toPayChanged = (toPay: { readonly amountMinor: bigint; readonly currency: string }) =>
  new Refusal('TO_PAY_CHANGED', 'What is left to pay is not what you agreed to.', { field: ['expectedToPay'], extra: { currentTotal: toPay } });
