import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import type { Client } from 'graphql-ws';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import { USER_A, USER_B } from '../testing/keys.ts';
import { followWith, openClient } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STATUS = 'subscription ($id: ID!, $after: Int) { orderChanged(orderId: $id, afterVersion: $after) { status } }';
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('a live order', () => {
  let shop: TinyShop;
  let client: Client;
  /** What happens between the start of watching and reading the present state. */
  let whenWatching: () => Promise<void> = async () => {};
  let watching = 0;
  const missed = new Set<() => void>();
  let id = '';
  let count = 0;

  beforeAll(async () => {
    const inProcess = createInProcessBus();
    shop = await openTinyShop({
      bus: {
        ...inProcess,
        watch(subject, see, back) {
          watching += 1;
          if (back) missed.add(back);
          const stop = inProcess.watch(subject, see);
          return () => {
            watching -= 1;
            if (back) missed.delete(back);
            stop();
          };
        },
        async ping() {
          await whenWatching();
          return 0;
        },
      },
    });
    client = openClient(shop.url, await shop.desk.token());
  });
  afterAll(async () => {
    await client.dispose();
    await shop.close();
  });
  beforeEach(() => {
    id = `order_${++count}`;
    shop.orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
    shop.reads.length = 0;
  });
  afterEach(() => {
    whenWatching = async () => {};
    shop.subgraphs.reviews.answer('rightly');
  });
  const change = async (status: string) => shop.tell(id, shop.change(id, status));
  const statuses = (results: readonly unknown[]) => results.map((result) => (result as { data?: { orderChanged?: { status: string } } }).data?.orderChanged?.status);

  it('is shown as it is now, then as each change leaves it, with what other subgraphs add', async () => {
    const following = followWith(client, `
      subscription Follow($id: ID!, $scale: Int, $length: Int!) { order: orderChanged(orderId: $id) { ...Head state: status lines { quantity product { name rating(scale: $scale) } } } }
      fragment Head on Order { id note(length: $length) product { reviews { stars } } }`, { id, scale: 2, length: 3 });
    const order = (state: string) => ({ extensions: { cursor: expect.any(String) }, data: { order: {
      id, note: 'xxx', state, product: { reviews: [{ stars: 5 }] },
      lines: [{ quantity: 2, product: { name: 'Lamp', rating: 9 } }, { quantity: 1, product: { name: 'Chair', rating: 9 } }],
    } } });
    expect(await following.until(1)).toEqual([order('PENDING')]);
    await change('CONFIRMED');
    await change('SHIPPED');
    expect((await following.until(3)).slice(1)).toEqual([order('CONFIRMED'), order('SHIPPED')]);
    following.stop();
  });

  it('is shown from the version after the one that was seen, each once and in order', async () => {
    for (const status of ['AWAITING_PAYMENT', 'CONFIRMED', 'PACKED']) shop.change(id, status);
    const following = followWith(client, STATUS, { id, after: 1 });
    await following.until(3);
    await change('SHIPPED');
    expect(statuses(await following.until(4))).toEqual(['AWAITING_PAYMENT', 'CONFIRMED', 'PACKED', 'SHIPPED']);
    expect(shop.reads).toEqual(['now', '2', '3', '4', '5']);
    following.stop();
  });

  it('is silent for who has seen the present version, until it changes', async () => {
    const following = followWith(client, STATUS, { id, after: 1 });
    await settled();
    expect(following.results).toEqual([]);
    await change('CONFIRMED');
    expect(statuses(await following.until(1))).toEqual(['CONFIRMED']);
    following.stop();
  });

  it('leaves out no version whose event was lost', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    shop.change(id, 'AWAITING_PAYMENT');
    shop.change(id, 'CONFIRMED');
    await change('PACKED');
    expect(statuses(await following.until(4))).toEqual(['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'PACKED']);
    following.stop();
  });

  it('shows no version twice when events come twice or late', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    shop.change(id, 'AWAITING_PAYMENT');
    shop.change(id, 'CONFIRMED');
    for (const version of [3, 2, 3, 1, 2]) await shop.tell(id, version);
    await change('PACKED');
    await following.until(4);
    await settled();
    expect(statuses(following.results)).toEqual(['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'PACKED']);
    following.stop();
  });

  it('loses nothing that happens while it begins', async () => {
    whenWatching = async () => {
      whenWatching = async () => {};
      await change('AWAITING_PAYMENT');
    };
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    await change('CONFIRMED');
    await following.until(2);
    await settled();
    expect(statuses(following.results)).toEqual(['AWAITING_PAYMENT', 'CONFIRMED']);
    following.stop();
  });

  it('catches up when the bus was away', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    shop.change(id, 'AWAITING_PAYMENT');
    shop.change(id, 'CONFIRMED');
    for (const back of missed) back();
    expect(statuses(await following.until(3))).toEqual(['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED']);
    following.stop();
  });

  it('looks again only when a bus that is back knows of the watch: what changes before that tells nobody', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    whenWatching = async () => {
      await settled();
      shop.change(id, 'CONFIRMED');
    };
    for (const back of missed) back();
    expect(statuses(await following.until(2))).toEqual(['PENDING', 'CONFIRMED']);
    following.stop();
  });

  it('begins without a bus, and goes on when it is there', async () => {
    whenWatching = () => Promise.reject(new Error('no broker'));
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    shop.change(id, 'CONFIRMED');
    for (const back of missed) back();
    expect(statuses(await following.until(2))).toEqual(['PENDING', 'CONFIRMED']);
    following.stop();
  });

  it('is shown in part while another subgraph is away', async () => {
    const following = followWith(client, 'subscription ($id: ID!) { orderChanged(orderId: $id) { status product { name reviews { stars } } } }', { id });
    await following.until(1);
    shop.subgraphs.reviews.answer('error-500');
    await change('CONFIRMED');
    expect((await following.until(2))[1]).toEqual({
      data: { orderChanged: { status: 'CONFIRMED', product: { name: 'Lamp', reviews: null } } },
      errors: [{ message: expect.any(String), path: ['orderChanged', 'product'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' } }],
      extensions: { degraded: ['reviews'], requestId: expect.any(String), cursor: expect.any(String) },
    });
    following.stop();
  });

  it('waits for its own subgraph to come back rather than leaving out a version', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    shop.subgraphs.orders.answer('error-500');
    await change('AWAITING_PAYMENT');
    await change('CONFIRMED');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(following.results).toHaveLength(1);
    shop.subgraphs.orders.answer('rightly');
    expect(statuses(await following.until(3))).toEqual(['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED']);
    following.stop();
  });

  it('is for its owner: another\'s, a missing one and a stranger\'s look get the same answer', async () => {
    shop.orders.set('order_foreign', { owner: USER_B, statuses: ['PENDING'] });
    const stranger = openClient(shop.url);
    const outcomes = await Promise.all([[client, 'order_foreign', undefined], [client, 'order_missing', undefined], [client, 'order_foreign', 0], [stranger, id, undefined]].map(async ([who, order, after]) => {
      const following = followWith(who as Client, STATUS, { id: order, ...(after === undefined ? {} : { after }) });
      return { ended: await following.ended, results: following.results };
    }));
    for (const outcome of outcomes) {
      expect(outcome).toEqual({ ended: 'complete', results: [{ errors: [{ message: 'There is nothing of this id for you to follow.', path: ['orderChanged'], extensions: { code: 'NOT_FOUND' } }], extensions: { requestId: expect.any(String) } }] });
    }
    await stranger.dispose();
    await eventually('nobody is watched', () => watching === 0);
  });

  it('ends when it is no longer the subscriber\'s', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    shop.orders.set(id, { owner: USER_B, statuses: ['PENDING', 'CONFIRMED'] });
    await shop.tell(id, 2);
    expect(await following.ended).toBe('complete');
    expect(following.results[1]).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each(['*', '>', 'order_1.>', '', 'a b'])('is not looked for by the id %p, which would hear of others', async (bad) => {
    const following = followWith(client, STATUS, { id: bad });
    expect(await following.ended).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
    expect(watching).toBe(0);
  });

  it('is not watched any more once nobody looks', async () => {
    const [first, second] = [followWith(client, STATUS, { id }), followWith(client, STATUS, { id })];
    await Promise.all([first.until(1), second.until(1)]);
    expect(watching).toBe(1);
    first.stop();
    await settled();
    expect(watching).toBe(1);
    await change('CONFIRMED');
    await second.until(2);
    expect(first.results).toHaveLength(1);
    second.stop();
    await eventually('nobody is watched', async () => watching === 0 && /gateway_subscriptions\{.*\} 0/.test(await (await fetch(`${shop.url}/metrics`)).text()));
  });
});
