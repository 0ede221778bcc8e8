import { layGround } from '@storegraph/groundwork/lay-ground';
import { migrateWith, seedWith } from '@storegraph/groundwork/prepare-database';
import type { Env } from '@storegraph/service/env';
import type { RunningService } from '@storegraph/service/running-service';
import { subgraphEnvironment } from '@storegraph/subgraph/environment';
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
  const ground = await layGround({ name: NAME, environment: subgraphEnvironment, env, entities });
  const { manager } = ground;

  const transactions = ground.openStores((manager) => ({
    variants: createVariantStore(manager), purchases: createPurchaseStore(manager), opinions: createOpinionStore(manager),
  }));
  await ground.deliver(transactions, listeners);

  const learnt = createLearnt(manager);
  const trending = createTrending({ learnt, now: () => new Date() });
  const useCases = {
    trending,
    similar: createSimilar(learnt),
    boughtTogether: createBoughtTogether(learnt),
    recommend: createRecommend({ learnt, trending }),
  };
  return ground.serve({
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases),
  });
}

/** Brings the database up to date, as its owner. */
export const migrate = migrateWith(migrations);

/** Fills an empty database with the sample shop. */
export const seed = seedWith({ entities, sample: seedRecommendations, load: loadRecommendations });
