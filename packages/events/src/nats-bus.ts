import { setTimeout as pause } from 'node:timers/promises';
import { AckPolicy, DeliverPolicy, StorageType, RetentionPolicy, connect, headers, nanos } from 'nats';
import type { ConsumerMessages, JetStreamManager, JsMsg, NatsConnection } from 'nats';
import type { Backlog, Bus, OutgoingEvent, Subscription } from './bus.ts';
import type { Envelope } from './envelope.ts';
import { createInOrder } from './in-order.ts';
import { STREAM, durableOf, lastOf, progressOf } from './nats-memory.ts';

const SUBJECTS = 'shop.>';
const CONCURRENCY = 16;
/** What a hearer that was killed had in hand comes to the next one after this; a reaction takes far less. */
const ACK_WAIT_MS = 10_000;
const PREFETCH = 64;
/** A broker that does not answer must not keep a service from stopping. */
const STOP_MS = 2_000;
/** A broker that says nothing to two of these is looked for anew; else that would take minutes. */
const PING_MS = 5_000;
const DUPLICATE_WINDOW_MS = 10 * 60_000;
const encode = (envelope: Envelope) => new TextEncoder().encode(JSON.stringify(envelope));

/** How to reach the broker. */
export interface NatsBusOptions {
  readonly url: string;
  /** Shown in the server's list of connections. */
  readonly name: string;
  /** Told of what goes wrong and mends itself. */
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/**
 * A bus over NATS JetStream: events are stored in one stream; each hearer has one durable
 * consumer per publisher. Code to the features of server 2.9. Reconnects for ever; rejects
 * when the server cannot be reached at first.
 */
export async function connectNatsBus({ url, name, warn }: NatsBusOptions): Promise<Bus> {
  const connection = await connect({ servers: url, name, maxReconnectAttempts: -1, reconnectTimeWait: 250, reconnectJitter: 250, timeout: 5_000, pingInterval: PING_MS, maxPingOut: 2 });
  const manager = await connection.jetstreamManager({ timeout: 5_000 });
  await ensureStream(manager);
  const stopping = new Set<() => Promise<void>>();
  const heard = new Set<Subscription>();
  const reconnected = new Set<() => void>();
  const doubts = new Set<() => void>();
  const link: Link = { connection, manager, isAway: false, timesAway: 0, doubt: () => doubts.forEach((doubt) => doubt()) };
  void followStatus(link, reconnected);

  return {
    publish: (events) => publish(link, events),
    async subscribe(subscription) {
      const stop = await hear(connection, manager, subscription, warn);
      stopping.add(stop);
      heard.add(subscription);
      return async () => {
        stopping.delete(stop);
        heard.delete(subscription);
        await stop();
      };
    },
    watch(subject, see, missed) {
      const watched = connection.subscribe(subject, {
        callback: (error, message) => {
          if (error) warn('watching events failed', { subject, error: error.message });
          else see(message.json<Envelope>());
        },
      });
      if (missed) reconnected.add(missed);
      return () => {
        if (missed) reconnected.delete(missed);
        watched.unsubscribe();
      };
    },
    memory: {
      lastOf: async (publisher) => (await lastOf(manager, publisher))?.id,
      async progressOf(publisher) {
        const times = link.timesAway;
        const progress = await progressOf(manager, publisher);
        return link.isAway || link.timesAway !== times ? undefined : progress;
      },
      onDoubt(doubt) {
        doubts.add(doubt);
        return () => void doubts.delete(doubt);
      },
    },
    backlog: () => Promise.all([...heard].map((subscription) => backlogOf(manager, subscription))),
    async ping() {
      return connection.rtt();
    },
    async close() {
      await Promise.all([...stopping].map((stop) => stop()));
      await connection.drain().catch(() => connection.close());
    },
  };
}

/** The way to the broker, and whether it is there. */
interface Link {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
  isAway: boolean;
  timesAway: number;
  readonly doubt: () => void;
}

async function followStatus(link: Link, reconnected: ReadonlySet<() => void>): Promise<void> {
  for await (const { type } of link.connection.status()) {
    if (type === 'disconnect') {
      link.isAway = true;
      link.timesAway += 1;
      link.doubt();
    } else if (type === 'reconnect') {
      link.isAway = false;
      for (const missed of reconnected) missed();
    }
  }
}

/** Makes the stream unless it is there. A stream of another shape is left alone: its owner decides. */
async function ensureStream(manager: JetStreamManager): Promise<void> {
  try {
    await manager.streams.info(STREAM);
  } catch {
    await manager.streams.add({
      name: STREAM, subjects: [SUBJECTS], storage: StorageType.File, retention: RetentionPolicy.Limits,
      max_age: nanos(7 * 24 * 3600_000), duplicate_window: nanos(DUPLICATE_WINDOW_MS),
    });
  }
}

/**
 * What waits in the client while the broker is away would be stored as soon as it is back, before anybody could see what
 * it has lost: nothing is sent then.
 */
async function publish({ connection, manager, doubt, ...link }: Link, events: readonly OutgoingEvent[]): Promise<void> {
  if (link.isAway) throw new Error('the broker is away');
  const jetstream = connection.jetstream({ timeout: 5_000 });
  const send = ({ subject, envelope }: OutgoingEvent) => {
    const head = headers();
    if (envelope.traceparent) head.set('traceparent', envelope.traceparent);
    return jetstream.publish(subject, encode(envelope), { msgID: envelope.id, headers: head });
  };
  try {
    // Sent without waiting for each other: one connection keeps their order.
    await Promise.all(events.map(send));
  } catch (error) {
    // A broker that lost its disk comes back without the stream; what is sent again is not lost.
    await ensureStream(manager).catch(() => {});
    doubt();
    throw error;
  }
}

async function hear(connection: NatsConnection, manager: JetStreamManager, subscription: Subscription, warn: NatsBusOptions['warn']): Promise<() => Promise<void>> {
  const durable = durableOf(subscription);
  const inOrder = createInOrder(CONCURRENCY);
  let isStopped = false;
  let messages: ConsumerMessages | undefined;

  const consume = async (): Promise<void> => {
    await ensureStream(manager);
    await ensureConsumer(manager, durable, subscription);
    const consumer = await connection.jetstream().consumers.get(STREAM, durable);
    messages = await consumer.consume({ max_messages: PREFETCH });
    if (isStopped) messages.stop();
    void reportMissing(messages);
    for await (const message of messages) {
      if (isStopped) {
        message.nak();
        continue;
      }
      const envelope = read(message);
      if (envelope) void inOrder.run(envelope.aggregateId, () => handle(message, envelope, subscription));
      else warn('what is no event was put aside', { durable, subject: message.subject });
    }
  };

  /** A consumer that vanished with the broker's disk is made again by starting over. */
  const reportMissing = async (current: ConsumerMessages): Promise<void> => {
    let missed = 0;
    for await (const status of await current.status()) {
      if (status.type === 'heartbeats_missed') missed = Number(status.data);
      if (status.type === 'consumer_not_found' || status.type === 'stream_not_found' || missed >= 2) {
        current.stop();
        return;
      }
    }
  };

  const run = (async () => {
    while (!isStopped) {
      try {
        await consume();
      } catch (error) {
        if (!isStopped) warn('hearing events failed, trying again', { durable, error: String(error) });
      }
      if (!isStopped) await pause(500);
    }
  })();

  return async () => {
    isStopped = true;
    messages?.stop();
    await inOrder.idle();
    await Promise.race([run, pause(STOP_MS, undefined, { ref: false })]);
  };
}

async function backlogOf(manager: JetStreamManager, subscription: Subscription): Promise<Backlog> {
  const { num_pending: pending, num_ack_pending: underWay, num_redelivered: redelivered } = await manager.consumers.info(STREAM, durableOf(subscription));
  return { hearer: subscription.hearer, publisher: subscription.publisher, pending, underWay, redelivered };
}

async function ensureConsumer(manager: JetStreamManager, durable: string, { publisher }: Subscription): Promise<void> {
  await manager.consumers.add(STREAM, {
    durable_name: durable, filter_subject: `shop.${publisher}.>`, ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All, ack_wait: nanos(ACK_WAIT_MS), max_ack_pending: 1_000, max_deliver: -1,
  });
}

async function handle(message: JsMsg, envelope: Envelope, subscription: Subscription): Promise<void> {
  const acknowledgement = await subscription.handle(envelope, message.info.deliveryCount);
  if (acknowledgement === 'done') message.ack();
  else message.nak(acknowledgement.retryAfterMs);
}

/** What is no JSON was never an event of ours: it is not delivered again. */
function read(message: JsMsg): Envelope | undefined {
  try {
    return message.json<Envelope>();
  } catch {
    message.term();
    return undefined;
  }
}
