import { setTimeout as delay } from 'node:timers/promises';
import type { Databases } from './databases.ts';
import type { Difference, Found } from './difference.ts';
import { DIFFERENCES } from './differences/differences.ts';

/** What differs, by the way it was found. */
export type Differing = ReadonlyMap<Difference, readonly Found[]>;

/** Compares everything once. */
export async function compareOnce(databases: Databases, differences: readonly Difference[] = DIFFERENCES): Promise<Differing> {
  const found = new Map<Difference, readonly Found[]>();
  for (const difference of differences) found.set(difference, await difference.find(databases));
  return found;
}

const LOOK_AGAIN_MS = 1_000;
const wordOf = ({ subject, told }: Found): string => `${subject} ${told}`;

/** Compares a shop that may be at work: what is on its way is no difference, so one counts that is still there, word for word, when `patienceMs` have passed. */
export async function compareRunning(databases: Databases, patienceMs: number): Promise<Differing> {
  let found = await compareOnce(databases);
  const giveUpAt = performance.now() + patienceMs;
  while (countOf(found) > 0 && performance.now() < giveUpAt) {
    await delay(LOOK_AGAIN_MS);
    const again = await compareOnce(databases, [...found].filter(([, all]) => all.length > 0).map(([difference]) => difference));
    found = new Map([...found].map(([difference, before]) => {
      const still = new Map(again.get(difference)?.map((each) => [wordOf(each), each]));
      return [difference, before.flatMap((each) => still.get(wordOf(each)) ?? [])];
    }));
  }
  return found;
}

/** How many differences there are; of those that can be mended alone, if asked. */
export const countOf = (found: Differing, isMendable = false): number => [...found.values()].flat().filter(({ mend }) => !isMendable || mend).length;

/** What came of mending: which were, and why others could not be. */
export interface Mended {
  readonly mended: ReadonlySet<Found>;
  readonly failed: ReadonlyMap<Found, Error>;
}

/** Mends what can be, one thing after the other; what is wrong with one does not keep the others from it. */
export async function mendAll(found: Differing): Promise<Mended> {
  const [mended, failed] = [new Set<Found>(), new Map<Found, Error>()];
  for (const each of [...found.values()].flat()) {
    if (!each.mend) continue;
    await each.mend().then(() => mended.add(each), (error: unknown) => failed.set(each, error instanceof Error ? error : new Error(String(error))));
  }
  return { mended, failed };
}
