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

/** Whose terms are asked for. */
export interface TermsRequest extends Place {
  /** The cart whose slot is wanted to be known. */
  readonly cartId: Id<'cart'> | undefined;
  /** It goes there rather than to the place. */
  readonly pickupPointId: Id<'point'> | undefined;
}

/** The shop's tables of taxes and shipping, to read. */
export interface TermsReads {
  /** The terms of a place as they are at a time; in one statement. */
  of(asked: TermsRequest, at: Date): Promise<Terms>;
  /** The same of many, in the order asked; in one statement as well. */
  ofAll(asked: readonly TermsRequest[], at: Date): Promise<readonly Terms[]>;
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
