import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import type { Bus, OutgoingEvent, Subscription } from '@storegraph/events/bus';
import type { Envelope } from '@storegraph/events/envelope';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import { definitionOf } from '@storegraph/events/catalogue';
import { because } from '@storegraph/events/cause';
import { seeSpans } from '@storegraph/tracing/spans.desk';
import { connectDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { startDelivery } from './delivery.ts';
import { createDeliveryLook } from './delivery-state.ts';
import { CREATE_DELIVERY_TABLES, DROP_DELIVERY_TABLES } from './delivery-tables.ts';
import { HeardTable0095 } from './heard-table.ts';
import { startInbox } from './inbox.ts';
import { migrate } from '../migrate.ts';
import { startRelay } from './relay.ts';
import { createTransactions } from '../transactions.ts';
import type { Transactions } from '../transactions.ts';

const ORDER = 'order_01h455vb4pex5vsknk084sn02q';

class Tables0001 implements MigrationInterface {
  readonly name = 'Tables1763700000000';
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE note (text text PRIMARY KEY); ${CREATE_DELIVERY_TABLES}`);
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE note; ${DROP_DELIVERY_TABLES}`);
  }
}

interface Notes {
  readonly notes: { add(text: string): Promise<void> };
}

/** A bus that keeps what is published and can be made to fail. */
function recorder(): Bus & { sent: OutgoingEvent[]; isDown: boolean } {
  const sent: OutgoingEvent[] = [];
  const bus = {
    ...createInProcessBus(),
    sent,
    isDown: false,
    publish: async (events: readonly OutgoingEvent[]) => {
      if (bus.isDown) throw new Error('the broker is away');
      sent.push(...events);
    },
  };
  return bus;
}

/** The same with a memory that can be lost. */
function forgetful() {
  const bus = recorder();
  const doubts = new Set<() => void>();
  const stored: string[] = [];
  return {
    ...bus,
    stored,
    publish: async (events: readonly OutgoingEvent[]) => {
      for (const { envelope: { id } } of events) if (!stored.includes(id)) stored.push(id);
    },
    memory: {
      lastOf: async () => stored.at(-1),
      progressOf: async () => undefined,
      onDoubt: (doubt: () => void) => (doubts.add(doubt), () => void doubts.delete(doubt)),
    },
    /** Keeps so many of what it has. */
    rollBack(kept: number) {
      stored.splice(kept);
      for (const doubt of doubts) doubt();
    },
  };
}

