import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Transact } from '@storegraph/kernel/transact';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { Envelope, Outbox } from '@storegraph/events/envelope';
import type { Database } from './database.ts';
import { createIdempotency } from './idempotency.ts';
import { createOutbox } from './events/outbox.ts';

/** What every transaction offers besides the subgraph's own stores. */
export interface DeliveryStores {
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
}

/** The two ways to write: by command and by reaction. */
export interface Transactions<Stores> {
  /** For a command: one transaction, done or undone as a whole. */
  readonly transact: Transact<Stores & DeliveryStores>;
  /** For a reaction: the same, and the event counts as heard exactly when the work is kept. False when it was heard before. */
  react(event: Envelope, work: (stores: Stores & DeliveryStores) => Promise<void>): Promise<boolean>;
}

const TRIES = 5;
/** serialization_failure, deadlock_detected */
const TRY_AGAIN = new Set(['40001', '40P01']);

/** The only way to lay hands on stores that write. `service` is named as the actor of events that nobody's request led to. */
export function createTransactions<Stores extends object>(
  database: Database, service: string, stores: (manager: EntityManager) => Stores,
): Transactions<Stores> {
  const inOne = <Answer>(work: (manager: EntityManager) => Promise<Answer>): Promise<Answer> =>
    withRetries(() => database.dataSource.transaction('READ COMMITTED', work)).catch(tellLost);
  const allStores = (manager: EntityManager) => ({
    ...stores(manager), outbox: createOutbox(manager, service), idempotency: createIdempotency(manager),
  });

  return {
    transact: (work) => inOne((manager) => work(allStores(manager))),
    react: (event, work) =>
      inOne(async (manager) => {
        const heard = await manager.query<unknown[]>(
          'INSERT INTO inbox (publisher, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
          [event.name.split('.')[0], event.id],
        );
        if (heard.length === 0) return false;
        await work(allStores(manager));
        return true;
      }),
  };
}

/** What TypeORM says of a connection that broke between two statements. As long as a transaction lasts nothing else lets go of it. */
const LOST = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);

/** Throws the error; that a connection was lost by PostgreSQL's own code (connection_failure). */
function tellLost(error: unknown): never {
  if (!(error instanceof Error) || !LOST.has(error.name)) throw error;
  throw Object.assign(new Error('the connection was lost in the midst of a transaction', { cause: error }), { code: '08006' });
}

async function withRetries<Answer>(work: () => Promise<Answer>, tries = TRIES): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as { code?: string };
    if (tries <= 1 || !code || !TRY_AGAIN.has(code)) throw error;
    await pause(Math.random() * 20 * (TRIES - tries + 1));
    return withRetries(work, tries - 1);
  }
}
