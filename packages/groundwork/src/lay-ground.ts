import type { z } from 'zod';
import type { Bus } from '@storegraph/events/bus';
import { connectBus } from '@storegraph/events/connect-bus';
import type { Domain } from '@storegraph/events/event-definition';
import type { Caller } from '@storegraph/kernel/caller';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database, DatabaseOptions } from '@storegraph/postgres/database';
import { startDelivery } from '@storegraph/postgres/events/delivery';
import type { DeliveryOptions } from '@storegraph/postgres/events/delivery';
import { createTransactions } from '@storegraph/postgres/transactions';
import type { Transactions } from '@storegraph/postgres/transactions';
import { isDatabaseUnavailable } from '@storegraph/postgres/connection/unavailable';
import { readEnv } from '@storegraph/service/env';
import type { Env } from '@storegraph/service/env';
import { createLog } from '@storegraph/service/log';
import type { Log } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { Metrics } from '@storegraph/service/metrics';
import type { RunningService } from '@storegraph/service/running-service';
import type { subgraphEnvironment } from '@storegraph/subgraph/environment';
import { createDeliveryMetrics } from '@storegraph/subgraph/delivery-metrics';
import { startSubgraph } from '@storegraph/subgraph/start-subgraph';
import type { SubgraphOptions } from '@storegraph/subgraph/start-subgraph';

type Manager = Database['dataSource']['manager'];

/** What is a subgraph's own of how it answers. */
export type OwnOptions<Context extends { caller: Caller }> =
  Pick<SubgraphOptions<Context>, 'schemaFolder' | 'resolvers' | 'access' | 'context' | 'routes'> & Partial<Pick<SubgraphOptions<Context>, 'release'>>;

/** What a subgraph stands on while it runs. */
export interface Ground<Settings> {
  readonly settings: Settings;
  readonly log: Log;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  readonly metrics: Metrics;
  readonly database: Database;
  /** For reads. */
  readonly manager: Manager;
  readonly bus: Bus;
  /** The only way to lay hands on its stores that write. */
  openStores<Stores extends object>(stores: (manager: Manager) => Stores): Transactions<Stores>;
  /** Takes part in the traffic of events, until the subgraph stops. Without reactions it tells, and hears nothing. */
  deliver<Stores>(transactions: Transactions<Stores>, reactions: DeliveryOptions<Stores>['reactions']): Promise<void>;
  /** Answers the gateway. Once it is stopped and the last request is answered, it lets go of `release`, then of events, bus and database. */
  serve<Context extends { caller: Caller }>(own: OwnOptions<Context>): Promise<RunningService>;
}

/** Reads the environment and connects to database and bus. Rejects when one of them is missing. */
export async function layGround<Settings extends z.infer<typeof subgraphEnvironment>>(
  { name, environment, env, entities }: { readonly name: Domain; readonly environment: z.ZodType<Settings>; readonly env: Env; readonly entities: DatabaseOptions['entities'] },
): Promise<Ground<Settings>> {
  const settings = readEnv(environment, env);
  const log = createLog(name, settings.LOG_LEVEL);
  const warn: Ground<Settings>['warn'] = (message, details) => log.warn(details, message);
  const metrics = createMetrics(name);
  const deliveryMetrics = createDeliveryMetrics(metrics, log);
  const database = await connectDatabase({ url: settings.DATABASE_URL, entities, name, onStatement: deliveryMetrics.onStatement, warn });
  const bus = await connectBus({ url: settings.NATS_URL, name, warn });
  const release = [bus.close, database.close];
  return {
    settings, log, warn, metrics, database, manager: database.dataSource.manager, bus,
    openStores: (stores) => createTransactions(database, name, stores),
    async deliver(transactions, reactions) {
      release.unshift(await startDelivery({ service: name, database, bus, transactions, reactions, warn, metrics: deliveryMetrics }));
    },
    serve: (own) => startSubgraph({
      ...own,
      name, host: settings.HOST, port: settings.PORT, publicKeys: settings.INTERNAL_PUBLIC_KEYS, log, metrics,
      checks: { database: database.ping, nats: bus.ping },
      isUnavailable: isDatabaseUnavailable,
      release: [...own.release ?? [], ...release],
    }),
  };
}
