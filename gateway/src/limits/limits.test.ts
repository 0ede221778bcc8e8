import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const repeat = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (depth: number) => `{ product(id: "p1") ${repeat(depth - 2, () => '{ alike ')} { name } ${'}'.repeat(depth - 2)} }`;
const fragments = (count: number, body: (next: string) => string) => `query { product(id: "p1") { ...F0 } } ${repeat(count, (i) => `fragment F${i} on Product { ${i < count - 1 ? body(`...F${i + 1}`) : 'name'} }`)}`;

describe('a request that is too much', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());
  const asked = () => Object.values(shop.subgraphs).reduce((sum, { requests }) => sum + requests.length, 0);

  const refused: readonly [string, string, string][] = [
    ['QUERY_TOO_DEEP', 'fields 13 deep', nested(13)],
    ['QUERY_TOO_DEEP', 'depth hidden in fragments', fragments(14, (next) => `alike { ${next} }`)],
    ['TOO_MANY_SELECTIONS', 'a fragment bomb', fragments(25, (next) => `${next} ${next}`)],
    ['TOO_MANY_SELECTIONS', 'a fragment bomb with fields', fragments(12, (next) => `alike { ${next} } rating ${next} ${next}`)],
    ['TOO_MANY_ALIASES', '31 aliases', `{ product(id: "p1") { ${repeat(31, (i) => `a${i}: name`)} } }`],
    ['TOO_MANY_ALIASES', 'aliases multiplied by fragments', `{ products { ...A alike { ...A } } } fragment A on Product { ${repeat(16, (i) => `a${i}: name`)} }`],
    ['TOO_MANY_ROOT_FIELDS', '11 root fields', `{ ${repeat(11, (i) => `a${i}: whoAmI`)} }`],
    ['TOO_MANY_ROOT_FIELDS', 'root fields in a fragment', `{ ...R ...R } fragment R on Query { ${repeat(6, (i) => `a${i}: whoAmI`)} }`],
    ['TOO_MANY_MUTATIONS', 'two mutations', 'mutation { place(note: "a") { status } b: place(note: "b") { status } }'],
    ['TOO_MANY_DIRECTIVES', '51 directives', `{ product(id: "p1") { ${repeat(51, () => '... @include(if: true) { name }')} } }`],
    ['ALIAS_NOT_ALLOWED', 'an alias with the name of a key', '{ product(id: "p1") { id: name reviews { text } } }'],
    ['ALIAS_NOT_ALLOWED', 'an alias with a name of the gateway\'s', '{ product(id: "p1") { __typename: name } }'],
    ['VARIABLE_NOT_ALLOWED', 'a variable that has a meaning between subgraphs', 'query ($representations: Int) { product(id: "p1") { rating(scale: $representations) } }'],
    ['CONDITIONAL_SUBSCRIPTION', 'a conditional subscription', 'subscription ($on: Boolean!) { orderChanged(orderId: "order_1") @include(if: $on) { id } }'],
    ['CONDITIONAL_SUBSCRIPTION', 'a conditional fragment around it', 'subscription { ...S @skip(if: false) } fragment S on Subscription { orderChanged(orderId: "order_1") { id } }'],
    ['GRAPHQL_PARSE_FAILED', '2001 tokens', `{ ${repeat(2_001, () => 'whoAmI')} }`],
    ['GRAPHQL_VALIDATION_FAILED', 'a fragment within itself', '{ product(id: "p1") { ...A } } fragment A on Product { alike { ...A } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'an unknown field', '{ nothing }'],
    ['BAD_REQUEST', 'a subscription over HTTP', 'subscription { orderChanged(orderId: "order_1") { id } }'],
  ];
  it.each(refused)('is refused as %s: %s', async (code, _, query) => {
    const before = asked();
    const startedAt = performance.now();
    const { status, headers, body } = await shop.query(query, { variables: { on: true } });
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 400, code });
    expect(body.extensions).toEqual({ requestId: headers.get('x-request-id') });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(asked()).toBe(before);
  });

  const answered: readonly [string, string][] = [
    ['fields 12 deep', nested(12)],
    ['30 aliases', `{ product(id: "p1") { ${repeat(30, (i) => `a${i}: name`)} } }`],
    ['10 root fields', `{ ${repeat(10, (i) => `a${i}: whoAmI`)} }`],
    ['a key by its own name', '{ product(id: "p1") { id: id name } }'],
    ['introspection', getIntrospectionQuery()],
  ];
  it.each(answered)('is not: %s', async (_, query) => {
    const { status, body } = await shop.query(query);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  });

  const unread: readonly [string, string, number, RequestInit][] = [
    ['PAYLOAD_TOO_LARGE', 'a body above 100 KB', 413, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: `# ${'x'.repeat(101 * 1024)}` }) }],
    ['BAD_REQUEST', 'malformed JSON', 400, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query": ' }],
    ['BAD_REQUEST', 'a batch', 400, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{ whoAmI }"}]' }],
    ['BAD_REQUEST', 'a form that any page could send', 400, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ whoAmI }"}' }],
    ['BAD_REQUEST', 'a body of an unknown kind', 415, { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<a/>' }],
    ['BAD_REQUEST', 'no query', 400, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"variables":{}}' }],
    ['BAD_REQUEST', 'another method', 405, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"query":"{ whoAmI }"}' }],
  ];
  it.each(unread)('is answered as GraphQL with %s: %s', async (code, _, status, init) => {
    const response = await fetch(`${shop.url}/graphql`, init);
    const body = (await response.json()) as { errors: { extensions: { code: string } }[]; extensions: unknown };
    expect({ status: response.status, code: body.errors[0]?.extensions.code, extensions: body.extensions }).toEqual({ status, code, extensions: { requestId: response.headers.get('x-request-id') } });
  });

  it('of several operations in one says how to ask instead', async () => {
    const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{ whoAmI }"},{"query":"{ whoAmI }"}]' });
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('Send several requests instead') }] });
  });

  it('of variables with more wrong than anybody counts is the client\'s fault alone', async () => {
    const numbers = Array.from({ length: 12 }, (_, i) => `$n${i}: Int`).join(' ');
    const asked = Array.from({ length: 12 }, (_, i) => `n${i}: note(length: $n${i})`).join(' ');
    const variables = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`n${i}`, 'x']));
    const { status, body } = await shop.query(`query (${numbers}) { order(id: "o1") { ${asked} } }`, { variables });
    expect({ status, codes: [...new Set(body.errors?.map(({ extensions }) => extensions.code))] }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  it('of variables names what is wrong with them', async () => {
    for (const n of ['x', 1.5, 10 ** 12]) {
      const { status, body } = await shop.query('query ($n: Int) { count(n: $n) }', { variables: { n } });
      expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    }
  });

  it('of several operations wants one named', async () => {
    expect(await shop.query('query A { whoAmI } query B { whoAmI }')).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] } });
  });
});
