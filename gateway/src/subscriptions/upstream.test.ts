import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { followWith, openClient } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const TICKS = 'subscription ($fail: Boolean) { ticks(fail: $fail) { n product { name } } }';

describe('a subscription of a subgraph\'s own', () => {
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
  const ticking = async (count: number) => {
    const late = Date.now() + 10_000;
    while (shop.tickers() !== count) {
      if (Date.now() > late) throw new Error(`${shop.tickers()} are subscribed`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('is passed on to it, once for all equal subscribers, and each event is joined with other subgraphs', async () => {
    const followings = Array.from({ length: 20 }, () => followWith(client, TICKS));
    await ticking(1);
    const asked = shop.subgraphs.products.requests.length;
    shop.tick(1);
    shop.tick(2);
    for (const following of followings) expect(await following.until(2)).toEqual([1, 2].map((n) => ({ data: { ticks: { n, product: { name: 'Lamp' } } } })));
    expect(shop.subgraphs.products.requests.length - asked).toBeLessThanOrEqual(2);
    for (const following of followings) following.stop();
    await ticking(0);
  });

  it('is asked as who subscribes', async () => {
    const nobody = openClient(shop.url);
    const following = followWith(nobody, TICKS);
    await ticking(1);
    shop.tick(1);
    expect(await following.until(1)).toEqual([{ data: { ticks: { n: 1, product: { name: 'Chair' } } } }]);
    await nobody.dispose();
    await ticking(0);
  });

  it('is complete when the subgraph says so', async () => {
    const following = followWith(client, TICKS);
    await ticking(1);
    shop.tick(-1);
    expect(await following.ended).toBe('complete');
  });

  it('shows what the subgraph says of it as any error: by its code, and nothing else', async () => {
    const following = followWith(client, TICKS, { fail: true });
    expect([await following.ended, following.results]).toMatchObject(['complete', [{ errors: [{ extensions: { code: 'FORBIDDEN' } }] }]]);
    expect(JSON.stringify(following.results)).not.toContain('canary');
  });

  it('is asked for again when the connection breaks', async () => {
    const following = followWith(client, TICKS);
    await ticking(1);
    shop.tick(1);
    await following.until(1);
    shop.subgraphs.orders.cutSockets();
    await ticking(0);
    await ticking(1);
    shop.tick(2);
    expect(await following.until(2)).toMatchObject([{ data: { ticks: { n: 1 } } }, { data: { ticks: { n: 2 } } }]);
    following.stop();
    await ticking(0);
  });

  it('knows no cursor: there is no going back', async () => {
    expect(await followWith(client, TICKS, {}, { cursor: '1.AAAAAAAAAAAAAAAAAAAAAA' }).ended).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  it('ends with an error when the subgraph stays away', async () => {
    const own = await openTinyShop();
    const impatient = openClient(own.url);
    const following = followWith(impatient, TICKS);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await own.subgraphs.orders.close();
    expect(await following.ended).toBe('complete');
    expect(following.results).toMatchObject([{ errors: [{ path: ['ticks'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'orders' } }] }]);
    await impatient.dispose();
    await own.close();
  });
});
