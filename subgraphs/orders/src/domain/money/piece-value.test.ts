import { expect, it } from '@jest/globals';
import { valueOfPieces } from './piece-value.ts';

it.each([
  [1000n, 3, [1, 1, 1], [334n, 333n, 333n]],
  [1000n, 3, [2, 1], [667n, 333n]],
  [5n, 7, [3, 4], [3n, 2n]],
  [0n, 4, [1, 3], [0n, 0n]],
  [9995n, 5, [5], [9995n]],
])('%s minor units paid for %i pieces are worth, %j at a time, %j', (paidMinor, quantity, parts, values) => {
  let from = 0;
  expect(parts.map((pieces) => valueOfPieces({ paidMinor, quantity }, from, (from += pieces)))).toEqual(values);
});

it('no pieces are worth nothing', () => {
  expect([valueOfPieces({ paidMinor: 1000n, quantity: 3 }, 2, 2), valueOfPieces({ paidMinor: 1000n, quantity: 3 }, 2, 1)]).toEqual([0n, 0n]);
});

it('sums to what was paid, to the minor unit, however a line is cut', () => {
  for (let count = 0; count < 2_000; count += 1) {
    const [paidMinor, quantity] = [BigInt(Math.floor(Math.random() * 1_000_000)), 1 + Math.floor(Math.random() * 99)];
    let [from, sum] = [0, 0n];
    while (from < quantity) {
      const to = from + 1 + Math.floor(Math.random() * (quantity - from));
      const value = valueOfPieces({ paidMinor, quantity }, from, to);
      expect(value >= (paidMinor / BigInt(quantity)) * BigInt(to - from)).toBe(true);
      sum += value;
      from = to;
    }
    expect(sum).toBe(paidMinor);
  }
});
