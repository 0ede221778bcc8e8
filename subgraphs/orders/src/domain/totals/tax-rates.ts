/** What kind of thing is taxed. */
export type TaxCategory = 'STANDARD' | 'REDUCED' | 'SUPER_REDUCED' | 'ZERO';

/** All tax categories. */
export const TAX_CATEGORIES = ['STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO'] as const satisfies readonly TaxCategory[];

/** A share of the net price in millionths: 190000 is 19 %, 88750 is 8.875 %. */
export type RatePpm = number;

/** The rates of one place. */
export type TaxRates = Partial<Readonly<Record<TaxCategory, RatePpm>>>;

/** What stands in for a category that a place has no rate of its own for. What is zero-rated never becomes taxed by that. */
const INSTEAD: Readonly<Record<TaxCategory, TaxCategory | undefined>> = { SUPER_REDUCED: 'REDUCED', REDUCED: 'STANDARD', STANDARD: undefined, ZERO: undefined };

/** At which rate a category is taxed: its own, or what stands in for it; 0 where there is none. */
export function rateOf(rates: TaxRates, category: TaxCategory): RatePpm {
  const instead = INSTEAD[category];
  return rates[category] ?? (instead ? rateOf(rates, instead) : 0);
}
