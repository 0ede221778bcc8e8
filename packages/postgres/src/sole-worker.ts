import type { Client } from 'pg';
import { ReadTimeoutClient } from './connection/read-timeout-client.ts';

const POLL_MS = 1_000;
const RETRY_MS = 500;
const CONNECT_MS = 5_000;

/** Work that one process at a time does for a database, and when it is done. */
export interface SoleWorkerOptions {
  /** Shown in the server's list of connections, and in warnings. */
  readonly name: string;
  /** The app role's url of the database. */
  readonly url: string;
  /** Who holds this lock works; any number that nothing else in the database locks. */
  readonly lock: number;
  /** The channel on which the database notifies of work. */
  readonly channel: string;
  /** Does some of what there is to do. True when there may be more of it now. */
  readonly turn: (client: Client) => Promise<boolean>;
  /** Ends its work for good, before the lock is let go. */
  readonly end?: (client: Client) => Promise<void>;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** A worker at work, or waiting for its turn. */
export interface SoleWorker {
  /** Finishes the turn under way and lets the lock go. */
  stop(): Promise<void>;
}

/**
 * Works off what a database has to be done. Of all processes that do so only one is active at a time: the others
 * wait for its lock. Woken when the database notifies, and every second. After a failure it connects anew.
 */
export function startSoleWorker({ name, url, lock, channel, turn, end, warn }: SoleWorkerOptions): SoleWorker {
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

  const workWhileConnected = async (): Promise<void> => {
    const client = new ReadTimeoutClient({ connectionString: url, application_name: name, keepAlive: true, connectionTimeoutMillis: CONNECT_MS });
    let failure: Error | undefined;
    client.on('error', (error) => {
      failure = error;
      wake();
    });
    // What is notified of during a turn must not wait for the timer.
    let isTold: boolean;
    client.on('notification', () => {
      isTold = true;
      wake();
    });
    try {
      await client.connect();
      while (!isStopped && !(await takeLock(client, lock))) await sleep(POLL_MS);
      if (isStopped) return;
      await client.query(`LISTEN ${channel}`);
      while (!isStopped) {
        if (failure) throw failure;
        isTold = false;
        const isMore = await turn(client);
        if (!isMore && !isTold) await sleep(POLL_MS);
      }
      await end?.(client);
    } finally {
      await client.end().catch(() => {});
    }
  };

  const run = (async () => {
    while (!isStopped) {
      try {
        await workWhileConnected();
      } catch (error) {
        if (isStopped) break;
        warn(`the ${name} failed, trying again`, { error: error instanceof Error ? error.message : String(error) });
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

async function takeLock(client: Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ isMine: boolean }>('SELECT pg_try_advisory_lock($1) AS "isMine"', [lock]);
  return rows[0]?.isMine === true;
}
