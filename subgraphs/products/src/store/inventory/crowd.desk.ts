/** How many do something at once. */
export const POOL = 32;

/** The same numbers on each run, so that a failure can be looked at again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in another order. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Waited too long for one lock (lock_not_available), or for several in one statement (query_canceled). */
const TOO_LATE = new Set(['55P03', '57014']);

/** On a busy machine a crowd may wait longer for locks than a statement may: whoever sent it would send it again. */
async function untilLocked<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!TOO_LATE.has((error as { code?: string }).code ?? '')) throw error;
    return untilLocked(work);
  }
}

/** Runs all, as many at once as there are connections. */
export async function crowd<Answer>(works: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = works.entries();
  const worker = async () => {
    for (const [index, work] of queue) answers[index] = await untilLocked(work);
  };
  await Promise.all(Array.from({ length: POOL }, worker));
  return answers;
}
