import { randomUUID } from 'node:crypto';
import { createRandom } from '@storegraph/sample-shop/random';
import { createGraphqlClient } from '../../../clients/graphql-client.ts';
import { agreement } from '../../../clients/checkout.ts';
import { askOnce, noEnds, openLoop } from '../../../clients/open-loop.ts';
import type { End, Ends } from '../../../clients/open-loop.ts';
import { operation } from '../../../clients/operations.ts';
import { newCustomer } from '../../../clients/users.ts';
import type { Experiment } from '../../experiment.ts';
import { ordersInTheMiddle, untilIdle } from '../../until-idle.ts';
import { stockVariants } from '../../stock-variants.ts';
import { startRefusesAll } from './refuse-all.ts';

const SHOPPERS = 8;
/** Who looks around waits so long for a page, who pays for each step of it. */
const [PAGE_MS, STEP_MS] = [3_000, 8_000];
/** One of so many who come buys something; the others look around. */
const BUYS = 0.02;
const FIRST_RATE = 20;
const STEEPER = 1.5;
const CALIBRATION_S = 6;
/** A rate is too much when less of it than this is answered well. */
const SERVED = 0.9;
const RECOVERED_MS = 30_000;

/** What came of a crowd; of the orders that were placed so many are still in the middle when it is gone. */
interface Came { readonly browsing: Ends; readonly checkouts: Ends; readonly inTheMiddle: number; readonly seconds: number }
/** What was done well in a second, in pages: a checkout, through to its end, is as much work as so many. */
const goodput = ({ browsing, checkouts, inTheMiddle, seconds }: Came, worth: number): number => (browsing.good + (checkouts.good - inTheMiddle) * worth) / seconds;
const total = (ends: Ends): number => Object.values(ends).reduce((sum, each) => sum + each, 0);

