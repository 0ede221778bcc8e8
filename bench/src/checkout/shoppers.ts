// The process of the shoppers. Each fills a cart, orders it, and waits to be told that the order is confirmed; then again.
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { quantilesOf } from '@storegraph/proof/clients/quantiles';
import type { Quantiles } from '@storegraph/proof/clients/quantiles';
import { fillCart, placeOrder } from './journey.ts';
import { openFollower } from './follow.ts';

/** What the shoppers are to do. */
export interface Shopping {
  readonly url: string;
  /** Customers who are logged in. */
  readonly shoppers: readonly { readonly token: string }[];
  /** What they buy, two at a time. */
  readonly variantIds: readonly string[];
  readonly warmUp: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Shopped {
  /** Checkouts that were confirmed within the time. */
  readonly checkouts: number;
  readonly seconds: number;
  readonly failures: number;
  /** The first of them. */
  readonly failure?: string;
  /** From sending placeOrder to hearing that the order is confirmed. */
  readonly confirmedMs: Quantiles;
  /** From creating the cart. */
  readonly wholeMs: Quantiles;
}

process.on('message', (job) => void shop(job as Shopping).then((outcome) => process.send?.(outcome)));
process.send?.('ready');

async function shop({ url, shoppers, variantIds, warmUp, seconds }: Shopping): Promise<Shopped> {
  const [confirmed, whole] = [[] as number[], [] as number[]];
  const failures: string[] = [];
  const followers = await Promise.all(shoppers.map(({ token }) => openFollower(url, token)));
  const countFrom = performance.now() + warmUp * 1_000;
  const endAt = countFrom + seconds * 1_000;
  await Promise.all(shoppers.map(async ({ token }, index) => {
    const shopper = createGraphqlClient(url, token);
    for (let turn = index; performance.now() < endAt; turn += 1) {
      const beganAt = performance.now();
      try {
        const bought = [0, 1].map((offset) => variantIds[(turn * 7 + offset * 3 + index) % variantIds.length] ?? '');
        const { orderId, sentAt } = await placeOrder(shopper, await fillCart(shopper, bought));
        await followers[index]?.untilConfirmed(orderId);
        const now = performance.now();
        if (now < countFrom || now > endAt) continue;
        confirmed.push(now - sentAt);
        whole.push(now - beganAt);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  }));
  for (const follower of followers) follower.close();
  return { checkouts: whole.length, seconds, failures: failures.length, ...(failures[0] ? { failure: failures[0] } : {}), confirmedMs: quantilesOf(confirmed), wholeMs: quantilesOf(whole) };
}
