import type { Bus } from '@storegraph/events/bus';
import type { Domain } from '@storegraph/events/event-definition';
import type { Database } from './database.ts';
import { listen } from './listen.ts';
import type { ListenOptions } from './listen.ts';
import { startRelay } from './relay.ts';
import type { RelayOptions } from './relay.ts';
import type { Transactions } from './transactions.ts';

/** A subgraph's database, bus and reactions. */
export interface DeliveryOptions<Stores> {
  readonly service: Domain;
  readonly database: Database;
  readonly bus: Bus;
  readonly transactions: Transactions<Stores>;
  readonly reactions: ListenOptions<Stores>['reactions'];
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  readonly onHandled?: ListenOptions<Stores>['onHandled'];
  readonly onSent?: RelayOptions['onSent'];
}

/** A subgraph's part in the traffic of events: sends what its outbox holds and reacts to what it hears. The returned function stops both. */
export async function startDelivery<Stores>({ service, ...options }: DeliveryOptions<Stores>): Promise<() => Promise<void>> {
  const relay = startRelay({ service, url: options.database.url, bus: options.bus, warn: options.warn, onSent: options.onSent });
  const stopListening = await listen({ hearer: service, ...options });
  return async () => {
    await stopListening();
    await relay.stop();
  };
}
