import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { WebSocket } from 'ws';
import { USER_A } from '../testing/keys.ts';
import { openRawSocket } from '../testing/socket-client.ts';
import type { RawSocket } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

/** What a client does: sends a message (or a text, or bytes), or waits until a message of a type came so many times. */
type Step = object | string | Buffer | { readonly until: string; readonly times?: number };
/** `message, what came, code`: the code the socket is closed with, or `open` when it stays as it is. */
type Case = readonly [what: string, steps: readonly Step[], came: readonly string[], end: number | 'open'];

const INIT = { type: 'connection_init' };
const ACKED = [INIT, { until: 'connection_ack' }] as const;
const operation = (id: unknown, query: unknown, more: object = {}) => ({ type: 'subscribe', id, payload: { query, ...more } });
const QUERY = '{ products { name } }';
const FOLLOW = 'subscription { orderChanged(orderId: "order_1") { status } }';
const follow = (id: string) => operation(id, FOLLOW);
const complete = (id: string) => ({ type: 'complete', id });
const ACK = 'connection_ack';
const DEEP = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

const CASES: readonly Case[] = [
  // being let in
  ['an introduction is acknowledged', [INIT, { until: ACK }], [ACK], 'open'],
  ['an introduction may have an empty payload', [{ ...INIT, payload: {} }, { until: ACK }], [ACK], 'open'],
  ['a payload may be null', [{ ...INIT, payload: null }, { until: ACK }], [ACK], 'open'],
  ['what else a payload holds is nobody\'s business', [{ ...INIT, payload: { a: { b: [1] }, __proto__: null } }, { until: ACK }], [ACK], 'open'],
  ['a payload is no text', [{ ...INIT, payload: 'x' }], [], 4400],
  ['a payload is no list', [{ ...INIT, payload: [] }], [], 4400],
  ['an introduction comes once', [INIT, INIT], [], 4429],
  ['an introduction comes once, also when it was acknowledged', [...ACKED, INIT], [ACK], 4429],
  ['a token is a good one', [{ ...INIT, payload: { authorization: 'Bearer x' } }], [], 4403],
  ['an authorization is one of tokens', [{ ...INIT, payload: { authorization: 'Basic YTpi' } }], [], 4403],
  ['an authorization is a text', [{ ...INIT, payload: { authorization: 1 } }], [], 4403],
  ['an API key is a text', [{ ...INIT, payload: { apiKey: ['x'] } }], [], 4403],
  ['an API key is a good one', [{ ...INIT, payload: { apiKey: 'sg_x' } }], [], 4403],
  ['who is not let in has nothing to ask', [{ ...INIT, payload: { authorization: 'x' } }, operation('1', QUERY)], [], 4401],
  ['who is silent is let go', [], [], 4408],
  ['who only pings is let go', [{ type: 'ping' }, { until: 'pong' }], ['pong'], 4408],
  ['asking comes after being let in', [operation('1', QUERY)], [], 4401],
  ['asking comes after being let in, not at the same time', [{ ...INIT, payload: { authorization: 'TOKEN' } }, operation('1', QUERY)], [], 4401],
  ['ending what is not there before being let in does nothing', [complete('1'), ...ACKED], [ACK], 'open'],
  // pings
  ['a ping is answered before being let in', [{ type: 'ping' }, { until: 'pong' }, ...ACKED], ['pong', ACK], 'open'],
  ['a ping is answered', [...ACKED, { type: 'ping' }, { until: 'pong' }], [ACK, 'pong'], 'open'],
  ['a ping\'s payload comes back', [...ACKED, { type: 'ping', payload: { at: 7 } }, { until: 'pong' }], [ACK, 'pong {"at":7}'], 'open'],
  ['a ping\'s payload may be null', [...ACKED, { type: 'ping', payload: null }, { until: 'pong' }], [ACK, 'pong'], 'open'],
  ['a ping\'s payload is no number', [...ACKED, { type: 'ping', payload: 1 }], [ACK], 4400],
  ['a pong that nobody asked for is fine', [...ACKED, { type: 'pong' }, { type: 'ping' }, { until: 'pong' }], [ACK, 'pong'], 'open'],
  ['a pong may have a payload', [...ACKED, { type: 'pong', payload: { x: 1 } }, { type: 'ping' }, { until: 'pong' }], [ACK, 'pong'], 'open'],
  ['a pong\'s payload is no list', [...ACKED, { type: 'pong', payload: [] }], [ACK], 4400],
  // what is no message
  ['a message is JSON', [...ACKED, 'no json'], [ACK], 4400],
  ['a message is not empty', [...ACKED, ''], [ACK], 4400],
  ['a message is an object: no list', [...ACKED, '[]'], [ACK], 4400],
  ['a message is an object: not null', [...ACKED, 'null'], [ACK], 4400],
  ['a message is an object: no number', [...ACKED, '7'], [ACK], 4400],
  ['a message is an object: no text', [...ACKED, '"ping"'], [ACK], 4400],
  ['a message has a type', [...ACKED, {}], [ACK], 4400],
  ['a type is a text', [...ACKED, { type: 1 }], [ACK], 4400],
  ['a type is not empty', [...ACKED, { type: '' }], [ACK], 4400],
  ['a type is one of the protocol', [...ACKED, { type: 'hello' }], [ACK], 4400],
  ['a type is one of this protocol, not of the one before it', [...ACKED, { type: 'start', id: '1', payload: { query: QUERY } }], [ACK], 4400],
  ['a message is text: no bytes', [...ACKED, Buffer.from('{"type":"ping"}')], [ACK], 4400],
  ['a message ends where its JSON ends', [...ACKED, '{"type":"ping"}{"type":"ping"}'], [ACK], 4400],
  ['a message is not deeper than can be read', [...ACKED, `{"type":"ping","payload":{"a":${DEEP}}}`], [ACK], 4400],
  ['servers acknowledge, clients do not', [...ACKED, { type: 'connection_ack' }], [ACK], 4400],
  ['servers answer, clients do not', [...ACKED, { type: 'next', id: '1', payload: { data: {} } }], [ACK], 4400],
  ['servers tell of errors, clients do not', [...ACKED, { type: 'error', id: '1', payload: [{ message: 'x' }] }], [ACK], 4400],
  ['an error that is none is no message either', [...ACKED, { type: 'error', id: '1', payload: 'x' }], [ACK], 4400],
  // operations
  ['a query has one answer', [...ACKED, operation('1', QUERY), { until: 'complete' }], [ACK, 'next 1', 'complete 1'], 'open'],
  ['an id may be used again when it is free', [...ACKED, operation('1', QUERY), { until: 'complete' }, operation('1', QUERY), { until: 'complete', times: 2 }], [ACK, 'next 1', 'complete 1', 'next 1', 'complete 1'], 'open'],
  ['an id may be any text', [...ACKED, operation('__proto__', QUERY), { until: 'complete' }], [ACK, 'next __proto__', 'complete __proto__'], 'open'],
  ['an id may have quotes and letters of all kinds', [...ACKED, operation('"\\é\u2028', QUERY), { until: 'complete' }], [ACK, 'next "\\é\u2028', 'complete "\\é\u2028'], 'open'],
  ['an id is not as long as a book', [...ACKED, operation('x'.repeat(257), QUERY)], [ACK], 4400],
  ['an id is used once at a time', [...ACKED, follow('1'), follow('1')], [ACK], 4409],
  ['an id is used once at a time, also by operations of other kinds', [...ACKED, follow('1'), { until: 'next' }, operation('1', QUERY)], [ACK, 'next 1'], 4409],
  ['an id is a text', [...ACKED, operation(1, QUERY)], [ACK], 4400],
  ['an id is not empty', [...ACKED, operation('', QUERY)], [ACK], 4400],
  ['an id is there', [...ACKED, { type: 'subscribe', payload: { query: QUERY } }], [ACK], 4400],
  ['an operation has a payload', [...ACKED, { type: 'subscribe', id: '1' }], [ACK], 4400],
  ['an operation has a query', [...ACKED, { type: 'subscribe', id: '1', payload: {} }], [ACK], 4400],
  ['a query is a text', [...ACKED, operation('1', { kind: 'Document' })], [ACK], 4400],
  ['variables are an object', [...ACKED, operation('1', QUERY, { variables: [] })], [ACK], 4400],
  ['a name is a text', [...ACKED, operation('1', QUERY, { operationName: 1 })], [ACK], 4400],
  ['extensions are an object', [...ACKED, operation('1', QUERY, { extensions: 'x' })], [ACK], 4400],
  ['what is null is left out', [...ACKED, operation('1', QUERY, { variables: null, operationName: null, extensions: null }), { until: 'complete' }], [ACK, 'next 1', 'complete 1'], 'open'],
  ['an empty query is an error of the operation', [...ACKED, operation('1', ''), { until: 'error' }], [ACK, 'error 1'], 'open'],
  ['a syntax error is one of the operation', [...ACKED, operation('1', '{'), { until: 'error' }, operation('1', QUERY), { until: 'complete' }], [ACK, 'error 1', 'next 1', 'complete 1'], 'open'],
  ['an unknown field is an error of the operation', [...ACKED, operation('1', '{ nothing }'), { until: 'error' }], [ACK, 'error 1'], 'open'],
  ['an operation of a name that is not there is an error', [...ACKED, operation('1', 'query A { whoAmI }', { operationName: 'B' }), { until: 'error' }], [ACK, 'error 1'], 'open'],
  ['a bad variable is an error of the operation', [...ACKED, operation('1', 'query ($n: Int!) { count(n: $n) }', { variables: { n: 'x' } }), { until: 'error' }], [ACK, 'error 1'], 'open'],
  ['what fails within an answer is part of it', [...ACKED, operation('1', '{ fail(code: "NOT_FOUND", message: "x") whoAmI }'), { until: 'complete' }], [ACK, 'next 1', 'complete 1'], 'open'],
  ['operations do not wait for each other', [...ACKED, follow('a'), { until: 'next' }, operation('b', QUERY), { until: 'complete' }], [ACK, 'next a', 'next b', 'complete b'], 'open'],
  // ends
  ['a subscription that its client ends is not told of its end', [...ACKED, follow('1'), { until: 'next' }, complete('1'), { type: 'ping' }, { until: 'pong' }], [ACK, 'next 1', 'pong'], 'open'],
  ['ending twice is ending once', [...ACKED, follow('1'), { until: 'next' }, complete('1'), complete('1'), { type: 'ping' }, { until: 'pong' }], [ACK, 'next 1', 'pong'], 'open'],
  ['an id is free once its subscription ended', [...ACKED, follow('1'), { until: 'next' }, complete('1'), follow('1'), { until: 'next', times: 2 }], [ACK, 'next 1', 'next 1'], 'open'],
  ['ending what never began does nothing', [...ACKED, complete('nothing'), { type: 'ping' }, { until: 'pong' }], [ACK, 'pong'], 'open'],
  ['ending what is over does nothing', [...ACKED, operation('1', QUERY), { until: 'complete' }, complete('1'), { type: 'ping' }, { until: 'pong' }], [ACK, 'next 1', 'complete 1', 'pong'], 'open'],
  ['an end has an id', [...ACKED, { type: 'complete' }], [ACK], 4400],
  ['an end\'s id is a text', [...ACKED, { type: 'complete', id: 7 }], [ACK], 4400],
  ['an end\'s id is not empty', [...ACKED, { type: 'complete', id: '' }], [ACK], 4400],
];

