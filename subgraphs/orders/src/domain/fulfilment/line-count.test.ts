import { expect, it } from '@jest/globals';
import { fulfilmentStatusOf, leftOf, wantedOf } from './line-count.ts';
import type { LineCount } from './line-count.ts';

/** How many pieces of a line were ordered and called off, and are packed, left and arrived. */
const line = (quantity: number, cancelled: number, packed: number, shipped = 0, delivered = 0): LineCount =>
  ({ quantity, cancelled, allotted: packed, packed, shipped, delivered }) as LineCount;

it.each<[string, readonly LineCount[], string]>([
  ['in no parcel', [line(2, 0, 0)], 'UNFULFILLED'],
  ['packed in part', [line(2, 0, 1)], 'UNFULFILLED'],
  ['packed, but for another line', [line(2, 0, 2), line(1, 0, 0)], 'UNFULFILLED'],
  ['all packed', [line(2, 0, 2), line(1, 0, 1)], 'PACKED'],
  ['packed, and the others called off', [line(2, 1, 1)], 'PACKED'],
  ['all called off', [line(2, 2, 0)], 'UNFULFILLED'],
  ['one that left', [line(2, 0, 2, 1)], 'PARTIALLY_SHIPPED'],
  ['all that left', [line(2, 0, 2, 2), line(1, 0, 1, 1)], 'SHIPPED'],
  ['all that left, and the others called off', [line(2, 1, 1, 1)], 'SHIPPED'],
  ['one that arrived', [line(2, 0, 2, 2, 1)], 'PARTIALLY_DELIVERED'],
  ['all that arrived', [line(2, 0, 2, 2, 2), line(1, 1, 0)], 'DELIVERED'],
  ['none at all', [], 'UNFULFILLED'],
])('an order of pieces %s is %s', (_pieces, lines, status) => {
  expect(fulfilmentStatusOf(lines)).toBe(status);
});

it('pieces that were called off are neither wanted nor left to be packed', () => {
  expect([wantedOf(line(5, 2, 1)), leftOf(line(5, 2, 1))]).toEqual([3, 2]);
});
