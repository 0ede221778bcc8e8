import pg from 'pg';
import type { RolePasswords } from '../data/secrets.ts';

/** How a subgraph reaches its own database. */
export interface DatabaseUrls {
  /** Migrates and seeds. */
  readonly owner: string;
  /** Reads and writes rows, and waits for nothing long. */
  readonly app: string;
}

/** What an app role may wait for, before it is told no. No statement takes several cores: there are other pages waiting for them. */
const limits = { statement_timeout: '5s', lock_timeout: '2s', idle_in_transaction_session_timeout: '10s', max_parallel_workers_per_gather: '0' };

/**
 * A database and two roles for each subgraph, whatever is there already. No role reaches a database that is not its own.
 */
export async function keepDatabases(superuserUrl: string, passwords: Readonly<Record<string, RolePasswords>>): Promise<Readonly<Record<string, DatabaseUrls>>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const names = Object.keys(passwords);
    const roles = await namesOf(client, 'SELECT rolname AS name FROM pg_roles');
    const databases = await namesOf(client, 'SELECT datname AS name FROM pg_database');
    await client.query(Object.entries(passwords).map(([name, own]) => rolesOf(name, own, roles)).join('\n'));
    for (const name of names.filter((missing) => !databases.has(missing))) {
      await client.query(`CREATE DATABASE ${quoted(name)} OWNER ${quoted(`${name}_owner`)}`);
    }
    await client.query(names.map(rightsOn).join('\n'));
  } finally {
    await client.end();
  }
  return Object.fromEntries(Object.entries(passwords).map(([name, own]) => [name, urlsOf(superuserUrl, name, own)]));
}

function rolesOf(name: string, { owner, app }: RolePasswords, existing: ReadonlySet<string>): string {
  const [ownerRole, appRole] = [`${name}_owner`, `${name}_app`];
  const verb = (role: string): string => (existing.has(role) ? 'ALTER' : 'CREATE');
  return `
    ${verb(ownerRole)} ROLE ${quoted(ownerRole)} LOGIN PASSWORD ${pg.escapeLiteral(owner)};
    ${verb(appRole)} ROLE ${quoted(appRole)} LOGIN PASSWORD ${pg.escapeLiteral(app)};
    GRANT ${quoted(ownerRole)} TO CURRENT_USER;
    ${Object.entries(limits).map(([setting, limit]) => `ALTER ROLE ${quoted(appRole)} SET ${setting} = '${limit}';`).join('\n')}`;
}

/** Everybody may connect to a new database: take that back, and let the two in. */
function rightsOn(name: string): string {
  return `
    REVOKE ALL ON DATABASE ${quoted(name)} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${quoted(name)} TO ${quoted(`${name}_app`)};`;
}

function urlsOf(superuserUrl: string, name: string, { owner, app }: RolePasswords): DatabaseUrls {
  const urlFor = (role: string, password: string): string => {
    const url = new URL(superuserUrl);
    Object.assign(url, { username: role, password, pathname: `/${name}` });
    return url.href;
  };
  return { owner: urlFor(`${name}_owner`, owner), app: urlFor(`${name}_app`, app) };
}

async function namesOf(client: pg.Client, query: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(query);
  return new Set(rows.map(({ name }) => name));
}

const quoted = (name: string): string => pg.escapeIdentifier(name);
