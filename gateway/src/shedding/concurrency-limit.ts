/** How many requests may be answered at one time, found out from how long answers take. */
export interface ConcurrencyLimit {
  /** At present. */
  now(): number;
  /** An answer took so long, and with it so many were under way. */
  answered(tookMs: number, underWay: number): void;
  /** Somebody was turned away. */
  turnedAway(): void;
}

/** Answers that take longer than this on average wait for each other: fewer at one time are done as soon, and all of them sooner. */
const SLOW_MS = 1_000;
/** It is looked at so often, and only where there is something to be seen. */
const [WINDOW_MS, FEWEST] = [250, 10];
/** As much less as they are too slow, between a fifth and a half; more by a tenth at a time. */
const [LESS, MUCH_LESS, MORE] = [0.8, 0.5, 1.1];
/** Never below this part of the most, nor below so many: short bursts are no overload, whatever the machine does besides. */
const [LEAST_PART, LEAST] = [1 / 8, 64];
/** It is a flood when more are turned away than are answered. Then fewer: who would wait until they have gone is better told at once. */
const LEAST_IN_FLOOD = 16;

/**
 * A limit that begins with the most, is cut while answers are slow and grows again while it is used and they are not (as TCP finds its window):
 * how much a gateway can bear depends on what is behind it, which no number knows beforehand.
 */
export function createConcurrencyLimit(most: number, clock: () => number = () => performance.now()): ConcurrencyLimit {
  const usualLeast = Math.min(most, Math.max(LEAST, most * LEAST_PART));
  const leastInFlood = Math.min(most, LEAST_IN_FLOOD);
  let limit = most;
  let window = { since: clock(), count: 0, tookMs: 0, underWay: 0, turnedAway: 0 };
  return {
    now: () => limit,
    answered(tookMs, underWay) {
      window.count += 1;
      window.tookMs += tookMs;
      window.underWay = Math.max(window.underWay, underWay);
      const at = clock();
      if (at - window.since < WINDOW_MS || window.count < FEWEST) return;
      const meanMs = window.tookMs / window.count;
      if (meanMs > SLOW_MS) limit *= Math.min(LESS, Math.max(MUCH_LESS, SLOW_MS / meanMs));
      else if (window.underWay > limit / 2) limit = Math.min(most, limit * MORE);
      limit = Math.max(window.turnedAway > window.count ? leastInFlood : usualLeast, limit);
      window = { since: at, count: 0, tookMs: 0, underWay: 0, turnedAway: 0 };
    },
    turnedAway: () => void (window.turnedAway += 1),
  };
}
