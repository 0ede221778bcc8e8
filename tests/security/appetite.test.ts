import { describe, expect, it } from '@jest/globals';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { theShop } from '../shop/the-shop.ts';

const anybody = createGraphqlClient(theShop().url);
const similar = (depth: number, first: number): string => (depth === 0 ? 'name' : `similar(first: ${first}) { product { ${similar(depth - 1, first)} } }`);

describe('whoever asks too much of the shop', () => {
  it.each<[string, string, string]>([
    ['lists in lists in lists', 'COST_LIMIT_EXCEEDED', `{ products(first: 100) { edges { node { ${similar(2, 10)} } } } }`],
    ['lists by many names', 'COST_LIMIT_EXCEEDED', `{ ${Array.from({ length: 9 }, (_, i) => `p${i}: products(first: 100) { edges { node { ${similar(1, 10)} } } }`).join(' ')} }`],
    ['a long page', 'PAGE_SIZE_OUT_OF_RANGE', '{ products(first: 100000) { totalCount } }'],
    ['a deep answer', 'QUERY_TOO_DEEP', `{ products { edges { node { ${similar(6, 1)} } } } }`],
    ['several mutations', 'TOO_MANY_MUTATIONS', 'mutation { a: logOut(input: {}) { userErrors { code } } b: logOut(input: {}) { userErrors { code } } }'],
  ])('is refused before anything is done: %s', async (_, code, query) => {
    const { status, errors, data } = await anybody.raw(query);
    expect({ status, codes: errors?.map(({ extensions }) => extensions.code).includes(code), data }).toEqual({ status: 400, codes: true, data: undefined });
  });

  it('by variables just the same', async () => {
    const query = `query ($n: Int!) { products(first: $n) { edges { node { ${similar(1, 20)} } } } }`;
    expect((await anybody.raw(query, { n: 5 })).extensions.cost).toMatchObject({ requested: 1 + 5 * (1 + 1 + 20 * 2) });
    expect((await anybody.raw(query, { n: 1_000_000 })).errors?.[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
  });

  it('is told with each answer what is left', async () => {
    const { extensions } = await anybody.raw('{ categories { name } }');
    expect(extensions.cost).toEqual({ requested: 10, available: expect.any(Number), maximum: 50_000, restoreRate: 2_000 });
    expect(extensions.cost.available).toBeLessThan(50_000);
  });
});
