import { createHash, randomUUID } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OperationTypeNode, print } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '@storegraph/testkit/eventually';
import { post } from '@storegraph/proof/clients/graphql-client';
import { operation } from '@storegraph/proof/clients/operations';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

// It requires Apollo Client, which must be there by then: Jest links one after the other.
const { generatePersistedQueryIdsFromManifest } = await import('@apollo/persisted-query-lists');

const shop = theShop();
const NONSENSE = 'this } would never parse {{{';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const cache = new InMemoryCache();

const SHELF = gql`query Shelf($first: Int = 3) { products(first: $first) { edges { node { id name } } } }`;
const MYSELF = gql`query Myself { me { id displayName } }`;
const NEW_CART = gql`mutation NewCart($input: CreateCartInput!) { createCart(input: $input) { cart { id } userErrors { code } } }`;
const FOLLOW = gql`subscription Follow($id: ID!) { orderStatusChanged(orderId: $id) { id status version } }`;
const GONE = gql`query Gone { categories { id } }`;

/** A manifest as Apollo's tool writes it: of the texts that Apollo Client sends. */
function manifestOf(...documents: DocumentNode[]) {
  const operations = documents.map((document) => {
    const { name, operation: type } = document.definitions[0] as OperationDefinitionNode;
    const body = print(cache.transformDocument(document));
    return { id: sha256(body), name: String(name?.value), type: String(type), body };
  });
  return { format: 'apollo-persisted-query-manifest', version: 1, operations };
}
type Manifest = ReturnType<typeof manifestOf>;
const idOf = (manifest: Manifest, name: string) => String(manifest.operations.find((each) => each.name === name)?.id);

/** Everything a partner is by its administrator's hand. */
async function administration() {
  const admin = await staff(shop, 'ADMIN');
  const act = async (mutation: string, type: string, selection: string, input: object): Promise<any> => {
    const { data, errors } = await admin.raw(`mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`, { input });
    if (errors || data[mutation].userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data[mutation].userErrors));
    return data[mutation];
  };
  return {
    createPartner: async (): Promise<string> => (await act('createPartner', 'CreatePartnerInput', 'partner { id }', { name: `Partner ${randomUUID()}`, contract: 'partner', costPerSecond: 1_000, costBurst: 10_000 })).partner.id,
    suspend: (partnerId: string, status: 'SUSPENDED' | 'ACTIVE') => act('updatePartner', 'UpdatePartnerInput', 'partner { status }', { partnerId, status }),
    issueKey: async (partnerId: string): Promise<{ id: string; secret: string }> => {
      const { apiKey, secret } = await act('issueApiKey', 'IssueApiKeyInput', 'apiKey { id } secret', { partnerId, label: 'test' });
      return { id: apiKey.id, secret };
    },
    revokeKey: (apiKeyId: string) => act('revokeApiKey', 'RevokeApiKeyInput', 'apiKey { revokedAt }', { apiKeyId }),
    publish: async (partnerId: string, manifest: Manifest): Promise<string> => (await act('publishOperations', 'PublishOperationsInput', 'manifest { id state }', { partnerId, label: randomUUID(), manifest: JSON.stringify(manifest) })).manifest.id,
    activate: (manifestId: string) => act('activateManifest', 'ActivateManifestInput', 'manifest { state }', { manifestId }),
    retire: (manifestId: string) => act('retireManifest', 'RetireManifestInput', 'manifest { state }', { manifestId }),
    partner: async (id: string): Promise<any> => (await admin.read('query Partner($id: ID!) { partner(id: $id) { usage { edges { node { operation { name } count errorCount p95Ms lastUsedAt } } } apiKeys { edges { node { lastUsedAt } } } } }', { id })).partner,
  };
}

