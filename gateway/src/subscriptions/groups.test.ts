import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import { USER_A, USER_B } from '../testing/keys.ts';
import { followWith, openClient } from '../testing/socket-client.ts';
import type { Following } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STATUS = 'subscription ($id: ID!, $after: Int) { orderChanged(orderId: $id, afterVersion: $after) { status product { name } } }';

describe('equal subscribers', () => {
  let shop: TinyShop;
  let token = '';
  let id = '';
  let count = 0;
  let watches: string[] = [];
  const clients: Client[] = [];
  const connect = async (claims = {}): Promise<Client> => {
    const client = openClient(shop.url, await shop.desk.token(claims));
    clients.push(client);
    return client;
  };

  beforeAll(async () => {
    const inProcess = createInProcessBus();
    shop = await openTinyShop({
      bus: {
        ...inProcess,
        watch(subject, see, missed) {
          watches.push(subject);
          return inProcess.watch(subject, see, missed);
        },
      },
    });
    token = await shop.desk.token();
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await shop.close();
  });
  beforeEach(() => {
    id = `order_${++count}`;
    shop.orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
    watches = [];
  });
  const change = async (status: string) => shop.tell(id, shop.change(id, status));
  const statuses = ({ results }: Following) => results.map(({ data }) => (data as { orderChanged: { status: string } } | undefined)?.orderChanged.status);
  const requestsTo = (name: 'orders' | 'products') => shop.subgraphs[name].requests.length;

  it('are watched, read and written once, however many they are', async () => {
    const sockets = Array.from({ length: 20 }, () => openClient(shop.url, token));
    clients.push(...sockets);
    const followings = sockets.flatMap((client) => Array.from({ length: 10 }, () => followWith(client, STATUS, { id })));
    await Promise.all(followings.map((following) => following.until(1)));
    expect(watches).toEqual([`shop.orders.order.*.v1.${id}`]);
    const [orders, products] = [requestsTo('orders'), requestsTo('products')];
    await change('PAID');
    await Promise.all(followings.map((following) => following.until(2)));
    expect([requestsTo('orders') - orders, requestsTo('products') - products]).toEqual([1, 1]);
    expect(new Set(followings.map((following) => JSON.stringify(following.results[1]))).size).toBe(1);
    const metrics = await (await fetch(`${shop.url}/metrics`)).text();
    expect(metrics).toMatch(/storegraph_gateway_subscriptions(\{.*\})? 200\n/);
    expect(metrics).toMatch(/storegraph_gateway_subscription_groups(\{.*\})? 1\n/);
    for (const following of followings) following.stop();
  });

  it('are not those whom the graph may answer differently, or who ask for something else', async () => {
    shop.orders.set('order_shared', { owner: USER_A, statuses: ['PENDING'] });
    const [first, other, staff] = [await connect(), await connect({ sub: USER_B }), await connect({ roles: ['CUSTOMER', 'SUPPORT'] })];
    const followings = [followWith(first, STATUS, { id }), followWith(other, STATUS, { id }), followWith(staff, STATUS, { id }), followWith(first, STATUS.replace('status', 'status id'), { id })];
    await Promise.all(followings.map((following) => following.until(1)));
    expect(watches).toHaveLength(4);
    expect(followings.map(({ results: [result] }) => result?.errors?.[0]?.extensions?.code)).toEqual([undefined, 'NOT_FOUND', undefined, undefined]);
    for (const following of followings) following.stop();
  });

  it('are all shown every version in order, with none left out in thousands', async () => {
    const sockets = await Promise.all(Array.from({ length: 10 }, () => connect()));
    const followings = sockets.flatMap((client) => Array.from({ length: 5 }, () => followWith(client, STATUS, { id })));
    await Promise.all(followings.map((following) => following.until(1)));
    const all = ['PENDING', ...Array.from({ length: 60 }, (_, i) => `STEP ${i + 1}`)];
    for (const status of all.slice(1)) await change(status);
    await Promise.all(followings.map((following) => following.until(all.length)));
    for (const following of followings) {
      expect(statuses(following)).toEqual(all);
      following.stop();
    }
  });

  it('may come while others are there, and have their own history first, without a gap or anything twice', async () => {
    const client = await connect();
    const first = followWith(client, STATUS, { id });
    await first.until(1);
    for (const status of ['PAID', 'PACKED']) await change(status);
    await first.until(3);
    const [second, third] = [followWith(client, STATUS, { id, after: 0 }), followWith(client, STATUS, { id, after: 1 })];
    const racing = (async () => {
      for (let i = 1; i <= 30; i++) await change(`STEP ${i}`);
    })();
    await racing;
    await Promise.all([first.until(33), second.until(33), third.until(32)]);
    const all = ['PENDING', 'PAID', 'PACKED', ...Array.from({ length: 30 }, (_, i) => `STEP ${i + 1}`)];
    expect([statuses(first), statuses(second), statuses(third)]).toEqual([all, all, all.slice(1)]);
    expect(watches).toHaveLength(1);
    for (const following of [first, second, third]) following.stop();
  });

  it('go on after the cursor of the last answer, at another socket too', async () => {
    const following = followWith(await connect(), STATUS, { id });
    await following.until(1);
    following.stop();
    for (const status of ['PAID', 'PACKED']) await change(status);
    const cursor = following.results[0]?.extensions?.cursor;
    const again = followWith(await connect(), STATUS, { id }, { cursor });
    await again.until(2);
    await change('SHIPPED');
    await again.until(3);
    expect(statuses(again)).toEqual(['PAID', 'PACKED', 'SHIPPED']);
    again.stop();
  });

  it('go on at another gateway of the same secret, when theirs has died', async () => {
    const [one, other] = [await openTinyShop({ cursorKey: 'x'.repeat(32) }), await openTinyShop({ cursorKey: 'x'.repeat(32) })];
    for (const { orders } of [one, other]) orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
    const [here, there] = [openClient(one.url, await one.desk.token()), openClient(other.url, await other.desk.token())];
    const cursor = (await followWith(here, STATUS, { id }).until(1))[0]?.extensions?.cursor;
    await other.tell(id, other.change(id, 'PAID'));
    const again = followWith(there, STATUS, { id }, { cursor });
    await again.until(1);
    expect(statuses(again)).toEqual(['PAID']);
    await Promise.all([here.dispose(), there.dispose()]);
    await Promise.all([one.close(), other.close()]);
  });

  it('are told of a cursor that is not theirs, not this subscription\'s, or none', async () => {
    shop.orders.set('order_other', { owner: USER_A, statuses: ['PENDING'] });
    const [client, stranger] = [await connect(), await connect({ roles: ['CUSTOMER', 'SUPPORT'] })];
    const following = followWith(client, STATUS, { id });
    const cursor = String((await following.until(1))[0]?.extensions?.cursor);
    following.stop();
    const forged = [
      [client, id, cursor.replace(/^1/, '0')], [client, 'order_other', cursor], [stranger, id, cursor], [client, id, ''], [client, id, 7], [client, id, { $ne: 1 }], [client, id, `${cursor}A`], [client, id, cursor.slice(0, -1)], [client, id, `${cursor}\n`],
    ] as const;
    for (const [who, order, shown] of forged) {
      expect(await followWith(who, STATUS, { id: order }, { cursor: shown }).ended).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
    }
  });

  it('are let go of alone: who leaves, or ends, does not end the others', async () => {
    const [one, another] = [await connect(), await connect()];
    const [first, second] = [followWith(one, STATUS, { id }), followWith(another, STATUS, { id })];
    await Promise.all([first.until(1), second.until(1)]);
    one.terminate();
    await change('PAID');
    expect(statuses({ ...second, results: [...await second.until(2)] })).toEqual(['PENDING', 'PAID']);
    second.stop();
  });
});
