import { fromDecimal } from '@storegraph/kernel/money';
import type { Currency, Money } from '@storegraph/kernel/money';
import { currencyNotSupported, invalidAmount } from './refusals.ts';

/** The currencies the shop sells in. */
export const SOLD_IN: ReadonlySet<Currency> = new Set(['EUR', 'USD', 'JPY']);

/** Reads a price. Refuses with CURRENCY_NOT_SUPPORTED, and with INVALID_AMOUNT unless it is an exact amount above zero. */
export function parsePrice({ amount, currency }: { readonly amount: string; readonly currency: string }): Money {
  if (!SOLD_IN.has(currency)) throw currencyNotSupported();
  const price = fromDecimal(amount, currency);
  if (!price || price.amountMinor <= 0n) throw invalidAmount();
  return price;
}
