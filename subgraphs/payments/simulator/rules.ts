import type { Book } from './book.ts';
import type { Charge } from './charge.ts';
import { refuse } from '@storegraph/simulator/refuse';

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
export function isOfChargeLeft({ key, currency: of }: Charge, book: Pick<Book, 'capturedMinor' | 'refundedMinor'>, { amountMinor, currency }: Amount): boolean {
  return of === currency && book.refundedMinor(key) + BigInt(amountMinor) <= book.capturedMinor(key);
}

/** Whether so much of a charge is set aside, had it not come to its end. */
export function isWithinCharge({ key, currency: of, amountMinor: whole }: Charge, book: Pick<Book, 'capturedMinor'>, { amountMinor, currency }: Amount): boolean {
  return of === currency && book.capturedMinor(key) + BigInt(amountMinor) <= BigInt(whole);
}
