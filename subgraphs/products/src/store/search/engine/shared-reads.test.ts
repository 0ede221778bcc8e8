import { expect, it } from '@jest/globals';
import { createSharing, createTurns } from './shared-reads.ts';

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

it('the same work is done once while it is under way, and anew afterwards', async () => {
  const share = createSharing();
  let done = 0;
  const work = async () => (await later(), ++done);
  expect(await Promise.all([share('a', work), share('a', work), share('b', work)])).toEqual([1, 1, 2]);
  expect(await share('a', work)).toBe(3);
});

it('work that failed is done anew for whoever comes next', async () => {
  const share = createSharing();
  await expect(share('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await share('a', () => Promise.resolve('found'))).toBe('found');
});

it('no more than so many have a turn at once, each has one in the end, and who fails gives it back', async () => {
  const inTurn = createTurns(2);
  let [atOnce, most] = [0, 0];
  const order: number[] = [];
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, number) => inTurn(async () => {
    most = Math.max(most, ++atOnce);
    order.push(number);
    await later();
    atOnce -= 1;
    if (number === 1) throw new Error('failed');
  })));
  expect([most, order, outcomes.filter(({ status }) => status === 'rejected').length]).toEqual([2, [0, 1, 2, 3, 4, 5], 1]);
});
