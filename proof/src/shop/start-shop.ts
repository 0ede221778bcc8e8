import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { withParent } from '@storegraph/stack/processes/with-parent';
import { inRepository } from '@storegraph/stack/repository';

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

/** A shop of somebody's own. */
export interface StartedShop extends ShopFacts {
  /** Stops it in good order; its folder is gone afterwards unless it is to be kept. */
  stop(options?: { readonly keep?: boolean }): Promise<void>;
}

const PATIENCE_MS = 180_000;

/**
 * Starts a shop in a folder of its own, the way `npm start` does, with these options besides; `prepare` is given the folder
 * before. Rejects with what it printed when it does not get ready.
 */
export async function startShop(options: readonly string[] = [], env: NodeJS.ProcessEnv = {}, prepare: (data: string) => Promise<void> = async () => {}): Promise<StartedShop> {
  const data = await mkdtemp(join(tmpdir(), 'storegraph-shop-'));
  await prepare(data);
  // Whoever is ended, however, leaves no shop behind.
  const { command, args } = withParent({ command: process.execPath, args: [inRepository('stack/src/start.ts'), '--data', data, '--size', 'ci', '--port', '0', '--json', ...options] }, 'INT');
  const shop = spawn(command, args, {
    // Servers of whoever starts it are for others, and not to be broken: this shop brings its own.
    env: { ...process.env, DATABASE_URL: undefined, NATS_URL: undefined, NODE_OPTIONS: undefined, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop: StartedShop['stop'] = async ({ keep = false } = {}) => {
    if (shop.exitCode === null && shop.signalCode === null) {
      const ended = new Promise((resolve) => shop.once('exit', resolve));
      shop.kill('SIGINT');
      await ended;
    }
    if (!keep) await rm(data, { recursive: true, force: true });
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
  shop.stderr?.on('data', (text: Buffer) => {
    if (told.length < 1_000) told.push(text.toString());
  });
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
