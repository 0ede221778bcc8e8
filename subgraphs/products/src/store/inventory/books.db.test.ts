import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';

let desk: StoreDesk;
let lamp: Id<'var'>;
let orderId: Id<'order'>;

beforeAll(async () => {
  desk = await openStoreDesk();
  [lamp, orderId] = [await desk.stocked(10), newId('order')];
  await desk.place(orderId, [{ variantId: lamp, quantity: 3 }]);
  await desk.meet('confirmed', orderId);
  await desk.place(newId('order'), [{ variantId: lamp, quantity: 4 }]);
});
afterAll(() => desk?.close());

/** Straight to the tables, in the app's own role: as wrong code would. */
const write = (sql: string, ...values: readonly unknown[]) => desk.manager.query(sql, [...values]);

describe('the books', () => {
  it.each([
    ['sell more than there is', 'reserved = 8', 'stock_not_oversold'],
    ['lose pieces that are promised', 'on_hand = 6', 'stock_not_oversold'],
    ['have fewer than no pieces', 'on_hand = -1', 'stock_not_oversold'],
    ['reserve fewer than none', 'reserved = -1', 'stock_reserved_check'],
    ['allocate fewer than none', 'allocated = -1', 'stock_allocated_check'],
  ])('cannot %s', async (_what, change, constraint) => {
    await expect(write(`UPDATE stock SET ${change} WHERE variant_id = $1`, toUuid(lamp))).rejects.toMatchObject({ code: '23514', driverError: { constraint } });
  });

  it('cannot hold a variant twice for an order', async () => {
    await expect(write(`INSERT INTO hold VALUES ($1, $2, 1, 'HELD', now())`, toUuid(orderId), toUuid(lamp))).rejects.toMatchObject({ code: '23505' });
  });

  it.each([['no pieces', 0, 'HELD'], ['in a state that there is none of', 1, 'LOST']])('cannot hold %s', async (_what, quantity, state) => {
    const chair = await desk.stocked(1);
    await expect(write('INSERT INTO hold VALUES ($1, $2, $3, $4, now())', toUuid(orderId), toUuid(chair), quantity, state)).rejects.toMatchObject({ code: '23514' });
  });

  it('cannot book a move twice', async () => {
    const again = write(`INSERT INTO stock_movement (order_id, variant_id, kind, reserved) VALUES ($1, $2, 'HELD', 3)`, toUuid(orderId), toUuid(lamp));
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });

  it.each(['UPDATE stock_movement SET reserved = 0', 'DELETE FROM stock_movement', 'TRUNCATE stock_movement'])('cannot be rewritten: %s', async (sql) => {
    await expect(write(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot have a price of nothing', async () => {
    await expect(write(`UPDATE price SET amount_minor = 0 WHERE variant_id = $1`, toUuid(lamp))).rejects.toMatchObject({ code: '23514' });
  });

  it.each([
    ['the sum alone', (id: string) => write('UPDATE stock SET on_hand = on_hand + 2 WHERE variant_id = $1', id)],
    ['a level alone', (id: string) => write('UPDATE stock_level SET on_hand = on_hand + 2 WHERE variant_id = $1', id)],
    ['a new level', (id: string) => write('INSERT INTO stock_level (variant_id, warehouse_id, on_hand) SELECT $1, id, 2 FROM warehouse WHERE code = \'OHIO\'', id)],
  ])('stay the sum of their levels when somebody writes %s', async (_what, writeIt) => {
    await write(`INSERT INTO warehouse VALUES (gen_random_uuid(), 'OHIO', 'Ohio', 'US', 1) ON CONFLICT DO NOTHING`);
    const chair = await desk.stocked(5);
    await writeIt(toUuid(chair));
    expect(await desk.level(chair)).toMatchObject({ onHand: 7 });
    expect((await desk.levels(chair)).reduce((sum, { onHand }) => sum + onHand, 0)).toBe(7);
    // The movement that whoever writes must leave.
    await write(`INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT variant_id, warehouse_id, 'COUNTED', 2 FROM stock_level WHERE variant_id = $1 AND on_hand IN (2, 7)`, toUuid(chair));
  });

  it('cannot sell more in a warehouse than there is, though another has some', async () => {
    const chair = await desk.stocked(5);
    await write(`INSERT INTO stock_level (variant_id, warehouse_id, on_hand) SELECT $1, id, 5 FROM warehouse WHERE code = 'OHIO'`, toUuid(chair));
    await write(`INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT $1, id, 'COUNTED', 5 FROM warehouse WHERE code = 'OHIO'`, toUuid(chair));
    await expect(write('UPDATE stock_level SET reserved = 6 WHERE variant_id = $1', toUuid(chair))).rejects.toMatchObject({ code: '23514', driverError: { constraint: 'stock_level_not_oversold' } });
    await expect(write('UPDATE stock SET reserved = 6 WHERE variant_id = $1', toUuid(chair))).rejects.toMatchObject({ code: '23514' });
  });

  it('still hold what they held', async () => {
    expect(await desk.level(lamp)).toEqual({ variantId: lamp, onHand: 10, allocated: 3, reserved: 4 });
    expect(await desk.wrongBooks()).toEqual([]);
  });
});
