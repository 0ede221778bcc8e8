import { expect, it } from '@jest/globals';
import { availableOf, isCount } from './stock-level.ts';

it.each([[0, true], [1, true], [1_000_000, true], [1_000_001, false], [-1, false], [1.5, false], [Number.NaN, false]])('%s pieces on hand can be: %s', (pieces, expected) => {
  expect(isCount(pieces)).toBe(expected);
});

it('what is held and what is sold cannot be sold', () => {
  expect(availableOf({ variantId: 'var_lamp', onHand: 10, reserved: 3, allocated: 2 })).toBe(5);
});
