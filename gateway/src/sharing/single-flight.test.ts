import { describe, expect, it } from '@jest/globals';
import { createSingleFlight } from './single-flight.ts';

const NEVER = new AbortController().signal;

describe('work in flight', () => {
  it('is done once for all who want the same meanwhile, and anew for who comes later', async () => {
    const singleFlight = createSingleFlight<number>();
    let begun = 0;
    const begin = async () => ++begun;
    expect(await Promise.all([singleFlight.join('a', NEVER, begin), singleFlight.join('a', NEVER, begin), singleFlight.join('b', NEVER, begin)])).toEqual([1, 1, 2]);
    expect(await singleFlight.join('a', NEVER, begin)).toBe(3);
    expect(singleFlight.size).toBe(0);
  });

  it('fails alike for all, and is not remembered', async () => {
    const singleFlight = createSingleFlight<number>();
    const fail = async () => { throw new Error('no'); };
    const both = await Promise.allSettled([singleFlight.join('a', NEVER, fail), singleFlight.join('a', NEVER, fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await singleFlight.join('a', NEVER, async () => 1)).toBe(1);
  });

  it('is given up when the last who waits has left, not before', async () => {
    const singleFlight = createSingleFlight<string>();
    const [one, other] = [new AbortController(), new AbortController()];
    let work: AbortSignal | undefined;
    const begin = (signal: AbortSignal) => new Promise<string>((resolve) => {
      work = signal;
      signal.addEventListener('abort', () => resolve('given up'));
    });
    const answers = [singleFlight.join('a', one.signal, begin), singleFlight.join('a', other.signal, begin)];
    one.abort();
    expect(work?.aborted).toBe(false);
    other.abort();
    expect(work?.aborted).toBe(true);
    expect(await Promise.all(answers)).toEqual(['given up', 'given up']);
  });

  it('that is being given up is not handed to who comes then', async () => {
    const singleFlight = createSingleFlight<number>();
    const leaver = new AbortController();
    void singleFlight.join('a', leaver.signal, () => new Promise(() => {}));
    leaver.abort();
    expect(await singleFlight.join('a', NEVER, async () => 2)).toBe(2);
  });

  it('that was begun before a change is not joined after it', async () => {
    let changes = 0;
    const singleFlight = createSingleFlight<number>({ writes: { count: () => changes } });
    let begun = 0;
    const begin = async () => ++begun;
    const before = singleFlight.join('a', NEVER, begin);
    changes += 1;
    expect(await Promise.all([before, singleFlight.join('a', NEVER, begin), singleFlight.join('a', NEVER, begin)])).toEqual([1, 2, 2]);
  });
});
