import { fractionDigits } from '@storegraph/kernel/money';
import type { Currency } from '@storegraph/kernel/money';

/** A span of prices in minor units, both ends included; null where it is open. */
export interface PriceSpan {
  readonly fromMinor: bigint | null;
  readonly toMinor: bigint | null;
}

/** Where one bucket ends and the next begins, in whole units of a currency that is worth about a euro. */
const STEPS = [25n, 50n, 100n, 200n, 400n];
/** The same, for currencies whose unit is worth about a cent. */
const SMALL_STEPS = STEPS.map((step) => step * 100n);

/** The number of the bucket that a price falls into, from 0. */
export function priceBucketOf(amountMinor: bigint, currency: Currency): number {
  return boundsOf(currency).filter((bound) => amountMinor >= bound).length;
}

/** What prices a bucket holds. */
export function priceBucket(number: number, currency: Currency): PriceSpan {
  const bounds = boundsOf(currency);
  const next = bounds[number];
  return { fromMinor: bounds[number - 1] ?? null, toMinor: next === undefined ? null : next - 1n };
}

/** The buckets that together hold a span and nothing else; undefined where it begins or ends within one. */
export function bucketsOf({ fromMinor, toMinor }: PriceSpan, currency: Currency): readonly number[] | undefined {
  const bounds = boundsOf(currency);
  const numbers = [...bounds, null].map((_, number) => number);
  const [first, last] = [
    numbers.find((number) => priceBucket(number, currency).fromMinor === fromMinor), numbers.find((number) => priceBucket(number, currency).toMinor === toMinor),
  ];
  return first === undefined || last === undefined ? undefined : numbers.slice(first, last + 1);
}

function boundsOf(currency: Currency): readonly bigint[] {
  const digits = fractionDigits(currency);
  return digits === 0 ? SMALL_STEPS : STEPS.map((step) => step * 10n ** BigInt(digits));
}
