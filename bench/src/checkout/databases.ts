import pg from 'pg';
import { withPostgresOf } from '@storegraph/stack/postgres/of-folder';
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
export function withDatabases<Answer>(data: string, work: (databases: Databases) => Promise<Answer>): Promise<Answer> {
  const originals = readSubgraphEntries().map(({ name }) => name);
  const copyOf = (name: string, original: string): string => `bench_${name}_${original}`;
  return withPostgresOf(data, (postgresUrl) => {
    const ask = async (statementOf: (original: string) => string): Promise<void> => {
      const client = new pg.Client({ connectionString: postgresUrl });
      await client.connect();
      try {
        for (const original of originals) await client.query(statementOf(original));
      } finally {
        await client.end();
      }
    };
    const remove = (name: string): Promise<void> => ask((original) => `DROP DATABASE IF EXISTS ${copyOf(name, original)} WITH (FORCE)`);
    return work({
      remove,
      async copy(name) {
        await remove(name);
        await ask((original) => `CREATE DATABASE ${copyOf(name, original)} TEMPLATE ${original} STRATEGY FILE_COPY`);
      },
      urlsOf: (name) => Object.fromEntries(originals.map((original) => [original, Object.assign(new URL(postgresUrl), { pathname: `/${copyOf(name, original)}` }).href])),
    });
  });
}
