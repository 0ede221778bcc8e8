/** Where a charge stands. All but the first three are for good. */
export type ChargeStatus = 'requires_action' | 'processing' | 'authorized' | 'captured' | 'failed' | 'cancelled' | 'expired';

/** Whether a charge takes the money at once, or sets it aside to be captured. */
export type CaptureMode = 'automatic' | 'manual';

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
  /** Automatic when left out. */
  readonly captureMode?: CaptureMode;
  /** While `processing`: when the money will be taken, or set aside. */
  readonly capturesAt: string | null;
  /** While `authorized`: until when it is. */
  readonly expiresAt?: string | null;
  /** While `captured`: when the shopper's bank will want the money back. */
  readonly disputesAt?: string | null;
  /** Whether changes are told by webhook. */
  readonly isTold: boolean;
  /** Once `captured` at once: what the provider keeps of it. */
  readonly feeMinor?: string;
}

/** A part of an authorised charge that was taken, or that could not be any more. */
export interface Capture {
  readonly id: string;
  readonly key: string;
  readonly chargeKey: string;
  readonly status: 'captured' | 'failed';
  readonly amountMinor: string;
  readonly currency: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly since: string;
  /** What the provider keeps of it. */
  readonly feeMinor?: string;
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

/** What the provider keeps of an amount, in minor units, as text: 1.5 %, rounded half up. */
export function feeOf(amountMinor: string): string {
  return ((BigInt(amountMinor) * 15n + 500n) / 1_000n).toString();
}
