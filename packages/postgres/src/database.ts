import { DataSource } from 'typeorm';
import type { EntitySchema, Logger, MixedList } from 'typeorm';

/** Which database, and who is told what of it. */
export interface DatabaseOptions {
  /** `postgres://role:password@host:port/database` */
  readonly url: string;
  readonly entities: MixedList<EntitySchema>;
  /** Shown in the server's list of connections. */
  readonly name: string;
  /** At most so many connections at once. */
  readonly poolSize?: number;
  /** Told of every statement that is sent, for metrics and tests. */
  readonly onStatement?: (sql: string) => void;
  /** Told of what goes wrong with an idle connection; the pool replaces it. */
  readonly warn?: (message: string, details: Record<string, unknown>) => void;
}

/** A subgraph's own database. */
export interface Database {
  readonly dataSource: DataSource;
  readonly url: string;
  /** How long the database takes to answer, in ms. Rejects when it does not. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/** Connects to a database as the role that reads and writes rows. Rejects when it cannot be reached. */
export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    logger: statementLogger(options.onStatement),
    synchronize: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.name,
    connectTimeoutMS: 3_000,
    poolErrorHandler: (error: Error) => options.warn?.('a database connection failed', { error: error.message }),
    extra: { statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000, keepAlive: true },
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
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

/** TypeORM tells its logger of every statement, also of those no log wants. */
function statementLogger(onStatement: DatabaseOptions['onStatement']): Logger {
  const ignore = () => {};
  return {
    logQuery: (sql) => onStatement?.(sql),
    logQueryError: ignore, logQuerySlow: ignore, logSchemaBuild: ignore, logMigration: ignore, log: ignore,
  };
}
