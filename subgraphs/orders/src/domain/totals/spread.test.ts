import { expect, it } from '@jest/globals';
import { spread } from './spread.ts';

it.each([
  ['equal weights, the first get the rest', 500n, [1n, 1n, 1n], [167n, 167n, 166n]],
  ['the largest remainder gets the unit', 100n, [1n, 1n, 4n], [17n, 17n, 66n]],
  ['the largest remainder gets it wherever it stands', 10n, [1n, 2n], [3n, 7n]],
  ['of three that are alike the last waits longest', 2n, [1n, 1n, 1n], [1n, 1n, 0n]],
  ['what weighs nothing gets nothing', 7n, [0n, 3n], [0n, 7n]],
  ['without weights the first gets all', 7n, [0n, 0n], [7n, 0n]],
  ['nothing is spread as nothing', 0n, [2n, 3n], [0n, 0n]],
  ['more units than a float can count', 9_007_199_254_740_993n, [1n, 1n], [4_503_599_627_370_497n, 4_503_599_627_370_496n]],
])('%s', (_what, amount, weights, parts) => {
  expect(spread(amount, weights)).toEqual(parts);
});

it.each([[1n, []], [-1n, [1n]], [1n, [-1n]], [1n, [2n, -1n]]])('cannot spread %s over %s', (amount, weights) => {
  expect(() => spread(amount, weights)).toThrow(RangeError);
});
