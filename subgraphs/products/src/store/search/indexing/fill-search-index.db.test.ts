import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedOnce } from '@storegraph/postgres/seed';
import { indexDirtyProducts } from '../../../domain/search/index-products.ts';
import { openStoreDesk } from '../../store.desk.ts';
import type { StoreDesk } from '../../store.desk.ts';
import { fillSearchIndex } from './fill-search-index.ts';

const INDEX: readonly string[] = [
  'SELECT product_id, rating, tokens FROM search_product ORDER BY product_id', 'SELECT * FROM search_price ORDER BY product_id, currency',
  'SELECT locale, product_id, name, document::text, words, translated, facts = (SELECT facts FROM search_product p WHERE p.product_id = t.product_id) AS is_counted FROM search_text t ORDER BY product_id, locale',
  'SELECT * FROM search_vocabulary ORDER BY locale, word', 'SELECT * FROM search_token_use ORDER BY token_id', 'SELECT FROM search_dirty',
];

let desk: StoreDesk;
beforeAll(async () => void (desk = await openStoreDesk()));
afterAll(() => desk?.close());

const index = () => Promise.all(INDEX.map((sql) => desk.database.query(sql)));

it('an index that is filled at once is the same as one that products are added to', async () => {
  const category = await desk.addCategory('Lamps', await desk.addCategory('Lighting'));
  for (let count = 0; count < 7; count += 1) await desk.addProduct({ name: `Lamp number ${count % 3}`, brand: count % 2 ? 'Kron' : 'Mahl', categoryId: category });
  while ((await desk.transact(indexDirtyProducts)) > 0);
  const added = await index();
  const told: number[] = [];
  await seedOnce(desk.database.ownerUrl, [], async (manager) => {
    await manager.query('TRUNCATE search_product, search_price, search_text, search_vocabulary, search_token_use');
    await fillSearchIndex(manager, (done) => told.push(done));
  });
  expect(added[0]).toHaveLength(7);
  expect(await index()).toEqual(added);
  expect(told).toEqual([7]);
});
