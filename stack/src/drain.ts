/** Something that was started and must be stopped. */
export interface Stoppable {
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/** Who leaves first: nobody may lose what they still need. */
export const order = ['gateway', 'subgraphs', 'simulator', 'servers', 'folder'] as const;
export type Rank = (typeof order)[number];

export interface Drain {
  /** To be stopped with its rank. */
  readonly add: (rank: Rank, part: Stoppable) => void;
  /**
   * Stops all, rank by rank. A part that fails to stop does not keep the others; the first failure is thrown at the end.
   * Run again, it stops what was added meanwhile.
   */
  run(): Promise<void>;
  /** All gone now. */
  readonly kill: () => void;
}

/** Collects what is started, and stops it in order. */
export function createDrain(): Drain {
  const parts = new Map<Rank, Stoppable[]>(order.map((rank) => [rank, []]));
  return {
    add: (rank, part) => void parts.get(rank)?.push(part),
    async run() {
      const failures: unknown[] = [];
      for (const rank of order) {
        const results = await Promise.allSettled((parts.get(rank) ?? []).map(async (part) => part.stop()));
        failures.push(...results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])));
      }
      if (failures.length > 0) throw failures[0];
    },
    kill: () => order.forEach((rank) => parts.get(rank)?.forEach((part) => part.kill())),
  };
}
