import type { StartOptions } from './command-line/options.ts';
import { Problem } from './command-line/problem.ts';
import type { Steps } from './command-line/steps.ts';
import { openDataDirectory, type DataDirectory } from './data/directory.ts';
import { takeLock } from './data/lock.ts';
import { clearLeftovers, forgetRunning, readRunning } from './data/running.ts';
import { keepSecrets, type Secrets } from './data/secrets.ts';
import type { Drain } from './drain.ts';
import { demandPort, reservePorts, wishes, type Ports, type Reservations } from './ports/plan.ts';
import { copiesOf, type Copies } from './services/copies.ts';
import type { ServiceEntry } from './services/list.ts';

/** What the shop needs before anything is started. */
export interface Prepared {
  readonly directory: DataDirectory;
  readonly reservations: Reservations;
  readonly secrets: Secrets;
}

/** Takes the data directory for this start, clears what a killed one has left there, and settles ports and secrets. */
export async function prepareFolder({ dataDirectory, port, copies }: Pick<StartOptions, 'dataDirectory' | 'port'> & { readonly copies?: Copies }, subgraphs: readonly ServiceEntry[], steps: Steps, drain: Drain): Promise<Prepared> {
  const directory = openDataDirectory(dataDirectory);
  const lock = await takeLock(dataDirectory);
  if ('pid' in lock) {
    const url = readRunning(directory)?.url;
    throw new Problem(`The shop in ${dataDirectory} runs already (process ${lock.pid}${url ? `, ${url}` : ''}).`, 'Use that one, stop it, or start a second: npm start -- --data DIR');
  }
  drain.add('folder', { stop: async () => (forgetRunning(directory), lock.release()), kill: () => lock.release() });
  const leftovers = await clearLeftovers(directory);
  if (leftovers.length > 0) steps.say(`An earlier start was killed; what it had left running is stopped: ${leftovers.join(', ')}`);
  // Not earlier: a leftover may have had it.
  if (port) await demandPort(port);
  const wishedOnce: Ports = { ...wishes, ...Object.fromEntries(subgraphs.map(({ name, wishedPort }) => [name, wishedPort])) };
  const wished = { ...wishedOnce, ...Object.fromEntries(Object.entries(wishedOnce).flatMap(([name, wish]) => copiesOf(name, copies).map((copy) => [copy, wish]))) };
  const reservations = await reservePorts(port ? { ...wished, gateway: port } : wished, port === 0);
  drain.add('folder', { stop: reservations.releaseAll, kill: () => undefined });
  return { directory, reservations, secrets: await keepSecrets(directory, subgraphs.map(({ name }) => name)) };
}
