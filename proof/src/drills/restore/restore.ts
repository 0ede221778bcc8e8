import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '@storegraph/stack/backup/backup';
import { copyBase } from '@storegraph/stack/backup/base';
import { databaseNames, restoreShop } from '@storegraph/stack/backup/restore';
import { layOut } from '@storegraph/stack/data/directory';
import { readJsonFile } from '@storegraph/stack/data/private-file';
import { inSeconds, type Output } from '@storegraph/stack/command-line/steps';
import type { Secrets } from '@storegraph/stack/data/secrets';
import { urlOf } from '@storegraph/stack/services/environment';
import { startShop, type Shop } from '@storegraph/stack/shop';
import { logIn, newCustomer, type User } from '../../clients/users.ts';
import { stockVariants } from '../../clients/shopping.ts';
import type { Service } from '../../reconcile/databases.ts';
import { reconcileShop } from '../../reconcile/of-shop.ts';
import { LONG_TIMEOUTS, NO_QUOTAS } from '../../shop/gateway-settings.ts';
import { bringBack, type BroughtBack } from './one-database.ts';
import { timed, untilSound } from './sound.ts';
import { buy, type Bought } from './scenario.ts';

export interface Options {
  /** How many orders before the backup and after it. */
  readonly orders: number;
  /** Which are brought back alone, one after the other. */
  readonly databases: readonly Service[];
  readonly output: NodeJS.WritableStream;
}

export interface Outcome {
  readonly backUpMs: number;
  readonly restoreMs: number;
  readonly broughtBack: readonly BroughtBack[];
  /** Charges of orders of after the backup, lost with everything; how many of them were given back. */
  readonly lost: number;
  readonly givenBack: number;
  /** Orders of before the backup that are not as they were, and what else is wrong in the end. Both should be none. */
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** How far each start of the shop is, is not told: it is started eight times. */
const SILENT: Output = { write: () => true };

/** What is held against the provider every minute otherwise. */
const SOON = { PAYMENT_RECONCILE_EVERY_MS: '1000', PAYMENT_RECONCILE_LAG_MS: '500' };

/**
 * A shop with orders is backed up and takes more. First each database alone is brought to an earlier moment, and agrees
 * with all others again. Then everything but the provider is destroyed and put back, and what the provider took for
 * orders that are lost is given back.
 */
export async function drillRestore({ orders, databases, output }: Options): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'storegraph-restore-'));
  const [data, base, archive, backup] = ['data', 'base', 'archive', 'backup'].map((name) => join(folder, name)) as [string, string, string, string];
  const env = { ...process.env, ...NO_QUOTAS, ...LONG_TIMEOUTS, ...SOON, DATABASE_URL: undefined, NATS_URL: undefined, LOG_LEVEL: 'silent' };
  // Whoever is logged in finds it again where it was.
  let port = 0;
  const start = (tries = 4): Promise<Shop> => startShop({ port, dataDirectory: data, size: 'ci', processes: false, archive, env, output: SILENT })
    // A machine with too much to do does not connect in time.
    .catch((error: unknown) => (tries > 1 ? start(tries - 1) : Promise.reject(error as Error)));
  const since = performance.now();
  const say = (line: string): void => void output.write(`${inSeconds(performance.now() - since).padStart(8)}  ${line}\n`);
  say('a shop of its own is started');
  let shop = await start();
  port = Number(new URL(shop.url).port);
  try {
    const variants = await stockVariants(shop, 5);
    let customer = await newCustomer(shop);
    say(`${orders} orders, a base and a backup, and ${orders} more`);
    const before = await buy(customer, variants, orders);
    await copyBase(shop.postgresUrl, layOut(data).postgres, base);
    const backUpMs = await timed(() => backUp(shop.postgresUrl, databaseNames(), data, backup));
    const takenAt = new Date((readJsonFile(join(backup, 'manifest.json')) as { takenAt: string }).takenAt);
    await buy(customer, variants, orders);

    const broughtBack: BroughtBack[] = [];
    for (const database of databases) {
      const back = await bringBack(database, shop, customer, variants, { data, base, archive, env, start: () => start(), say });
      ({ shop, customer } = back);
      broughtBack.push(back.outcome);
      say(`${database}: ${back.outcome.wrong.length === 0 ? 'the books agree, nobody is let in who should not be, and the shop sells' : `${back.outcome.wrong.length} things are wrong`}`);
    }

    say('everything but the provider is destroyed');
    shop.kill();
    await shop.stop().catch(() => undefined);
    for (const name of await readdir(data)) if (join(data, name) !== layOut(data).providerLog) await rm(join(data, name), { recursive: true, force: true });
    const restoreMs = await timed(() => restoreShop(data, backup, env));
    shop = await start();
    const { providerKey } = readJsonFile(layOut(data).secrets) as Secrets;
    const provider = { postgresUrl: shop.postgresUrl, providerUrl: urlOf(shop.ports, 'simulator'), providerKey, since: takenAt };
    say(`put back from the backup in ${inSeconds(restoreMs)}`);
    const lost = await reconcileShop({ ...provider, givesBack: true });
    const left = await reconcileShop({ ...provider, givesBack: false });
    say(`${lost.length} charges of orders that are lost, ${lost.length - left.length} given back`);
    const wrong = broughtBack.flatMap((each) => each.wrong);
    wrong.push(...lost.flatMap(({ key, outcome }) => (outcome instanceof Error ? [`${key} could not be given back: ${outcome.message}`] : [])));
    wrong.push(...(await untilSound(shop, data)).map((one) => `everything put back: ${one}`));
    const again = await logIn(shop, customer);
    const missing = await differing(again, before);
    const [fresh] = await buy(again, variants, 1);
    if (!fresh) throw new Error('The shop that was put back takes no order.');
    wrong.push(...(await untilSound(shop, data)).map((one) => `a new order: ${one}`));
    return { backUpMs, restoreMs, broughtBack, lost: lost.length, givenBack: lost.length - left.length, missing, wrong };
  } finally {
    await shop.stop().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function differing(customer: User, bought: readonly Bought[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, total } of bought) {
    const { order: now } = await customer.ask('order-page', { id });
    if (now?.displayStatus !== 'CONFIRMED' || `${now.total.amount} ${now.total.currency}` !== total) found.push(`${id}: ${JSON.stringify(now)}`);
  }
  return found;
}
