import type { Id } from '@storegraph/kernel/ids';
import type { Place } from '../totals/place.ts';
import type { RatePpm, TaxCategory } from '../totals/tax-rates.ts';
import type { CategoryTerms } from './category-terms.ts';
import type { Terms } from './terms.ts';

/** How a category is taxed at a place from a time on, until the next rate of the two begins. */
export interface TaxRate extends Place {
  readonly category: TaxCategory;
  readonly ratePpm: RatePpm;
  readonly validFrom: Date;
}

/** What a tax rate is known by: of one place and category no two begin at once. */
export type TaxRateKey = Omit<TaxRate, 'ratePpm'>;

/** The shop's tables of taxes, to read. */
export interface TermsReads {
  /** The terms of a place as they are at a time. */
  of(place: Place, at: Date): Promise<Terms>;
  /** The same of many places, in the order asked. */
  ofAll(places: readonly Place[], at: Date): Promise<readonly Terms[]>;
  /** The rates of a country and its regions, past ones and those to come as well. */
  taxRates(country: string): Promise<readonly TaxRate[]>;
  categoryTerms(ids: readonly Id<'cat'>[]): Promise<readonly CategoryTerms[]>;
}

/** The same tables, to write. */
export interface TermsStore extends TermsReads {
  /** Keeps a rate, in the place of one that is known by the same. */
  setTaxRate(rate: TaxRate): Promise<void>;
  /** False when there was none. */
  deleteTaxRate(key: TaxRateKey): Promise<boolean>;
  setCategoryTerms(terms: CategoryTerms): Promise<void>;
}
