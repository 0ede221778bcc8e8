import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { fromUuid, newId } from '@storegraph/kernel/ids';
import { availableOf } from '../../domain/inventory/stock-level.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { OrderFate, StoreDesk } from '../store.desk.ts';
import { chance, crowd, POOL, shuffled } from './crowd.desk.ts';

let desk: StoreDesk;

beforeAll(async () => {
  desk = await openStoreDesk({ poolSize: POOL });
});
afterAll(() => desk?.close());

/** Those that PostgreSQL resolved; a client would not see them, but have waited. */
async function deadlocks(): Promise<number> {
  // Connections report what they did when they are idle, at most once a second.
  await pause(1_100);
  await Promise.all(Array.from({ length: POOL }, () => desk.manager.query('SELECT pg_stat_force_next_flush()')));
  const [row] = await desk.database.query<{ deadlocks: number }>('SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()');
  return row!.deadlocks;
}

describe('500 orders for 100 lamps', () => {
  it('sell exactly 100, whatever else is in the baskets and in which order', async () => {
    const random = chance(1);
    const lamp = await desk.stocked(50);
    // In three warehouses, none of which has all.
    for (const onHand of [31, 19]) await desk.setStock({ variantId: lamp, onHand, warehouseId: await desk.openWarehouse() });
    const others = await Promise.all(Array.from({ length: 4 }, () => desk.stocked(10_000)));
    const orders = Array.from({ length: 500 }, () => {
      const more = shuffled(others, random).slice(0, 3).map((variantId) => ({ variantId, quantity: 1 + Math.floor(random() * 3) }));
      // The lamp is on two lines: seen one by one, each would do.
      const lamps = [{ variantId: lamp, quantity: 1 }, { variantId: lamp, quantity: 1 }];
      return { orderId: newId('order'), lines: shuffled([...lamps, ...more], random) };
    });

    await crowd(orders.map(({ orderId, lines }) => () => desk.place(orderId, lines)));

    const outcomes = await crowd(orders.map(({ orderId }) => async () => (await desk.told(orderId)).map(({ name }) => name)));
    expect(outcomes.filter((told) => told.length !== 1)).toEqual([]);
    expect(outcomes.flat().filter((name) => name === 'products.stock-held')).toHaveLength(50);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 100, reserved: 100 });
    expect(await desk.wrongBooks()).toEqual([]);
    expect(await deadlocks()).toBe(0);
  }, 60_000);
});

describe('counting, bringing, ordering and all that becomes of orders, at once', () => {
  it.each([11, 12])('leaves levels that are the sum of their movements (%i)', async (seed) => {
    const random = chance(seed);
    const some = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const warehouses = (await desk.manager.query<{ id: string }[]>('SELECT id FROM warehouse')).map(({ id }) => fromUuid('wh', id));
    while (warehouses.length < 3) warehouses.push(await desk.openWarehouse());
    const variants = await Promise.all(Array.from({ length: 6 }, () => desk.stocked(40)));
    const orders = Array.from({ length: 60 }, () => newId('order'));
    const refused = ({ code }: { code: string }) => code;
    const happenings: (() => Promise<unknown>)[] = Array.from({ length: 600 }, () => some([
      () => desk.setStock({ variantId: some(variants), onHand: Math.floor(random() * 80), warehouseId: some([undefined, ...warehouses]) }).catch(refused),
      () => desk.adjustStock({ variantId: some(variants), by: 1 + Math.floor(random() * 9), warehouseId: some([undefined, ...warehouses]) }).catch(refused),
      () => desk.adjustStock({ variantId: some(variants), by: -1 - Math.floor(random() * 9), warehouseId: some([undefined, ...warehouses]) }).catch(refused),
      () => desk.transferStock(ANONYMOUS, { variantId: some(variants), fromWarehouseId: some(warehouses), toWarehouseId: some(warehouses), quantity: 1 + Math.floor(random() * 20) }).catch(refused),
      () => desk.place(some(orders), shuffled([...variants, ...variants], random).slice(0, 4).map((variantId) => ({ variantId, quantity: 1 + Math.floor(random() * 3) }))),
      () => desk.meet(some(['confirmed', 'shipped', 'cancelled', 'expired', 'rejected'] as const), some(orders)),
    ]));

    const outcomes = await crowd(happenings);

    const codes = new Set(outcomes.filter((outcome) => typeof outcome === 'string' && /^[A-Z_]+$/.test(outcome)));
    expect(['QUANTITY_OUT_OF_RANGE', 'STOCK_PROMISED', 'SAME_WAREHOUSE', 'INSUFFICIENT_STOCK']).toEqual(expect.arrayContaining([...codes]));
    expect(await desk.wrongBooks()).toEqual([]);
    expect(await desk.manager.query(`SELECT variant_id FROM stock_movement WHERE kind = 'TRANSFERRED' GROUP BY 1 HAVING sum(on_hand) <> 0`)).toEqual([]);
    expect(await deadlocks()).toBe(0);
  }, 60_000);
});

