import type { RatePpm, TaxCategory } from './tax-rates.ts';

/** What one part of an order comes to, in minor units. Every part is kept with the order; nothing is counted from them anew. */
export interface PartAmounts {
  readonly taxCategory: TaxCategory;
  readonly ratePpm: RatePpm;
  /** Before discounts, as the channel displays prices. */
  readonly listMinor: bigint;
  readonly discountMinor: bigint;
  /** What is left: `list − discount`, as the channel displays prices. */
  readonly totalMinor: bigint;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  /** What is paid for it: `net + tax`. */
  readonly grossMinor: bigint;
}

/** What a line comes to. */
export interface LineAmounts extends PartAmounts {
  readonly lineId: string;
}

/** All that is taxed at one rate. */
export interface TaxSummary {
  readonly ratePpm: RatePpm;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly grossMinor: bigint;
}

/**
 * What a basket comes to. `subtotal + shipping − discount`, and where prices come without tax `+ tax`, is `total`;
 * so are the gross amounts of its parts, and those of its taxes.
 */
export interface Amounts {
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly LineAmounts[];
  /** Undefined when nothing is sent. */
  readonly shipping: PartAmounts | undefined;
  /** One for each rate, the highest first. */
  readonly taxes: readonly TaxSummary[];
  /** The lines before discounts. */
  readonly subtotalMinor: bigint;
  /** All that is taken off, lines and shipping. */
  readonly discountMinor: bigint;
  /** The shipping before discounts. */
  readonly shippingMinor: bigint;
  readonly taxMinor: bigint;
  /** What is paid in all. */
  readonly totalMinor: bigint;
}
