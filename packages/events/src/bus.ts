import type { Envelope } from './envelope.ts';
import type { Domain } from './event-definition.ts';

/** An event as it is written down and sent: the subject it goes to and its envelope. */
export interface OutgoingEvent {
  readonly subject: string;
  readonly envelope: Envelope;
}

/** What became of a delivery: done with, or to be delivered again after a while. */
export type Acknowledgement = 'done' | { readonly retryAfterMs: number };

/** One service's ear for what one domain tells. */
export interface Subscription {
  /** The hearer's name: deliveries are remembered for it while it is away. */
  readonly hearer: Domain;
  readonly publisher: Domain;
  /** Handles one event. Events of one aggregate come one after the other. `attempt` counts from 1. Must not throw. */
  handle(envelope: Envelope, attempt: number): Promise<Acknowledgement>;
}

/** What a hearer has still to hear of a publisher. */
export interface Backlog {
  readonly hearer: Domain;
  readonly publisher: Domain;
  /** Stored, but not delivered yet. */
  readonly pending: number;
  /** Delivered, but not done with yet. */
  readonly underWay: number;
  /** Of those under way, how many were delivered more than once. */
  readonly redelivered: number;
}

/** How far a domain's events have come. */
export interface Progress {
  /** What they are stored in: positions of another mean nothing here. */
  readonly storedIn: string;
  /** The event that was stored last, and where. */
  readonly last: { readonly id: string; readonly position: number };
  /** Up to which position each hearer is done with all of them. */
  readonly heardTo: ReadonlyMap<string, number>;
}

/** What of a bus outlives the processes that use it, and may be lost with its disk. */
export interface BusMemory {
  /** The id of the event of this domain that was stored last; undefined when none is kept any more. */
  lastOf(publisher: Domain): Promise<string | undefined>;
  /** How far the events of this domain have come; undefined when none is kept, or the bus went away meanwhile. */
  progressOf(publisher: Domain): Promise<Progress | undefined>;
  /** Calls as soon as the bus is away, or is found to have less than it had. The returned function stops. */
  onDoubt(doubt: () => void): () => void;
}

/** What carries events between services, at least once each. */
export interface Bus {
  /** Resolves when all events are stored, in this order; an event sent again with the same id is stored once. Rejects otherwise. */
  publish(events: readonly OutgoingEvent[]): Promise<void>;
  /** Starts to hear. The returned function stops and waits for what is being handled. */
  subscribe(subscription: Subscription): Promise<() => Promise<void>>;
  /**
   * Hears what passes on a subject from now on; nothing is remembered. `missed` is called when the bus
   * is back after it was away: what passed meanwhile was not seen. The returned function stops.
   */
  watch(subject: string, see: (envelope: Envelope) => void, missed?: () => void): () => void;
  /** Not there when nothing outlives the process. */
  readonly memory?: BusMemory;
  /** What those who subscribed here have still to hear. Rejects when the bus is away. */
  backlog(): Promise<readonly Backlog[]>;
  /** How long the bus takes to answer, in ms. Rejects when it does not. */
  ping(): Promise<number>;
  close(): Promise<void>;
}
