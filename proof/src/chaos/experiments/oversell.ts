import { createRandom } from '@storegraph/sample-shop/random';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fillCart, place } from '../../clients/checkout.ts';
import { mapConcurrently } from '../../clients/map-concurrently.ts';
import { newCustomer } from '../../clients/retrying-users.ts';
import type { User } from '../../clients/retrying-users.ts';
import { rowsOf } from '../../shop/rows.ts';
import type { Experiment } from '../experiment.ts';
import { storedOrders } from '../stored-orders.ts';
import { untilIdle } from '../until-idle.ts';
import { stockVariants } from '../stock-variants.ts';

/** Opening an account is slow on purpose, buying is not: each account buys so often. */
const BUYERS_EACH = 25;
/** So many carts are filled at one time; ordered is all at once. */
const LANES = 20;
/** Of these there is enough for everybody. */
const OTHERS = 4;

/** T1: far more shoppers than pieces, all at once. */
export const oversell: Experiment<'buyers' | 'pieces' | 'rounds'> = {
  name: 'oversell', id: 'T1',
  what: 'shoppers with mixed baskets order at once what there are few of, some of it on two lines',
  settings: {
    buyers: { what: 'how many order at once', usual: 500, least: 1 },
    pieces: { what: 'how many pieces there are', usual: 100, least: 1 },
    rounds: { what: 'how often, each with the next seed', usual: 20, least: 1 },
  },
  async run({ shop, journal, seed, settings: { buyers, pieces, rounds }, say }) {
    const troubles = new Map<string, number>();
    const people = await mapConcurrently(Array.from({ length: Math.ceil(buyers / BUYERS_EACH) }), 4, () => newCustomer(shop, troubles));
    const wrong: string[] = [];
    const sold: number[] = [];
    for (let round = seed; round < seed + rounds; round += 1) {
      const random = createRandom(`baskets/${round}`);
      const [rare = '', ...others] = await stockVariants(shop, [pieces, ...Array.from({ length: OTHERS }, () => buyers * 10)], round);
      const purchases = Array.from({ length: buyers }, () => {
        const line = { variantId: rare, quantity: 1 };
        const rest = random.shuffle(others).slice(0, random.int(1, 3)).map((variantId) => ({ variantId, quantity: random.int(1, 2) }));
        return random.shuffle([line, ...(random.chance(0.1) ? [line] : []), ...rest]);
      });
      const carts = await mapConcurrently(purchases, LANES, (lines, buyer) => fillCart(people[buyer % people.length] as User, lines));
      const answers = await Promise.all(carts.map((cart, buyer) => place(people[buyer % people.length] as User, cart, journal)));
      await untilIdle(shop);
      const statusOf = new Map((await storedOrders(shop, answers.flatMap(({ order }) => (order ? [order.id] : [])))).map(({ id, status, reason }) => [id, `${status} ${reason ?? ''}`.trim()]));
      const ended = answers.map(({ order, userErrors }) => (order ? statusOf.get(order.id) ?? 'lost' : `refused ${userErrors[0]?.code ?? ''}`));
      const odd = ended.filter((end) => !['CONFIRMED', 'REJECTED OUT_OF_STOCK', 'refused OUT_OF_STOCK'].includes(end));
      if (odd.length > 0) wrong.push(`seed ${round}: ${odd.length} orders ended otherwise: ${[...new Set(odd)].join(', ')}`);
      const bought = purchases.reduce((sum, lines, buyer) => sum + (ended[buyer] === 'CONFIRMED' ? lines.filter(({ variantId }) => variantId === rare).length : 0), 0);
      if (bought !== pieces) wrong.push(`seed ${round}: ${bought} of ${pieces} pieces were sold`);
      const [stock] = await rowsOf<{ left: number }>(shop.databases['products'], 'SELECT (on_hand - allocated - reserved)::int AS left FROM stock WHERE variant_id = $1', [toUuid(rare as Id<'var'>)]);
      if (stock?.left !== pieces - bought) wrong.push(`seed ${round}: ${bought} of ${pieces} were sold, and ${stock?.left} are left`);
      sold.push(bought);
      say(`seed ${round}: ${bought} of ${pieces} pieces sold to ${ended.filter((end) => end === 'CONFIRMED').length} of ${buyers} shoppers`);
    }
    // Whoever waits too long asks again: a busy machine is slow, and no fault. Anything else is one.
    const faults = [...troubles].filter(([why]) => why !== 'TimeoutError');
    if (faults.length > 0) wrong.push(`requests were not answered: ${JSON.stringify(Object.fromEntries(faults))}`);
    return { figures: { rounds, buyers, pieces, sold, askedAgain: Object.fromEntries(troubles) }, wrong };
  },
};
