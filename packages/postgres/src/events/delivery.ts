import type { Bus } from '@storegraph/events/bus';
import type { Domain } from '@storegraph/events/event-definition';
import type { Database } from '../database.ts';
import { createDeliveryLook } from './delivery-state.ts';
import type { DeliveryLook } from './delivery-state.ts';
import { startInbox } from './inbox.ts';
import type { InboxOptions } from './inbox.ts';
import { startRelay } from './relay.ts';
import type { RelayOptions } from './relay.ts';
import type { Transactions } from '../transactions.ts';

/** Who counts the traffic of events. */
export interface DeliveryMetrics {
  readonly onSent: NonNullable<RelayOptions['onSent']>;
  readonly onHandled: NonNullable<InboxOptions<never>['onHandled']>;
  /** Given a way to look at how things stand, now or later. */
  readonly watch: (look: DeliveryLook) => void;
}

/** A subgraph's database, bus and reactions. */
export interface DeliveryOptions<Stores> {
  readonly service: Domain;
  readonly database: Database;
  readonly bus: Bus;
  readonly transactions: Transactions<Stores>;
  readonly reactions: InboxOptions<Stores>['reactions'];
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  readonly metrics?: DeliveryMetrics;
}

/** A subgraph's part in the traffic of events: sends what its outbox holds and reacts to what it hears. The returned function stops both. */
export async function startDelivery<Stores>({ service, metrics, ...options }: DeliveryOptions<Stores>): Promise<() => Promise<void>> {
  const relay = startRelay({ service, url: options.database.url, bus: options.bus, warn: options.warn, onSent: metrics?.onSent });
  metrics?.watch(createDeliveryLook(options.database, options.bus));
  const stopInbox = await startInbox({ hearer: service, onHandled: metrics?.onHandled, ...options });
  return async () => {
    await stopInbox();
    await relay.stop();
  };
}
