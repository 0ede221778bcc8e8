import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Envelope } from '@storegraph/events/envelope';
import { fromUuid, newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createFollowRules } from '../../domain/collections/follow-rules.ts';
import type { Condition, Match } from '../../domain/collections/collection.ts';
import { indexDirtyProducts } from '../../domain/search/index-products.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createCollectionReads } from './collection-reads.ts';
import { createMatchReads } from './match-store.ts';

let desk: StoreDesk;
beforeAll(async () => void (desk = await openStoreDesk()));
// What an earlier test watches and put on the shelf is nobody's business.
beforeEach(() => desk.database.query(`TRUNCATE collection_watch, collection_match; DELETE FROM outbox; UPDATE product SET deleted_at = now(), is_published = false`));
afterAll(() => desk?.close());

type Told = Envelope<'products.collection-matched'>;
const CHEAP: Condition = { kind: 'PRICE', currency: 'EUR', minMinor: null, maxMinor: '2000' };

const collection = async (conditions: readonly Condition[] = [CHEAP], match: Match = 'ALL'): Promise<Id<'coll'>> => {
  const id = newId('coll');
  await desk.transact(async ({ collections }) => {
    await collections.add({ id, slug: id.replaceAll('_', '-'), name: 'It', description: null, imageUrl: null, isPublished: true, sort: 'NEWEST', match });
    await collections.setRule(id, { match, conditions });
  });
  return id;
};
const changeRule = (id: Id<'coll'>, conditions: readonly Condition[], match: Match = 'ALL') => desk.transact(async ({ collections }) => {
  await collections.setRule(id, { match, conditions });
  await collections.change(id, {});
});
/** Orders tells that a promotion names these. */
const named = (...collectionIds: Id<'coll'>[]) => {
  const promotionId = newId('promo');
  return desk.hear('orders.promotion-changed', promotionId as never, { promotionId, collectionIds });
};
const follow = (batch?: number) => createFollowRules({ matches: createMatchReads(desk.manager), transact: desk.transact, ...(batch !== undefined && { batch }) });
/** All that changed is indexed, heard of and compared. */
const settle = async (batch?: number) => {
  while ((await desk.transact(indexDirtyProducts)) > 0);
  type Changed = Envelope<'products.search-changed'>;
  for (const { envelope } of await desk.database.query<{ envelope: Changed }>(`DELETE FROM outbox WHERE envelope->>'name' = 'products.search-changed' RETURNING envelope`)) {
    await desk.hear('products.search-changed', envelope.aggregateId as Id<'prod'>, envelope.payload, randomUUID(), envelope.aggregateVersion);
  }
  while (await follow(batch)());
};
const told = async (): Promise<readonly Told[]> =>
  (await desk.manager.query<{ envelope: Told }[]>(`SELECT envelope FROM outbox WHERE envelope->>'name' = 'products.collection-matched' ORDER BY seq`)).map(({ envelope }) => envelope);
/** What somebody who heard these, in whichever order, has of a collection in the end. */
const heardOf = (id: Id<'coll'>, events: readonly Told[]): readonly string[] => {
  const latest = new Map<string, { readonly version: number; readonly isIn: boolean }>();
  for (const { aggregateVersion: version, payload: { collectionId, productIds, isIn } } of events) {
    if (collectionId === id) for (const productId of productIds) if ((latest.get(productId)?.version ?? -1) < version) latest.set(productId, { version, isIn });
  }
  return [...latest].flatMap(([productId, { isIn }]) => (isIn ? [productId] : [])).sort();
};
const membersOf = async (id: Id<'coll'>) => heardOf(id, await told());
const reprice = (id: Id<'prod'>, amountMinor: number) =>
  desk.database.query('UPDATE price SET amount_minor = $2 WHERE variant_id IN (SELECT id FROM variant WHERE product_id = $1)', [toUuid(id), amountMinor]);
const product = (more: object = {}) => desk.addProduct(more);
const dear = { variants: [{ prices: { EUR: 9_900 } }] };

