import { randomUUID } from 'node:crypto';
import { subjectOf } from '@storegraph/events/catalogue';
import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import { inProcessBus } from '@storegraph/events/connect-bus';
import type { Envelope } from '@storegraph/events/envelope';
import { eventually } from '@storegraph/testkit/eventually';
import { exportJWK, generateKeyPair } from 'jose';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { mutationText, postGraphQL } from '@storegraph/testkit/graphql-client';
import type { GraphQLAnswer } from '@storegraph/testkit/graphql-client';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import { migrate, start } from '../src/service.ts';

export const PASSWORD = 'correct-horse-battery';

/** A session as the tests select it. */
export interface AnsweredSession {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly user: { readonly id: Id<'user'> };
}

/** The gateway when it asks in nobody's name. */
const GATEWAY: Caller = { userId: undefined, roles: [], client: 'gateway' };

type Data = Record<string, Record<string, unknown> | null>;

/** The running subgraph on an empty database. */
export interface UsersDesk {
  /** Says as orders that something happened, and waits until it is heard. */
  hear<N extends EventName>(name: N, aggregateId: string, aggregateVersion: number, payload: EventPayload<N>): Promise<void>;
  readonly url: string;
  readonly query: TestDatabase['query'];
  /** Asks as the gateway itself, or with any other headers. */
  fetch(path: string, init?: RequestInit & { readonly as?: Caller | 'nobody' }): Promise<Response>;
  ask(operation: string, variables?: Readonly<Record<string, unknown>>, caller?: Caller): Promise<GraphQLAnswer<Data>>;
  /** Calls a mutation that takes `input`, and answers its payload. */
  call(mutation: string, input: object, caller?: Caller): Promise<Record<string, unknown> & { readonly userErrors: readonly { readonly code: string }[] }>;
  /** Somebody new, as a caller, and the session they registered with. */
  register(changes?: { readonly email?: string; readonly password?: string; readonly displayName?: string }): Promise<Caller & { readonly userId: Id<'user'>; readonly session: AnsweredSession }>;
  close(): Promise<void>;
}

const SESSION = 'session { accessToken accessTokenExpiresAt refreshToken user { id } }';
const ERRORS = 'userErrors { code message field }';
const MANIFEST = 'manifest { id version label format state createdAt activatedAt retiredAt operations { id name type body } findings { operation severity code message line column } }';
const FINDINGS = 'findings { operation severity code message line column }';
const PARTNER = 'partner { id name contract status costPerSecond costBurst }';
const API_KEY = 'apiKey { id label prefix createdAt lastUsedAt revokedAt }';
const SELECT: Readonly<Record<string, string>> = {
  register: `${SESSION} ${ERRORS}`,
  login: `${SESSION} userErrors { code message field retryAfterSeconds }`,
  refreshSession: `${SESSION} ${ERRORS}`,
  logout: 'isLoggedOut',
  updateProfile: `user { id displayName } ${ERRORS}`,
  addAddress: `address { id isDefault postal { recipient street postalCode city region country } } ${ERRORS}`,
  removeAddress: `removedAddressId ${ERRORS}`,
  createCustomerGroup: `customerGroup { id name } ${ERRORS}`,
  renameCustomerGroup: `customerGroup { id name } ${ERRORS}`,
  deleteCustomerGroup: `deletedCustomerGroupId ${ERRORS}`,
  addToCustomerGroup: `customerGroup { id name } ${ERRORS}`,
  removeFromCustomerGroup: `customerGroup { id name } ${ERRORS}`,
  createPartner: `${PARTNER} ${ERRORS}`,
  updatePartner: `${PARTNER} userErrors { code message field ${FINDINGS} }`,
  issueApiKey: `${API_KEY} secret ${ERRORS}`,
  revokeApiKey: `${API_KEY} ${ERRORS}`,
  publishOperations: `${MANIFEST} userErrors { code message field line column ${FINDINGS} }`,
  activateManifest: `${MANIFEST} userErrors { code message field ${FINDINGS} }`,
  retireManifest: `${MANIFEST} ${ERRORS}`,
};

/** Starts the subgraph. */
export async function createUsersDesk(logLevel = 'silent'): Promise<UsersDesk> {
  const database = await createTestDatabase('users', migrate);
  const gateway = await createTestGateway();
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const service = await start({
    DATABASE_URL: database.appUrl, NATS_URL: 'memory:', INTERNAL_PUBLIC_KEYS: gateway.publicKeys, LOG_LEVEL: logLevel,
    ACCESS_TOKEN_KEYS: JSON.stringify({ keys: [{ ...(await exportJWK(privateKey)), kid: 'test' }] }),
  });
  const ask: UsersDesk['ask'] = async (query, variables = {}, caller) =>
    postGraphQL<Data>(`${service.url}/graphql`, { query, variables }, await gateway.headersFor('users', caller));
  const call: UsersDesk['call'] = async (mutation, input, caller) => {
    const { data, errors } = await ask(mutationText(mutation, SELECT[mutation] ?? ''), { input }, caller);
    const payload = data?.[mutation];
    if (!payload) throw Object.assign(new Error(`${mutation} was not answered.`), { errors });
    return payload as Awaited<ReturnType<UsersDesk['call']>>;
  };
  const orders = inProcessBus();
  const hear: UsersDesk['hear'] = async (name, aggregateId, aggregateVersion, payload) => {
    const id = randomUUID();
    const envelope = { id, name, version: 1, aggregateId, aggregateVersion, occurredAt: new Date().toISOString(), correlationId: id, causationId: null, actor: 'orders', traceparent: null, payload } as Envelope;
    await orders.publish([{ subject: subjectOf(name, aggregateId), envelope }]);
    await eventually(`${name} is heard`, async () => (await database.query('SELECT FROM inbox WHERE event_id = $1', [id])).length === 1, { everyMs: 5 });
  };
  let count = 0;
  return {
    hear,
    url: service.url,
    query: database.query,
    async fetch(path, { as = GATEWAY, ...init } = {}) {
      const identity = as === 'nobody' ? {} : await gateway.headersFor('users', as);
      return fetch(new URL(path, service.url), { ...init, headers: { ...(init.headers as Record<string, string>), ...identity } });
    },
    ask,
    call,
    async register(changes = {}) {
      count += 1;
      const { session } = await call('register', { email: `user${count}@example.com`, password: PASSWORD, displayName: `User ${count}`, ...changes });
      return { ...someone('CUSTOMER'), userId: (session as AnsweredSession).user.id, session: session as AnsweredSession };
    },
    async close() {
      await service.stop();
      await orders.close();
      await database.drop();
    },
  };
}
