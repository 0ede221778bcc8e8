import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { WebSocket } from 'ws';
import { USER_A } from '../testing/keys.ts';
import { followWith, openClient, openRawSocket } from '../testing/socket-client.ts';
import type { Following } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';
import { BINARY, CLOSE, PING, PONG, TEXT, openWireSocket } from '../testing/wire-socket.ts';
import type { WireSocket } from '../testing/wire-socket.ts';

const INIT = '{"type":"connection_init"}';
const SOUP = Buffer.from([0xff, 0xfe, 0xc0, 0x80]);
const subscribe = (id: string, query: string, variables: object = {}) => JSON.stringify({ type: 'subscribe', id, payload: { query, variables } });

type Handshake = Parameters<typeof openWireSocket>[1];
const HANDSHAKES: readonly (readonly [what: string, handshake: Handshake, status: number])[] = [
  ['a page of another site', { headers: { Origin: 'https://stranger.example' } }, 403],
  ['a page without a site', { headers: { Origin: 'null' } }, 403],
  ['a page whose site only begins alike', { headers: { Origin: 'https://friend.example.evil.example' } }, 403],
  ['a page of the same name by another port', { headers: { Origin: 'http://127.0.0.1:1' } }, 403],
  ['an origin that is none', { headers: { Origin: 'x y' } }, 403],
  ['another address', { path: '/elsewhere' }, 404],
  ['an address that only begins alike', { path: '/graphql/../graphql' }, 404],
  ['an address that is none', { path: '//' }, 404],
  ['no key', { headers: { 'Sec-WebSocket-Key': undefined } }, 400],
  ['a key that is none', { headers: { 'Sec-WebSocket-Key': 'x' } }, 400],
  ['an old version', { headers: { 'Sec-WebSocket-Version': '7' } }, 400],
  ['no version', { headers: { 'Sec-WebSocket-Version': undefined } }, 400],
  ['a protocol list that is none', { headers: { 'Sec-WebSocket-Protocol': ',,' } }, 400],
  ['the same protocol twice', { headers: { 'Sec-WebSocket-Protocol': 'graphql-transport-ws, graphql-transport-ws' } }, 400],
  ['another method', { method: 'POST' }, 405],
  ['a method that is none', { method: 'PARTY' }, 400],
  ['another upgrade', { headers: { Upgrade: 'h2c' } }, 400],
  ['headers of 40 KB', { headers: { 'X-Long': 'x'.repeat(40_000) } }, 431],
];

