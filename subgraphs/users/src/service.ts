import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { connectBus } from '@storegraph/events/connect-bus';
import { newId } from '@storegraph/kernel/ids';
import { readManifest } from '@storegraph/operations/manifest';
import { connectDatabase } from '@storegraph/postgres/database';
import { startDelivery } from '@storegraph/postgres/delivery';
import { migrate as migrateDatabase } from '@storegraph/postgres/migrate';
import { seedOnce } from '@storegraph/postgres/seed';
import type { Progress } from '@storegraph/postgres/seed';
import { createTransactions } from '@storegraph/postgres/transactions';
import { isDatabaseUnavailable } from '@storegraph/postgres/unavailable';
import { isLoadSize } from '@storegraph/sample-shop/load/load-sizes';
import { readEnv } from '@storegraph/service/env';
import type { Env } from '@storegraph/service/env';
import { createVerifyIdentity } from '@storegraph/service/identity';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService, SeedSize } from '@storegraph/service/running-service';
import { ownerEnvironment, subgraphEnvironment } from '@storegraph/subgraph/environment';
import { createDeliveryFigures } from '@storegraph/subgraph/figures';
import { startSubgraph } from '@storegraph/subgraph/start-subgraph';
import { createPasswords, hashPassword } from './adapters/argon2-passwords.ts';
import { createContractFiles } from './adapters/contract-files.ts';
import { apiKeys, describeApiKey } from './adapters/random-api-keys.ts';
import { refreshTokens } from './adapters/random-refresh-tokens.ts';
import { addRegistryRoutes } from './adapters/registry-routes.ts';
import { createAccessTokens, toPublicKeys } from './adapters/signed-access-tokens.ts';
import { signingKeys } from './adapters/signing-keys.ts';
import { createAddAddress } from './domain/add-address.ts';
import { createLogin } from './domain/login.ts';
import { createLogout } from './domain/logout.ts';
import { createChangeGroupMembers, createCreateCustomerGroup } from './domain/groups/use-cases.ts';
import { createActivateManifest } from './domain/partners/activate-manifest.ts';
import { createCreatePartner } from './domain/partners/create-partner.ts';
import { createIssueApiKey } from './domain/partners/issue-api-key.ts';
import { createNoteUsage } from './domain/partners/note-usage.ts';
import { createPublishOperations } from './domain/partners/publish-operations.ts';
import { createRetireManifest } from './domain/partners/retire-manifest.ts';
import { createRevokeApiKey } from './domain/partners/revoke-api-key.ts';
import { createUpdatePartner } from './domain/partners/update-partner.ts';
import { createRefreshSession } from './domain/refresh-session.ts';
import { createRegister } from './domain/register.ts';
import { createRemoveAddress } from './domain/remove-address.ts';
import { createUpdateProfile } from './domain/update-profile.ts';
import { access } from './graphql/access.ts';
import { createContext } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createAddressReads, createAddressStore } from './store/address-store.ts';
import { entities } from './store/entities.ts';
import { startForgetting } from './store/forget.ts';
import { createLoginFailures } from './store/login-failures.ts';
import { createGroupReads, createGroupStore } from './store/groups/group-store.ts';
import { migrations } from './store/migrations/index.ts';
import { createApiKeyReads, createApiKeyStore } from './store/partners/api-key-store.ts';
import { createManifestReads, createManifestStore } from './store/partners/manifest-store.ts';
import { createPartnerReads, createPartnerStore } from './store/partners/partner-store.ts';
import { createRegistryReads } from './store/partners/registry-reads.ts';
import { createUsageReads, createUsageStore } from './store/partners/usage-store.ts';
import { seedPartners } from './store/seed-partners.ts';
import { seedUsers } from './store/seed.ts';
import { createSessionStore } from './store/session-store.ts';
import { createUserReads, createUserStore } from './store/user-store.ts';

const NAME = 'users';

