import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { OrderFate, StoreDesk } from '../store.desk.ts';

let desk: StoreDesk;

beforeAll(async () => {
  desk = await openStoreDesk();
});
afterAll(async () => {
  // Whatever a test did: levels are the sum of their movements, and promised pieces those of live holds.
  expect(await desk.wrongBooks()).toEqual([]);
  await desk.close();
});

const held = { name: 'products.stock-held', aggregateVersion: 1 };
const released = { name: 'products.stock-released', aggregateVersion: 2 };
const takenOut = { name: 'products.stock-taken-out', aggregateVersion: 2 };

describe('an order that is placed', () => {
  it('has its pieces set aside, two lines of a variant as one', async () => {
    const [lamp, chair] = [await desk.stocked(10), await desk.stocked(10)];
    const orderId = newId('order');
    await desk.place(orderId, [{ variantId: lamp, quantity: 2 }, { variantId: chair, quantity: 1 }, { variantId: lamp, quantity: 3 }]);
    expect(await desk.told(orderId)).toEqual([{ ...held, payload: { orderId } }]);
    expect(await desk.level(lamp)).toMatchObject({ onHand: 10, reserved: 5, allocated: 0 });
    expect(await desk.level(chair)).toMatchObject({ onHand: 10, reserved: 1, allocated: 0 });
  });

  it('has nothing set aside when one of its variants is short, and is told of that one', async () => {
    const [lamp, chair] = [await desk.stocked(10), await desk.stocked(1)];
    const orderId = newId('order');
    await desk.place(orderId, [{ variantId: lamp, quantity: 2 }, { variantId: chair, quantity: 1 }, { variantId: chair, quantity: 1 }]);
    expect(await desk.told(orderId)).toEqual([
      { name: 'products.stock-refused', aggregateVersion: 1, payload: { orderId, lines: [{ variantId: chair, requested: 2, available: 1 }] } },
    ]);
    expect(await desk.level(lamp)).toMatchObject({ reserved: 0 });
    expect(await desk.holds(orderId)).toEqual([]);
  });

  it('cannot have what is unknown, or not published', async () => {
    const [hidden, unknown] = [await desk.stocked(10, { isPublished: false }), newId('var')];
    const orderId = newId('order');
    await desk.place(orderId, [{ variantId: hidden, quantity: 1 }, { variantId: unknown, quantity: 1 }]);
    const lines = [hidden, unknown].sort().map((variantId) => ({ variantId, requested: 1, available: 0 }));
    expect(await desk.told(orderId)).toEqual([{ name: 'products.stock-refused', aggregateVersion: 1, payload: { orderId, lines } }]);
  });

  it('is held once, however often it is heard', async () => {
    const [lamp, orderId] = [await desk.stocked(10), newId('order')];
    const lines = [{ variantId: lamp, quantity: 2 }];
    await Promise.all(Array.from({ length: 10 }, () => desk.place(orderId, lines)));
    expect(await desk.told(orderId)).toHaveLength(1);
    expect(await desk.level(lamp)).toMatchObject({ reserved: 2 });
  });

  it('is not held after it was refused, though there is enough by then', async () => {
    const [lamp, orderId] = [await desk.stocked(1), newId('order')];
    await desk.place(orderId, [{ variantId: lamp, quantity: 2 }]);
    await desk.setStock({ variantId: lamp, onHand: 10 });
    await desk.place(orderId, [{ variantId: lamp, quantity: 2 }]);
    expect(await desk.told(orderId)).toHaveLength(1);
    expect(await desk.level(lamp)).toMatchObject({ reserved: 0 });
  });

  it.each<OrderFate>(['cancelled', 'expired', 'rejected'])('gets nothing when it was heard before that it was %s', async (fate) => {
    const [lamp, orderId] = [await desk.stocked(10), newId('order')];
    await desk.meet(fate, orderId);
    await desk.place(orderId, [{ variantId: lamp, quantity: 2 }]);
    expect(await desk.told(orderId)).toEqual([]);
    expect(await desk.level(lamp)).toMatchObject({ reserved: 0 });
  });

  it('costs as many statements with ten variants as with one', async () => {
    const variants = await Promise.all(Array.from({ length: 10 }, () => desk.stocked(100)));
    const costs = async (lines: readonly Id<'var'>[]) =>
      (await desk.watched.during(() => desk.place(newId('order'), lines.map((variantId) => ({ variantId, quantity: 1 }))))).length;
    // To begin (two), inbox, decided_order, lock, levels, hold with movements, outbox, to commit.
    expect([await costs(variants.slice(0, 1)), await costs(variants)]).toEqual([9, 9]);
  });
});

