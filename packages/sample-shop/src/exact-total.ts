import { itemAt } from './item-at.ts';
import type { Random } from './random.ts';

/** Nudges drawn counts, one up or down at a time and within their bounds, until they add up to `total`. */
export function toExactTotal(counts: readonly number[], total: number, max: (index: number) => number, random: Random): number[] {
  if (counts.some((_, index) => max(index) < 1) || counts.reduce((sum, _, index) => sum + max(index), 0) < total || total < counts.length) {
    throw new RangeError(`${counts.length} counts cannot add up to ${total}`);
  }
  const exact = counts.map((count, index) => Math.min(Math.max(1, count), max(index)));
  let missing = total - exact.reduce((sum, count) => sum + count, 0);
  while (missing !== 0) {
    const index = random.int(0, exact.length - 1);
    const nudged = itemAt(exact, index) + Math.sign(missing);
    if (nudged < 1 || nudged > max(index)) continue;
    exact[index] = nudged;
    missing -= Math.sign(missing);
  }
  return exact;
}
