import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { indexDirtyProducts } from '../../../domain/search/index-products.ts';
import { createVariantReads } from '../../catalogue/variant-reads.ts';
import { openStoreDesk } from '../../store.desk.ts';
import type { StoreDesk } from '../../store.desk.ts';
import { createSearchSource } from './search-source.ts';

let desk: StoreDesk;
beforeAll(async () => void (desk = await openStoreDesk()));
afterAll(() => desk?.close());

const indexAll = async () => {
  while ((await desk.transact(indexDirtyProducts)) > 0);
};
const indexedName = async (id: Id<'prod'>) =>
  (await desk.manager.query<{ name: string }[]>('SELECT name FROM search_text WHERE product_id = $1', [toUuid(id)]))[0]?.name;
const rename = (id: Id<'prod'>, name: string) => desk.database.query('UPDATE product SET name = $2 WHERE id = $1', [toUuid(id), name]);
const marks = async () => (await desk.manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM search_dirty'))[0].count;

it('who is stopped half way has done nothing, and whoever comes after does it all', async () => {
  const { id } = await desk.addProduct({ name: 'Lamp' });
  await indexAll();
  await rename(id, 'Lantern');
  const stopped = desk.transact(async (stores) => {
    await indexDirtyProducts(stores);
    throw new Error('stopped');
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect([await indexedName(id), await marks()]).toEqual(['lamp', 1]);
  await indexAll();
  expect([await indexedName(id), await marks()]).toEqual(['lantern', 0]);
});

it('however many index at once while names change, the last name is the one that is found', async () => {
  const products = [];
  for (let count = 0; count < 20; count++) products.push(await desk.addProduct());
  await Promise.all([
    ...products.map(async ({ id }) => {
      for (const name of ['One', 'Two', 'Three']) await rename(id, name);
    }),
    ...[1, 2, 3, 4].map(async () => {
      for (let turns = 0; turns < 15; turns++) await desk.transact(indexDirtyProducts);
    }),
  ]);
  await indexAll();
  expect(await Promise.all(products.map(({ id }) => indexedName(id)))).toEqual(products.map(() => 'three'));
  const words = await desk.manager.query<object[]>(`SELECT word, uses FROM search_vocabulary WHERE word IN ('one', 'two', 'three')`);
  expect(words).toEqual([{ word: 'three', uses: 20 }]);
});

it('a category that is renamed or moved marks what is shown in it and below it, and writes none of it', async () => {
  const [above, elsewhere] = [await desk.addCategory('Above'), await desk.addCategory('Elsewhere')];
  const below = await desk.addCategory('Below', above);
  const { id } = await desk.addProduct({ categoryId: below });
  await desk.addProduct({ categoryId: below, isPublished: false });
  await desk.addProduct({ categoryId: elsewhere });
  await indexAll();
  const rows = () => desk.manager.query<object[]>('SELECT ctid, id FROM product ORDER BY id');
  const before = await rows();
  const said = async () => (await createSearchSource(desk.manager).documents([id]))[0]?.texts[0]?.labels;
  await desk.database.query(`UPDATE category SET name = 'On high' WHERE id = $1`, [toUuid(above)]);
  expect([await marks(), await said()]).toEqual([1, 'Nordlicht Below On high']);
  await desk.database.query('UPDATE category SET parent_id = $2 WHERE id = $1', [toUuid(below), toUuid(elsewhere)]);
  expect([await marks(), await said()]).toEqual([2, 'Nordlicht Below Elsewhere']);
  expect(await rows()).toEqual(before);
  await indexAll();
});

it('marks what has changed, and not each piece that is sold; what may be owed is there', async () => {
  const variant = await desk.stocked(3);
  await indexAll();
  const sell = (pieces: number) => desk.setStock({ variantId: variant, onHand: pieces });
  await sell(2);
  expect(await marks()).toBe(0);
  await sell(0);
  expect(await marks()).toBe(1);
  await indexAll();
  await desk.setBackorder({ variantId: variant, mode: 'UNLIMITED' });
  expect(await marks()).toBe(1);
  await indexAll();
  const { productId } = (await createVariantReads(desk.manager).byIds([variant]))[0]!;
  expect(await createSearchSource(desk.manager).documents([productId])).toMatchObject([{ inStock: true }]);
});
