import type { Money } from '@storegraph/kernel/money';
import type { Refusal } from '@storegraph/kernel/refusal';
import { isSoldIn } from '../../cart/currencies.ts';
import type { Amounts } from '../promotion.ts';
import { currencyNotSoldIn, invalidLimit } from '../refusals.ts';

/** A whole number in a range; the refusal otherwise. */
export function whole(value: number, least: number, most: number, refusal: Refusal): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw refusal;
}

/** A limit of uses, 1 to a thousand million; null for none. Refuses with INVALID_LIMIT. */
export function parseLimit(limit: number | null | undefined, field: string): number | null {
  return limit == null ? null : whole(limit, 1, 1_000_000_000, invalidLimit(field));
}

/** One amount a currency that the shop sells in, each above 0. Refuses with CURRENCY_NOT_SUPPORTED, or as told. */
export function parseAmounts(amounts: readonly Money[], refusal: Refusal, field: readonly string[]): Amounts {
  const unknown = amounts.findIndex(({ currency }) => !isSoldIn(currency));
  if (unknown !== -1) throw currencyNotSoldIn([...field, String(unknown), 'currency']);
  const byCurrency = Object.fromEntries(amounts.map(({ currency, amountMinor }) => [currency, amountMinor]));
  if (Object.keys(byCurrency).length !== amounts.length || amounts.some(({ amountMinor }) => amountMinor <= 0n)) throw refusal;
  return byCurrency;
}
