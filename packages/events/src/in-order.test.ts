import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createInOrder } from './in-order.ts';

describe('work in order', () => {
  it('goes one after the other for one key, side by side for several', async () => {
    const { run, idle } = createInOrder(10);
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await pause(10);
      log.push(`${name} ends`);
    };
    void run('a', work('a1'));
    void run('a', work('a2'));
    void run('b', work('b1'));
    await idle();
    expect(log.indexOf('a2 begins')).toBeGreaterThan(log.indexOf('a1 ends'));
    expect(log.indexOf('b1 begins')).toBeLessThan(log.indexOf('a1 ends'));
  });

  it('is never more at once than allowed', async () => {
    const { run, idle } = createInOrder(3);
    let [now, most] = [0, 0];
    for (let key = 0; key < 20; key += 1) {
      void run(String(key), async () => {
        most = Math.max(most, (now += 1));
        await pause(2);
        now -= 1;
      });
    }
    await idle();
    expect(most).toBe(3);
  });

  it('goes on after work that failed', async () => {
    const { run } = createInOrder(1);
    await expect(run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let isDone = false;
    await run('a', async () => { isDone = true; });
    expect(isDone).toBe(true);
  });
});
