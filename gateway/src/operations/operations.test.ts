import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { compose } from '../../../schema/src/compose.ts';
import { USER_A } from '../testing/keys.ts';
import { aPartner, anOperation, openRegistryDesk } from '../testing/registry-desk.ts';
import type { RegistryDesk } from '../testing/registry-desk.ts';
import { openClient, openRawSocket } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { GraphqlBody, TinyShop } from '../testing/tiny-shop.ts';
import { toOwnOperation } from './read-own.ts';
import { hashOf } from './registry.ts';
import type { Published } from './registry.ts';

const NONSENSE = 'this } would never parse {{{';
const LAMP = anOperation('a', 'query Lamp($id: ID!) { product(id: $id) { name } }');
const WHO = anOperation('a', 'query Who { whoAmI }');
const PLACE = anOperation('a', 'mutation Place { place(note: "x") { status } }');
const FOLLOW = anOperation('a', 'subscription Follow($id: ID!) { orderChanged(orderId: $id) { status } }');
const OLD = anOperation('a', 'query Old { whoAmI }', { state: 'RETIRED' });
const THEIRS = anOperation('b', 'query Theirs { whoAmI }');
const OUTSIDE = anOperation('c', 'query Outside { whoAmI }');
const INSIDE = anOperation('c', 'query Inside { product(id: "p1") { name } }');
const SHELVES = toOwnOperation('# The shelves.\n# max-age: 30\nquery Shelves { products { name } }', 'shelves.graphql');
const MYSELF = toOwnOperation('query Myself { whoAmI }', 'myself.graphql');
const HALF = toOwnOperation('# max-age: 30\nquery Half { product(id: "p1") { name reviews { text } } }', 'half.graphql');
const ORDER = toOwnOperation('mutation OrderIt { place(note: "x") { status } }', 'order-it.graphql');

