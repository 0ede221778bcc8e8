import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { ProviderCapture } from '../provider.ts';

/** A part of an authorised payment to be taken, by its number. */
export interface Capture {
  readonly id: Id<'capture'>;
  readonly paymentId: Id<'pay'>;
  readonly orderId: Id<'order'>;
  /** From 1, for each payment. */
  readonly number: number;
  readonly amount: Money;
  /** Taken, or failed for good. */
  readonly isOver: boolean;
}

/** A capture to be kept. */
export interface NewCapture {
  readonly id: Id<'capture'>;
  readonly amountMinor: bigint;
  /** A user's id, or `payments`. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

/** Captures, to write. */
export interface CaptureStore {
  byKey(key: { readonly paymentId: Id<'pay'>; readonly number: number }): Promise<Capture | undefined>;
  /** Keeps a capture under the payment's next number. */
  add(paymentId: Id<'pay'>, capture: NewCapture): Promise<void>;
  /** Notes that the money was taken, or why it was not. False when what became of it was noted before. */
  end(id: Id<'capture'>, at: Date, failure: ProviderCapture['failure']): Promise<boolean>;
  /** Notes what the provider keeps of a capture, unless that was said before. */
  noteFee(id: Id<'capture'>, feeMinor: bigint, at: Date): Promise<void>;
}
