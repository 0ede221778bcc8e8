import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
let main: string;
let ohio: string;

const WAREHOUSES = '{ warehouses { id code name country priority isActive } }';
const CREATE = 'mutation ($input: CreateWarehouseInput!) { createWarehouse(input: $input) { warehouse { id code name country priority isActive } userErrors { code field } } }';
const UPDATE = 'mutation ($input: UpdateWarehouseInput!) { updateWarehouse(input: $input) { warehouse { code name country priority isActive } userErrors { code field } } }';
const SET = 'mutation ($input: SetStockInput!) { setStock(input: $input) { variant { stock { onHand } } userErrors { code field } } }';
const ADJUST = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { variant { stock { onHand } } userErrors { code field } } }';

/** What a mutation answers. */
interface Done {
  readonly warehouse: { readonly id: string };
  readonly userErrors: readonly { readonly code: string }[];
}

const act = async (query: string, input: object): Promise<Done> => Object.values((await desk.ask<Record<string, Done>>(query, { input }, desk.manager)).data ?? {})[0]!;
const all = async () => (await desk.ask<{ warehouses: { id: string; code: string }[] }>(WAREHOUSES, {}, desk.manager)).data!.warehouses;
const open = async (code: string, priority = 50): Promise<string> => (await act(CREATE, { code, name: code, country: 'US', priority })).warehouse.id;
/** What is on hand of a variant, by the code of the warehouse. */
const levels = async (id: string) => {
  const query = 'query ($id: ID!) { variant(id: $id) { stockLevels { warehouse { code } onHand available } } }';
  const answer = await desk.ask<{ variant: { stockLevels: { warehouse: { code: string }; onHand: number }[] } }>(query, { id }, desk.manager);
  return Object.fromEntries(answer.data!.variant.stockLevels.map(({ warehouse, onHand }) => [warehouse.code, onHand]));
};

beforeAll(async () => {
  desk = await openDesk();
  main = (await all())[0]!.id;
  ohio = await open('OHIO', 10);
});
afterAll(() => desk?.close());

