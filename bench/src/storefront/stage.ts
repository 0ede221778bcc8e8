import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { anyPort } from '@storegraph/stack/ports/free-port';
import { startShop } from '@storegraph/stack/shop';
import type { Shop } from '@storegraph/stack/shop';
import { startChild } from '../shared/child.ts';
import type { Child } from '../shared/child.ts';
import type { Cores } from '../shared/cores.ts';
import { BOUNDLESS, KEEPING } from '../shared/boundless.ts';
import type { Captured, CaptureJob } from './captured.ts';
import { directoryOf } from '../shared/loaded-shop.ts';
import type { Size } from '../shared/loaded-shop.ts';
import type { Options } from './options.ts';
import { PAGES } from './pages.ts';
import type { PageName } from './pages.ts';

/** Sets of variables of a page: more than can be remembered of it. */
const DRAWN = 5_000;
/** Of these the statements are noted and sent bare. */
const CAPTURED = 100;
/** Stands for a number that no other request has; a variable that the operation does not know. */
const NUMBER = '#number#';

/** A page as it is asked for at one size. */
export interface Ready {
  readonly bodiesAround: readonly (readonly [string, string])[];
  readonly statements: Captured[string]['statements'];
  /** A server that writes what the page's first answer was. */
  readonly bareUrl: string;
  readonly answerBytes: number;
}

/** A running shop of one size. */
export interface Venue {
  readonly size: Size;
  /** The shop as it runs now. */
  readonly shop: () => Shop;
  /** Starts it anew, with a gateway that keeps answers. */
  keep(): Promise<void>;
  readonly pages: ReadonlyMap<PageName, Ready>;
}

/** Everything that is measured, and what measures it. */
export interface Stage {
  readonly venues: readonly Venue[];
  readonly loader: Child;
  readonly bareSql: Child;
  close(): Promise<void>;
}

/** The shops of all sizes, each loaded if it is new, its pages asked for once; all run at the same time. */
export async function setStage({ sizes, only, data, connections }: Options, cores: Cores, tell: (line: string) => void): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-bench-'));
  const closing: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const child = async (file: string, name: string, args: readonly string[] = []): Promise<Child> => {
    const started = startChild(join(import.meta.dirname, file), { name, cores, core: 'others', args });
    closing.push(() => started.stop());
    return started;
  };
  const close = async (): Promise<void> => void (await Promise.allSettled(closing.toReversed().map((each) => each())));
  try {
    const loader = await child('../loader/main.ts', 'the loader');
    await loader.next();
    const bareSql = await child('bare-sql.ts', 'the bare statements');
    await bareSql.next();
    const venues: Venue[] = [];
    for (const size of sizes) {
      const directory = directoryOf(data, size);
      tell(`The shop of size ${size}, in ${directory} …`);
      const start = (settings: object = BOUNDLESS): Promise<Shop> => startShop({
        port: 0, dataDirectory: directory, size, processes: true, env: { ...process.env, NODE_ENV: 'production', ...settings }, output: process.stderr,
      });
      // Once to draw what is asked for, once with the statements seen, and then as it is meant to run.
      const first = await start();
      const bodies = await drawBodies(first, only, connections).finally(() => first.stop());
      const captured = await capture(cores, { data: directory, size, pages: only.map((name) => ({ name, bodies: (bodies.get(name) ?? []).slice(0, CAPTURED).map((body) => body.replace(NUMBER, '0')) })) });
      let shop = await start();
      closing.push(() => shop.stop());
      const pages = new Map<PageName, Ready>();
      for (const name of only) {
        const { answers = [], statements = [] } = captured[name] ?? {};
        const file = join(folder, `${size}-${name}.json`);
        writeFileSync(file, answers[0] ?? '');
        const port = await anyPort(new Set());
        await child('../gateway/contenders/bare.ts', 'the bare server', [file, String(port)]);
        pages.set(name, {
          bodiesAround: (bodies.get(name) ?? []).map((body) => body.split(NUMBER) as [string, string]),
          statements, bareUrl: `http://127.0.0.1:${port}/graphql`, answerBytes: Buffer.byteLength(answers[0] ?? ''),
        });
      }
      venues.push({
        size, pages,
        shop: () => shop,
        async keep() {
          await shop.stop();
          shop = await start(KEEPING);
        },
      });
    }
    return { venues, loader, bareSql, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function drawBodies(shop: Shop, only: readonly PageName[], connections: number): Promise<ReadonlyMap<PageName, readonly string[]>> {
  const catalogue = new pg.Client({ connectionString: shop.databases['products'] ?? '' });
  await catalogue.connect();
  try {
    const drawn = new Map<PageName, readonly string[]>();
    for (const name of only) {
      const { operation, draw } = PAGES[name];
      const variables = await draw(catalogue, DRAWN);
      // Each connection has its own share.
      const shared = variables.slice(0, Math.max(connections, variables.length - (variables.length % connections)));
      if (shared.length < connections) throw new Error(`There are only ${shared.length} different ${name} pages: ask for fewer connections.`);
      drawn.set(name, shared.map((each) => JSON.stringify({ query: operation, variables: { ...each, number: NUMBER } })));
    }
    return drawn;
  } finally {
    await catalogue.end();
  }
}

async function capture(cores: Cores, job: CaptureJob): Promise<Captured> {
  const child = startChild(join(import.meta.dirname, 'capture.ts'), { name: `the ${job.size} shop whose statements are seen`, cores: { ...cores, pinned: false }, core: 'others' });
  return child.ask<Captured>(job);
}
