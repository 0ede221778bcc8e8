import type { Id } from '@storegraph/kernel/ids';
import type { Variant } from '../cart/variant.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';

/** How the things of a product category are taxed, and what a piece of them weighs. */
export interface CategoryTerms {
  readonly categoryId: Id<'cat'>;
  readonly taxCategory: TaxCategory;
  readonly weightGrams: number;
}

/** How a thing is taxed, and what a piece of it weighs. */
export type Terms = Pick<CategoryTerms, 'taxCategory' | 'weightGrams'>;

/** What holds for a category of which nothing was said. */
export const USUAL_TERMS: Terms = { taxCategory: 'STANDARD', weightGrams: 500 };

/** What holds of a variant, each by itself: what products says of it or of its product, else its category's terms, else the usual ones. */
export const termsOf = (variant: Pick<Variant, 'taxCategory' | 'weightGrams'>, category: { readonly [Term in keyof Terms]: Terms[Term] | null } | undefined): Terms => ({
  taxCategory: variant.taxCategory ?? category?.taxCategory ?? USUAL_TERMS.taxCategory,
  weightGrams: variant.weightGrams ?? category?.weightGrams ?? USUAL_TERMS.weightGrams,
});
