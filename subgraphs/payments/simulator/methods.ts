import type { ChargeStatus } from './charge.ts';

/** What becomes of a charge, by the payment method's token. */
export interface Method {
  readonly status: ChargeStatus;
  readonly failure?: { readonly code: string; readonly message: string };
  /** The money is taken a while after the answer. */
  readonly capturesLater?: true;
  /** What is set aside is so for a moment only. */
  readonly expiresSoon?: true;
  /** What happens is kept, but whoever asked does not hear of it: not in time, or not what it was. No webhook either. */
  readonly answer?: 'too-late' | 'error';
}

const METHODS: Readonly<Record<string, Method>> = {
  tok_success: { status: 'captured' },
  tok_decline: { status: 'failed', failure: { code: 'card_declined', message: 'The card was declined.' } },
  tok_needs_action: { status: 'requires_action' },
  tok_late: { status: 'processing', capturesLater: true },
  tok_expires: { status: 'captured', expiresSoon: true },
  tok_timeout: { status: 'captured', answer: 'too-late' },
  tok_error: { status: 'captured', answer: 'error' },
};

const UNKNOWN: Method = { status: 'failed', failure: { code: 'unknown_method', message: 'There is no such payment method.' } };

/** What becomes of a charge with this token. A token nobody gave out fails. */
export function methodOf(token: string): Method {
  return Object.hasOwn(METHODS, token) ? (METHODS[token] ?? UNKNOWN) : UNKNOWN;
}
