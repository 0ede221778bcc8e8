import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { operation } from '@storegraph/proof/clients/operations';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { openSockets } from '../shop/sockets.ts';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const { socketOf, close } = openSockets(shop);

/** The first answers to a subscription, and why it ended if it did. */
async function take(client: Client, count: number, variables: object, query = operation('order-status-changed'), extensions?: Record<string, unknown>): Promise<any[]> {
  const answers: any[] = [];
  for await (const answer of client.iterate({ query, variables: variables as Record<string, unknown>, ...(extensions ? { extensions } : {}) })) {
    answers.push(answer);
    if (answers.length >= count) break;
  }
  return answers;
}

describe('following an order', () => {
  let shopper: User;
  let variantId: string;
  beforeAll(async () => {
    shopper = await newCustomer(shop);
    variantId = (await ownVariant(shop, shopper, 10)).id;
  });
  afterAll(close);

  it('begins with where it stands, joined over orders, payments, products and reviews', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const { version } = await untilOrder(shopper, id, 'CONFIRMED');
    const [first] = await take(socketOf(shopper.token), 1, { orderId: id });
    expect(first.errors).toBeUndefined();
    expect(first.data.orderStatusChanged).toMatchObject({
      version, displayStatus: 'CONFIRMED', payments: [{ status: 'CAPTURED' }],
      lines: [{ variant: { product: { ratingSummary: { count: expect.any(Number) } } }, myReview: null }],
    });
  });

  it('misses nothing that happened between loading the page and subscribing, and shows each version as it was', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const { version } = await untilOrder(shopper, id, 'CONFIRMED');
    const answers = await take(socketOf(shopper.token), version - 1, { orderId: id, afterVersion: 1 });
    const orders = answers.map(({ data }) => data.orderStatusChanged);
    expect(orders.map((each) => each.version)).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 2));
    expect(orders[0].status).toBe('AWAITING_PAYMENT');
    expect(orders.at(-1).status).toBe('CONFIRMED');
  });

  it.each([['somebody else', true], ['nobody', false]])('is not for %s', async (_who, isLoggedIn) => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const stranger = isLoggedIn ? (await newCustomer(shop)).token : undefined;
    const missing = await take(socketOf(stranger), 1, { orderId: 'order_01h455vb4pex5vsknk084sn02q' });
    const foreign = await take(socketOf(stranger), 1, { orderId: id });
    expect(foreign).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })], extensions: { requestId: expect.any(String) } }]);
    expect(foreign[0].errors).toEqual(missing[0].errors);
  });

  it('is also for the staff who serve it', async () => {
    const fulfilment = await staff(shop, 'FULFILMENT');
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const [first] = await take(socketOf(fulfilment.token), 1, { orderId: id }, 'subscription($orderId: ID!) { orderStatusChanged(orderId: $orderId) { id } }');
    expect(first.data.orderStatusChanged.id).toBe(id);
  });

  it('goes on after the cursor of the last answer: every version once, and nothing left out', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const [first] = await take(socketOf(shopper.token), 1, { orderId: id, afterVersion: 0 });
    const { version } = await untilOrder(shopper, id, 'CONFIRMED');
    const rest = await take(socketOf(shopper.token), version - 1, { orderId: id }, undefined, { cursor: first.extensions.cursor });
    expect([first, ...rest].map(({ data }) => data.orderStatusChanged.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    await expect(take(socketOf((await newCustomer(shop)).token), 1, { orderId: id }, undefined, { cursor: first.extensions.cursor })).rejects.toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('is had over HTTP too: by Apollo Client as it is, and as events', async () => {
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    const { version } = await untilOrder(shopper, id, 'CONFIRMED');
    const headers = { authorization: `Bearer ${shopper.token}` };
    const client = new ApolloClient({ link: new HttpLink({ uri: `${shop.url}/graphql`, headers }), cache: new InMemoryCache() });
    const shown = await new Promise<any>((resolve, reject) => {
      const subscription = client.subscribe({ query: gql(operation('order-status-changed')), variables: { orderId: id } }).subscribe({
        next(answer) {
          resolve(answer.data);
          queueMicrotask(() => subscription.unsubscribe());
        },
        error: reject,
      });
    });
    expect(shown.orderStatusChanged).toMatchObject({ version, displayStatus: 'CONFIRMED', payments: [{ status: 'CAPTURED' }] });

    const leave = new AbortController();
    const { body } = await fetch(`${shop.url}/graphql`, {
      method: 'POST', headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' }, signal: leave.signal,
      body: JSON.stringify({ query: operation('order-status-changed'), variables: { orderId: id, afterVersion: version - 2 } }),
    });
    let events = '';
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      events += chunk;
      if (events.split('event: next').length > 2) break;
    }
    leave.abort();
    expect([...events.matchAll(/^id: (\d+)\./gm)].map(([, at]) => Number(at))).toEqual([version - 1, version]);
  });

  it('needs a valid token to connect as somebody', async () => {
    await expect(take(socketOf('forged.token.here'), 1, { orderId: 'order_01h455vb4pex5vsknk084sn02q' })).rejects.toMatchObject({ code: 4403 });
  });
});
