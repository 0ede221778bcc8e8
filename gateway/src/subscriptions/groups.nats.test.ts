import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectBus } from '@storegraph/events/connect-bus';
import type { Bus } from '@storegraph/events/bus';
import { createTestBroker } from '@storegraph/testkit/broker';
import { openProxy } from '@storegraph/testkit/tcp-proxy';
import type { TcpProxy } from '@storegraph/testkit/tcp-proxy';
import { USER_A } from '../testing/keys.ts';
import { followWith, openClient } from '../testing/socket-client.ts';
import type { Following } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STATUS = 'subscription ($id: ID!) { orderChanged(orderId: $id) { status } }';

describe('equal subscribers, over NATS', () => {
  let broker: Awaited<ReturnType<typeof createTestBroker>>;
  let proxy: TcpProxy;
  let shop: TinyShop;
  let teller: Bus;
  /** What the gateway sends to the broker. */
  let sent = '';
  let count = 0;
  beforeAll(async () => {
    broker = await createTestBroker();
    proxy = await openProxy(broker.url, () => (chunk) => void (sent += chunk.toString('latin1')));
    teller = await connectBus({ url: broker.url, name: 'teller', warn: () => {} });
    shop = await openTinyShop({ bus: await connectBus({ url: proxy.url, name: 'gateway', warn: () => {} }) });
  });
  afterAll(async () => {
    await shop.close();
    await teller.close();
    await proxy.close();
    await broker.stop();
  });
  const tell = (id: string, version: number) => teller.publish([{ subject: `shop.orders.order.changed.v1.${id}`, envelope: { id: randomUUID(), aggregateId: id, aggregateVersion: version } as never }]);
  const open = async (followers: number): Promise<{ id: string; followings: Following[]; stop: () => Promise<void> }> => {
    const id = `order_${++count}`;
    shop.orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
    const clients = await Promise.all(Array.from({ length: followers / 10 }, async () => openClient(shop.url, await shop.desk.token())));
    const followings = clients.flatMap((client) => Array.from({ length: 10 }, () => followWith(client, STATUS, { id })));
    await Promise.all(followings.map((following) => following.until(1)));
    const stop = async () => {
      for (const client of clients) await client.dispose();
    };
    return { id, followings, stop };
  };
  const statuses = ({ results }: Following) => results.map(({ data }) => (data as { orderChanged: { status: string } }).orderChanged.status);

  it('are one subscription of the broker and one reading of each event, 200 of them', async () => {
    sent = '';
    const { id, followings, stop } = await open(200);
    expect(sent.match(new RegExp(`SUB shop\\.orders\\.order\\.\\*\\.v1\\.${id} `, 'g'))).toHaveLength(1);
    shop.reads.length = 0;
    await tell(id, shop.change(id, 'PAID'));
    await Promise.all(followings.map((following) => following.until(2)));
    expect(shop.reads).toEqual(['2']);
    await stop();
    const late = Date.now() + 5_000;
    while (!sent.includes('UNSUB')) {
      if (Date.now() > late) throw new Error('the broker still tells of it');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('miss nothing while the broker cannot be reached, and are shown nothing twice when it is back', async () => {
    const { id, followings, stop } = await open(20);
    await tell(id, shop.change(id, 'PAID'));
    await Promise.all(followings.map((following) => following.until(2)));
    proxy.cut();
    for (const status of ['PACKED', 'SHIPPED']) await tell(id, shop.change(id, status));
    proxy.mend();
    await Promise.all(followings.map((following) => following.until(4)));
    await tell(id, shop.change(id, 'DELIVERED'));
    await Promise.all(followings.map((following) => following.until(5)));
    for (const following of followings) expect(statuses(following)).toEqual(['PENDING', 'PAID', 'PACKED', 'SHIPPED', 'DELIVERED']);
    await stop();
  });

  it('get everything in order while others come and go with their cursors', async () => {
    const { id, followings: [steady], stop } = await open(10);
    const client = openClient(shop.url, await shop.desk.token());
    const seen: string[] = [];
    let cursor: unknown;
    for (let round = 0; round < 15; round++) {
      const telling = (async () => {
        for (let i = 0; i < 5; i++) await tell(id, shop.change(id, `ROUND ${round}.${i}`));
      })();
      const following = followWith(client, STATUS, { id }, cursor === undefined ? undefined : { cursor });
      await following.until(1);
      following.stop();
      await telling;
      seen.push(...statuses(following));
      cursor = following.results.at(-1)?.extensions?.cursor;
    }
    const last = followWith(client, STATUS, { id }, { cursor });
    const all = ['PENDING', ...Array.from({ length: 15 }, (_, round) => Array.from({ length: 5 }, (__, i) => `ROUND ${round}.${i}`)).flat()];
    await steady?.until(all.length);
    expect(steady && statuses(steady)).toEqual(all);
    const from = all.indexOf(seen[0] ?? '');
    await last.until(all.length - from - seen.length);
    expect([...seen, ...statuses(last)]).toEqual(all.slice(from));
    await client.dispose();
    await stop();
  });
});
