import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf, mutationText } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
let [lighting, deskLamps, vases]: readonly Id<'cat'>[] = [];

beforeAll(async () => {
  desk = await openDesk();
  lighting = await desk.addCategory('Lighting');
  deskLamps = await desk.addCategory('Desk lamps', lighting);
  vases = await desk.addCategory('Vases');
  const [oak, ash] = [{ name: 'Oak' }, { name: 'Ash', prices: { EUR: 9900, JPY: 15_000 } }];
  await desk.addProduct({ name: 'Vesper lamp', slug: 'vesper', categoryId: deskLamps, variants: [oak, ash] });
  await desk.addProduct({ name: 'Luna lamp', slug: 'luna', categoryId: lighting, brand: 'Kron', variants: [ash] });
  await desk.addProduct({ name: 'Sold lamp', slug: 'sold', categoryId: lighting, variants: [{ ...oak, onHand: 0 }] });
  await desk.addProduct({ name: 'Tulip vase', slug: 'tulip', categoryId: vases, description: 'Like a lamp, but for flowers.', brand: 'Kron', variants: [oak] });
  await desk.indexed();
});
afterAll(() => desk?.close());

const SEARCH = `query ($query: String, $filters: ProductSearchFilters, $sort: ProductSearchSort, $currency: CurrencyCode, $channel: ID, $locale: Locale, $first: Int, $after: String) {
  searchProducts(query: $query, filters: $filters, sort: $sort, currency: $currency, channel: $channel, locale: $locale, first: $first, after: $after) {
    edges { cursor node { slug } } totalCount didYouMean pageInfo { hasNextPage endCursor }
    facets { kind name label values { value label count isSelected category { slug } min { amount currency } max { amount } } }
  }
}`;

interface Value { value: string; label: string; count: number; isSelected: boolean; min: { amount: string } | null; max: { amount: string } | null }
interface Answer {
  edges: { cursor: string; node: { slug: string } }[];
  totalCount: number;
  didYouMean: string | null;
  facets: { kind: string; name: string | null; label: string | null; values: Value[] }[];
}

const ask = (variables: object) => desk.ask<{ searchProducts: Answer }>(SEARCH, { ...variables });
const search = async (variables: object) => {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  return data!.searchProducts;
};
const slugs = async (variables: object) => (await search(variables)).edges.map(({ node }) => node.slug);

