import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Env } from '@storegraph/service/env';
import { keepDatabases, type DatabaseUrls } from '../../../stack/src/postgres/databases.ts';

/** An empty, migrated database of one test file's own. */
export interface TestDatabase {
  /** Migrates and seeds. */
  readonly ownerUrl: string;
  /** Reads and writes rows, as the service does; it has more patience than a shop's, since a busy machine is no broken one. */
  readonly appUrl: string;
  /** The rows of a statement that is sent as the owner. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** How long is waited for a connection, in seconds. */
const CONNECTING = { connect_timeout: '20' };
/** How long a service waits for a lock and a statement, in ms. Nobody waits for ten seconds: then the server counts as silent. */
const PATIENCE = { lock_timeout: '6000', statement_timeout: '9000' };

/**
 * A database for one test file. The first file of a run that asks for a `name` migrates a template, which takes
 * a second; every database is a copy of it, which takes 30 ms. A name goes with one `migrate`.
 */
export async function createTestDatabase(name: string, migrate: (env: Env) => Promise<void>): Promise<TestDatabase> {
  const template = await provideTemplate(name, migrate);
  const database = `${nameOf(name)}_${randomBytes(4).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE "${database}" OWNER "${nameOf(name)}_owner" TEMPLATE "${nameOf(name)}" STRATEGY FILE_COPY`));
  const [ownerUrl, appUrl] = [`${inDatabase(template.owner, database)}?${new URLSearchParams(CONNECTING).toString()}`, `${inDatabase(template.app, database)}?${new URLSearchParams({ ...CONNECTING, ...PATIENCE }).toString()}`];
  return {
    ownerUrl,
    appUrl,
    query: <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      connected(ownerUrl, async (client) => (await client.query<Row>(sql, [...values])).rows),
    drop: () => asSuperuser(async (client) => void (await client.query(`DROP DATABASE "${database}" WITH (FORCE)`))),
  };
}

/** Removes every database and role that this run made on a server that outlives it. */
export async function removeTestDatabases(): Promise<void> {
  await asSuperuser(async (client) => {
    const ours = [`${nameOf('')}%`];
    const databases = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE datname LIKE $1', ours);
    for (const { name } of databases.rows) {
      await client.query(`ALTER DATABASE "${name}" IS_TEMPLATE false`);
      await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    }
    const roles = await client.query<{ name: string }>('SELECT rolname AS name FROM pg_roles WHERE rolname LIKE $1', ours);
    for (const { name } of roles.rows) await client.query(`DROP ROLE "${name}"`);
  });
}

/** Test files run in several processes: one makes the template, the others wait for it. */
async function provideTemplate(name: string, migrate: (env: Env) => Promise<void>): Promise<DatabaseUrls> {
  const template = nameOf(name);
  return asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query<{ isDone: boolean }>('SELECT datistemplate AS "isDone" FROM pg_database WHERE datname = $1', [template]);
    const password = setting('TEST_RUN');
    const urls = (await keepDatabases(setting('TEST_POSTGRES_URL'), { [template]: { owner: password, app: password } }))[template];
    if (!urls) throw new Error(`No database was made for ${template}.`);
    if (!found.rows[0]?.isDone) {
      await migrate({ DATABASE_MIGRATE_URL: urls.owner });
      await client.query(`ALTER DATABASE "${template}" IS_TEMPLATE true`);
    }
    return urls;
  });
}

/** Names carry the run, so that a server can serve several runs, and a shop besides. */
function nameOf(name: string): string {
  return `t${setting('TEST_RUN')}_${name}`;
}

function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

function asSuperuser<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  return connected(setting('TEST_POSTGRES_URL'), work);
}

async function connected<Answer>(connectionString: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error('There is no PostgreSQL for this test: only *.db.test.ts and tests/ get one.');
  return value;
}
