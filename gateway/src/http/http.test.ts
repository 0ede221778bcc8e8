import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

describe('GraphQL over HTTP', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());
  const get = (search: string, headers: Record<string, string> = {}) => fetch(`${shop.url}/graphql${search}`, { headers });

  it('answers a query by GET, but only to who cannot be a page of another site', async () => {
    const search = `?query=${encodeURIComponent('query ($id: ID!) { product(id: $id) { name } }')}&variables=${encodeURIComponent('{"id":"p1"}')}`;
    expect((await get(search)).status).toBe(400);
    const response = await get(search, { 'apollo-require-preflight': '1' });
    expect(await response.json()).toEqual({ data: { product: { name: 'Lamp' } } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('carries out no mutation by GET', async () => {
    const response = await get(`?query=${encodeURIComponent('mutation { place { status } }')}`, { 'apollo-require-preflight': '1' });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
  });

  it('speaks the media type of the specification to who asks for it', async () => {
    const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: '{"query":"{ whoAmI }"}' });
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('shows a person the way', async () => {
    const response = await get('', { accept: 'text/html,*/*' });
    expect(await response.text()).toContain('href="/sandbox"');
  });

  it('is shown to pages of friends and of its own, and to no others', async () => {
    const allowed = async (origin: string) => (await get('?query=%7BwhoAmI%7D', { origin, 'apollo-require-preflight': '1' })).headers.get('access-control-allow-origin');
    expect(await allowed('https://friend.example')).toBe('https://friend.example');
    expect(await allowed(shop.url)).toBe(shop.url);
    expect(await allowed('https://stranger.example')).toBeNull();
    expect(await allowed('null')).toBeNull();
    const preflight = await fetch(`${shop.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://friend.example', 'access-control-request-method': 'POST' } });
    expect({ status: preflight.status, origin: preflight.headers.get('access-control-allow-origin'), credentials: preflight.headers.get('access-control-allow-credentials') }).toEqual({ status: 204, origin: 'https://friend.example', credentials: null });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it('hides the schema where introspection is off, suggestions included', async () => {
    const own = await openTinyShop({ introspection: false });
    expect((await own.query(getIntrospectionQuery())).body.errors).toMatchObject([{ message: 'The schema is shown to administrators alone.', extensions: { code: 'INTROSPECTION_NOT_ALLOWED' } }]);
    expect(JSON.stringify((await own.query('{ whoAmIi }')).body)).not.toContain('whoAmI"');
    await own.close();
  });

  it('finishes what is under way when it is stopped', async () => {
    const own = await openTinyShop();
    const answering = own.query('mutation { place(note: "slow") { status } }');
    while (own.subgraphs.orders.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([own.stopGateway(), expect(answering.then(({ body }) => body)).resolves.toEqual({ data: { place: { status: 'placed slow' } } })]);
    await expect(fetch(`${own.url}/health/live`)).rejects.toThrow();
    await own.close();
  });
});
