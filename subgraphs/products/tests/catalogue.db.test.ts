import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

describe('one product', () => {
  it('is found by its id and by its slug', async () => {
    const { id, slug } = await desk.addProduct({ name: 'Oak lamp' });
    const { data } = await desk.ask('query ($id: ID!, $slug: String!) { byId: product(id: $id) { name } bySlug: product(slug: $slug) { name } }', { id, slug });
    expect(data).toEqual({ byId: { name: 'Oak lamp' }, bySlug: { name: 'Oak lamp' } });
  });

  it('is null when there is none', async () => {
    const query = 'query ($id: ID, $variant: ID, $slug: String) { product(id: $id, slug: $slug) { name } variant(id: $variant, sku: $slug) { name } }';
    expect(await desk.ask(query, { id: newId('prod'), variant: newId('var') })).toMatchObject({ errors: [], data: { product: null, variant: null } });
    expect(await desk.ask(query, { slug: 'no-such' })).toMatchObject({ errors: [], data: { product: null, variant: null } });
  });

  it.each([['none', {}], ['both', { id: newId('prod'), slug: 'lamp' }]])('must be asked for by exactly one key, not by %s', async (_which, keys) => {
    const query = 'query ($id: ID, $slug: String) { product(id: $id, slug: $slug) { name } }';
    expect(codesOf(await desk.ask(query, keys))).toEqual(['EXACTLY_ONE_KEY']);
  });

  it('shows its price range in a currency, and none where it is not sold', async () => {
    const { id } = await desk.addProduct({ variants: [{ prices: { EUR: 2500, JPY: 3000 } }, { prices: { EUR: 1999 } }, { prices: { USD: 100 } }] });
    const range = '{ min { amount currency } max { amount } }';
    const { data } = await desk.ask<{ product: object }>(
      `query ($id: ID!) { product(id: $id) { priceRange ${range} yen: priceRange(currency: "JPY") ${range} dinar: priceRange(currency: "KWD") ${range}
         variants { price { amount } yen: price(currency: "JPY") { amount } } } }`, { id });
    expect(data?.product).toEqual({
      priceRange: { min: { amount: '19.99', currency: 'EUR' }, max: { amount: '25.00' } },
      yen: { min: { amount: '3000', currency: 'JPY' }, max: { amount: '3000' } },
      dinar: null,
      variants: [{ price: { amount: '25.00' }, yen: { amount: '3000' } }, { price: { amount: '19.99' }, yen: null }, { price: null, yen: null }],
    });
  });
});

describe('a product that is not published', () => {
  const everyWay = `query ($id: ID!, $slug: String!, $variant: ID!, $sku: String!, $refs: [_Any!]!) {
    byId: product(id: $id) { id } bySlug: product(slug: $slug) { id }
    variant(id: $variant) { id product { id } } bySku: variant(sku: $sku) { id }
    entities: _entities(representations: $refs) { ... on Product { id } ... on ProductVariant { id product { id } } }
  }`;

  it('is hidden from shoppers, whichever way they come, and shown to who manages the catalogue', async () => {
    const { id, slug, variantIds: [variant] } = await desk.addProduct({ isPublished: false });
    const sku = `SKU-${variant}`;
    const refs = [{ __typename: 'Product', id }, { __typename: 'Product', slug }, { __typename: 'ProductVariant', id: variant }, { __typename: 'ProductVariant', sku }];
    const variables = { id, slug, variant, sku, refs };
    const hidden = { byId: null, bySlug: null, variant: null, bySku: null, entities: [null, null, null, null] };
    expect(await desk.ask(everyWay, variables)).toMatchObject({ errors: [], data: hidden });
    expect(await desk.ask(everyWay, variables, desk.customer)).toMatchObject({ errors: [], data: hidden });
    const own = { id: variant, product: { id } };
    expect(await desk.ask(everyWay, variables, desk.manager)).toMatchObject({ errors: [], data: { byId: { id }, bySlug: { id }, variant: own, bySku: { id: variant }, entities: [{ id }, { id }, own, own] } });
  });

  it('is in no list', async () => {
    const { id } = await desk.addProduct({ isPublished: false, name: 'Invisible vase' });
    await desk.indexed();
    const { data } = await desk.ask('{ products(first: 100) { edges { node { id } } } searchProducts(query: "invisible vase") { edges { node { id } } totalCount } }', {}, desk.manager);
    expect(JSON.stringify(data)).not.toContain(id);
    expect(data).toMatchObject({ searchProducts: { totalCount: 0 } });
  });
});

