import { readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import pg from 'pg';
import { newCustomer } from '@storegraph/proof/clients/users';
import { startShop } from '@storegraph/stack/shop';
import { BOUNDLESS } from '../shared/boundless.ts';
import { startChild } from '../shared/child.ts';
import type { Child } from '../shared/child.ts';
import { chooseCores } from '../shared/cores.ts';
import { createFigures } from '../shared/figures.ts';
import { directoryOf } from '../shared/loaded-shop.ts';
import type { Size } from '../shared/loaded-shop.ts';
import { median } from '../shared/median.ts';
import { countOf } from './captured.ts';
import type { CaptureJob, Checkout } from './captured.ts';
import { withDatabases } from './databases.ts';
import { HELP, readOptions } from './options.ts';
import type { Options } from './options.ts';
import type { Replayed, ReplayJob } from './replay.ts';
import type { Shopped, Shopping } from './shoppers.ts';
import { stockShelves } from './stock-shelves.ts';
import { writeWanted } from '../shared/table.ts';
import { writeCheckouts } from './tables.ts';

/** What is asked for. */
const WANTED = { ofSql: 0.3, confirmedMs: 100, statements: 40, commits: 12, events: 10, slower: 1.3 } as const;

/** What the copies of the databases are called that statements are sent to bare. */
const BARE = 'bare';

/** So many variants are bought. */
const SHELVES = 300;

/** Runs `pnpm bench checkout`. */
export async function benchCheckout(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === 'help') return void process.stdout.write(HELP);
  const tell = (line: string): void => console.error(line);
  const figures = createFigures(options.markdown ? console.error : console.log);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores for everything, Node ${process.versions.node}`;
  tell(`${machine}.`);
  for (const size of options.sizes) await benchSize(size, options, figures.tell, tell);
  const [smallest, largest] = [options.sizes[0], options.sizes.at(-1)] as [Size, Size];
  const rateOf = (size: Size): number => figures.all.find(({ figure }) => figure === `checkout.${size}.${Math.max(...options.shoppers)}.perSecond`)?.value ?? Number.NaN;
  if (smallest !== largest) figures.tell({ figure: `checkout.${smallest}/${largest}`, value: rateOf(smallest) / rateOf(largest), unit: '×', wanted: `≤ ${WANTED.slower}`, met: rateOf(smallest) / rateOf(largest) <= WANTED.slower });
  const command = ['pnpm bench checkout', ...args.filter((arg) => arg !== '--markdown')].join(' ');
  console.log(['', `${new Date().toISOString().slice(0, 10)}, \`${command}\`, ${machine}:`, writeCheckouts(options, figures.all), writeWanted(figures.all)].join('\n\n'));
}

/** What was loaded a moment ago is tidied up now, not while it is measured. */
async function tidy(urls: readonly string[]): Promise<void> {
  for (const connectionString of urls) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query('VACUUM (ANALYZE)').finally(() => client.end());
  }
}

type Tell = ReturnType<typeof createFigures>['tell'];

