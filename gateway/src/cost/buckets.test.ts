import { describe, expect, it } from '@jest/globals';
import { createBuckets } from './buckets.ts';

/** Chance that is the same in each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('a bucket', () => {
  const quota = { burst: 100, perSecond: 10 };

  it.each([1, 2, 3, 4, 5])('never gives more than it held and what came back since (%d)', (seed) => {
    const random = chance(seed);
    let time = 0;
    let given = 0;
    const buckets = createBuckets(() => time);
    for (let i = 0; i < 2_000; i++) {
      time += random() * 500;
      const amount = Math.ceil(random() * 30);
      const { isTaken, available } = buckets.take('a', quota, amount);
      if (isTaken) given += amount;
      expect(available).toBeGreaterThanOrEqual(0);
      expect(available).toBeLessThanOrEqual(quota.burst);
      expect(given).toBeLessThanOrEqual(quota.burst + (time / 1_000) * quota.perSecond + 1e-6);
    }
    expect(given).toBeGreaterThan((time / 1_000) * quota.perSecond * 0.9);
  });

  it.each([1, 2, 3])('says when there is enough, to the moment (%d)', (seed) => {
    const random = chance(seed);
    let time = 0;
    const buckets = createBuckets(() => time);
    for (let i = 0; i < 200; i++) {
      const amount = Math.ceil(random() * 100);
      const { isTaken, waitMs } = buckets.take('a', quota, amount);
      if (isTaken) continue;
      time += waitMs - 1;
      expect(buckets.take('a', quota, amount).isTaken).toBe(false);
      time += 1.001;
      expect(buckets.take('a', quota, amount).isTaken).toBe(true);
    }
  });

  it("is nobody else's", () => {
    const buckets = createBuckets(() => 0);
    expect(buckets.take('a', quota, 100).isTaken).toBe(true);
    expect(buckets.take('a', quota, 1).isTaken).toBe(false);
    expect(buckets.take('b', quota, 100).isTaken).toBe(true);
  });

  it('gives nothing of what it has not all of, and never what it cannot hold', () => {
    const buckets = createBuckets(() => 0);
    expect(buckets.take('a', quota, 60)).toEqual({ isTaken: true, available: 40, waitMs: 0 });
    expect(buckets.take('a', quota, 50)).toEqual({ isTaken: false, available: 40, waitMs: 1_000 });
    expect(buckets.take('a', quota, 40).available).toBe(0);
    expect(buckets.take('a', quota, 101).waitMs).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes on another quota at once', () => {
    const buckets = createBuckets(() => 0);
    buckets.take('a', quota, 10);
    expect(buckets.take('a', { burst: 5, perSecond: 1 }, 0).available).toBe(5);
  });
});

describe('buckets', () => {
  it('that are full again are forgotten as others are used', () => {
    let time = 0;
    const buckets = createBuckets(() => time);
    for (let i = 0; i < 1_000; i++) buckets.take(`a${i}`, { burst: 10, perSecond: 10 }, 5);
    expect(buckets.size()).toBe(1_000);
    time = 1_000;
    for (let i = 0; i < 1_000; i++) buckets.take('b', { burst: 10, perSecond: 10 }, 0.001);
    expect(buckets.size()).toBe(1);
  });

  it('are never more than so many, the least recently used go first', () => {
    const buckets = createBuckets(() => 0, 100);
    const empty = (key: string) => buckets.take(key, { burst: 10, perSecond: 1 }, 10);
    for (let i = 0; i < 10_000; i++) {
      empty(`a${i}`);
      buckets.take('kept', { burst: 10, perSecond: 1 }, i === 0 ? 10 : 0);
      expect(buckets.size()).toBeLessThanOrEqual(101);
    }
    expect(buckets.take('kept', { burst: 10, perSecond: 1 }, 1).isTaken).toBe(false);
  });
});