describe('delivery', () => {
  let test: TestDatabase;
  let database: Database;
  let transactions: Transactions<Notes>;
  beforeAll(async () => {
    test = await createTestDatabase('delivery', ({ DATABASE_MIGRATE_URL = '' }) => migrate(DATABASE_MIGRATE_URL, [Tables0001, HeardTable0095]));
    database = await connectDatabase({ url: test.appUrl, entities: [], name: 'test', poolSize: 20 });
    transactions = createTransactions<Notes>(database, 'products', (manager) => ({
      notes: { add: async (text) => void (await manager.query('INSERT INTO note VALUES ($1)', [text])) },
    }));
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(() => test.query('TRUNCATE note, outbox, inbox, dead_letter, idempotency'));

  const tellHeld = (aggregateVersion = 1) =>
    transactions.transact(({ outbox }) => outbox.tell({ name: 'products.stock-held', aggregateId: ORDER, aggregateVersion, payload: { orderId: ORDER } }));

  describe('the outbox', () => {
    it('tells an event exactly when its change is kept', async () => {
      const bus = recorder();
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: () => {} });
      await expect(transactions.transact(async ({ notes, outbox }) => {
        await notes.add('undone');
        await outbox.tell({ name: 'products.stock-held', aggregateId: ORDER, aggregateVersion: 1, payload: { orderId: ORDER } });
        throw new Error('no');
      })).rejects.toThrow('no');
      await tellHeld(2);
      await eventually('the event is sent', () => bus.sent.length > 0);
      await relay.stop();
      expect(bus.sent.map(({ envelope }) => envelope.aggregateVersion)).toEqual([2]);
      expect(await test.query('SELECT * FROM note')).toEqual([]);
    });

    it('refuses an event that does not fit the catalogue, and its change with it', async () => {
      await expect(transactions.transact(async ({ notes, outbox }) => {
        await notes.add('undone');
        await outbox.tell({ name: 'products.stock-held', aggregateId: ORDER, aggregateVersion: 1, payload: { orderId: 'nonsense' } });
      })).rejects.toThrow();
      expect(await test.query('SELECT * FROM note')).toEqual([]);
    });

    it('is emptied in order once a broker that was away is back', async () => {
      const bus = recorder();
      bus.isDown = true;
      const warnings: string[] = [];
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: (message) => warnings.push(message) });
      for (const version of [1, 2, 3]) await tellHeld(version);
      await eventually('it was tried', () => warnings.length > 0);
      bus.isDown = false;
      await eventually('all are sent', () => bus.sent.length === 3);
      await relay.stop();
      expect(bus.sent.map(({ envelope }) => envelope.aggregateVersion)).toEqual([1, 2, 3]);
      expect(await test.query('SELECT count(*)::int FROM outbox WHERE published_at IS NULL')).toEqual([{ count: 0 }]);
    });

    it.each([['a part', 2], ['all', 0]])('gives a bus that lost %s of its memory what it lost, in order and before anything new', async (_what, kept) => {
      const bus = forgetful();
      const warnings: string[] = [];
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: (message) => void warnings.push(message) });
      for (let version = 1; version <= 4; version += 1) {
        await tellHeld(version);
        // Each is marked before the next is told.
        await eventually('it is marked', async () => (await test.query(`SELECT 1 FROM outbox WHERE published_at IS NULL`)).length === 0);
      }
      const before = [...bus.stored];
      expect(before).toHaveLength(4);
      bus.rollBack(kept);
      await tellHeld(5);
      await eventually('all is there again', () => bus.stored.length === 5);
      expect(bus.stored.slice(0, 4)).toEqual(before);
      expect(warnings).toEqual(['the bus had lost events, which were sent again']);
      await relay.stop();
    });

    it('sends again what was sent and not marked yet when the bus lost it', async () => {
      const bus = forgetful();
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: () => {} });
      await transactions.transact(async ({ outbox }) => {
        for (let version = 1; version <= 3; version += 1) await outbox.tell({ name: 'products.stock-held', aggregateId: ORDER, aggregateVersion: version, payload: { orderId: ORDER } });
      });
      await eventually('they are sent', () => bus.stored.length === 3);
      const before = [...bus.stored];
      bus.rollBack(1);
      await eventually('they are there again', () => bus.stored.length === 3);
      expect(bus.stored).toEqual(before);
      await relay.stop();
    });

    it('is sent by one relay when two copies run, and by the other when that one stops', async () => {
      const [first, second] = [recorder(), recorder()];
      const active = startRelay({ service: 'products', url: test.appUrl, bus: first, warn: () => {} });
      await tellHeld(1);
      await eventually('the first sends', () => first.sent.length === 1);
      const waiting = startRelay({ service: 'products', url: test.appUrl, bus: second, warn: () => {} });
      for (let version = 2; version <= 20; version += 1) await tellHeld(version);
      await eventually('all are sent', () => first.sent.length === 20);
      await active.stop();
      await tellHeld(21);
      await eventually('the second takes over', () => second.sent.length === 1);
      await waiting.stop();
      expect(second.sent.map(({ envelope }) => envelope.aggregateVersion)).toEqual([21]);
    });

    it('wakes its relay: an event is on its way within a tenth of a second', async () => {
      const bus = recorder();
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: () => {} });
      await tellHeld(1);
      await eventually('the relay works', () => bus.sent.length === 1);
      await tellHeld(2);
      await eventually('it is woken', () => bus.sent.length === 2, { withinMs: 500, everyMs: 5 });
      await relay.stop();
    });
  });

  it.each([['a deadlock', '40P01'], ['another that it cannot be put in line with', '40001']])('what is ended by %s is done again as a whole', async (_what, code) => {
    let tries = 0;
    await transactions.transact(async ({ notes }) => {
      tries += 1;
      await notes.add(`try ${tries}`);
      if (tries < 3) throw Object.assign(new Error('ended by the database'), { code });
    });
    expect(await test.query('SELECT * FROM note')).toEqual([{ text: 'try 3' }]);
  });

  describe('the inbox', () => {
    const held = (id: string = randomUUID()): Envelope<'products.stock-held'> => ({
      id, name: 'products.stock-held', version: 1, aggregateId: ORDER, aggregateVersion: 1, occurredAt: new Date().toISOString(),
      correlationId: randomUUID(), causationId: null, actor: 'test', traceparent: null, payload: { orderId: ORDER },
    });

    it('lets an event that is delivered ten times at once have its effect once', async () => {
      const event = held();
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => transactions.react(event, ({ notes }) => notes.add(`delivery ${index}`))));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await test.query('SELECT * FROM note')).toHaveLength(1);
    });

    it('does not take an event for heard whose work failed', async () => {
      const event = held();
      await expect(transactions.react(event, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await transactions.react(event, ({ notes }) => notes.add('second try'))).toBe(true);
    });

    it('puts an event aside that failed ten times, with its error', async () => {
      let ear: Subscription | undefined;
      const bus: Bus = { ...createInProcessBus(), subscribe: async (subscription) => { ear = subscription; return async () => {}; } };
      await startInbox<Notes>({ hearer: 'orders', bus, database, transactions, warn: () => {}, reactions: { 'products.stock-held': () => Promise.reject(new Error('a defect')) } });
      const event = held();
      expect(await ear?.handle(event, 1)).toEqual({ retryAfterMs: expect.any(Number) });
      expect(await ear?.handle(event, 10)).toBe('done');
      expect(await test.query('SELECT event_id, error, attempts FROM dead_letter')).toEqual([{ event_id: event.id, error: 'a defect', attempts: 10 }]);
    });
  });

  describe('how the traffic stands', () => {
    it('is told: what was not sent, for how long, what was put aside, and who uses connections', async () => {
      const look = createDeliveryLook(database, createInProcessBus());
      expect(await look.state()).toEqual({ outbox: { unsent: 0, oldestSeconds: 0 }, deadLetters: 0 });
      await tellHeld();
      await test.query(`UPDATE outbox SET created_at = now() - interval '1 minute'`);
      await tellHeld(2);
      await test.query(`INSERT INTO dead_letter (event_id, envelope, error, attempts) VALUES (gen_random_uuid(), '{}', 'a defect', 10)`);
      const { outbox, deadLetters } = await look.state();
      expect({ unsent: outbox.unsent, deadLetters }).toEqual({ unsent: 2, deadLetters: 1 });
      expect(outbox.oldestSeconds).toBeGreaterThanOrEqual(60);
      expect(outbox.oldestSeconds).toBeLessThan(120);
      await transactions.transact(async () => expect(look.pool().inUse).toBe(1));
      expect(look.pool().inUse).toBe(0);
    });

    it('is counted: events sent and not sent, and how old they were when they were handled', async () => {
      const [bus, counted] = [recorder(), { sent: [] as [number, string][], handled: [] as [string, string, number][] }];
      bus.isDown = true;
      const stop = await startDelivery<Notes>({
        service: 'orders', database, bus: { ...createInProcessBus(), publish: bus.publish }, transactions, warn: () => {}, reactions: {},
        metrics: { onSent: (events, outcome) => counted.sent.push([events, outcome]), onHandled: (...handled) => counted.handled.push(handled), watch: () => {} },
      });
      await tellHeld();
      await eventually('it was tried', () => counted.sent.length > 0);
      bus.isDown = false;
      await eventually('it is sent', () => counted.sent.some(([, outcome]) => outcome === 'sent'));
      await stop();
      expect([counted.sent[0], counted.sent.at(-1)]).toEqual([[1, 'failed'], [1, 'sent']]);
    });
  });

  describe('the trace of a request', () => {
    const CLIENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    let seen: ReturnType<typeof seeSpans>;
    beforeEach(() => {
      seen = seeSpans();
    });
    afterEach(() => seen.giveBack());

    it('goes on over the outbox, the relay and whoever hears, to what they tell in turn', async () => {
      const bus = createInProcessBus();
      const stopInbox = await startInbox<Notes>({
        hearer: 'orders', bus, database, transactions, warn: () => {},
        reactions: { 'products.stock-held': async ({ outbox }) => outbox.tell({ name: 'orders.order-confirmed', aggregateId: ORDER, aggregateVersion: 3, payload: definitionOf('orders.order-confirmed').example as never }) },
      });
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: () => {} });
      await because({ correlationId: 'request', causationId: null, actor: 'test', traceparent: CLIENT }, () => tellHeld());
      await eventually('what was told in turn is sent', () => seen.spans.some(({ name, isEnded }) => name === 'publish orders.order-confirmed' && isEnded));
      await stopInbox();
      await relay.stop();
      const [publish, handle, next] = ['publish products.stock-held', 'handle products.stock-held', 'publish orders.order-confirmed'].map((name) => seen.spans.find((span) => span.name === name));
      expect([publish?.parent, handle?.parent, next?.parent]).toEqual([CLIENT, publish?.traceparent, handle?.traceparent]);
      expect([publish?.service, handle?.service]).toEqual(['products', 'orders']);
      const statements = seen.spans.filter(({ kind }) => kind === 'client');
      expect(new Set(statements.map(({ parent }) => parent))).toEqual(new Set([CLIENT, handle?.traceparent]));
      expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['INSERT inbox', 'INSERT outbox', 'COMMIT']));
    });

    it('shows an event that could not be handled, and one that could not be sent', async () => {
      let ear: Subscription | undefined;
      const deaf: Bus = { ...createInProcessBus(), subscribe: async (subscription) => { ear = subscription; return async () => {}; } };
      await startInbox<Notes>({ hearer: 'orders', bus: deaf, database, transactions, warn: () => {}, reactions: { 'products.stock-held': () => Promise.reject(new Error('a defect')) } });
      const bus = recorder();
      bus.isDown = true;
      const relay = startRelay({ service: 'products', url: test.appUrl, bus, warn: () => {} });
      await tellHeld();
      const failed = (name: string) => seen.spans.find((span) => span.name === name && span.isEnded)?.failed;
      expect(await eventually('it was tried', () => failed('publish products.stock-held'))).toMatchObject({ message: 'the broker is away' });
      await relay.stop();
      const [{ envelope }] = await test.query('SELECT envelope FROM outbox') as [{ envelope: Envelope }];
      await ear?.handle(envelope, 1);
      expect(failed('handle products.stock-held')).toMatchObject({ message: 'a defect' });
    });
  });

  describe('a repeatable call', () => {
    const call = (key: string | undefined, input: object = { a: 1, b: 2 }) => ({ actor: 'user_1', operation: 'placeOrder', key, input });
    const once = (key: string | undefined, input?: object) =>
      transactions.transact(({ notes, idempotency }) => idempotency.once(call(key, input), async () => {
        const text = randomUUID();
        await notes.add(text);
        return text;
      }));

    it('is done once when it is sent 50 times at once, and answered alike', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => once('k')));
      expect(new Set(answers).size).toBe(1);
      expect(await test.query('SELECT * FROM note')).toEqual([{ text: answers[0] }]);
    });

    it('is known again whatever the order of its fields', async () => {
      expect(await once('k', { a: 1, b: 2 })).toBe(await once('k', { b: 2, a: 1 }));
    });

    it('is refused when the key comes with another input', async () => {
      await once('k');
      await expect(once('k', { a: 2 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    });

    it('can be sent again after it failed', async () => {
      const failing = transactions.transact(({ idempotency }) => idempotency.once(call('k'), () => Promise.reject(new Error('no'))));
      await expect(failing).rejects.toThrow('no');
      expect(await once('k')).toEqual(expect.any(String));
    });

    it('is a new one each time without a key', async () => {
      expect(await once(undefined)).not.toBe(await once(undefined));
    });

    it.each(['', 'x'.repeat(101)])('is refused with the key %p', async (key) => {
      await expect(once(key)).rejects.toMatchObject({ code: 'INVALID_IDEMPOTENCY_KEY' });
    });
  });
});
