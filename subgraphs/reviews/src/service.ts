import { layGround } from '@storegraph/groundwork/lay-ground';
import { migrateWith, seedWith } from '@storegraph/groundwork/prepare-database';
import { newId } from '@storegraph/kernel/ids';
import { createMediaRows } from '@storegraph/media/library/media-rows';
import { mediaEnvironment } from '@storegraph/media/library/media-environment';
import { openMedia } from '@storegraph/media/library/open-media';
import type { Env } from '@storegraph/service/env';
import { createIsGateway } from '@storegraph/service/identity';
import type { RunningService } from '@storegraph/service/running-service';
import { subgraphEnvironment as common } from '@storegraph/subgraph/environment';
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
  const ground = await layGround({ name: NAME, environment, env, entities });
  const { settings, database, manager, warn } = ground;

  const transactions = ground.openStores((manager) => ({
    reviews: createReviewStore(manager), products: createProductStore(manager), deliveries: createDeliveryStore(manager), media: createMediaRows(manager, mediaTable),
  }));
  const { transact } = transactions;
  await ground.deliver(transactions, listeners);

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
  return ground.serve({
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases, createReviewReads(manager), media.reads),
    routes: media.addRoutes,
    release: [media.stop],
  });
}

/** Brings the database up to date, as its owner. */
export const migrate = migrateWith(migrations);

/** Fills an empty database with the sample shop. */
export const seed = seedWith({ entities, sample: seedReviews, load: loadReviews });