describe('warehouses', () => {
  it('begin with one, and are listed in the order in which orders are served', async () => {
    await open('FIRST', 0);
    expect((await all()).map(({ code }) => code)).toEqual(['MAIN', 'FIRST', 'OHIO']);
    await act(UPDATE, { warehouseId: ohio, priority: 0, name: 'Ohio, the old one' });
    expect((await all()).map(({ code }) => code)).toEqual(['MAIN', 'OHIO', 'FIRST']);
  });

  it('are opened once by one idempotency key', async () => {
    const input = { code: 'ONCE', name: 'Once', country: 'FR', priority: 90, idempotencyKey: 'open-once' };
    const opened = await Promise.all(Array.from({ length: 5 }, () => act(CREATE, input)));
    expect(new Set(opened.map(({ warehouse }) => warehouse.id)).size).toBe(1);
    expect(await act(CREATE, { ...input, name: 'Twice' })).toEqual({ warehouse: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }] });
    expect(await act(CREATE, { ...input, idempotencyKey: '' })).toMatchObject({ userErrors: [{ code: 'INVALID_IDEMPOTENCY_KEY' }] });
  });

  it.each<[string, object, string, string]>([
    ['a code in small letters', { code: 'ohio' }, 'INVALID_CODE', 'code'], ['no code', { code: '' }, 'INVALID_CODE', 'code'],
    ['no name', { name: ' ' }, 'INVALID_NAME', 'name'], ['a long name', { name: 'x'.repeat(101) }, 'INVALID_NAME', 'name'],
    ['a negative priority', { priority: -1 }, 'PRIORITY_OUT_OF_RANGE', 'priority'], ['a high priority', { priority: 1_001 }, 'PRIORITY_OUT_OF_RANGE', 'priority'],
    ['a code that is taken', { code: 'OHIO' }, 'CODE_TAKEN', 'code'],
  ])('are not opened with %s', async (_what, part, code, field) => {
    const before = await all();
    expect(await act(CREATE, { code: 'NEW', name: 'New', country: 'DE', priority: 1, ...part })).toEqual({ warehouse: null, userErrors: [{ code, field: [field] }] });
    expect(await all()).toEqual(before);
  });

  it.each<[string, object, string, string]>([
    ['no name', { name: '' }, 'INVALID_NAME', 'name'], ['too high a priority', { priority: 5_000 }, 'PRIORITY_OUT_OF_RANGE', 'priority'],
    ['an id of something else', { warehouseId: newId('var') }, 'INVALID_ID', 'warehouseId'], ['an id of none', { warehouseId: newId('wh') }, 'WAREHOUSE_NOT_FOUND', 'warehouseId'],
  ])('are not changed with %s', async (_what, part, code, field) => {
    expect(await act(UPDATE, { warehouseId: ohio, ...part })).toEqual({ warehouse: null, userErrors: [{ code, field: [field] }] });
  });

  it('are taken out of use when nothing is in them, and then hold nothing', async () => {
    const [id, variantId] = [await open('SHORT-LIVED', 70), await desk.stocked(5)];
    await act(ADJUST, { variantId, by: 2, warehouseId: id });
    expect(await act(UPDATE, { warehouseId: id, isActive: false })).toEqual({ warehouse: null, userErrors: [{ code: 'WAREHOUSE_NOT_EMPTY', field: ['isActive'] }] });
    await act(SET, { variantId, onHand: 0, warehouseId: id });
    expect(await act(UPDATE, { warehouseId: id, isActive: false })).toMatchObject({ warehouse: { isActive: false }, userErrors: [] });
    expect(await act(ADJUST, { variantId, by: 2, warehouseId: id })).toMatchObject({ userErrors: [{ code: 'WAREHOUSE_NOT_FOUND' }] });
    expect(await act(UPDATE, { warehouseId: id, isActive: true })).toMatchObject({ warehouse: { isActive: true } });
    expect(await act(ADJUST, { variantId, by: 2, warehouseId: id })).toMatchObject({ variant: { stock: { onHand: 7 } } });
  });

  it('are never brought pieces and taken out of use at once', async () => {
    const variants = await Promise.all(Array.from({ length: 8 }, () => desk.stocked(5)));
    for (const round of [1, 2, 3]) {
      const id = await open(`RACE-${round}`, 80);
      const [closed, ...filled] = await Promise.all([
        act(UPDATE, { warehouseId: id, isActive: false }), ...variants.map((variantId) => act(ADJUST, { variantId, by: 1, warehouseId: id })),
      ]);
      const isFilled = filled.some(({ userErrors }) => userErrors.length === 0);
      if (closed.userErrors.length === 0) expect(isFilled).toBe(false);
      else expect(closed.userErrors).toMatchObject([{ code: 'WAREHOUSE_NOT_EMPTY' }]);
    }
  });

  it('are for catalogue managers alone', async () => {
    for (const query of [WAREHOUSES, `mutation { createWarehouse(input: { code: "X", name: "X", country: "DE", priority: 1 }) { warehouse { id } } }`, `mutation { updateWarehouse(input: { warehouseId: "${ohio}", priority: 3 }) { warehouse { id } } }`]) {
      expect(codesOf(await desk.ask(query))).toEqual(['UNAUTHENTICATED']);
      expect(codesOf(await desk.ask(query, {}, desk.customer))).toEqual(['FORBIDDEN']);
    }
    const answer = await desk.ask('query ($id: ID!) { variant(id: $id) { stockLevels { onHand } } }', { id: await desk.stocked(3) }, desk.customer);
    expect([codesOf(answer), answer.data]).toEqual([['FORBIDDEN'], { variant: { stockLevels: null } }]);
  });
});

