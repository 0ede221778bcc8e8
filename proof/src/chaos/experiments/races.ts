import { randomUUID } from 'node:crypto';
import { createRandom } from '@storegraph/sample-shop/random';
import type { Random } from '@storegraph/sample-shop/random';
import { granted } from '../../clients/ask.ts';
import type { Refusals } from '../../clients/ask.ts';
import { agreement, fillCart, place } from '../../clients/checkout.ts';
import type { Placed } from '../../clients/checkout.ts';
import { newCustomer, staff } from '../../clients/patient-people.ts';
import type { Person } from '../../clients/patient-people.ts';
import type { Experiment } from '../experiment.ts';
import { keptOrders } from '../kept-orders.ts';
import type { KeptOrder } from '../kept-orders.ts';
import { untilQuiet } from '../quiet.ts';
import { stockShelves } from '../shelves.ts';

/** Who races, about what. */
interface Track {
  readonly shopper: Person;
  readonly rival: Person;
  readonly manager: Person;
  readonly finance: Person;
  readonly fulfilment: Person;
  readonly variantId: string;
  readonly random: Random;
  /** Places an order; resolves once it stands so. */
  order(status?: string): Promise<string>;
  /** How orders are kept, once the shop is at rest. */
  rest(...ids: readonly string[]): Promise<readonly KeptOrder[]>;
}

/** Prepares a race: what is done at one time, and what must hold afterwards, said as what is wrong. */
type Race = (track: Track) => Promise<{ readonly racers: readonly (() => Promise<Refusals>)[]; readonly wrong: (answers: readonly Refusals[]) => Promise<string | undefined> | string | undefined }>;

const done = (answers: readonly Refusals[]): number => answers.filter(({ userErrors }) => userErrors.length === 0).length;
const codes = (answers: readonly Refusals[]): string => answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').join(', ');
const once = (answers: readonly Refusals[]): string | undefined => (done(answers) === 1 ? undefined : `it was answered ${codes(answers)}`);