const published: Partial<Published> = {
  partners: [aPartner('a'), aPartner('b'), aPartner('c', { contract: 'small' }), aPartner('d', { status: 'SUSPENDED' }), aPartner('e', { contract: 'nowhere' })],
  operations: [
    LAMP, WHO, PLACE, FOLLOW, OLD, THEIRS, OUTSIDE, INSIDE,
    anOperation('a', 'mutation Order { place(note: "slow") { status } }', { id: 'order' }), anOperation('b', 'query Order { count(n: 7) }', { id: 'order' }),
  ],
};
const SMALL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query { product(id: ID!): Product }
type Product @key(fields: "id") { id: ID! name: String! }`;

let desk: RegistryDesk;
let shop: TinyShop;
beforeAll(async () => {
  desk = await openRegistryDesk(published);
  const { supergraphSdl: small } = compose([{ name: 'products', url: 'http://127.0.0.1:1/graphql', sdl: SMALL, file: 'products.graphql' }] as never);
  shop = await openTinyShop({ operations: { own: [SHELVES, MYSELF, HALF, ORDER], partnersUrl: desk.url }, contracts: { small } });
});
afterAll(async () => {
  await shop.close();
  await desk.close();
});

const apollo = (id: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
const post = async (body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlBody };
};
const as = (partner: string) => ({ 'x-api-key': `sg_${partner}` });
const codeOf = ({ status, body }: { status: number; body: GraphqlBody }) => `${status} ${String(body.errors?.[0]?.extensions.code)}`;
const asked = () => Object.values(shop.subgraphs).reduce((count, { requests }) => count + requests.length, 0);

describe('a partner over HTTP', () => {
  it('runs its published operation by its id', async () => {
    expect((await post({ ...apollo(LAMP.id), variables: { id: 'p1' } }, as('a'))).body).toEqual({ data: { product: { name: 'Lamp' } } });
    expect((await post({ documentId: `sha256:${LAMP.id}`, variables: { id: 'p2' } }, as('a'))).body).toEqual({ data: { product: { name: 'Chair' } } });
    expect((await post({ ...apollo(PLACE.id) }, as('a'))).body).toEqual({ data: { place: { status: 'placed x' } } });
  });

  it('runs it for the user whose token it sends besides', async () => {
    const whoAmI = async (headers: Record<string, string>) => JSON.parse(String((await post(apollo(WHO.id), headers)).body.data?.whoAmI)) as unknown;
    expect(await whoAmI(as('a'))).toEqual({ roles: [], client: 'partner:a' });
    expect(await whoAmI({ ...as('a'), authorization: `Bearer ${await shop.desk.token()}` })).toEqual({ userId: USER_A, roles: ['CUSTOMER'], client: 'partner:a' });
  });

  it('is refused everything else before any text is looked at, and nobody is asked for it', async () => {
    const before = asked();
    const outcomes = await Promise.all([{ query: NONSENSE }, { query: '{ whoAmI }' }, {}, { ...apollo(hashOf('{ whoAmI }')), query: '{ whoAmI }' }, apollo(OLD.id), apollo(THEIRS.id), apollo(hashOf('x')), apollo(SHELVES.id)]
      .map(async (body) => codeOf(await post(body, as('a')))));
    expect(outcomes).toEqual([...Array<string>(4).fill('403 PERSISTED_OPERATION_REQUIRED'), '410 PERSISTED_OPERATION_RETIRED', ...Array<string>(3).fill('200 PERSISTED_QUERY_NOT_FOUND')]);
    expect(asked()).toBe(before);
  });

  it('is told no more of an operation that is another’s than of one that is nobody’s', async () => {
    const without = ({ status, body }: Awaited<ReturnType<typeof post>>) => ({ status, errors: body.errors });
    expect(without(await post(apollo(THEIRS.id), as('a')))).toEqual(without(await post(apollo(hashOf('nobody’s')), as('a'))));
  });

  it('is refused a text that everybody else has just asked', async () => {
    for (let i = 0; i < 3; i++) expect((await post({ query: '{ whoAmI }' })).status).toBe(200);
    expect(codeOf(await post({ query: '{ whoAmI }' }, as('a')))).toBe('403 PERSISTED_OPERATION_REQUIRED');
  });

  it('has its mutations carried out one by one, also where its id is another partner’s for a query', async () => {
    for (let i = 0; i < 3; i++) expect((await post({ documentId: 'order' }, as('b'))).body).toEqual({ data: { count: 7 } });
    const before = shop.subgraphs.orders.requests.length;
    const both = await Promise.all([1, 2].map(async () => (await post({ documentId: 'order' }, as('a'))).body));
    expect(both).toEqual(Array(2).fill({ data: { place: { status: 'placed slow' } } }));
    expect(shop.subgraphs.orders.requests.length).toBe(before + 2);
  });

  it('asks the graph of its contract', async () => {
    expect((await post(apollo(INSIDE.id), as('c'))).body).toEqual({ data: { product: { name: 'Lamp' } } });
    expect(codeOf(await post(apollo(OUTSIDE.id), as('c')))).toBe('400 GRAPHQL_VALIDATION_FAILED');
  });

  it('is turned away while the graph of its contract is not served', async () => {
    expect(codeOf(await post(apollo(LAMP.id), as('e')))).toBe('403 FORBIDDEN');
  });

  it.each([['unknown', 'sg_x'], ['a suspended partner’s', 'sg_d'], ['empty', ''], ['another’s hash', hashOf('sg_a')], ['two keys', 'sg_a, sg_a']])('is turned away with a key that is %s, in the same words', async (_, key) => {
    const { status, headers, body } = await post(apollo(LAMP.id), { 'x-api-key': key });
    expect({ status, errors: body.errors, challenge: headers.get('www-authenticate') }).toEqual({ status: 401, errors: [{ message: 'The API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } }], challenge: 'ApiKey' });
  });

  it('shows its key to no subgraph', async () => {
    await post(apollo(WHO.id), as('a'));
    expect(JSON.stringify(shop.subgraphs.orders.requests.at(-1)?.headers)).not.toContain('sg_a');
  });
});

describe('a partner while users was never heard', () => {
  it('is told to try again, not that its key is bad', async () => {
    const away = await openRegistryDesk();
    away.answer('nothing');
    const own = await openTinyShop({ operations: { partnersUrl: away.url } });
    const response = await fetch(`${own.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...as('a') }, body: JSON.stringify(apollo(LAMP.id)) });
    expect({ status: response.status, retryAfter: response.headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '1' });
    expect((await own.query('{ whoAmI }')).status).toBe(200);
    await own.close();
    await away.close();
  });
});

