import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import type { ReadSpan } from '@storegraph/tracing/read-traces';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { address, agreement, fillCart, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';
import { newTrace, readSpans, readTrace, wayTo } from '../shop/traces.ts';

const shop = theShop();

/** From the client to the confirmed order: each step follows from the one before, in whatever service. */
const CHECKOUT = [
  'gateway: mutation PlaceOrder',
  'gateway: fetch orders',
  'orders: POST /graphql',
  'orders: publish orders.order-placed',
  'products: handle orders.order-placed',
  'products: publish products.stock-held',
  'orders: handle products.stock-held',
  'orders: publish orders.order-payment-requested',
  'payments: handle orders.order-payment-requested',
  'payments: errand charge',
];

describe('one checkout', () => {
  const { traceparent, traceId, spanId } = newTrace();
  let shopper: User;
  let trace: readonly ReadSpan[];
  const ways = () => trace.map((span) => wayTo(span, trace).join(' → '));
  const statementsOf = (service: string, name: string) =>
    trace.filter((span) => span.parentId === trace.find((one) => one.service === service && one.name === name)?.spanId && span.attributes['db.system.name'] === 'postgresql').map((span) => span.name);

  beforeAll(async () => {
    shopper = await newCustomer(shop);
    const { id: variantId } = await ownVariant(shop, shopper, 3);
    const { cart } = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    const traced = createGraphqlClient(shop.url, shopper.token, { headers: { traceparent } });
    const { order } = await traced.act('place-order', agreement(cart));
    await untilOrder(shopper, order.id, 'CONFIRMED');
    trace = await eventually('the last hearers have written down what they did', async () => {
      const found = await readTrace(shop, traceId);
      if (found.filter(({ name }) => name === 'handle orders.order-confirmed').length < 2 || !found.some(({ name }) => name === 'webhook')) throw new Error(`${found.length} spans`);
      return found;
    });
  });

  it('is one trace from the client\'s own span to the provider and the confirmed order', () => {
    expect(ways()).toContainEqual(CHECKOUT.join(' → '));
    expect(ways()).toContainEqual([...CHECKOUT, 'payments: provider POST charges', 'simulator: POST /v1/charges'].join(' → '));
    // The money is told of by the errand or by the webhook, whichever comes first.
    expect(ways()).toContainEqual(expect.stringMatching(/payments: (errand charge|webhook) → payments: publish payments\.payment-captured → orders: handle payments\.payment-captured → orders: publish orders\.order-confirmed → products: handle orders\.order-confirmed$/));
    expect(ways()).toContainEqual(expect.stringMatching(/→ recommendations: handle orders\.order-confirmed$/));
    expect(trace.find(({ name }) => name === 'mutation PlaceOrder')?.parentId).toBe(spanId);
  });

  it('has no orphan: whatever was done in it follows from something that was', () => {
    const known = new Set([spanId, ...trace.map((span) => span.spanId)]);
    expect(trace.filter(({ parentId }) => !parentId || !known.has(parentId)).map(({ service, name }) => `${service}: ${name}`)).toEqual([]);
    expect(new Set(trace.map((span) => span.spanId)).size).toBe(trace.length);
  });

  it('shows the statements of each step, the event kept with its change', () => {
    expect(statementsOf('orders', 'POST /graphql')).toEqual(expect.arrayContaining(['INSERT idempotency', 'INSERT outbox', 'COMMIT']));
    expect(statementsOf('products', 'handle orders.order-placed')).toEqual(expect.arrayContaining(['INSERT inbox', 'INSERT outbox', 'COMMIT']));
    expect(statementsOf('payments', 'handle orders.order-payment-requested')).toEqual(expect.arrayContaining(['INSERT inbox', 'COMMIT']));
  });

  it('tells nothing of who orders, where to, or how they pay', () => {
    const told = JSON.stringify(trace);
    for (const secret of [shopper.email, shopper.password, shopper.token, 'tok_success', address.recipient, address.street, address.postalCode, address.city]) {
      expect(told).not.toContain(secret);
    }
  });
});

describe('a request without a trace of its own', () => {
  it('begins one, found by the request\'s id', async () => {
    const response = await fetch(`${shop.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-request-id': 'looks-for-a-trace' }, body: JSON.stringify({ query: 'query LooksForATrace { products(first: 1) { edges { node { name } } } }' }),
    });
    expect(response.status).toBe(200);
    await eventually('it is written down', async () => {
      const [root] = (await readSpans(shop, 'looks-for-a-trace')).filter(({ service, attributes }) => service === 'gateway' && attributes['storegraph.request.id'] === 'looks-for-a-trace');
      const trace = root ? await readTrace(shop, root.traceId) : [];
      return root?.name === 'query LooksForATrace' && root.parentId === undefined && trace.some(({ parentId, name }) => parentId === root.spanId && name === 'fetch products');
    });
  });
});
