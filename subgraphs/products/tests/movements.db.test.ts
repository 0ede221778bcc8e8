import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

interface Movements {
  edges: { cursor: string; node: { kind: string; onHand: number; reserved: number; orderId: string | null } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const MOVEMENTS = `query ($id: ID!, $first: Int, $after: String) { variant(id: $id) { stockMovements(first: $first, after: $after) {
  edges { cursor node { kind onHand reserved allocated orderId movedAt } } pageInfo { hasNextPage endCursor } totalCount } } }`;
const ADJUST = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { code } } }';

const page = async (variables: { id: string; first?: number; after?: string | null }) =>
  (await desk.ask<{ variant: { stockMovements: Movements } }>(MOVEMENTS, variables, desk.manager)).data!.variant.stockMovements;
const adjust = (variantId: Id<'var'>, by: number) => desk.ask(ADJUST, { input: { variantId, by } }, desk.manager);

describe('the movements of a variant', () => {
  it('are told latest first, page by page, each once', async () => {
    const id = await desk.stocked(5);
    await desk.stocked(99);
    for (const by of [1, 2, -3, 4]) await adjust(id, by);
    const seen: number[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { edges, pageInfo, totalCount } = await page({ id, first: 2, after });
      expect(totalCount).toBe(5);
      seen.push(...edges.map(({ node }) => node.onHand));
      [more, after] = [pageInfo.hasNextPage, pageInfo.endCursor];
    }
    expect(seen).toEqual([4, -3, 2, 1, 5]);
  });

  it('name the order they happened for', async () => {
    const [id, orderId] = [await desk.stocked(5), newId('order')];
    await desk.database.query('INSERT INTO decided_order (order_id) VALUES ($1)', [toUuid(orderId)]);
    await desk.database.query(`INSERT INTO stock_movement (variant_id, order_id, kind, reserved) VALUES ($1, $2, 'HELD', 2)`, [toUuid(id), toUuid(orderId)]);
    expect((await page({ id })).edges.map(({ node }) => node)).toMatchObject([
      { kind: 'HELD', onHand: 0, reserved: 2, orderId }, { kind: 'COUNTED', onHand: 5, reserved: 0, orderId: null },
    ]);
  });

  it('are for catalogue managers alone', async () => {
    const id = await desk.stocked(5);
    for (const caller of [undefined, desk.customer]) {
      const answer = await desk.ask(MOVEMENTS, { id }, caller);
      expect(codesOf(answer)).toEqual([caller ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
      expect(answer.data).toEqual({ variant: { stockMovements: null } });
    }
  });

  it.each([
    [{ after: 'nonsense' }, 'INVALID_CURSOR'], [{ after: Buffer.from('["1 OR 1"]').toString('base64url') }, 'INVALID_CURSOR'],
    [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'], [{ first: 101 }, 'PAGE_SIZE_OUT_OF_RANGE'],
  ])('are refused for %j', async (wanted, code) => {
    expect(codesOf(await desk.ask(MOVEMENTS, { id: await desk.stocked(1), ...wanted }, desk.manager))).toEqual([code]);
  });

  it('cost the same number of statements for 2 and for 20 variants', async () => {
    const query = 'query ($slug: String!) { product(slug: $slug) { variants { stock { onHand } stockMovements(first: 5) { edges { node { kind } } totalCount } } } }';
    const costs = [];
    for (const count of [2, 20]) {
      const { slug } = await desk.addProduct({ variants: Array.from({ length: count }, () => ({})) });
      costs.push((await desk.costs(query, { slug }, desk.manager)).length);
    }
    // The product, its variants, stock, movements, their count.
    expect(costs).toEqual([5, 5]);
  });
});
