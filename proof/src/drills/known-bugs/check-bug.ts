import type { KnownBug } from './known-bug.ts';
import { plant } from './plant.ts';
import { runTests, type Outcome, type Place } from './run-tests.ts';

export type CheckResult = 'caught' | 'not caught' | 'red without it';

/** On a machine that is too busy a test may fail that is right. */
const TRIES = 2;

/** For tests of a clean copy, also on a machine that has other things to do. */
const CLEAN_MS = 300_000;
/** What a clean copy takes at most a fifth of, a planted one does not come to an end of: it hangs. */
const planted = (cleanMs: number): number => 60_000 + Math.ceil(5 * cleanMs);

export type CheckBug = (bug: KnownBug) => Promise<CheckResult>;

/** Checks bugs in one copy of the repository, one after the other: tests must be green in time without a bug, and not so with it. */
export function createCheckBug(place: Place): CheckBug {
  const clean = new Map<string, { readonly outcome: Outcome; readonly tookMs: number }>();
  const cleanOf = async ({ caughtBy }: KnownBug): Promise<{ readonly outcome: Outcome; readonly tookMs: number }> => {
    const key = JSON.stringify(caughtBy);
    const known = clean.get(key);
    if (known) return known;
    for (let left = TRIES; ; left -= 1) {
      const startedAt = performance.now();
      const outcome = await runTests(place, caughtBy, CLEAN_MS);
      const ran = { outcome, tookMs: performance.now() - startedAt };
      if (outcome !== 'green' && left > 1) continue;
      clean.set(key, ran);
      return ran;
    }
  };
  return async (bug) => {
    const { outcome, tookMs } = await cleanOf(bug);
    if (outcome !== 'green') return 'red without it';
    const takeBack = plant(place.folder, bug.edits);
    try {
      const outcomeWith = await runTests(place, bug.caughtBy, planted(tookMs));
      return outcomeWith === 'red' || outcomeWith === 'late' ? 'caught' : 'not caught';
    } finally {
      takeBack();
    }
  };
}
