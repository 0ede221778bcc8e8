import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNats } from '@storegraph/stack/nats/provide';
import { anyPort } from '@storegraph/stack/ports/free-port';
import { cacheDirectory } from '@storegraph/stack/repository';
import { onCore } from './cores.ts';
import type { Cores } from './cores.ts';
import { until } from './until.ts';

/** A nats-server of the bench's own, which also says who subscribes to what. */
export interface WatchedNats {
  readonly url: string;
  /** How many subscriptions to subjects that begin so the clients have. */
  subscriptions(prefix: string): Promise<number>;
  stop(): Promise<void>;
}

interface Connections { readonly connections?: readonly { readonly subscriptions_list?: readonly string[] }[] }

/** Starts a nats-server with JetStream in a temporary folder. Throws where only a container of it can be had. */
export async function startWatchedNats(cores: Cores): Promise<WatchedNats> {
  const binary = await findNats(process.env, cacheDirectory);
  if (binary.kind !== 'binary') throw new Error('This bench needs a nats-server of its own to look into: install one.');
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-bench-nats-'));
  const port = await anyPort(new Set());
  const monitor = await anyPort(new Set([port]));
  const [command = '', ...args] = onCore(cores, 'others', [binary.path, '-a', '127.0.0.1', '-p', String(port), '-m', String(monitor), '-js', '-sd', folder]);
  const child = spawn(command, args, { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  const look = async (path: string): Promise<unknown> => (await fetch(`http://127.0.0.1:${monitor}${path}`)).json();
  await until(() => look('/varz'), 10_000);
  return {
    url: `nats://127.0.0.1:${port}`,
    async subscriptions(prefix) {
      const { connections = [] } = (await look('/connz?subs=true')) as Connections;
      return connections.flatMap(({ subscriptions_list = [] }) => subscriptions_list).filter((subject) => subject.startsWith(prefix)).length;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
