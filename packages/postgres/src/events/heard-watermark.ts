import type { Client } from 'pg';
import type { BusMemory, Progress } from '@storegraph/events/bus';
import type { Domain } from '@storegraph/events/event-definition';

/** How often is looked. */
const LOOK_MS = 10_000;

/**
 * Keeps in the database up to when everything that was sent is done with by all who hear it: a bus that has lost all it had
 * is not given that again. Hearers are whoever the bus has ever named: while one of them is missing there, since it has not
 * come back after a loss, nothing counts as heard.
 */
export interface HeardWatermark {
  /** Looks, when it is time to. */
  look(client: Client): Promise<void>;
  /** What was seen is of a bus that may have lost it. */
  forget(): void;
}

/** An event counts once its hearers have come that far; what was marked as sent together with it may have been sent later. */
const KEEP = `
  INSERT INTO outbox_heard (published_at, hearers) SELECT published_at - interval '1 microsecond', $2::text[] FROM outbox WHERE id = $1 AND published_at IS NOT NULL
  ON CONFLICT (is_only) DO UPDATE SET published_at = greatest(outbox_heard.published_at, excluded.published_at), hearers = excluded.hearers
  WHERE outbox_heard.hearers <@ excluded.hearers /* regular work */`;

/** A relay’s eye on who has heard what: `everyMs` apart at least. */
export function createHeardWatermark(service: Domain, memory: BusMemory | undefined, everyMs = LOOK_MS): HeardWatermark {
  let [seen, storedIn, lookedAt]: [Progress['last'][], string, number] = [[], '', Date.now()];
  return {
    async look(client) {
      if (!memory || Date.now() - lookedAt < everyMs) return;
      lookedAt = Date.now();
      const progress = await memory.progressOf(service);
      if (!progress || progress.heardTo.size === 0) return;
      if (progress.storedIn !== storedIn) [seen, storedIn] = [[], progress.storedIn];
      if (seen.at(-1)?.id !== progress.last.id) seen.push(progress.last);
      const floor = Math.min(...progress.heardTo.values());
      const heard = seen.findLast(({ position }) => position <= floor);
      if (!heard) return;
      await client.query(KEEP, [heard.id, [...progress.heardTo.keys()]]);
      seen = seen.slice(seen.indexOf(heard));
    },
    forget: () => void (seen = []),
  };
}