describe('a partner over WebSocket', () => {
  const connect = (partner: string, more: Record<string, unknown> = {}) => openClient(shop.url, undefined, { connectionParams: { apiKey: `sg_${partner}`, ...more } });
  const first = (client: ReturnType<typeof openClient>, payload: object) => new Promise<unknown>((resolve) => {
    client.subscribe({ query: '', ...payload }, { next: resolve, error: resolve, complete: () => {} });
  });
  const token = async () => ({ authorization: `Bearer ${await shop.desk.token()}` });

  it('runs its query, mutation and subscription by id', async () => {
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    const client = connect('a', await token());
    expect(await first(client, { ...apollo(LAMP.id), variables: { id: 'p1' } })).toEqual({ data: { product: { name: 'Lamp' } } });
    expect(await first(client, apollo(PLACE.id))).toEqual({ data: { place: { status: 'placed x' } } });
    expect(await first(client, { ...apollo(FOLLOW.id), variables: { id: 'order_1' } })).toEqual({ data: { orderChanged: { status: 'PENDING' } } });
    expect(await first(client, { documentId: FOLLOW.id, query: NONSENSE, variables: { id: 'order_1' } })).toEqual({ data: { orderChanged: { status: 'PENDING' } } });
    await client.dispose();
  });

  it('is refused everything else, a text that would not parse included, and stays connected', async () => {
    const client = connect('a');
    const refusals = await Promise.all([{ query: NONSENSE }, { query: '{ whoAmI }' }, { ...apollo(hashOf('x')), query: 'x' }, apollo(OLD.id), apollo(THEIRS.id)].map((payload) => first(client, payload)));
    expect(refusals.map((errors) => (errors as GraphqlBody['errors'])?.[0]?.extensions.code)).toEqual([...Array<string>(3).fill('PERSISTED_OPERATION_REQUIRED'), 'PERSISTED_OPERATION_RETIRED', 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await first(client, apollo(WHO.id))).toMatchObject({ data: { whoAmI: expect.stringContaining('partner:a') } });
    await client.dispose();
  });

  it.each(['sg_x', 'sg_d', ''])('is not let in with the key %p', async (apiKey) => {
    const raw = await openRawSocket(shop.url);
    raw.send({ type: 'connection_init', payload: { apiKey } });
    expect(await raw.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('is let go once its key is revoked, and nobody else is', async () => {
    const [own, other] = await Promise.all([openRawSocket(shop.url), openRawSocket(shop.url)]);
    own.send({ type: 'connection_init', payload: { apiKey: 'sg_a' } });
    other.send({ type: 'connection_init', payload: { apiKey: 'sg_b' } });
    await Promise.all([own.message('connection_ack'), other.message('connection_ack')]);
    desk.publish({ partners: [aPartner('a', { keyHashes: [] }), aPartner('b')] });
    await shop.bus.publish([{ subject: 'shop.users.registry.changed.v1.a', envelope: { id: randomUUID() } as never }]);
    expect(await own.closed).toEqual({ code: 4403, reason: 'API key revoked' });
    expect(codeOf(await post(apollo(WHO.id), as('a')))).toBe('401 UNAUTHENTICATED');
    other.send({ type: 'ping' });
    await other.message('pong');
    other.socket.close();

    desk.publish(published);
    await shop.bus.publish([{ subject: 'shop.users.registry.changed.v1.a', envelope: { id: randomUUID() } as never }]);
    await eventually('the key to be good again', async () => (await post(apollo(WHO.id), as('a'))).status === 200);
  });
});

describe('everybody else', () => {
  it('sends a text with its hash once, by POST and by GET, and the hash alone from then on', async () => {
    const query = '{ products { id } }';
    expect(codeOf(await post(apollo(hashOf(query))))).toBe('200 PERSISTED_QUERY_NOT_FOUND');
    expect((await post({ ...apollo(hashOf(query)), query })).status).toBe(200);
    expect((await post(apollo(hashOf(query)))).body).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] } });
    const get = async (params: Record<string, string>) => (await fetch(`${shop.url}/graphql?${new URLSearchParams(params).toString()}`, { headers: { 'apollo-require-preflight': '1' } })).json() as Promise<GraphqlBody>;
    expect(await get({ extensions: JSON.stringify(apollo(hashOf(query)).extensions) })).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] } });
    expect(await get({ documentId: hashOf(query) })).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] } });
  });

  it('is refused a hash that is of another text', async () => {
    expect(codeOf(await post({ ...apollo(hashOf('{ a }')), query: '{ whoAmI }' }))).toBe('400 BAD_REQUEST');
  });

  it('carries out no mutation by GET, whatever names it', async () => {
    const get = async (path: string) => (await fetch(`${shop.url}${path}`, { headers: { 'apollo-require-preflight': '1' } })).status;
    expect(await get(`/graphql?documentId=${ORDER.id}`)).toBe(405);
    expect(await get(`/graphql/p/${ORDER.id}`)).toBe(405);
  });
});