describe('stock in several warehouses', () => {
  it('is counted in the one that is named, and shown as the sum', async () => {
    const variantId = await desk.stocked(5);
    expect(await act(SET, { variantId, onHand: 7, warehouseId: ohio })).toEqual({ variant: { stock: { onHand: 12 } }, userErrors: [] });
    expect(await act(ADJUST, { variantId, by: -3, warehouseId: ohio })).toEqual({ variant: { stock: { onHand: 9 } }, userErrors: [] });
    expect(await levels(variantId)).toEqual({ MAIN: 5, OHIO: 4 });
  });

  it('is counted in all together when none is named: what is new goes to the first, what is missing leaves one after the other', async () => {
    const variantId = await desk.stocked(5);
    await act(SET, { variantId, onHand: 7, warehouseId: ohio });
    await act(SET, { variantId, onHand: 14 });
    expect(await levels(variantId)).toEqual({ MAIN: 7, OHIO: 7 });
    expect(await act(SET, { variantId, onHand: 4 })).toMatchObject({ variant: { stock: { onHand: 4 } } });
    expect(await levels(variantId)).toEqual({ MAIN: 0, OHIO: 4 });
  });

  it('names in each movement where it was', async () => {
    const variantId = await desk.stocked(5);
    await act(ADJUST, { variantId, by: 2, warehouseId: ohio });
    await act(ADJUST, { variantId, by: -6 });
    const query = 'query ($id: ID!) { variant(id: $id) { stockMovements { edges { node { onHand warehouse { code } } } } } }';
    const { data } = await desk.ask<{ variant: { stockMovements: { edges: { node: { onHand: number; warehouse: { code: string } } }[] } } }>(query, { id: variantId }, desk.manager);
    expect(data!.variant.stockMovements.edges.map(({ node }) => [node.warehouse.code, node.onHand]).sort()).toEqual([['MAIN', -5], ['MAIN', 5], ['OHIO', -1], ['OHIO', 2]]);
  });

  it.each<[string, object, string, string]>([
    ['more is taken than is there', { by: -3 }, 'QUANTITY_OUT_OF_RANGE', 'by'],
    ['the warehouse is none', { warehouseId: newId('wh'), by: 1 }, 'WAREHOUSE_NOT_FOUND', 'warehouseId'],
    ['the id is of something else', { warehouseId: newId('var'), by: 1 }, 'INVALID_ID', 'warehouseId'],
  ])('stays when %s', async (_why, input, code, field) => {
    const variantId = await desk.stocked(5);
    await act(SET, { variantId, onHand: 2, warehouseId: ohio });
    expect(await act(ADJUST, { variantId, warehouseId: ohio, ...input })).toEqual({ variant: null, userErrors: [{ code, field: [field] }] });
    expect(await levels(variantId)).toEqual({ MAIN: 5, OHIO: 2 });
  });

  it('is promised where it is held', async () => {
    const variantId = await desk.stocked(5);
    await act(SET, { variantId, onHand: 2, warehouseId: ohio });
    await desk.database.query('UPDATE stock_level SET allocated = 4 WHERE variant_id = $1 AND on_hand = 5', [toUuid(variantId)]);
    expect(await act(SET, { variantId, onHand: 3, warehouseId: main })).toMatchObject({ userErrors: [{ code: 'STOCK_PROMISED', field: ['onHand'] }] });
    expect(await act(SET, { variantId, onHand: 3 })).toMatchObject({ userErrors: [{ code: 'STOCK_PROMISED', field: ['onHand'] }] });
    expect(await act(SET, { variantId, onHand: 4 })).toMatchObject({ variant: { stock: { onHand: 4 } } });
  });

  it('costs the same number of statements for 2 and for 20 variants', async () => {
    const query = 'query ($slug: String!) { product(slug: $slug) { variants { stockLevels { onHand warehouse { code } } stockMovements(first: 5) { edges { node { warehouse { code } } } } } } }';
    const costs = [];
    for (const count of [2, 20]) {
      const { slug } = await desk.addProduct({ variants: Array.from({ length: count }, () => ({})) });
      costs.push((await desk.costs(query, { slug }, desk.manager)).length);
    }
    // The product, its variants, levels, movements, warehouses of each.
    expect(costs[0]).toBeLessThanOrEqual(6);
    expect(costs[1]).toBe(costs[0]);
  });
});
