import type { Acknowledgement, Bus } from '@storegraph/events/bus';
import { because } from '@storegraph/events/cause';
import { definitionOf } from '@storegraph/events/catalogue';
import type { EventName } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import type { Domain } from '@storegraph/events/event-definition';
import type { Reactions } from '@storegraph/events/reactions';
import { inSpan } from '@storegraph/tracing/span';
import type { SpanStart } from '@storegraph/tracing/span';
import type { Database } from '../database.ts';
import type { DeliveryStores, Transactions } from '../transactions.ts';

/** What became of an event: `repeated` was heard before, `failed` will be tried again, `dead` was put aside. */
export type HandlingOutcome = 'done' | 'repeated' | 'failed' | 'dead';

/** Who hears, and what they do about it. */
export interface InboxOptions<Stores> {
  readonly hearer: Domain;
  readonly bus: Bus;
  readonly database: Database;
  readonly transactions: Transactions<Stores>;
  readonly reactions: Reactions<Stores & DeliveryStores>;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  /** Told of each event once it was handled, and how long ago it happened. */
  readonly onHandled?: ((name: EventName, outcome: HandlingOutcome, ageSeconds: number) => void) | undefined;
}

const MAX_ATTEMPTS = 10;
const backOffMs = (attempt: number) => Math.min(100 * 2 ** (attempt - 1), 10_000);

/**
 * Hears what other domains tell and reacts, each event once. An event that fails is tried again
 * with growing pauses; after ten attempts it is put aside as a dead letter, with its error.
 * The returned function stops and waits for what is being handled.
 */
export async function startInbox<Stores>(options: InboxOptions<Stores>): Promise<() => Promise<void>> {
  const names = Object.keys(options.reactions) as EventName[];
  const publishers = [...new Set(names.map((name) => definitionOf(name).domain))];
  const stops = await Promise.all(
    publishers.map((publisher) =>
      options.bus.subscribe({ hearer: options.hearer, publisher, handle: (envelope, attempt) => handle(envelope, attempt, options) }),
    ),
  );
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

async function handle<Stores>(envelope: Envelope, attempt: number, options: InboxOptions<Stores>): Promise<Acknowledgement> {
  const react = options.reactions[envelope.name] as ((stores: Stores & DeliveryStores, event: Envelope) => Promise<void>) | undefined;
  if (!react) return 'done';
  const cause = { correlationId: envelope.correlationId, causationId: envelope.id, actor: options.hearer };
  return inSpan(spanOf(envelope, attempt, options.hearer), (span) => because({ ...cause, traceparent: span.traceparent }, async () => {
    try {
      definitionOf(envelope.name).payload.parse(envelope.payload);
      const isNew = await options.transactions.react(envelope, (stores) => react(stores, envelope));
      options.onHandled?.(envelope.name, isNew ? 'done' : 'repeated', ageOf(envelope));
      return 'done';
    } catch (error) {
      span.fail(error);
      return failed(envelope, attempt, error, options);
    }
  }));
}

function spanOf({ id, name, aggregateId, traceparent }: Envelope, attempt: number, service: Domain): SpanStart {
  return {
    service, name: `handle ${name}`, kind: 'consumer', parent: traceparent,
    attributes: { 'messaging.operation.type': 'process', 'messaging.message.id': id, 'storegraph.event': name, 'storegraph.aggregate.id': aggregateId, 'storegraph.attempt': attempt },
  };
}

const ageOf = ({ occurredAt }: Envelope): number => (Date.now() - Date.parse(occurredAt)) / 1_000;

async function failed<Stores>(envelope: Envelope, attempt: number, error: unknown, options: InboxOptions<Stores>): Promise<Acknowledgement> {
  const details = { event: envelope.name, eventId: envelope.id, attempt, error: error instanceof Error ? error.message : String(error) };
  if (attempt < MAX_ATTEMPTS) {
    options.warn('an event failed, trying again', details);
    options.onHandled?.(envelope.name, 'failed', ageOf(envelope));
    return { retryAfterMs: backOffMs(attempt) };
  }
  try {
    await options.database.dataSource.query(
      'INSERT INTO dead_letter (event_id, envelope, error, attempts) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [envelope.id, JSON.stringify(envelope), details.error, attempt],
    );
  } catch {
    // The database itself is away: the event is not dead, it waits.
    return { retryAfterMs: backOffMs(attempt) };
  }
  options.warn('an event failed for good and was put aside', details);
  options.onHandled?.(envelope.name, 'dead', ageOf(envelope));
  return 'done';
}