/** What is raced against what. */
const RACES: Readonly<Record<string, Race>> = {
  'a price against an order': async ({ shopper, manager, variantId, random, rest }) => {
    const cart = await fillCart(shopper, [{ variantId, quantity: 2 }]);
    const amount = `${random.int(5, 500)}.${random.int(10, 99)}`;
    return {
      racers: [() => shopper.act<Placed>('place-order', agreement(cart)), () => manager.act('set-price', { variantId, price: { amount, currency: 'EUR' } })],
      wrong: async ([placed]) => {
        const { order, userErrors } = placed as Placed;
        if (!order) return userErrors[0]?.code === 'PRICE_CHANGED' ? undefined : `the order was refused: ${userErrors[0]?.code}`;
        const [kept] = await rest(order.id);
        const agreed = BigInt(cart.total.amount.replace('.', ''));
        return BigInt(kept?.totalMinor ?? -1) === agreed ? undefined : `${agreed} was agreed to, and ${kept?.totalMinor} is asked`;
      },
    };
  },
  'two orders of one cart': async ({ shopper, variantId }) => {
    const cart = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    return { racers: [1, 2, 3].map(() => () => shopper.act<Placed>('place-order', agreement(cart))), wrong: once };
  },
  'another piece against an order': async ({ shopper, variantId, rest }) => {
    const cart = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    return {
      racers: [() => shopper.act<Placed>('place-order', agreement(cart)), () => shopper.act('add-to-cart', { cartId: cart.id, lines: [{ variantId, quantity: 1 }], idempotencyKey: randomUUID() })],
      wrong: async (answers) => {
        const { order } = answers[0] as Placed;
        if (done(answers) === 0) return `it was answered ${codes(answers)}`;
        if (!order) return undefined;
        const [kept] = await rest(order.id);
        return BigInt(kept?.totalMinor ?? -1) === BigInt(cart.total.amount.replace('.', '')) ? undefined : `${cart.total.amount} was agreed to, and ${kept?.totalMinor} is asked`;
      },
    };
  },
  'calling off against paying': async ({ shopper, order, rest }) => {
    const id = await order('any');
    return {
      racers: [() => shopper.act('cancel-order', { orderId: id, reason: 'Changed my mind' })],
      wrong: async (answers) => {
        const [kept] = await rest(id);
        return kept?.status === (done(answers) === 1 ? 'CANCELLED' : 'CONFIRMED') ? undefined : `calling off was answered ${codes(answers)}, and the order is ${kept?.status}`;
      },
    };
  },
  'calling off twice': async ({ shopper, order, rest }) => {
    const id = await order();
    return {
      racers: [1, 2].map(() => () => shopper.act('cancel-order', { orderId: id })),
      wrong: async (answers) => {
        const [kept] = await rest(id);
        return done(answers) > 0 && kept?.status === 'CANCELLED' ? undefined : `it was answered ${codes(answers)}, and is ${kept?.status}`;
      },
    };
  },
  'calling off against packing': async ({ shopper, fulfilment, order, rest }) => {
    const id = await order();
    return {
      racers: [() => shopper.act('cancel-order', { orderId: id }), () => fulfilment.act('pack-order', { orderId: id })],
      wrong: async ([cancelled, packed]) => {
        const [kept] = await rest(id);
        const isOff = cancelled?.userErrors.length === 0;
        if (isOff && kept?.status !== 'CANCELLED') return `calling off was granted, and the order is ${kept?.status}`;
        return !isOff && packed?.userErrors.length !== 0 ? `neither was granted: ${codes([cancelled, packed].flatMap((each) => each ?? []))}` : undefined;
      },
    };
  },
  'giving all back twice': async ({ shopper, finance, order }) => {
    const id = await order();
    const { order: found } = await shopper.ask<{ order: { payments: readonly { id: string; amount: object }[] } }>('query($id: ID!) { order(id: $id) { payments { id amount { amount currency } } } }', { id });
    const [payment] = found.payments;
    return { racers: [1, 2, 3].map(() => () => finance.act('refund-payment', { paymentId: payment?.id, amount: payment?.amount, idempotencyKey: randomUUID() })), wrong: once };
  },
  'one gift card for two orders': async ({ shopper, rival, finance, variantId }) => {
    const { code } = granted(await finance.act<{ code: string }>('issue-gift-card', { amount: { amount: '1.00', currency: 'EUR' }, idempotencyKey: randomUUID() }));
    const racers = await Promise.all([shopper, rival].map(async (buyer) => {
      const cart = await fillCart(buyer, [{ variantId, quantity: 1 }]);
      const { cart: paid } = granted(await buyer.act<{ cart: typeof cart & { toPay: { amount: string; currency: string } } }>('apply-gift-card', { cartId: cart.id, code }));
      return () => buyer.act<Placed>('place-order', { ...agreement(paid), expectedToPay: paid.toPay });
    }));
    // What the card has is in the books: I12.
    return { racers, wrong: (answers) => (done(answers) > 0 ? undefined : `it was answered ${codes(answers)}`) };
  },
};

/** T8 and T9: what can happen at one time does. */
export const races: Experiment<'rounds'> = {
  name: 'races', id: 'T9',
  what: `prices, carts, calling off, packing, money back and gift cards against each other and against orders, all from one start`,
  settings: { rounds: { what: 'how often each', usual: 50, least: 1 } },
  async run({ shop, journal, seed, settings: { rounds }, say }) {
    const random = createRandom(`races/${seed}`);
    const troubles = new Map<string, number>();
    const [variantId = '', priced = ''] = await stockShelves(shop, [500_000, 500_000], seed);
    const [shopper, rival] = [await newCustomer(shop, troubles), await newCustomer(shop, troubles)];
    const [manager, finance, fulfilment] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER', troubles), staff(shop, 'FINANCE', troubles), staff(shop, 'FULFILMENT', troubles)]);
    const rest: Track['rest'] = async (...ids) => {
      await untilQuiet(shop);
      return keptOrders(shop, ids);
    };
    const order: Track['order'] = async (status = 'CONFIRMED') => {
      const { order: placed, userErrors } = await place(shopper, await fillCart(shopper, [{ variantId, quantity: 1 }]), journal);
      if (!placed) throw new Error(JSON.stringify(userErrors));
      if (status === 'CONFIRMED') {
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
        const { racers, wrong: judge } = await race({ shopper, rival, manager, finance, fulfilment, variantId: name.startsWith('a price') ? priced : variantId, random, order, rest });
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
    await untilQuiet(shop).catch((error: unknown) => wrong.push(String(error)));
    return { figures: { rounds, outcomes: granteds, askedAgain: Object.fromEntries(troubles) }, wrong };
  },
};
