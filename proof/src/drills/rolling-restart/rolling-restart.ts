import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { layOut } from '@storegraph/stack/data/directory';
import { copiesOf } from '@storegraph/stack/services/copies';
import { startShop } from '@storegraph/stack/shop';
import { checkRunning } from '../../ledger/check.ts';
import { openBooks } from '../../ledger/open-books.ts';
import { newCustomer, staff } from '../../clients/users.ts';
import type { User } from '../../clients/users.ts';
import { order, stockVariants, untilOrderWithin } from '../../clients/shopping.ts';
import { NO_QUOTAS } from '../../shop/gateway-settings.ts';
import { follow } from './follow.ts';
import type { Following } from './follow.ts';
import { startLoad } from './load.ts';
import { restart } from './restart.ts';

export interface Options {
  /** Of which services there are two copies, each restarted. */
  readonly services: readonly string[];
  readonly shoppers: number;
  /** How many orders are followed all the time, each over a socket of its own. */
  readonly followers: number;
  /** How long a copy that leaves still answers. */
  readonly drainMs: number;
  /** The first copies alone and all at once, rather than every copy in turn; all other services share a process. */
  readonly briefly: boolean;
  readonly output: NodeJS.WritableStream;
}

/** What happened; everything but the first three should be none. */
export interface Outcome {
  readonly restarts: number;
  readonly requests: number;
  readonly orders: number;
  readonly resumed: number;
  readonly slowestConfirmedMs: number;
  readonly slowestRestartMs: number;
  readonly failed: readonly string[];
  readonly unfinished: readonly string[];
  /** Versions that a follower missed, saw twice or out of order. */
  readonly gaps: readonly string[];
  readonly violations: readonly string[];
}

/** Orders go on while those who carry them are started anew. */
const untilOrder = untilOrderWithin(60_000);

/** Pauses between two restarts: what was just started takes its share before the other leaves. */
const BREATH_MS = 500;

/** Restarts each copy of each service in turn while customers order and follow their orders. */
export async function rollingRestart({ services, shoppers, followers, drainMs, briefly, output }: Options): Promise<Outcome> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'storegraph-rolling-'));
  const copies = Object.fromEntries(services.map((name) => [name, 2]));
  const shop = await startShop({ port: 0, dataDirectory, size: 'ci', processes: !briefly, copies, output, env: { ...process.env, ...NO_QUOTAS, LOG_LEVEL: 'warn', DRAIN_MS: String(drainMs), DATABASE_URL: undefined, NATS_URL: undefined } });
  try {
    const variants = await stockVariants(shop, 8);
    const fulfilment = await staff(shop, 'FULFILMENT');
    const watched = await Promise.all(Array.from({ length: followers }, async (_, at) => {
      const customer = await newCustomer(shop);
      const { id } = await order(customer, [{ variantId: variants[at % variants.length]?.variantId ?? '', quantity: 1 }]);
      return { id, customer, following: follow(shop.url, customer.token, id) };
    }));
    for (const { id, customer } of watched) await untilOrder(customer, id, 'CONFIRMED');
    const load = await startLoad(shop, variants, shoppers);
    // What is followed goes on while those who show it come and go.
    const steps = ['pack-order', 'ship-order', 'deliver-order'];
    const turns = briefly ? [services.map((name) => copiesOf(name, copies)[0] as string)] : services.flatMap((name) => copiesOf(name, copies).map((copy) => [copy]));
    const tookMs: number[] = [];
    const stepAfter = new Set(steps.map((_, index) => Math.ceil(((index + 1) * turns.length) / (steps.length + 1))));
    for (const [index, names] of turns.entries()) {
      tookMs.push(...await Promise.all(names.map((name) => restart(shop, name))));
      await delay(BREATH_MS);
      if (stepAfter.has(index + 1)) await goOn(fulfilment, watched, steps.shift());
    }
    for (const step of steps) await goOn(fulfilment, watched, step);
    const outcome = await load.stop();
    const resumed = watched.reduce((sum, { following }) => sum + following.resumed(), 0);
    for (const { id, customer } of watched) await untilSeen(id, customer, watched);
    await Promise.all(watched.map(({ following }) => following.stop()));
    const findings = await checkRunning(async () => ({ ...openBooks({ postgresUrl: shop.postgresUrl, providerLog: layOut(dataDirectory).providerLog }), journal: [...outcome.placed, ...watched.map(({ id }) => id)].map((placed) => ({ placed })) }), 30_000);
    return {
      restarts: tookMs.length, requests: outcome.requests, orders: outcome.placed.length + watched.length, resumed,
      slowestConfirmedMs: Math.round(Math.max(0, ...outcome.confirmedMs)), slowestRestartMs: Math.round(Math.max(...tookMs)),
      failed: outcome.failures, unfinished: outcome.unfinished,
      gaps: watched.flatMap(({ id, following: { versions, errors } }) => [...errors, ...(versions.every((version, index) => version === index + 1) ? [] : [`order ${id} was shown as versions ${versions.join(' ')}`])]),
      violations: [...findings].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`)),
    };
  } finally {
    await shop.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

type Watched = readonly { readonly id: string; readonly customer: User; readonly following: Following }[];

async function goOn(fulfilment: User, watched: Watched, step: string | undefined): Promise<void> {
  if (step) for (const { id } of watched) await fulfilment.must(step, { orderId: id });
}

/** Waits until the follower has been shown the last version there is. */
async function untilSeen(id: string, customer: Watched[number]['customer'], watched: Watched): Promise<void> {
  const { version } = await untilOrder(customer, id, 'DELIVERED');
  const following = watched.find((one) => one.id === id)?.following;
  const deadline = Date.now() + 15_000;
  while ((following?.versions.at(-1) ?? 0) < version && Date.now() < deadline) await delay(50);
  if (following?.versions.at(-1) !== version) throw new Error(`Order ${id} has version ${version}; its follower was shown ${following?.versions.join(' ')}, and ${following?.errors.join(' ')}`);
}
