import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { inRepository } from '@storegraph/stack/repository';

/** The folder of what only benches need. */
export const peers = resolve(import.meta.dirname, '../../peers');

/** Installs the peers into their own folder, unless they are there: about 400 packages, ten seconds on a fast line. */
export async function installPeers(tell: (line: string) => void): Promise<void> {
  const wanted = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const isThere = ([name, version]: [string, string]): boolean => {
    const file = join(peers, 'node_modules', name, 'package.json');
    return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === version;
  };
  if (Object.entries(wanted.dependencies).every(isThere)) return;
  const { packageManager = 'pnpm' } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { packageManager?: string };
  tell('Installing the peers into bench/peers …');
  const logFile = inRepository('.data', 'bench', 'install.log');
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn('npx', ['--yes', packageManager.split('+')[0] ?? 'pnpm', 'install', '--frozen-lockfile', '--reporter=append-only'], { cwd: peers, stdio: ['ignore', log, log], env: withoutPnpm() });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The peers could not be installed:\n${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n')}`);
}

/** Run by pnpm, its settings for the repository would be taken for those of the peers. */
function withoutPnpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries({ ...process.env, CI: 'true' }).filter(([name]) => !/^(npm|pnpm)_/i.test(name)));
}
