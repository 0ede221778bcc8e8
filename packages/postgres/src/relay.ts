import { Client } from 'pg';
import type { Bus, OutgoingEvent } from '@storegraph/events/bus';

const BATCH = 200;
const POLL_MS = 1_000;
const RETRY_MS = 500;
const PRUNE_MS = 3600_000;
/** Any number will do, as long as nothing else in the database locks it. */
const LOCK = 0x0b0c;

/** Whose outbox is sent where. */
export interface RelayOptions {
  /** The app role's url of the database whose outbox is relayed. */
  readonly url: string;
  readonly bus: Bus;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** A relay at work. */
export interface Relay {
  /** Finishes the batch under way and lets the lock go. */
  stop(): Promise<void>;
}

/**
 * Sends what the outbox holds, in order, and marks it as sent once the bus has stored it. Only
 * one relay per database is active at a time: the others wait for its lock. Woken when an event
 * is told, and every second. Sent rows are kept for two days, for replays.
 */
export function startRelay(options: RelayOptions): Relay {
  let isStopped = false;
  let wake = () => {};
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const relayWhileConnected = async (): Promise<void> => {
    const client = new Client({ connectionString: options.url, application_name: 'relay', keepAlive: true });
    let failure: Error | undefined;
    client.on('error', (error) => {
      failure = error;
      wake();
    });
    // What is told while a batch is being sent must not wait for the timer.
    let isTold: boolean;
    client.on('notification', () => {
      isTold = true;
      wake();
    });
    try {
      await client.connect();
      while (!isStopped && !(await takeLock(client))) await sleep(POLL_MS);
      if (isStopped) return;
      await client.query('LISTEN outbox');
      let prunedAt = 0;
      while (!isStopped) {
        if (failure) throw failure;
        isTold = false;
        const sent = await sendBatch(client, options.bus);
        if (Date.now() - prunedAt > PRUNE_MS) {
          prunedAt = Date.now();
          await prune(client);
        }
        if (sent === 0 && !isTold) await sleep(POLL_MS);
      }
    } finally {
      await client.end().catch(() => {});
    }
  };

  const run = (async () => {
    while (!isStopped) {
      try {
        await relayWhileConnected();
      } catch (error) {
        if (isStopped) break;
        options.warn('the relay failed, trying again', { error: error instanceof Error ? error.message : String(error) });
        await sleep(RETRY_MS);
      }
    }
  })();

  return {
    async stop() {
      isStopped = true;
      wake();
      await run;
    },
  };
}

async function takeLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ isMine: boolean }>('SELECT pg_try_advisory_lock($1) AS "isMine"', [LOCK]);
  return rows[0]?.isMine === true;
}

/** Sends the oldest events that are not sent yet. Answers how many. */
async function sendBatch(client: Client, bus: Bus): Promise<number> {
  const { rows } = await client.query<OutgoingEvent & { id: string }>(
    'SELECT id, subject, envelope FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT $1', [BATCH],
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  try {
    await bus.publish(rows);
  } catch (error) {
    await client.query('UPDATE outbox SET attempts = attempts + 1 WHERE id = ANY($1)', [ids]);
    throw error;
  }
  await client.query('UPDATE outbox SET published_at = now(), attempts = attempts + 1 WHERE id = ANY($1)', [ids]);
  return rows.length;
}

async function prune(client: Client): Promise<void> {
  await client.query(`DELETE FROM outbox WHERE published_at < now() - interval '2 days'`);
  await client.query(`DELETE FROM inbox WHERE heard_at < now() - interval '14 days'`);
  await client.query(`DELETE FROM idempotency WHERE created_at < now() - interval '7 days'`);
}
