import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USER_A } from '../testing/keys.ts';
import { NONSENSE, OURS, THEIRS, as, byId, openPartnerShop, outcomeOf } from '../testing/partner-shop.ts';
import type { PartnerShop } from '../testing/partner-shop.ts';
import { openRegistryDesk } from '../testing/registry-desk.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';
import { hashOf } from './registry.ts';

let open: PartnerShop;
let shop: TinyShop;
let post: PartnerShop['post'];
beforeAll(async () => {
  open = await openPartnerShop();
  ({ shop, post } = open);
});
afterAll(() => open.close());

const asked = () => Object.values(shop.subgraphs).reduce((count, { requests }) => count + requests.length, 0);

describe('a partner over HTTP', () => {
  it('runs its PUBLISHED operation by its id', async () => {
    expect((await post({ ...byId(THEIRS.lamp.id), variables: { id: 'p1' } }, as('a'))).body).toEqual({ data: { product: { name: 'Lamp' } } });
    expect((await post({ documentId: `sha256:${THEIRS.lamp.id}`, variables: { id: 'p2' } }, as('a'))).body).toEqual({ data: { product: { name: 'Chair' } } });
    expect((await post({ ...byId(THEIRS.place.id) }, as('a'))).body).toEqual({ data: { place: { status: 'placed x' } } });
  });

  it('runs it for the user whose token it sends besides', async () => {
    const whoAmI = async (headers: Record<string, string>) => JSON.parse(String((await post(byId(THEIRS.who.id), headers)).body.data?.whoAmI)) as unknown;
    expect(await whoAmI(as('a'))).toEqual({ roles: [], client: 'partner:a' });
    expect(await whoAmI({ ...as('a'), authorization: `Bearer ${await shop.desk.token()}` })).toEqual({ userId: USER_A, roles: ['CUSTOMER'], client: 'partner:a' });
  });

  it('is refused everything else before any text is looked at, and nobody is asked for it', async () => {
    const before = asked();
    const outcomes = await Promise.all([{ query: NONSENSE }, { query: '{ whoAmI }' }, {}, { ...byId(hashOf('{ whoAmI }')), query: '{ whoAmI }' }, byId(THEIRS.old.id), byId(THEIRS.another.id), byId(hashOf('x')), byId(OURS.shelves.id)]
      .map(async (body) => outcomeOf(await post(body, as('a')))));
    expect(outcomes).toEqual([...Array<string>(4).fill('403 PERSISTED_OPERATION_REQUIRED'), '410 PERSISTED_OPERATION_RETIRED', ...Array<string>(3).fill('200 PERSISTED_QUERY_NOT_FOUND')]);
    expect(asked()).toBe(before);
  });

  it('is told no more of an operation that is another’s than of one that is nobody’s', async () => {
    const without = ({ status, body }: Awaited<ReturnType<typeof post>>) => ({ status, errors: body.errors });
    expect(without(await post(byId(THEIRS.another.id), as('a')))).toEqual(without(await post(byId(hashOf('nobody’s')), as('a'))));
  });

  it('is refused a text that everybody else has just asked', async () => {
    for (let i = 0; i < 3; i++) expect((await post({ query: '{ whoAmI }' })).status).toBe(200);
    expect(outcomeOf(await post({ query: '{ whoAmI }' }, as('a')))).toBe('403 PERSISTED_OPERATION_REQUIRED');
  });

  it('has its mutations carried out one by one, also where its id is another partner’s for a query', async () => {
    for (let i = 0; i < 3; i++) expect((await post({ documentId: 'order' }, as('b'))).body).toEqual({ data: { count: 7 } });
    const before = shop.subgraphs.orders.requests.length;
    const both = await Promise.all([1, 2].map(async () => (await post({ documentId: 'order' }, as('a'))).body));
    expect(both).toEqual(Array(2).fill({ data: { place: { status: 'placed slow' } } }));
    expect(shop.subgraphs.orders.requests.length).toBe(before + 2);
  });

  it('asks the graph of its contract', async () => {
    expect((await post(byId(THEIRS.inside.id), as('c'))).body).toEqual({ data: { product: { name: 'Lamp' } } });
    expect(outcomeOf(await post(byId(THEIRS.outside.id), as('c')))).toBe('400 GRAPHQL_VALIDATION_FAILED');
  });

  it('is turned away while the graph of its contract is not served', async () => {
    expect(outcomeOf(await post(byId(THEIRS.lamp.id), as('e')))).toBe('403 FORBIDDEN');
  });

  it.each([['unknown', 'sg_x'], ['a suspended partner’s', 'sg_d'], ['empty', ''], ['another’s hash', hashOf('sg_a')], ['two keys', 'sg_a, sg_a']])('is turned away with a key that is %s, in the same words', async (_, key) => {
    const { status, headers, body } = await post(byId(THEIRS.lamp.id), { 'x-api-key': key });
    expect({ status, errors: body.errors, challenge: headers.get('www-authenticate') }).toEqual({ status: 401, errors: [{ message: 'The API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } }], challenge: 'ApiKey' });
  });

  it('shows its key to no subgraph', async () => {
    await post(byId(THEIRS.who.id), as('a'));
    expect(JSON.stringify(shop.subgraphs.orders.requests.at(-1)?.headers)).not.toContain('sg_a');
  });
});

describe('a partner while users was never heard', () => {
  it('is told to try again, not that its key is bad', async () => {
    const away = await openRegistryDesk();
    away.answer('nothing');
    const own = await openTinyShop({ operations: { partnersUrl: away.url } });
    const response = await fetch(`${own.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...as('a') }, body: JSON.stringify(byId(THEIRS.lamp.id)) });
    expect({ status: response.status, retryAfter: response.headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '1' });
    expect((await own.query('{ whoAmI }')).status).toBe(200);
    await own.close();
    await away.close();
  });
});
