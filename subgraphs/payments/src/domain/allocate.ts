import type { Id } from '@storegraph/kernel/ids';
import { heldMinor } from './payment.ts';
import type { Payment } from './payment.ts';

/** What goes back for a line of the order, or for its shipping: minor units above zero. */
export interface RefundPart {
  /** Null for the shipping. */
  readonly lineId: Id<'oline'> | null;
  readonly amountMinor: bigint;
}

/** What one payment gives back, and what for. The parts sum to the amount. */
export interface Allocation {
  readonly payment: Payment;
  readonly amountMinor: bigint;
  readonly parts: readonly RefundPart[];
}

/**
 * Spreads parts over an order's payments, the newest first, none giving more than it holds. What no payment
 * can give is left out: the allocations then sum to less than the parts.
 */
export function allocate(parts: readonly RefundPart[], payments: readonly Payment[]): Allocation[] {
  let left = parts;
  const newestFirst = payments.toSorted((a, b) => b.attempt - a.attempt);
  return newestFirst.flatMap((payment) => {
    const [given, rest] = split(left, heldMinor(payment));
    left = rest;
    return given.length > 0 ? [{ payment, amountMinor: totalOf(given), parts: given }] : [];
  });
}

/** The parts within an amount, in their order, and those beyond it; one may be cut in two. */
export function split(parts: readonly RefundPart[], amountMinor: bigint): readonly [RefundPart[], RefundPart[]] {
  const [within, beyond]: [RefundPart[], RefundPart[]] = [[], []];
  let left = amountMinor > 0n ? amountMinor : 0n;
  for (const part of parts) {
    const fitting = part.amountMinor < left ? part.amountMinor : left;
    if (fitting > 0n) within.push({ ...part, amountMinor: fitting });
    if (fitting < part.amountMinor) beyond.push({ ...part, amountMinor: part.amountMinor - fitting });
    left -= fitting;
  }
  return [within, beyond];
}

const totalOf = (parts: readonly RefundPart[]): bigint => parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
