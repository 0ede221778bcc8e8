import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPort } from '../ports/free-port.ts';
import { Problem } from '../command-line/problem.ts';
import { openDataDirectory, type DataDirectory } from '../data/directory.ts';
import { takeLock } from '../data/lock.ts';
import { readJsonFile } from '../data/private-file.ts';
import { clearLeftovers } from '../data/running.ts';
import type { Secrets } from '../data/secrets.ts';
import { archiving } from '../postgres/archive.ts';
import { keepDatabases } from '../postgres/databases.ts';
import { useGivenServer } from '../postgres/given-server.ts';
import { startPostgres } from '../postgres/server.ts';
import { readSubgraphEntries } from '../services/list.ts';
import { loadService } from '../services/module.ts';
import { withServerAt, type Moment } from './at-moment.ts';
import { FILES } from './backup.ts';
import { openSnapshot } from './dump.ts';
import { loadDatabase } from './load.ts';
import { readManifest, type DatabaseBackup } from './manifest.ts';
import { endLogins } from './end-logins.ts';
import { replaySince } from './replay.ts';

/** What told the events of this long before is sent again: who had not heard them when the backup was taken hears them then. */
const BEFORE_MS = 10 * 60_000;

/** What was put back. */
export interface Restored {
  readonly databases: readonly string[];
  readonly rows: number;
  /** Events that are sent again when the shop starts. */
  readonly replayed: number;
}

/** Makes a shop of a backup, in a folder where there is none. Throws a `Problem` where there is one. */
export async function restoreShop(dataDirectory: string, from: string, env: NodeJS.ProcessEnv): Promise<Restored> {
  const manifest = readManifest(from);
  return withStoppedShop(dataDirectory, async (directory) => {
    if (existsSync(directory.postgres)) throw new Problem(`There is a shop in ${dataDirectory}.`, 'Restore into an empty folder, or make this one so: npm run reset');
    // The provider knows better than a backup what it did.
    for (const name of FILES) if (existsSync(join(from, 'files', name)) && !existsSync(directory[name])) cpSync(join(from, 'files', name), directory[name], { recursive: true });
    return withServer(directory, env, async (superuserUrl) => {
      await makeDatabases(superuserUrl, directory);
      const restored = await loadAll(superuserUrl, manifest.databases, (database) => join(from, database), new Date(Date.parse(manifest.takenAt) - BEFORE_MS));
      await endLogins(superuserUrl, directory);
      return restored;
    });
  });
}

/** Brings one database of a stopped shop to an earlier moment; all others stay as they are, and what they told since is sent again. */
export async function restoreDatabase(dataDirectory: string, database: string, moment: Omit<Moment, 'password'>, env: NodeJS.ProcessEnv): Promise<Restored> {
  return withStoppedShop(dataDirectory, async (directory) => {
    const { postgresPassword: password } = secretsOf(directory);
    const folder = mkdtempSync(join(tmpdir(), 'storegraph-moment-'));
    try {
      const backup = await withServerAt({ ...moment, password }, async (superuserUrl) => {
        const snapshot = await openSnapshot(superuserUrl, database);
        return snapshot.write(folder).finally(snapshot.close);
      });
      return await withServer(directory, env, async (superuserUrl) => {
        const restored = await loadAll(superuserUrl, { [database]: backup }, () => folder, new Date(moment.until.getTime() - BEFORE_MS));
        if (database === 'users') await endLogins(superuserUrl, directory);
        return restored;
      }, moment.archive);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function loadAll(superuserUrl: string, databases: Readonly<Record<string, DatabaseBackup>>, folderOf: (database: string) => string, since: Date): Promise<Restored> {
  for (const [database, backup] of Object.entries(databases)) await loadDatabase(superuserUrl, database, folderOf(database), backup);
  let replayed = 0;
  for (const { name } of readSubgraphEntries()) replayed += await replaySince(superuserUrl, name, since);
  return { databases: Object.keys(databases), rows: Object.values(databases).flatMap(({ tables }) => tables).reduce((sum, { rows }) => sum + rows, 0), replayed };
}

async function withStoppedShop<Answer>(dataDirectory: string, work: (directory: DataDirectory) => Promise<Answer>): Promise<Answer> {
  const directory = openDataDirectory(dataDirectory);
  const lock = await takeLock(dataDirectory);
  if ('pid' in lock) throw new Problem(`The shop in ${dataDirectory} runs (process ${lock.pid}).`, 'Stop it first: nobody may write while something is put back.');
  try {
    await clearLeftovers(directory);
    const answer = await work(directory);
    // The broker remembers events, and who heard them, of a time that did not happen: it is filled again by what is sent again.
    rmSync(directory.nats, { recursive: true, force: true });
    return answer;
  } finally {
    lock.release();
  }
}

/** What is written here is archived like everything before, where it is: else no later moment could be had from the same base. */
async function withServer<Answer>(directory: DataDirectory, env: NodeJS.ProcessEnv, work: (superuserUrl: string) => Promise<Answer>, archive?: string): Promise<Answer> {
  const server = env['DATABASE_URL']
    ? await useGivenServer(env['DATABASE_URL'])
    : await startPostgres({ directory: directory.postgres, logFile: join(directory.logs, 'postgres.log'), port: await anyPort(new Set()), password: secretsOf(directory).postgresPassword, durable: true, ...(archive === undefined ? {} : { settings: archiving(archive) }) });
  try {
    return await work(server.superuserUrl);
  } finally {
    await server.stop();
  }
}

/** Empty databases of the present schema, each with its roles. */
async function makeDatabases(superuserUrl: string, directory: DataDirectory): Promise<void> {
  const urls = await keepDatabases(superuserUrl, secretsOf(directory).roles);
  for (const entry of readSubgraphEntries()) {
    const service = await loadService(entry);
    await service.migrate?.({ DATABASE_MIGRATE_URL: urls[entry.name]?.owner });
  }
}

function secretsOf(directory: DataDirectory): Secrets {
  const secrets = readJsonFile(directory.secrets) as Secrets | undefined;
  if (!secrets) throw new Problem(`${directory.secrets} is missing.`, 'It belongs to the backup: files/secrets.');
  return secrets;
}

export const databaseNames = (): readonly string[] => readSubgraphEntries().map(({ name }) => name);
