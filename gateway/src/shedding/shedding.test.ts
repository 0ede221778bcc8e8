import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { readMetrics } from '@storegraph/testkit/metrics';
import { followWith, openClient } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import { watchEventLoopLag } from './event-loop-lag.ts';
import { priorityOf } from './priorities.ts';
import { createShedding } from './shed.ts';

const BODIES = {
  recommendations: '{"query":"{ trendingProducts { score } }"}',
  products: '{"query":"{ products { totalCount } }"}',
  review: '{"query":"mutation { submitReview(input: {}) { review { id } } }"}',
  checkout: '{"query":"mutation { placeOrder(input: {}) { order { id } } }"}',
};

describe('what a request matters', () => {
  it.each([
    ['recommendations', BODIES.recommendations, false],
    ['recommendations', '{"operationName":"TrendingProducts","extensions":{"persistedQuery":{}}}', true],
    ['anonymous query', BODIES.products, false],
    ['query', BODIES.products, true],
    ['mutation', BODIES.review, false],
    ['checkout', BODIES.checkout, false],
    ['checkout', '{"operationName":"PlaceOrder","extensions":{"persistedQuery":{}}}', false],
    ['anonymous query', '/graphql/p/abc', false],
  ])('is seen at a glance: %s for %s', (priority, text, isKnown) => {
    expect(priorityOf({ text, isKnown })).toBe(priority);
  });
});

describe('at a pressure of', () => {
  it.each([
    [0.5, [true, true, true, true, true]],
    [0.7, [false, true, true, true, true]],
    [0.8, [false, false, true, true, true]],
    [0.9, [false, false, false, true, true]],
    [1, [false, false, false, false, true]],
    [2.99, [false, false, false, false, true]],
    [3, [false, false, false, false, false]],
  ])('%d those are let in that matter more', (pressure, isLetIn) => {
    const shedding = createShedding({ inFlight: 10, lateMs: 100 }, { lateMs: () => pressure * 100 });
    const requests = [{ text: BODIES.recommendations, isKnown: true }, { text: BODIES.products, isKnown: false }, { text: BODIES.products, isKnown: true }, { text: BODIES.review, isKnown: true }, { text: BODIES.checkout, isKnown: false }];
    expect(requests.map((request) => {
      try {
        shedding.enter(request)();
        return true;
      } catch {
        return false;
      }
    })).toEqual(isLetIn);
  });

  it('who only looks gives way while answers are slow, whoever buys or is known does not', async () => {
    const shedding = createShedding({ inFlight: 1_000, lateMs: 100 }, { lateMs: () => 0 });
    const enter = (text: string, isKnown: boolean) => shedding.enter({ text, isKnown });
    for (let turn = 0; turn < 3; turn++) {
      const slow = Array.from({ length: 300 }, () => enter(BODIES.products, false));
      await delay(1_100);
      for (const leave of slow) leave();
    }
    const buying = Array.from({ length: 300 }, () => enter(BODIES.checkout, false));
    const looking = Array.from({ length: 410 }, () => enter(BODIES.products, false));
    expect(() => enter(BODIES.products, false)).toThrow('Too much is asked');
    for (const [text, isKnown] of [[BODIES.products, true], [BODIES.review, false], [BODIES.checkout, false]] as const) enter(text, isKnown)();
    for (const leave of [...buying, ...looking]) leave();
  });

  it('requests are let in again once others are answered, each counted once', () => {
    const shedding = createShedding({ inFlight: 10, lateMs: 100 }, { lateMs: () => 0 });
    const glance = { text: BODIES.products, isKnown: false };
    const leave = Array.from({ length: 8 }, () => shedding.enter(glance));
    expect(() => shedding.enter(glance)).toThrow(expect.objectContaining({ extensions: { code: 'OVERLOADED', http: expect.objectContaining({ status: 503 }) } }));
    leave[0]?.();
    leave[0]?.();
    expect(shedding.pressure()).toBe(0.7);
    shedding.enter(glance);
    expect(() => shedding.enter(glance)).toThrow('Too much is asked');
  });
});

