import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'nats';
import { createTestBroker } from '@storegraph/testkit/broker';
import { eventually } from '@storegraph/testkit/eventually';
import { openProxy } from '@storegraph/testkit/tcp-proxy';
import type { Acknowledgement, Bus, OutgoingEvent } from './bus.ts';
import { subjectOf } from './catalogue.ts';
import type { Envelope } from './envelope.ts';
import { createInProcessBus } from './in-process-bus.ts';
import { connectNatsBus } from './nats-bus.ts';

/** An event that tells of an aggregate's version. */
function event(aggregateId: string, aggregateVersion = 1): OutgoingEvent {
  const envelope = {
    id: randomUUID(), name: 'products.stock-held', version: 1, aggregateId, aggregateVersion, occurredAt: new Date().toISOString(),
    correlationId: randomUUID(), causationId: null, actor: 'test', traceparent: null, payload: { orderId: aggregateId },
  } satisfies Envelope<'products.stock-held'>;
  return { subject: subjectOf('products.stock-held', aggregateId), envelope };
}

/** A hearer that notes what it hears. */
function ear(acknowledge: (envelope: Envelope, attempt: number) => Acknowledgement = () => 'done') {
  const heard: { envelope: Envelope; attempt: number }[] = [];
  const handle = async (envelope: Envelope, attempt: number): Promise<Acknowledgement> => {
    heard.push({ envelope, attempt });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    return acknowledge(envelope, attempt);
  };
  return { heard, handle };
}

let broker: Awaited<ReturnType<typeof createTestBroker>>;
beforeAll(async () => {
  broker = await createTestBroker();
});
afterAll(() => broker.stop());

const adapters: readonly (readonly [string, () => Promise<Bus>])[] = [
  ['NATS JetStream', () => connectNatsBus({ url: broker.url, name: 'test', warn: () => {} })],
  ['one process', async () => createInProcessBus()],
];

describe.each(adapters)('the bus over %s', (_name, open) => {
  let bus: Bus;
  beforeAll(async () => {
    bus = await open();
  });
  afterAll(() => bus.close());

  it('brings each event to each hearer, those of one aggregate in order', async () => {
    const [orders, reviews] = [ear(), ear()];
    const stops = [
      await bus.subscribe({ hearer: 'orders', publisher: 'products', handle: orders.handle }),
      await bus.subscribe({ hearer: 'reviews', publisher: 'products', handle: reviews.handle }),
    ];
    const aggregates: string[] = Array.from({ length: 5 }, () => randomUUID());
    const sent = [1, 2, 3, 4].flatMap((version) => aggregates.map((aggregate) => event(aggregate, version)));
    await bus.publish(sent);
    for (const { heard } of [orders, reviews]) {
      const ours = () => heard.filter(({ envelope }) => aggregates.includes(envelope.aggregateId));
      await eventually('all are heard', () => ours().length >= sent.length);
      for (const aggregate of aggregates) {
        expect(ours().filter(({ envelope }) => envelope.aggregateId === aggregate).map(({ envelope }) => envelope.aggregateVersion)).toEqual([1, 2, 3, 4]);
      }
    }
    await Promise.all(stops.map((stop) => stop()));
  });

  it('keeps an event once that is sent twice', async () => {
    const hearer = ear();
    const stop = await bus.subscribe({ hearer: 'users', publisher: 'products', handle: hearer.handle });
    // Of one aggregate: what is heard last was not overtaken.
    const aggregate = randomUUID();
    const [twice, last] = [event(aggregate), event(aggregate, 2)];
    await bus.publish([twice]);
    await bus.publish([twice, last]);
    await eventually('the last is heard', () => hearer.heard.some(({ envelope }) => envelope.id === last.envelope.id));
    expect(hearer.heard.filter(({ envelope }) => envelope.id === twice.envelope.id)).toHaveLength(1);
    await stop();
  });

  it('brings an event again when the hearer asks for it, and tells which attempt it is', async () => {
    const wanted = event(randomUUID());
    const hearer = ear(({ id }, attempt) => (id === wanted.envelope.id && attempt < 3 ? { retryAfterMs: 20 } : 'done'));
    const stop = await bus.subscribe({ hearer: 'payments', publisher: 'products', handle: hearer.handle });
    await bus.publish([wanted]);
    const attempts = () => hearer.heard.filter(({ envelope }) => envelope.id === wanted.envelope.id).map(({ attempt }) => attempt);
    await eventually('it is done with', () => attempts().length >= 3);
    expect(attempts()).toEqual([1, 2, 3]);
    await stop();
  });

  it('is closed without a wait for what is to be tried again later', async () => {
    const closed = await open();
    const hearer = ear(() => ({ retryAfterMs: 60_000 }));
    await closed.subscribe({ hearer: 'users', publisher: 'products', handle: hearer.handle });
    await closed.publish([event(randomUUID())]);
    await eventually('it is heard', () => hearer.heard.length > 0);
    await closed.close();
  });

  it('shows a watcher what passes on a subject, and nothing else', async () => {
    const seen: string[] = [];
    const [watched, other] = [event('order_watched'), event('order_other')];
    const stop = bus.watch('shop.products.stock.*.v1.order_watched', ({ id }) => seen.push(id));
    await bus.publish([other, watched]);
    await eventually('it is seen', () => seen.length > 0);
    expect(seen).toEqual([watched.envelope.id]);
    stop();
  });

  it('tells what a hearer has still to hear, and what it has in hand', async () => {
    const goOn = Promise.withResolvers<undefined>();
    const hearer = { heard: 0 };
    const stop = await bus.subscribe({ hearer: 'orders', publisher: 'payments', handle: async () => {
      hearer.heard += 1;
      await goOn.promise;
      return 'done';
    } });
    const backlog = async () => (await bus.backlog()).find(({ publisher }) => publisher === 'payments');
    const captured = (): OutgoingEvent => ({ ...event(randomUUID()), subject: `shop.payments.payment.captured.v1.${randomUUID()}` });
    await bus.publish([captured(), captured()]);
    await eventually('both are in hand', () => hearer.heard === 2);
    await eventually('the bus knows', async () => (await backlog())?.underWay === 2);
    goOn.resolve(undefined);
    await eventually('nothing is left', async () => (await backlog())?.underWay === 0);
    expect(await backlog()).toEqual({ hearer: 'orders', publisher: 'payments', pending: 0, underWay: 0, redelivered: 0 });
    await stop();
    expect(await backlog()).toBeUndefined();
  });

  it('tells how fast it answers', async () => {
    expect(await bus.ping()).toBeGreaterThanOrEqual(0);
  });
});

