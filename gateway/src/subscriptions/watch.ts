import { setTimeout as delay } from 'node:timers/promises';
import type { Bus } from '@storegraph/events/bus';
import type { Envelope } from '@storegraph/events/envelope';
import type { Watched } from './subject.ts';

/** What is heard of followed entities. */
export interface Watch {
  /** Resolves when nothing can pass unseen any more. */
  readonly begun: Promise<void>;
  /** Listens to these instead. Without a change of subjects nothing happens. */
  use(watched: readonly Watched[]): void;
  stop(): void;
}

export interface WatchOptions {
  readonly bus: Bus;
  readonly watched: readonly Watched[];
  /** An event passed. `id` is the entity's, where the subject says it. */
  readonly see: (id: string | undefined, envelope: Envelope) => void;
  /** Something may have passed unseen. */
  readonly missed: () => void;
}

/** One watch on the bus for each subject. */
export function openWatch({ bus, watched, see, missed }: WatchOptions): Watch {
  const watches = new Map<string, () => void>();
  // A bus that is back may not know of its watches yet: what is looked at before it does could change unseen.
  const lookAgain = (): void => void untilHeard(bus).then(missed, missed);
  const use = (wanted: readonly Watched[]): boolean => {
    const subjects = new Set(wanted.map(({ subject }) => subject));
    const added = wanted.filter(({ subject }) => !watches.has(subject));
    for (const { subject, id } of added) watches.set(subject, bus.watch(subject, (envelope) => see(id, envelope), lookAgain));
    for (const [subject, stop] of watches) {
      if (subjects.has(subject)) continue;
      stop();
      watches.delete(subject);
    }
    return added.length > 0;
  };
  use(watched);
  return {
    begun: untilHeard(bus).catch(missed),
    use(wanted) {
      if (use(wanted)) lookAgain();
    },
    stop() {
      for (const stop of watches.values()) stop();
      watches.clear();
    },
  };
}

/**
 * The broker answers in order: once it has answered this, it knows of the watch, and nothing can pass
 * unseen between reading the present state and the first event. Without a broker the present state is
 * all there is, until the bus says that it is back.
 */
async function untilHeard(bus: Bus): Promise<void> {
  const late = delay(1_000, undefined, { ref: false }).then(() => {
    throw new Error('late');
  });
  late.catch(() => {});
  await Promise.race([bus.ping(), late]);
}
