import pg from 'pg';
import { InvalidConnectTimeoutError, readConnectTimeout } from '@storegraph/postgres/connection/connect-timeout';
import { Problem } from '../command-line/problem.ts';
import type { PostgresServer } from './server.ts';

/** The server that DATABASE_URL names. Throws a `Problem` when it can't be reached, is too old, or may not make databases, or when the subgraphs could not use its url. */
export async function useGivenServer(url: string): Promise<PostgresServer> {
  checkConnectTimeout(url);
  const facts = await askFacts(url);
  if (facts.major < 15) throw new Problem(`The server of DATABASE_URL is PostgreSQL ${facts.version}.`, 'Give it one of version 15 or later, or unset DATABASE_URL.');
  if (!facts.makes_databases) throw new Problem(`${facts.user_name} of DATABASE_URL may not make roles and databases.`, 'Give it a superuser, or unset DATABASE_URL.');
  return {
    description: `PostgreSQL ${facts.version} (DATABASE_URL) at ${new URL(url).host}`,
    version: facts.version,
    superuserUrl: url,
    pid: () => undefined,
    stop: () => Promise.resolve(),
    kill: () => undefined,
  };
}

/** The subgraphs' urls are made from this one. */
function checkConnectTimeout(url: string): void {
  try {
    readConnectTimeout(url);
  } catch (error) {
    if (!(error instanceof InvalidConnectTimeoutError)) throw error;
    throw new Problem(`${error.message}.`, 'Mend it, or unset DATABASE_URL.');
  }
}

interface Facts {
  readonly version: string;
  readonly major: number;
  readonly user_name: string;
  readonly makes_databases: boolean;
}

async function askFacts(url: string): Promise<Facts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
              current_setting('server_version_num')::int / 10000 AS major,
              rolname AS user_name,
              rolsuper OR (rolcreaterole AND rolcreatedb) AS makes_databases
         FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0] as Facts;
  } catch (error) {
    throw new Problem(`The server of DATABASE_URL does not let us in: ${reason(error)}.`, 'Mend the url (postgres://superuser:password@host:port/postgres), or unset DATABASE_URL.');
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  // A refused connection to several addresses has a code and no message.
  return (message === '' ? (code ?? String(error)) : message).replace(/\.$/, '');
}
