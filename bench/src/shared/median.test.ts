import { describe, expect, it } from '@jest/globals';
import { median } from './median.ts';

describe('the median', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 100, 2, 3], 2.5],
  ])('of %j is %p', (values, expected) => expect(median(values)).toBe(expected));
});
