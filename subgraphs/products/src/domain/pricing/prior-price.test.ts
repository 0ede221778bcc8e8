import { describe, expect, it } from '@jest/globals';
import { discountPercent, lowestPriorPrice } from './prior-price.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

/** A history told as `[days ago, price, compare-at]`, oldest first. */
const history = (...entries: readonly (readonly [daysAgo: number, amount: number | null, compareAt?: number])[]) =>
  entries.map(([daysAgo, amount, compareAt]) => ({
    validFrom: new Date(NOW - daysAgo * 86_400_000), amountMinor: amount === null ? null : BigInt(amount), compareAtMinor: compareAt === undefined ? null : BigInt(compareAt),
  }));

describe('the lowest prior price', () => {
  it.each([
    ['is what it cost before', history([100, 100], [5, 80, 100]), 100n],
    ['is the lowest of the 30 days before the reduction', history([100, 120], [20, 90], [10, 110], [5, 80, 120]), 90n],
    ['counts a price that ended within the 30 days, whenever it began', history([300, 70], [34, 110], [5, 80, 110]), 70n],
    ['forgets a price that ended before the 30 days', history([300, 70], [36, 110], [5, 80, 110]), 110n],
    ['forgets a price that ended exactly when they began', history([300, 70], [35, 110], [5, 80, 110]), 110n],
    ['does not move on with the days: a reduction of long ago keeps its prior price', history([300, 100], [200, 80, 100]), 100n],
    ['is not touched by what the reduction itself cost', history([60, 100], [20, 90, 100], [10, 80, 100], [5, 70, 100]), 100n],
    ['starts anew when the price rose meanwhile, though a reduction is still announced', history([60, 100], [20, 60, 100], [10, 80, 100]), 60n],
    ['starts anew when the announcement ended meanwhile', history([60, 100], [20, 60, 100], [10, 95], [5, 80, 95]), 60n],
    ['goes on when only the compare-at price is another', history([60, 100], [20, 80, 100], [10, 80, 110]), 100n],
    ['is that of the last reduction, should there have been some', history([90, 100], [60, 50, 100], [50, 100], [5, 90, 100]), 100n],
    ['may be lower than what it costs now', history([60, 50], [10, 100], [5, 80, 100]), 50n],
    ['is what it cost all the same when only the announcement is new', history([60, 80], [5, 80, 100]), 80n],
    ['is of the days on sale, when those were fewer than 30', history([7, 100], [5, 80, 100]), 100n],
    ['does not count days off sale', history([60, 100], [20, null], [5, 80, 100]), 100n],
  ])('%s', (_what, entries, lowest) => {
    expect(lowestPriorPrice(entries)).toBe(lowest);
  });

  it.each([
    ['there is no history', []],
    ['no reduction is announced', history([60, 100], [5, 80])],
    ['the announcement is of no higher price', history([60, 100], [5, 80, 80])],
    ['it is not sold any more', history([60, 100], [20, 80, 100], [5, null])],
    ['it was never sold at another price', history([5, 80, 100])],
    ['it was off sale in all of the 30 days', history([90, 100], [60, null], [5, 80, 100])],
  ])('is none when %s', (_when, entries) => {
    expect(lowestPriorPrice(entries)).toBeNull();
  });
});

describe('the discount', () => {
  it.each([[80n, 100n, 20], [1999n, 3000n, 33], [1n, 3n, 66], [999n, 1000n, 0], [100n, 100n, null], [120n, 100n, null], [80n, null, null]])('of %s below %s is %s %%', (amount, prior, percent) => {
    expect(discountPercent(amount, prior)).toBe(percent);
  });
});
