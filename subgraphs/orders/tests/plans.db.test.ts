import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromUuid, newId } from '@storegraph/kernel/ids';
import { seedOnce } from '@storegraph/postgres/seed';
import { createLoadShop, makeLoadShop } from '@storegraph/sample-shop/load/load-shop';
import { explainStatements } from '@storegraph/testkit/plans/explain-statements';
import { readAsked } from '@storegraph/testkit/plans/named-operations';
import { createPlanReader } from '@storegraph/testkit/plans/plan-reader';
import type { PlanReader } from '@storegraph/testkit/plans/plan-reader';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { loadOrders } from '../src/store/load.ts';

// The same as `load-l`, only smaller; PLANS_SIZE=load-l (or load-m) asks it of the whole, which takes some minutes to load.
const SMALL = { products: 600, variants: 3_000, categories: 60, customers: 1_000, reviews: 0, orders: 0, history: 5_000 };
const size = process.env['PLANS_SIZE'];
const shop = size === 'load-l' || size === 'load-m' ? createLoadShop(size) : makeLoadShop('plans', SMALL);
// Among the latest lie those that wait to be packed, some thousands in the largest shop: who lists what is over passes them.
const LIMITS = { scannedRows: 1_500, readRows: 5_000, sortedRows: 2_000 };

/** What is let through, by the statement's text, and why. */
const LET_THROUGH: readonly (readonly [statement: RegExp, why: string])[] = [
  [/^\s*SELECT count\(\*\)/, 'totals count what matches: they are asked for apart, and as much work as there is to count'],
];

const statements = explainStatements({ withoutScans: !size });
let desk: OrdersDesk;
let plans: PlanReader;
/** Orders of each story, from anywhere in the history, and one of their customers. */
let samples: readonly { readonly id: string; readonly number: string; readonly customer_id: string; readonly status: string }[];

beforeAll(async () => {
  // Sweepers come round every two seconds.
  desk = await openDesk({ PAYMENT_DEADLINE_MS: '20000' });
  await seedOnce(desk.database.ownerUrl, [], (manager) => loadOrders(manager, shop, () => {}));
  plans = await createPlanReader({ ownerUrl: desk.database.ownerUrl, statements, limits: LIMITS, letThrough: LET_THROUGH });
  samples = await desk.database.query(`
    SELECT * FROM (SELECT DISTINCT ON (status, payment_status) id, number, customer_id, status FROM "order" ORDER BY status, payment_status, id) one
    UNION ALL SELECT * FROM (SELECT id, number, customer_id, status FROM "order" ORDER BY id DESC LIMIT 18) latest`);
}, 1_800_000);
afterAll(() => desk?.close());

const idOf = (status: string): string => fromUuid('order', samples.find((one) => one.status === status)?.id ?? '');
const customerOf = (index: number): string => fromUuid('user', samples[index]?.customer_id ?? '');

const ENTITIES = ['Order', 'User', 'OrderLine', 'OrderReturn'] as const;
/** Of what is asked for by key, as many as on a page. */
const REFERENCES: Readonly<Record<(typeof ENTITIES)[number], () => readonly object[]>> = {
  Order: () => samples.map(({ id }) => ({ __typename: 'Order', id: fromUuid('order', id) })),
  User: () => samples.map((_, index) => ({ __typename: 'User', id: customerOf(index) })),
  OrderLine: () => [],
  OrderReturn: () => [],
};
const asked = readAsked(new URL('../schema/', import.meta.url), ENTITIES);

describe(`with ${shop.counts.history} orders, what a named operation has orders do`, () => {
  it('is more than nothing for the pages of the shop', () => {
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['order-page', 'staff-orders', 'staff-returns', 'show-cart', 'my-account: User']));
  });

  it.each(asked.map((one) => [one.name, one] as const))('uses an index, reads no more than it needs and sorts only pages: %s', async (_name, { query, needs, entity }) => {
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer);
    const values: Readonly<Record<string, unknown>> = {
      ...(query.includes('orderByToken(') ? await orderedByGuest() : { token: 'none' }),
      id: query.includes('cart(') ? cart.id : query.includes('draftOrder(') ? newId('draft') : idOf('COMPLETED'), cartId: cart.id, orderId: idOf('CONFIRMED'), code: 'NONE', country: 'DE', input: { cartId: cart.id }, destination: { country: 'DE' },
    };
    // An edit is asked about that changes something; other operations have no such variable.
    const more = { add: [{ variantId: desk.variantOf.lamp, quantity: 1 }] };
    const given = Object.fromEntries(needs.filter((need) => need !== 'representations').map((need) => [need, values[need]]));
    const variables = entity ? { ...given, ...more, representations: REFERENCES[entity as keyof typeof REFERENCES]() } : { ...given, ...more };
    expect(await plans.faultsOf(async () => {
      const { errors } = await desk.ask(query, variables, someone('ADMIN'));
      // What is a customer's own not even staff sees, and of no gift card there is a balance.
      expect(errors.filter(({ extensions }) => !['FORBIDDEN', 'GIFT_CARD_NOT_FOUND'].includes(String(extensions?.code)))).toEqual([]);
    })).toEqual([]);
  }, 120_000);
});

