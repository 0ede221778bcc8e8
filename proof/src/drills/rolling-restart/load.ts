import { setTimeout as delay } from 'node:timers/promises';
import { Failed, type Counting } from '../../clients/graphql-client.ts';
import { newCustomer } from '../../clients/users.ts';
import { order, untilOrderWithin, type StockedVariant } from '../../clients/shopping.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';

const untilOrder = untilOrderWithin(60_000);

/** What came of the load. */
export interface Load {
  readonly requests: number;
  /** `operation: why`, each as it came. */
  readonly failures: readonly string[];
  readonly placed: readonly string[];
  /** From placing an order to its being confirmed as its customer sees it, in ms. */
  readonly confirmedMs: readonly number[];
  /** Orders that were refused, or did not come to be confirmed. */
  readonly unfinished: readonly string[];
}

/** A few customers who look around and order, again and again, each request of theirs counted, until `stop`. */
export async function startLoad(theShop: Pick<ShopFacts, 'url'>, variants: readonly StockedVariant[], shoppers: number): Promise<{ stop(): Promise<Load> }> {
  const load = { requests: 0, failures: [] as string[], placed: [] as string[], confirmedMs: [] as number[], unfinished: [] as string[] };
  const counting: Counting = { sent: () => (load.requests += 1), failed: (name, why) => load.failures.push(`${name}: ${why}`) };
  let isStopped = false;
  const shop = async (at: number): Promise<void> => {
    const shopper = await newCustomer(theShop, { counting });
    for (let turn = at; !isStopped; turn += 1) {
      const variant = variants[turn % variants.length] as StockedVariant;
      try {
        await shopper.ask('product-list', { first: 12 });
        await shopper.ask('product-page', { slug: variant.slug });
        const { id } = await order(shopper, [{ variantId: variant.variantId, quantity: 1 + (turn % 2) }]);
        load.placed.push(id);
        const placedAt = performance.now();
        await untilOrder(shopper, id, 'CONFIRMED');
        load.confirmedMs.push(performance.now() - placedAt);
      } catch (error) {
        // A request that failed is counted where it failed.
        if (!(error instanceof Failed)) load.unfinished.push((error as Error).message);
        await delay(100);
      }
    }
  };
  const running = Array.from({ length: shoppers }, (_, at) => shop(at));
  return { stop: async () => { isStopped = true; await Promise.all(running); return load; } };
}
