import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';
import { openVerbs } from './verbs.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const PAYLOADS = {
  createBrand: 'brand { id slug name description logoUrl version } userErrors { code field }',
  updateBrand: 'brand { slug name description logoUrl version } userErrors { code field currentVersion }',
  deleteBrand: 'deletedBrandId userErrors { code field currentVersion productCount }',
} as const;
type Verb = keyof typeof PAYLOADS;

const { mutationOf, make } = openVerbs(PAYLOADS, () => desk);

let count = 0;
/** A new brand of a name of its own. */
const addBrand = async () => {
  const slug = `maker-${++count}`;
  const { brand } = await make<{ brand: { id: string } }>('createBrand', { name: `Maker ${count}`, slug });
  return { id: brand.id, slug, name: `Maker ${count}` };
};
/** The rows of the table that is asked about, as the database has them. */
const rows = (sql: string, ...values: unknown[]) => desk.database.query<Record<string, unknown>>(sql, values);

describe('who does not manage the catalogue', () => {
  it.each(Object.keys(PAYLOADS) as Verb[])('may not %s', async (verb) => {
    const input = { createBrand: { name: 'x', slug: 'x' }, updateBrand: { brandId: newId('brand') }, deleteBrand: { brandId: newId('brand') } }[verb];
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});

describe('a brand', () => {
  it('comes to be with the first product that names it, once, however many name it at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => desk.addProduct({ brand: 'Søndagskøkken & Co.' })));
    expect(await desk.ask('{ brand(slug: "sondagskokken-co") { name products { totalCount edges { node { brand brandDetails { slug } } } } } }')).toMatchObject({
      data: { brand: { name: 'Søndagskøkken & Co.', products: { totalCount: 8, edges: Array(8).fill({ node: { brand: 'Søndagskøkken & Co.', brandDetails: { slug: 'sondagskokken-co' } } }) } } },
    });
  });

  it('has an address of its own, whatever its name is made of', async () => {
    for (const brand of ['雲', 'Acme', 'ACME', 'acme!', '&']) await desk.addProduct({ brand });
    const found = await rows(`SELECT slug FROM brand WHERE name IN ('雲', 'Acme', 'ACME', 'acme!', '&') ORDER BY slug`);
    expect(found.map(({ slug }) => slug)).toEqual(['acme', 'acme-2', 'acme-3', expect.stringMatching(/^brand-[0-9a-f]{8}$/), expect.stringMatching(/^brand-[0-9a-f]{8}$/)]);
  });

  it('stays the one its products name, and is none where they name none', async () => {
    const { id } = await desk.addProduct({ brand: 'First Maker' });
    const linked = () => rows('SELECT b.name FROM product p LEFT JOIN brand b ON b.id = p.brand_id WHERE p.id = $1', toUuid(id));
    await rows('UPDATE product SET brand = $2 WHERE id = $1', toUuid(id), 'Second Maker');
    expect(await linked()).toEqual([{ name: 'Second Maker' }]);
    // Nobody writes the link past the text.
    await rows(`UPDATE product SET brand_id = (SELECT id FROM brand WHERE name = 'First Maker') WHERE id = $1`, toUuid(id));
    expect(await linked()).toEqual([{ name: 'Second Maker' }]);
    await rows('UPDATE product SET brand = NULL WHERE id = $1', toUuid(id));
    expect(await linked()).toEqual([{ name: null }]);
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { brand brandDetails { id } } }', { id })).toMatchObject({ data: { product: { brand: null, brandDetails: null } } });
  });
});

