import { parseId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';
import type { CategoryTerms } from './category-terms.ts';
import { parseDate } from './parse-date.ts';
import { parseRate } from './parse-rate.ts';
import { parseRegion } from './parse-region.ts';
import type { TaxRate } from './ports.ts';
import { taxRateNotFound, weightOutOfRange } from './refusals.ts';

const MAX_GRAMS = 1_000_000;

/** Which tax rate. */
export interface TaxRateKeyInput {
  readonly country: string;
  readonly region?: string | null | undefined;
  readonly category: TaxCategory;
  readonly validFrom: string;
}

/** What can be said about taxes, by staff whom the graph lets do it. */
export interface ManageTaxes {
  /** Keeps a rate and answers it. Refuses with INVALID_RATE, INVALID_REGION or INVALID_DATE. Saying the same again changes nothing. */
  readonly setTaxRate: (input: TaxRateKeyInput & { readonly rate: string }) => Promise<TaxRate>;
  /** Takes a rate back and answers those left of its country. Refuses with TAX_RATE_NOT_FOUND, INVALID_REGION or INVALID_DATE. */
  readonly deleteTaxRate: (input: TaxRateKeyInput) => Promise<readonly TaxRate[]>;
  /** Keeps what holds for a category and answers it. Refuses with INVALID_ID or WEIGHT_OUT_OF_RANGE. */
  readonly setCategoryTerms: (input: { readonly categoryId: string; readonly taxCategory: TaxCategory; readonly weightGrams: number }) => Promise<CategoryTerms>;
}

/** Makes the use cases. */
export function createManageTaxes({ transact }: { transact: Transact<Stores> }): ManageTaxes {
  return {
    async setTaxRate({ category, rate: text, validFrom, ...where }) {
      const rate = { ...parseRegion(where), category, ratePpm: parseRate(text), validFrom: parseDate(validFrom, 'validFrom') };
      await transact(({ terms }) => terms.setTaxRate(rate));
      return rate;
    },

    async deleteTaxRate({ category, validFrom, ...where }) {
      const key = { ...parseRegion(where), category, validFrom: parseDate(validFrom, 'validFrom') };
      return transact(async ({ terms }) => {
        if (!(await terms.deleteTaxRate(key))) throw taxRateNotFound();
        return terms.taxRates(key.country);
      });
    },

    async setCategoryTerms({ categoryId, taxCategory, weightGrams }) {
      const known = { categoryId: parseId('cat', categoryId, ['categoryId']), taxCategory, weightGrams };
      if (weightGrams < 1 || weightGrams > MAX_GRAMS) throw weightOutOfRange();
      await transact(({ terms }) => terms.setCategoryTerms(known));
      return known;
    },
  };
}
