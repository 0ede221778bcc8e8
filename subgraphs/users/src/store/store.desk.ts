import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { migrate } from '@storegraph/postgres/migrate';
import { createTransactions } from '@storegraph/postgres/transactions';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../domain/ports.ts';
import { createAddressStore } from './address-store.ts';
import { entities } from './entities.ts';
import { createLoginFailures } from './login-failures.ts';
import { createGroupStore } from './groups/group-store.ts';
import { migrations } from './migrations/index.ts';
import { createApiKeyStore } from './partners/api-key-store.ts';
import { createManifestStore } from './partners/manifest-store.ts';
import { createPartnerStore } from './partners/partner-store.ts';
import { createUsageStore } from './partners/usage-store.ts';
import { createSessionStore } from './session-store.ts';
import { createUserStore } from './user-store.ts';

/** The stores on a database of their own, without anything around them. */
export interface StoreDesk {
  readonly manager: Database['dataSource']['manager'];
  readonly transact: Transact<Stores>;
  /** As the owner, past all stores. */
  readonly query: TestDatabase['query'];
  close(): Promise<void>;
}

/** Sets the stores up, as the service does. */
export async function createStoreDesk(): Promise<StoreDesk> {
  const testDatabase = await createTestDatabase('users', ({ DATABASE_MIGRATE_URL = '' }) => migrate(DATABASE_MIGRATE_URL, migrations));
  const database = await connectDatabase({ url: testDatabase.appUrl, entities, name: 'test' });
  const { transact } = createTransactions(database, 'users', (manager) => ({
    users: createUserStore(manager), addresses: createAddressStore(manager), sessions: createSessionStore(manager), loginFailures: createLoginFailures(manager),
    partners: createPartnerStore(manager), apiKeys: createApiKeyStore(manager), manifests: createManifestStore(manager), usage: createUsageStore(manager), groups: createGroupStore(manager),
  }));
  return {
    manager: database.dataSource.manager,
    transact,
    query: testDatabase.query,
    async close() {
      await database.close();
      await testDatabase.drop();
    },
  };
}
