import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { backUp } from '@storegraph/stack/backup/backup';
import { copyBase } from '@storegraph/stack/backup/base';
import { databaseNames, restoreDatabase, restoreShop } from '@storegraph/stack/backup/restore';
import { layOut } from '@storegraph/stack/data/directory';
import { readJsonFile } from '@storegraph/stack/data/private-file';
import type { Secrets } from '@storegraph/stack/data/secrets';
import { withPostgresOf } from '@storegraph/stack/postgres/of-folder';
import { urlOf } from '@storegraph/stack/services/environment';
import { startShop, type Shop } from '@storegraph/stack/shop';
import { logIn, newCustomer, type Person } from '../../clients/people.ts';
import { order, stockShelves, untilOrderWithin, type Shelf } from '../../clients/shopping.ts';
import { checkOnce, checkRunning, type Findings } from '../../ledger/check.ts';
import { openBooks } from '../../ledger/open-books.ts';
import { reconcileShop } from '../../reconcile/of-shop.ts';
import { UNCHARGED } from '../../shop/uncharged.ts';

const untilOrder = untilOrderWithin(60_000);

export interface Options {
  /** How many orders before the backup, after it, and after the moment that one database is brought back to. */
  readonly orders: number;
  readonly output: NodeJS.WritableStream;
}

export interface Outcome {
  readonly orders: number;
  /** In ms. */
  readonly backUpMs: number;
  readonly restoreMs: number;
  readonly momentMs: number;
  /** Differences between payments, as it was a moment ago, and everybody else, before the shop was started: reported by the ledger check. */
  readonly reported: number;
  /** Orders of after the backup, lost with everything; their money was given back. */
  readonly lost: number;
  readonly givenBack: number;
  /** Orders of before the backup that are not as they were; violations in the end. Both should be none. */
  readonly missing: readonly string[];
  readonly violations: readonly string[];
}

/** What is held against the provider every minute otherwise. */
const SOON = { PAYMENT_RECONCILE_EVERY_MS: '1000', PAYMENT_RECONCILE_LAG_MS: '500' };
const LATE_MS = 60_000;

/**
 * A shop with orders is backed up and takes more. First payments alone is brought to an earlier moment, and finds its way
 * back to all others. Then everything but the provider is destroyed and put back, and what the provider took for orders
 * that are lost is given back.
 */
export async function drillRestore({ orders, output }: Options): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'storegraph-restore-'));
  const [data, base, archive, backup] = ['data', 'base', 'archive', 'backup'].map((name) => join(folder, name)) as [string, string, string, string];
  const env = { ...process.env, ...UNCHARGED, ...SOON, DATABASE_URL: undefined, NATS_URL: undefined, LOG_LEVEL: 'silent' };
  const start = (): Promise<Shop> => startShop({ port: 0, dataDirectory: data, size: 'ci', processes: false, archive, env, output });
  let shop = await start();
  try {
    const shelves = await stockShelves(shop, 5);
    const customer = await newCustomer(shop);
    const before = await buy(customer, shelves, orders);
    await copyBase(shop.postgresUrl, layOut(data).postgres, base);
    const backUpMs = await timed(() => backUp(shop.postgresUrl, databaseNames(), data, backup));
    const takenAt = new Date((readJsonFile(join(backup, 'manifest.json')) as { takenAt: string }).takenAt);
    const after = await buy(customer, shelves, orders);
    const until = new Date();
    await delay(100);
    const late = await buy(customer, shelves, orders);

    // One database to an earlier moment.
    await untilSound(shop, data);
    await shop.stop();
    const momentMs = await timed(() => restoreDatabase(data, 'payments', { base, archive, until }, env));
    const reported = count(await withPostgresOf(data, (postgresUrl) => checkOnce(openBooks({ postgresUrl, providerLog: layOut(data).providerLog }))));
    shop = await start();
    const violations = (await untilSound(shop, data)).map((one) => `payments of a moment ago: ${one}`);

    // Everything.
    shop.kill();
    await shop.stop().catch(() => undefined);
    for (const name of await readdir(data)) if (join(data, name) !== layOut(data).providerLog) await rm(join(data, name), { recursive: true, force: true });
    const restoreMs = await timed(() => restoreShop(data, backup, env));
    shop = await start();
    const { providerKey } = readJsonFile(layOut(data).secrets) as Secrets;
    const given = await reconcileShop({ postgresUrl: shop.postgresUrl, providerUrl: urlOf(shop.ports, 'simulator'), providerKey, since: takenAt, givesBack: true });
    violations.push(...(await untilSound(shop, data)).map((one) => `everything put back: ${one}`));
    const again = await logIn(shop, customer);
    const missing = await differing(again, before);
    const [fresh] = await buy(again, shelves, 1);
    if (!fresh) throw new Error('The shop that was put back takes no order.');
    violations.push(...(await untilSound(shop, data)).map((one) => `a new order: ${one}`));
    return { orders: before.length + after.length + late.length + 1, backUpMs, restoreMs, momentMs, reported, lost: after.length + late.length, givenBack: given.length, missing, violations };
  } finally {
    await shop.stop().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bought { readonly id: string; readonly total: string }

async function buy(customer: Person, shelves: readonly Shelf[], orders: number): Promise<readonly Bought[]> {
  const bought: Bought[] = [];
  for (let at = 0; at < orders; at += 1) {
    const { id } = await order(customer, [{ variantId: shelves[at % shelves.length]?.variantId ?? '', quantity: 1 + (at % 3) }]);
    const { total } = await untilOrder(customer, id, 'CONFIRMED');
    bought.push({ id, total: `${total.amount} ${total.currency}` });
  }
  return bought;
}

async function differing(customer: Person, bought: readonly Bought[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, total } of bought) {
    const { order: now } = await customer.ask('order-page', { id });
    if (now?.displayStatus !== 'CONFIRMED' || `${now.total.amount} ${now.total.currency}` !== total) found.push(`${id}: ${JSON.stringify(now)}`);
  }
  return found;
}

async function untilSound(shop: Shop, data: string): Promise<readonly string[]> {
  const found = await checkRunning(async () => openBooks({ postgresUrl: shop.postgresUrl, providerLog: layOut(data).providerLog }), LATE_MS);
  return [...found].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`));
}

/** What is to be sent again is no difference. */
const count = (findings: Findings): number => [...findings].reduce((sum, [{ id }, violations]) => sum + (id === 'I7' ? 0 : violations.length), 0);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return Math.round(performance.now() - since);
}
