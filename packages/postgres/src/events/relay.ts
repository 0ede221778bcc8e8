import type { Client } from 'pg';
import type { Bus, OutgoingEvent } from '@storegraph/events/bus';
import type { Domain } from '@storegraph/events/event-definition';
import { startSpan } from '@storegraph/tracing/span';
import type { Span } from '@storegraph/tracing/span';
import { createHeardWatermark } from './heard-watermark.ts';
import { findLost } from './replay.ts';
import { startSoleWorker } from '../sole-worker.ts';
import type { SoleWorker } from '../sole-worker.ts';

const BATCH = 200;
const PRUNE_MS = 3600_000;
/** What was sent is marked after so long, at the next turn. */
const MARK_MS = 500;
/** How often the bus is asked whether it still has what was sent last. */
const ASK_MS = 30_000;
/** Any number will do, as long as nothing else in the database locks it. */
const LOCK = 0x0b0c;

/** Whose outbox is sent where. */
export interface RelayOptions {
  /** Named as the one who sends. */
  readonly service: Domain;
  /** The app role's url of the database whose outbox is relayed. */
  readonly url: string;
  readonly bus: Bus;
  /** Told how many events were sent, or could not be. */
  readonly onSent?: ((events: number, outcome: 'sent' | 'failed') => void) | undefined;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/**
 * Sends what the outbox holds, in order, and marks it as sent once the bus has stored it. Only
 * one relay per database is active at a time: the others wait for its lock. Woken when an event
 * is told, and every second. Sent rows are kept for two days, for replays.
 *
 * What was sent is marked at leisure, many events in one commit: nobody waits for it. After a crash
 * it is sent again, and known again by its id.
 *
 * A bus that was away may be back without its last events, or without any: what it has lost, and not all have heard, is sent
 * again before anything else is. So is asked at start, whenever there is doubt, and from time to time.
 */
export function startRelay(options: RelayOptions): SoleWorker {
  const sent = new Set<string>();
  let sentSince = 0;
  let prunedAt = 0;
  let isDoubtful = true;
  let askedAt = 0;
  let lastSent: string | undefined;
  let worksOver: Client | undefined;
  const { memory } = options.bus;
  const heard = createHeardWatermark(options.service, memory);
  const stopDoubting = memory?.onDoubt(() => (isDoubtful = true));
  const doubts = (): boolean => memory !== undefined && isDoubtful;
  const sendLost = async (client: Client): Promise<void> => {
    isDoubtful = false;
    askedAt = Date.now();
    // What was sent and not marked yet may be lost as well: it counts as not sent.
    try {
      const last = await memory?.lastOf(options.service);
      if (last !== undefined && last === lastSent) return;
      sent.clear();
      heard.forget();
      const found = await findLost(client, last);
      for await (const events of found?.parts() ?? []) await options.bus.publish(events);
      if (found && found.lost > 0) options.warn('the bus had lost events, which were sent again', { events: found.lost, after: last });
    } catch (error) {
      isDoubtful = true;
      throw error;
    }
  };
  const mark = async (client: Client): Promise<void> => {
    const ids = [...sent];
    if (ids.length === 0) return;
    await client.query('UPDATE outbox SET published_at = now(), attempts = attempts + 1 WHERE id = ANY($1) /* regular work */', [ids]);
    for (const id of ids) sent.delete(id);
  };
  return startSoleWorker({
    name: 'relay', url: options.url, lock: LOCK, channel: 'outbox', warn: options.warn,
    async turn(client) {
      if (client !== worksOver || Date.now() - askedAt > ASK_MS) isDoubtful = true;
      worksOver = client;
      if (doubts()) await sendLost(client);
      const ids = await sendBatch(client, [...sent], options, doubts);
      lastSent = ids.at(-1) ?? lastSent;
      if (sent.size === 0) sentSince = Date.now();
      for (const id of ids) sent.add(id);
      if (sent.size >= BATCH || Date.now() - sentSince >= MARK_MS) await mark(client);
      if (!doubts()) await heard.look(client);
      if (Date.now() - prunedAt > PRUNE_MS) {
        prunedAt = Date.now();
        await prune(client);
      }
      return ids.length > 0;
    },
    end: async (client) => {
      stopDoubting?.();
      await mark(client);
    },
  });
}

/** Sends the oldest events that are not sent yet. Answers their ids. */
async function sendBatch(client: Client, sent: readonly string[], { bus, service, onSent }: RelayOptions, isDoubtful: () => boolean): Promise<readonly string[]> {
  const { rows } = await client.query<OutgoingEvent & { id: string }>(
    'SELECT id, subject, envelope FROM outbox WHERE published_at IS NULL AND id <> ALL($2) ORDER BY seq LIMIT $1', [BATCH, sent],
  );
  // Should the bus have gone away meanwhile, what it lost comes first.
  if (rows.length === 0 || isDoubtful()) return [];
  const ids = rows.map(({ id }) => id);
  const sendings = rows.map((row) => startSending(row, service));
  try {
    await bus.publish(sendings.map(({ event }) => event));
    onSent?.(rows.length, 'sent');
  } catch (error) {
    for (const { span } of sendings) span.fail(error);
    onSent?.(rows.length, 'failed');
    await client.query('UPDATE outbox SET attempts = attempts + 1 WHERE id = ANY($1)', [ids]);
    throw error;
  } finally {
    for (const { span } of sendings) span.end();
  }
  return ids;
}

/** Times the way of an event to the bus. Whoever hears it follows from that, so it goes with the event as its trace context. */
function startSending({ subject, envelope }: OutgoingEvent, service: string): { readonly span: Span; readonly event: OutgoingEvent } {
  const { id, name, aggregateId, traceparent } = envelope;
  const span = startSpan({
    service, name: `publish ${name}`, kind: 'producer', parent: traceparent,
    attributes: { 'messaging.operation.type': 'send', 'messaging.message.id': id, 'messaging.destination.name': subject, 'storegraph.event': name, 'storegraph.aggregate.id': aggregateId },
  });
  return { span, event: { subject, envelope: { ...envelope, traceparent: span.traceparent } } };
}

async function prune(client: Client): Promise<void> {
  await client.query(`DELETE FROM outbox WHERE published_at < now() - interval '2 days'`);
  await client.query(`DELETE FROM inbox WHERE heard_at < now() - interval '14 days'`);
  await client.query(`DELETE FROM idempotency WHERE created_at < now() - interval '7 days'`);
}
