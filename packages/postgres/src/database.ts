import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { EntitySchema, MixedList } from 'typeorm';
import { readConnectTimeout } from './connection/connect-timeout.ts';
import { createMeasuredClient } from './connection/measured-client.ts';
import type { OnStatement } from './connection/measured-client.ts';

/** Which database, and who is told what of it. */
export interface DatabaseOptions {
  /** `postgres://role:password@host:port/database`; `?connect_timeout=` says in seconds how long a connection may take to be there. */
  readonly url: string;
  /** The environment variable that holds the url, for errors; `DATABASE_URL` when left out. */
  readonly urlVariable?: string;
  readonly entities: MixedList<EntitySchema>;
  /** The service's: shown in the server's list of connections, and in traces. */
  readonly name: string;
  /** At most so many connections at once. */
  readonly poolSize?: number;
  /** How long a connection may take to be there when the url does not say it: 3 s, since somebody waits for most of them. */
  readonly connectTimeoutMs?: number;
  /** How long the server may be silent while a statement waits, in ms; ten seconds when left out, infinity is as long as it takes. */
  readonly silentMs?: number;
  readonly onStatement?: OnStatement;
  /** Told of what goes wrong with an idle connection; the pool replaces it. */
  readonly warn?: (message: string, details: Record<string, unknown>) => void;
}

/** A subgraph's own database. */
export interface Database {
  readonly dataSource: DataSource;
  readonly url: string;
  /** How long the database takes to answer, in ms. Rejects when it does not. */
  ping(): Promise<number>;
  /** How many connections are in use, and how much work waits for one. */
  pool(): { readonly inUse: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/** Connects to a database as the role that reads and writes rows. Rejects when it cannot be reached, and with an `InvalidConnectTimeoutError`. */
export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    logging: false,
    synchronize: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.name,
    connectTimeoutMS: readConnectTimeout(options.url, options.urlVariable) ?? options.connectTimeoutMs ?? 3_000,
    poolErrorHandler: (error: Error) => options.warn?.('a database connection failed', { error: error.message }),
    extra: { ...(options.silentMs === undefined ? {} : { silentMs: options.silentMs }), statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000, keepAlive: true, Client: createMeasuredClient(options.name, options.onStatement) },
  });
  await dataSource.initialize();
  return {
    dataSource,
    url: options.url,
    async ping() {
      const start = performance.now();
      await dataSource.query('SELECT 1');
      return performance.now() - start;
    },
    pool() {
      const { totalCount, idleCount, waitingCount } = (dataSource.driver as unknown as { master: Pool }).master;
      return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
    },
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}
