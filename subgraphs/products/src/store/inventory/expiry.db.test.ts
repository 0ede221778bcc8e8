import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { chance, crowd, POOL, shuffled } from './crowd.desk.ts';

let desk: StoreDesk;
let hasHeardAll = true;

beforeAll(async () => {
  desk = await openStoreDesk({ poolSize: POOL, hasHeardAll: () => hasHeardAll });
});
afterAll(async () => {
  // Whatever a test did: levels are the sum of their movements, and promised pieces those of live holds.
  expect(await desk.wrongBooks()).toEqual([]);
  await desk.close();
});

/** An order that so many of ten lamps are held for. */
async function held(quantity = 3): Promise<{ lamp: Id<'var'>; orderId: Id<'order'> }> {
  const [lamp, orderId] = [await desk.stocked(10), newId('order')];
  await desk.place(orderId, [{ variantId: lamp, quantity }]);
  return { lamp, orderId };
}
const expire = async (): Promise<number> => {
  let all = 0;
  for (let freed = 1; freed > 0; all += freed) freed = await desk.expireHolds();
  return all;
};
const names = async (orderId: Id<'order'>) => (await desk.told(orderId)).map(({ name, aggregateVersion }) => `${name.replace('products.stock-', '')} ${aggregateVersion}`);
const statesOf = async (orderId: Id<'order'>) => (await desk.holds(orderId)).map(({ state }) => state);

describe('what is held beyond its time', () => {
  it('is freed, told of once, and noted as expired', async () => {
    const { lamp, orderId } = await held();
    await desk.letTimePass(orderId);
    expect(await expire()).toBe(1);
    expect(await expire()).toBe(0);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 10, reserved: 0, allocated: 0 });
    expect(await names(orderId)).toEqual(['held 1', 'released 2']);
    expect(await statesOf(orderId)).toEqual(['EXPIRED']);
  });

  it.each<[string, (orderId: Id<'order'>) => Promise<unknown>, string]>([
    ['its time is not over', async () => {}, 'HELD'],
    ['the payment is being processed', async (orderId) => { await desk.payment(orderId, 'PROCESSING', 3); await desk.letTimePass(orderId); }, 'HELD'],
    ['the payment was asked for again', async (orderId) => { await desk.letTimePass(orderId); await desk.payment(orderId, 'PENDING', 3); }, 'HELD'],
    ['the shopper is asked to confirm it', async (orderId) => { await desk.letTimePass(orderId); await desk.payment(orderId, 'REQUIRES_ACTION', 3); }, 'HELD'],
    ['it is paid', async (orderId) => { await desk.letTimePass(orderId); await desk.meet('confirmed', orderId); }, 'COMMITTED'],
  ])('stays when %s', async (_why, prepare, state) => {
    const { orderId } = await held();
    await prepare(orderId);
    await expire();
    expect(await statesOf(orderId)).toEqual([state]);
    expect(await names(orderId)).toEqual(['held 1']);
  });

  it('stays while something that orders told waits to be heard: it could be that it was paid', async () => {
    const { orderId } = await held();
    await desk.letTimePass(orderId);
    hasHeardAll = false;
    expect(await expire()).toBe(0);
    hasHeardAll = true;
    expect(await expire()).toBe(1);
    expect(await statesOf(orderId)).toEqual(['EXPIRED']);
  });

  it('goes by the version of the news, not by what arrives last', async () => {
    const { orderId } = await held();
    await desk.payment(orderId, 'PROCESSING', 4);
    await desk.payment(orderId, 'FAILED', 3);
    await desk.letTimePass(orderId);
    expect(await expire()).toBe(0);
    await desk.payment(orderId, 'FAILED', 5);
    await desk.letTimePass(orderId);
    expect(await expire()).toBe(1);
  });

  it('is over when the order ends, and nothing more is told', async () => {
    const { orderId } = await held();
    await desk.letTimePass(orderId);
    await expire();
    await desk.meet('expired', orderId);
    // Overtaken: what was told before the end is heard after it.
    await desk.meet('confirmed', orderId);
    expect(await statesOf(orderId)).toEqual(['RELEASED']);
    expect(await names(orderId)).toEqual(['held 1', 'released 2']);
  });
});

