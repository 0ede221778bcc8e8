import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Terms } from '../assortment/terms.ts';

/** The form of a product that is put into a cart. */
export interface Variant {
  readonly id: Id<'var'>;
  /** Rises by one with each change that is told. */
  readonly version: number;
  readonly productId: Id<'prod'>;
  /** Unique in the shop. */
  readonly sku: string;
  readonly name: string;
  readonly options: readonly VariantOption[];
  /** What is said of it apart from its product. */
  readonly own: Terms;
  /** What holds of it: its own, else its product's. */
  readonly terms: Terms;
  /** Its product's: a variant is shown and hidden with its product. */
  readonly isPublished: boolean;
}

/** One chosen option of a variant: Colour, Oak. */
export interface VariantOption {
  readonly name: string;
  readonly value: string;
}

/** What one piece of a variant costs in one currency. */
export interface VariantPrice {
  readonly variantId: Id<'var'>;
  readonly productId: Id<'prod'>;
  readonly price: Money;
  /** What it is said to have cost or to be worth; it means a reduction when it is higher than the price. */
  readonly compareAtMinor: bigint | null;
}
