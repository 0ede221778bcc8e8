import type { EventName, EventPayload } from './catalogue.ts';

/** An event on its way: what happened, to what, because of what. */
export interface Envelope<N extends EventName = EventName> {
  /** A UUIDv7; the same for every delivery of the event. */
  readonly id: string;
  readonly name: N;
  readonly version: number;
  readonly aggregateId: string;
  /** Rises with each change of the aggregate: hearers go by it, not by arrival. */
  readonly aggregateVersion: number;
  /** RFC 3339, UTC. */
  readonly occurredAt: string;
  /** The same for everything that follows from one request. */
  readonly correlationId: string;
  /** The event that led to this one; null when a request did. */
  readonly causationId: string | null;
  /** Who did it: a user's id, `anonymous`, or a service's name. */
  readonly actor: string;
  /** W3C trace context, when the request was traced. */
  readonly traceparent: string | null;
  readonly payload: EventPayload<N>;
}

/** What a domain tells; the rest of the envelope is filled in where it is written down. */
export interface Told<N extends EventName = EventName> {
  readonly name: N;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly payload: EventPayload<N>;
}

/** The port by which a domain tells an event: kept with the change it tells of, delivered at least once. */
export interface Outbox {
  tell<N extends EventName>(event: Told<N>): Promise<void>;
  /** Tells of many things at once, in this order; nothing when there are none. */
  tellAll(events: readonly Told[]): Promise<void>;
}
