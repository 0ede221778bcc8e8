import type { Charge } from './charge.ts';
import { refuse } from './refuse.ts';

interface Amount {
  readonly amountMinor: string;
  readonly currency: string;
}

/** The same key for another amount is a mistake of whoever asks, and nothing to be answered twice. */
export function requireSameAmount<Known extends Amount>(known: Known, { amountMinor, currency }: Amount): Known {
  if (known.amountMinor === amountMinor && known.currency === currency) return known;
  throw refuse(409, 'idempotency_conflict', 'This key was used before with another amount.');
}

/** Whether so much of a charge was captured and not given back yet. */
export function isOfChargeLeft(charge: Charge, refundedMinor: bigint, { amountMinor, currency }: Amount): boolean {
  return charge.status === 'captured' && charge.currency === currency && refundedMinor + BigInt(amountMinor) <= BigInt(charge.amountMinor);
}
