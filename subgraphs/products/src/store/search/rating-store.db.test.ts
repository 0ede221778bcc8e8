import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parseSearch } from '../../domain/search/parse-search.ts';
import { indexDirtyProducts } from '../../domain/search/index-products.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createPostgresSearchEngine } from './engine/postgres-search-engine.ts';

let desk: StoreDesk;
beforeAll(async () => void (desk = await openStoreDesk()));
afterAll(() => desk?.close());

/** Reviews tells how a product is rated. */
const rated = (productId: Id<'prod'>, aggregateVersion: number, reviewCount: number, starsSum: number) =>
  desk.hear('reviews.rating-changed', productId, { productId, reviewCount, starsSum }, undefined, aggregateVersion);

async function bestRated(minRating?: number): Promise<readonly string[]> {
  while ((await desk.transact(indexDirtyProducts)) > 0);
  const request = await parseSearch({ filters: { minRating }, sort: 'RATING', currency: 'EUR', locale: 'EN' }, async () => []);
  return (await (await createPostgresSearchEngine(desk.manager).search(request)).page({ first: 10, after: undefined })).items.map(({ productId }) => productId);
}

it('products are sorted and narrowed by what reviews told last, in whichever order it is heard', async () => {
  const [first, second] = [await desk.addProduct(), await desk.addProduct()];
  await rated(first.id, 3, 2, 9);
  await rated(second.id, 1, 1, 4);
  expect(await bestRated()).toEqual([first.id, second.id]);
  await rated(first.id, 2, 1, 5);
  expect(await bestRated(4)).toEqual([first.id, second.id]);
  await rated(first.id, 4, 3, 10);
  expect(await bestRated()).toEqual([second.id, first.id]);
  expect(await bestRated(4)).toEqual([second.id]);
  await rated(second.id, 2, 0, 0);
  expect(await bestRated(1)).toEqual([first.id]);
});

it('what is told of a product that is not here is kept until it comes', async () => {
  await expect(rated(newId('prod'), 1, 1, 5)).resolves.toBe(true);
  await bestRated();
});
