import type { Refusal } from '@storegraph/kernel/refusal';

/** What kind of thing is taxed, as orders count it. */
export const TAX_CATEGORIES = ['STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO'] as const;

/** One of them. */
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

/** What is said of a product or a variant apart from others: null where nothing is, so that what is above it holds. */
export interface Terms {
  /** What a piece weighs, 0 to 1,000,000 grams. */
  readonly weightGrams: number | null;
  readonly taxCategory: TaxCategory | null;
}

/** Where nothing is said. */
export const NO_TERMS: Terms = { weightGrams: null, taxCategory: null };

/** The same as a client sends it: what is left out stays, null takes it away. */
export interface TermsInput {
  readonly weightGrams?: number | null | undefined;
  readonly taxCategory?: TaxCategory | null | undefined;
}

const MOST_GRAMS = 1_000_000;

/** Whether this is what a piece can weigh, in grams. */
export const isWeight = (grams: number): boolean => Number.isInteger(grams) && grams >= 0 && grams <= MOST_GRAMS;

/** What holds after somebody said something; where they did not, what was. Refuses a weight that is none of 0 to 1,000,000 grams with what `refusal` makes. */
export function parseTerms({ weightGrams, taxCategory }: TermsInput, before: Terms, refusal: (max: number) => Refusal): Terms {
  if (weightGrams != null && !isWeight(weightGrams)) throw refusal(MOST_GRAMS);
  return { weightGrams: weightGrams === undefined ? before.weightGrams : weightGrams, taxCategory: taxCategory === undefined ? before.taxCategory : taxCategory };
}

/** What holds of a variant: what is said of it, else of its product. */
export const termsOf = (variant: Terms, product: Terms): Terms => ({
  weightGrams: variant.weightGrams ?? product.weightGrams, taxCategory: variant.taxCategory ?? product.taxCategory,
});
