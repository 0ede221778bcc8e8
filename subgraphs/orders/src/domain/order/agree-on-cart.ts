import { isSameAmount } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { totalOf, unitPriceOf } from '../cart/cart.ts';
import type { CartLine } from '../cart/cart.ts';
import type { Variant } from '../cart/variant.ts';
import { cartEmpty, otherCurrency, priceChanged, variantUnavailable } from './refusals.ts';

/** A line of a cart at the price that was agreed on. */
export interface AgreedLine {
  readonly variant: Variant;
  readonly quantity: number;
  readonly unitPrice: Money;
}

/**
 * Counts again what a cart costs and compares it with what the shopper agreed to. Refuses with
 * CURRENCY_NOT_SUPPORTED, CART_EMPTY, VARIANT_UNAVAILABLE or PRICE_CHANGED, which tells the total now.
 */
export function agreeOn(lines: readonly CartLine[], currency: string, expectedTotal: Money): readonly AgreedLine[] {
  if (expectedTotal.currency !== currency) throw otherCurrency(currency);
  if (lines.length === 0) throw cartEmpty();
  const agreed = lines.map(priced);
  const total = totalOf(lines, currency);
  if (!isSameAmount(total, expectedTotal)) throw priceChanged(total);
  return agreed;
}

function priced(line: CartLine): AgreedLine {
  const unitPrice = unitPriceOf(line);
  if (!unitPrice) throw variantUnavailable();
  return { variant: line.variant, quantity: line.quantity, unitPrice };
}
