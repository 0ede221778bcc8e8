import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '@storegraph/sample-shop/random';
import { fillCart, place } from '../../clients/checkout.ts';
import { openFollower } from '../../clients/follower.ts';
import type { Follower, FollowFigures } from '../../clients/follower.ts';
import { newCustomer } from '../../clients/retrying-users.ts';
import type { User } from '../../clients/retrying-users.ts';
import { brokerOf } from '../../faults/broker.ts';
import { signal } from '../../shop/processes.ts';
import type { Experiment } from '../experiment.ts';
import { untilIdle } from '../until-idle.ts';
import { stockVariants } from '../stock-variants.ts';

/** Who is deaf for a while before the broker is lost, so that there is something that nobody has heard. */
const HEARERS = ['products', 'payments', 'orders'] as const;
const DEAF_MS = 1_500;
const SHOPPERS = 6;

const OVER: ReadonlySet<string> = new Set(['CONFIRMED', 'REJECTED', 'EXPIRED', 'CANCELLED']);

/** T5: the broker's disk is lost while shoppers order. */
export const brokerLoss: Experiment<'rounds' | 'back'> = {
  name: 'broker-loss', id: 'T5',
  what: 'the broker comes back with its disk as it was some time ago, then with none, while shoppers order and a hearer is behind',
  settings: {
    rounds: { what: 'how often, each of both ways', usual: 20, least: 1 },
    back: { what: 'how many seconds are lost', usual: 60, least: 1 },
  },
  async run({ shop, journal, seed, settings: { rounds, back }, say }) {
    const random = createRandom(`broker/${seed}`);
    const troubles = new Map<string, number>();
    const follows: FollowFigures = { subscribers: 0, resumed: 0, refusedCursors: 0 };
    const variants = await stockVariants(shop, Array.from({ length: 10 }, () => 500_000), seed);
    const people = await Promise.all(Array.from({ length: SHOPPERS }, () => newCustomer(shop, troubles)));
    const followers = people.map((person, index) => openFollower(shop.url, person, `shopper-${index}`, journal, follows));
    const broker = brokerOf(shop);
    const wrong: string[] = [];
    const ended = new Map<string, number>();
    let isOver = false;
    let [longestCheckoutMs, longestQuietMs] = [0, 0];
    const shopping = Promise.all(people.map(async (shopper: User, index) => {
      while (!isOver) {
        const begunAt = performance.now();
        try {
          const cart = await fillCart(shopper, [{ variantId: random.pick(variants), quantity: random.int(1, 3) }]);
          const { order, userErrors } = await place(shopper, cart, journal, random.chance(0.2) ? 'tok_late' : 'tok_success');
          if (!order) throw new Error(JSON.stringify(userErrors));
          const { status } = await (followers[index] as Follower).follow(order.id, (shown) => OVER.has(shown.status));
          ended.set(status, (ended.get(status) ?? 0) + 1);
        } catch (error) {
          wrong.push(`a checkout failed: ${error instanceof Error ? error.message : String(error)}`);
        }
        longestCheckoutMs = Math.max(longestCheckoutMs, performance.now() - begunAt);
      }
    }));
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ['back', 'gone'] as const) {
        if (way === 'back') {
          broker.remember('before');
          await delay(back * 1_000);
        } else await delay(2_000);
        const deaf = random.pick(HEARERS);
        signal(shop, deaf, 'SIGSTOP');
        await delay(DEAF_MS);
        await broker.loseDisk(way === 'back' ? 'before' : undefined);
        signal(shop, deaf, 'SIGCONT');
        const lostAt = performance.now();
        // Whoever orders now is served: the gap is closed.
        const before = [...ended.values()].reduce((sum, each) => sum + each, 0);
        while ([...ended.values()].reduce((sum, each) => sum + each, 0) < before + SHOPPERS && performance.now() - lostAt < 120_000) await delay(100);
        longestQuietMs = Math.max(longestQuietMs, performance.now() - lostAt);
        say(`round ${round + 1} of ${rounds}: ${way === 'back' ? `${back} s` : 'all'} lost while ${deaf} was behind; ${[...ended.values()].reduce((sum, each) => sum + each, 0)} checkouts so far`);
      }
    }
    isOver = true;
    await shopping;
    await untilIdle(shop).catch((error: unknown) => wrong.push(String(error)));
    await Promise.all(followers.map((follower) => follower.close()));
    return {
      figures: { rounds, secondsBack: back, ended: Object.fromEntries(ended), askedAgain: Object.fromEntries(troubles), ...follows, longestRecoveryMs: Math.round(longestQuietMs), longestCheckoutMs: Math.round(longestCheckoutMs) },
      wrong,
    };
  },
};
