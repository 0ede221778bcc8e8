import { resolve } from 'node:path';
import { SEED_SIZES } from '@storegraph/service/running-service';
import type { SeedSize } from '@storegraph/service/running-service';
import { inRepository } from '../repository.ts';
import { Problem } from './problem.ts';
import { readArgs } from './read-args.ts';

/** How much sample data: `ci` is seeded in moments, `demo` is a shop worth looking around in, the others are to measure with. */
export const sizes = SEED_SIZES;
export type Size = SeedSize;

export interface StartOptions {
  /** The gateway's port: a number is meant, 0 is any; undefined is 4000 or a free one near it. */
  readonly port: number | undefined;
  /** Absolute. */
  readonly dataDirectory: string;
  readonly size: Size;
  /** Each service a process of its own. */
  readonly processes: boolean;
  /** Traces are written down, for `npm run trace`. */
  readonly trace: boolean;
  /** Absolute: what PostgreSQL writes is archived here. Undefined: nothing is. */
  readonly archive?: string;
  /** One line of JSON on standard output when ready, for programs. */
  readonly json: boolean;
  readonly help: boolean;
}

export const defaultDataDirectory = inRepository('.data');

export const startHelp = `npm start -- [options]

  --port N       the shop's port (default 4000, or a free one; 0 for any)
  --data DIR     where PostgreSQL, NATS, secrets and logs live (default .data)
  --size SIZE    how much sample data a new shop gets: ci, demo (default), or to measure with
                 load-m (10,000 products) or load-l (100,000, some minutes)
  --processes    each service a process of its own, restarted when it dies
  --archive DIR  what PostgreSQL writes is kept here too, so that any minute can be had again: docs/operations.md
  --trace        writes traces down: see them with npm run trace
  --json         one line of JSON on standard output when ready
  --help         this

  DATABASE_URL   a PostgreSQL server to use instead (a superuser's url)
  NATS_URL       a NATS server with JetStream to use instead
  LOG_LEVEL      debug, info, warn, error or silent (default info)
  LOG_FILE       where the services write their log (default logs/shop.log of the data directory)
`;

/** Reads what follows `npm start --`. Throws a `Problem` on anything unknown. Relative folders count from `from`. */
export function parseStartOptions(args: readonly string[], from: string): StartOptions {
  const { values } = readArgs('npm start', {
    args: [...args],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      size: { type: 'string', default: 'demo' },
      processes: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      archive: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  return {
    port: parsePort(values.port),
    dataDirectory: parseDirectory(values.data, from),
    size: parseSize(values.size),
    processes: values.processes,
    trace: values.trace,
    ...(values.archive === undefined ? {} : { archive: parseArchive(values.archive, from) }),
    json: values.json,
    help: values.help,
  };
}

const DATA_HELP = `  --data DIR   the shop's folder (default .data, that of npm start)
  --help       this
`;

/** What `npm run reset -- --help` says. */
export const resetHelp = `npm run reset -- [--data DIR]: stops a shop and removes its data; what was fetched once is kept.\n\n${DATA_HELP}`;
/** What `npm run doctor -- --help` says. */
export const doctorHelp = `npm run doctor -- [--data DIR]: what a start would find on this machine, and the mend for what it would stumble over.\n\n${DATA_HELP}`;

/** Reads the one option of `npm run reset` and `npm run doctor`. */
export function parseDataOption(command: string, args: readonly string[], from: string): string {
  return parseDirectory(readArgs(command, { args: [...args], options: { data: { type: 'string' } } }).values.data, from);
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Problem(`${JSON.stringify(text)} is not a port.`, 'Give a number from 0 to 65535: npm start -- --port 4711');
}

function parseDirectory(text: string | undefined, from: string): string {
  if (text === undefined) return defaultDataDirectory;
  if (text !== '') return resolve(from, text);
  throw new Problem('--data names no folder.', 'Name one: npm start -- --data ./shop-data');
}

function parseArchive(text: string, from: string): string {
  if (text !== '') return resolve(from, text);
  throw new Problem('--archive names no folder.', 'Name one: npm start -- --archive ./archive');
}

function parseSize(text: string): Size {
  const size = sizes.find((known) => known === text);
  if (size) return size;
  throw new Problem(`There is no size ${JSON.stringify(text)}.`, `Sizes: ${sizes.join(', ')}.`);
}
