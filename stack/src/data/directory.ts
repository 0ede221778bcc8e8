import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem, systemCode } from '../command-line/problem.ts';

/** Where a shop keeps what must survive a restart. */
export interface DataDirectory {
  readonly path: string;
  readonly postgres: string;
  readonly nats: string;
  readonly logs: string;
  /** Of the services that share the start's process. */
  readonly shopLog: string;
  /** Spans of all services, in the JSON of OpenTelemetry's protocol. */
  readonly traces: string;
  readonly secrets: string;
  /** What the running shop tells other processes about itself. */
  readonly running: string;
  /** Pictures, a folder each for products and reviews. */
  readonly media: string;
  /** The payment simulator's memory. */
  readonly providerLog: string;
  /** The simulated carrier's memory. */
  readonly carrierLog: string;
  /** What was sown and composed, so that nothing is done twice. */
  readonly done: string;
}

export function layOut(path: string): DataDirectory {
  return {
    path,
    postgres: join(path, 'postgres'),
    nats: join(path, 'nats'),
    logs: join(path, 'logs'),
    shopLog: join(path, 'logs', 'shop.log'),
    traces: join(path, 'logs', 'traces.jsonl'),
    secrets: join(path, 'secrets.json'),
    running: join(path, 'running.json'),
    media: join(path, 'media'),
    providerLog: join(path, 'payment-provider.jsonl'),
    carrierLog: join(path, 'carrier.jsonl'),
    done: join(path, 'done.json'),
  };
}

/** Makes the folder and what belongs in it. Throws a `Problem` when it cannot be written. */
export function openDataDirectory(path: string): DataDirectory {
  const directory = layOut(path);
  try {
    makeFolders(directory.logs);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return directory;
  } catch (error) {
    if (existsSync(path) && statSync(path).isFile()) throw new Problem(`${path} is a file, and the shop's data need a folder.`, 'Choose another: npm start -- --data DIR');
    throw new Problem(`The data directory ${path} cannot be written (${systemCode(error) ?? String(error)}).`, 'Give it to your user, or choose another: npm start -- --data DIR');
  }
}

/** Folder by folder: Node's own way (recursive) never comes back from file systems that make none, such as /proc. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path);
}

const ours = new Set(['postgres', 'nats', 'logs', 'media', 'secrets.json', 'running.json', 'payment-provider.jsonl', 'carrier.jsonl', 'done.json', 'shop.lock', 'cache']);

/** Whether the folder holds a shop and nothing but a shop, so that it may be removed. An absent or empty one does. */
export function holdsOnlyAShop(path: string): boolean {
  return !existsSync(path) || readdirSync(path).every((name) => ours.has(name.replace(/\.(new|password|\d+)$/, '')));
}