const frames = (send: (socket: WireSocket) => void) => send;
const FRAMES: readonly (readonly [what: string, send: (socket: WireSocket) => void, code: number | undefined])[] = [
  ['a frame that is not masked', frames((socket) => socket.frame(TEXT, INIT, { isMasked: false })), 1002],
  ['a reserved bit', frames((socket) => socket.frame(TEXT, INIT, { reserved: 2 })), 1002],
  ['another reserved bit', frames((socket) => socket.frame(TEXT, INIT, { reserved: 1 })), 1002],
  ['a frame that is packed though nobody agreed to it', frames((socket) => socket.frame(TEXT, INIT, { reserved: 4 })), 1002],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => [`a frame of kind ${opcode}`, frames((socket) => socket.frame(opcode, 'x')), 1002] as const),
  ['a continuation of nothing', frames((socket) => socket.frame(0, 'x')), 1002],
  ['a new message within another', frames((socket) => {
    socket.frame(TEXT, '{"type":', { fin: false });
    socket.frame(TEXT, INIT);
  }), 1002],
  ['a ping in pieces', frames((socket) => socket.frame(PING, 'x', { fin: false })), 1002],
  ['a ping of 126 bytes', frames((socket) => socket.frame(PING, 'x'.repeat(126))), 1002],
  ['a pong of 126 bytes', frames((socket) => socket.frame(PONG, 'x'.repeat(126))), 1002],
  ['a farewell of one byte', frames((socket) => socket.frame(CLOSE, 'x')), 1002],
  ['a farewell of a code that is none', frames((socket) => socket.frame(CLOSE, Buffer.from([0, 1]))), 1002],
  ['a farewell of a code that is never sent', frames((socket) => socket.frame(CLOSE, Buffer.from([0x03, 0xed]))), 1002],
  ['a farewell of words that are none', frames((socket) => socket.frame(CLOSE, Buffer.concat([Buffer.from([0x03, 0xe8]), SOUP]))), 1007],
  ['text that is none', frames((socket) => socket.frame(TEXT, SOUP)), 1007],
  ['text that is none, in pieces', frames((socket) => {
    socket.frame(TEXT, Buffer.from([0xc3]), { fin: false });
    socket.frame(0, Buffer.from([0x28]));
  }), 1007],
  ['half a letter', frames((socket) => socket.frame(TEXT, Buffer.concat([Buffer.from('{"type":"ping","payload":{"x":"'), Buffer.from([0xf0, 0x9f])]))), 1007],
  ['bytes that are no text', frames((socket) => socket.frame(BINARY, SOUP)), 4400],
  ['a message of 1 MB', frames((socket) => socket.frame(TEXT, 'x'.repeat(1024 * 1024))), 1009],
  ['a message of 64 KB and a byte', frames((socket) => socket.frame(TEXT, 'x'.repeat(64 * 1024 + 1))), 1009],
  ['a message that says it is 4 GB', frames((socket) => socket.frame(TEXT, 'x', { claimed: 2n ** 32n })), 1009],
  ['a message that says it is longer than can be', frames((socket) => socket.frame(TEXT, 'x', { claimed: 2n ** 62n })), 1009],
  ['1 MB in pieces', frames((socket) => {
    socket.frame(TEXT, '{', { fin: false });
    for (let i = 0; i < 64; i++) socket.frame(0, 'x'.repeat(16 * 1024), { fin: false });
  }), 1009],
  ['what is no frame at all', frames((socket) => socket.write('GET / HTTP/1.1\r\n\r\n')), 1002],
  ['300 messages at once', frames((socket) => {
    for (let i = 0; i < 300; i++) socket.frame(TEXT, '{"type":"ping"}');
  }), 4429],
  ['300 empty messages', frames((socket) => {
    for (let i = 0; i < 300; i++) socket.frame(TEXT, '');
  }), 4400],
  ['1,000 subscriptions', frames((socket) => {
    socket.frame(TEXT, INIT);
    const whenLetIn = setInterval(() => {
      if (socket.count(TEXT) === 0) return;
      clearInterval(whenLetIn);
      for (let i = 0; i < 1_000; i++) socket.frame(TEXT, subscribe(String(i), 'subscription { ticks { n } }'));
    }, 5);
  }), 4429],
  ['a farewell', frames((socket) => socket.frame(CLOSE, Buffer.from([0x03, 0xe8]))), 1000],
  ['a farewell without a code', frames((socket) => socket.frame(CLOSE, '')), undefined],
];

