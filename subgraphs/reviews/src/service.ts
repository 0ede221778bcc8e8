import { connectBus } from '@storegraph/events/connect-bus';
import { newId } from '@storegraph/kernel/ids';
import { createMediaRows } from '@storegraph/media/library/media-rows';
import { mediaEnvironment } from '@storegraph/media/library/media-environment';
import { openMedia } from '@storegraph/media/library/open-media';
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
import { createIsGateway } from '@storegraph/service/identity';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService, SeedSize } from '@storegraph/service/running-service';
import { ownerEnvironment, subgraphEnvironment as common } from '@storegraph/subgraph/environment';
import { createDeliveryFigures } from '@storegraph/subgraph/figures';
import { startSubgraph } from '@storegraph/subgraph/start-subgraph';
import { createDeleteReview } from './domain/delete-review.ts';
import { picturedReviews } from './domain/pictured-reviews.ts';
import { createSubmitReview } from './domain/submit-review.ts';
import { createUpdateReview } from './domain/update-review.ts';
import { listeners } from './events/listeners.ts';
import { access } from './graphql/access.ts';
import { createContext } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createDeliveryStore } from './store/delivery-store.ts';
import { entities } from './store/entities.ts';
import { loadReviews } from './store/load.ts';
import { mediaTable } from './store/media.ts';
import { migrations } from './store/migrations/index.ts';
import { createProductStore } from './store/product-store.ts';
import { createReviewReads, createReviewStore } from './store/review-store.ts';
import { seedReviews } from './store/seed.ts';

const NAME = 'reviews';

const environment = common.extend(mediaEnvironment);

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  const settings = readEnv(environment, env);
  const log = createLog(NAME, settings.LOG_LEVEL);
  const warn = (message: string, details: Record<string, unknown>) => log.warn(details, message);
  const metrics = createMetrics(NAME);
  const figures = createDeliveryFigures(metrics, log);

  const database = await connectDatabase({ url: settings.DATABASE_URL, entities, name: NAME, onStatement: figures.onStatement, warn });
  const bus = await connectBus({ url: settings.NATS_URL, name: NAME, warn });
  const transactions = createTransactions(database, NAME, (manager) => ({
    reviews: createReviewStore(manager), products: createProductStore(manager), deliveries: createDeliveryStore(manager), media: createMediaRows(manager, mediaTable),
  }));
  const { transact } = transactions;
  const stopDelivery = await startDelivery({ service: NAME, database, bus, transactions, reactions: listeners, warn, figures });

  const media = openMedia({
    room: NAME, settings, transact, database, table: mediaTable, subjects: picturedReviews, atMostOpen: 10, warn,
    isGateway: createIsGateway(NAME, settings.INTERNAL_PUBLIC_KEYS),
  });
  const useCases = {
    media: media.useCases,
    submitReview: createSubmitReview({ transact, newId: () => newId('rev'), now: () => new Date() }),
    updateReview: createUpdateReview({ transact }),
    deleteReview: createDeleteReview({ transact, now: () => new Date() }),
  };
  return startSubgraph({
    name: NAME, host: settings.HOST, port: settings.PORT, publicKeys: settings.INTERNAL_PUBLIC_KEYS, log, metrics,
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases, createReviewReads(database.dataSource.manager), media.reads),
    checks: { database: database.ping, nats: bus.ping },
    isUnavailable: isDatabaseUnavailable,
    routes: media.addRoutes,
    release: [media.stop, stopDelivery, bus.close, database.close],
  });
}

/** Brings the database up to date, as its owner. */
export async function migrate(env: Env): Promise<void> {
  await migrateDatabase(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, migrations);
}

/** Fills an empty database with the sample shop. */
export async function seed(env: Env, size: SeedSize, onProgress: Progress = () => {}): Promise<void> {
  await seedOnce(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, entities, (manager) =>
    (isLoadSize(size) ? loadReviews(manager, createLoadShop(size), onProgress) : seedReviews(manager, size, onProgress)));
}
