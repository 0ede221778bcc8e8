import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const SET = `mutation ($input: SetBackorderInput!) { setBackorder(input: $input) {
  variant { backorder { mode limit expectedAt } availability { status orderableQuantity expectedAt } } userErrors { code field } } }`;
const set = async (input: object, caller = desk.manager) => desk.ask<{ setBackorder: object }>(SET, { input }, caller);
const soon = new Date(Date.now() + 7 * 24 * 3600_000).toISOString();

describe('setBackorder', () => {
  it.each<[object, object, object]>([
    [{ mode: 'LIMITED', limit: 4, expectedAt: soon }, { mode: 'LIMITED', limit: 4, expectedAt: soon }, { status: 'BACKORDER', orderableQuantity: 4, expectedAt: soon }],
    [{ mode: 'UNLIMITED' }, { mode: 'UNLIMITED', limit: null, expectedAt: null }, { status: 'BACKORDER', orderableQuantity: 10, expectedAt: null }],
    [{ mode: 'NONE' }, { mode: 'NONE', limit: null, expectedAt: null }, { status: 'OUT_OF_STOCK', orderableQuantity: 0, expectedAt: null }],
  ])('sets %j, which shoppers see without its number', async (policy, backorder, availability) => {
    const variantId = await desk.stocked(0);
    expect((await set({ variantId, ...policy })).data).toEqual({ setBackorder: { variant: { backorder, availability }, userErrors: [] } });
    const seen = await desk.ask('query ($id: ID!) { variant(id: $id) { availability { status orderableQuantity expectedAt } backorder { limit } } }', { id: variantId });
    expect([seen.data, codesOf(seen)]).toEqual([{ variant: { availability, backorder: null } }, ['UNAUTHENTICATED']]);
  });

  it('is told to those who watch, and to those who wait', async () => {
    const variantId = await desk.stocked(0);
    await set({ variantId, mode: 'UNLIMITED' });
    await set({ variantId, mode: 'UNLIMITED' });
    expect(await desk.told(variantId)).toMatchObject([
      { name: 'products.availability-changed', payload: { status: 'BACKORDER', orderableQuantity: 10 } }, { name: 'products.stock-came-back' },
    ]);
  });

  it('has what can be ordered be listed as in stock', async () => {
    const { id, variantIds: [variantId] } = await desk.addProduct({ brand: 'Ordered Ahead', variants: [{ onHand: 0 }] });
    const listed = async () => (await desk.ask<{ products: { edges: object[] } }>('{ products(filter: { brand: "Ordered Ahead", inStock: true }) { edges { node { id } } } }')).data!.products.edges;
    expect(await listed()).toEqual([]);
    await set({ variantId, mode: 'LIMITED', limit: 1 });
    expect(await listed()).toEqual([{ node: { id } }]);
  });

  it.each<[string, object, string, string]>([
    ['an id of something else', { variantId: 'lamp', mode: 'NONE' }, 'INVALID_ID', 'variantId'],
    ['no such variant', { variantId: newId('var'), mode: 'NONE' }, 'VARIANT_NOT_FOUND', 'variantId'],
    ['a limit of none', { mode: 'LIMITED', limit: 0 }, 'LIMIT_OUT_OF_RANGE', 'limit'],
    ['a limit that is left out', { mode: 'LIMITED' }, 'LIMIT_OUT_OF_RANGE', 'limit'],
    ['a limit beyond counting', { mode: 'LIMITED', limit: 1_000_001 }, 'LIMIT_OUT_OF_RANGE', 'limit'],
    ['a limit of what is unlimited', { mode: 'UNLIMITED', limit: 3 }, 'LIMIT_OUT_OF_RANGE', 'limit'],
    ['a date in the past', { mode: 'UNLIMITED', expectedAt: '2020-01-01T00:00:00Z' }, 'EXPECTED_AT_NOT_AHEAD', 'expectedAt'],
    ['a date for nothing', { mode: 'NONE', expectedAt: soon }, 'EXPECTED_AT_NOT_AHEAD', 'expectedAt'],
  ])('refuses %s', async (_what, input, code, field) => {
    const variantId = await desk.stocked(0);
    expect((await set({ variantId, ...input })).data).toEqual({ setBackorder: { variant: null, userErrors: [{ code, field: [field] }] } });
  });

  it('is for catalogue managers alone', async () => {
    expect(codesOf(await set({ variantId: await desk.stocked(0), mode: 'NONE' }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});
