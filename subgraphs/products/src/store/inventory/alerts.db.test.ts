import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { crowd, POOL } from './crowd.desk.ts';

let desk: StoreDesk;

beforeAll(async () => {
  desk = await openStoreDesk({ poolSize: POOL });
});
afterAll(() => desk?.close());

const somebody = (): Caller & { userId: Id<'user'> } => ({ ...ANONYMOUS, roles: ['CUSTOMER'], userId: newId('user') });
const names = async (id: string) => (await desk.told(id as Id<'order'>)).map(({ name, aggregateVersion }) => `${name.replace('products.', '')} ${aggregateVersion}`);
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', ({ code }: { code: string }) => code);

describe('what is told of a variant', () => {
  it('is each crossing once, however many orders cross it together, by versions that rise', async () => {
    const lamp = await desk.stocked(40);
    await crowd(Array.from({ length: 40 }, () => () => desk.place(newId('order'), [{ variantId: lamp, quantity: 1 }])));
    const told = await names(lamp);
    expect(told.filter((name) => name.startsWith('stock-ran-low'))).toHaveLength(1);
    // From 10 on each piece is seen; those above are nobody's business.
    const seen = told.filter((name) => name.startsWith('availability-changed')).map((name) => Number(name.split(' ')[1]));
    expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => index + 2));
    await desk.adjustStock({ variantId: lamp, by: 7 });
    expect((await names(lamp)).slice(-2)).toEqual(['availability-changed 12', 'stock-came-back 12']);
  });

  it('includes what comes back when an order ends, or its time is over', async () => {
    const [lamp, first, second] = [await desk.stocked(1), newId('order'), newId('order')];
    await desk.place(first, [{ variantId: lamp, quantity: 1 }]);
    await desk.meet('cancelled', first);
    await desk.place(second, [{ variantId: lamp, quantity: 1 }]);
    await desk.letTimePass(second);
    await desk.expireHolds();
    expect((await names(lamp)).filter((name) => name.startsWith('stock-came-back'))).toEqual(['stock-came-back 3', 'stock-came-back 5']);
  });

  it('is nothing when the count does not change, or only its place', async () => {
    const lamp = await desk.stocked(3);
    await desk.setStock({ variantId: lamp, onHand: 3 });
    const [main] = await desk.levels(lamp);
    await desk.transferStock(ANONYMOUS, { variantId: lamp, fromWarehouseId: main!.warehouseId, toWarehouseId: await desk.openWarehouse(), quantity: 3 });
    await expect(desk.adjustStock({ variantId: lamp, by: -9 })).rejects.toMatchObject({ code: 'QUANTITY_OUT_OF_RANGE' });
    expect(await names(lamp)).toEqual([]);
  });
});

describe('a customer who waits', () => {
  const noticesOf = (userId: Id<'user'>) => desk.manager.query<{ state: string }[]>('SELECT state FROM stock_notice WHERE user_id = $1 ORDER BY number', [toUuid(userId)]);

  it('is noted once, however often they ask at once', async () => {
    const [lamp, ada] = [await desk.stocked(0), somebody()];
    const asked = await crowd(Array.from({ length: 10 }, () => () => desk.notifyMe(ada, { variantId: lamp })));
    expect(new Set(asked).size).toBe(1);
    expect(await noticesOf(ada.userId)).toEqual([{ state: 'WAITING' }]);
  });

  it('is told once when it is back, also when that is heard twice, and asked again waits for the next time', async () => {
    const [lamp, ada, bob] = [await desk.stocked(0), somebody(), somebody()];
    const id = await desk.notifyMe(ada, { variantId: lamp });
    await desk.setStock({ variantId: lamp, onHand: 1 });
    await desk.setStock({ variantId: lamp, onHand: 0 });
    // Before anybody was told: whoever asks now means the next time.
    await desk.notifyMe(bob, { variantId: lamp });
    await Promise.all([desk.cameBack(lamp, 2), desk.cameBack(lamp, 2), desk.cameBack(lamp, 2)]);
    expect(await desk.told(ada.userId as unknown as Id<'order'>)).toEqual([
      { name: 'products.notice-due', aggregateVersion: expect.any(Number), payload: { noticeId: id, userId: ada.userId, variantId: lamp } },
    ]);
    expect(await noticesOf(ada.userId)).toEqual([{ state: 'DUE' }]);
    expect(await noticesOf(bob.userId)).toEqual([{ state: 'WAITING' }]);
    expect(await desk.notifyMe(ada, { variantId: lamp })).not.toBe(id);
  });

  it('is never left waiting for what came back while they asked', async () => {
    for (const _round of [1, 2, 3, 4]) {
      const lamp = await desk.stocked(0);
      const people = Array.from({ length: 12 }, somebody);
      const [, ...asked] = await crowd<unknown>([() => desk.setStock({ variantId: lamp, onHand: 5 }), ...people.map((person) => () => codeOf(desk.notifyMe(person, { variantId: lamp })))]);
      await desk.cameBack(lamp, 2);
      for (const [index, person] of people.entries()) {
        expect([asked[index], await noticesOf(person.userId)]).toEqual(asked[index] === 'done' ? ['done', [{ state: 'DUE' }]] : ['ALREADY_IN_STOCK', []]);
      }
    }
  });

  it('may change their mind', async () => {
    const [lamp, ada] = [await desk.stocked(0), somebody()];
    const id = await desk.notifyMe(ada, { variantId: lamp });
    expect(await desk.cancelNotice(ada, { variantId: lamp })).toBe(id);
    await expect(desk.cancelNotice(ada, { variantId: lamp })).rejects.toMatchObject({ code: 'NOTICE_NOT_FOUND' });
    await desk.setStock({ variantId: lamp, onHand: 1 });
    await desk.cameBack(lamp, 2);
    expect(await desk.told(ada.userId as unknown as Id<'order'>)).toEqual([]);
  });

  it('waits for a hundred variants, and no more', async () => {
    const ada = somebody();
    const { variantIds } = await desk.addProduct({ variants: Array.from({ length: 101 }, () => ({ onHand: 0 })) });
    for (const variantId of variantIds.slice(0, 100)) await desk.notifyMe(ada, { variantId });
    await expect(desk.notifyMe(ada, { variantId: variantIds[100]! })).rejects.toMatchObject({ code: 'TOO_MANY_NOTICES' });
  }, 30_000);
});
