import { expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { repeat } from './repeat.ts';

const warn = (): void => {};

it('goes on at once while there is more to do, and pauses then', async () => {
  const answers = [true, true, false];
  let times = 0;
  const stop = repeat({ everyMs: 60_000, warn, work: async () => answers[times++] ?? false });
  await pause(20);
  await stop();
  expect(times).toBe(3);
});

it('tries again after a failure, telling of it', async () => {
  const told: string[] = [];
  let times = 0;
  const stop = repeat({
    everyMs: 1, warn: (_message, { error }) => void told.push(String(error)),
    work: async () => {
      times += 1;
      if (times === 1) throw new Error('away');
      return false;
    },
  });
  await pause(30);
  await stop();
  expect(told).toEqual(['away']);
  expect(times).toBeGreaterThan(1);
});

it('waits for what is under way when it is stopped, and does nothing after', async () => {
  let [begun, done] = [0, 0];
  const stop = repeat({
    everyMs: 1, warn,
    work: async () => {
      begun += 1;
      await pause(20);
      done += 1;
      return true;
    },
  });
  await stop();
  expect([begun, done]).toEqual([1, 1]);
  await pause(30);
  expect(begun).toBe(1);
});
