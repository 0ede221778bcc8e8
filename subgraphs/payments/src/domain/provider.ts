import type { Money } from '@storegraph/kernel/money';
import type { ProviderDispute } from './disputes/dispute.ts';
import type { CaptureMode } from './payment.ts';

/** A charge as the provider tells of it, whichever way: as an answer, by webhook, or when asked. */
export interface Charge {
  /** Ours: `<orderId>:<attempt>`. */
  readonly key: string;
  readonly status: 'requires_action' | 'processing' | 'authorized' | 'captured' | 'failed' | 'cancelled' | 'expired';
  readonly amount: Money;
  /** The page to open; only while `requires_action`. */
  readonly actionUrl: string | null;
  /** Only when `failed`. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** When it came to this status. */
  readonly since: Date;
  /** What the provider keeps of it for itself, in minor units, once it is `captured`; nothing when it does not say. */
  readonly feeMinor?: bigint | undefined;
}

/** A part of what a charge set aside being taken, as the provider tells of it. */
export interface ProviderCapture {
  /** Ours: `capture:<paymentId>:<n>`. */
  readonly key: string;
  readonly status: 'captured' | 'failed';
  readonly amount: Money;
  /** Only when `failed`. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly at: Date;
  /** What the provider keeps of it for itself, in minor units. */
  readonly feeMinor?: bigint | undefined;
}

/** Money given back, as the provider tells of it. */
export interface ProviderRefund {
  /** Ours: `refund:<paymentId>:<n>`. */
  readonly key: string;
  readonly amount: Money;
  readonly at: Date;
}

/** What the provider is asked to charge. */
export interface ChargeRequest {
  readonly key: string;
  readonly amount: Money;
  readonly methodToken: string;
  /** With MANUAL the amount is set aside only: `authorized`. */
  readonly captureMode: CaptureMode;
  /** Where the provider's page, if there is one, leads back to. */
  readonly returnUrl?: string | undefined;
}

/**
 * The payment provider. Each call may be sent again with the same key and is done once. A call
 * that rejects leaves open whether it was done: ask by key.
 */
export interface PaymentProvider {
  charge(request: ChargeRequest): Promise<Charge>;
  /** The charge of a key; undefined when the provider never heard of it. */
  findCharge(key: string): Promise<Charge | undefined>;
  /**
   * Calls a charge off and answers how it stands then: `cancelled`, or what it came to before. A charge not heard of is
   * called off in advance, so that a request still on its way takes no money. Of one that is `authorized` the rest is
   * let go: it is `captured` when a part was taken, `cancelled` otherwise.
   */
  cancel(request: Pick<ChargeRequest, 'key' | 'amount'>): Promise<Charge>;
  /** Takes a part of what a charge set aside. It may fail for good: when the time to do so is over. */
  capture(request: { readonly key: string; readonly chargeKey: string; readonly amount: Money }): Promise<ProviderCapture>;
  /** Hands evidence in; answers how the dispute stands then. */
  submitEvidence(request: { readonly disputeId: string; readonly evidence: string }): Promise<ProviderDispute>;
  refund(request: { readonly key: string; readonly chargeKey: string; readonly amount: Money }): Promise<ProviderRefund>;
}
