import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import { offersOf } from '../shipping/shipping-method.ts';
import type { ShippingOffer } from '../shipping/shipping-method.ts';
import type { Amounts } from '../totals/amounts.ts';
import { channelOf } from '../totals/channel.ts';
import type { Discount } from '../totals/discount.ts';
import { priceBasket } from '../totals/price-basket.ts';
import type { Basket } from '../totals/price-basket.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';
import { chooseShipping } from './shipping-choice.ts';
import type { ChosenShipping, ShippingChoice } from './shipping-choice.ts';
import { OUR_TABLES } from './tax-provider.ts';
import type { TaxProvider } from './tax-provider.ts';
import type { Terms } from './terms.ts';

/** A line as far as its cost goes. */
export interface QuotedLine {
  readonly id: Id<'cline' | 'dline'>;
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
  /** What holds where it goes. */
  readonly terms: Terms;
  readonly choice: ShippingChoice;
  readonly at: Date;
}

/** What takes something off a basket, once it is known what the basket is. */
export type DiscountsOf = (basket: Omit<Basket, 'discounts'>) => readonly Discount[];

/** What a checkout costs and how that comes about. */
export interface Quote {
  readonly amounts: Amounts;
  readonly discounts: readonly Discount[];
  /** All methods that carry it, each at its price. */
  readonly offers: readonly ShippingOffer[];
  readonly shipping: ChosenShipping;
  readonly weightGrams: number;
}

/** Counts what a checkout costs: the one place that carts, the preview and placing an order ask, so that they cannot differ. */
export function quoteOf({ currency, lines, terms, choice, at }: Checkout, discountsOf: DiscountsOf = () => [], taxes: TaxProvider = OUR_TABLES): Quote {
  const weightGrams = lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
  const valueMinor = lines.reduce((sum, line) => sum + line.unitPriceMinor * BigInt(line.quantity), 0n);
  const offers = offersOf(terms.methods, { currency, weightGrams, valueMinor });
  const shipping = chooseShipping(offers, choice, terms, at);
  // An empty cart is not sent.
  const charge = lines.length > 0 ? shipping.offer : undefined;
  const basket = { channel: channelOf(currency), lines, shipping: charge && { priceMinor: charge.priceMinor, taxCategory: charge.taxCategory }, rates: taxes.ratesFor(terms.place, terms.taxRates) };
  const discounts = discountsOf(basket);
  return { amounts: priceBasket({ ...basket, discounts }), discounts, offers, shipping, weightGrams };
}
