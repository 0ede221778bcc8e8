import { mkdirSync } from 'node:fs';
import type { StartOptions } from './command-line/options.ts';
import type { Steps } from './command-line/steps.ts';
import { howToGetNats, lookForNats, noNats, useGivenNats } from './nats/provide.ts';
import type { NatsBinary } from './nats/resolve.ts';
import { startNats, type NatsServer } from './nats/server.ts';
import { archiving } from './postgres/archive.ts';
import { useGivenServer } from './postgres/given-server.ts';
import { startPostgres, type PostgresServer } from './postgres/server.ts';
import type { Prepared } from './prepare-folder.ts';
import type { Watch } from './processes/daemon.ts';
import { cacheDirectory } from './repository.ts';
import type { Environment } from './services/environment.ts';

/** The server of DATABASE_URL, or one of our own. */
export async function providePostgres(env: Environment, { directory, reservations, secrets }: Prepared, watch: Watch, archive?: string): Promise<PostgresServer> {
  if (archive) mkdirSync(archive, { recursive: true, mode: 0o700 });
  if (env['DATABASE_URL']) return useGivenServer(env['DATABASE_URL']);
  return startPostgres({
    directory: directory.postgres,
    logFile: `${directory.logs}/postgres.log`,
    port: reservations.ports['postgres'] as number,
    beforeListening: () => reservations.release('postgres'),
    password: secrets.postgresPassword,
    durable: true,
    ...(archive ? { settings: archiving(archive) } : {}),
    watch,
  });
}

/** The server of NATS_URL, or one of our own; undefined when there is none and the shop can do without: all services in one process. */
export async function provideNats(env: Environment, { processes }: Pick<StartOptions, 'processes'>, prepared: Prepared, watch: Watch, steps: Steps): Promise<NatsServer | undefined> {
  if (env['NATS_URL']) return useGivenNats(env['NATS_URL']);
  const { found: binary, inVain } = await lookForNats(env, cacheDirectory);
  if (binary) return startOwnNats(binary, prepared, watch);
  if (processes) throw noNats(inVain);
  steps.say(`⚠ No nats-server can be had here (${inVain.join('; ')}). ${howToGetNats}`);
  return undefined;
}

function startOwnNats(binary: NatsBinary, { directory, reservations }: Prepared, watch: Watch): Promise<NatsServer> {
  return startNats({
    binary,
    directory: directory.nats,
    logFile: `${directory.logs}/nats.log`,
    port: reservations.ports['nats'] as number,
    beforeListening: () => reservations.release('nats'),
    watch,
  });
}