describe('what the rule of a collection finds', () => {
  it('is told once a promotion names it, and of no other collection by rule or by hand', async () => {
    const [cheap, other] = [await collection(), await collection()];
    const { id } = await product();
    await product(dear);
    await settle();
    expect(await told()).toEqual([]);
    await named(cheap, newId('coll'));
    await settle();
    expect(await membersOf(cheap)).toEqual([id]);
    expect((await told()).map(({ payload }) => payload)).toEqual([{ collectionId: cheap, productIds: [id], isIn: true }]);
    await named(cheap);
    await settle();
    expect([(await told()).length, await membersOf(other)]).toEqual([1, []]);
  });

  it.each<[string, readonly Condition[], (id: Id<'prod'>) => Promise<unknown>, (id: Id<'prod'>) => Promise<unknown>]>([
    ['its price', [CHEAP], (id) => reprice(id, 100), (id) => reprice(id, 5_000)],
    ['its last piece', [{ kind: 'STOCK', isInStock: false }],
      (id) => desk.database.query('UPDATE stock SET on_hand = 0 WHERE variant_id IN (SELECT id FROM variant WHERE product_id = $1)', [toUuid(id)]),
      (id) => desk.database.query('UPDATE stock SET on_hand = 3 WHERE variant_id IN (SELECT id FROM variant WHERE product_id = $1)', [toUuid(id)])],
    ['its choices', [{ kind: 'OPTION', name: 'Material', values: ['Ash'] }],
      (id) => desk.database.query(`UPDATE variant SET options = '[{"name":"Material","value":"Ash"}]' WHERE product_id = $1`, [toUuid(id)]),
      (id) => desk.database.query(`UPDATE variant SET deleted_at = now() WHERE product_id = $1`, [toUuid(id)])],
    ['that it is there at all', [{ kind: 'NEW', days: 1 }],
      (id) => desk.database.query('UPDATE product SET deleted_at = NULL, created_at = now() WHERE id = $1', [toUuid(id)]),
      (id) => desk.database.query('UPDATE product SET deleted_at = now(), is_published = false WHERE id = $1', [toUuid(id)])],
  ])('follows a product into it and out of it: by %s', async (_what, conditions, enter, leave) => {
    const { id } = await product(dear);
    await desk.database.query(`UPDATE product SET created_at = now() - interval '1 year' WHERE id = $1`, [toUuid(id)]);
    const rule = await collection(conditions);
    await named(rule);
    await settle();
    expect(await membersOf(rule)).toEqual([]);
    await enter(id);
    await settle();
    expect(await membersOf(rule)).toEqual([id]);
    await leave(id);
    await settle();
    expect(await membersOf(rule)).toEqual([]);
  });

  it('follows a category that is put below another', async () => {
    const [above, below] = [await desk.addCategory('Above'), await desk.addCategory('Below')];
    const { id } = await product({ categoryId: below });
    const rule = await collection([{ kind: 'CATEGORY', categoryId: above }]);
    await named(rule);
    await settle();
    expect(await membersOf(rule)).toEqual([]);
    await desk.database.query('UPDATE category SET parent_id = $2 WHERE id = $1', [toUuid(below), toUuid(above)]);
    await settle();
    expect(await membersOf(rule)).toEqual([id]);
  });

  it('loses what is new no more, without anything being written', async () => {
    const { id } = await product();
    const rule = await collection([{ kind: 'NEW', days: 10 }]);
    await named(rule);
    await settle();
    expect(await membersOf(rule)).toEqual([id]);
    await desk.database.query(`UPDATE product SET created_at = now() - interval '11 days' WHERE id = $1`, [toUuid(id)]);
    await desk.database.query('TRUNCATE search_dirty');
    await settle();
    expect(await membersOf(rule)).toEqual([id]);
    await desk.database.query(`UPDATE collection_watch SET compared_at = now() - interval '2 minutes'`);
    await settle();
    expect(await membersOf(rule)).toEqual([]);
  });

  it('is compared part by part when the rule changes or the collection goes, also by several at once and after a stop', async () => {
    const all: Id<'prod'>[] = [];
    for (let count = 0; count < 7; count++) all.push((await product(count % 2 === 0 ? {} : dear)).id);
    const rule = await collection();
    await named(rule);
    const halfway = follow(2);
    expect(await halfway()).toBe(true);
    // Whoever is stopped in the middle of a part told nothing.
    await expect(desk.transact(async ({ matches }) => {
      await matches.lock();
      const part = (await matches.due(2))!;
      await matches.compare(part.productIds, [rule]);
      throw new Error('stopped');
    })).rejects.toThrow('stopped');
    await settle(2);
    expect(await membersOf(rule)).toEqual(all.filter((_, index) => index % 2 === 0).sort());

    await changeRule(rule, [{ kind: 'PRICE', currency: 'EUR', minMinor: '2001', maxMinor: null }]);
    await Promise.all([settle(2), settle(2), settle(3)]);
    expect(await membersOf(rule)).toEqual(all.filter((_, index) => index % 2 === 1).sort());

    await desk.transact(({ collections }) => collections.remove(rule));
    await settle(2);
    expect(await membersOf(rule)).toEqual([]);
    expect(await desk.database.query('SELECT FROM collection_watch UNION ALL SELECT FROM collection_match')).toEqual([]);
  });

  it('is the same for who hears all of it again in another order: what was told last is what is so', async () => {
    const products: Id<'prod'>[] = [];
    for (let count = 0; count < 4; count++) products.push((await product(dear)).id);
    const rules = [await collection(), await collection([CHEAP, { kind: 'STOCK', isInStock: true }], 'ANY')];
    await named(...rules);
    for (const [index, id] of [...products, ...products].entries()) {
      await reprice(id, index % 3 === 0 ? 9_900 : 100);
      await settle();
    }
    const events = await told();
    const shuffled = [...events, ...events].sort(({ id: a }, { id: b }) => (a.slice(-6) < b.slice(-6) ? -1 : 1));
    const isSo = await createCollectionReads(desk.manager).ofProducts(products);
    for (const rule of rules) {
      const members = isSo.filter(({ collectionId }) => collectionId === rule).map(({ productId }) => productId).sort();
      expect(heardOf(rule, shuffled)).toEqual(members);
      expect((await desk.database.query<{ product_id: string }>('SELECT product_id FROM collection_match WHERE collection_id = $1', [toUuid(rule)])).map(({ product_id }) => fromUuid('prod', product_id)).sort()).toEqual(members);
    }
  });

  it('costs as many statements for one product and one rule as for many', async () => {
    const cost = async (productIds: readonly Id<'prod'>[]) =>
      (await desk.watched.during(() => desk.hear('products.search-changed', productIds[0]!, { productIds: [...productIds] }))).filter((sql) => /collection/.test(sql)).length;
    const products: Id<'prod'>[] = [];
    for (let count = 0; count < 12; count++) products.push((await product()).id);
    await named(await collection());
    const few = await cost(products.slice(0, 1));
    for (let count = 0; count < 10; count++) await named(await collection());
    expect(few).toBeGreaterThan(0);
    expect(await cost(products)).toBe(few);
  });

  it('is told in parts of 500', async () => {
    const rule = await collection([{ kind: 'STOCK', isInStock: false }]);
    const category = await desk.addCategory('Parts');
    await desk.database.query(
      `INSERT INTO product (id, slug, name, description, category_id, is_published, created_at) SELECT gen_random_uuid(), 'part-' || n, 'Part', '', $1, true, now() FROM generate_series(1, 1100) n`, [toUuid(category)]);
    await named(rule);
    while (await follow()());
    expect((await told()).map(({ payload: { productIds } }) => productIds.length)).toEqual([500, 500, 100]);
  }, 20_000);
});
