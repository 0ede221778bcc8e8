import { chmodSync } from 'node:fs';
import { totalmem } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { host } from '../ports/free-port.ts';
import { startDaemon, type Watch } from '../processes/daemon.ts';
import { findBinaries } from './binaries.ts';
import { initialise, type Cluster } from './initialise.ts';
import { clearLeftover, readPostmaster } from './leftover.ts';
import { leavePrivileges } from './unprivileged.ts';

export interface PostgresOptions extends Cluster {
  readonly port: number;
  readonly logFile: string;
  /** Lets the port go, if it was held for the server. */
  readonly beforeListening?: () => Promise<void>;
  /** Given, the server is started again when it dies. */
  readonly watch?: Watch;
  /** Besides the usual ones, or instead of them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL server, whoever runs it. */
export interface PostgresServer {
  /** For people: which it is and where. */
  readonly description: string;
  /** As `18.4`. */
  readonly version: string;
  /** May make roles and databases; names the database `postgres` or whichever was given. */
  readonly superuserUrl: string;
  /** Made by this start: it holds nothing yet. Undefined when somebody else runs it. */
  readonly isNew?: boolean;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/**
 * How much PostgreSQL keeps of its own, in MB: an eighth of what the machine has, as much as its default at least and
 * 2 GB at most. It is taken when it is needed, not before; a large catalogue is read from the system's cache otherwise.
 */
export const sharedBuffersMb = (machineMb: number): number => Math.min(2_048, Math.max(128, Math.floor(machineMb / 8)));

/** What this process may have: of the machine, or of the container around it. */
const memoryMb = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 1024 / 1024;

/** Settings of every server we start. */
const settings = {
  listen_addresses: host,
  // Paths of sockets are short, data directories need not be: TCP only.
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: `${sharedBuffersMb(memoryMb())}MB`,
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  jit: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** Settings that would lose data in a power cut: for tests alone. */
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** Starts the PostgreSQL of the dependencies on the folder, made first if need be. Resolves when it takes connections. */
export async function startPostgres({ port, logFile, beforeListening, watch, settings: own, ...cluster }: PostgresOptions): Promise<PostgresServer> {
  const binaries = await findBinaries();
  const unprivileged = await leavePrivileges(binaries.postgres);
  const isNew = await initialise(cluster, binaries, unprivileged);
  const flags = Object.entries({ ...settings, ...(cluster.durable ? {} : careless), ...own, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { directory } = cluster;
  const daemon = await startDaemon(
    {
      name: 'PostgreSQL',
      ...unprivileged.wrap({ command: binaries.postgres, args: ['-D', directory, ...flags] }),
      ...unprivileged.user,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      logFile,
      stopSignal: 'SIGINT',
      killSignal: 'SIGQUIT',
      // Recovery after a crash takes as long as it takes.
      readyTimeoutMs: 120_000,
      stopTimeoutMs: 10_000,
      prepare: async () => {
        // It refuses a folder that others may read, as one that was copied or restored often is.
        chmodSync(directory, 0o700);
        await untilAlone(directory);
        await beforeListening?.();
      },
      isReady: (pid) => Promise.resolve(isReady(directory, pid)),
    },
    watch,
  );
  return {
    description: `PostgreSQL ${binaries.version} (embedded, ${unprivileged.description}) at ${host}:${port}`,
    version: binaries.version,
    isNew,
    superuserUrl: `postgres://postgres:${cluster.password}@${host}:${port}/postgres`,
    pid: daemon.pid,
    stop: daemon.stop,
    kill: daemon.kill,
  };
}

function isReady(directory: string, pid: number): boolean {
  const postmaster = readPostmaster(directory);
  return postmaster?.pid === pid && postmaster.status === 'ready';
}

/**
 * After a server was killed, its children hold the shared memory until they notice: a moment's patience saves the next
 * one from giving up.
 */
async function untilAlone(directory: string): Promise<void> {
  if (readPostmaster(directory) === undefined) return;
  await clearLeftover(directory);
  await delay(300);
}
