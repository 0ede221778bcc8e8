import { createRandom } from '@storegraph/sample-shop/random';
import { openFollower } from '../clients/follower.ts';
import type { Follower, FollowFigures } from '../clients/follower.ts';
import { mapConcurrently } from '../clients/map-concurrently.ts';
import { newCustomer } from '../clients/retrying-users.ts';
import type { User } from '../clients/retrying-users.ts';
import type { Storm } from '../faults/storm.ts';
import type { ExperimentContext, Outcome } from './experiment.ts';
import { untilIdle } from './until-idle.ts';
import { stockVariants } from './stock-variants.ts';
import { checkOut, drawPurchase } from './purchase.ts';

const VARIANTS = 20;
const PLENTY = 500_000;
/** What was begun before the last fault was over is over so soon afterwards. */
const FINISHED_MS = 60_000;

/** Shoppers order, pay, follow and call off while a storm passes over the shop; it begins once they are there. Afterwards the shop is at rest. */
export async function shopThroughStorm({ shop, journal, seed }: Pick<ExperimentContext, 'shop' | 'journal' | 'seed'>, { checkouts, shoppers }: { readonly checkouts: number; readonly shoppers: number }, startStorm: () => Storm): Promise<Outcome> {
  const random = createRandom(`wishes/${seed}`);
  const variants = await stockVariants(shop, Array.from({ length: VARIANTS }, () => PLENTY), seed);
  const troubles = new Map<string, number>();
  const follows: FollowFigures = { subscribers: 0, resumed: 0, refusedCursors: 0 };
  const people = await Promise.all(Array.from({ length: shoppers }, () => newCustomer(shop, troubles)));
  const followers = people.map((person, index) => openFollower(shop.url, person, `shopper-${index}`, journal, follows));
  const storm = startStorm();
  const purchases = Array.from({ length: checkouts }, () => drawPurchase(random, variants));
  const wrong: string[] = [];
  const ended = new Map<string, number>();
  const spans: { begunAt: number; endedAt: number }[] = [];
  try {
    await mapConcurrently(purchases, shoppers, async (wanted, _index, lane) => {
      await storm.begin();
      const begunAt = performance.now();
      try {
        const status = await checkOut(journal, people[lane] as User, followers[lane] as Follower, wanted);
        ended.set(status, (ended.get(status) ?? 0) + 1);
        if (status === 'CONFIRMED') storm.served(begunAt);
      } catch (error) {
        wrong.push(`a checkout failed: ${error instanceof Error ? error.message : String(error)}`);
      }
      spans.push({ begunAt, endedAt: performance.now() });
    });
    await storm.over;
    await untilIdle(shop).catch((error: unknown) => wrong.push(String(error)));
  } finally {
    await Promise.all(followers.map((follower) => follower.close()));
  }
  const underWay = spans.filter(({ begunAt, endedAt }) => begunAt < storm.lastAt && endedAt > storm.lastAt);
  const finishedMs = Math.round(Math.max(0, ...underWay.map(({ endedAt }) => endedAt - storm.lastAt)));
  if (finishedMs > FINISHED_MS) wrong.push(`of ${underWay.length} checkouts under way at the last fault one was over ${finishedMs} ms after it`);
  return {
    figures: {
      checkouts, ended: Object.fromEntries(ended), askedAgain: Object.fromEntries(troubles), ...follows, longestRecoveryMs: Math.round(storm.longestRecoveryMs),
      longestCheckoutMs: Math.round(Math.max(...spans.map(({ begunAt, endedAt }) => endedAt - begunAt))), underWayAtLastFault: underWay.length, finishedAfterLastFaultMs: finishedMs,
    },
    wrong,
  };
}
