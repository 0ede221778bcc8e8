import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { run } from '../processes/run.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { Unprivileged } from './unprivileged.ts';

export interface Cluster {
  readonly directory: string;
  readonly password: string;
  /** false only in tests: files are not forced to the disk. */
  readonly durable: boolean;
}

/** Makes the cluster unless it is there already: true when it did. Throws a `Problem` when another major version made it. */
export async function initialise(cluster: Cluster, binaries: PostgresBinaries, unprivileged: Unprivileged): Promise<boolean> {
  const made = majorOf(cluster.directory);
  const major = binaries.version.split('.')[0];
  if (made === major) return false;
  if (made !== undefined) {
    throw new Problem(`${cluster.directory} was made by PostgreSQL ${made}; this project brings ${major}.`, 'Start afresh with npm run reset, or take another folder: npm start -- --data DIR');
  }
  // Under another name until it is whole: a start that is killed here must not leave half a cluster.
  const unfinished = `${cluster.directory}.new`;
  const passwordFile = `${cluster.directory}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (unprivileged.user) handOver([unfinished, passwordFile], unprivileged.user);
  try {
    await runInitdb(unfinished, passwordFile, cluster, binaries, unprivileged);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster.directory);
  return true;
}

/** The other user gets the files, and may pass through the folder they are in. */
function handOver(files: readonly string[], { uid, gid }: { uid: number; gid: number }): void {
  for (const file of files) {
    chownSync(file, uid, gid);
    chmodSync(dirname(file), statSync(dirname(file)).mode | 0o111);
  }
}

/** The major version of the cluster in the folder; undefined when there is none. */
export function majorOf(directory: string): string | undefined {
  if (!existsSync(directory)) return undefined;
  try {
    return readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new Problem(`${directory} is not a PostgreSQL data directory that can be read.`, 'Start afresh with npm run reset, or take another folder: npm start -- --data DIR', { cause: error });
  }
}

async function runInitdb(directory: string, passwordFile: string, { durable }: Cluster, binaries: PostgresBinaries, unprivileged: Unprivileged): Promise<void> {
  const options = ['--pgdata', directory, '--username=postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8', ...(durable ? [] : ['--no-sync'])];
  // Sorting by code point is the same on every machine. The character class is the system's: trigrams and full-text
  // search ask it what a letter is, and would not see an umlaut as one under C.
  const locales = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const letters = [`--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`];
  const initdb = unprivileged.wrap({ command: binaries.initdb, args: [...options, ...locales] });
  const withLetters = await run(initdb.command, [...initdb.args, ...letters], { ...unprivileged.user });
  if (withLetters.code === 0) return;
  const plain = await run(initdb.command, initdb.args, { ...unprivileged.user });
  if (plain.code !== 0) throw new Error(`initdb failed:\n${plain.output.trim()}`);
}
