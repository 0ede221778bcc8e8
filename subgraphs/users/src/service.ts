import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { layGround } from '@storegraph/groundwork/lay-ground';
import { migrateWith, seedWith } from '@storegraph/groundwork/prepare-database';
import { newId } from '@storegraph/kernel/ids';
import { readManifest } from '@storegraph/operations/manifest';
import type { Env } from '@storegraph/service/env';
import { createVerifyIdentity } from '@storegraph/service/identity';
import { repeat } from '@storegraph/service/repeat';
import type { RunningService } from '@storegraph/service/running-service';
import { subgraphEnvironment } from '@storegraph/subgraph/environment';
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
import { createDeleteCustomerGroup, createEmptyRemovedGroups, createRenameCustomerGroup } from './domain/groups/change-group.ts';
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
import { listeners } from './events/listeners.ts';
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

/** Who was in a removed group is told of so late. */
const EMPTY_EVERY_MS = 1_000;

const environment = subgraphEnvironment.extend({
  ACCESS_TOKEN_KEYS: signingKeys,
  CONTRACTS_DIR: z.string().default(fileURLToPath(new URL('../../../schema/contracts', import.meta.url))),
});

/** Starts the subgraph. Rejects when its environment, database or broker is missing. */
export async function start(env: Env): Promise<RunningService> {
  const ground = await layGround({ name: NAME, environment, env, entities });
  const { settings, log, manager, warn } = ground;

  const passwords = await createPasswords();
  const accessTokens = await createAccessTokens(settings.ACCESS_TOKEN_KEYS);
  const transactions = ground.openStores((manager) => ({
    users: createUserStore(manager), addresses: createAddressStore(manager),
    sessions: createSessionStore(manager), loginFailures: createLoginFailures(manager),
    partners: createPartnerStore(manager), apiKeys: createApiKeyStore(manager), manifests: createManifestStore(manager), usage: createUsageStore(manager),
    groups: createGroupStore(manager),
  }));
  const { transact } = transactions;
  const users = createUserReads(manager);
  await ground.deliver(transactions, listeners);
  const stopForgetting = startForgetting(manager, warn);
  const stopEmptying = repeat({ everyMs: EMPTY_EVERY_MS, work: createEmptyRemovedGroups({ groups: createGroupReads(manager), transact }), warn });

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
    renameCustomerGroup: createRenameCustomerGroup({ transact }),
    deleteCustomerGroup: createDeleteCustomerGroup({ transact, now }),
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
  return ground.serve({
    schemaFolder: new URL('../schema/', import.meta.url), resolvers, access,
    context: createContext(useCases, {
      users, addresses: createAddressReads(manager),
      partners: createPartnerReads(manager), apiKeys: createApiKeyReads(manager), manifests: createManifestReads(manager), usage: createUsageReads(manager),
      groups: createGroupReads(manager),
    }),
    routes: (app) => {
      app.get('/.well-known/jwks.json', async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(publicKeys));
      addRegistryRoutes(app, {
        verify: createVerifyIdentity(NAME, settings.INTERNAL_PUBLIC_KEYS), registry: createRegistryReads(manager), noteUsage: createNoteUsage({ transact, now }),
      });
    },
    release: [stopForgetting, stopEmptying],
  });
}

/** Brings the database up to date, as its owner. */
export const migrate = migrateWith(migrations);

/** Fills an empty database with the sample shop. */
export const seed = seedWith({
  entities,
  async sample(manager, size, onProgress) {
    await seedUsers(manager, size, hashPassword, onProgress);
    await seedPartners(manager, describeApiKey);
  },
  // A shop for measuring has accounts to log in with, and no more.
  async load(manager, _shop, onProgress) {
    await seedUsers(manager, 'ci', hashPassword, onProgress);
    await seedPartners(manager, describeApiKey);
  },
});
