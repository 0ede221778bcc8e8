import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
let main: string;
let ohio: string;

const TRANSFER = `mutation ($input: TransferStockInput!) { transferStock(input: $input) {
  variant { stock { onHand available } stockLevels { warehouse { code } onHand } } userErrors { code field } } }`;

beforeAll(async () => {
  desk = await openDesk();
  const create = 'mutation { createWarehouse(input: { code: "OHIO", name: "Ohio", country: "US", priority: 5 }) { warehouse { id } } }';
  ohio = (await desk.ask<{ createWarehouse: { warehouse: { id: string } } }>(create, {}, desk.manager)).data!.createWarehouse.warehouse.id;
  main = (await desk.ask<{ warehouses: { id: string }[] }>('{ warehouses { id } }', {}, desk.manager)).data!.warehouses[0]!.id;
});
afterAll(() => desk?.close());

const transfer = async (input: object) =>
  (await desk.ask<{ transferStock: object }>(TRANSFER, { input: { fromWarehouseId: main, toWarehouseId: ohio, ...input } }, desk.manager)).data?.transferStock;
const movements = (variantId: string) =>
  desk.database.query(`SELECT w.code, m.kind, m.on_hand FROM stock_movement m JOIN warehouse w ON w.id = m.warehouse_id WHERE variant_id = $1 AND kind <> 'COUNTED' ORDER BY m.on_hand`, [toUuid(variantId as `var_${string}`)]);
const levels = (MAIN: number, OHIO: number) => [{ warehouse: { code: 'MAIN' }, onHand: MAIN }, { warehouse: { code: 'OHIO' }, onHand: OHIO }];

describe('transferStock', () => {
  it('brings pieces over, with a movement on both sides, and leaves what can be sold', async () => {
    const variantId = await desk.stocked(10);
    expect(await transfer({ variantId, quantity: 4 })).toEqual({ variant: { stock: { onHand: 10, available: 10 }, stockLevels: levels(6, 4) }, userErrors: [] });
    expect(await movements(variantId)).toEqual([{ code: 'MAIN', kind: 'TRANSFERRED', on_hand: -4 }, { code: 'OHIO', kind: 'TRANSFERRED', on_hand: 4 }]);
    expect(await transfer({ variantId, quantity: 3, fromWarehouseId: ohio, toWarehouseId: main })).toMatchObject({ variant: { stockLevels: levels(9, 1) } });
  });

  it('is done once by one idempotency key', async () => {
    const variantId = await desk.stocked(10);
    const input = { variantId, quantity: 4, idempotencyKey: 'bring-four' };
    await Promise.all(Array.from({ length: 5 }, () => transfer(input)));
    expect(await transfer(input)).toMatchObject({ variant: { stockLevels: levels(6, 4) }, userErrors: [] });
    expect(await movements(variantId)).toHaveLength(2);
  });

  it('brings what is promised to nobody, however many bring at once', async () => {
    const variantId = await desk.stocked(10);
    await desk.database.query('UPDATE stock SET reserved = 3 WHERE variant_id = $1', [toUuid(variantId)]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => transfer({ variantId, quantity: 1 })));
    expect(answers.filter((answer) => (answer as { userErrors: object[] }).userErrors.length === 0)).toHaveLength(7);
    expect(answers).toContainEqual({ variant: null, userErrors: [{ code: 'INSUFFICIENT_STOCK', field: ['quantity'] }] });
    expect(await transfer({ variantId, quantity: 7, fromWarehouseId: ohio, toWarehouseId: main })).toMatchObject({ variant: { stockLevels: levels(10, 0) } });
  });

  it.each<[string, object, string, string]>([
    ['an id of something else', { variantId: 'prod_01h455vb4pex5vsknk084sn02q' }, 'INVALID_ID', 'variantId'],
    ['a warehouse by its code', { toWarehouseId: 'OHIO' }, 'INVALID_ID', 'toWarehouseId'],
    ['no such variant', { variantId: newId('var') }, 'VARIANT_NOT_FOUND', 'variantId'],
    ['no such source', { fromWarehouseId: newId('wh') }, 'WAREHOUSE_NOT_FOUND', 'fromWarehouseId'],
    ['no such target', { toWarehouseId: newId('wh') }, 'WAREHOUSE_NOT_FOUND', 'toWarehouseId'],
    ['nothing', { quantity: 0 }, 'QUANTITY_OUT_OF_RANGE', 'quantity'],
    ['less than nothing', { quantity: -1 }, 'QUANTITY_OUT_OF_RANGE', 'quantity'],
    ['more than can be counted', { quantity: 1_000_001 }, 'QUANTITY_OUT_OF_RANGE', 'quantity'],
    ['more than is there', { quantity: 6 }, 'INSUFFICIENT_STOCK', 'quantity'],
    ['an empty key', { idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
  ])('refuses %s', async (_what, input, code, field) => {
    const variantId = await desk.stocked(5);
    expect(await transfer({ variantId, quantity: 1, ...input })).toEqual({ variant: null, userErrors: [{ code, field: [field] }] });
    expect(await movements(variantId)).toEqual([]);
  });

  it('refuses the same warehouse, and a used key with another input', async () => {
    const variantId = await desk.stocked(5);
    expect(await transfer({ variantId, quantity: 1, toWarehouseId: main })).toMatchObject({ userErrors: [{ code: 'SAME_WAREHOUSE', field: ['toWarehouseId'] }] });
    await transfer({ variantId, quantity: 1, idempotencyKey: 'used' });
    expect(await transfer({ variantId, quantity: 2, idempotencyKey: 'used' })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  it('is for catalogue managers alone', async () => {
    const input = { variantId: await desk.stocked(5), fromWarehouseId: main, toWarehouseId: ohio, quantity: 1 };
    expect(codesOf(await desk.ask(TRANSFER, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(TRANSFER, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});
