import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Amounts } from '../totals/amounts.ts';
import { channelOf } from '../totals/channel.ts';
import type { Discount } from '../totals/discount.ts';
import type { Place } from '../totals/place.ts';
import { priceBasket } from '../totals/price-basket.ts';
import type { Basket } from '../totals/price-basket.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';
import { OUR_TABLES } from './tax-provider.ts';
import type { TaxProvider } from './tax-provider.ts';
import type { Terms } from './terms.ts';

/** A line as far as its cost goes. */
export interface QuotedLine {
  readonly id: Id<'cline'>;
  readonly productId: Id<'prod'>;
  readonly variantId: Id<'var'>;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  readonly taxCategory: TaxCategory;
  /** Of one piece. */
  readonly weightGrams: number;
}

/** All that a checkout's amounts come from. */
export interface Checkout {
  readonly currency: Currency;
  readonly lines: readonly QuotedLine[];
  /** Where it goes. */
  readonly place: Place;
  readonly terms: Terms;
}

/** What takes something off a basket, once it is known what the basket is. */
export type DiscountsOf = (basket: Omit<Basket, 'discounts'>) => readonly Discount[];

/** What a checkout costs and how that comes about. */
export interface Quote {
  readonly amounts: Amounts;
  readonly discounts: readonly Discount[];
}

/** Counts what a checkout costs: the one place that carts, the preview and placing an order ask, so that they cannot differ. */
export function quoteOf({ currency, lines, place, terms }: Checkout, discountsOf: DiscountsOf = () => [], taxes: TaxProvider = OUR_TABLES): Quote {
  const basket = { channel: channelOf(currency), lines, shipping: undefined, rates: taxes.ratesFor(place, terms.taxRates) };
  const discounts = discountsOf(basket);
  return { amounts: priceBasket({ ...basket, discounts }), discounts };
}
