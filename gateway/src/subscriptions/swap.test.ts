import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import { USER_A } from '../testing/keys.ts';
import { followWith, openClient } from '../testing/socket-client.ts';
import type { Following } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const STATUS = 'subscription ($id: ID!) { orderChanged(orderId: $id) { status } }';
const WITH_NOTE = 'subscription ($id: ID!) { orderChanged(orderId: $id) { status note } }';

describe('running subscriptions, when another supergraph comes to be served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'swap-'));
  const file = join(folder, 'supergraph.graphql');
  let shop: TinyShop;
  let client: Client;
  let count = 0;
  let id = '';
  const watches: string[] = [];
  beforeAll(async () => {
    writeFileSync(file, '');
    const inProcess = createInProcessBus();
    shop = await openTinyShop({
      supergraphFiles: { main: file },
      bus: {
        ...inProcess,
        watch(subject, see, missed) {
          const stop = inProcess.watch(subject, see, missed);
          watches.push(subject);
          return () => {
            watches.splice(watches.indexOf(subject), 1);
            stop();
          };
        },
      },
    });
    client = openClient(shop.url, await shop.desk.token());
  });
  afterAll(async () => {
    await client.dispose();
    await shop.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    id = `order_${++count}`;
    shop.orders.set(id, { owner: USER_A, statuses: ['PENDING'] });
    await swap();
  });
  const change = async (status: string) => shop.tell(id, shop.change(id, status));
  const statuses = ({ results }: Following) => results.map(({ data }) => (data as { orderChanged: { status: string } } | undefined)?.orderChanged.status);
  let mark = 0;
  /** Resolves when the new one is served. */
  const swap = async (alter = (sdl: string) => sdl) => {
    const marked = `Served ${++mark}.`;
    writeFileSync(file, shop.recompose((sdl) => alter(sdl).replace('products: [Product!]!', `"${marked}" products: [Product!]!`)));
    const late = Date.now() + 10_000;
    for (;;) {
      const { body } = await shop.query('{ __type(name: "Query") { fields { description } } }');
      if (JSON.stringify(body).includes(marked)) return;
      if (Date.now() > late) throw new Error('it is not served');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('go on, without a gap and without showing anything twice, in the same group as who comes now', async () => {
    const before = followWith(client, STATUS, { id });
    await before.until(1);
    const swapping = swap((sdl) => sdl.replace('type Line {', 'type Line { more: Int '));
    for (let i = 1; i <= 20; i++) await change(`STEP ${i}`);
    await swapping;
    await before.until(21);
    const after = followWith(client, STATUS, { id });
    await after.until(1);
    expect(watches).toEqual([`shop.orders.order.*.v1.${id}`]);
    await change('LAST');
    await Promise.all([before.until(22), after.until(2)]);
    expect(statuses(before)).toEqual(['PENDING', ...Array.from({ length: 20 }, (_, i) => `STEP ${i + 1}`), 'LAST']);
    before.stop();
    after.stop();
  });

  it('are told and completed when they are not valid any more, and the others go on', async () => {
    const [gone, stays] = [followWith(client, WITH_NOTE, { id }), followWith(client, STATUS, { id })];
    await Promise.all([gone.until(1), stays.until(1)]);
    await swap((sdl) => sdl.replace('note(length: Int = 0): String ', ''));
    expect(await gone.ended).toBe('complete');
    expect(gone.results.at(-1)).toMatchObject({ errors: [{ message: expect.stringContaining('note'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    await change('PAID');
    expect((await stays.until(2)).length).toBe(2);
    stays.stop();
  });

  it('listen to the subject that is declared now', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    await swap((sdl) => sdl.replace('shop.orders.order.*.v1.{orderId}', 'shop.orders.moved.*.v1.{orderId}'));
    expect(watches).toEqual([`shop.orders.moved.*.v1.${id}`]);
    shop.change(id, 'PAID');
    await shop.say(`shop.orders.moved.changed.v1.${id}`, { aggregateId: id, aggregateVersion: 2 });
    await following.until(2);
    following.stop();
  });

  it('are told when they work otherwise now', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    await swap((sdl) => sdl.replace('v1.{orderId}")', 'v1.{orderId}", show: "LATEST")'));
    expect(await following.ended).toBe('complete');
    expect(following.results.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_CHANGED' } }] });
  });

  it('stay connected to a subgraph that is asked the same', async () => {
    const following = followWith(client, 'subscription { ticks { n } }');
    while (shop.tickers() < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await swap((sdl) => sdl.replace('type Line {', 'type Line { more: Int '));
    expect(shop.tickers()).toBe(1);
    shop.tick(1);
    await following.until(1);
    following.stop();
  });

  it('go on when what was to be served is no supergraph', async () => {
    const following = followWith(client, STATUS, { id });
    await following.until(1);
    writeFileSync(file, 'type Query { nothing: Nowhere }');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await change('PAID');
    await following.until(2);
    following.stop();
  });
});
