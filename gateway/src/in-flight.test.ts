import { describe, expect, it } from '@jest/globals';
import { createInFlight } from './in-flight.ts';

const NEVER = new AbortController().signal;

describe('work in flight', () => {
  it('is done once for all who want the same meanwhile, and anew for who comes later', async () => {
    const inFlight = createInFlight<number>();
    let begun = 0;
    const begin = async () => ++begun;
    expect(await Promise.all([inFlight.join('a', NEVER, begin), inFlight.join('a', NEVER, begin), inFlight.join('b', NEVER, begin)])).toEqual([1, 1, 2]);
    expect(await inFlight.join('a', NEVER, begin)).toBe(3);
    expect(inFlight.size).toBe(0);
  });

  it('fails alike for all, and is not remembered', async () => {
    const inFlight = createInFlight<number>();
    const fail = async () => { throw new Error('no'); };
    const both = await Promise.allSettled([inFlight.join('a', NEVER, fail), inFlight.join('a', NEVER, fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await inFlight.join('a', NEVER, async () => 1)).toBe(1);
  });

  it('is given up when the last who waits has left, not before', async () => {
    const inFlight = createInFlight<string>();
    const [one, other] = [new AbortController(), new AbortController()];
    let work: AbortSignal | undefined;
    const begin = (signal: AbortSignal) => new Promise<string>((resolve) => {
      work = signal;
      signal.addEventListener('abort', () => resolve('given up'));
    });
    const answers = [inFlight.join('a', one.signal, begin), inFlight.join('a', other.signal, begin)];
    one.abort();
    expect(work?.aborted).toBe(false);
    other.abort();
    expect(work?.aborted).toBe(true);
    expect(await Promise.all(answers)).toEqual(['given up', 'given up']);
  });

  it('that is being given up is not handed to who comes then', async () => {
    const inFlight = createInFlight<number>();
    const leaver = new AbortController();
    void inFlight.join('a', leaver.signal, () => new Promise(() => {}));
    leaver.abort();
    expect(await inFlight.join('a', NEVER, async () => 2)).toBe(2);
  });

  it('that was begun before a change is not joined after it', async () => {
    let changes = 0;
    const inFlight = createInFlight<number>({ writes: { count: () => changes } });
    let begun = 0;
    const begin = async () => ++begun;
    const before = inFlight.join('a', NEVER, begin);
    changes += 1;
    expect(await Promise.all([before, inFlight.join('a', NEVER, begin), inFlight.join('a', NEVER, begin)])).toEqual([1, 2, 2]);
  });
});
