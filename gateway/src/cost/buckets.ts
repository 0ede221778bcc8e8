/** How much a bucket holds, and how quickly it is filled again. */
export interface Quota {
  readonly burst: number;
  readonly perSecond: number;
}

/** What became of an attempt to take something out. */
export interface Taken {
  readonly isTaken: boolean;
  /** What is left. */
  readonly available: number;
  /** When so much would have been there, in ms from now; 0 when it was taken, infinite when it never will be. */
  readonly waitMs: number;
}

/** Token buckets, by whose they are. */
export interface Buckets {
  /** Takes `amount` out of a bucket, or nothing when there is not so much in it. With 0 it only looks. */
  take(key: string, quota: Quota, amount: number): Taken;
  /** How many are kept. */
  size(): number;
}

interface Bucket {
  level: number;
  /** When it was last filled, in ms. */
  at: number;
  quota: Quota;
}

/** With each use so many of the least recently used are looked at: full ones are as good as new ones, and forgotten. */
const SWEPT_EACH = 2;

/**
 * Buckets in the memory of this process: each of several gateways counts for itself. Time is reckoned when a bucket
 * is used, so that nothing runs between. Of at most `max` buckets the least recently used go first: there are never
 * more, however many addresses somebody has. `now` is in ms and never goes back.
 */
export function createBuckets(now: () => number = () => performance.now(), max = 100_000): Buckets {
  // In the order of their last use.
  const buckets = new Map<string, Bucket>();
  /** Maybe more than it holds. */
  const levelOf = ({ level, at, quota }: Bucket, time: number) => level + (Math.max(0, time - at) / 1_000) * quota.perSecond;

  const sweep = (time: number): void => {
    let looked = 0;
    for (const [key, bucket] of buckets) {
      if (looked++ === SWEPT_EACH) break;
      if (buckets.size >= max || levelOf(bucket, time) >= bucket.quota.burst) buckets.delete(key);
    }
  };

  return {
    take(key, quota, amount) {
      const time = now();
      const known = buckets.get(key);
      const level = Math.min(quota.burst, known ? levelOf(known, time) : quota.burst);
      const isTaken = amount <= level;
      const available = isTaken ? level - amount : level;
      if (known) buckets.delete(key);
      sweep(time);
      if (available < quota.burst) buckets.set(key, { level: available, at: time, quota });
      const waitMs = isTaken ? 0 : amount > quota.burst || quota.perSecond <= 0 ? Number.POSITIVE_INFINITY : ((amount - level) / quota.perSecond) * 1_000;
      return { isTaken, available, waitMs };
    },
    size: () => buckets.size,
  };
}
