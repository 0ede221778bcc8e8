import type { Client } from 'pg';
import type { OutgoingEvent } from '@storegraph/events/bus';

const BATCH = 200;

/** What is sent again, and how much of that was lost for sure. */
export interface Replay {
  /** The events in the order in which they were sent at first, a part at a time. */
  parts(): AsyncGenerator<readonly OutgoingEvent[]>;
  readonly lost: number;
}

/**
 * What was sent after the event that the bus has stored last, by its id: a bus keeps the beginning of what it was sent.
 * Everything that the outbox still has and that not all have heard when the bus has nothing. Undefined when nothing came after it.
 */
export async function findLost(client: Client, lastStored: string | undefined): Promise<Replay | undefined> {
  const [last] = lastStored === undefined ? [] : (await client.query<{ sentAt: string | null }>('SELECT published_at::text AS "sentAt" FROM outbox WHERE id = $1', [lastStored])).rows;
  // Not marked yet: it is what was sent last.
  if (last?.sentAt === null) return undefined;
  const [heard] = (await client.query<{ at: string }>('SELECT published_at::text AS at FROM outbox_heard WHERE $1::timestamptz IS NULL OR published_at > $1 /* regular work */', [last?.sentAt ?? null])).rows;
  const since = heard?.at ?? last?.sentAt ?? '-infinity';
  const [counted] = (await client.query<{ lost: number }>('SELECT count(*)::int AS lost FROM outbox WHERE published_at > $1', [since])).rows;
  return {
    lost: counted?.lost ?? 0,
    async* parts() {
      // What is marked at one time was sent in parts: it is sent again as a whole, and known again by its ids.
      let [at, seq] = [since, '-1'];
      for (;;) {
        const { rows } = await client.query<OutgoingEvent & { at: string; seq: string }>(
          'SELECT subject, envelope, published_at::text AS at, seq FROM outbox WHERE (published_at, seq) > ($1, $2) ORDER BY published_at, seq LIMIT $3', [at, seq, BATCH],
        );
        const end = rows.at(-1);
        if (!end) return;
        yield rows;
        [at, seq] = [end.at, end.seq];
      }
    },
  };
}
