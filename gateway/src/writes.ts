import type { Bus } from '@storegraph/events/bus';

/**
 * Counts what may have changed the state that queries show. A query that is asked after a change was answered, or
 * told of, must not be given an answer that was under way before.
 */
export interface Writes {
  /** How many there were. */
  readonly count: () => number;
  /** Something may have changed. */
  readonly tell: () => void;
}

export function createWrites(): Writes {
  let count = 0;
  return { count: () => count, tell: () => void (count += 1) };
}

/** A bus whose events are changes, too: whoever is woken by one reads what it tells of. */
export function tellingOfEvents(bus: Bus, writes: Writes): Bus {
  return {
    ...bus,
    watch: (subject, see, missed) => bus.watch(subject, (envelope) => {
      writes.tell();
      see(envelope);
    }, missed),
  };
}
