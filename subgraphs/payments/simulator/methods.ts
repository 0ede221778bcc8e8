import type { ChargeStatus } from './charge.ts';

/** What may be shown of a card. */
export interface Card {
  readonly brand: string;
  readonly last4: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

const card = (brand: string, last4: string, expiryYear = 2034): Card => ({ brand, last4, expiryMonth: 12, expiryYear });

/** What becomes of a charge, by the payment method's token. */
export interface Method {
  /** What is shown of the card. */
  readonly card: Card;
  readonly status: ChargeStatus;
  readonly failure?: { readonly code: string; readonly message: string };
  /** The money is taken a while after the answer. */
  readonly capturesLater?: true;
  /** What is set aside is so for a moment only. */
  readonly expiresSoon?: true;
  /** The money is disputed a while after it was taken. */
  readonly isDisputed?: true;
  /** What happens is kept, but whoever asked does not hear of it: not in time, or not what it was. No webhook either; of what is only slow there is one. */
  readonly answer?: 'too-late' | 'error' | 'slow';
}

const METHODS: Readonly<Record<string, Method>> = {
  tok_success: { card: card('visa', '4242'), status: 'captured' },
  tok_decline: { card: card('visa', '0002'), status: 'failed', failure: { code: 'card_declined', message: 'The card was declined.' } },
  tok_needs_action: { card: card('visa', '3155'), status: 'requires_action' },
  tok_late: { card: card('mastercard', '4444'), status: 'processing', capturesLater: true },
  tok_mastercard: { card: card('mastercard', '5556'), status: 'captured' },
  tok_expired_card: { card: card('visa', '0069', 2019), status: 'failed', failure: { code: 'expired_card', message: 'The card is not valid any more.' } },
  tok_insufficient_funds: { card: card('visa', '9995'), status: 'failed', failure: { code: 'insufficient_funds', message: 'There is not enough money on the card.' } },
  tok_lost_card: { card: card('visa', '9987'), status: 'failed', failure: { code: 'lost_card', message: 'The card was reported lost.' } },
  tok_fraud: { card: card('visa', '0019'), status: 'failed', failure: { code: 'fraudulent', message: 'The payment looks like fraud.' } },
  tok_processing_error: { card: card('visa', '0119'), status: 'failed', failure: { code: 'processing_error', message: 'The card could not be processed; try again.' } },
  tok_slow: { card: card('visa', '1000'), status: 'captured', answer: 'slow' },
  tok_dispute: { card: card('visa', '0259'), status: 'captured', isDisputed: true },
  tok_expires: { card: card('visa', '0259'), status: 'captured', expiresSoon: true },
  tok_timeout: { card: card('amex', '0005'), status: 'captured', answer: 'too-late' },
  tok_error: { card: card('visa', '0119'), status: 'captured', answer: 'error' },
};

const UNKNOWN: Omit<Method, 'card'> = { status: 'failed', failure: { code: 'unknown_method', message: 'There is no such payment method.' } };

/** What becomes of a charge with this token. A token nobody gave out fails. */
export function methodOf(token: string): Omit<Method, 'card'> {
  return Object.hasOwn(METHODS, token) ? (METHODS[token] ?? UNKNOWN) : UNKNOWN;
}

/** The card behind a token; undefined of one that nobody gave out. */
export function cardOf(token: string): Card | undefined {
  return Object.hasOwn(METHODS, token) ? METHODS[token]?.card : undefined;
}
