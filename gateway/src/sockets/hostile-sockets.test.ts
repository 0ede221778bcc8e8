import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { WebSocket } from 'ws';
import { HANDSHAKES, INIT, subscribe, talksOf } from '../testing/hostile/sockets.ts';
import type { HostileTalk } from '../testing/hostile/sockets.ts';
import { USER_A } from '../testing/keys.ts';
import { followWith, openClient, openRawSocket } from '../testing/socket-client.ts';
import type { Following } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';
import { TEXT, openWireSocket } from '../testing/wire-socket.ts';

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

  it.each(HANDSHAKES)('is not let in: $what', async ({ handshake, status }) => {
    const socket = await openWireSocket(shop.url, handshake);
    expect(socket.status).toBe(status);
    socket.end();
  });

  const talks = talksOf('subscription { ticks { n } }');
  const codeOf = async ({ send }: HostileTalk): Promise<number | undefined> => {
    const socket = await openWireSocket(shop.url);
    expect(socket.status).toBe(101);
    send(socket);
    // The other side of a farewell: a socket that says goodbye is closed when both did.
    const code = await socket.closed;
    socket.end();
    return code;
  };
  it.each(talks.filter(({ patienceMs }) => !patienceMs))('is let go: $what', async (talk) => expect(await codeOf(talk)).toBe(talk.code));

  it('is let go when what it begins does not come', async () => {
    const late = talks.filter(({ patienceMs }) => patienceMs);
    expect(await Promise.all(late.map(codeOf))).toEqual(late.map(({ code }) => code));
  });

  it('may send a message in as many pieces as there are letters', async () => {
    const socket = await openWireSocket(shop.url);
    [...INIT].forEach((letter, index) => socket.frame(index === 0 ? TEXT : 0, letter, { fin: index === INIT.length - 1 }));
    while (socket.count(TEXT) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
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
      const metrics = await (await fetch(`${shop.url}/metrics`)).text();
      for (const name of ['subscriptions', 'subscription_groups', 'sockets']) expect(metrics).toMatch(new RegExp(`storegraph_gateway_${name}(\\{.*\\})? 1\n`));
      return true;
    });
  });
});
