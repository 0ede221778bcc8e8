import type { Currency, Money } from '@storegraph/kernel/money';
import type { VariantPrice } from './variant.ts';

/** The span of prices of a product in one currency. */
export interface PriceRange {
  readonly min: Money;
  readonly max: Money;
}

/** The lowest and the highest of these prices in a currency; null when there is none in it. */
export function priceRangeOf(prices: readonly VariantPrice[], currency: Currency): PriceRange | null {
  const [first, ...rest] = prices.map(({ price }) => price).filter((price) => price.currency === currency);
  if (!first) return null;
  const pick = (isBetter: (a: Money, b: Money) => boolean) => rest.reduce((best, next) => (isBetter(next, best) ? next : best), first);
  return { min: pick((a, b) => a.amountMinor < b.amountMinor), max: pick((a, b) => a.amountMinor > b.amountMinor) };
}
