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

/** Runs all, as many at once as there are connections. */
export async function crowd<Answer>(works: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = works.entries();
  const worker = async () => {
    for (const [index, work] of queue) answers[index] = await work();
  };
  await Promise.all(Array.from({ length: POOL }, worker));
  return answers;
}
