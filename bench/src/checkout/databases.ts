import { join } from 'node:path';
import pg from 'pg';
import { openDataDirectory } from '@storegraph/stack/data/directory';
import { keepSecrets } from '@storegraph/stack/data/secrets';
import { anyPort } from '@storegraph/stack/ports/free-port';
import { startPostgres } from '@storegraph/stack/postgres/server';
import { readSubgraphEntries } from '@storegraph/stack/services/list';

/** The databases of a shop that is stopped. */
export interface Databases {
  /** Copies every one of them as it is now, under a name. */
  copy(name: string): Promise<void>;
  /** The urls of copies, by the originals' names. */
  urlsOf(name: string): Readonly<Record<string, string>>;
  remove(name: string): Promise<void>;
}

/** Runs the PostgreSQL of a stopped shop's folder while something is done with it. */
export async function withDatabases<Answer>(data: string, work: (databases: Databases) => Promise<Answer>): Promise<Answer> {
  const directory = openDataDirectory(data);
  const originals = readSubgraphEntries().map(({ name }) => name);
  const { postgresPassword: password } = await keepSecrets(directory, originals);
  const server = await startPostgres({ directory: directory.postgres, logFile: join(directory.logs, 'postgres.log'), port: await anyPort(new Set()), password, durable: true });
  const copyOf = (name: string, original: string): string => `bench_${name}_${original}`;
  const asSuperuser = async (statementOf: (original: string) => string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.superuserUrl });
    await client.connect();
    try {
      for (const original of originals) await client.query(statementOf(original));
    } finally {
      await client.end();
    }
  };
  const remove = (name: string): Promise<void> => asSuperuser((original) => `DROP DATABASE IF EXISTS ${copyOf(name, original)} WITH (FORCE)`);
  try {
    return await work({
      remove,
      async copy(name) {
        await remove(name);
        await asSuperuser((original) => `CREATE DATABASE ${copyOf(name, original)} TEMPLATE ${original}`);
      },
      urlsOf: (name) => Object.fromEntries(originals.map((original) => [original, Object.assign(new URL(server.superuserUrl), { pathname: `/${copyOf(name, original)}` }).href])),
    });
  } finally {
    await server.stop();
  }
}