describe('what becomes of orders, all at once', () => {
  it.each([2, 3, 4])('leaves the books right, repeated and shuffled (%i)', async (seed) => {
    const random = chance(seed);
    const variants = await Promise.all(Array.from({ length: 5 }, () => desk.stocked(60)));
    const orders = Array.from({ length: 80 }, () => ({
      orderId: newId('order'),
      lines: shuffled(variants, random).slice(0, 3).map((variantId) => ({ variantId, quantity: 1 + Math.floor(random() * 2) })),
    }));
    const fates = (['confirmed', 'shipped', 'cancelled', 'expired', 'rejected'] as const satisfies readonly OrderFate[]);
    const happenings = orders.flatMap(({ orderId, lines }) => [
      () => desk.place(orderId, lines), () => desk.place(orderId, lines),
      ...shuffled(fates, random).slice(0, 2).flatMap((fate) => [() => desk.meet(fate, orderId), () => desk.meet(fate, orderId)]),
    ]);

    await crowd(shuffled<() => Promise<unknown>>(happenings, random));

    expect(await desk.wrongBooks()).toEqual([]);
    expect(await deadlocks()).toBe(0);
    // None is in two states at once.
    for (const { orderId } of orders) expect(new Set((await desk.holds(orderId)).map(({ state }) => state)).size).toBeLessThanOrEqual(1);
  }, 60_000);

  it('gives all pieces back when every order is cancelled, whichever comes first', async () => {
    const lamp = await desk.stocked(50);
    const orders = Array.from({ length: 50 }, () => newId('order'));
    await crowd(orders.flatMap((orderId) => [() => desk.place(orderId, [{ variantId: lamp, quantity: 1 }]), () => desk.meet('cancelled', orderId)]));
    expect(await desk.level(lamp)).toMatchObject({ onHand: 50, reserved: 0, allocated: 0 });
    expect(await desk.wrongBooks()).toEqual([]);
  });
});

describe('counting while orders come in', () => {
  it('never promises what is not there', async () => {
    const random = chance(5);
    const lamp = await desk.stocked(20);
    const counts = Array.from({ length: 60 }, () => Math.floor(random() * 40));
    const counting = counts.map((onHand) => () => desk.setStock({ variantId: lamp, onHand }).then(() => 'counted', ({ code }: { code: string }) => code));
    const ordering = counts.map(() => () => desk.place(newId('order'), [{ variantId: lamp, quantity: 1 }]).then(() => 'heard'));

    const outcomes = await crowd(shuffled([...counting, ...ordering], random));

    expect(new Set(outcomes)).toEqual(new Set(['heard', 'counted', 'STOCK_PROMISED']));
    expect(availableOf((await desk.level(lamp))!)).toBeGreaterThanOrEqual(0);
    expect(await desk.wrongBooks()).toEqual([]);
  }, 60_000);
});
