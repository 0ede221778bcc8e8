import { setTimeout as delay } from 'node:timers/promises';
import { startTracing } from '@storegraph/tracing/start-tracing';
import { allOrNothing } from './all-or-nothing.ts';
import type { StartOptions } from './command-line/options.ts';
import { createSteps, type Output } from './command-line/steps.ts';
import { layOut } from './data/directory.ts';
import type { Secrets } from './data/secrets.ts';
import { createDrain, type Drain, type Rank } from './drain.ts';
import type { Ports } from './ports/plan.ts';
import { keepDatabases } from './postgres/databases.ts';
import { prepareFolder } from './prepare-folder.ts';
import type { Watch } from './processes/daemon.ts';
import { keepLastLog } from './processes/log-file.ts';
import { createRoster } from './roster.ts';
import { provideNats, providePostgres } from './servers.ts';
import { readDemoAccounts, readDemoPartners, type DemoAccount, type DemoPartner } from './services/accounts.ts';
import { checkSchema } from './services/check-schema.ts';
import { urlOf, type Environment, type Facts } from './services/environment.ts';
import { demandServices, gateway, readSubgraphEntries, simulators, type ServiceEntry } from './services/list.ts';
import { preload, type Running } from './services/module.ts';
import { migrateAll, seedOnce } from './services/prepare.ts';
import type { Copies } from './services/copies.ts';
import { startServices } from './services/start-all.ts';

export interface ShopOptions extends Pick<StartOptions, 'port' | 'dataDirectory' | 'size' | 'processes'>, Partial<Pick<StartOptions, 'trace' | 'archive'>> {
  /** DATABASE_URL and NATS_URL of real servers; the rest reaches the services. */
  readonly env: Environment;
  readonly output: Output;
  /** Aborted, the start gives up and clears away what it has begun. */
  readonly signal?: AbortSignal;
  /** How many there are of which service, behind a balancer: one where nothing is said. Copies are processes of their own, whatever the others are. */
  readonly copies?: Copies;
}

/** A running shop. */
export interface Shop {
  /** The gateway's. */
  readonly url: string;
  readonly ports: Ports;
  /** For people: which servers it runs on. */
  readonly postgres: string;
  readonly bus: string;
  /** May do everything in every database. */
  readonly postgresUrl: string;
  /** The owner's url of each subgraph's database. */
  readonly databases: Readonly<Record<string, string>>;
  /** Undefined: events stay within the process. */
  readonly natsUrl: string | undefined;
  readonly accounts: readonly DemoAccount[];
  readonly partners: readonly DemoPartner[];
  readonly dataDirectory: string;
  /** Who is alive now; a process that was started again has another pid. */
  readonly pids: () => Readonly<Record<string, number>>;
  /** Drains: the gateway first, then the subgraphs, the simulators, NATS and PostgreSQL. */
  readonly stop: () => Promise<void>;
  /** All gone now, in whatever order. */
  readonly kill: () => void;
}

/** How long a start that failed waits for what it had begun to leave. */
const patienceMs = 10_000;

const stepNames = ['Dependencies', 'Data directory', 'PostgreSQL', 'NATS', 'Schema', 'Migrations', 'Sample data', 'Services'] as const;

/** Starts the whole shop. Resolves when the gateway is ready; rejects with nothing left running. */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const drain = createDrain();
  // Stopping the servers is what ends a migration or a seed that is under way.
  const giveUp = (): void => void drain.run().catch(() => drain.kill());
  options.signal?.addEventListener('abort', giveUp);
  try {
    return await build(options, drain);
  } catch (error) {
    await Promise.race([drain.run(), delay(patienceMs).then(() => drain.kill())]).catch(() => drain.kill());
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
}