/** A partner's application: Apollo Client with the manifest its build wrote, HTTP and WebSocket. */
function application(manifest: Manifest, apiKey: string, authorization?: string) {
  const headers = { 'x-api-key': apiKey, ...(authorization ? { authorization } : {}) };
  const socket = createClient({ url: `${shop.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { apiKey, authorization } });
  const ids = new PersistedQueryLink(generatePersistedQueryIdsFromManifest({ loadManifest: () => manifest }));
  const over = (link: ApolloLink) => new ApolloClient({ cache: new InMemoryCache(), link: ids.concat(link) });
  const http = over(ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(socket), new HttpLink({ uri: `${shop.url}/graphql`, headers })));
  return { http, webSocket: over(new GraphQLWsLink(socket)), socket };
}

const apollo = (id: string, variables?: object) => ({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
const outcomeOf = ({ status, errors }: Awaited<ReturnType<typeof post>>) => `${status} ${errors?.[0]?.extensions.code ?? 'answered'}`;

describe('a partner', () => {
  const manifest = manifestOf(SHELF, MYSELF, NEW_CART, FOLLOW);
  const older = manifestOf(GONE, SHELF);
  const another = manifestOf(gql`query Another { categories { name } }`);
  let admin: Awaited<ReturnType<typeof administration>>;
  let partnerId: string;
  let key: { id: string; secret: string };
  let shopper: User;
  const ask = async (body: object) => outcomeOf(await post(shop.url, body, { 'x-api-key': key.secret }));
  const apps: ReturnType<typeof application>[] = [];
  const open = (authorization?: string) => {
    const app = application(manifest, key.secret, authorization);
    apps.push(app);
    return app;
  };

  beforeAll(async () => {
    admin = await administration();
    partnerId = await admin.createPartner();
    key = await admin.issueKey(partnerId);
    shopper = await newCustomer(shop);
    const competitor = await admin.createPartner();
    await admin.activate(await admin.publish(competitor, another));
  });
  afterAll(async () => {
    for (const { http, webSocket, socket } of apps) {
      http.stop();
      webSocket.stop();
      await socket.dispose();
    }
  });

  it('has nothing to ask until its manifest is active, and then at once', async () => {
    const manifestId = await admin.publish(partnerId, manifest);
    await eventually('the new key to be good', async () => await ask(apollo(idOf(manifest, 'Shelf'))) === '200 PERSISTED_QUERY_NOT_FOUND');
    await admin.activate(manifestId);
    await eventually('the operation to be answered', async () => await ask(apollo(idOf(manifest, 'Shelf'))) === '200 answered');
  });

  it('runs its queries and mutations by Apollo Client with its manifest, over HTTP and over WebSocket', async () => {
    const { http, webSocket } = open(`Bearer ${shopper.token}`);
    for (const client of [http, webSocket]) {
      const { data: shelf } = await client.query<any>({ query: SHELF, fetchPolicy: 'no-cache' });
      expect(shelf.products.edges).toHaveLength(3);
      const { data: myself } = await client.query<any>({ query: MYSELF, fetchPolicy: 'no-cache' });
      expect(myself.me.id).toBe(shopper.userId);
      const { data: cart } = await client.mutate<any>({ mutation: NEW_CART, variables: { input: { currency: 'EUR' } } });
      expect(cart.createCart).toMatchObject({ cart: { id: expect.stringMatching(/^cart_/) }, userErrors: [] });
    }
  });

  it('follows an order of the user it acts for', async () => {
    const { id: variantId } = await ownVariant(shop, shopper);
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    await untilOrder(shopper, id, 'CONFIRMED');
    const { http } = open(`Bearer ${shopper.token}`);
    const seen = await new Promise<any>((resolve, reject) => {
      http.subscribe<any>({ query: FOLLOW, variables: { id } }).subscribe({ next: resolve, error: reject });
    });
    expect(seen.data?.orderStatusChanged).toMatchObject({ id, status: 'CONFIRMED' });
  });

  it('asks at the address of its own query, for itself alone', async () => {
    const address = `${shop.url}/graphql/p/${idOf(manifest, 'Shelf')}`;
    const response = await fetch(address, { headers: { 'x-api-key': key.secret } });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect((await fetch(address, { headers: { 'x-api-key': key.secret, 'if-none-match': String(response.headers.get('etag')) } })).status).toBe(304);
    expect(((await (await fetch(address)).json()) as any).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each<[string, object, string]>([
    ['a text that would not even parse', { query: NONSENSE }, '403 PERSISTED_OPERATION_REQUIRED'],
    ['a text that anybody may ask', { query: '{ categories { id } }' }, '403 PERSISTED_OPERATION_REQUIRED'],
    ['a text with its hash, to be remembered', { ...apollo(sha256('{ categories { id } }')), query: '{ categories { id } }' }, '403 PERSISTED_OPERATION_REQUIRED'],
    ['an operation that nobody published', apollo(sha256('nobody')), '200 PERSISTED_QUERY_NOT_FOUND'],
    ['another partner’s operation', apollo(idOf(another, 'Another')), '200 PERSISTED_QUERY_NOT_FOUND'],
    ['the shop’s own operation', { documentId: sha256(operation('categories')) }, '200 PERSISTED_QUERY_NOT_FOUND'],
  ])('is refused %s, before it is looked at', async (_, body, outcome) => {
    expect(await ask(body)).toBe(outcome);
  });

  it('is refused the same over WebSocket', async () => {
    const { socket } = open();
    const codeOf = (payload: object) => new Promise<unknown>((resolve) => {
      socket.subscribe({ query: '', ...payload }, { next: resolve, error: (errors) => resolve((errors as any)[0]?.extensions.code), complete: () => {} });
    });
    expect(await Promise.all([codeOf({ query: NONSENSE }), codeOf(apollo(idOf(another, 'Another')))])).toEqual(['PERSISTED_OPERATION_REQUIRED', 'PERSISTED_QUERY_NOT_FOUND']);
  });

  it('is told that an operation is retired, unless another of its manifests keeps it', async () => {
    const olderId = await admin.publish(partnerId, older);
    await admin.activate(olderId);
    await eventually('the older application’s operation to be answered', async () => await ask(apollo(idOf(older, 'Gone'))) === '200 answered');
    await admin.retire(olderId);
    await eventually('it to be retired', async () => await ask(apollo(idOf(older, 'Gone'))) === '410 PERSISTED_OPERATION_RETIRED');
    expect(await ask(apollo(idOf(manifest, 'Shelf')))).toBe('200 answered');
  });

  it('has its usage kept for it', async () => {
    const usage = await eventually('the usage to be handed in', async () => {
      const partner = await admin.partner(partnerId);
      const used: any[] = partner.usage.edges.map(({ node }: any) => node);
      return used.some(({ operation: { name } }) => name === 'Follow') && { used, keys: partner.apiKeys.edges.map(({ node }: any) => node) };
    }, { withinMs: 25_000, everyMs: 500 });
    expect(usage.used.find(({ operation: { name } }) => name === 'NewCart')).toMatchObject({ count: 2, errorCount: 0, lastUsedAt: expect.any(String) });
    expect(usage.keys).toEqual([{ lastUsedAt: expect.any(String) }]);
  });

  it('is shut out while it is suspended', async () => {
    await admin.suspend(partnerId, 'SUSPENDED');
    await eventually('the door to be shut', async () => await ask(apollo(idOf(manifest, 'Shelf'))) === '401 UNAUTHENTICATED');
    await admin.suspend(partnerId, 'ACTIVE');
    await eventually('the door to be open', async () => await ask(apollo(idOf(manifest, 'Shelf'))) === '200 answered');
  });

  it('loses its sockets with its key', async () => {
    const socket = createClient({ url: `${shop.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, connectionParams: { apiKey: key.secret }, onNonLazyError: () => {} });
    const closed = new Promise<CloseEvent>((resolve) => socket.on('closed', (event) => resolve(event as CloseEvent)));
    await new Promise<void>((resolve) => socket.on('connected', () => resolve()));
    await admin.revokeKey(key.id);
    const { code, reason } = await closed;
    expect({ code, reason }).toEqual({ code: 4403, reason: 'API key revoked' });
    expect(await ask(apollo(idOf(manifest, 'Shelf')))).toBe('401 UNAUTHENTICATED');
  });
});
