import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { TinyShop } from '../testing/tiny-shop.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import { demandModest } from './limit-operations.ts';

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

describe('variables', () => {
  it.each([['none', undefined], ['ten deep', { a: deep(9) }], ['a thousand values', { a: Array(999).fill(1) }]])('are taken: %s', (_, variables) => {
    expect(() => demandModest(variables)).not.toThrow();
  });
  it.each([['eleven deep', { a: deep(10) }], ['a thousand and one values', { a: Array(1_000).fill(1) }], ['5,000 deep', { a: deep(5_000) }]])('are refused: %s', (_, variables) => {
    expect(() => demandModest(variables)).toThrow(expect.objectContaining({ extensions: { code: 'VARIABLES_TOO_LARGE', http: { status: 400 } } }));
  });
});

describe('where not everybody may see the schema', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop({ introspection: false })));
  afterAll(() => shop.close());
  const statusFor = async (roles: string[] | undefined, query = getIntrospectionQuery()) => (await shop.query(query, roles ? { token: await shop.desk.token({ roles }) } : {})).status;

  it.each<[number, string[] | undefined]>([[403, undefined], [403, []], [403, ['CUSTOMER']], [403, ['SUPPORT', 'FINANCE']], [200, ['ADMIN']], [403, undefined]])('%d for %p', async (status, roles) => {
    expect(await statusFor(roles)).toBe(status);
  });

  it('everybody may see what kind of object an answer is', async () => {
    expect(await statusFor(undefined, '{ __typename product(id: "p1") { __typename } }')).toBe(200);
  });
});
