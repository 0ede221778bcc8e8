import type { Bus } from '@storegraph/events/bus';

/**
 * Counts what may have changed the state that queries show, so that clients read their own writes. A query that is
 * asked after a change was answered, or told of, must not be given an answer that was under way before.
 */
export interface WriteTracker {
  /** How many there were. */
  readonly count: () => number;
  /** Something may have changed, done by this client if one is named. */
  readonly tell: (client?: string) => void;
  /** Whether a client changed something so lately that not everybody who tells of it may have been heard yet. */
  readonly wroteRecently: (client: string) => boolean;
}

/** Events come within milliseconds; this is for a broker that has trouble. */
const LATELY_MS = 2_000;
const MOST_WRITERS = 10_000;

export function createWriteTracker(now: () => number = Date.now): WriteTracker {
  let count = 0;
  const writers = new Map<string, number>();
  return {
    count: () => count,
    tell(client) {
      count += 1;
      if (client === undefined) return;
      if (writers.size >= MOST_WRITERS) for (const [writer, at] of writers) if (at + LATELY_MS <= now()) writers.delete(writer);
      writers.set(client, now());
    },
    wroteRecently: (client) => (writers.get(client) ?? Number.NEGATIVE_INFINITY) + LATELY_MS > now(),
  };
}

/** A bus whose events are changes, too: whoever is woken by one reads what it tells of. */
export function trackingEvents(bus: Bus, writes: WriteTracker): Bus {
  return {
    ...bus,
    watch: (subject, see, missed) => bus.watch(subject, (envelope) => {
      writes.tell();
      see(envelope);
    }, missed),
  };
}