/** What opens an order without an account. */
async function orderedByGuest(): Promise<Readonly<Record<'number' | 'email' | 'token', string>>> {
  const [cart, email] = [await desk.cartWith({ lamp: 1 }), 'guest@example.com'];
  const { data } = await desk.ask<{ placeOrder: { order: { number: string }; token: string } }>(
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { number } token } }', { input: agreeTo(cart, { token: cart.token, email }) },
  );
  return { email, number: data!.placeOrder.order.number, token: data!.placeOrder.token };
}

/** Lists as staff and customers narrow and page them. */
const LISTS: readonly (readonly [what: string, query: string, variables?: () => Readonly<Record<string, unknown>>])[] = [
  ...['CONFIRMED', 'COMPLETED', 'CANCELLED', 'AWAITING_PAYMENT'].map((status) => [`orders that are ${status}`, 'query ($status: OrderStatus) { orders(first: 50, filter: { status: $status }) { edges { node { id lines { id } timeline { event } } } pageInfo { endCursor } } }', () => ({ status })] as const),
  ...['UNFULFILLED', 'DELIVERED', 'SHIPPED'].map((status) => [`orders that are ${status}`, 'query ($status: FulfilmentStatus) { orders(first: 50, filter: { fulfilmentStatus: $status }) { edges { node { id } } } }', () => ({ status })] as const),
  ['orders to be packed', 'query { orders(first: 50, filter: { status: CONFIRMED, fulfilmentStatus: UNFULFILLED }) { edges { node { id } } } }'],
  ['orders that are paid for and on their way', 'query { orders(first: 50, filter: { status: CONFIRMED, fulfilmentStatus: SHIPPED }) { edges { node { id } } } }'],
  ['orders of which one status excludes the other', 'query { orders(first: 50, filter: { status: CANCELLED, fulfilmentStatus: DELIVERED }) { edges { node { id } } } }'],
  ['customers\' orders', 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { orders(first: 20) { totalCount edges { node { id number lines { id } } } } } } }', () => ({ r: REFERENCES.User() })],
];

describe('a list', () => {
  it.each(LISTS)('of %s uses an index, on its first page and in the middle', async (_what, query, variables = () => ({})) => {
    expect(await plans.faultsOf(async () => {
      const { errors } = await desk.ask(query, variables(), someone('ADMIN'));
      expect(errors).toEqual([]);
    })).toEqual([]);
  });

  it('of orders goes on from the middle of them by an index', async () => {
    const [middle] = await desk.database.query<{ id: string; at: string }>(`SELECT id, placed_at AS at FROM "order" WHERE placed_at > (SELECT min(placed_at) + (max(placed_at) - min(placed_at)) / 2 FROM "order") ORDER BY placed_at LIMIT 1`);
    const { data } = await desk.ask<{ orders: { pageInfo: { endCursor: string } } }>('query { orders(first: 1) { pageInfo { endCursor } } }', {}, desk.support);
    expect(middle && data).toBeTruthy();
    expect(await plans.faultsOf(async () => {
      let after = data?.orders.pageInfo.endCursor;
      for (let page = 0; page < 3; page += 1) {
        const next: { data?: { orders: { pageInfo: { endCursor: string } } } | null } = await desk.ask('query ($after: String) { orders(first: 100, after: $after) { pageInfo { endCursor } edges { node { id lines { id } } } } }', { after }, desk.support);
        after = next.data?.orders.pageInfo.endCursor;
      }
      expect(after).toBeTruthy();
    })).toEqual([]);
  });
});

describe('an order\'s way', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['from cart to confirmed', async () => desk.confirmed()],
    ['to being cancelled', async () => desk.call('cancelOrder', { orderId: (await desk.confirmed()).id }, desk.support)],
    ['to being paid by a second try', async () => {
      const failed = await desk.pay(await desk.awaitingPayment(), 'failed', { version: 2 });
      await desk.call('retryPayment', { orderId: failed.id, paymentMethodToken: 'tok_success', idempotencyKey: newId('evt') }, desk.customer);
    }],
    ['to being delivered', async () => {
      const { id } = await desk.confirmed();
      for (const step of ['packOrder', 'shipOrder', 'deliverOrder']) await desk.call(step, { orderId: id, ...(step === 'shipOrder' ? { trackingNumber: 'PP1' } : {}) }, desk.fulfilment);
    }],
    ['through a cart that is ordered twice', async () => {
      const cart = await desk.cartWith({ lamp: 2, mug: 1 }, desk.customer, 'USD');
      const input = agreeTo(cart);
      await desk.place(input);
      await desk.place(input);
    }],
    ['to its end when nobody pays', async () => {
      const order = await desk.awaitingPayment();
      await desk.letTimePass(order);
      await eventually('it is expired', async () => (await desk.order(order.id))?.status === 'EXPIRED', { withinMs: 30_000 });
    }],
  ])('%s takes no statement that grows with the shop', async (_what, work) => {
    expect(await plans.faultsOf(work)).toEqual([]);
  }, 60_000);
});

describe('what orders does by itself', () => {
  it('takes no statement that grows with the shop: looking for what expires, for carts that were left, for slots to open and events to send', async () => {
    expect(await plans.faultsOf(async () => {
      await desk.startCopy();
      await desk.shelveAll();
      await desk.awaitingPayment();
      const kinds = [/FROM outbox WHERE published_at IS NULL/, /pay_by <= /, /DELETE FROM cart c/, /delivery_slot/];
      await eventually('each was done', async () => kinds.every((kind) => plans.seen().some((sql) => kind.test(sql))), { withinMs: 30_000 });
    })).toEqual([]);
  }, 60_000);
});
