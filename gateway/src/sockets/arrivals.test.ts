import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { createArrivals } from './arrivals.ts';

it('lets in a few at a time: who is in makes room for one more', () => {
  const arrivals = createArrivals(2, 60_000);
  const [arrived] = [arrivals.begin(), arrivals.begin()];
  expect(arrivals.isFull()).toBe(true);
  arrived?.();
  arrived?.();
  expect(arrivals.isFull()).toBe(false);
  arrivals.begin();
  expect(arrivals.isFull()).toBe(true);
});

it('keeps nobody out for those who say nothing', async () => {
  const arrivals = createArrivals(1, 10);
  arrivals.begin();
  expect(arrivals.isFull()).toBe(true);
  await delay(50);
  expect(arrivals.isFull()).toBe(false);
});
