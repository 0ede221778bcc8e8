import { expect, it } from '@jest/globals';
import { shareOfLine } from './share-of-line.ts';

it.each([
  [1000n, 3, [1, 1, 1], [334n, 333n, 333n]],
  [1000n, 3, [2, 1], [667n, 333n]],
  [5n, 7, [3, 4], [3n, 2n]],
  [0n, 4, [1, 3], [0n, 0n]],
  [9995n, 5, [5], [9995n]],
])('%s minor units paid for %i pieces go back %j at a time as %j', (paidMinor, quantity, parts, shares) => {
  let refunded = 0;
  expect(parts.map((pieces) => {
    const share = shareOfLine({ paidMinor, quantity, refunded }, pieces);
    refunded += pieces;
    return share;
  })).toEqual(shares);
});

it('sums to what was paid, to the minor unit, however a line goes back', () => {
  for (let count = 0; count < 2_000; count += 1) {
    const [paidMinor, quantity] = [BigInt(Math.floor(Math.random() * 1_000_000)), 1 + Math.floor(Math.random() * 99)];
    let [refunded, sum] = [0, 0n];
    while (refunded < quantity) {
      const pieces = 1 + Math.floor(Math.random() * (quantity - refunded));
      const share = shareOfLine({ paidMinor, quantity, refunded }, pieces);
      expect(share >= (paidMinor / BigInt(quantity)) * BigInt(pieces)).toBe(true);
      sum += share;
      refunded += pieces;
    }
    expect(sum).toBe(paidMinor);
  }
});
