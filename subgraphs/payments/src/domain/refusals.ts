import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of this domain, by name. */
export const paymentNotFound = () => new Refusal('PAYMENT_NOT_FOUND', 'There is no such payment.', { field: ['paymentId'] });
/** Nothing was captured, or all of it went back. */
export const nothingToRefund = () => new Refusal('NOTHING_TO_REFUND', 'No captured money is left to give back.', { field: ['paymentId'] });
/** More than what is left. */
export const amountTooLarge = () => new Refusal('AMOUNT_TOO_LARGE', 'This is more than what is left of the captured money.', { field: ['amount', 'amount'] });
/** No number, too many digits, or not above zero. */
export const invalidAmount = () => new Refusal('INVALID_AMOUNT', 'The amount must be an exact amount of its currency above zero.', { field: ['amount', 'amount'] });
/** Euros of a payment in yen. */
export const currencyMismatch = () => new Refusal('CURRENCY_MISMATCH', 'The amount is not in the currency of the payment.', { field: ['amount', 'currency'] });
/** Too long. */
export const invalidReason = () => new Refusal('INVALID_REASON', 'The reason must have at most 500 characters.', { field: ['reason'] });
/** It stands where this cannot be done any more, or not yet. */
export const illegalTransition = () => new Refusal('ILLEGAL_TRANSITION', 'Where the payment stands, this cannot be done; see `availableTransitions`.', { field: ['paymentId'] });
/** More than what is set aside. */
export const moreThanAuthorized = () => new Refusal('AMOUNT_TOO_LARGE', 'This is more than what is left of the authorised money.', { field: ['amount', 'amount'] });
/** The provider gave out no such token. */
export const invalidPaymentMethod = () => new Refusal('INVALID_PAYMENT_METHOD', 'The payment provider knows no such payment method.', { field: ['token'] });
/** Its month is over. */
export const cardExpired = () => new Refusal('CARD_EXPIRED', 'The card is not valid any more.', { field: ['token'] });
/** The wallet is full. */
export const tooManyMethods = () => new Refusal('TOO_MANY_PAYMENT_METHODS', 'No more than 20 payment methods can be kept; remove one first.', { field: ['token'] });
/** There is none, or it is another's. */
export const paymentMethodNotFound = () => new Refusal('PAYMENT_METHOD_NOT_FOUND', 'There is no such payment method.', { field: ['paymentMethodId'] });
/** There is none. */
export const refundNotFound = () => new Refusal('REFUND_NOT_FOUND', 'There is no such refund.', { field: ['refundId'] });
/** A provider gives it back, or it was given back. */
export const refundNotOpen = () => new Refusal('ILLEGAL_TRANSITION', 'This refund was given back, or the payment provider gives it back.', { field: ['refundId'] });
/** There is none. */
export const disputeNotFound = () => new Refusal('DISPUTE_NOT_FOUND', 'There is no such dispute.', { field: ['disputeId'] });
/** Evidence was given, or it is decided. */
export const disputeAnswered = () => new Refusal('DISPUTE_ANSWERED', 'Evidence was submitted before, or the dispute is decided.', { field: ['disputeId'] });
/** Empty or too long. */
export const invalidEvidence = () => new Refusal('INVALID_EVIDENCE', 'The evidence must have 1 to 20,000 characters.', { field: ['evidence'] });
