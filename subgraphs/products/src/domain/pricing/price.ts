import type { Id } from '@storegraph/kernel/ids';
import type { Currency, Money } from '@storegraph/kernel/money';

/** What one piece of a variant costs in one currency, and what it is said to have cost or to be worth. */
export interface PriceToSet {
  readonly variantId: Id<'var'>;
  readonly price: Money;
  /** Null when no reduction is announced. */
  readonly compareAtMinor: bigint | null;
}

/** A price that is to begin. */
export interface ScheduledPrice extends PriceToSet {
  readonly validFrom: Date;
}

/** The price of a variant in one currency. */
export interface PriceKey {
  readonly variantId: Id<'var'>;
  readonly currency: Currency;
}

/** What a variant came to cost at a time; the entry after it in the history ends it. */
export interface PriceEntry {
  /** Null: from then on it was not sold. */
  readonly amountMinor: bigint | null;
  readonly compareAtMinor: bigint | null;
  readonly validFrom: Date;
}

/** An entry of the history, with its place in it: later entries have larger numbers. */
export interface NumberedPriceEntry extends PriceEntry, PriceKey {
  readonly number: string;
}

/** Whether a price is announced as reduced: it is compared with a higher one. */
export function isReduced({ amountMinor, compareAtMinor }: Pick<PriceEntry, 'amountMinor' | 'compareAtMinor'>): boolean {
  return amountMinor !== null && compareAtMinor !== null && compareAtMinor > amountMinor;
}