describe('money that comes after the time was over', () => {
  it('has the pieces held again, once, wherever they are by then', async () => {
    const { lamp, orderId } = await held();
    const other = await desk.openWarehouse();
    await desk.letTimePass(orderId);
    await expire();
    const [main] = await desk.levels(lamp);
    await desk.setStock({ variantId: lamp, onHand: 1, warehouseId: main!.warehouseId });
    await desk.setStock({ variantId: lamp, onHand: 5, warehouseId: other });
    await desk.meet('confirmed', orderId);
    await desk.meet('confirmed', orderId);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 6, reserved: 0, allocated: 3 });
    expect(await names(orderId)).toEqual(['held 1', 'released 2', 'held-again 3']);
    expect((await statesOf(orderId)).sort()).toEqual(['COMMITTED', 'RELEASED']);
    await desk.meet('cancelled', orderId);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 6, allocated: 0 });
    expect(await names(orderId)).toEqual(['held 1', 'released 2', 'held-again 3', 'released 4']);
  });

  it('is told to have come too late when somebody else has the pieces, once and for good', async () => {
    const { lamp, orderId } = await held();
    await desk.letTimePass(orderId);
    await expire();
    await desk.place(newId('order'), [{ variantId: lamp, quantity: 8 }]);
    await desk.meet('confirmed', orderId);
    expect((await desk.told(orderId)).at(-1)).toEqual({ name: 'products.stock-lost', aggregateVersion: 3, payload: { orderId, lines: [{ variantId: lamp, requested: 3, available: 2 }] } });
    await desk.setStock({ variantId: lamp, onHand: 100 });
    await desk.meet('confirmed', orderId);
    await desk.meet('cancelled', orderId);
    expect(await names(orderId)).toEqual(['held 1', 'released 2', 'lost 3']);
    expect(await desk.level(lamp)).toMatchObject({ reserved: 8, allocated: 0 });
  });
});

describe('news of payments, money and the end of time, all at once', () => {
  it.each([21, 22])('frees what is due and nothing that is being paid, and sells nothing twice (%i)', async (seed) => {
    const random = chance(seed);
    const variants = await Promise.all(Array.from({ length: 4 }, () => desk.stocked(70)));
    const orders = Array.from({ length: 90 }, (_, index) => ({ orderId: newId('order'), fate: (['processed', 'paid', 'forgotten'] as const)[index % 3]! }));
    await crowd(orders.map(({ orderId }) => () => desk.place(orderId, shuffled(variants, random).slice(0, 2).map((variantId) => ({ variantId, quantity: 1 })))));
    await crowd(orders.filter(({ fate }) => fate === 'processed').map(({ orderId }) => () => desk.payment(orderId, 'PROCESSING', 3)));
    for (const { orderId } of orders) await desk.letTimePass(orderId);

    await crowd(shuffled<() => Promise<unknown>>([
      ...Array.from({ length: 12 }, () => () => desk.expireHolds()),
      ...orders.filter(({ fate }) => fate === 'paid').flatMap(({ orderId }) => [() => desk.meet('confirmed', orderId), () => desk.meet('confirmed', orderId)]),
      ...orders.filter(({ fate }) => fate === 'processed').flatMap(({ orderId }) => [() => desk.payment(orderId, 'PROCESSING', 4), () => desk.payment(orderId, 'PENDING', 2)]),
    ], random));
    await expire();

    for (const { orderId, fate } of orders) {
      const states = new Set(await statesOf(orderId));
      // Two warehouses may have served it, one before and one after.
      states.delete('RELEASED');
      expect([fate, ...states]).toEqual([fate, { processed: 'HELD', paid: 'COMMITTED', forgotten: 'EXPIRED' }[fate]]);
    }
    expect(await desk.wrongBooks()).toEqual([]);
  }, 60_000);
});