describe('lists', () => {
  it('refuse what is no page of theirs', async () => {
    await desk.addProduct();
    await desk.addProduct();
    const { data } = await desk.ask<{ products: { pageInfo: { endCursor: string } } }>('{ products(first: 1, sort: NAME) { pageInfo { endCursor } } }');
    const after = data?.products.pageInfo.endCursor;
    const query = 'query ($first: Int, $after: String) { products(first: $first, after: $after) { pageInfo { endCursor } } }';
    expect(codesOf(await desk.ask(query, { after }))).toEqual(['INVALID_CURSOR']);
    expect(codesOf(await desk.ask(query, { after: 'nonsense' }))).toEqual(['INVALID_CURSOR']);
    for (const first of [0, -1, 101]) expect(codesOf(await desk.ask(query, { first }))).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
    expect(await desk.ask(query, { first: null, after: null })).toMatchObject({ errors: [], data: {} });
  });

  it.each(['', '   ', 'x'.repeat(201)])('refuse to search for %j', async (query) => {
    expect(codesOf(await desk.ask('query ($query: String!) { searchProducts(query: $query) { totalCount } }', { query }))).toEqual(['SEARCH_TEXT_OUT_OF_RANGE']);
  });
});

describe('categories', () => {
  it('come parents first, each with its parent', async () => {
    const lighting = await desk.addCategory('Lighting');
    await desk.addCategory('Desk lamps', lighting);
    const { data } = await desk.ask<{ categories: { slug: string; parent: object | null }[] }>('{ categories { slug parent { slug } } category(slug: "desk-lamps") { name parent { name } } missing: category(slug: "no-such") { name } }');
    expect(data?.categories).toContainEqual({ slug: 'desk-lamps', parent: { slug: 'lighting' } });
    const slugs = data?.categories.map(({ slug }) => slug) ?? [];
    expect(slugs.indexOf('lighting')).toBeLessThan(slugs.indexOf('desk-lamps'));
    expect(data).toMatchObject({ category: { name: 'Desk lamps', parent: { name: 'Lighting' } }, missing: null });
  });
});

describe('a page of products', () => {
  const LIST = `query ($first: Int!) { products(first: $first) {
    edges { cursor node { id slug name imageUrl brand category { slug name } priceRange { min { amount currency } max { amount currency } }
      variants { id name options { name value } price { amount currency } availability { status orderableQuantity } } } }
    pageInfo { hasNextPage endCursor } } }`;
  const ALL = `query ($first: Int!) { products(first: $first) {
    edges { node { name category { name parent { name } } priceRange { min { amount } } dollars: priceRange(currency: "USD") { min { amount } }
      variants { price { amount } yen: price(currency: "JPY") { amount } availability { status } product { name } } } }
    totalCount } }`;

  it('costs the same number of statements whether it has 5, 20 or 100 products', async () => {
    const shelf = await desk.addCategory('Everything', await desk.addCategory('The shop'));
    for (let count = 0; count < 100; count++) await desk.addProduct({ categoryId: shelf, variants: [{}, {}] });
    const costs = async (query: string) => {
      const counts = [];
      for (const first of [5, 20, 100]) {
        const { data } = await desk.ask<{ products: { edges: object[] } }>(query, { first });
        expect(data?.products.edges).toHaveLength(first);
        counts.push((await desk.costs(query, { first })).length);
      }
      return counts;
    };
    // The page, categories, price ranges, variants, prices, stock.
    expect(await costs(LIST)).toEqual([6, 6, 6]);
    // Besides: the count, the categories' parents, the variants' products, price ranges and prices in another currency.
    expect(await costs(ALL)).toEqual([11, 11, 11]);
  }, 60_000);
});
