import { expect, test } from '@jest/globals';
import { nameOf, sizeFor, sizeOf } from './sizes.ts';

const landscape = { width: 3000, height: 1500 };

test.each([
  [null, null, '960.webp'],
  [1, null, '160.webp'],
  [160, null, '160.webp'],
  [161, null, '480.webp'],
  [4000, null, '960.webp'],
  [null, 80, '160.webp'],
  [null, 81, '480.webp'],
  [null, 9000, '960.webp'],
  [100, 100, '160x160.webp'],
  [100, 161, '480x480.webp'],
  [481, 10, '480x480.webp'],
])('a picture that is wanted %s wide and %s high is shown as %s', (width, height, name) => {
  expect(nameOf(sizeFor({ width, height }, landscape), 'webp')).toBe(name);
});

test('only the sizes of the table are sizes', () => {
  expect([sizeOf(480, null), sizeOf(480, 480)]).toEqual([{ width: 480, height: null }, { width: 480, height: 480 }]);
  expect([sizeOf(481, null), sizeOf(480, 160), sizeOf(0, null), sizeOf(Number.NaN, null)]).toEqual([undefined, undefined, undefined, undefined]);
});
