import { Problem } from '../command-line/problem.ts';
import { howToGetNats, useGivenNats } from '../nats/provide.ts';
import { resolveNats } from '../nats/resolve.ts';
import { isNatsServer, sourcesAtHand } from '../nats/sources.ts';
import { findBinaries } from '../postgres/binaries.ts';
import { useGivenServer } from '../postgres/given-server.ts';
import { leavePrivileges } from '../postgres/unprivileged.ts';
import { run } from '../processes/run.ts';
import { cacheDirectory } from '../repository.ts';
import type { Finding } from './finding.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which PostgreSQL a start would use. */
export function lookAtPostgres(env: Environment): Promise<Finding> {
  return orMend('PostgreSQL', async () => {
    if (env['DATABASE_URL']) return { name: 'PostgreSQL', found: (await useGivenServer(env['DATABASE_URL'])).description };
    const { version, postgres } = await findBinaries();
    return { name: 'PostgreSQL', found: `${version} of the dependencies (${(await leavePrivileges(postgres)).description})` };
  });
}

/** Which nats-server a start would use; nothing is fetched to find out. */
export function lookAtNats(env: Environment): Promise<Finding> {
  return orMend('NATS', async () => {
    if (env['NATS_URL']) return { name: 'NATS', found: (await useGivenNats(env['NATS_URL'])).description };
    const { found, inVain } = await resolveNats(sourcesAtHand({ env, cacheDirectory, works: isNatsServer }));
    if (found) return { name: 'NATS', found: `${found.path} (${found.from})` };
    const fetchers = await fetchersAtHand();
    const looked = `none at hand (${inVain.join('; ')})`;
    if (fetchers.length === 0) return { name: 'NATS', found: looked, mend: howToGetNats };
    return { name: 'NATS', found: `${looked}; a start will try ${fetchers.join(', ')}` };
  });
}

async function fetchersAtHand(): Promise<readonly string[]> {
  const [apt, docker] = await Promise.all([run('apt-get', ['--version']), run('docker', ['version', '--format', '{{.Server.Version}}'], { timeoutMs: 10_000 })]);
  return [...(apt.code === 0 ? ['apt'] : []), 'GitHub', ...(docker.code === 0 ? ['Docker'] : [])];
}

async function orMend(name: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Problem) return { name, found: error.message, mend: error.mend };
    throw error;
  }
}
