import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Client as UrqlClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { USER_A } from '../testing/keys.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STATUS = 'subscription Status($id: ID!) { orderChanged(orderId: $id) { id status product { name } } }';

interface Seen {
  readonly data?: { readonly orderChanged?: { readonly status?: string } | null } | null | undefined;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** What a client showed its app. */
interface Watching {
  readonly seen: Seen[];
  /** `complete`, or what it failed with. */
  readonly ended: Promise<unknown>;
  stop(): void;
}

type Watch = (url: string, token: string | undefined, query: string, variables: Record<string, unknown>) => Watching;

const watching = (begin: (show: (seen: Seen) => void, end: (how: unknown) => void) => () => void): Watching => {
  const seen: Seen[] = [];
  let stop = () => {};
  const ended = new Promise<unknown>((resolve) => {
    stop = begin((one) => void seen.push(one), resolve);
  });
  return { seen, ended, stop: () => stop() };
};
const authorized = (token: string | undefined): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` });

const CLIENTS: readonly (readonly [name: string, watch: Watch])[] = [
  ['graphql-sse', (url, token, query, variables) => watching((show, end) => {
    const client = createSseClient({ url: `${url}/graphql`, headers: authorized(token), retryAttempts: 0 });
    return client.subscribe({ query, variables }, { next: (one) => show(one as Seen), error: end, complete: () => end('complete') });
  })],
  ['Apollo Client over HttpLink', (url, token, query, variables) => watching((show, end) => {
    const client = new ApolloClient({ link: ApolloLink.from([new HttpLink({ uri: `${url}/graphql`, headers: authorized(token) })]), cache: new InMemoryCache() });
    const subscription = client.subscribe({ query: gql(query), variables, errorPolicy: 'all', fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, error }) => show({ data: data as Seen['data'], ...(error ? { errors: (error as { errors?: Seen['errors'] }).errors ?? [{ message: error.message }] } : {}) }),
      error: end, complete: () => end('complete'),
    });
    return () => subscription.unsubscribe();
  })],
  ['urql over its own fetch', (url, token, query, variables) => watching((show, end) => {
    const client = new UrqlClient({ url: `${url}/graphql`, preferGetMethod: false, fetchSubscriptions: true, fetchOptions: { headers: authorized(token) }, exchanges: [fetchExchange] });
    const { unsubscribe } = client.subscription(query, variables).subscribe(({ data, error, hasNext }) => {
      show({ data: data as Seen['data'], ...(error ? { errors: error.graphQLErrors } : {}) });
      if (!hasNext) end('complete');
    });
    return unsubscribe;
  })],
  ['urql over graphql-sse', (url, token, query, variables) => watching((show, end) => {
    const sse = createSseClient({ url: `${url}/graphql`, headers: authorized(token), retryAttempts: 0 });
    const client = new UrqlClient({
      url: `${url}/graphql`, preferGetMethod: false,
      exchanges: [subscriptionExchange({
        forwardSubscription: ({ query: text = '', variables: given }) => ({
          subscribe: (sink) => ({ unsubscribe: sse.subscribe({ query: text, variables: given as Record<string, unknown> }, { next: (one) => sink.next(one as never), error: (error) => sink.error(error as Error), complete: () => sink.complete() }) }),
        }),
      })],
    });
    const { unsubscribe } = client.subscription(query, variables).subscribe(({ data, error, hasNext }) => {
      show({ data: data as Seen['data'], ...(error ? { errors: error.graphQLErrors } : {}) });
      if (!hasNext) end('complete');
    });
    return unsubscribe;
  })],
];

describe.each(CLIENTS)('an app on %s', (_, watch) => {
  let shop: TinyShop;
  let token = '';
  let id = '';
  let count = 0;
  beforeAll(async () => {
    shop = await openTinyShop();
    token = await shop.desk.token();
  });
  afterAll(() => shop.close());
  beforeEach(() => {
    id = `order_${++count}`;
    shop.orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
  });
  const change = async (status: string) => shop.tell(id, shop.change(id, status));
  const until = async ({ seen }: Watching, length: number) => {
    const late = Date.now() + 10_000;
    while (seen.length < length) {
      if (Date.now() > late) throw new Error(`only ${JSON.stringify(seen)} came`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const noneLeft = async () => {
    const late = Date.now() + 5_000;
    while (!/storegraph_gateway_subscriptions(\{.*\})? 0\n/.test(await (await fetch(`${shop.url}/metrics`)).text())) {
      if (Date.now() > late) throw new Error('somebody is still subscribed');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('is shown each event as it comes, until it leaves', async () => {
    const order = watch(shop.url, token, STATUS, { id });
    await until(order, 1);
    for (const status of ['PAID', 'PACKED']) {
      await change(status);
      await until(order, order.seen.length + 1);
    }
    expect(order.seen).toMatchObject(['PENDING', 'PAID', 'PACKED'].map((status) => ({ data: { orderChanged: { id, status, product: { name: 'Lamp' } } } })));
    order.stop();
    await noneLeft();
  });

  it('is told what it may not follow, and that nothing more comes', async () => {
    const order = watch(shop.url, undefined, STATUS, { id });
    await until(order, 1);
    expect(order.seen[0]?.errors).toMatchObject([{ message: 'There is nothing of this id for you to follow.' }]);
    expect(await order.ended).toBe('complete');
    await noneLeft();
  });

  it('notices that its token is not good', async () => {
    const order = watch(shop.url, 'x', STATUS, { id });
    await Promise.race([order.ended, until(order, 1)]);
    expect(order.seen.every(({ data }) => !data?.orderChanged)).toBe(true);
    order.stop();
    await noneLeft();
  });
});

describe('an app that comes back', () => {
  it('goes on where it was: graphql-sse asks again with the cursor of what it saw last', async () => {
    const shop = await openTinyShop();
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    const headers = authorized(await shop.desk.token());
    let cursor: unknown;
    const seen: (string | undefined)[] = [];
    const follow = () => createSseClient({ url: `${shop.url}/graphql`, headers, retryAttempts: 0 }).subscribe({ query: STATUS, variables: { id: 'order_1' }, ...(cursor ? { extensions: { cursor } } : {}) }, {
      next({ data, extensions }) {
        seen.push((data as Seen['data'])?.orderChanged?.status);
        cursor = (extensions as { cursor?: unknown } | null | undefined)?.cursor;
      },
      error: () => {}, complete: () => {},
    });
    const untilSeen = async (length: number) => {
      while (seen.length < length) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    for (let round = 0; round < 5; round++) {
      const leave = follow();
      await untilSeen(1 + round * 2);
      await shop.tell('order_1', shop.change('order_1', `SEEN ${round}`));
      await untilSeen(2 + round * 2);
      leave();
      await shop.tell('order_1', shop.change('order_1', `MISSED ${round}`));
    }
    expect(seen).toEqual(['PENDING', ...Array.from({ length: 5 }, (_, round) => [`SEEN ${round}`, `MISSED ${round}`]).flat().slice(0, 9)]);
    await shop.close();
  });
});
