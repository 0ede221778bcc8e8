import type { StartOptions } from './command-line/options.ts';
import type { Steps } from './command-line/steps.ts';
import { howToGetNats, lookForNats, noNats, useGivenNats } from './nats/provide.ts';
import { startNats, type NatsServer } from './nats/server.ts';
import { useGivenServer } from './postgres/given-server.ts';
import { startPostgres, type PostgresServer } from './postgres/server.ts';
import type { Prepared } from './prepare-folder.ts';
import type { Watch } from './processes/daemon.ts';
import { cacheDirectory } from './repository.ts';
import type { Environment } from './services/environment.ts';

/** The server of DATABASE_URL, or one of our own. */
export async function providePostgres(env: Environment, { directory, ports, secrets }: Prepared, watch: Watch): Promise<PostgresServer> {
  if (env['DATABASE_URL']) return useGivenServer(env['DATABASE_URL']);
  return startPostgres({
    directory: directory.postgres,
    logFile: `${directory.logs}/postgres.log`,
    port: ports['postgres'] as number,
    password: secrets.postgresPassword,
    durable: true,
    watch,
  });
}

/** The server of NATS_URL, or one of our own; undefined when there is none and the shop can do without: all services in one process. */
export async function provideNats(env: Environment, { processes }: Pick<StartOptions, 'processes'>, { directory, ports }: Prepared, watch: Watch, steps: Steps): Promise<NatsServer | undefined> {
  if (env['NATS_URL']) return useGivenNats(env['NATS_URL']);
  const { found: binary, inVain } = await lookForNats(env, cacheDirectory);
  if (binary) return startNats({ binary, directory: directory.nats, port: ports['nats'] as number, logFile: `${directory.logs}/nats.log`, watch });
  if (processes) throw noNats(inVain);
  steps.say(`⚠ No nats-server can be had here (${inVain.join('; ')}). ${howToGetNats}`);
  return undefined;
}