describe('the bus over NATS JetStream, besides', () => {
  it('tells a watcher when it was away, and shows it what passes from then on', async () => {
    const proxy = await openProxy(broker.url);
    const [watching, telling] = [await connectNatsBus({ url: proxy.url, name: 'test', warn: () => {} }), await connectNatsBus({ url: broker.url, name: 'test', warn: () => {} })];
    const seen: string[] = [];
    let missed = 0;
    const [unseen, shown] = [event('order_watched'), event('order_watched')];
    const stop = watching.watch(unseen.subject, ({ id }) => seen.push(id), () => (missed += 1));
    await watching.ping();

    proxy.cut();
    await telling.publish([unseen]);
    expect(missed).toBe(0);
    proxy.mend();
    await eventually('it is told', () => missed === 1);
    await telling.publish([shown]);
    await eventually('what passes now is seen', () => seen.length > 0);
    expect(seen).toEqual([shown.envelope.id]);
    stop();
    await Promise.all([watching.close(), telling.close()]);
    await proxy.close();
  });

  it('tells what it has stored last of a domain, and that it lost it with its stream', async () => {
    const bus = await connectNatsBus({ url: broker.url, name: 'memory', warn: () => {} });
    const events = [event(randomUUID()), event(randomUUID())];
    let doubts = 0;
    bus.memory?.onDoubt(() => (doubts += 1));
    await bus.publish(events);
    expect(await bus.memory?.lastOf('products')).toBe(events[1]?.envelope.id);
    expect(await bus.memory?.lastOf('users')).toBeUndefined();
    const connection = await connect({ servers: broker.url });
    await (await connection.jetstreamManager()).streams.delete('SHOP');
    await connection.close();
    expect(await bus.memory?.lastOf('products')).toBeUndefined();
    await expect(bus.publish([event(randomUUID())])).rejects.toThrow();
    expect(doubts).toBe(1);
    const again = event(randomUUID());
    await bus.publish([again]);
    expect(await bus.memory?.lastOf('products')).toBe(again.envelope.id);
    await bus.close();
  });

  it('tells how far each hearer of a domain has come: to where the first is that it is not done with', async () => {
    const bus = await connectNatsBus({ url: broker.url, name: 'progress', warn: () => {} });
    const told = (): OutgoingEvent => ({ ...event(randomUUID()), subject: `shop.reviews.review.approved.v1.${randomUUID()}` });
    const [first, second] = [told(), told()];
    const goOn = Promise.withResolvers<undefined>();
    await bus.subscribe({ hearer: 'orders', publisher: 'reviews', handle: async () => 'done' });
    await bus.subscribe({ hearer: 'users', publisher: 'reviews', handle: async ({ id }) => (id === second.envelope.id && (await goOn.promise), 'done') });
    expect(await bus.memory?.progressOf('reviews')).toBeUndefined();
    await bus.publish([first]);
    await bus.publish([second]);
    const progress = async () => (await bus.memory?.progressOf('reviews'))!;
    const behind = async () => [...(await progress()).heardTo].map(([name, to]) => [name, to - position]).sort();
    const { last: { id, position } } = await progress();
    expect(id).toBe(second.envelope.id);
    await eventually('one has heard all', async () => (await behind())[0]?.[1] === 0);
    await eventually('the other the first', async () => (await behind())[1]?.[1] === -1);
    goOn.resolve(undefined);
    await eventually('both have heard all', async () => (await behind()).every(([, to]) => to === 0));
    expect((await behind()).map(([name]) => name)).toEqual(['orders-hears-reviews', 'users-hears-reviews']);
    await bus.close();
  });

  it('remembers for a hearer that is away', async () => {
    const bus = await connectNatsBus({ url: broker.url, name: 'test', warn: () => {} });
    const missed = event(randomUUID());
    const stop = await bus.subscribe({ hearer: 'recommendations', publisher: 'products', handle: async () => 'done' });
    await stop();
    await bus.publish([missed]);
    const back = ear();
    await bus.subscribe({ hearer: 'recommendations', publisher: 'products', handle: back.handle });
    await eventually('what was missed is heard', () => back.heard.some(({ envelope }) => envelope.id === missed.envelope.id));
    await bus.close();
  });
});
