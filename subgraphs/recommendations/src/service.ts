import { connectBus } from '@storegraph/events/connect-bus';
import { connectDatabase } from '@storegraph/postgres/database';
import { startDelivery } from '@storegraph/postgres/delivery';
import { migrate as migrateDatabase } from '@storegraph/postgres/migrate';
import { seedOnce } from '@storegraph/postgres/seed';
import type { Progress } from '@storegraph/postgres/seed';
import { createTransactions } from '@storegraph/postgres/transactions';
import { isDatabaseUnavailable } from '@storegraph/postgres/unavailable';
import { createLoadShop } from '@storegraph/sample-shop/load/load-shop';
import { isLoadSize } from '@storegraph/sample-shop/load/load-sizes';
import { readEnv } from '@storegraph/service/env';
import type { Env } from '@storegraph/service/env';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService, SeedSize } from '@storegraph/service/running-service';
import { ownerEnvironment, subgraphEnvironment } from '@storegraph/subgraph/environment';
import { createDeliveryFigures } from '@storegraph/subgraph/figures';
import { startSubgraph } from '@storegraph/subgraph/start-subgraph';
import { createBoughtTogether } from './domain/bought-together.ts';
import { createRecommend } from './domain/recommend.ts';
import { createSimilar } from './domain/similar.ts';
import { createTrending } from './domain/trending.ts';
import { listeners } from './events/listeners.ts';
import { access } from './graphql/access.ts';
import { createContext } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { entities } from './store/entities.ts';
import { createLearnt } from './store/learnt.ts';
import { loadRecommendations } from './store/load.ts';
import { migrations } from './store/migrations/index.ts';
import { createOpinionStore } from './store/opinion-store.ts';
import { createPurchaseStore } from './store/purchase-store.ts';
import { seedRecommendations } from './store/seed.ts';
import { createVariantStore } from './store/variant-store.ts';

const NAME = 'recommendations';

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  const settings = readEnv(subgraphEnvironment, env);
  const log = createLog(NAME, settings.LOG_LEVEL);
  const warn = (message: string, details: Record<string, unknown>) => log.warn(details, message);
  const metrics = createMetrics(NAME);
  const figures = createDeliveryFigures(metrics, log);

  const database = await connectDatabase({ url: settings.DATABASE_URL, entities, name: NAME, onStatement: figures.onStatement, warn });
  const bus = await connectBus({ url: settings.NATS_URL, name: NAME, warn });
  const transactions = createTransactions(database, NAME, (manager) => ({
    variants: createVariantStore(manager), purchases: createPurchaseStore(manager), opinions: createOpinionStore(manager),
  }));
  const stopDelivery = await startDelivery({ service: NAME, database, bus, transactions, reactions: listeners, warn, figures });

  const learnt = createLearnt(database.dataSource.manager);
  const trending = createTrending({ learnt, now: () => new Date() });
  const useCases = {
    trending,
    similar: createSimilar(learnt),
    boughtTogether: createBoughtTogether(learnt),
    recommend: createRecommend({ learnt, trending }),
  };
  return startSubgraph({
    name: NAME, host: settings.HOST, port: settings.PORT, publicKeys: settings.INTERNAL_PUBLIC_KEYS, log, metrics,
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases),
    checks: { database: database.ping, nats: bus.ping },
    isUnavailable: isDatabaseUnavailable,
    release: [stopDelivery, bus.close, database.close],
  });
}

/** Brings the database up to date, as its owner. */
export async function migrate(env: Env): Promise<void> {
  await migrateDatabase(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, migrations);
}

/** Fills an empty database with the sample shop. */
export async function seed(env: Env, size: SeedSize, onProgress: Progress = () => {}): Promise<void> {
  await seedOnce(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, entities, (manager) =>
    (isLoadSize(size) ? loadRecommendations(manager, createLoadShop(size), onProgress) : seedRecommendations(manager, size, onProgress)));
}
