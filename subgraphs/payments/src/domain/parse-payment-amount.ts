import { fromDecimal } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import { invalidAmount } from './refusals.ts';

/** Reads an amount that staff send. Refuses with INVALID_AMOUNT unless it is an exact amount of its currency above zero. */
export function parsePaymentAmount({ amount, currency }: { readonly amount: string; readonly currency: string }): Money {
  const money = fromDecimal(amount, currency);
  if (!money || money.amountMinor <= 0n) throw invalidAmount();
  return money;
}
