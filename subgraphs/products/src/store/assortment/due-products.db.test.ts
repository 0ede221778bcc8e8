import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createPublishDueProducts } from '../../domain/assortment/publish-due-products.ts';
import type { PublishDueProducts } from '../../domain/assortment/publish-due-products.ts';
import { createAssortmentUseCases } from '../../domain/assortment/use-cases.ts';
import type { AssortmentUseCases } from '../../domain/assortment/use-cases.ts';
import { createSetProductPublished } from '../../domain/catalogue/set-product-published.ts';
import type { SetProductPublished } from '../../domain/catalogue/set-product-published.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createAssortmentReads } from './assortment-reads.ts';

let desk: StoreDesk;
let useCases: AssortmentUseCases;
let setPublished: SetProductPublished;
let publish: PublishDueProducts;
const at = (time: string) => `2026-11-27T${time}:00Z`;
let now = new Date(at('00:00'));

beforeAll(async () => {
  desk = await openStoreDesk();
  const { transact } = desk;
  useCases = createAssortmentUseCases({ transact, now: () => now });
  setPublished = createSetProductPublished({ transact });
  publish = createPublishDueProducts({ products: createAssortmentReads(desk.manager), transact, now: () => now });
});
afterAll(() => desk?.close());

/** A product, hidden unless it is to be shown, with these dates planned at midnight. */
const planned = async (publishAt: string | null, unpublishAt: string | null, isPublished = false) => {
  now = new Date(at('00:00'));
  const product = await desk.addProduct({ isPublished, variants: [{}, {}] });
  await useCases.scheduleProduct({ productId: product.id, publishAt: publishAt && at(publishAt), unpublishAt: unpublishAt && at(unpublishAt) });
  return product;
};
/** Whether it is shown, and which dates are left. */
const stateOf = async (id: Id<'prod'>) => {
  const [row] = await desk.database.query<{ is_published: boolean; publish_at: Date | null; unpublish_at: Date | null }>('SELECT is_published, publish_at, unpublish_at FROM product WHERE id = $1', [toUuid(id)]);
  const time = (date: Date | null) => date?.toISOString().slice(11, 16) ?? '-';
  return `${row!.is_published ? 'shown' : 'hidden'} ${time(row!.publish_at)} ${time(row!.unpublish_at)}`;
};
/** What each variant was told to be, in order. */
const toldOf = async (ids: readonly Id<'var'>[]) =>
  Promise.all(ids.map(async (id) => (await desk.database.query<{ shown: boolean }>(`SELECT (envelope->'payload'->>'isPublished')::boolean AS shown FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [id])).map(({ shown }) => shown)));
/** It is that time of the day, and what is due is done. */
const itIs = async (time: string) => {
  now = new Date(at(time));
  let count = 0;
  for (let some = await publish(); some > 0; some = await publish()) count += some;
  return count;
};

describe('a product with dates', () => {
  it('is shown and hidden when it is time and not before, and each of its variants is told of once', async () => {
    const { id, variantIds } = await planned('09:00', '18:00');
    expect([await itIs('08:59'), await stateOf(id), await toldOf(variantIds)]).toEqual([0, 'hidden 09:00 18:00', [[], []]]);
    expect([await itIs('09:00'), await stateOf(id), await toldOf(variantIds)]).toEqual([1, 'shown - 18:00', [[true], [true]]]);
    expect([await itIs('17:59'), await itIs('18:00'), await stateOf(id), await toldOf(variantIds)]).toEqual([0, 1, 'hidden - -', [[true, false], [true, false]]]);
  });

  it.each<[string, string | null, string | null, boolean, string, boolean[]]>([
    ['shown', '09:00', null, false, 'shown - -', [true]],
    ['hidden', null, '09:00', true, 'hidden - -', [false]],
    ['hidden, when both have passed, and nobody hears of what was between', '09:00', '10:00', false, 'hidden - -', []],
    ['hidden once, when it was shown all along', '09:00', '10:00', true, 'hidden - -', [false]],
    ['as it was, and nothing is told, when it was shown already', '09:00', null, true, 'shown - -', []],
  ])('is %s, though nobody looked at the time', async (_what, publishAt, unpublishAt, isPublished, state, told) => {
    const { id, variantIds } = await planned(publishAt, unpublishAt, isPublished);
    expect([await itIs('12:00'), await stateOf(id), await toldOf(variantIds)]).toEqual([1, state, [told, told]]);
  });

  it('is at a higher version when dates are planned and when they have come', async () => {
    const { id } = await planned('09:00', null);
    await expect(useCases.scheduleProduct({ productId: id, publishAt: null, expectedVersion: 1 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT', extra: { currentVersion: 2 } });
    await itIs('09:00');
    await expect(useCases.scheduleProduct({ productId: id, expectedVersion: 2 })).rejects.toMatchObject({ extra: { currentVersion: 3 } });
  });

  it.each([[true, 'shown - 18:00'], [false, 'hidden - -']])('loses those that a manager contradicts: published by hand %p', async (isPublished, state) => {
    const { id } = await planned('09:00', '18:00');
    await setPublished({ productId: id, isPublished });
    expect(await stateOf(id)).toBe(state);
  });

  it('is left alone once it is deleted, also when it comes back', async () => {
    const { id, variantIds } = await planned('09:00', null);
    await useCases.deleteProduct({ productId: id });
    expect([await itIs('10:00'), await stateOf(id)]).toEqual([0, 'hidden - -']);
    await useCases.restoreProduct({ productId: id });
    expect([await itIs('10:00'), await stateOf(id), await toldOf(variantIds)]).toEqual([0, 'hidden - -', [[false, false], [false, false]]]);
  });

  it('turns once, however many sweep at the same time', async () => {
    const products = await Promise.all(Array.from({ length: 60 }, () => planned('09:00', null)));
    now = new Date(at('09:01'));
    const counts = await Promise.all(Array.from({ length: 6 }, publish));
    const rest = await itIs('09:01');
    expect(counts.reduce((sum, count) => sum + count, rest)).toBe(60);
    for (const { id, variantIds } of products) expect([await stateOf(id), await toldOf(variantIds)]).toEqual(['shown - -', [[true], [true]]]);
  });

  it('is as the manager said who hides it in the moment it is to be shown', async () => {
    const products = await Promise.all(Array.from({ length: 10 }, () => planned('09:00', null)));
    now = new Date(at('09:01'));
    await Promise.all([publish(), ...products.map(({ id }) => setPublished({ productId: id, isPublished: false })), publish()]);
    await itIs('09:02');
    for (const { id, variantIds } of products) {
      expect(await stateOf(id)).toBe('hidden - -');
      for (const told of await toldOf(variantIds)) expect(told.at(-1)).toBe(false);
    }
  });

  it('is still to be shown when telling of it failed', async () => {
    const { id } = await planned('09:00', null);
    now = new Date(at('09:01'));
    const failing = createPublishDueProducts({
      products: createAssortmentReads(desk.manager), now: () => now,
      transact: (work) => desk.transact(async (stores) => {
        await work(stores);
        throw new Error('killed between');
      }),
    });
    await expect(failing()).rejects.toThrow('killed between');
    expect([await stateOf(id), await itIs('09:01'), await stateOf(id)]).toEqual(['hidden 09:00 -', 1, 'shown - -']);
  });
});
