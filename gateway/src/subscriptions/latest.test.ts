import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromUuid } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import type { Client } from 'graphql-ws';
import { USER_A, USER_B } from '../testing/keys.ts';
import { followWith, openClient } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STOCK = 'subscription ($ids: [ID!]!) { stockChanged(ids: $ids) { id available product { name } } }';
const CART = 'subscription ($id: ID!, $secret: String) { cartChanged(cartId: $id, secret: $secret) { total product { name } } }';
const MINE = 'subscription { myOrdersChanged { id status } }';
const PARCEL = 'subscription ($id: ID!) { parcelChanged(id: $id) { id available } }';
/** An id that was made so long ago. */
const idOfAge = (ms: number) => fromUuid('ship', `${(Date.now() - ms).toString(16).padStart(12, '0').replace(/^.{8}/, '$&-')}-7000-8000-${randomBytes(6).toString('hex')}`);
const settled = () => new Promise((resolve) => setTimeout(resolve, 80));

describe('what is shown as it is now', () => {
  let shop: TinyShop;
  let client: Client;
  beforeAll(async () => {
    shop = await openTinyShop();
    client = openClient(shop.url, await shop.desk.token());
  });
  afterAll(async () => {
    await client.dispose();
    await shop.close();
  });
  beforeEach(() => {
    shop.stock.clear();
    shop.reads.length = 0;
    shop.subgraphs.orders.answer('rightly');
  });
  const sell = async (id: string, available: number) => {
    shop.stock.set(id, available);
    await shop.say(`shop.orders.stock.changed.v1.${id}`);
  };
  const dataOf = (results: readonly { data?: unknown }[]) => results.map(({ data }) => Object.values(data as object)[0] as unknown);

  it('is all that was asked for, then each that changes, joined with what other subgraphs know', async () => {
    for (const [id, available] of [['p1', 5], ['p2', 7]] as const) shop.stock.set(id, available);
    const following = followWith(client, STOCK, { ids: ['p1', 'p2', 'p1', 'gone'] });
    await following.until(2);
    expect(dataOf(following.results)).toEqual([{ id: 'p1', available: 5, product: { name: 'Lamp' } }, { id: 'p2', available: 7, product: { name: 'Chair' } }]);
    await sell('p2', 6);
    await following.until(3);
    await sell('p9', 1);
    await sell('p1', 4);
    await following.until(4);
    expect(dataOf(following.results.slice(2))).toMatchObject([{ id: 'p2', available: 6 }, { id: 'p1', available: 4 }]);
    following.stop();
  });

  it('is read once for many events that come at once, and ends with the last state', async () => {
    shop.stock.set('p1', 100);
    const following = followWith(client, STOCK, { ids: ['p1'] });
    await following.until(1);
    shop.reads.length = 0;
    for (let left = 99; left >= 0; left--) await sell('p1', left);
    while ((dataOf(following.results).at(-1) as { available: number }).available !== 0) await settled();
    expect(shop.reads.length).toBeLessThan(10);
    following.stop();
  });

  it('is not lost among events of others that come at the same time', async () => {
    for (const id of ['p1', 'p2']) shop.stock.set(id, 100);
    const following = followWith(client, STOCK, { ids: ['p1', 'p2'] });
    await following.until(2);
    for (const [id, left] of [['p1', 50], ['p2', 60], ['p1', 40]] as const) await sell(id, left);
    const lastOf = (wanted: string) => (dataOf(following.results) as { id: string; available: number }[]).findLast(({ id }) => id === wanted)?.available;
    await eventually('both are as they are now', () => lastOf('p1') === 40 && lastOf('p2') === 60);
    following.stop();
  });

  it('is not shown again when an event changed nothing of it', async () => {
    shop.stock.set('p1', 5);
    const following = followWith(client, STOCK, { ids: ['p1'] });
    await following.until(1);
    await sell('p1', 5);
    await settled();
    await sell('p1', 4);
    await following.until(2);
    expect(dataOf(following.results)).toMatchObject([{ available: 5 }, { available: 4 }]);
    following.stop();
  });

  it('is not repeated for who comes back with the cursor of what it has seen, and is shown when it changed meanwhile', async () => {
    shop.stock.set('p1', 5);
    const first = followWith(client, STOCK, { ids: ['p1'] });
    const cursor = (await first.until(1))[0]?.extensions?.cursor;
    first.stop();
    const same = followWith(client, STOCK, { ids: ['p1'] }, { cursor });
    await settled();
    expect(same.results).toEqual([]);
    await sell('p1', 4);
    await same.until(1);
    same.stop();
    const later = followWith(client, STOCK, { ids: ['p1'] }, { cursor });
    expect(dataOf(await later.until(1))).toMatchObject([{ available: 4 }]);
    later.stop();
    expect(await followWith(client, STOCK, { ids: ['p1', 'p2'] }, { cursor }).ended).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('is no list without end', async () => {
    expect(await followWith(client, STOCK, { ids: Array.from({ length: 101 }, (_, i) => `p${i}`) }).ended).toMatchObject([{ extensions: { code: 'LIST_TOO_LONG' } }]);
    expect(await followWith(client, STOCK, { ids: ['p1', '>'] }).ended).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
  });

  it('is for who proves that it may be seen: an argument is handed on with the id', async () => {
    shop.carts.set('cart_1', { secret: 's3cret', total: 10 });
    const guest = openClient(shop.url);
    const following = followWith(guest, CART, { id: 'cart_1', secret: 's3cret' });
    expect(dataOf(await following.until(1))).toEqual([{ total: 10, product: { name: 'Lamp' } }]);
    shop.carts.set('cart_1', { secret: 's3cret', total: 20 });
    await shop.say('shop.orders.cart.changed.v1.cart_1');
    expect(dataOf(await following.until(2))).toMatchObject([{ total: 10 }, { total: 20 }]);
    const guessing = followWith(guest, CART, { id: 'cart_1', secret: 'guess' });
    expect([await guessing.ended, guessing.results]).toMatchObject(['complete', [{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]]);
    following.stop();
    await guest.dispose();
  });

  it('is whatever of the caller\'s own an event names: the subject is the caller\'s, by the token and nothing else', async () => {
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    shop.orders.set('order_2', { owner: USER_A, statuses: ['PENDING', 'PAID'] });
    shop.orders.set('order_9', { owner: USER_B, statuses: ['PENDING'] });
    const mine = followWith(client, MINE);
    const tell = (userId: string, orderId: string) => shop.say(`shop.orders.customer.order-changed.v1.${userId}`, { aggregateId: userId, payload: { orderId } });
    await eventually('it is followed', async () => {
      await tell(USER_A, 'order_1');
      return mine.results.length > 0;
    });
    await tell(USER_B, 'order_9');
    await tell(USER_A, 'order_9');
    await tell(USER_A, 'order_2');
    expect(dataOf(await mine.until(2))).toEqual([{ id: 'order_1', status: 'PENDING' }, { id: 'order_2', status: 'PAID' }]);
    mine.stop();
    const stranger = openClient(shop.url, undefined, { connectionParams: { userId: USER_A, claims: { sub: USER_A } } });
    expect(await followWith(stranger, MINE).ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await stranger.dispose();
  });

  it('is caught up with when its subgraph was away', async () => {
    shop.stock.set('p1', 5);
    const following = followWith(client, STOCK, { ids: ['p1'] });
    await following.until(1);
    shop.subgraphs.orders.answer('error-500');
    await sell('p1', 3);
    await settled();
    shop.subgraphs.orders.answer('rightly');
    expect(dataOf(await following.until(2))).toMatchObject([{ available: 5 }, { available: 3 }]);
    following.stop();
  });

  it('is waited for, where its schema says so, while its id is new: its service may not have heard of it yet', async () => {
    const id = idOfAge(0);
    const following = followWith(client, PARCEL, { id });
    await eventually('it was looked for more than once', () => shop.reads.filter((read) => read === id).length > 1);
    expect(following.results).toEqual([]);
    shop.stock.set(id, 5);
    expect(dataOf(await following.until(1))).toEqual([{ id, available: 5 }]);
    await sell(id, 4);
    await shop.say(`shop.orders.parcel.changed.v1.${id}`);
    expect(dataOf(await following.until(2))).toMatchObject([{ available: 5 }, { available: 4 }]);
    following.stop();
  });

  it.each([['of an id that is not new', () => idOfAge(60_000), 1], ['of an id that tells no time', () => 'p7', 1], ['of an id that is not new any more', () => idOfAge(2_000), 2]])('is not waited for %s', async (_what, idOf, looks) => {
    const id = idOf();
    const following = followWith(client, PARCEL, { id });
    expect([await following.ended, following.results]).toMatchObject(['complete', [{ errors: [{ message: 'There is nothing of this id for you to follow.', extensions: { code: 'NOT_FOUND' } }] }]]);
    expect(shop.reads.filter((read) => read === id).length).toBeGreaterThanOrEqual(looks);
    if (looks === 1) expect(shop.reads.filter((read) => read === id)).toHaveLength(1);
  });
});
