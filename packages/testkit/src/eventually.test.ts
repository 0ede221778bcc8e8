import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';

const soon = { withinMs: 60, everyMs: 5 };
/** However busy the machine is. */
const sometime = { withinMs: 10_000, everyMs: 5 };

describe('eventually', () => {
  it('answers what the first attempt with an answer answers', async () => {
    const answers = [undefined, null, false, 0, 1];
    await expect(eventually('a number', () => answers.shift(), sometime)).resolves.toBe(0);
  });

  it('tries again when an attempt throws', async () => {
    let tries = 0;
    const thirdTime = (): string => {
      if (++tries < 3) throw new Error('not yet');
      return 'there';
    };
    await expect(eventually('the third time', thirdTime, sometime)).resolves.toBe('there');
  });

  it('says what was hoped for and how the last attempt failed', async () => {
    const never = (): never => {
      throw new Error('status is PENDING');
    };
    await expect(eventually('the order is confirmed', never, soon)).rejects.toThrow('Not within 60 ms: the order is confirmed. The last attempt failed: status is PENDING');
  });

  it('says what the last attempt answered', async () => {
    await expect(eventually('a row', () => undefined, soon)).rejects.toThrow('Not within 60 ms: a row. The last attempt answered undefined.');
  });
});
