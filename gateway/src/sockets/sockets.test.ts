import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { WebSocket } from 'ws';
import { USER_A } from '../testing/keys.ts';
import { followWith, openClient, openRawSocket } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

/** A gateway that waited for everybody would not be gone by then. */
const GONE_MS = 15_000;

const STATUS = 'subscription ($id: ID!) { orderChanged(orderId: $id) { status } }';
const INIT = { type: 'connection_init' };

describe('GraphQL over WebSocket', () => {
  let shop: TinyShop;
  beforeAll(async () => {
    shop = await openTinyShop();
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
  });
  afterAll(() => shop.close());
  const ask = async (query: string, token?: string, variables = {}) => {
    const client = openClient(shop.url, token);
    const following = followWith(client, query, variables);
    const ended = await following.ended;
    await client.dispose();
    return { ended, results: following.results };
  };

  it('answers queries and mutations as whoever the socket is', async () => {
    const { ended, results } = await ask('{ whoAmI }', await shop.desk.token());
    expect({ ended, caller: JSON.parse(String(results[0]?.data?.whoAmI)) as unknown }).toMatchObject({ ended: 'complete', caller: { userId: USER_A } });
    expect((await ask('mutation { place(note: "x") { status } }')).results).toEqual([{ data: { place: { status: 'placed x' } } }]);
  });

  it.each([
    ['QUERY_TOO_DEEP', `{ product(id: "p1") ${'{ alike '.repeat(12)} { name } ${'}'.repeat(12)} }`],
    ['TOO_MANY_MUTATIONS', 'mutation { place { id } b: place { id } }'],
    ['GRAPHQL_PARSE_FAILED', '{'],
    ['GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['CONDITIONAL_SUBSCRIPTION', 'subscription ($on: Boolean!) { orderChanged(orderId: "order_1") @include(if: $on) { id } }'],
    ['BAD_USER_INPUT', 'query ($n: Int!) { count(n: $n) }'],
  ])('keeps the limits of HTTP: %s', async (code, query) => {
    expect((await ask(query)).ended).toMatchObject([{ message: expect.any(String), extensions: { code } }]);
  });

  it('shows what is wrong with partial answers', async () => {
    expect((await ask('{ fail(code: "secret") whoAmI }')).results).toEqual([{
      data: { fail: null, whoAmI: expect.any(String) }, errors: [{ message: 'Something went wrong.', path: ['fail'], extensions: { code: 'INTERNAL' } }], extensions: { requestId: expect.any(String) },
    }]);
  });

  it('lets nobody in with a bad token', async () => {
    for (const token of ['abc', await shop.desk.token({ aud: 'x' }), await shop.desk.token({}, {}, -1)]) {
      expect((await ask('{ whoAmI }', token)).ended).toMatchObject({ code: 4403, reason: 'Forbidden' });
    }
    const raw = await openRawSocket(shop.url);
    raw.send({ ...INIT, payload: { authorization: { not: 'a text' } } });
    expect(await raw.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('asks to come again when tokens cannot be verified', async () => {
    const own = await openTinyShop();
    own.desk.answer('nothing');
    const client = openClient(own.url, await own.desk.token());
    expect(await followWith(client, '{ whoAmI }').ended).toMatchObject({ code: 1013 });
    await own.close();
  });

  it('closes the socket when its token expires, and a client with a new one follows on', async () => {
    let tokens = 0;
    const client = openClient(shop.url, async () => shop.desk.token({ client: `token ${++tokens}` }, {}, tokens === 1 ? 2 : 600), { retryAttempts: 1, retryWait: async () => {} });
    const closes: unknown[] = [];
    client.on('closed', (event) => closes.push(event));
    const following = followWith(client, STATUS, { id: 'order_1' });
    expect(await following.until(2)).toMatchObject(Array(2).fill({ data: { orderChanged: { status: 'PENDING' } } }));
    expect(closes).toMatchObject([{ code: 4403, reason: 'Access token expired' }]);
    expect(tokens).toBe(2);
    await client.dispose();
  });

  it.each([
    [4400, 'what is no message', ['no json']],
    [4400, 'a message without a type', [{ hello: 1 }]],
    [4401, 'an operation before it is let in', [{ type: 'subscribe', id: '1', payload: { query: '{ whoAmI }' } }]],
    [4429, 'two introductions', [INIT, INIT]],
    [4409, 'two operations of one id', [INIT, ...[1, 2].map(() => ({ type: 'subscribe', id: '1', payload: { query: 'subscription { orderChanged(orderId: "order_1") { id } }' } }))]],
    [1009, 'a message above 64 KB', [INIT, 'x'.repeat(65 * 1024)]],
    [4400, 'a message of the server\'s', [INIT, { type: 'next', id: '1', payload: { data: {} } }]],
  ])('closes with %i on %s', async (code, _, messages) => {
    const raw = await openRawSocket(shop.url);
    for (const message of messages) {
      raw.send(message);
      if (message === INIT && messages.filter((other) => other === INIT).length === 1) await raw.message('connection_ack');
    }
    expect((await raw.closed).code).toBe(code);
  });

  it('speaks no other protocol', async () => {
    await expect(openRawSocket(shop.url, { protocol: 'graphql-ws' })).rejects.toThrow();
  });

  it('closes with 4408 on who says nothing', async () => {
    expect(await (await openRawSocket(shop.url)).closed).toMatchObject({ code: 4408 });
  });

  it.each([['its own', undefined], ['https://friend.example', undefined], ['https://stranger.example', /403/], ['null', /403/]])('is for the origin %s: %s', async (origin, refusal) => {
    const opening = openRawSocket(shop.url, { origin: origin === 'its own' ? shop.url : origin });
    if (refusal) return expect(opening).rejects.toThrow(refusal);
    (await opening).socket.close();
  });

  it('is at one address', async () => {
    await expect(openRawSocket(shop.url, { path: '/elsewhere' })).rejects.toThrow(/404/);
  });

  it('runs 50 operations on one socket, and no more', async () => {
    const raw = await openRawSocket(shop.url);
    raw.send({ ...INIT, payload: { authorization: `Bearer ${await shop.desk.token()}` } });
    await raw.message('connection_ack');
    for (let i = 0; i < 51; i++) raw.send({ type: 'subscribe', id: String(i), payload: { query: STATUS, variables: { id: 'order_1' } } });
    expect(await raw.message('error')).toMatchObject({ id: '50', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] });
    await eventually('all are answered', () => raw.messages.filter(({ type }) => type === 'next').length >= 50);
    expect(raw.messages.filter(({ type }) => type === 'next')).toHaveLength(50);
    raw.socket.close();
  });

  it('closes a subscriber who does not read, and holds nobody else up', async () => {
    const token = await shop.desk.token();
    const slow = await openRawSocket(shop.url);
    slow.send({ ...INIT, payload: { authorization: `Bearer ${token}` } });
    await slow.message('connection_ack');
    slow.send({ type: 'subscribe', id: '1', payload: { query: 'subscription { orderChanged(orderId: "order_1") { version note(length: 1500000) } }' } });
    await slow.message('next');
    const client = openClient(shop.url, token);
    const quick = followWith(client, STATUS, { id: 'order_1' });
    await quick.until(1);

    slow.socket.pause();
    for (let i = 1; i <= 130; i++) {
      await shop.tell('order_1', shop.change('order_1', `STATUS ${i}`));
      await quick.until(i + 1);
    }
    expect(quick.results.at(-1)).toMatchObject({ data: { orderChanged: { status: 'STATUS 130' } } });
    slow.socket.resume();
    expect(await slow.closed).toEqual({ code: 1013, reason: 'Too slow: events pass faster than they are read' });
    await client.dispose();
  });

  it('tells all to go when it is stopped, and is gone itself soon after', async () => {
    const own = await openTinyShop();
    own.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    const raws = await Promise.all(Array.from({ length: 20 }, () => openRawSocket(own.url)));
    const client = openClient(own.url, await own.desk.token());
    const following = followWith(client, STATUS, { id: 'order_1' });
    await following.until(1);
    const startedAt = Date.now();
    await own.stopGateway();
    expect(Date.now() - startedAt).toBeLessThan(GONE_MS);
    expect(await Promise.all(raws.map(({ closed }) => closed))).toEqual(Array(20).fill({ code: 1001, reason: 'Going away' }));
    expect(await following.ended).toMatchObject({ code: 1001 });
    await own.close();
  });

  it('cuts off who does not answer a farewell', async () => {
    const own = await openTinyShop();
    const socket = new WebSocket(`${own.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    socket.pause();
    const startedAt = Date.now();
    await own.stopGateway();
    expect(Date.now() - startedAt).toBeLessThan(GONE_MS);
    socket.resume();
    await own.close();
  });
});