describe('graphql-transport-ws', () => {
  let shop: TinyShop;
  let token = '';
  beforeAll(async () => {
    shop = await openTinyShop();
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    token = await shop.desk.token();
  });
  afterAll(() => shop.close());

  const toText = (step: object): string => JSON.stringify(step).replace('TOKEN', `Bearer ${token}`).replace('{"type":"connection_init"}', `{"type":"connection_init","payload":{"authorization":"Bearer ${token}"}}`);
  const seen = ({ messages }: RawSocket): string[] => messages.map(({ type, id, payload }) => [type, ...(id === undefined ? [] : [id]), ...(type === 'pong' && payload !== undefined ? [JSON.stringify(payload)] : [])].join(' '));
  const take = async (raw: RawSocket, step: Step): Promise<void> => {
    if (typeof step === 'string' || Buffer.isBuffer(step)) return raw.socket.send(step);
    if (!('until' in step)) return raw.socket.send(toText(step));
    const { until, times = 1 } = step as { until: string; times?: number };
    const late = Date.now() + 15_000;
    while (raw.messages.filter(({ type }) => type === until).length < times) {
      if (Date.now() > late) throw new Error(`no ${until} came, but ${JSON.stringify(raw.messages)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it.each(CASES)('%s', async (_, steps, came, end) => {
    const raw = await openRawSocket(shop.url);
    for (const step of steps) await take(raw, step);
    if (end === 'open') {
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect([seen(raw), raw.socket.readyState]).toEqual([came, WebSocket.OPEN]);
      raw.socket.close();
    } else {
      expect([(await raw.closed).code, seen(raw)]).toEqual([end, came]);
    }
  });

  it('runs what was asked at the same time as its end, or not, but never tells of it', async () => {
    const raw = await openRawSocket(shop.url);
    for (const step of ACKED) await take(raw, step);
    for (let i = 0; i < 20; i++) {
      await take(raw, follow(`s${i}`));
      await take(raw, complete(`s${i}`));
    }
    await shop.tell('order_1', shop.change('order_1', 'PAID'));
    await eventually('nothing is followed any more', async () => /storegraph_gateway_subscriptions(\{.*\})? 0\n/.test(await (await fetch(`${shop.url}/metrics`)).text()));
    expect(seen(raw).filter((message) => message.startsWith('complete'))).toEqual([]);
    raw.socket.close();
  });

  it('answers an id\'s operation of now, not one that was ended before it was answered', async () => {
    const raw = await openRawSocket(shop.url);
    for (const step of [...ACKED, operation('1', 'mutation { place(note: "slow") { status } }'), complete('1'), operation('1', QUERY), { until: 'complete' }, follow('1'), { until: 'next', times: 2 }]) await take(raw, step);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(raw.messages.map(({ type, payload }) => [type, JSON.stringify(payload)?.slice(0, 20)])).toEqual([
      ['connection_ack', undefined], ['next', '{"data":{"products":'], ['complete', undefined], ['next', '{"data":{"orderChang'],
    ]);
    raw.socket.close();
  });

  it('is the only protocol', async () => {
    await expect(openRawSocket(shop.url, { protocol: 'graphql-ws' })).rejects.toThrow();
    const without = new WebSocket(`${shop.url.replace('http', 'ws')}/graphql`);
    expect(await new Promise((resolve) => without.once('close', resolve))).toBe(4406);
    const several = new WebSocket(`${shop.url.replace('http', 'ws')}/graphql`, ['other', 'graphql-transport-ws']);
    await new Promise((resolve) => several.once('open', resolve));
    expect(several.protocol).toBe('graphql-transport-ws');
    several.close();
  });
});
