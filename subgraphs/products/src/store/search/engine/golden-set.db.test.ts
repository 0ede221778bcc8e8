import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedOnce } from '@storegraph/postgres/seed';
import type { Locale } from '../../../domain/locale.ts';
import { parseSearch } from '../../../domain/search/parse-search.ts';
import { createProductReads } from '../../catalogue/product-reads.ts';
import { entities } from '../../entities.ts';
import { seedProducts } from '../../seed.ts';
import { openStoreDesk } from '../../store.desk.ts';
import type { StoreDesk } from '../../store.desk.ts';
import { GOLDEN_SET, GOLDEN_SETS } from './golden-set.desk.ts';
import { createPostgresSearchEngine } from './postgres-search-engine.ts';

let desk: StoreDesk;
beforeAll(async () => {
  desk = await openStoreDesk();
  await seedOnce(desk.database.ownerUrl, entities, (manager) => seedProducts(manager, 'demo', () => {}));
}, 120_000);
afterAll(() => desk?.close());

/** What is found first, and what was probably meant. */
async function search(query: string, locale: Locale = 'EN') {
  const request = await parseSearch({ query, sort: 'RELEVANCE', currency: 'EUR', locale }, async () => []);
  const result = await createPostgresSearchEngine(desk.manager).search(request);
  const { items } = await result.page({ first: 10, after: undefined });
  const products = new Map((await createProductReads(desk.manager).byIds(items.map(({ productId }) => productId))).map((product) => [product.id, product.name]));
  return { names: items.map(({ productId }) => products.get(productId) ?? ''), didYouMean: result.didYouMean };
}

it('finds what was meant first, in spite of a slip, nine times of ten', async () => {
  expect(GOLDEN_SET.length).toBeGreaterThanOrEqual(100);
  const missed: string[] = [];
  for (const [asked, meant] of GOLDEN_SET) {
    const { names } = await search(asked);
    if (!names[0]?.endsWith(meant)) missed.push(`${asked}: ${names[0] ?? 'nothing'}, not ${meant}`);
  }
  if (missed.length > GOLDEN_SET.length / 10) throw new Error(`${missed.length} of ${GOLDEN_SET.length} are missed:\n${missed.join('\n')}`);
}, 60_000);

it('finds what is spelled right first, and corrects none of it', async () => {
  for (const meant of new Set(GOLDEN_SET.map(([, right]) => right))) {
    const { names, didYouMean } = await search(meant);
    expect([meant, names[0]?.endsWith(meant), didYouMean]).toEqual([meant, true, undefined]);
  }
}, 60_000);

it.each(Object.entries(GOLDEN_SETS))('finds what was meant first in %s too, nine times of ten', async (locale, set) => {
  const missed: string[] = [];
  for (const [asked, meant] of set) {
    const { names } = await search(asked, locale as Locale);
    if (!names[0]?.endsWith(meant)) missed.push(`${asked}: ${names[0] ?? 'nothing'}, not ${meant}`);
  }
  if (missed.length > set.length / 10) throw new Error(`${missed.length} of ${set.length} are missed:\n${missed.join('\n')}`);
}, 60_000);
