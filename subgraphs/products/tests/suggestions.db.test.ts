import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
  const lighting = await desk.addCategory('Lighting');
  const deskLamps = await desk.addCategory('Desk lamps', lighting);
  const vases = await desk.addCategory('Vases');
  const ids: Record<string, Id<'prod'>> = {};
  const add = async (name: string, slug: string, more: object = {}) => void (ids[slug] = (await desk.addProduct({ name, slug, categoryId: deskLamps, ...more })).id);
  await add('Vesper lamp', 'vesper');
  await add('Lamp oil', 'oil');
  await add('Lámpara Luna', 'luna', { brand: 'Lampadina' });
  await add('Lamp of the moon', 'moon');
  await add('Lampion in secret', 'secret', { brand: 'Lamprey', isPublished: false });
  await add('Tulip vase', 'tulip', { categoryId: vases, brand: 'Kron' });
  await desk.database.query('INSERT INTO product_rating (product_id, version, review_count, stars_sum) VALUES ($1, 1, 9, 40)', [toUuid(ids['moon']!)]);
  await desk.database.query(`INSERT INTO product_translation (product_id, locale, name) VALUES ($1, 'DE', 'Ölfunzel'), ($2, 'DE', NULL)`, [toUuid(ids['oil']!), toUuid(ids['moon']!)]);
  await desk.database.query(`INSERT INTO category_translation (category_id, locale, name) VALUES ($1, 'DE', 'Schreibtischlampen')`, [toUuid(deskLamps)]);
  await desk.indexed();
});
afterAll(() => desk?.close());

const SUGGEST = `query ($prefix: String!, $first: Int, $locale: Locale) {
  suggest(prefix: $prefix, first: $first, locale: $locale) { text kind product { slug } category { slug } brand { slug } }
}`;
interface Suggested { text: string; kind: string; product: { slug: string } | null; category: { slug: string } | null; brand: { slug: string } | null }

const ask = (variables: object) => desk.ask<{ suggest: Suggested[] }>(SUGGEST, { ...variables });
const suggest = async (prefix: string, more: object = {}) => {
  const { data, errors } = await ask({ prefix, ...more });
  expect(errors).toEqual([]);
  return data!.suggest;
};
const texts = async (prefix: string, kind: string, more: object = {}) => (await suggest(prefix, more)).filter((one) => one.kind === kind).map(({ text }) => text);

describe('while a shopper types', () => {
  it('words, categories, brands and products are suggested in turn, each with what it names', async () => {
    const none = { product: null, category: null, brand: null };
    expect(await suggest('lamp', { first: 5 })).toEqual([
      { ...none, kind: 'WORD', text: 'lamps' },
      { ...none, kind: 'CATEGORY', text: 'Desk lamps', category: { slug: 'desk-lamps' } },
      { ...none, kind: 'BRAND', text: 'Lampadina', brand: { slug: 'lampadina' } },
      { ...none, kind: 'PRODUCT', text: 'Lamp of the moon', product: { slug: 'moon' } },
      { ...none, kind: 'WORD', text: 'lampadina' },
    ]);
  });

  it('of products those that begin so come first, and among them those that were reviewed most', async () => {
    expect(await texts('lamp', 'PRODUCT', { first: 20 })).toEqual(['Lamp of the moon', 'Lamp oil', 'Lámpara Luna', 'Vesper lamp']);
  });

  it('what is called exactly so comes before all', async () => {
    expect((await suggest('VASES'))[0]).toMatchObject({ kind: 'CATEGORY', text: 'Vases' });
    expect((await suggest('lamp  oil'))[0]).toMatchObject({ kind: 'PRODUCT', text: 'Lamp oil' });
  });

  it('accents, capitals and space do not matter', async () => {
    expect(await texts(' LÁMPÀRA  l', 'PRODUCT')).toEqual(['Lámpara Luna']);
    expect(await texts('desk LA', 'CATEGORY')).toEqual(['Desk lamps']);
  });

  it('words that say nothing, and forms of a word that is suggested already, are not', async () => {
    expect(await texts('th', 'WORD')).toEqual([]);
    expect(await texts('lamp', 'WORD', { first: 20 })).toEqual(['lamps', 'lampadina', 'lampara']);
  });

  it('what is hidden is not suggested, nor a brand of which there is nothing', async () => {
    const found = await suggest('lampr', { first: 20 });
    expect(found.filter(({ text }) => /Lamprey|secret/.test(text))).toEqual([]);
    expect(await suggest('lampion')).not.toContainEqual(expect.objectContaining({ kind: 'PRODUCT', text: 'Lampion in secret' }));
  });

  it.each([['lapm', 'Lamp oil'], ['vespre', 'Vesper lamp'], ['tulpi', 'Tulip vase'], ['tulipp', 'Tulip vase']])('a slip is forgiven: %s', async (prefix, name) => {
    expect(await texts(prefix, 'PRODUCT', { first: 20 })).toContain(name);
  });

  it.each(['lpm', 'xamp', 'zzzz', '%', '_', '\\', "'", ':*', '!&|', '/', '½', '('])('nothing is suggested for %j', async (prefix) => {
    expect(await suggest(prefix)).toEqual([]);
  });

  it('names are found and told in the language, and in English where there is none', async () => {
    expect(await texts('ol', 'PRODUCT', { locale: 'DE' })).toEqual(['Ölfunzel']);
    expect(await texts('lamp', 'PRODUCT', { locale: 'DE', first: 20 })).toEqual(['Lamp of the moon', 'Lámpara Luna', 'Vesper lamp']);
    expect(await texts('schreib', 'CATEGORY', { locale: 'DE' })).toEqual(['Schreibtischlampen']);
    expect(await texts('desk', 'CATEGORY', { locale: 'DE' })).toEqual([]);
    expect(await texts('ol', 'PRODUCT')).toEqual([]);
  });

  it('a new name is suggested at once, the old one no longer', async () => {
    await desk.database.query(`UPDATE category SET name = 'Bowls' WHERE slug = 'vases'`);
    expect([await texts('bow', 'CATEGORY'), await texts('vas', 'CATEGORY')]).toEqual([['Bowls'], []]);
    await desk.database.query(`UPDATE category SET name = 'Vases' WHERE slug = 'vases'`);
  });

  it.each<[string, object]>([
    ['SEARCH_TEXT_OUT_OF_RANGE', { prefix: ' \u0001' }], ['SEARCH_TEXT_OUT_OF_RANGE', { prefix: 'x'.repeat(101) }],
    ['PAGE_SIZE_OUT_OF_RANGE', { prefix: 'x', first: 0 }], ['PAGE_SIZE_OUT_OF_RANGE', { prefix: 'x', first: 21 }],
  ])('it is refused with %s: %j', async (code, variables) => {
    expect(codesOf(await ask(variables))).toEqual([code]);
  });

  it('it costs one statement, and one for each kind of thing that is asked of the suggestions', async () => {
    expect(await desk.costs('{ suggest(prefix: "la", first: 20) { text kind } }')).toHaveLength(1);
    expect(await desk.costs(SUGGEST, { prefix: 'la', first: 20 })).toHaveLength(4);
  });
});
