/**
 * Runs work with the same key one after the other and work with different keys side by side,
 * at most `limit` at once.
 */
export function createInOrder(limit: number): { run(key: string, work: () => Promise<void>): Promise<void>; idle(): Promise<void> } {
  const tails = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = limit;

  const limited = async (work: () => Promise<void>): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };

  return {
    run(key, work) {
      const before = tails.get(key) ?? Promise.resolve();
      const tail = before.then(() => limited(work));
      const settled = tail.catch(() => {}).then(() => {
        if (tails.get(key) === settled) tails.delete(key);
      });
      tails.set(key, settled);
      return tail;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