/** T22: far more come than can be served. Goodput is counted in pages, a checkout as many as are answered in its time. */
export const overload: Experiment<'seconds' | 'times' | 'goodput' | 'checkouts'> = {
  name: 'overload', id: 'T22',
  what: 'as many come as can be served well, then many times as many, who look around and buy; then few again',
  settings: {
    seconds: { what: 'how long the crowd stays', usual: 20, least: 1 },
    times: { what: 'how many times as many come as can be served', usual: 5, least: 1 },
    goodput: { what: 'how much is served then, in percent of what is served while a bare server refuses as many, a checkout counted as the pages that are as much work', usual: 80 },
    checkouts: { what: 'how many of a hundred checkouts go through then', usual: 99 },
  },
  // The gateway as it is usually; only that nobody is refused for what they have asked before, and that pages are not kept: else there is nothing to do.
  env: { MAX_IN_FLIGHT: '1000', MAX_LATENESS_MS: '500', ANSWER_CACHE_MB: '0' },
  async run({ shop, seed, journal, settings: { seconds, times, goodput: leastGoodput, checkouts: leastCheckouts }, say }) {
    const random = createRandom(`overload/${seed}`);
    const [variantId = ''] = await stockVariants(shop, [500_000], seed);
    const people = await Promise.all(Array.from({ length: SHOPPERS }, () => newCustomer(shop)));
    const { products } = await createGraphqlClient(shop.url).ask('product-list', { first: 50 });
    const slugs = products.edges.map(({ node }: any) => node.slug as string);
    const page = operation('product-page');

    const browse = async (): Promise<End> => (await askOnce(shop.url, { query: page, variables: { slug: random.pick(slugs), reviews: random.int(1, 5) } }, undefined, PAGE_MS)).end;
    const buy = async (): Promise<End> => {
      const { token } = random.pick(people);
      const step = async (name: string, input: object): Promise<{ readonly end: End; readonly payload?: any }> => {
        const { end, data } = await askOnce(shop.url, { query: operation(name), variables: { input } }, token, STEP_MS);
        const payload: any = data && Object.values(data)[0];
        return { end: end === 'good' && payload.userErrors.length > 0 ? 'failed' : end, payload };
      };
      const created = await step('create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
      if (created.end !== 'good') return created.end;
      const added = await step('add-to-cart', { cartId: created.payload.cart.id, lines: [{ variantId, quantity: 1 }], idempotencyKey: randomUUID() });
      if (added.end !== 'good') return added.end;
      const placed = await step('place-order', agreement(added.payload.cart));
      if (placed.end === 'good') journal.write({ placed: placed.payload.order.id });
      return placed.end;
    };
    const crowd = async (rate: number, forSeconds: number): Promise<Came> => {
      const came = { browsing: noEnds(), checkouts: noEnds() };
      await openLoop(rate, forSeconds, async () => {
        if (random.chance(BUYS)) came.checkouts[await buy()] += 1;
        else came.browsing[await browse()] += 1;
      });
      return { ...came, inTheMiddle: await ordersInTheMiddle(shop), seconds: forSeconds };
    };

    /** How many of it are done in a second by as many as there are shoppers, each beginning anew when they are done: to its end, which for an order comes after its answer. */
    const perSecond = async (forSeconds: number, work: () => Promise<End>): Promise<number> => {
      let good = 0;
      const until = performance.now() + forSeconds * 1_000;
      await Promise.all(people.map(async () => {
        while (performance.now() < until) if (await work() === 'good') good += 1;
      }));
      return (good - await ordersInTheMiddle(shop)) / forSeconds;
    };

    await crowd(FIRST_RATE / 2, 5);
    // In a flood there are more checkouts, which are let in: to count each as one page would say that the shop does less.
    const pages = await perSecond(CALIBRATION_S, browse);
    const worth = pages / Math.max(1, await perSecond(CALIBRATION_S, buy));
    say(`${pages.toFixed(0)} pages a second; a checkout is as much work as ${worth.toFixed(1)} of them`);
    let [best, bestRate] = [0, FIRST_RATE];
    for (let rate = FIRST_RATE; ; rate *= STEEPER) {
      const came = await crowd(rate, Math.min(seconds, 8));
      const served = goodput(came, worth);
      const answered = (came.browsing.good + came.checkouts.good) / came.seconds;
      say(`${Math.round(rate)} a second: ${answered.toFixed(1)} served well`);
      if (served > best) [best, bestRate] = [served, answered];
      if (answered < rate * SERVED) break;
    }
    // Who refuses and who is refused are on the same machine as the shop: what is left of it when refusing costs least.
    const refusesAll = await startRefusesAll();
    const [beside] = await Promise.all([
      crowd(bestRate, seconds),
      openLoop(bestRate * (times - 1), seconds, async () => void (await askOnce(refusesAll.url, { query: page, variables: { slug: slugs[0], reviews: 1 } }, undefined, PAGE_MS))),
    ]);
    await refusesAll.stop();
    const possible = goodput(beside, worth);
    say(`${Math.round(bestRate)} a second beside ${Math.round(bestRate * (times - 1))} whom a bare server refuses: pages ${JSON.stringify(beside.browsing)}, checkouts ${JSON.stringify(beside.checkouts)}`);
    const flood = await crowd(bestRate * times, seconds);
    const endedAt = performance.now();
    const served = goodput(flood, worth);
    say(`${Math.round(bestRate * times)} a second: pages ${JSON.stringify(flood.browsing)}, checkouts ${JSON.stringify(flood.checkouts)}`);
    let recoveredMs = Number.POSITIVE_INFINITY;
    while (performance.now() - endedAt < RECOVERED_MS) {
      const at = performance.now();
      const came = await crowd(Math.max(4, bestRate / 2), 1);
      if (came.browsing.good === total(came.browsing) && came.checkouts.good === total(came.checkouts)) {
        recoveredMs = Math.round(at - endedAt);
        break;
      }
    }
    const wrong: string[] = [];
    const percent = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 10;
    const [kept, bought] = [percent(served, possible), percent(flood.checkouts.good, total(flood.checkouts))];
    if (kept < leastGoodput) wrong.push(`${kept} % of the goodput are left that is possible beside so many`);
    if (bought < leastCheckouts) wrong.push(`${bought} % of the checkouts went through`);
    if (flood.browsing.refused === 0 && kept < 100) wrong.push('nobody was turned away');
    if (!Number.isFinite(recoveredMs)) wrong.push(`it is not well again after ${RECOVERED_MS} ms`);
    await untilIdle(shop).catch((error: unknown) => wrong.push(String(error)));
    return {
      figures: { checkoutInPages: Math.round(worth), bestRate: Math.round(bestRate), bestGoodput: Math.round(best), possibleGoodput: Math.round(possible), floodRate: Math.round(bestRate * times), goodput: Math.round(served), percentOfBest: percent(served, best), goodputPercent: kept, checkoutsPercent: bought, browsing: flood.browsing, checkouts: flood.checkouts, recoveredMs },
      wrong,
    };
  },
};
