import { createRandom } from '@storegraph/sample-shop/random';
import { fillCart, place } from '../../../clients/checkout.ts';
import type { Placed } from '../../../clients/checkout.ts';
import { newCustomer, staff } from '../../../clients/retrying-users.ts';
import type { Experiment } from '../../experiment.ts';
import { storedOrders } from '../../stored-orders.ts';
import { untilIdle } from '../../until-idle.ts';
import { stockVariants } from '../../stock-variants.ts';
import { CART_RACES } from './carts.ts';
import { ORDER_RACES } from './orders.ts';
import { codes } from './race.ts';
import type { Track } from './race.ts';
import { REVIEW_RACES } from './reviews.ts';

/** What is raced against what. */
const RACES = { ...CART_RACES, ...ORDER_RACES, ...REVIEW_RACES };

/** T8 and T9: what can happen at one time does. */
export const races: Experiment<'rounds'> = {
  name: 'races', id: 'T9',
  what: 'prices, carts, codes, gift cards, calling off, editing, packing, sending, paying again, money back and reviews against each other and against orders, all from one start',
  settings: { rounds: { what: 'how often each', usual: 50, least: 1 } },
  async run({ shop, journal, seed, settings: { rounds }, say }) {
    const random = createRandom(`races/${seed}`);
    const troubles = new Map<string, number>();
    const [variantId = '', priced = ''] = await stockVariants(shop, [500_000, 500_000], seed);
    const [shopper, rival] = [await newCustomer(shop, troubles), await newCustomer(shop, troubles)];
    const [manager, finance, support, fulfilment, admin] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER', troubles), staff(shop, 'FINANCE', troubles), staff(shop, 'SUPPORT', troubles), staff(shop, 'FULFILMENT', troubles), staff(shop, 'ADMIN', troubles)]);
    const rest: Track['rest'] = async (...ids) => {
      await untilIdle(shop);
      return storedOrders(shop, ids);
    };
    const order: Track['order'] = async (status = 'CONFIRMED', paymentMethodToken) => {
      const { order: placed, userErrors } = await place(shopper, await fillCart(shopper, [{ variantId, quantity: 1 }]), journal, paymentMethodToken);
      if (!placed) throw new Error(JSON.stringify(userErrors));
      if (status !== 'any') {
        const [kept] = await rest(placed.id);
        if (kept?.status !== status) throw new Error(`${placed.id} is ${kept?.status}`);
      }
      return placed.id;
    };
    const wrong: string[] = [];
    const granteds: Record<string, Record<string, number>> = {};
    for (const [name, race] of Object.entries(RACES)) {
      const outcomes: Record<string, number> = (granteds[name] = {});
      for (let round = 1; round <= rounds; round += 1) {
        const { racers, wrong: judge } = await race({ shopper, rival, newcomer: () => newCustomer(shop, troubles), manager, finance, support, fulfilment, admin, variantId: name.startsWith('a price') ? priced : variantId, random, order, rest });
        // The barrier: all are ready, none has begun.
        const answers = await Promise.all(random.shuffle([...racers.entries()]).map(async ([place, racer]) => [place, await racer()] as const));
        const inOrder = answers.toSorted(([one], [other]) => one - other).map(([, answer]) => answer);
        for (const { order: placed } of inOrder as Partial<Placed>[]) if (placed && name.includes('order')) journal.write({ placed: placed.id });
        const outcome = codes(inOrder);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        const found = await judge(inOrder);
        if (found) wrong.push(`${name}, round ${round}: ${found}`);
      }
      say(`${name}: ${JSON.stringify(outcomes)}`);
    }
    await untilIdle(shop).catch((error: unknown) => wrong.push(String(error)));
    return { figures: { rounds, outcomes: granteds, askedAgain: Object.fromEntries(troubles) }, wrong };
  },
};
