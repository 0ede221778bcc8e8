import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNats, useGivenNats } from './nats/provide.ts';
import { startNats as startNatsServer } from './nats/server.ts';
import { anyPort } from './ports/free-port.ts';
import { useGivenServer } from './postgres/given-server.ts';
import { startPostgres as startPostgresServer } from './postgres/server.ts';
import { cacheDirectory } from './repository.ts';

/** A server of a test run's own: empty at the start, gone at the end. */
export interface TestServer {
  /** PostgreSQL: a superuser's url. NATS: the server's. */
  readonly url: string;
  /** For people: which it is. */
  readonly description: string;
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly description: string;
  readonly pid: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL in a temporary folder, on a free port. It forces nothing to the disk: fast, and no place for data
 * anybody wants again. DATABASE_URL, when set, is used instead.
 */
export async function startPostgres(env: NodeJS.ProcessEnv = process.env): Promise<TestServer> {
  const given = env['DATABASE_URL'];
  if (given) return asTestServer(await useGivenServer(given), given);
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-postgres-'));
  const server = await startPostgresServer({
    directory: join(folder, 'data'),
    logFile: join(folder, 'postgres.log'),
    port: await anyPort(new Set()),
    password: randomBytes(16).toString('hex'),
    durable: false,
  });
  return asTestServer(server, server.superuserUrl, folder);
}

/** Starts a nats-server with JetStream in a temporary folder, on a free port. NATS_URL, when set, is used instead. */
export async function startNats(env: NodeJS.ProcessEnv = process.env): Promise<TestServer> {
  const given = env['NATS_URL'];
  if (given) return asTestServer(await useGivenNats(given), given);
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-nats-'));
  const server = await startNatsServer({
    binary: await findNats(env, cacheDirectory),
    directory: folder,
    logFile: join(folder, 'nats.log'),
    port: await anyPort(new Set()),
  });
  return asTestServer(server, server.url, folder);
}

function asTestServer(server: Running, url: string, folder?: string): TestServer {
  return {
    url,
    description: server.description,
    pid: server.pid(),
    stop: async () => {
      await server.stop();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
