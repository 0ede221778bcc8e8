import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { keepDatabases, type DatabaseUrls } from './databases.ts';

const superuserUrl = process.env['TEST_POSTGRES_URL'] ?? '';
const run = `k${randomBytes(4).toString('hex')}`;
const [lamps, shades] = [`${run}_lamps`, `${run}_shades`];
const passwords = { [lamps]: { owner: 'a'.repeat(48), app: 'b'.repeat(48) }, [shades]: { owner: 'c'.repeat(48), app: 'd'.repeat(48) } };
let urls: Readonly<Record<string, DatabaseUrls>>;

beforeAll(async () => void (urls = await keepDatabases(superuserUrl, passwords)));
afterAll(async () => {
  for (const name of [lamps, shades]) {
    await ask(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    await ask(superuserUrl, `DROP ROLE ${name}_owner, ${name}_app`);
  }
});

async function ask(connectionString: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const urlOf = (name: string, role: keyof DatabaseUrls): string => (urls[name] as DatabaseUrls)[role];
const inDatabase = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

describe('the databases of the subgraphs', () => {
  it.each(['owner', 'app'] as const)('let their own %s in', async (role) => {
    expect(await ask(urlOf(lamps, role), 'SELECT current_user AS name')).toEqual([{ name: `${lamps}_${role}` }]);
  });

  it.each(['owner', 'app'] as const)('let no other subgraph\'s %s in', async (role) => {
    await expect(ask(inDatabase(urlOf(shades, role), lamps), 'SELECT 1')).rejects.toThrow(/permission denied for database/);
  });

  it('let the owner make tables, and the app none', async () => {
    await ask(urlOf(lamps, 'owner'), 'CREATE TABLE lamp (watts int)');
    await expect(ask(urlOf(lamps, 'app'), 'CREATE TABLE shade (colour text)')).rejects.toThrow(/permission denied/);
    await expect(ask(urlOf(lamps, 'app'), 'CREATE TEMPORARY TABLE shade (colour text)')).rejects.toThrow(/permission denied/);
    await expect(ask(urlOf(lamps, 'app'), 'SELECT * FROM lamp')).rejects.toThrow(/permission denied/);
  });

  it('let the owner add the extensions that searching needs', async () => {
    await ask(urlOf(lamps, 'owner'), 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext');
  });

  it('have an app role wait for nothing long', async () => {
    const limits = await ask(urlOf(lamps, 'app'), `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`);
    expect(limits).toEqual([{ statement: '5s', lock: '2s', idle: '10s' }]);
    await expect(ask(urlOf(lamps, 'owner'), 'SHOW statement_timeout')).resolves.toEqual([{ statement_timeout: '0' }]);
  });

  it('are kept, tables and all, when they are asked for again; a new password counts', async () => {
    const again = await keepDatabases(superuserUrl, { ...passwords, [lamps]: { owner: 'e'.repeat(48), app: 'f'.repeat(48) } });
    expect(await ask((again[lamps] as DatabaseUrls).owner, 'SELECT count(*)::int AS n FROM lamp')).toEqual([{ n: 0 }]);
    await expect(ask(urlOf(lamps, 'app'), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('see a letter in an umlaut, and sort by code point', async () => {
    const rows = await ask(urlOf(shades, 'owner'), `CREATE EXTENSION pg_trgm; SELECT 1`).then(() => ask(urlOf(shades, 'owner'), `SELECT 'Ä' < 'B' AS dictionary, lower('Ä') AS low, show_trgm('äö') AS trigrams`));
    expect(rows).toEqual([{ dictionary: false, low: 'ä', trigrams: expect.arrayContaining([expect.stringMatching(/\S/)]) }]);
  });
});
