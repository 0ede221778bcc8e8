import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Outcome } from '../processes/run.ts';
import type { Source } from './resolve.ts';

/**
 * Debian's and Ubuntu's package, fetched and unpacked without being installed: neither root nor a change to the machine
 * is needed. apt checks its signature.
 */
export function fromApt(cacheDirectory: string): Source {
  return {
    name: 'apt',
    find: async (why) => {
      if (process.platform !== 'linux' || (await run('apt-get', ['--version'])).code !== 0) return void why('no apt-get here');
      mkdirSync(cacheDirectory, { recursive: true });
      const workshop = mkdtempSync(join(cacheDirectory, 'apt-'));
      try {
        const failure = await fetchPackage(workshop);
        if (failure) return void why(failure);
        const path = join(cacheDirectory, 'nats-server');
        const unpacked = join(workshop, 'unpacked', 'usr', 'sbin', 'nats-server');
        if (!existsSync(unpacked)) return void why('its package holds no nats-server');
        cpSync(unpacked, `${path}.new`);
        renameSync(`${path}.new`, path);
        return { from: 'the Debian or Ubuntu package', kind: 'binary', path };
      } finally {
        rmSync(workshop, { recursive: true, force: true });
      }
    },
  };
}

async function fetchPackage(workshop: string): Promise<string | undefined> {
  // The machine's own lists first; where there are none, or they name files that are gone, lists of our own.
  if (await download(workshop, [])) {
    const lists = privateLists(workshop);
    await aptGet(workshop, ['update', ...lists]);
    const failure = await download(workshop, lists);
    if (failure) return failure;
  }
  const file = readdirSync(workshop).find((name) => name.endsWith('.deb'));
  if (!file) return 'apt-get downloaded nothing';
  const { code, output } = await run('dpkg', ['-x', join(workshop, file), join(workshop, 'unpacked')]);
  return code === 0 ? undefined : firstLine(output);
}

async function download(workshop: string, options: readonly string[]): Promise<string | undefined> {
  const { code, output } = await aptGet(workshop, ['download', 'nats-server', ...options]);
  return code === 0 ? undefined : (/^E: .*/m.exec(output)?.[0] ?? firstLine(output));
}

function privateLists(workshop: string): readonly string[] {
  for (const folder of ['lists/partial', 'archives/partial']) mkdirSync(join(workshop, folder), { recursive: true });
  return ['-o', `Dir::State::lists=${join(workshop, 'lists')}`, '-o', `Dir::Cache=${workshop}`];
}

function aptGet(workshop: string, args: readonly string[]): Promise<Outcome> {
  // apt's own download user cannot write into our folder.
  const limits = ['-o', 'APT::Sandbox::User=root', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::https::Timeout=10', '-o', 'Acquire::Retries=1'];
  return run('apt-get', ['-qq', ...limits, ...args], { cwd: workshop, env: { ...process.env, LC_ALL: 'C' }, timeoutMs: 60_000 });
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'it failed without a word';
}