describe('what becomes of held pieces', () => {
  const after = { onHand: 10, allocated: 0, reserved: 0 };
  it.each<[readonly OrderFate[], object, readonly object[]]>([
    [['confirmed'], { ...after, allocated: 3 }, [held]],
    [['cancelled'], after, [held, released]],
    [['expired'], after, [held, released]],
    [['rejected'], after, [held, released]],
    [['confirmed', 'cancelled'], after, [held, released]],
    [['confirmed', 'shipped'], { ...after, onHand: 7 }, [held, takenOut]],
    // Overtaken: the later event arrived first.
    [['shipped', 'confirmed'], { ...after, onHand: 7 }, [held, takenOut]],
    [['cancelled', 'confirmed'], after, [held, released]],
    // What is shipped or released moves no more.
    [['confirmed', 'shipped', 'cancelled'], { ...after, onHand: 7 }, [held, takenOut]],
    [['expired', 'cancelled', 'shipped'], after, [held, released]],
  ])('when the order is %j', async (fates, level, told) => {
    const [lamp, orderId] = [await desk.stocked(10), newId('order')];
    await desk.place(orderId, [{ variantId: lamp, quantity: 3 }]);
    // Each is heard twice: as another event, and as the same again.
    for (const fate of fates) {
      const eventId = crypto.randomUUID();
      expect(await desk.meet(fate, orderId, eventId)).toBe(true);
      expect(await desk.meet(fate, orderId, eventId)).toBe(false);
      await desk.meet(fate, orderId);
    }
    expect(await desk.level(lamp)).toEqual({ variantId: lamp, ...level });
    expect(await desk.told(orderId)).toEqual(told.map((event) => ({ ...event, payload: event === takenOut ? { orderId, lines: [{ variantId: lamp, quantity: 3 }] } : { orderId } })));
  });

  it.each<OrderFate>(['confirmed', 'shipped', 'cancelled'])('an order nobody heard of may be %s, and nothing happens', async (fate) => {
    const orderId = newId('order');
    await desk.meet(fate, orderId);
    expect(await desk.told(orderId)).toEqual([]);
  });

  it('an order that was refused may be cancelled, and nothing is told', async () => {
    const [lamp, orderId] = [await desk.stocked(1), newId('order')];
    await desk.place(orderId, [{ variantId: lamp, quantity: 2 }]);
    await desk.meet('cancelled', orderId);
    expect(await desk.told(orderId)).toEqual([expect.objectContaining({ name: 'products.stock-refused' })]);
  });
});

describe('counting stock', () => {
  it('is refused below what is promised, and done down to it', async () => {
    const [lamp, orderId] = [await desk.stocked(10), newId('order')];
    await desk.place(orderId, [{ variantId: lamp, quantity: 3 }]);
    await expect(desk.setStock({ variantId: lamp, onHand: 2 })).rejects.toMatchObject({ code: 'STOCK_PROMISED', field: ['onHand'] });
    await desk.setStock({ variantId: lamp, onHand: 3 });
    expect(await desk.level(lamp)).toMatchObject({ onHand: 3, reserved: 3 });
  });

  it.each([-1, 1_000_001, 1.5])('refuses a count of %s', async (onHand) => {
    await expect(desk.setStock({ variantId: newId('var'), onHand })).rejects.toMatchObject({ code: 'QUANTITY_OUT_OF_RANGE' });
  });

  it('needs a variant', async () => {
    await expect(desk.setStock({ variantId: newId('var'), onHand: 1 })).rejects.toMatchObject({ code: 'VARIANT_NOT_FOUND' });
    await expect(desk.setStock({ variantId: 'lamp', onHand: 1 })).rejects.toMatchObject({ code: 'INVALID_ID' });
  });
});
