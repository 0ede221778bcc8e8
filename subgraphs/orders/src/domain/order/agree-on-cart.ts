import { isSameAmount } from '@storegraph/kernel/money';
import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import { unitPriceOf } from '../cart/cart.ts';
import type { CartLine } from '../cart/cart.ts';
import type { Variant } from '../cart/variant.ts';
import type { QuotedLine } from '../checkout/quote.ts';
import { toPayChanged } from '../gift-cards/refusals.ts';
import { cartEmpty, invalidPaymentMethod, otherCurrency, priceChanged, variantUnavailable } from './refusals.ts';

/** A line of a cart at the price that was agreed on. */
export interface AgreedLine extends QuotedLine {
  readonly id: Id<'cline'>;
  readonly variant: Variant;
  readonly unitPrice: Money;
}

/** What is in a cart at the prices of now. Refuses with CURRENCY_NOT_SUPPORTED, CART_EMPTY or VARIANT_UNAVAILABLE. */
export function agreeOnLines(lines: readonly CartLine[], currency: string, expectedTotal: Money): readonly AgreedLine[] {
  if (expectedTotal.currency !== currency) throw otherCurrency(currency);
  if (lines.length === 0) throw cartEmpty();
  return lines.map((line) => toAgreedLine(line) ?? unavailable());
}

/** Compares what an order costs with what the shopper agreed to. Refuses with PRICE_CHANGED, which tells the total now. */
export function agreeOnTotal(total: Money, expectedTotal: Money): void {
  if (!isSameAmount(total, expectedTotal)) throw priceChanged(total);
}

/** Compares what is left to pay with what the shopper agreed to. Refuses with TO_PAY_CHANGED, which tells it, or INVALID_PAYMENT_METHOD when there is none and something is left. */
export function agreeOnPayment(toPay: Money, expectedToPay: Money | undefined, methodToken: string | undefined): void {
  if (expectedToPay && !isSameAmount(toPay, expectedToPay)) throw toPayChanged(toPay);
  if (methodToken === undefined && toPay.amountMinor > 0n) throw invalidPaymentMethod();
}

/** A line at the price of now; undefined when it is not for sale. */
export function toAgreedLine(line: CartLine): AgreedLine | undefined {
  const { id, variant, quantity, taxCategory, weightGrams } = line;
  const unitPrice = unitPriceOf(line);
  return unitPrice && {
    id, variant, quantity, taxCategory, weightGrams, unitPrice,
    productId: variant.productId, variantId: variant.id, unitPriceMinor: unitPrice.amountMinor,
  };
}

function unavailable(): never {
  throw variantUnavailable();
}
