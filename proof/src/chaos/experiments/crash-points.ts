import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '@storegraph/sample-shop/random';
import { fillCart, place } from '../../clients/checkout.ts';
import { openFollower } from '../../clients/follower.ts';
import type { FollowFigures } from '../../clients/follower.ts';
import { newCustomer } from '../../clients/retrying-users.ts';
import { CRASH_FOLDER, openCrashFolder } from '../../faults/crash-points/points.ts';
import type { Crash, Point } from '../../faults/crash-points/points.ts';
import { preloading } from '../../faults/preloading.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Experiment } from '../experiment.ts';
import { untilIdle } from '../until-idle.ts';
import { stockVariants } from '../stock-variants.ts';

/** Where the processes are told where to stop: known before there is a shop. */
const folder = join(tmpdir(), `storegraph-crashes-${process.pid}`);

/** What goes on while nobody shops is no place of a checkout. */
const IDLE_MS = 4_000;
/** A place that is not reached in so many checkouts is not on their way. */
const TRIES = 3;

const nameOf = ({ service, label, nth }: Point): string => `${service} ${label} ${nth}`;

/** T4: a process dies at each place where it waits for somebody. */
export const crashPoints: Experiment<'points'> = {
  name: 'crash-points', id: 'T4',
  what: 'a process dies before and after each statement, event, acknowledgement and call of the provider of an order that is placed, paid and called off',
  settings: { points: { what: 'how many of the places are visited, by chance; 0 is all', usual: 0 } },
  env: { [CRASH_FOLDER]: folder, ...preloading('crash-points') },
  async run({ shop, journal, seed, settings: { points: most }, say }) {
    const troubles = new Map<string, number>();
    const follows: FollowFigures = { subscribers: 0, resumed: 0, refusedCursors: 0 };
    const crashes = openCrashFolder(folder);
    const [variantId = ''] = await stockVariants(shop, [500_000], seed);
    const shopper = await newCustomer(shop, troubles);
    const follower = openFollower(shop.url, shopper, 'shopper', journal, follows);
    const wrong: string[] = [];
    let [checkouts, longestMs] = [0, 0];
    const checkOut = async (): Promise<void> => {
      const begunAt = performance.now();
      checkouts += 1;
      const { order, userErrors } = await place(shopper, await fillCart(shopper, [{ variantId, quantity: 1 }]), journal);
      if (!order) throw new Error(JSON.stringify(userErrors));
      const { status } = await follower.follow(order.id, (shown) => shown.status === 'CONFIRMED' || shown.status === 'REJECTED' || shown.status === 'CANCELLED');
      if (status !== 'CONFIRMED') wrong.push(`${order.id} is ${status}`);
      // Who asks again, having heard nothing, may be told that it is called off already: what it is shown as counts.
      await shopper.act('cancel-order', { orderId: order.id });
      await follower.follow(order.id, (shown) => shown.status === 'CANCELLED');
      await untilIdle(shop);
      longestMs = Math.max(longestMs, performance.now() - begunAt);
    };
    // Connections are opened and plans made before anything is counted.
    await checkOut();
    const stopIdle = crashes.record();
    await delay(IDLE_MS);
    const idle = new Set(stopIdle().map(({ service, label }) => `${service} ${label}`));
    const stop = crashes.record();
    await checkOut();
    const all = stop().filter(({ service, label }) => !idle.has(`${service} ${label}`));
    const places = all.flatMap((point) => (['before', 'after'] as const).map((when): Crash => ({ ...point, when, id: `${nameOf(point)} ${when}` })));
    const shuffled = createRandom(`crashes/${seed}`).shuffle(places);
    const chosen = most === 0 ? shuffled : shuffled.slice(0, most);
    say(`${all.length} places, each before and after: ${places.length}; ${chosen.length} of them are visited`);

    let left = chosen.map((crash) => ({ crash, tries: 0 }));
    while (left.length > 0) {
      // Of each service one at a time: several may die on the way of one order.
      const turn = [...new Map(left.toReversed().map((each) => [each.crash.service, each])).values()];
      crashes.arm(turn.map(({ crash }) => crash));
      await checkOut().catch((error: unknown) => wrong.push(`${turn.map(({ crash }) => crash.id).join(', ')}: ${String(error)}`));
      crashes.arm([]);
      const fired = crashes.fired();
      for (const each of turn) each.tries += 1;
      left = left.filter(({ crash, tries }) => !fired.has(crash.id) && tries < TRIES);
      if (checkouts % 10 === 0) say(`${chosen.length - left.length} of ${chosen.length} places done with, ${checkouts} checkouts`);
    }
    await follower.close();
    const visited = crashes.fired();
    crashes.close();
    const missed = chosen.filter(({ id }) => !visited.has(id)).map(({ id }) => id);
    return {
      figures: { places: places.length, visited: chosen.length - missed.length, missed, byService: Object.fromEntries([...Map.groupBy(all, ({ service }) => service)].map(([service, each]) => [service, each.length])), checkouts, longestCheckoutMs: Math.round(longestMs), askedAgain: Object.fromEntries(troubles), ...follows },
      wrong: [...wrong, ...(missed.length > Math.max(1, chosen.length / 10) ? [`${missed.length} of ${chosen.length} places were not reached: ${missed.slice(0, 10).join(', ')}`] : [])],
    };
  },
};
