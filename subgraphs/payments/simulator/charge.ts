/** Where a charge stands. The last three are for good. */
export type ChargeStatus = 'requires_action' | 'processing' | 'captured' | 'failed' | 'cancelled';

/** Money asked of a shopper, as the log keeps it and the API tells it. Amounts are minor units, as text. */
export interface Charge {
  /** Unguessable: who knows it may approve it. */
  readonly id: string;
  /** The idempotency key it was made with: its name for whoever asked. */
  readonly key: string;
  readonly status: ChargeStatus;
  readonly amountMinor: string;
  readonly currency: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly returnUrl: string | null;
  readonly createdAt: string;
  /** When it came to its status. */
  readonly since: string;
  /** While `processing`: when the money will be taken. */
  readonly capturesAt: string | null;
  /** Whether changes are told by webhook. */
  readonly isTold: boolean;
}

/** Money given back. */
export interface Refund {
  readonly id: string;
  readonly key: string;
  readonly chargeKey: string;
  readonly amountMinor: string;
  readonly currency: string;
  readonly since: string;
}

/** Whether a charge may still change. */
export function isUnderWay({ status }: Charge): boolean {
  return status === 'requires_action' || status === 'processing';
}
