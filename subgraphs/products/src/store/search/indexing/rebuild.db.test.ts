import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { indexDirtyProducts, rebuildIndex } from '../../../domain/search/index-products.ts';
import { parseSearch } from '../../../domain/search/parse-search.ts';
import { createReindexSearch } from '../../../domain/search/reindex-search.ts';
import { openStoreDesk } from '../../store.desk.ts';
import type { StoreDesk } from '../../store.desk.ts';
import { createPostgresSearchEngine } from '../engine/postgres-search-engine.ts';
import { createRebuildReads } from './rebuild-store.ts';

const MANY = 450;
let desk: StoreDesk;
let ids: Id<'prod'>[];

beforeEach(async () => {
  desk = await openStoreDesk();
  ids = [];
  const shelf = await desk.addCategory('Everything');
  for (let count = 0; count < MANY; count++) ids.push((await desk.addProduct({ name: `Crate ${count}`, categoryId: shelf, variants: [] })).id);
  await work();
});
afterEach(() => desk?.close());

/** What the indexer does, until there is nothing left. */
async function work(): Promise<void> {
  while ((await desk.transact(indexDirtyProducts)) > 0 || (await desk.transact(rebuildIndex)));
}
const reindex = () => createReindexSearch({ transact: desk.transact })();
const last = () => createRebuildReads(desk.manager).last();
async function search(query: string) {
  const request = await parseSearch({ query, sort: 'RELEVANCE', currency: 'EUR', locale: 'EN' }, async () => []);
  return createPostgresSearchEngine(desk.manager).search(request);
}
const count = async (query: string) => (await search(query)).count();
const live = async () => (await desk.manager.query<[{ live: number }]>('SELECT live FROM search_state'))[0].live;

it('the index is built anew while searches go on, none of which ever finds less, and edits are in the new one', async () => {
  // What the old index has wrong is right in the new one.
  await desk.database.query(`DELETE FROM search_text WHERE product_id = ANY($1)`, [ids.slice(0, 5).map(toUuid)]);
  const counts = new Set<number>();
  let isOver = false;
  const searching = [1, 2, 3].map(async () => {
    while (!isOver) {
      const result = await search('crate');
      const [total, { items }, facets] = await Promise.all([result.count(), result.page({ first: 20, after: undefined }), result.facets()]);
      counts.add(total);
      expect([items.length, facets.length > 0]).toEqual([20, true]);
    }
  });
  const renaming = (async () => {
    for (const [index, id] of ids.entries()) if (index % 10 === 7) await desk.database.query('UPDATE product SET name = $2 WHERE id = $1', [toUuid(id), `Crate renamed ${index}`]);
  })();
  await reindex();
  await Promise.all([work(), renaming]);
  await work();
  isOver = true;
  await Promise.all(searching);
  expect(await live()).toBe(1);
  expect([...counts].sort()).toEqual([MANY - 5, MANY].filter((total) => counts.has(total)));
  expect([await count('crate'), await count('renamed')]).toEqual([MANY, MANY / 10]);
  expect(await last()).toMatchObject({ phase: 'DONE', products: MANY, finishedAt: expect.any(Date) });
}, 60_000);

it('asked for twice at once it is built once, and again only when it was asked again', async () => {
  await Promise.all([reindex(), reindex(), reindex()]);
  await work();
  expect(await live()).toBe(1);
  expect(await desk.manager.query('SELECT phase FROM search_rebuild')).toEqual([{ phase: 'DONE' }]);
  await reindex();
  // Searches of the old index may still be under way.
  expect(await desk.transact(rebuildIndex)).toBe(false);
  await desk.database.query(`UPDATE search_rebuild SET finished_at = now() - interval '1 hour' WHERE phase = 'DONE'`);
  await work();
  expect([await live(), await count('crate')]).toEqual([0, MANY]);
});

it('stopped half way, it goes on where it was and loses nothing', async () => {
  await reindex();
  await desk.transact(rebuildIndex);
  await desk.transact(rebuildIndex);
  expect(await last()).toMatchObject({ phase: 'FILLING', products: 200 });
  await expect(desk.transact(async (stores) => {
    await rebuildIndex(stores);
    throw new Error('stopped');
  })).rejects.toThrow('stopped');
  expect([await live(), await count('crate'), (await last())?.products]).toEqual([0, MANY, 200]);
  await desk.database.query('UPDATE product SET is_published = false WHERE id = ANY($1)', [[ids[0]!, ids[300]!].map(toUuid)]);
  await desk.database.query(`UPDATE product SET name = 'Late' WHERE id = ANY($1)`, [[ids[1]!, ids[301]!].map(toUuid)]);
  await work();
  expect([await live(), await count('crate'), await count('late'), (await last())?.products]).toEqual([1, MANY - 4, 2, MANY]);
  expect(await desk.manager.query(`SELECT uses FROM search_vocabulary WHERE generation = 1 AND word = 'crate'`)).toEqual([{ uses: MANY - 4 }]);
});