describe('who is hostile on a socket', () => {
  let shop: TinyShop;
  let good: Following;
  let client: ReturnType<typeof openClient>;
  let told = 1;
  beforeAll(async () => {
    shop = await openTinyShop({ subscribers: { socketsPerAddress: 60, socketsPerClient: 5, subscriptionsPerClient: 100 } });
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    client = openClient(shop.url, await shop.desk.token());
    good = followWith(client, 'subscription { orderChanged(orderId: "order_1") { status } }');
    await good.until(1);
  });
  afterAll(async () => {
    await client.dispose();
    await shop.close();
  });
  afterEach(async () => {
    // Whatever was done, who means well goes on.
    await shop.tell('order_1', shop.change('order_1', `STATUS ${told}`));
    await good.until(++told);
  });

  it.each(HANDSHAKES)('is not let in: %s', async (_, handshake, status) => {
    const socket = await openWireSocket(shop.url, handshake);
    expect(socket.status).toBe(status);
    socket.end();
  });

  it.each(FRAMES)('is let go: %s', async (_, send, code) => {
    const socket = await openWireSocket(shop.url);
    expect(socket.status).toBe(101);
    send(socket);
    // The other side of a farewell: a socket that says goodbye is closed when both did.
    expect(await socket.closed).toBe(code);
    socket.end();
  });

  it('may send a message in as many pieces as there are letters', async () => {
    const socket = await openWireSocket(shop.url);
    [...INIT].forEach((letter, index) => socket.frame(index === 0 ? TEXT : 0, letter, { fin: index === INIT.length - 1 }));
    while (socket.count(TEXT) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    socket.end();
  });

  it('is let go of in the middle of a frame that never ends', async () => {
    const socket = await openWireSocket(shop.url);
    socket.frame(TEXT, '{"type":', { claimed: 1_000n });
    expect(await socket.closed).toBe(4408);
    socket.end();
  });

  it('is cut off when it does not answer a farewell', async () => {
    const socket = await openWireSocket(shop.url);
    socket.frame(TEXT, 'no json');
    expect(await socket.closed).toBe(4400);
    await socket.gone;
  });

  it('has so many sockets from one address and no more, and may come again when one is closed', async () => {
    const sockets = await Promise.all(Array.from({ length: 59 }, () => openWireSocket(shop.url)));
    expect(new Set(sockets.map(({ status }) => status))).toEqual(new Set([101]));
    expect((await openWireSocket(shop.url)).status).toBe(429);
    sockets[0]?.end();
    const again = await eventually('one more is let in', async () => {
      const socket = await openWireSocket(shop.url);
      return socket.status === 101 && socket;
    });
    for (const socket of [...sockets, again]) socket.end();
    await eventually('only who means well is left', async () => /storegraph_gateway_sockets(\{.*\})? 1\n/.test(await (await fetch(`${shop.url}/metrics`)).text()));
  });

  it('has so many sockets as one user and no more', async () => {
    const init = { type: 'connection_init', payload: { authorization: `Bearer ${await shop.desk.token()}` } };
    const raws = await Promise.all(Array.from({ length: 5 }, () => openRawSocket(shop.url)));
    for (const raw of raws) raw.send(init);
    // One of the user's five is open already: the one that means well.
    expect(await Promise.race(raws.map(({ closed }) => closed))).toEqual({ code: 4429, reason: 'Too many sockets' });
    await eventually('the others are let in', () => raws.filter(({ messages }) => messages.some(({ type }) => type === 'connection_ack')).length === 4);
    expect(raws.filter(({ socket }) => socket.readyState === WebSocket.OPEN)).toHaveLength(4);
    for (const { socket } of raws) socket.close();
    await Promise.all(raws.map(({ closed }) => closed));
  });

  it('is told when its token expires in the middle of following, by a code that lets it come again', async () => {
    const raw = await openRawSocket(shop.url);
    raw.send({ type: 'connection_init', payload: { authorization: `Bearer ${await shop.desk.token({}, {}, 4)}` } });
    await raw.message('connection_ack');
    raw.send(subscribe('1', 'subscription { orderChanged(orderId: "order_1") { status } }'));
    await raw.message('next');
    expect(await raw.closed).toEqual({ code: 4403, reason: 'Access token expired' });
    const before = raw.messages.length;
    await shop.tell('order_1', shop.change('order_1', `STATUS ${told}`));
    await good.until(++told);
    expect(raw.messages).toHaveLength(before);
  });

  it('leaves nothing behind', async () => {
    await eventually('nobody is left but who means well', async () => {
      const figures = await (await fetch(`${shop.url}/metrics`)).text();
      for (const name of ['subscriptions', 'subscription_groups', 'sockets']) expect(figures).toMatch(new RegExp(`storegraph_gateway_${name}(\\{.*\\})? 1\n`));
      return true;
    });
  });
});