describe('a published query at its own address', () => {
  const get = (hash: string, search = '', headers: Record<string, string> = {}) => fetch(`${shop.url}/graphql/p/${hash}${search}`, { headers });
  const summary = async (response: Response) => ({ status: response.status, cache: response.headers.get('cache-control'), etag: response.headers.get('etag') });

  it('may be kept by anybody for its time when it is the same for everybody', async () => {
    const response = await get(SHELVES.id);
    expect(await summary(response)).toEqual({ status: 200, cache: 'public, max-age=30', etag: expect.stringMatching(/^"[\w-]{43}"$/) });
    expect(response.headers.get('vary')).toBe('origin, accept, authorization, x-api-key');
    expect(await response.json()).toEqual({ data: { products: [{ name: 'Lamp' }, { name: 'Chair' }] } });
  });

  it('is not sent again to who holds it', async () => {
    const etag = String((await get(SHELVES.id)).headers.get('etag'));
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await get(SHELVES.id, '', { 'if-none-match': held });
      expect({ ...(await summary(again)), body: await again.text() }).toEqual({ status: 304, cache: 'public, max-age=30', etag, body: '' });
    }
    expect((await get(SHELVES.id, '', { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await get(MYSELF.id, '', { 'if-none-match': etag })).status).toBe(200);
  });

  it('is for its client alone when it says who asks, or does not say how long it holds', async () => {
    const token = await shop.desk.token();
    const mine = await get(SHELVES.id, '', { authorization: `Bearer ${token}` });
    expect(await summary(mine)).toMatchObject({ status: 200, cache: 'private, no-cache' });
    const [anonymous, known] = await Promise.all([get(MYSELF.id), get(MYSELF.id, '', { authorization: `Bearer ${token}` })]);
    expect(await summary(anonymous)).toMatchObject({ cache: 'private, no-cache' });
    expect(known.headers.get('etag')).not.toBe(anonymous.headers.get('etag'));
    expect(await summary(await get(LAMP.id, '?variables={"id":"p1"}', as('a')))).toMatchObject({ status: 200, cache: 'private, no-cache' });
  });

  it('takes variables', async () => {
    expect(await (await get(LAMP.id, `?variables=${encodeURIComponent('{"id":"p2"}')}&operationName=Lamp`, as('a'))).json()).toEqual({ data: { product: { name: 'Chair' } } });
    expect((await get(LAMP.id, '?variables=nonsense', as('a'))).status).toBe(400);
    const wrong = await get(LAMP.id, '', as('a'));
    expect(await summary(wrong)).toEqual({ status: 400, cache: 'no-store', etag: null });
  });

  it('is kept by nobody while a part of it is missing', async () => {
    shop.subgraphs.reviews.answer(() => ({ errors: [{ message: 'no' }] }));
    const partial = await get(HALF.id);
    shop.subgraphs.reviews.answer('rightly');
    expect(await summary(partial)).toEqual({ status: 200, cache: 'no-store', etag: null });
    expect(await summary(await get(HALF.id))).toMatchObject({ cache: 'public, max-age=30' });
  });

  it('is not there for what is not published to who asks', async () => {
    await post({ ...apollo(hashOf('{ whoAmI }')), query: '{ whoAmI }' });
    const codes = await Promise.all([get(hashOf('{ whoAmI }')), get(LAMP.id), get(LAMP.id, '', as('b')), get(hashOf('x'), `?query=${encodeURIComponent('{ whoAmI }')}`), get(SHELVES.id, '', as('a'))]
      .map(async (response) => ((await (await response).json()) as GraphqlBody).errors?.[0]?.extensions.code));
    expect(codes).toEqual(Array(5).fill('PERSISTED_QUERY_NOT_FOUND'));
  });

  it('is shown to pages of friends', async () => {
    expect((await get(SHELVES.id, '', { origin: 'https://friend.example' })).headers.get('access-control-allow-origin')).toBe('https://friend.example');
    expect((await get(SHELVES.id, '', { origin: 'https://stranger.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('how operations are used', () => {
  it('is handed in by client and operation, over HTTP and WebSocket, each sharer counted', async () => {
    const registry = await openRegistryDesk(published);
    const own = await openTinyShop({ operations: { own: [MYSELF], partnersUrl: registry.url } });
    const ask = (body: object, headers: Record<string, string> = {}) => fetch(`${own.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    await ask({ ...apollo(LAMP.id), variables: { id: 'p1' } }, as('a'));
    await Promise.all(Array.from({ length: 20 }, () => ask({ ...apollo(LAMP.id), variables: { id: 'p1' } }, as('a'))));
    await ask(apollo(LAMP.id), as('a'));
    await ask(apollo(MYSELF.id));
    await ask({ query: '{ whoAmI }' });
    const client = openClient(own.url, undefined, { connectionParams: { apiKey: 'sg_a' } });
    await new Promise<void>((resolve) => void client.subscribe({ query: '', ...apollo(WHO.id) }, { next: () => {}, error: () => resolve(), complete: resolve }));
    await client.dispose();
    await own.close();
    const used = registry.flushes.flatMap(({ usage }) => usage).map(({ clientId, operationId, count, errors }) => ({ clientId, operationId, count, errors }));
    expect(used).toHaveLength(3);
    expect(used).toEqual(expect.arrayContaining([
      { clientId: 'a', operationId: LAMP.id, count: 22, errors: 1 },
      { clientId: 'a', operationId: WHO.id, count: 1, errors: 0 },
      { clientId: 'storefront', operationId: MYSELF.id, count: 1, errors: 0 },
    ]));
    await registry.close();
  });

  it('and how they were found is counted by few names', async () => {
    const text = await (await fetch(`${shop.url}/metrics`)).text();
    const labels = [...text.matchAll(/operation_lookups_total\{(.*)\}/g)].map(([, found]) => String(found));
    expect(labels.length).toBeGreaterThan(4);
    expect(labels.join()).not.toMatch(/sg_|"a"/);
  });
});
