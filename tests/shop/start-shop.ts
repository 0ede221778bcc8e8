import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What `npm start -- --json` tells of a shop that is ready. */
export interface ShopFacts {
  readonly url: string;
  readonly ports: Readonly<Record<string, number>>;
  readonly pids: Readonly<Record<string, number>>;
  /** The owner's url of each subgraph's database. */
  readonly databases: Readonly<Record<string, string>>;
  readonly postgresUrl: string;
  readonly natsUrl: string;
  readonly dataDirectory: string;
  readonly accounts: readonly { email: string; password: string; displayName: string; roles: readonly string[] }[];
}

/** A shop of a test's own, started the way `npm start` does, in a folder that is gone afterwards. */
export interface StartedShop extends ShopFacts {
  stop(): Promise<void>;
}

const START = join(import.meta.dirname, '../../stack/src/start.ts');
const PATIENCE_MS = 120_000;

/** Starts a shop. Rejects with what it printed when it does not get ready. */
export async function startShop(options: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<StartedShop> {
  const data = await mkdtemp(join(tmpdir(), 'storegraph-shop-'));
  const shop = spawn(process.execPath, [START, '--data', data, '--size', 'ci', '--port', '0', '--json', ...options], {
    // Servers of the test run are for other tests: this shop brings its own.
    env: { ...process.env, DATABASE_URL: undefined, NATS_URL: undefined, NODE_OPTIONS: undefined, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (shop.exitCode === null) {
      const ended = new Promise((resolve) => shop.once('exit', resolve));
      shop.kill('SIGINT');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { ...(await readyFacts(shop)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyFacts(shop: ChildProcess): Promise<ShopFacts> {
  const told: string[] = [];
  shop.stderr?.on('data', (text: Buffer) => told.push(text.toString()));
  const late = setTimeout(() => shop.kill('SIGKILL'), PATIENCE_MS);
  try {
    if (!shop.stdout) throw new Error('no output');
    for await (const line of createInterface(shop.stdout)) {
      if (line.startsWith('{"ready":true')) return JSON.parse(line) as ShopFacts;
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error(`The shop did not get ready:\n${told.join('')}`);
}
