import { expect, it } from '@jest/globals';
import { bucketsOf, priceBucket, priceBucketOf } from './price-buckets.ts';

it.each([['EUR', 0n, 0], ['EUR', 2499n, 0], ['EUR', 2500n, 1], ['EUR', 39_999n, 4], ['EUR', 40_000n, 5], ['JPY', 2499n, 0], ['JPY', 2500n, 1], ['KWD', 24_999n, 0], ['KWD', 25_000n, 1]])(
  'in %s a price of %s minor units is in bucket %s, which begins and ends around it', (currency, price, number) => {
    expect(priceBucketOf(price, currency)).toBe(number);
    const { fromMinor, toMinor } = priceBucket(number, currency);
    expect((fromMinor ?? 0n) <= price && (toMinor === null || price <= toMinor)).toBe(true);
  });

it.each(['EUR', 'JPY', 'KWD'])('the buckets of %s leave no gap and have open ends', (currency) => {
  const buckets = [0, 1, 2, 3, 4, 5].map((number) => priceBucket(number, currency));
  expect([buckets[0]?.fromMinor, buckets[5]?.toMinor]).toEqual([null, null]);
  for (const [index, { fromMinor }] of buckets.slice(1).entries()) expect(fromMinor).toBe((buckets[index]?.toMinor ?? 0n) + 1n);
});

it.each<[string, bigint | null, bigint | null, number[] | undefined]>([
  ['everything', null, null, [0, 1, 2, 3, 4, 5]], ['one bucket', 2500n, 4999n, [1]], ['several', 2500n, 9999n, [1, 2]], ['an open end', 40_000n, null, [5]],
  ['a beginning within one', 2501n, 4999n, undefined], ['an end within one', null, 5000n, undefined],
])('of %s, %s to %s, the buckets are %j', (_what, fromMinor, toMinor, numbers) => expect(bucketsOf({ fromMinor, toMinor }, 'EUR')).toEqual(numbers));
