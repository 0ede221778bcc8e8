import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { crowd, POOL } from './crowd.desk.ts';

let desk: StoreDesk;

beforeAll(async () => {
  desk = await openStoreDesk({ poolSize: POOL });
});
afterAll(async () => {
  expect(await desk.wrongBooks()).toEqual([]);
  await desk.close();
});

const order = async (variantId: Id<'var'>, quantity: number): Promise<{ orderId: Id<'order'>; told: string }> => {
  const orderId = newId('order');
  await desk.place(orderId, [{ variantId, quantity }]);
  const [told] = await desk.told(orderId);
  return { orderId, told: told!.name.replace('products.stock-', '') };
};
const limit = (variantId: Id<'var'>, pieces: number) => desk.setBackorder({ variantId, mode: 'LIMITED', limit: pieces });

describe('ordering more than is there', () => {
  it('is held up to the limit, exactly, however many order at once', async () => {
    const lamp = await desk.stocked(10);
    await desk.setStock({ variantId: lamp, onHand: 5, warehouseId: await desk.openWarehouse() });
    await limit(lamp, 20);
    const told = await crowd(Array.from({ length: 60 }, () => async () => (await order(lamp, 1)).told));
    expect(told.filter((outcome) => outcome === 'held')).toHaveLength(35);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 15, reserved: 35 });
  });

  it('is told how much there was to be had', async () => {
    const lamp = await desk.stocked(3);
    await limit(lamp, 2);
    const { orderId } = await order(lamp, 6);
    expect(await desk.told(orderId)).toMatchObject([{ payload: { lines: [{ requested: 6, available: 5 }] } }]);
  });

  it('takes what is there first, and has one warehouse owe the rest', async () => {
    const lamp = await desk.stocked(2);
    const other = await desk.openWarehouse();
    await desk.setStock({ variantId: lamp, onHand: 3, warehouseId: other });
    await desk.setBackorder({ variantId: lamp, mode: 'UNLIMITED' });
    await order(lamp, 9);
    expect((await desk.levels(lamp)).map(({ onHand, reserved }) => [onHand, reserved])).toEqual([[2, 6], [3, 3]]);
  });

  it('is refused by the database beyond the limit, and in a warehouse that may not owe', async () => {
    const lamp = await desk.stocked(2);
    const other = await desk.openWarehouse();
    await desk.setStock({ variantId: lamp, onHand: 1, warehouseId: other });
    await limit(lamp, 4);
    const write = (sql: string, ...values: string[]) => desk.manager.query(sql, [toUuid(lamp), ...values]);
    await expect(write('UPDATE stock_level SET reserved = 8 WHERE variant_id = $1 AND may_owe')).rejects.toMatchObject({ driverError: { constraint: 'stock_not_oversold' } });
    await expect(write('UPDATE stock_level SET reserved = 2 WHERE variant_id = $1 AND warehouse_id = $2', toUuid(other))).rejects.toMatchObject({ driverError: { constraint: 'stock_level_not_oversold' } });
  });
});

describe('what is owed', () => {
  it('is shipped when it came in', async () => {
    const lamp = await desk.stocked(1);
    await limit(lamp, 5);
    const { orderId } = await order(lamp, 4);
    await desk.meet('confirmed', orderId);
    await desk.adjustStock({ variantId: lamp, by: 10 });
    await desk.meet('shipped', orderId);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 7, allocated: 0, reserved: 0 });
  });

  it('was there when it leaves the house, though nobody counted it in', async () => {
    const lamp = await desk.stocked(1);
    await limit(lamp, 5);
    const { orderId } = await order(lamp, 4);
    await desk.meet('confirmed', orderId);
    await desk.meet('shipped', orderId);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 0, allocated: 0, reserved: 0 });
    expect(await desk.manager.query('SELECT kind, on_hand FROM stock_movement WHERE variant_id = $1 AND on_hand <> 0 ORDER BY id', [toUuid(lamp)])).toEqual([
      { kind: 'COUNTED', on_hand: 1 }, { kind: 'COUNTED', on_hand: 3 }, { kind: 'SHIPPED', on_hand: -4 },
    ]);
  });

  it('keeps the limit from being lowered below it, and is paid by what comes back', async () => {
    const lamp = await desk.stocked(1);
    await limit(lamp, 5);
    const { orderId } = await order(lamp, 4);
    await expect(limit(lamp, 2)).rejects.toMatchObject({ code: 'BACKORDERS_OPEN', field: ['limit'] });
    await expect(desk.setBackorder({ variantId: lamp, mode: 'NONE' })).rejects.toMatchObject({ code: 'BACKORDERS_OPEN' });
    await limit(lamp, 3);
    await desk.meet('cancelled', orderId);
    await desk.setBackorder({ variantId: lamp, mode: 'NONE' });
    expect((await order(lamp, 2)).told).toBe('refused');
    expect((await order(lamp, 1)).told).toBe('held');
  });

  it('may grow when pieces are lost, as far as the policy goes', async () => {
    const lamp = await desk.stocked(5);
    await limit(lamp, 2);
    await order(lamp, 5);
    await expect(desk.setStock({ variantId: lamp, onHand: 2 })).rejects.toMatchObject({ code: 'STOCK_PROMISED' });
    await desk.setStock({ variantId: lamp, onHand: 3 });
    expect(await desk.level(lamp)).toMatchObject({ onHand: 3, reserved: 5 });
  });

  it('is not carried to another warehouse, and keeps its own from being closed', async () => {
    const [lamp, first, other] = [await desk.stocked(0), await desk.openWarehouse(), await desk.openWarehouse()];
    await limit(lamp, 5);
    const [owing] = await desk.levels(lamp);
    await order(lamp, 1);
    await desk.setStock({ variantId: lamp, onHand: 2, warehouseId: first });
    const transfer = (fromWarehouseId: string, quantity: number) => desk.transferStock(ANONYMOUS, { variantId: lamp, fromWarehouseId, toWarehouseId: other, quantity });
    await expect(transfer(owing!.warehouseId, 1)).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    await transfer(first, 2);
    await desk.setStock({ variantId: lamp, onHand: 0, warehouseId: other });
    await expect(desk.updateWarehouse({ warehouseId: owing!.warehouseId, isActive: false })).rejects.toMatchObject({ code: 'WAREHOUSE_NOT_EMPTY' });
  });
});
