/** How many requests may be answered at one time, found out from how long answers take. */
export interface ConcurrencyLimit {
  /** At present. */
  now(): number;
  /** An answer took so long, and with it so many were under way. */
  answered(tookMs: number, underWay: number): void;
}

/** Answers that take longer than this on average wait for each other: fewer at one time are done as soon, and all of them sooner. */
const SLOW_MS = 1_000;
/** It is looked at so often, and only where there is something to be seen. */
const [WINDOW_MS, FEWEST] = [250, 10];
/** Less by a fifth, more by a tenth at a time. */
const [LESS, MORE] = [0.8, 1.1];
/** Never below this part of the most, nor below so many: short bursts are no overload, whatever the machine does besides. */
const [LEAST_PART, LEAST] = [1 / 8, 64];

/**
 * A limit that begins with the most, is cut while answers are slow and grows again while it is used and they are not (as TCP finds its window):
 * how much a gateway can bear depends on what is behind it, which no number knows beforehand.
 */
export function createConcurrencyLimit(most: number, clock: () => number = () => performance.now()): ConcurrencyLimit {
  const least = Math.min(most, Math.max(LEAST, most * LEAST_PART));
  let limit = most;
  let window = { since: clock(), count: 0, tookMs: 0, underWay: 0 };
  return {
    now: () => limit,
    answered(tookMs, underWay) {
      window.count += 1;
      window.tookMs += tookMs;
      window.underWay = Math.max(window.underWay, underWay);
      const at = clock();
      if (at - window.since < WINDOW_MS || window.count < FEWEST) return;
      if (window.tookMs / window.count > SLOW_MS) limit = Math.max(least, limit * LESS);
      else if (window.underWay > limit / 2) limit = Math.min(most, limit * MORE);
      window = { since: at, count: 0, tookMs: 0, underWay: 0 };
    },
  };
}