describe('a search', () => {
  it('answers what matches, how many that are, and what they can be narrowed by', async () => {
    expect(await search({ query: 'lampp' })).toMatchObject({
      edges: [{ node: { slug: expect.any(String) } }, {}, {}, { node: { slug: 'tulip' } }],
      totalCount: 4,
      didYouMean: 'lamp',
      facets: [
        { kind: 'CATEGORY', name: null, values: [{ value: 'lighting', label: 'Lighting', count: 3, isSelected: false, category: { slug: 'lighting' } }, { value: 'desk-lamps', count: 1 }, { value: 'vases', count: 1 }] },
        { kind: 'BRAND', values: [{ value: 'Kron', count: 2 }, { value: 'Nordlicht', count: 2 }] },
        { kind: 'PRICE', values: [{ min: null, max: { amount: '24.99' }, count: 3 }, { min: { amount: '50.00', currency: 'EUR' }, max: { amount: '99.99' }, count: 1 }] },
        { kind: 'OPTION', name: 'Material', values: [{ value: 'Oak', count: 3 }, { value: 'Ash', count: 2 }] },
        { kind: 'AVAILABILITY', values: [{ value: 'IN_STOCK', count: 3 }] },
      ],
    });
  });

  it('is of everything without a text, or with an empty one beside filters', async () => {
    expect(await slugs({})).toEqual(['tulip', 'sold', 'luna', 'vesper']);
    expect(await slugs({ query: ' ', filters: { inStock: true } })).toEqual(['tulip', 'luna', 'vesper']);
  });

  it('has as many results as a value of a facet told, once that is chosen, and keeps counting its siblings', async () => {
    const before = await search({ query: 'lamp', filters: { brands: ['Kron'] } });
    const category = before.facets.find(({ kind }) => kind === 'CATEGORY')!.values[0]!;
    const after = await search({ query: 'lamp', filters: { brands: ['Kron'], categories: [category.value] } });
    expect(after.totalCount).toBe(category.count);
    expect(after.facets.find(({ kind }) => kind === 'CATEGORY')!.values).toEqual(before.facets.find(({ kind }) => kind === 'CATEGORY')!.values.map((value) => ({ ...value, isSelected: value.value === category.value })));
    expect(after.facets.find(({ kind }) => kind === 'BRAND')!.values).toContainEqual(expect.objectContaining({ value: 'Kron', isSelected: true }));
    const price = before.facets.find(({ kind }) => kind === 'PRICE')!.values[0]!;
    const priced = await search({ query: 'lamp', filters: { brands: ['Kron'], price: { min: price.min?.amount, max: price.max?.amount } } });
    expect([priced.totalCount, priced.facets.find(({ kind }) => kind === 'PRICE')!.values[0]!.isSelected]).toEqual([price.count, true]);
  });

  it('compares prices in the currency asked for, or in that of a channel', async () => {
    expect(await slugs({ sort: 'PRICE_ASC', filters: { price: { max: '99.00' } } })).toEqual(['vesper', 'sold', 'tulip', 'luna']);
    expect(await slugs({ sort: 'PRICE_DESC', currency: 'JPY', filters: { price: { min: '15000' } } })).toEqual(['luna', 'vesper']);
    expect(await slugs({ sort: 'PRICE_DESC', channel: 'JP' })).toEqual(['luna', 'vesper']);
    expect(await slugs({ sort: 'PRICE_DESC', channel: 'MARS' })).toEqual([]);
  });

  it('continues after a cursor, in each order', async () => {
    for (const sort of ['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'RATING', 'NEWEST']) {
      for (const query of ['lamp', null]) {
        const all = await search({ query, sort });
        const found: string[] = [];
        let after: string | null = null;
        for (let pages = 0; pages < all.edges.length; pages++) {
          const { edges: [edge] } = await search({ query, sort, first: 1, after });
          found.push(edge!.node.slug);
          after = edge!.cursor;
        }
        expect(found).toEqual(all.edges.map(({ node }) => node.slug));
      }
    }
  });

  it.each<[string, object]>([
    ['SEARCH_TEXT_OUT_OF_RANGE', { query: '' }], ['SEARCH_TEXT_OUT_OF_RANGE', { query: 'x'.repeat(201), filters: {} }],
    ['INVALID_FILTER', { filters: { categories: [] } }], ['INVALID_FILTER', { filters: { brands: Array(51).fill('x') } }],
    ['INVALID_FILTER', { filters: { price: { min: '1.999' } } }], ['INVALID_FILTER', { filters: { price: { min: '-1' } } }], ['INVALID_FILTER', { filters: { price: { min: '2', max: '1' } } }],
    ['INVALID_FILTER', { filters: { price: { min: '1.50' } }, currency: 'JPY' }],
    ['INVALID_FILTER', { filters: { minRating: 0 } }], ['INVALID_FILTER', { filters: { minRating: 6 } }],
    ['INVALID_FILTER', { filters: { options: [{ name: 'Material', values: [] }] } }], ['INVALID_FILTER', { filters: { options: [{ name: 'A', values: ['1'] }, { name: 'A', values: ['2'] }] } }],
    ['INVALID_FILTER', { filters: { options: Array.from({ length: 11 }, (_, n) => ({ name: `${n}`, values: ['1'] })) } }],
    ['INVALID_FILTER', { filters: { attributes: [{ code: 'drive', values: [] }] } }], ['INVALID_FILTER', { filters: { attributes: [{ code: 'a', values: ['1'] }, { code: 'a', values: ['2'] }] } }],
    ['INVALID_FILTER', { filters: { attributes: Array.from({ length: 11 }, (_, n) => ({ code: `a${n}`, values: ['1'] })) } }],
    ['INVALID_ID', { channel: 'nonsense' }], ['PAGE_SIZE_OUT_OF_RANGE', { first: 101 }], ['INVALID_CURSOR', { after: 'nonsense' }],
    ['INVALID_CURSOR', { query: 'lamp', sort: 'PRICE_ASC', after: Buffer.from(JSON.stringify([1, newId('prod')])).toString('base64url') }],
  ])('is refused with %s: %j', async (code, variables) => {
    expect(codesOf(await ask(variables))).toEqual([code]);
  });

  it('finds nothing of a category, brand or option that there is not', async () => {
    for (const filters of [{ categories: ['no-such'] }, { brands: ['no-such'] }, { options: [{ name: 'no', values: ['such'] }] }]) expect(await slugs({ filters })).toEqual([]);
  });
});

describe('the index', () => {
  const found = (what: string, variables: object, hoped: readonly string[]) =>
    eventually(what, async () => JSON.stringify(await slugs(variables)) === JSON.stringify(hoped), { withinMs: 5_000 });

  it.each<[string, () => Promise<unknown>, object, string[]]>([
    ['a name', () => desk.database.query(`UPDATE product SET name = 'Chandelier' WHERE slug = 'sold'`), { query: 'chandelier' }, ['sold']],
    ['what it is no longer called', () => desk.database.query(`UPDATE product SET name = 'Candle' WHERE slug = 'sold'`), { query: 'chandelier' }, []],
    ['a price', () => changePrice('sold', '1234.56'), { filters: { price: { min: '1234.56', max: '1234.56' } } }, ['sold']],
    ['stock', () => setStock('sold', 3), { query: 'candle', filters: { inStock: true } }, ['sold']],
    ['stock that ran out', () => setStock('sold', 0), { query: 'candle', filters: { inStock: true } }, []],
    ['a variant', () => desk.database.query(`UPDATE variant SET options = '[{"name": "Material", "value": "Zinc"}]' WHERE product_id = (SELECT id FROM product WHERE slug = 'sold')`), { filters: { options: [{ name: 'Material', values: ['Zinc'] }] } }, ['sold']],
    ['a brand', () => desk.database.query(`UPDATE product SET brand = 'Zephyr' WHERE slug = 'sold'`), { filters: { brands: ['Zephyr'] } }, ['sold']],
    ['a category\'s name', () => rename('Flower pots'), { query: 'flower pots' }, ['tulip']],
    ['a category\'s place', () => desk.database.query(`UPDATE category SET parent_id = $1 WHERE slug = 'vases'`, [toUuid(lighting!)]), { filters: { categories: ['lighting'] } }, ['tulip', 'sold', 'luna', 'vesper']],
    ['what is hidden', () => publish('sold', false), { query: 'candle' }, []],
    ['what is shown', () => publish('sold', true), { query: 'candle' }, ['sold']],
  ])('knows a change within seconds: %s', async (what, change, variables, hoped) => {
    await change();
    await found(what, variables, hoped);
  });

  it('knows within seconds what is said in other languages and by attributes', async () => {
    const tulip = await productOf('tulip');
    await done('translateProduct', { productId: tulip, locale: 'DE', name: 'Tulpenvase' });
    await found('a product in German', { query: 'tulpenvase', locale: 'DE' }, ['tulip']);
    expect(await slugs({ query: 'tulpenvase' })).toEqual([]);
    await done('translateCategory', { categoryId: deskLamps, locale: 'DE', name: 'Schreibtischleuchten' });
    await found('a category in German', { query: 'leuchten', locale: 'DE' }, ['vesper']);
    await done('translateOption', { option: 'Material', locale: 'DE', name: 'Werkstoff', values: [{ value: 'Oak', text: 'Eiche' }] });
    const { facets } = await search({ query: 'leuchten', locale: 'DE' });
    expect(facets.find(({ kind }) => kind === 'OPTION')).toMatchObject({ name: 'Material', label: 'Werkstoff', values: [{ value: 'Ash', label: 'Ash' }, { value: 'Oak', label: 'Eiche' }] });
    expect(facets.find(({ kind }) => kind === 'CATEGORY')?.values.map(({ label }) => label)).toContain('Schreibtischleuchten');
    await done('translateProduct', { productId: tulip, locale: 'DE', name: null });
    await found('it in German no more', { query: 'tulpenvase', locale: 'DE' }, []);
  });

  it('has facets of the attributes that shoppers are offered to choose by', async () => {
    const values = [{ code: 'clear', label: 'Clear glass' }, { code: 'smoky', label: 'Smoky glass' }];
    await done('createAttribute', { code: 'glass', name: 'Kind of glass', type: 'SELECT', isFilterable: true, values });
    await done('setProductAttributes', { productId: await productOf('tulip'), set: [{ attribute: 'glass', values: ['smoky'] }] });
    await found('what is said of it', { filters: { attributes: [{ code: 'glass', values: ['smoky'] }] } }, ['tulip']);
    const facet = async () => (await search({ filters: { attributes: [{ code: 'glass', values: ['smoky'] }] } })).facets.find(({ kind }) => kind === 'ATTRIBUTE');
    expect(await facet()).toMatchObject({ name: 'glass', label: 'Kind of glass', values: [{ value: 'smoky', label: 'Smoky glass', count: 1, isSelected: true }] });
    await desk.database.query(`UPDATE attribute SET is_filterable = false`);
    await found('that it is not offered', { filters: { attributes: [{ code: 'glass', values: ['smoky'] }] } }, []);
  });

  it('never shows what was hidden a moment ago, even before it knows', async () => {
    await desk.database.query(`BEGIN; UPDATE product SET is_published = false WHERE slug = 'luna'; DELETE FROM search_dirty; COMMIT`);
    expect(await slugs({ query: 'luna' })).toEqual([]);
    await desk.database.query(`UPDATE product SET is_published = true WHERE slug = 'luna'`);
  });

  it('is kept on after its worker lost the database', async () => {
    await desk.cutOff(() => desk.database.query(`UPDATE product SET name = 'Phoenix' WHERE slug = 'sold'`));
    await found('it works again', { query: 'phoenix' }, ['sold']);
  });

  const productOf = async (slug: string) =>
    (await desk.ask<{ product: { id: string } }>('query ($slug: String!) { product(slug: $slug) { id } }', { slug }, desk.manager)).data!.product.id;
  async function variantOf(slug: string): Promise<string> {
    const { data } = await desk.ask<{ product: { variants: { id: string }[] } }>('query ($slug: String!) { product(slug: $slug) { variants { id } } }', { slug }, desk.manager);
    return data!.product.variants[0]!.id;
  }
  const done = async (mutation: string, input: object) => {
    const answer = await desk.ask(mutationText(mutation, 'userErrors { code }'), { input }, desk.manager);
    expect(answer).toMatchObject({ errors: [], data: { [mutation]: { userErrors: [] } } });
  };
  const changePrice = async (slug: string, amount: string) => done('setPrice', { variantId: await variantOf(slug), price: { amount, currency: 'EUR' } });
  const setStock = async (slug: string, onHand: number) => done('setStock', { variantId: await variantOf(slug), onHand });
  const rename = (name: string) => done('updateCategory', { categoryId: vases, name });
  const publish = async (slug: string, isPublished: boolean) => {
    await done('setProductPublished', { productId: await productOf(slug), isPublished });
  };
});

describe('building the index anew', () => {
  it('is for catalogue managers, and ends with the new one searched', async () => {
    const REINDEX = 'mutation { reindexSearch { reindex { state } } }';
    const LAST = '{ searchReindex { state products finishedAt } }';
    expect(codesOf(await desk.ask(REINDEX, {}, desk.customer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask(LAST, {}, desk.customer))).toEqual(['FORBIDDEN']);
    expect(await desk.ask(LAST, {}, desk.manager)).toMatchObject({ errors: [], data: { searchReindex: null } });
    const found = await slugs({ query: 'lamp' });
    expect(await desk.ask(REINDEX, {}, desk.manager)).toMatchObject({ errors: [], data: { reindexSearch: { reindex: { state: expect.any(String) } } } });
    const done = await eventually('it is built', async () => {
      const { data } = await desk.ask<{ searchReindex: { state: string } }>(LAST, {}, desk.manager);
      return data?.searchReindex.state === 'DONE' && data.searchReindex;
    });
    expect(done).toMatchObject({ products: 4, finishedAt: expect.any(String) });
    expect(await slugs({ query: 'lamp' })).toEqual(found);
  });
});

describe('a page of results', () => {
  it('costs the same number of statements whether it has 5, 20 or 100 products', async () => {
    const category = await desk.addCategory('Everything', await desk.addCategory('The shop'));
    for (let count = 0; count < 100; count++) await desk.addProduct({ name: `Crate ${count}`, categoryId: category });
    await desk.indexed();
    const PAGE = 'query ($query: String, $first: Int!) { searchProducts(query: $query, first: $first) { edges { node { name } } } }';
    const ALL = `query ($query: String, $first: Int!) { searchProducts(query: $query, first: $first, filters: { categories: ["the-shop"], inStock: true }) {
      edges { node { name category { name } } } totalCount didYouMean facets { kind values { value count category { name parent { name } } } } } }`;
    for (const query of ['crate', null]) {
      for (const first of [5, 20, 100]) {
        // What words and values stand for, the hits, the products.
        expect(await desk.costs(PAGE, { query, first })).toHaveLength(3);
        // Besides: the categories asked for, the count, the facets, the categories of products, of facets, and those above.
        expect((await desk.costs(ALL, { query, first })).length).toBeLessThanOrEqual(9);
      }
    }
  }, 60_000);
});
