import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { run } from '../processes/run.ts';
import { fromApt } from './from-apt.ts';
import { fromDocker } from './from-docker.ts';
import { fromGitHub } from './from-github.ts';
import type { NatsBinary, Source } from './resolve.ts';

/** Folders that hold servers and are often missing from an ordinary user's PATH. */
const serverFolders = ['/usr/local/sbin', '/usr/sbin', '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'];

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cacheDirectory: string;
  /** Whether a program at this path runs and says which nats-server it is. */
  readonly works: (path: string) => Promise<boolean>;
}

/** Every place a nats-server can come from, cheapest first. */
export function allSources(surroundings: Surroundings): readonly Source[] {
  const { cacheDirectory } = surroundings;
  return [...sourcesAtHand(surroundings), fromApt(cacheDirectory), fromGitHub(cacheDirectory), fromDocker];
}

/** Those that fetch nothing. */
export function sourcesAtHand({ env, cacheDirectory, works }: Surroundings): readonly Source[] {
  return [
    { name: 'NATS_SERVER_BIN', find: () => fromVariable(env['NATS_SERVER_BIN'], works) },
    { name: 'PATH', find: () => firstWorking(pathFolders(env), 'PATH', works) },
    { name: 'cache', find: () => firstWorking([cacheDirectory], 'the cache', works) },
  ];
}

async function fromVariable(path: string | undefined, works: Surroundings['works']): Promise<NatsBinary | undefined> {
  if (!path) return undefined;
  if (await works(path)) return { from: 'NATS_SERVER_BIN', kind: 'binary', path };
  throw new Problem(`NATS_SERVER_BIN=${path} is not a nats-server that runs here.`, 'Correct it, or unset it and one is found.');
}

function pathFolders(env: Surroundings['env']): readonly string[] {
  return [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), ...serverFolders];
}

async function firstWorking(folders: readonly string[], from: string, works: Surroundings['works']): Promise<NatsBinary | undefined> {
  for (const folder of new Set(folders)) {
    const path = join(folder, 'nats-server');
    if (await works(path)) return { from, kind: 'binary', path };
  }
  return undefined;
}

/** Whether the file can be executed and answers `--version` as a nats-server does. */
export async function isNatsServer(path: string): Promise<boolean> {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  const { code, output } = await run(path, ['--version'], { timeoutMs: 5_000 });
  return code === 0 && output.includes('nats-server');
}
