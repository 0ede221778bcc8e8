import { randomUUID } from 'node:crypto';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { agreement, fillCart } from '../../clients/checkout.ts';
import type { Placed } from '../../clients/checkout.ts';
import { mapConcurrently } from '../../clients/map-concurrently.ts';
import { newCustomer } from '../../clients/retrying-users.ts';
import type { User } from '../../clients/retrying-users.ts';
import { planFaults } from '../../faults/plan.ts';
import { startStorm } from '../../faults/storm.ts';
import { createProcessStriker } from '../../faults/strike-process.ts';
import { rowsOf } from '../../shop/rows.ts';
import type { Experiment } from '../experiment.ts';
import { untilIdle } from '../until-idle.ts';
import { stockVariants } from '../stock-variants.ts';

const LANES = 4;

/** T2: everything is asked many times. */
export const keys: Experiment<'keys' | 'calls' | 'kills'> = {
  name: 'keys', id: 'T2',
  what: 'one idempotency key many times at once, once of them with another input, while processes die',
  settings: {
    keys: { what: 'how many keys', usual: 1_000, least: 1 },
    calls: { what: 'how often each is used at once', usual: 50, least: 2 },
    kills: { what: 'how many processes are killed meanwhile', usual: 20 },
  },
  async run({ shop, journal, seed, settings: { keys: count, calls, kills }, say }) {
    const troubles = new Map<string, number>();
    const [variantId = ''] = await stockVariants(shop, [500_000], seed);
    const people = await Promise.all(Array.from({ length: LANES }, () => newCustomer(shop, troubles)));
    const striker = createProcessStriker(shop);
    const storm = startStorm(planFaults({ seed, kills, pauses: 0, checkouts: count }), striker.strike, say);
    const wrong: string[] = [];
    let conflicts = 0;
    const orders = await mapConcurrently(Array.from({ length: count }), LANES, async (_, index, lane) => {
      await storm.begin();
      const shopper = people[lane] as User;
      const cart = await fillCart(shopper, [{ variantId, quantity: 1 }]);
      const key = randomUUID();
      const input = agreement(cart, 'tok_success', key);
      const other = { ...input, paymentMethodToken: 'tok_mastercard' };
      const [altered, ...same] = await Promise.all([other, ...Array.from({ length: calls - 1 }, () => input)].map((each) => shopper.act<Placed>('place-order', each)));
      const answers = new Set(same.map(({ order, userErrors }) => order?.id ?? userErrors[0]?.code ?? 'nothing'));
      const otherAnswer = altered?.order?.id ?? altered?.userErrors[0]?.code;
      // Whichever was first has the key; the other is told so.
      const [answer] = answers;
      const isRight = answers.size === 1 && [answer, otherAnswer].filter((each) => each === 'IDEMPOTENCY_CONFLICT').length === 1;
      if (!isRight) wrong.push(`key ${index} was answered with ${[...answers].join(' and ')}, its other input with ${otherAnswer}`);
      if (otherAnswer === 'IDEMPOTENCY_CONFLICT') conflicts += 1;
      const id = [answer, otherAnswer].find((each) => each?.startsWith('order_'));
      if (id) journal.write({ placed: id });
      return { cartId: cart.id, id };
    });
    await storm.over;
    await untilIdle(shop);
    const carts = orders.map(({ cartId }) => toUuid(cartId as Id<'cart'>));
    const kept = await rowsOf<{ id: string; status: string }>(shop.databases['orders'], 'SELECT id, status FROM "order" WHERE cart_id = ANY($1)', [carts]);
    if (kept.length !== count) wrong.push(`${count} keys became ${kept.length} orders`);
    const charged = await rowsOf<{ count: string }>(shop.databases['payments'], `SELECT count(*) FROM payment WHERE order_id = ANY($1) AND captured_minor > 0`, [kept.map(({ id }) => id)]);
    if (Number(charged[0]?.count) !== count) wrong.push(`${count} keys became ${charged[0]?.count} charges`);
    return { figures: { keys: count, calls: count * calls, orders: kept.length, charges: Number(charged[0]?.count), conflictsToldToTheOther: conflicts, kills: Object.values(striker.kills).reduce((sum, each) => sum + each, 0), askedAgain: Object.fromEntries(troubles) }, wrong };
  },
};
