import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { newId } from '@storegraph/kernel/ids';
import { parseSearch } from '../../../domain/search/parse-search.ts';
import type { SearchDocument } from '../../../domain/search/search-document.ts';
import { eventually } from '@storegraph/testkit/eventually';
import { openStoreDesk } from '../../store.desk.ts';
import type { StoreDesk } from '../../store.desk.ts';
import { createPostgresSearchEngine } from '../engine/postgres-search-engine.ts';

let desk: StoreDesk;
beforeAll(async () => void (desk = await openStoreDesk()));
afterAll(() => desk?.close());

const lamp = (material: string, productId = newId('prod')): SearchDocument => ({
  productId, texts: [{ locale: 'EN', name: `Lamp of ${material}`, labels: '', description: '' }],
  categoryIds: [], brand: null, inStock: true, options: [{ name: 'Material', value: material }], attributes: [], lowestPrices: {}, rating: 0,
});
const request = () => parseSearch({ query: 'lamp', sort: 'RELEVANCE', currency: 'EUR', locale: 'EN' }, async () => []);

it('a product that changes while it is counted is counted as what it became', async () => {
  const [first, second] = [lamp('Oak'), lamp('Oak')];
  const writer = createPostgresSearchEngine(desk.manager);
  await writer.put('live', [first, second], []);
  let changes = 1;
  const manager = {
    async query(sql: string, parameters: unknown[]) {
      const rows = await desk.manager.query<unknown>(sql, parameters);
      if (sql.includes('int4send') && changes-- > 0) await writer.put('live', [lamp('Zinc', second.productId)], []);
      return rows;
    },
  } as EntityManager;
  const result = await createPostgresSearchEngine(manager).search(await request());
  const [count, facets] = await Promise.all([result.count(), result.facets()]);
  expect([count, facets.filter(({ facet }) => facet === 'OPTION:Material')]).toEqual([2, [
    { facet: 'OPTION:Material', value: 'Oak', count: 1 }, { facet: 'OPTION:Material', value: 'Zinc', count: 1 },
  ]]);
});

it('a search that is counted for many at once is looked up once, and once it is known what products have, with two statements', async () => {
  const { manager } = desk;
  const engine = createPostgresSearchEngine(manager);
  const all = async () => {
    const result = await engine.search(await request());
    return Promise.all([result.count(), result.facets()]);
  };
  await all();
  const statements = await desk.watched.during(() => Promise.all(Array.from({ length: 50 }, all)));
  expect(statements.filter((statement) => /search_/.test(statement))).toHaveLength(2);
});

it('who knows nothing of a large catalogue reads all of it once, and asks for nothing more', async () => {
  const writer = createPostgresSearchEngine(desk.manager);
  await writer.put('live', Array.from({ length: 450 }, (_, number) => lamp(number % 2 ? 'Ash' : 'Elm')), []);
  const engine = createPostgresSearchEngine(desk.manager);
  const count = async (query: string) => (await engine.search(await parseSearch({ query, sort: 'RELEVANCE', currency: 'EUR', locale: 'EN' }, async () => []))).count();
  expect(await count('ash')).toBe(225);
  await eventually('all is read', async () => {
    const statements = await desk.watched.during(() => count('elm'));
    return !statements.some((statement) => /array_to_string/.test(statement));
  });
  expect(await count('elm')).toBe(225);
});