describe('createBrand', () => {
  it('adds a brand, once for a key', async () => {
    const input = { name: ' Lumen Orchard ', slug: 'lumen-orchard', description: 'Lamps, grown slowly.', logoUrl: '/images/lumen.svg', idempotencyKey: 'lumen' };
    const made = await Promise.all(Array.from({ length: 3 }, () => make('createBrand', input)));
    const brand = { id: expect.stringMatching(/^brand_/), slug: 'lumen-orchard', name: 'Lumen Orchard', description: 'Lamps, grown slowly.', logoUrl: '/images/lumen.svg', version: 1 };
    expect(made).toEqual(Array(3).fill({ brand, userErrors: [] }));
    expect(new Set(made.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await make('createBrand', { ...input, name: 'Other' })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  it.each([
    ['INVALID_NAME', 'name', { name: ' ' }], ['NAME_TAKEN', 'name', { name: 'Taken name' }], ['INVALID_SLUG', 'slug', { slug: 'A B' }], ['SLUG_TAKEN', 'slug', { slug: 'taken-name' }],
    ['DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(5_001) }], ['INVALID_IDEMPOTENCY_KEY', 'idempotencyKey', { idempotencyKey: 'x'.repeat(101) }],
  ])('refuses with %s', async (code, field, wrong) => {
    await desk.addProduct({ brand: 'Taken name' });
    const before = await rows('SELECT * FROM brand');
    expect(await make('createBrand', { name: 'New', slug: 'new', ...wrong })).toEqual({ brand: null, userErrors: [{ code, field: [field] }] });
    expect(await rows('SELECT * FROM brand')).toEqual(before);
  });
});

describe('updateBrand', () => {
  it('shows a new name on all products, lets them be found by it, and tells of their variants', async () => {
    const { id: brandId, name } = await addBrand();
    const shown = await desk.addProduct({ brand: name, variants: [{}, {}] });
    const hidden = await desk.addProduct({ brand: name, isPublished: false });
    expect(await make('updateBrand', { brandId, name: 'Xylographers' })).toMatchObject({ brand: { name: 'Xylographers', version: 2 }, userErrors: [] });
    await desk.indexed();
    expect(await desk.ask('{ searchProducts(query: "xylographers") { edges { node { id brand } } } }')).toMatchObject({ data: { searchProducts: { edges: [{ node: { id: shown.id, brand: 'Xylographers' } }] } } });
    for (const variantId of [...shown.variantIds, ...hidden.variantIds]) {
      expect(await desk.told(variantId)).toMatchObject([{ name: 'products.variant-changed', aggregateVersion: 2, payload: { brand: 'Xylographers' } }]);
    }
  });

  it('changes what it is told to, and tells nobody when the name stays', async () => {
    const { id: brandId, name } = await addBrand();
    const { variantIds: [variantId] } = await desk.addProduct({ brand: name });
    expect(await make('updateBrand', { brandId, slug: 'other-slug', description: 'Words.', logoUrl: '/l.svg', name, expectedVersion: 1 }))
      .toEqual({ brand: { slug: 'other-slug', name, description: 'Words.', logoUrl: '/l.svg', version: 2 }, userErrors: [] });
    expect(await make('updateBrand', { brandId, description: null })).toMatchObject({ brand: { description: null, logoUrl: '/l.svg' } });
    expect(await make('updateBrand', { brandId, logoUrl: null })).toMatchObject({ brand: { logoUrl: null, version: 4 } });
    expect(await desk.told(variantId!)).toEqual([]);
  });

  it.each([
    ['INVALID_ID', 'brandId', { brandId: 'maker' }], ['BRAND_NOT_FOUND', 'brandId', { brandId: newId('brand') }], ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 2 }],
    ['INVALID_NAME', 'name', { name: '' }], ['NAME_TAKEN', 'name', { name: 'Known' }], ['INVALID_SLUG', 'slug', { slug: '?' }], ['SLUG_TAKEN', 'slug', { slug: 'known' }],
    ['DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(5_001) }],
  ])('refuses with %s and leaves it as it was', async (code, field, wrong) => {
    await desk.addProduct({ brand: 'Known' });
    const { id: brandId, name } = await addBrand();
    const { variantIds: [variantId] } = await desk.addProduct({ brand: name });
    const before = await rows('SELECT * FROM brand');
    expect(await make('updateBrand', { brandId, description: 'New', ...wrong })).toEqual({ brand: null, userErrors: [{ code, field: [field], currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await rows('SELECT * FROM brand')).toEqual(before);
    expect(await desk.told(variantId!)).toEqual([]);
  });

  it('and products that come and go meanwhile agree on the name in the end', async () => {
    const { id: brandId, name } = await addBrand();
    await Promise.all([
      ...Array.from({ length: 10 }, (_, index) => make('updateBrand', { brandId, name: index % 2 === 0 ? `${name} renamed` : name })),
      ...Array.from({ length: 10 }, () => desk.addProduct({ brand: name })),
    ]);
    expect(await rows('SELECT p.id FROM product p JOIN brand b ON b.id = p.brand_id WHERE p.brand <> b.name')).toEqual([]);
    expect(await rows('SELECT id FROM product WHERE (brand IS NULL) <> (brand_id IS NULL)')).toEqual([]);
  });
});

describe('deleteBrand', () => {
  it('lets go of deleted products', async () => {
    const { id: brandId, name } = await addBrand();
    const { id } = await desk.addProduct({ brand: name });
    await rows('UPDATE product SET deleted_at = now(), is_published = false WHERE id = $1', toUuid(id));
    expect(await make('deleteBrand', { brandId })).toEqual({ deletedBrandId: brandId, userErrors: [] });
    expect(await rows('SELECT brand, brand_id FROM product WHERE id = $1', toUuid(id))).toEqual([{ brand: null, brand_id: null }]);
  });

  it('removes a brand without products', async () => {
    const { id: brandId, slug } = await addBrand();
    expect(await make('deleteBrand', { brandId, expectedVersion: 1 })).toEqual({ deletedBrandId: brandId, userErrors: [] });
    expect(await desk.ask('query ($slug: String!) { brand(slug: $slug) { id } }', { slug })).toMatchObject({ data: { brand: null } });
  });

  it.each([
    ['INVALID_ID', 'brandId', { brandId: newId('prod') }], ['BRAND_NOT_FOUND', 'brandId', { brandId: newId('brand') }],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 2 }], ['BRAND_IN_USE', 'brandId', {}],
  ])('refuses with %s', async (code, field, wrong) => {
    const { id: brandId, name, slug } = await addBrand();
    if (code === 'BRAND_IN_USE') for (const isPublished of [true, false]) await desk.addProduct({ brand: name, isPublished });
    expect(await make('deleteBrand', { brandId, ...wrong }))
      .toEqual({ deletedBrandId: null, userErrors: [{ code, field: [field], currentVersion: code === 'VERSION_CONFLICT' ? 1 : null, productCount: code === 'BRAND_IN_USE' ? 2 : null }] });
    expect(await desk.ask('query ($slug: String!) { brand(slug: $slug) { id } }', { slug })).toMatchObject({ data: { brand: { id: brandId } } });
  });
});

describe('the list of brands', () => {
  it('is read page by page, by name without case and accents', async () => {
    for (const [name, slug] of [['Ödland', 'zz-1'], ['oben', 'zz-2'], ['Paris', 'zz-3']]) await make('createBrand', { name, slug });
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: { data: { brands: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number } } | null } =
        await desk.ask('query ($after: String) { brands(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } totalCount } }', { after });
      names.push(...data!.brands.edges.map(({ node }) => node.name));
      if (!data!.brands.pageInfo.hasNextPage) {
        expect(data!.brands.totalCount).toBe(names.length);
        break;
      }
      after = data!.brands.pageInfo.endCursor;
    }
    expect(names.filter((name) => ['Ödland', 'oben', 'Paris'].includes(name))).toEqual(['oben', 'Ödland', 'Paris']);
    expect(codesOf(await desk.ask('{ brands(after: "nonsense") { totalCount } }'))).toEqual(['INVALID_CURSOR']);
  });

  it('has the products of each brand page by page, published ones only, in the order asked for', async () => {
    const { name, slug } = await addBrand();
    for (const product of ['b', 'a', 'c']) await desk.addProduct({ brand: name, name: product });
    await desk.addProduct({ brand: name, name: '0', isPublished: false });
    const page = async (sort: string, after: string | null) =>
      (await desk.ask<{ brand: { products: { edges: { cursor: string; node: { name: string } }[]; pageInfo: { hasNextPage: boolean } } } }>(
        'query ($slug: String!, $sort: ProductSort, $after: String) { brand(slug: $slug) { products(first: 2, sort: $sort, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage } } } }',
        { slug, sort, after })).data!.brand.products;
    for (const [sort, first, second] of [['NAME', ['a', 'b'], ['c']], ['NEWEST', ['c', 'a'], ['b']]] as const) {
      const one = await page(sort, null);
      const other = await page(sort, one.edges[1]!.cursor);
      expect([one, other].map(({ edges, pageInfo }) => [edges.map(({ node }) => node.name), pageInfo.hasNextPage])).toEqual([[first, true], [second, false]]);
    }
  });

  it('costs the same number of statements whatever is asked of however many', async () => {
    const query = `query ($first: Int!) { brands(first: $first) { totalCount edges { node { name
      products(first: 3) { totalCount edges { node { name brandDetails { name products(first: 1, sort: NAME) { edges { node { id } } } } } } } } } } }`;
    for (let index = 0; index < 30; index++) await desk.addProduct({ brand: (await addBrand()).name });
    // The page, its count, products and how many, their brands, products of those.
    expect(await desk.costs(query, { first: 2 })).toHaveLength(6);
    expect(await desk.costs(query, { first: 40 })).toHaveLength(6);
  });
});