const environment = subgraphEnvironment.extend({
  ACCESS_TOKEN_KEYS: signingKeys,
  CONTRACTS_DIR: z.string().default(fileURLToPath(new URL('../../../schema/contracts', import.meta.url))),
});

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  const settings = readEnv(environment, env);
  const log = createLog(NAME, settings.LOG_LEVEL);
  const warn = (message: string, details: Record<string, unknown>) => log.warn(details, message);
  const metrics = createMetrics(NAME);
  const figures = createDeliveryFigures(metrics, log);

  const passwords = await createPasswords();
  const accessTokens = await createAccessTokens(settings.ACCESS_TOKEN_KEYS);
  const database = await connectDatabase({ url: settings.DATABASE_URL, entities, name: NAME, onStatement: figures.onStatement, warn });
  const bus = await connectBus({ url: settings.NATS_URL, name: NAME, warn });
  const transactions = createTransactions(database, NAME, (manager) => ({
    users: createUserStore(manager), addresses: createAddressStore(manager),
    sessions: createSessionStore(manager), loginFailures: createLoginFailures(manager),
    partners: createPartnerStore(manager), apiKeys: createApiKeyStore(manager), manifests: createManifestStore(manager), usage: createUsageStore(manager),
    groups: createGroupStore(manager),
  }));
  const { transact } = transactions;
  const { manager } = database.dataSource;
  const users = createUserReads(manager);
  // It tells, and hears nothing.
  const stopDelivery = await startDelivery({ service: NAME, database, bus, transactions, reactions: {}, warn, figures });
  const stopForgetting = startForgetting(manager, warn);

  const now = () => new Date();
  const contracts = createContractFiles(settings.CONTRACTS_DIR);
  const sessionDeps = { transact, accessTokens, refreshTokens, newSessionId: () => newId('sess'), now };
  const useCases = {
    register: createRegister({ ...sessionDeps, passwords, newUserId: () => newId('user') }),
    login: createLogin({ ...sessionDeps, passwords, users, loginFailures: createLoginFailures(manager) }),
    refreshSession: createRefreshSession({
      transact, accessTokens, refreshTokens, now,
      onReuse: (sessionId) => log.warn({ sessionId }, 'a refresh token came again: its session is ended'),
    }),
    logout: createLogout({ transact, refreshTokens, now }),
    updateProfile: createUpdateProfile({ transact }),
    addAddress: createAddAddress({ transact, newId: () => newId('addr') }),
    removeAddress: createRemoveAddress({ transact }),
    createCustomerGroup: createCreateCustomerGroup({ transact, newId: () => newId('cgroup'), now }),
    addToCustomerGroup: createChangeGroupMembers('putIn', { transact }),
    removeFromCustomerGroup: createChangeGroupMembers('takeOut', { transact }),
    createPartner: createCreatePartner({ transact, contracts, newId: () => newId('partner'), now }),
    updatePartner: createUpdatePartner({ transact, contracts }),
    issueApiKey: createIssueApiKey({ transact, apiKeys, newId: () => newId('key'), now }),
    revokeApiKey: createRevokeApiKey({ transact, now }),
    publishOperations: createPublishOperations({ transact, contracts, readManifest, newId: () => newId('manifest'), now }),
    activateManifest: createActivateManifest({ transact, contracts, now }),
    retireManifest: createRetireManifest({ transact, now }),
  };
  const publicKeys = toPublicKeys(settings.ACCESS_TOKEN_KEYS);
  return startSubgraph({
    name: NAME, host: settings.HOST, port: settings.PORT, publicKeys: settings.INTERNAL_PUBLIC_KEYS, log, metrics,
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases, {
      users, addresses: createAddressReads(manager),
      partners: createPartnerReads(manager), apiKeys: createApiKeyReads(manager), manifests: createManifestReads(manager), usage: createUsageReads(manager),
      groups: createGroupReads(manager),
    }),
    checks: { database: database.ping, nats: bus.ping },
    isUnavailable: isDatabaseUnavailable,
    routes: (app) => {
      app.get('/.well-known/jwks.json', async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(publicKeys));
      addRegistryRoutes(app, {
        verify: createVerifyIdentity(NAME, settings.INTERNAL_PUBLIC_KEYS), registry: createRegistryReads(manager), noteUsage: createNoteUsage({ transact, now }),
      });
    },
    release: [stopForgetting, stopDelivery, bus.close, database.close],
  });
}

/** Brings the database up to date, as its owner. */
export async function migrate(env: Env): Promise<void> {
  await migrateDatabase(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, migrations);
}

/** Fills an empty database with the sample shop. */
export async function seed(env: Env, size: SeedSize, onProgress: Progress = () => {}): Promise<void> {
  await seedOnce(readEnv(ownerEnvironment, env).DATABASE_MIGRATE_URL, entities, async (manager) => {
    // A shop for measuring has accounts to log in with, and no more.
    await seedUsers(manager, isLoadSize(size) ? 'ci' : size, hashPassword, onProgress);
    await seedPartners(manager, describeApiKey);
  });
}
