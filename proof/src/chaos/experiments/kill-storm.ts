import { createRandom } from '@storegraph/sample-shop/random';
import type { Random } from '@storegraph/sample-shop/random';
import { randomUUID } from 'node:crypto';
import { granted } from '../../clients/ask.ts';
import { fillCart, place } from '../../clients/checkout.ts';
import type { Line } from '../../clients/checkout.ts';
import { openFollower } from '../../clients/follower.ts';
import type { Follower, FollowFigures } from '../../clients/follower.ts';
import { inLanes } from '../../clients/in-lanes.ts';
import { newCustomer } from '../../clients/patient-people.ts';
import type { Person } from '../../clients/patient-people.ts';
import { planFaults } from '../../faults/plan.ts';
import { startStorm } from '../../faults/storm.ts';
import type { Bench, Experiment } from '../experiment.ts';
import { untilQuiet } from '../quiet.ts';
import { stockShelves } from '../shelves.ts';

/** What a shopper wants, and how they pay. */
interface Wish {
  readonly lines: readonly Line[];
  readonly method: string;
  /** Whether it is called off once it is confirmed. */
  readonly isCalledOff: boolean;
}

const SHELVES = 20;
const PLENTY = 500_000;
/** The ways to pay: at once, later, answered late, answered with an error after the charge, refused and paid with another card. */
const METHODS: readonly (readonly [string, number])[] = [['tok_success', 70], ['tok_late', 8], ['tok_slow', 6], ['tok_error', 8], ['tok_decline', 8]];

const wish = (random: Random, shelves: readonly string[]): Wish => ({
  lines: random.shuffle(shelves).slice(0, random.int(1, 3)).map((variantId) => ({ variantId, quantity: random.int(1, 3) })),
  method: random.pickWeighted(METHODS),
  isCalledOff: random.chance(0.06),
});

/** What was begun before the last process died is over so soon afterwards. */
const FINISHED_MS = 60_000;

const OVER: ReadonlySet<string> = new Set(['CONFIRMED', 'REJECTED', 'EXPIRED', 'CANCELLED']);

/** T3: processes die in the middle of checkouts. */
export const killStorm: Experiment<'checkouts' | 'kills' | 'pauses' | 'shoppers'> = {
  name: 'kills', id: 'T3',
  what: 'SIGKILL and SIGSTOP of random processes, servers included, while shoppers order, pay, follow and call off',
  settings: {
    checkouts: { what: 'how many orders are placed', usual: 300, least: 1 },
    kills: { what: 'how many processes are killed meanwhile', usual: 20 },
    pauses: { what: 'how many are held still for up to 4 s', usual: 4 },
    shoppers: { what: 'how many order at one time', usual: 12, least: 1 },
  },
  async run({ shop, journal, seed, settings: { checkouts, kills, pauses, shoppers }, say }) {
    const random = createRandom(`wishes/${seed}`);
    const shelves = await stockShelves(shop, Array.from({ length: SHELVES }, () => PLENTY), seed);
    const troubles = new Map<string, number>();
    const follows: FollowFigures = { subscribers: 0, resumed: 0, refusedCursors: 0 };
    const people = await Promise.all(Array.from({ length: shoppers }, () => newCustomer(shop, troubles)));
    const followers = people.map((person, index) => openFollower(shop.url, person, `shopper-${index}`, journal, follows));
    const storm = startStorm(shop, planFaults({ seed, kills, pauses, checkouts }), say);
    const wishes = Array.from({ length: checkouts }, () => wish(random, shelves));
    const wrong: string[] = [];
    const ended = new Map<string, number>();
    const spans: { begunAt: number; endedAt: number }[] = [];
    try {
      await inLanes(wishes, shoppers, async (wanted, _index, lane) => {
        await storm.begin();
        const begunAt = performance.now();
        try {
          const status = await checkOut({ journal }, people[lane] as Person, followers[lane] as Follower, wanted);
          ended.set(status, (ended.get(status) ?? 0) + 1);
          if (status === 'CONFIRMED') storm.served(begunAt);
        } catch (error) {
          wrong.push(`a checkout failed: ${error instanceof Error ? error.message : String(error)}`);
        }
        spans.push({ begunAt, endedAt: performance.now() });
      });
      await storm.over;
      await untilQuiet(shop).catch((error: unknown) => wrong.push(String(error)));
    } finally {
      await Promise.all(followers.map((follower) => follower.close()));
    }
    const underWay = spans.filter(({ begunAt, endedAt }) => begunAt < storm.lastAt && endedAt > storm.lastAt);
    const finishedMs = Math.round(Math.max(0, ...underWay.map(({ endedAt }) => endedAt - storm.lastAt)));
    if (finishedMs > FINISHED_MS) wrong.push(`of ${underWay.length} checkouts under way at the last fault one was over ${finishedMs} ms after it`);
    const longestCheckoutMs = Math.max(...spans.map(({ begunAt, endedAt }) => endedAt - begunAt));
    return {
      figures: {
        checkouts, ended: Object.fromEntries(ended), kills: Object.values(storm.kills).reduce((sum, each) => sum + each, 0), killed: storm.kills, pauses: storm.pauses,
        askedAgain: Object.fromEntries(troubles), ...follows, longestRecoveryMs: Math.round(storm.longestRecoveryMs), longestCheckoutMs: Math.round(longestCheckoutMs), underWayAtLastFault: underWay.length, finishedAfterLastFaultMs: finishedMs,
      },
      wrong,
    };
  },
};

/** Orders what is wanted, and answers how the shopper was shown that it ended. */
async function checkOut({ journal }: Pick<Bench, 'journal'>, shopper: Person, follower: Follower, { lines, method, isCalledOff }: Wish): Promise<string> {
  const cart = await fillCart(shopper, lines);
  const { order, userErrors } = await place(shopper, cart, journal, method);
  if (!order) throw new Error(`placeOrder was refused: ${JSON.stringify(userErrors)}`);
  if (method === 'tok_decline') await payOtherwise(shopper, order.id);
  const { status } = await follower.follow(order.id, (shown) => OVER.has(shown.status));
  if (status !== 'CONFIRMED' || !isCalledOff) return status;
  await shopper.act('cancel-order', { orderId: order.id, reason: 'Changed my mind' });
  return (await follower.follow(order.id, (shown) => shown.status === 'CANCELLED')).status;
}

/** Waits until a payment is refused, and pays with another card. */
async function payOtherwise(shopper: Person, orderId: string): Promise<void> {
  const giveUpAt = performance.now() + 180_000;
  for (;;) {
    const { order } = await shopper.ask<{ order: { displayStatus: string } | null }>('query($id: ID!) { order(id: $id) { displayStatus } }', { id: orderId });
    if (order?.displayStatus === 'PAYMENT_FAILED') break;
    if (performance.now() > giveUpAt) throw new Error(`${orderId} is ${order?.displayStatus}, not PAYMENT_FAILED`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  granted(await shopper.act('retry-payment', { orderId, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() }));
}