async function build(options: ShopOptions, drain: Drain): Promise<Shop> {
  const { signal } = options;
  const env = options.trace ? traced(options) : options.env;
  const steps = createSteps(stepNames, options.output);
  const go = <Result>(name: (typeof stepNames)[number], work: Parameters<typeof steps.run<Result>>[1]): Promise<Result> => {
    signal?.throwIfAborted();
    return steps.run(name, work);
  };
  await go('Dependencies', async (step) => {
    const installMs = env['STOREGRAPH_INSTALL_MS'];
    step.detail(`${installMs ? 'installed' : 'as locked'}, Node ${process.versions.node}`);
    step.took(Number(installMs ?? 0));
  });
  const subgraphs = readSubgraphEntries();
  const apart = [...simulators, ...subgraphs];
  const prepared = await go('Data directory', async (step) => {
    step.detail(options.dataDirectory);
    demandServices([...apart, gateway]);
    return prepareFolder(options, subgraphs, steps, drain);
  });
  const { directory, reservations, secrets } = prepared;
  const { ports } = reservations;
  const url = urlOf(ports, 'gateway');
  const roster = createRoster(directory, url, ports);
  const watch: Watch = { say: steps.say, changed: roster.changed };
  keepLastLog(directory.shopLog);
  process.env['LOG_FILE'] ??= directory.shopLog;
  if (options.trace) keepLastLog(directory.traces);
  // Each service of a process of its own sees to its spans itself.
  if (!options.processes) drain.add('folder', { stop: await startTracing(env), kill: () => undefined });

  const [postgres, nats] = await allOrNothing([
    go('PostgreSQL', async (step) => {
      const server = await providePostgres(env, prepared, watch, options.archive);
      drain.add('servers', server);
      roster.add({ name: 'postgres', pid: server.pid });
      step.detail(server.description);
      return { server, databases: await keepDatabases(server.superuserUrl, passwordsOf(secrets, subgraphs)) };
    }),
    go('NATS', async (step) => {
      const server = await provideNats(env, options, prepared, watch, steps);
      step.detail(server?.description ?? withoutNats);
      if (!server) return undefined;
      drain.add('servers', server);
      roster.add({ name: 'nats', pid: server.pid });
      return server;
    }),
    go('Schema', async (step) => {
      const { detail, mend } = await checkSchema(directory);
      step.detail(detail);
      if (mend) steps.say(`⚠ ${detail}. ${mend}`);
    }),
    // The code is read while the servers start, which mostly wait for the disk and the network.
    preload([...apart, gateway]),
  ]);

  const accounts = await readDemoAccounts();
  const facts: Facts = {
    ports, secrets, subgraphs,
    databases: postgres.databases,
    natsUrl: nats?.url,
    versions: { postgres: postgres.server.version, nats: nats?.version },
    providerLog: directory.providerLog,
    carrierLog: directory.carrierLog,
    media: directory.media,
    accounts,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    inherited: env,
  };
  await go('Migrations', async (step) => {
    await migrateAll(facts);
    step.detail(`${subgraphs.length} databases, each with roles of its own`);
  });
  await go('Sample data', async (step) => step.detail(await seedOnce(options.size, directory, postgres.server, facts, step.progress)));
  await go('Services', async (step) => {
    const add = (rank: Rank, running: Running): void => (drain.add(rank, running), roster.add(running));
    await startServices(options, facts, reservations, directory.logs, watch, add);
    step.detail(`${apart.length + 1} services, ${options.processes ? 'each its own process' : 'in one process'}`);
  });

  signal?.throwIfAborted();
  return {
    url, ports,
    postgres: postgres.server.description,
    bus: nats?.description ?? withoutNats,
    postgresUrl: postgres.server.superuserUrl,
    databases: Object.fromEntries(Object.entries(postgres.databases).map(([name, { owner }]) => [name, owner])),
    natsUrl: nats?.url,
    accounts,
    partners: await readDemoPartners(),
    dataDirectory: directory.path,
    pids: roster.pids,
    stop: () => drain.run(),
    kill: () => drain.kill(),
  };
}

/** Whoever says where traces go besides is listened to. */
function traced({ env, dataDirectory }: ShopOptions): Environment {
  return { ...env, OTEL_TRACES_FILE: layOut(dataDirectory).traces, ...(env['OTEL_TRACES_EXPORTER'] ? { OTEL_TRACES_EXPORTER: `${env['OTEL_TRACES_EXPORTER']},file` } : {}) };
}

const withoutNats = 'no NATS: events stay within this process and are lost with it';

/** Those of subgraphs that are gone from supergraph.yaml stay in the file, unused. */
function passwordsOf({ roles }: Secrets, subgraphs: readonly ServiceEntry[]): Secrets['roles'] {
  return Object.fromEntries(Object.entries(roles).filter(([name]) => subgraphs.some((entry) => entry.name === name)));
}
