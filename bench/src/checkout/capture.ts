// Runs a shop in this process and one checkout after the other, and tells what each led to: statements, commits, events.
import { setTimeout as delay } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'nats';
import type { GraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer } from '@storegraph/proof/clients/users';
import { startShop } from '@storegraph/stack/shop';
import { BOUNDLESS } from '../shared/boundless.ts';
import { until } from '../shared/until.ts';
import type { CaptureJob, Checkout } from './captured.ts';
import { fillCart, placeOrder } from './journey.ts';
import { recordStatements } from './record.ts';

/** How long nothing must follow for a checkout to be over: what is done at leisure is marked twice a second. */
const QUIET_MS = 60;
/** How long an order may take. */
const LATE_MS = 15_000;
/** The first ones plan, and open connections. */
const WARM_UP = 5;

const recording = recordStatements();

process.once('message', (job) => void capture(job as CaptureJob).then((file) => process.send?.(file, () => process.exit(0)), (error: unknown) => {
  console.error(error);
  process.exit(1);
}));

/** Resolves with the file that the checkouts are in, as V8 writes them: values are dates and bytes, too. */
async function capture({ data, size, checkouts, ...job }: CaptureJob): Promise<string> {
  const shop = await startShop({ port: 0, dataDirectory: data, size, processes: false, env: { ...process.env, ...BOUNDLESS }, output: process.stderr });
  const shopper = await newCustomer(shop);
  const variantIds = job.variantIds ?? await inStock(shopper);
  const bus = await connect({ servers: shop.natsUrl ?? '' });
  let events: { readonly name: string; readonly at: number }[] = [];
  const watch = bus.subscribe('shop.>', { callback: (_error, message) => events.push({ name: message.json<{ name: string }>().name, at: performance.now() }) });
  await bus.flush();
  const found: Checkout[] = [];
  for (let turn = 0; turn < WARM_UP + checkouts; turn += 1) {
    await untilQuiet();
    recording.begin();
    const cart = await fillCart(shopper, [0, 1].map((offset) => variantIds[(turn * 2 + offset) % variantIds.length] ?? ''));
    await untilQuiet();
    const filling = recording.end();
    recording.begin();
    events = [];
    const { orderId } = await placeOrder(shopper, cart);
    const confirmedAt = await until(async () => {
      const told = events.find(({ name }) => name === 'orders.order-confirmed');
      if (!told) throw new Error(`Order ${orderId} of the capture was not confirmed; the bus told ${events.map(({ name }) => name).join(', ')}.`);
      return told.at;
    }, LATE_MS);
    await untilQuiet();
    const ordering = recording.end();
    if (turn >= WARM_UP) found.push({ filling, ordering, confirmedAt, events: events.filter(({ at }) => at <= confirmedAt).map(({ name }) => name) });
  }
  watch.unsubscribe();
  await bus.close();
  await shop.stop();
  const file = join(data, 'captured-checkouts');
  writeFileSync(file, serialize(found));
  return file;
}

async function untilQuiet(): Promise<void> {
  const since = performance.now();
  while (performance.now() - Math.max(since, recording.lastAt()) < QUIET_MS) await delay(5);
}

interface ProductList {
  readonly products: { readonly edges: readonly { readonly node: { readonly variants: readonly { readonly id: string; readonly price: object | null; readonly availability: { readonly orderableQuantity: number } | null }[] } }[] };
}

/** Of each product a variant of which there are some. */
async function inStock(shopper: GraphqlClient): Promise<readonly string[]> {
  const { products } = await shopper.ask('product-list', { first: 50, filter: { inStock: true } }) as ProductList;
  return products.edges.flatMap(({ node }) => node.variants.find(({ price, availability }) => price && (availability?.orderableQuantity ?? 0) >= 5)?.id ?? []);
}