async function benchSize(size: Size, options: Options, tell: Tell, say: (line: string) => void): Promise<void> {
  const data = directoryOf(options.data, size);
  say(`The shop of size ${size}, in ${data} …`);
  const closing: (() => Promise<unknown>)[] = [];
  const child = async (file: string, name: string): Promise<Child> => {
    // The shop may use all cores, as it would: what measures it shares them.
    const started = startChild(join(import.meta.dirname, file), { name, cores: { ...chooseCores(), pinned: false }, core: 'others' });
    closing.push(started.stop);
    return started;
  };
  try {
    const shop = await startShop({ port: 0, dataDirectory: data, size, processes: true, env: { ...process.env, NODE_ENV: 'production', ...BOUNDLESS }, output: process.stderr });
    closing.push(shop.stop);
    await tidy(Object.values(shop.databases));
    const most = Math.max(...options.shoppers);
    const variantIds = await stockShelves(shop.url, shop.databases['products'] ?? '', SHELVES);
    say(`${most} customers register …`);
    const people: { readonly token: string }[] = [];
    for (let at = 0; at < most; at += 8) people.push(...await Promise.all(Array.from({ length: Math.min(8, most - at) }, async () => ({ token: (await newCustomer(shop)).token }))));
    const shopping = await child('shoppers.ts', 'the shoppers');
    await shopping.next();
    const shopped = new Map<number, Shopped>();
    for (const count of options.shoppers) {
      const job: Shopping = { url: shop.url, shoppers: people.slice(0, count), variantIds, warmUp: options.warmUp, seconds: options.seconds };
      const outcome = await shopping.ask<Shopped>(job);
      if (outcome.failures > 0) throw new Error(`${outcome.failures} checkouts of ${count} shoppers failed: ${outcome.failure ?? ''}`);
      if (outcome.checkouts === 0) throw new Error(`No checkout of ${count} shoppers was over in time: they need longer to warm up (--warm-up).`);
      shopped.set(count, outcome);
      say(`${count} shoppers: ${(outcome.checkouts / outcome.seconds).toFixed(1)} checkouts/s, confirmed after ${outcome.confirmedMs.p50.toFixed(0)} ms, p99 ${outcome.confirmedMs.p99.toFixed(0)} ms`);
    }
    await shop.stop();

    await withDatabases(data, ({ copy }) => copy(BARE));
    const capturing = await child('capture.ts', 'the shop whose statements are seen');
    const job: CaptureJob = { data, size, variantIds, checkouts: options.captured };
    const file = await capturing.ask<string>(job);
    const counts = (deserialize(readFileSync(file)) as readonly Checkout[]).map(countOf);
    const replaying = await child('replay.ts', 'the bare statements');
    await replaying.next();
    const bare = new Map<number, Replayed>();
    await withDatabases(data, async ({ urlsOf, remove }) => {
      for (const [index, count] of options.shoppers.entries()) {
        const share = options.captured / options.shoppers.length;
        const replay: ReplayJob = { file, urls: urlsOf(BARE), atOnce: count, from: Math.floor(index * share), to: Math.floor((index + 1) * share) };
        bare.set(count, await Promise.race([replaying.failed, replaying.ask<Replayed>(replay)]));
      }
      await remove(BARE);
    });
    rmSync(file);

    for (const counted of ['statements', 'commits', 'events'] as const) {
      const value = median(counts.map((each) => each[counted])) ?? Number.NaN;
      tell({ figure: `checkout.${size}.${counted}`, value, unit: `${counted}/order`, wanted: `≤ ${WANTED[counted]}`, met: value <= WANTED[counted] });
    }
    for (const count of options.shoppers) {
      const { checkouts, seconds, confirmedMs, wholeMs } = shopped.get(count) as Shopped;
      const { checkouts: done, seconds: took } = bare.get(count) as Replayed;
      const figure = (name: string, value: number, unit: string, wanted = {}) => tell({ figure: `checkout.${size}.${count}.${name}`, value, unit, ...wanted });
      figure('perSecond', checkouts / seconds, 'checkouts/s');
      figure('bare', done / took, 'checkouts/s');
      const ofSql = checkouts / seconds / (done / took);
      figure('ofSql', ofSql, '×', count >= 20 ? { wanted: `≥ ${WANTED.ofSql}`, met: ofSql >= WANTED.ofSql } : {});
      figure('confirmed.p50', confirmedMs.p50, 'ms', count === 1 ? { wanted: `< ${WANTED.confirmedMs}`, met: confirmedMs.p50 < WANTED.confirmedMs } : {});
      figure('confirmed.p99', confirmedMs.p99, 'ms');
      figure('whole.p50', wholeMs.p50, 'ms');
    }
  } finally {
    await Promise.allSettled(closing.toReversed().map((close) => close()));
  }
}
