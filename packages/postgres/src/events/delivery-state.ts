import type { Backlog, Bus } from '@storegraph/events/bus';
import type { Database } from '../database.ts';

/** How a subgraph's traffic of events stands now. */
export interface DeliveryState {
  /** Events that were told but not sent yet, and for how long the oldest of them waits, in seconds. */
  readonly outbox: { readonly unsent: number; readonly oldestSeconds: number };
  /** Events that were put aside, since they could not be handled. */
  readonly deadLetters: number;
}

/** Looks the traffic of events up, by parts: one may fail without the others. */
export interface DeliveryLook {
  state(): Promise<DeliveryState>;
  /** What there is still to be heard, by publisher. */
  backlog(): Promise<readonly Backlog[]>;
  pool(): ReturnType<Database['pool']>;
}

/** A way to look at a subgraph's outbox, dead letters, connections and unheard events. */
export function createDeliveryLook(database: Database, bus: Bus): DeliveryLook {
  return {
    async state() {
      const [row] = await database.dataSource.query<[{ unsent: number; oldest: number; dead: number }]>(
        `SELECT count(*)::int AS unsent, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS oldest,
           (SELECT count(*)::int FROM dead_letter) AS dead
         FROM outbox WHERE published_at IS NULL`,
      );
      return { outbox: { unsent: row.unsent, oldestSeconds: row.oldest }, deadLetters: row.dead };
    },
    backlog: () => bus.backlog(),
    pool: () => database.pool(),
  };
}