describe('lateness', () => {
  it('is what a process is late by, all of the time', async () => {
    const lag = watchEventLoopLag();
    const until = Date.now() + 1_000;
    while (Date.now() < until) {
      const busyUntil = Date.now() + 80;
      while (Date.now() < busyUntil);
      await delay(0);
    }
    await eventually('it was late', () => lag.lateMs() > 20);
    await eventually('it is late no more', () => lag.lateMs() < 20);
    lag.stop();
  });
});

/** What a client sees of an answer, but for what differs each time. */
const seen503 = ({ status, headers, body: { extensions, ...body } }: Awaited<ReturnType<Awaited<ReturnType<typeof openTinyShop>>['query']>>) => {
  expect(extensions).toEqual({ requestId: headers.get('x-request-id') });
  return { status, body, headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)).sort() };
};

describe('a gateway that has too much to do', () => {
  it('answers 503 before it reads, and what matters most all the same', async () => {
    const shop = await openTinyShop({ capacity: { inFlight: 10, lateMs: 60_000 } });
    // Eight answers that take their time: until everything else was seen.
    const seen = Promise.withResolvers<undefined>();
    shop.subgraphs.orders.answer(async ({ query }) => {
      if (query.includes('slow')) await seen.promise;
      return { data: { place: { status: 'placed' } } };
    });
    const slow = Array.from({ length: 8 }, (_, i) => shop.query(`mutation M${i} { place(note: "slow") { status } }`));
    await eventually('all are asked', () => shop.subgraphs.orders.requests.length === 8, { everyMs: 5 });
    const refused = await shop.query('{ products { name } }');
    expect({ status: refused.status, retryAfter: refused.headers.get('retry-after'), code: refused.body.errors?.[0]?.extensions.code }).toEqual({ status: 503, retryAfter: '1', code: 'OVERLOADED' });
    // Short requests are turned away in front of the server, long ones by it: nobody can tell.
    const long = await shop.query(`{ products { name } } # ${'.'.repeat(10_000)}`);
    expect(seen503(long)).toEqual(seen503(refused));
    expect((await shop.query('query { products { name } }', { token: await shop.desk.token() })).status).toBe(200);
    expect((await shop.query('mutation PlaceOrder { place(note: "a") { status } }')).status).toBe(200);
    const client = openClient(shop.url);
    expect(await followWith(client, '{ products { name } }').ended).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
    await client.dispose();
    const { sum } = await readMetrics(shop.url);
    expect(sum('storegraph_gateway_turned_away_total', { priority: 'anonymous query' })).toBe(3);
    seen.resolve(undefined);
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await shop.query('{ products { name } }')).status).toBe(200);
    await shop.close();
  });

  it('in a flood lets everybody through who buys, turns most of those away who only look, and nobody any more once it is over', async () => {
    const shop = await openTinyShop({ capacity: { inFlight: 40, lateMs: 60_000 } });
    // Nobody is answered before all have come.
    const allCame = Promise.withResolvers<undefined>();
    const once = (data: object) => async () => {
      await allCame.promise;
      return { data };
    };
    shop.subgraphs.orders.answer(once({ place: { status: 'placed' } }));
    shop.subgraphs.products.answer(once({ product: { name: 'Lamp' } }));
    const looking = Array.from({ length: 400 }, (_, nth) => shop.query(`{ product(id: "p${nth}") { name } }`));
    const buying = Array.from({ length: 60 }, (_, nth) => shop.query(`mutation PlaceOrder { place(note: "${nth}") { status } }`));
    const turnedAway = async () => (await readMetrics(shop.url)).sum('storegraph_gateway_turned_away_total', { priority: 'anonymous query' });
    const { orders, products } = shop.subgraphs;
    await eventually('all are let in or turned away', async () => orders.requests.length === 60 && products.requests.length + await turnedAway() === 400);
    const letIn = products.requests.length;
    allCame.resolve(undefined);
    expect((await Promise.all(buying)).map(({ status }) => status)).toEqual(Array(60).fill(200));
    const statuses = (await Promise.all(looking)).map(({ status }) => status);
    expect([letIn > 0 && letIn <= 32, statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 503).length]).toEqual([true, letIn, 400 - letIn]);
    expect((await shop.query('{ product(id: "later") { name } }')).status).toBe(200);
    await shop.close();
  });
});
