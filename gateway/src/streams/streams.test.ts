import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { USER_A } from '../testing/keys.ts';
import { EVENTS, MULTIPART, openRawStream } from '../testing/stream-client.ts';
import type { RawStreamOptions } from '../testing/stream-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STATUS = 'subscription ($id: ID!) { orderChanged(orderId: $id) { status } }';

/** The JSON of each event, or of each part. */
const eventsIn = (text: string) => [...text.matchAll(/^data: (.+)$/gm)].map(([, json = '']) => JSON.parse(json) as { data?: { orderChanged: { status: string } }; extensions?: { cursor: string } });
const partsIn = (text: string) => [...text.matchAll(/\r\n\r\n(.+)\r\n--graphql/g)].map(([, json = '']) => JSON.parse(json) as { payload?: unknown; errors?: unknown });

describe('a stream of answers', () => {
  let shop: TinyShop;
  let token = '';
  let id = '';
  let count = 0;
  beforeAll(async () => {
    shop = await openTinyShop({ subscribers: { socketsPerAddress: 10, socketsPerClient: 10, subscriptionsPerClient: 3 } });
    token = await shop.desk.token();
  });
  afterAll(() => shop.close());
  beforeEach(() => {
    id = `order_${++count}`;
    shop.orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
  });
  const change = async (status: string) => shop.tell(id, shop.change(id, status));
  const follow = (accept: string, options: Partial<RawStreamOptions> = {}) =>
    openRawStream(shop.url, { accept, body: { query: STATUS, variables: { id } }, ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } });
  const metric = async (name: string) => Number(new RegExp(`^${name}(?:\\{.*\\})? (\\d+)$`, 'm').exec(await (await fetch(`${shop.url}/metrics`)).text())?.[1]);

  it('tells events as they come, each with a cursor as its id, until its reader leaves', async () => {
    const stream = await follow(EVENTS);
    expect([stream.status, stream.headers['content-type'], stream.headers['cache-control'], stream.headers['x-request-id']]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store', expect.any(String)]);
    await stream.until('PENDING');
    await change('CONFIRMED');
    const text = await stream.until('CONFIRMED');
    expect(text).toMatch(/^:\n\nevent: next\nid: 1\.[\w-]+\ndata: \{"data".*\}\n\nevent: next\nid: 2\.[\w-]+\ndata: .*\n\n$/);
    expect(eventsIn(text).map(({ data }) => data?.orderChanged.status)).toEqual(['PENDING', 'CONFIRMED']);
    expect(await metric('storegraph_gateway_streams')).toBe(1);
    stream.leave();
    await eventually('nothing is followed any more', async () => (await metric('storegraph_gateway_streams')) === 0 && (await metric('storegraph_gateway_subscriptions')) === 0);
  });

  it('tells parts, each with the boundary after it', async () => {
    const stream = await follow(MULTIPART);
    expect([stream.status, stream.headers['content-type']]).toEqual([200, 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"']);
    await stream.until('PENDING');
    await change('CONFIRMED');
    await stream.until('CONFIRMED');
    const text = await stream.until('CONFIRMED');
    expect(text.startsWith('\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{"payload":{"data":')).toBe(true);
    expect(partsIn(text)).toMatchObject(['PENDING', 'CONFIRMED'].map((status) => ({ payload: { data: { orderChanged: { status } } } })));
    stream.leave();
  });

  it.each([['Last-Event-ID', (cursor: string) => ({ headers: { 'last-event-id': cursor } })], ['extensions', (cursor: string) => ({ body: { query: STATUS, variables: { id }, extensions: { cursor } } })]])('goes on after the cursor in %s, without a gap and without showing anything twice', async (_, by) => {
    const first = await follow(EVENTS);
    await first.until('PENDING');
    first.leave();
    for (const status of ['PAID', 'PACKED']) await change(status);
    const second = await follow(EVENTS, by(eventsIn(first.text())[0]?.extensions?.cursor ?? ''));
    await second.until('PACKED');
    await change('SHIPPED');
    expect(eventsIn(await second.until('SHIPPED')).map(({ data }) => data?.orderChanged.status)).toEqual(['PAID', 'PACKED', 'SHIPPED']);
    second.leave();
  });

  it.each([
    ['a forged cursor', 400, 'INVALID_CURSOR', { headers: { 'last-event-id': '1.AAAAAAAAAAAAAAAAAAAAAA' } }],
    ['what is no cursor', 400, 'INVALID_CURSOR', { headers: { 'last-event-id': 'x' } }],
    ['a bad token', 401, 'UNAUTHENTICATED', { headers: { authorization: 'Bearer x' } }],
    ['a page of another site', 403, 'FORBIDDEN', { headers: { origin: 'https://stranger.example' } }],
    ['several operations at once', 400, 'BAD_REQUEST', { body: [{ query: STATUS }] }],
    ['what is not JSON', 400, 'BAD_REQUEST', { body: '{' }],
    ['an id it does not know', 400, 'PERSISTED_QUERY_NOT_FOUND', { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } } }],
  ])('is refused before it begins: %s', async (_, status, code, options) => {
    for (const accept of [EVENTS, MULTIPART]) {
      const stream = await follow(accept, options);
      expect([stream.status, JSON.parse(await stream.ended)]).toMatchObject([code === 'PERSISTED_QUERY_NOT_FOUND' ? expect.any(Number) : status, { errors: [{ extensions: { code } }] }]);
    }
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', '{'],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { nothing }'],
    ['CONDITIONAL_SUBSCRIPTION', 'subscription ($id: ID!) { orderChanged(orderId: $id) @include(if: true) { status } }'],
    ['INVALID_ID', 'subscription { orderChanged(orderId: ">") { status } }'],
  ])('keeps the limits of any request: %s', async (code, query) => {
    const events = await follow(EVENTS, { body: { query, variables: { id } } });
    expect(await events.ended).toMatch(new RegExp(`(^:\n\nevent: next\ndata: .*"${code}".*\n\nevent: complete\ndata:\n\n$)|(^\\{"errors".*"${code}")`));
    const parts = await follow(MULTIPART, { body: { query, variables: { id } } });
    expect([parts.status, parts.headers['content-type'], JSON.parse(await parts.ended)]).toMatchObject([400, expect.stringContaining('application/json'), { errors: [{ extensions: { code } }] }]);
  });

  it('answers queries as a stream of one event, and with one answer where parts are accepted', async () => {
    const events = await follow(EVENTS, { body: { query: '{ products { name } }' } });
    expect(await events.ended).toBe(':\n\nevent: next\ndata: {"data":{"products":[{"name":"Lamp"},{"name":"Chair"}]}}\n\nevent: complete\ndata:\n\n');
    const parts = await follow(MULTIPART, { body: { query: '{ products { name } }' } });
    expect([parts.status, await parts.ended]).toEqual([200, '{"data":{"products":[{"name":"Lamp"},{"name":"Chair"}]}}']);
  });

  it('is had by GET, as event sources ask; a mutation is not', async () => {
    const searchOf = (params: Record<string, string>) => `?${new URLSearchParams(params).toString()}`;
    const stream = await openRawStream(shop.url, { accept: EVENTS, headers: { authorization: `Bearer ${token}` }, search: searchOf({ query: STATUS, variables: JSON.stringify({ id }) }) });
    await stream.until('PENDING');
    stream.leave();
    const refused = await openRawStream(shop.url, { accept: EVENTS, search: searchOf({ query: 'mutation { place(note: "x") { id } }' }) });
    expect([refused.status, JSON.parse(await refused.ended)]).toMatchObject([405, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
    const unreadable = await openRawStream(shop.url, { accept: EVENTS, search: searchOf({ query: STATUS, variables: '{' }) });
    expect(unreadable.status).toBe(400);
  });

  it('is one of so many that a client may have, over sockets and streams alike', async () => {
    const streams = await Promise.all([EVENTS, MULTIPART, EVENTS].map((accept) => follow(accept)));
    await Promise.all(streams.map((stream) => stream.until('PENDING')));
    const refused = await follow(EVENTS);
    expect([refused.status, JSON.parse(await refused.ended)]).toMatchObject([429, { errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]);
    for (const stream of streams) stream.leave();
    const again = await eventually('one more is let in', async () => {
      const stream = await follow(EVENTS);
      return stream.status === 200 && stream;
    });
    await again.until('PENDING');
    again.leave();
  });

  it.each([
    ['events', EVENTS, /"UNAUTHENTICATED".*\n\nevent: complete\ndata:\n\n$/],
    ['parts', MULTIPART, /\{"payload":null,"errors":\[\{.*"UNAUTHENTICATED".*\r\n--graphql--\r\n$/],
  ])('ends when the token expires: %s', async (_, accept, end) => {
    const stream = await follow(accept, { headers: { authorization: `Bearer ${await shop.desk.token({}, {}, 4)}` } });
    await stream.until('PENDING');
    expect(await stream.ended).toMatch(end);
  });

  it.each([['events', EVENTS, /"NOT_FOUND".*\n\nevent: complete\ndata:\n\n$/], ['parts', MULTIPART, /"NOT_FOUND".*\r\n--graphql--\r\n$/]])('is complete when what it follows is no longer the reader\'s: %s', async (_, accept, end) => {
    const stream = await follow(accept);
    await stream.until('PENDING');
    shop.orders.delete(id);
    await shop.tell(id, 2);
    expect(await stream.ended).toMatch(end);
  });

  it('is ended when its reader does not read, and holds nobody else up', async () => {
    const long = 'subscription ($id: ID!) { orderChanged(orderId: $id) { status note(length: 1500000) } }';
    const slow = await follow(EVENTS, { body: { query: long, variables: { id } } });
    await slow.until('PENDING');
    const quick = await follow(EVENTS);
    await quick.until('PENDING');
    slow.response.pause();
    for (let i = 1; i <= 130; i++) {
      await change(`STATUS ${i}.`);
      await quick.until(`STATUS ${i}.`);
    }
    slow.response.resume();
    expect((await slow.ended).slice(-200)).toMatch(/"SUBSCRIBER_TOO_SLOW".*\n\n$/);
    quick.leave();
  });

  it('is told when the gateway stops, and that it is not complete', async () => {
    const own = await openTinyShop();
    own.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    const headers = { authorization: `Bearer ${await own.desk.token()}` };
    const streams = await Promise.all([EVENTS, MULTIPART].map((accept) => openRawStream(own.url, { accept, headers, body: { query: STATUS, variables: { id: 'order_1' } } })));
    await Promise.all(streams.map((stream) => stream.until('PENDING')));
    const startedAt = Date.now();
    await own.stopGateway();
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    const [events = '', parts = ''] = await Promise.all(streams.map(({ ended }) => ended));
    expect(events).toMatch(/"GOING_AWAY"\}\}\]\}\n\n$/);
    expect(parts).toMatch(/"payload":null,.*"GOING_AWAY".*\r\n--graphql--\r\n$/);
    await own.close();
  });
});
