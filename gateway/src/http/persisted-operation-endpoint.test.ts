import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '../operations/registry.ts';
import { OURS, THEIRS, as, byId, openPartnerShop } from '../testing/partner-shop.ts';
import type { PartnerShop } from '../testing/partner-shop.ts';
import type { GraphqlBody, TinyShop } from '../testing/tiny-shop.ts';

let open: PartnerShop;
let shop: TinyShop;
let post: PartnerShop['post'];
beforeAll(async () => {
  open = await openPartnerShop();
  ({ shop, post } = open);
});
afterAll(() => open.close());

describe('a PUBLISHED query at its own address', () => {
  const get = (hash: string, search = '', headers: Record<string, string> = {}) => fetch(`${shop.url}/graphql/p/${hash}${search}`, { headers });
  const summary = async (response: Response) => ({ status: response.status, cache: response.headers.get('cache-control'), etag: response.headers.get('etag') });

  it('may be kept by anybody for its time when it is the same for everybody', async () => {
    const response = await get(OURS.shelves.id);
    expect(await summary(response)).toEqual({ status: 200, cache: 'public, max-age=30', etag: expect.stringMatching(/^"[\w-]{43}"$/) });
    expect(response.headers.get('vary')).toBe('origin, accept, authorization, x-api-key');
    expect(await response.json()).toEqual({ data: { products: [{ name: 'Lamp' }, { name: 'Chair' }] } });
  });

  it('is not sent again to who holds it', async () => {
    const etag = String((await get(OURS.shelves.id)).headers.get('etag'));
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await get(OURS.shelves.id, '', { 'if-none-match': held });
      expect({ ...(await summary(again)), body: await again.text() }).toEqual({ status: 304, cache: 'public, max-age=30', etag, body: '' });
    }
    expect((await get(OURS.shelves.id, '', { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await get(OURS.myself.id, '', { 'if-none-match': etag })).status).toBe(200);
  });

  it('is for its client alone when it says who asks, or does not say how long it holds', async () => {
    const token = await shop.desk.token();
    const mine = await get(OURS.shelves.id, '', { authorization: `Bearer ${token}` });
    expect(await summary(mine)).toMatchObject({ status: 200, cache: 'private, no-cache' });
    const [anonymous, known] = await Promise.all([get(OURS.myself.id), get(OURS.myself.id, '', { authorization: `Bearer ${token}` })]);
    expect(await summary(anonymous)).toMatchObject({ cache: 'private, no-cache' });
    expect(known.headers.get('etag')).not.toBe(anonymous.headers.get('etag'));
    expect(await summary(await get(THEIRS.lamp.id, '?variables={"id":"p1"}', as('a')))).toMatchObject({ status: 200, cache: 'private, no-cache' });
  });

  it('takes variables', async () => {
    expect(await (await get(THEIRS.lamp.id, `?variables=${encodeURIComponent('{"id":"p2"}')}&operationName=Lamp`, as('a'))).json()).toEqual({ data: { product: { name: 'Chair' } } });
    expect((await get(THEIRS.lamp.id, '?variables=nonsense', as('a'))).status).toBe(400);
    const wrong = await get(THEIRS.lamp.id, '', as('a'));
    expect(await summary(wrong)).toEqual({ status: 400, cache: 'no-store', etag: null });
  });

  it('is kept by nobody while a part of it is missing', async () => {
    shop.subgraphs.reviews.answer(() => ({ errors: [{ message: 'no' }] }));
    const partial = await get(OURS.half.id);
    shop.subgraphs.reviews.answer('rightly');
    expect(await summary(partial)).toEqual({ status: 200, cache: 'no-store', etag: null });
    expect(await summary(await get(OURS.half.id))).toMatchObject({ cache: 'public, max-age=30' });
  });

  it('is not there for what is not PUBLISHED to who asks', async () => {
    await post({ ...byId(hashOf('{ whoAmI }')), query: '{ whoAmI }' });
    const codes = await Promise.all([get(hashOf('{ whoAmI }')), get(THEIRS.lamp.id), get(THEIRS.lamp.id, '', as('b')), get(hashOf('x'), `?query=${encodeURIComponent('{ whoAmI }')}`), get(OURS.shelves.id, '', as('a'))]
      .map(async (response) => ((await (await response).json()) as GraphqlBody).errors?.[0]?.extensions.code));
    expect(codes).toEqual(Array(5).fill('PERSISTED_QUERY_NOT_FOUND'));
  });

  it.each(['__proto__', '%00', '..%2f..%2fgraphql', '%E0%A4%A', 'x'.repeat(400), encodeURIComponent('"><script>')])('is not there for the hash %p, which is none', async (hash) => {
    const response = await get(hash);
    const text = await response.text();
    expect([200, 400]).toContain(response.status);
    expect(text).not.toContain('script');
    if (response.status === 200) expect((JSON.parse(text) as GraphqlBody).errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  });

  it('is shown to pages of friends', async () => {
    expect((await get(OURS.shelves.id, '', { origin: 'https://friend.example' })).headers.get('access-control-allow-origin')).toBe('https://friend.example');
    expect((await get(OURS.shelves.id, '', { origin: 'https://stranger.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });
});
