import type { Database, DatabaseOptions } from '@storegraph/postgres/database';
import { migrate } from '@storegraph/postgres/migrate';
import type { Migration } from '@storegraph/postgres/migrate';
import { seedOnce } from '@storegraph/postgres/seed';
import type { Progress } from '@storegraph/postgres/seed';
import { createLoadShop } from '@storegraph/sample-shop/load/load-shop';
import type { LoadShop } from '@storegraph/sample-shop/load/load-shop';
import { isLoadSize } from '@storegraph/sample-shop/load/load-sizes';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { readEnv } from '@storegraph/service/env';
import type { Env } from '@storegraph/service/env';
import type { SeedSize } from '@storegraph/service/running-service';
import { ownerEnvironment } from '@storegraph/subgraph/environment';

type Manager = Database['dataSource']['manager'];

/** Makes what brings a subgraph's database up to date, as its owner. */
export const migrateWith = (migrations: readonly Migration[]) => (env: Env): Promise<void> =>
  migrate(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, migrations);

/** How a subgraph fills its database. */
export interface Filling {
  readonly entities: DatabaseOptions['entities'];
  /** With a shop to look around in, or to test with. */
  readonly sample: (manager: Manager, size: SampleSize, onProgress: Progress) => Promise<void>;
  /** With a shop to measure with. */
  readonly load: (manager: Manager, shop: LoadShop, onProgress: Progress) => Promise<void>;
}

/** Makes what fills a subgraph's empty database, as its owner. */
export const seedWith = ({ entities, sample, load }: Filling) => (env: Env, size: SeedSize, onProgress: Progress = () => {}): Promise<void> =>
  seedOnce(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, entities, (manager) =>
    (isLoadSize(size) ? load(manager, createLoadShop(size), onProgress) : sample(manager, size, onProgress)));
