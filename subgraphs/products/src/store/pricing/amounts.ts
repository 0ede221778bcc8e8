import type { Currency } from '@storegraph/kernel/money';

/** What variant `v` costs and what that is compared with, in minor units as text by currency; null where there is none. */
export const AMOUNTS_OF_VARIANT = `
  SELECT jsonb_object_agg(currency, amount_minor::text) AS prices, jsonb_object_agg(currency, compare_at_minor::text) FILTER (WHERE compare_at_minor IS NOT NULL) AS compare_ats
  FROM price WHERE variant_id = v.id`;

/** Amounts as such a row has them. */
export const toAmounts = (amounts: Readonly<Record<string, string>> | null): Readonly<Record<Currency, bigint>> =>
  Object.fromEntries(Object.entries(amounts ?? {}).map(([currency, amountMinor]) => [currency, BigInt(amountMinor)]));
