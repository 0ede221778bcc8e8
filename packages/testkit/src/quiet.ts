import { isDeepStrictEqual } from 'node:util';
import type { Bus } from '@storegraph/events/bus';
import type { TestDatabase } from './database.ts';
import { eventually } from './eventually.ts';

/** Looks whether something is under way in one place: undefined when it is, else a mark that is another one once anything has come by. */
export type Look = () => unknown;

/** Says when nothing is under way any more. */
export interface Quiet {
  /** Resolves when all that was told is heard and done with, and nothing more is to be told or done. */
  quiet(): Promise<void>;
  stop(): void;
}

/**
 * Watches the events of a service whose bus is within this process, and other places where something may still be under
 * way. From one place it goes on to the next, and they cannot be looked at in one moment: so all are looked at twice, and
 * nothing may have come by in between.
 */
export function watchQuiet(bus: Bus, database: TestDatabase, others: readonly Look[] = []): Quiet {
  const published = new Set<string>();
  const stop = bus.watch('shop.>', ({ id }) => void published.add(id));
  const heard: Look = async () => ((await bus.backlog()).every(({ underWay }) => underWay === 0) ? published.size : undefined);
  const told: Look = async () => {
    const [outbox] = await database.query<{ last: string | null; waiting: readonly string[] }>(
      'SELECT (SELECT max(seq) FROM outbox) AS last, ARRAY(SELECT id::text FROM outbox WHERE published_at IS NULL) AS waiting',
    );
    // What was sent is marked a while later.
    return outbox?.waiting.every((id) => published.has(id)) ? `up to ${outbox.last}` : undefined;
  };
  const look = async (): Promise<readonly unknown[] | undefined> => {
    const seen: unknown[] = [];
    for (const each of [heard, told, ...others]) {
      const mark: unknown = await each();
      if (mark === undefined) return undefined;
      seen.push(mark);
    }
    return seen;
  };
  return {
    quiet: async () => void (await eventually('nothing is under way', async () => {
      const before = await look();
      return before !== undefined && isDeepStrictEqual(before, await look());
    }, { withinMs: 20_000 })),
    stop,
  };
}
