import { expect, it } from '@jest/globals';
import { divide } from './divide.ts';

it.each([
  [1n, 2n, 1n, 0n], [3n, 2n, 2n, 2n], [5n, 2n, 3n, 2n], [7n, 2n, 4n, 4n], [4n, 3n, 1n, 1n], [5n, 3n, 2n, 2n], [0n, 3n, 0n, 0n], [6n, 3n, 2n, 2n],
])('%s / %s is %s half up and %s half to the even', (dividend, divisor, up, even) => {
  expect([divide(dividend, divisor, 'HALF_UP'), divide(dividend, divisor, 'HALF_EVEN')]).toEqual([up, even]);
});
