import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OURS, PUBLISHED, THEIRS, as, byId, openPartnerShop, outcomeOf } from '../testing/partner-shop.ts';
import type { PartnerShop } from '../testing/partner-shop.ts';
import { openRegistryDesk } from '../testing/registry-desk.ts';
import { openClient } from '../testing/socket-client.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { GraphqlBody, TinyShop } from '../testing/tiny-shop.ts';
import { hashOf } from './registry.ts';

let open: PartnerShop;
let shop: TinyShop;
let post: PartnerShop['post'];
beforeAll(async () => {
  open = await openPartnerShop();
  ({ shop, post } = open);
});
afterAll(() => open.close());

describe('everybody else', () => {
  it('sends a text with its hash once, by POST and by GET, and the hash alone from then on', async () => {
    const query = '{ products { id } }';
    expect(outcomeOf(await post(byId(hashOf(query))))).toBe('200 PERSISTED_QUERY_NOT_FOUND');
    expect((await post({ ...byId(hashOf(query)), query })).status).toBe(200);
    expect((await post(byId(hashOf(query)))).body).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] } });
    const get = async (params: Record<string, string>) => (await fetch(`${shop.url}/graphql?${new URLSearchParams(params).toString()}`, { headers: { 'apollo-require-preflight': '1' } })).json() as Promise<GraphqlBody>;
    expect(await get({ extensions: JSON.stringify(byId(hashOf(query)).extensions) })).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] } });
    expect(await get({ documentId: hashOf(query) })).toEqual({ data: { products: [{ id: 'p1' }, { id: 'p2' }] } });
  });

  it('is refused a hash that is of another text', async () => {
    expect(outcomeOf(await post({ ...byId(hashOf('{ a }')), query: '{ whoAmI }' }))).toBe('400 BAD_REQUEST');
  });

  it('carries out no mutation by GET, whatever names it', async () => {
    const get = async (path: string) => (await fetch(`${shop.url}${path}`, { headers: { 'apollo-require-preflight': '1' } })).status;
    expect(await get(`/graphql?documentId=${OURS.order.id}`)).toBe(405);
    expect(await get(`/graphql/p/${OURS.order.id}`)).toBe(405);
  });
});

describe('how operations are used', () => {
  it('is handed in by client and operation, over HTTP and WebSocket, each sharer counted', async () => {
    const registry = await openRegistryDesk(PUBLISHED);
    const own = await openTinyShop({ operations: { own: [OURS.myself], partnersUrl: registry.url } });
    const ask = (body: object, headers: Record<string, string> = {}) => fetch(`${own.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    await ask({ ...byId(THEIRS.lamp.id), variables: { id: 'p1' } }, as('a'));
    await Promise.all(Array.from({ length: 20 }, () => ask({ ...byId(THEIRS.lamp.id), variables: { id: 'p1' } }, as('a'))));
    await ask(byId(THEIRS.lamp.id), as('a'));
    await ask(byId(OURS.myself.id));
    await ask({ query: '{ whoAmI }' });
    const client = openClient(own.url, undefined, { connectionParams: { apiKey: 'sg_a' } });
    await new Promise<void>((resolve) => void client.subscribe({ query: '', ...byId(THEIRS.who.id) }, { next: () => {}, error: () => resolve(), complete: resolve }));
    await client.dispose();
    await own.close();
    const used = registry.flushes.flatMap(({ usage }) => usage).map(({ clientId, operationId, count, errors }) => ({ clientId, operationId, count, errors }));
    expect(used).toHaveLength(3);
    expect(used).toEqual(expect.arrayContaining([
      { clientId: 'a', operationId: THEIRS.lamp.id, count: 22, errors: 1 },
      { clientId: 'a', operationId: THEIRS.who.id, count: 1, errors: 0 },
      { clientId: 'storefront', operationId: OURS.myself.id, count: 1, errors: 0 },
    ]));
    await registry.close();
  });

  it('is counted for operators by client, and by whether it went well', async () => {
    await post(byId(THEIRS.lamp.id), as('a'));
    await post(byId(OURS.myself.id));
    const text = await (await fetch(`${shop.url}/metrics`)).text();
    expect(text).toMatch(/published_runs_total\{.*client="a",outcome="errors".*\} 1/);
    expect(text).toMatch(/published_runs_total\{.*client="storefront",outcome="ok".*\} 1/);
  });

  it('and how they were found is counted by few names', async () => {
    for (const body of [byId(THEIRS.who.id), byId(THEIRS.old.id), byId(hashOf('x')), { query: '{ whoAmI }' }]) await post(body, as('a'));
    const text = await (await fetch(`${shop.url}/metrics`)).text();
    const labels = [...text.matchAll(/operation_lookups_total\{(.*)\}/g)].map(([, found]) => String(found));
    expect(labels.length).toBeGreaterThan(4);
    expect(labels.join()).not.toMatch(/sg_|"a"/);
  });
});
