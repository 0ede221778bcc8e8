import { expect, it } from '@jest/globals';
import { TAX_CATEGORIES, rateOf } from './tax-rates.ts';

it.each([
  ['a category has its own rate', { STANDARD: 200_000, REDUCED: 100_000 }, 'REDUCED', 100_000],
  ['where there is no reduced rate the standard one holds', { STANDARD: 250_000 }, 'REDUCED', 250_000],
  ['and for the super-reduced the reduced one', { STANDARD: 200_000, REDUCED: 100_000 }, 'SUPER_REDUCED', 100_000],
  ['what is zero-rated stays so', { STANDARD: 200_000 }, 'ZERO', 0],
  ['a rate of nothing is a rate', { STANDARD: 200_000, REDUCED: 0 }, 'REDUCED', 0],
  ['a place without rates has no tax', {}, 'STANDARD', 0],
] as const)('%s', (_what, rates, category, rate) => {
  expect(rateOf(rates, category)).toBe(rate);
});

it('each category that a thing can be of has its rate', () => {
  expect(TAX_CATEGORIES.map((category) => rateOf({ STANDARD: 3, REDUCED: 2, SUPER_REDUCED: 1 }, category))).toEqual([3, 2, 1, 0]);
});
