import type { Id } from '@storegraph/kernel/ids';
import type { TaxCategory } from '../totals/tax-rates.ts';

/** How the things of a product category are taxed, and what a piece of them weighs. */
export interface CategoryTerms {
  readonly categoryId: Id<'cat'>;
  readonly taxCategory: TaxCategory;
  readonly weightGrams: number;
}

/** What holds for a category of which nothing was said. */
export const USUAL_TERMS: Pick<CategoryTerms, 'taxCategory' | 'weightGrams'> = { taxCategory: 'STANDARD', weightGrams: 500 };
