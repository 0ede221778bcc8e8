import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';
import { openVerbs } from './verbs.desk.ts';

let desk: ProductsDesk;
let categoryId: string;

beforeAll(async () => {
  desk = await openDesk();
  categoryId = await desk.addCategory('Lighting');
});
afterAll(() => desk?.close());

const PRODUCT = 'product { id slug name description brand category { id } imageUrl isPublished version variants { id } }';
const PAYLOADS = {
  createProduct: `${PRODUCT} userErrors { code field }`,
  updateProduct: `${PRODUCT} userErrors { code field currentVersion }`,
  deleteProduct: 'deletedProductId userErrors { code field }',
} as const;
interface Payload {
  readonly product: { readonly id: string; readonly slug: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const { mutationOf, make: makeAny } = openVerbs(PAYLOADS, () => desk);
const make = makeAny<Payload>;
const productRows = () => desk.database.query<Record<string, unknown>>('SELECT id, slug, name, description, brand, category_id, image_url, version FROM product ORDER BY id');

describe('who does not manage the catalogue', () => {
  it.each([['createProduct', { name: 'x', categoryId: newId('cat') }], ['updateProduct', { productId: newId('prod') }]] as const)('may not %s', async (verb, input) => {
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});

describe('createProduct', () => {
  it('adds a product that only managers see until it is published', async () => {
    const input = { name: ' Ålesund Lamp ', categoryId, description: ' It glows. ', brand: ' Nordlicht ', imageUrl: '/images/alesund.svg' };
    const { product, userErrors } = await make('createProduct', input);
    expect({ product, userErrors }).toEqual({
      product: {
        id: expect.stringMatching(/^prod_/), slug: 'alesund-lamp', name: 'Ålesund Lamp', description: 'It glows.', brand: 'Nordlicht', category: { id: categoryId },
        imageUrl: '/images/alesund.svg', isPublished: false, version: 1, variants: [],
      },
      userErrors: [],
    });
    const seen = (caller: ProductsDesk['manager']) => desk.ask('query ($id: ID!) { product(id: $id) { id } }', { id: product!.id }, caller);
    expect(await seen(desk.customer)).toMatchObject({ data: { product: null } });
    expect(await seen(desk.manager)).toMatchObject({ data: { product: { id: product!.id } } });
  });

  it('adds one for a key, however often and at the same time it is sent', async () => {
    const input = { name: 'Keyed Lamp', categoryId, idempotencyKey: 'keyed' };
    const made = await Promise.all(Array.from({ length: 4 }, () => make('createProduct', input)));
    expect(new Set(made.map(({ product }) => product!.id)).size).toBe(1);
    expect(await make('createProduct', { ...input, name: 'Other' })).toMatchObject({ product: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  it('finds a slug of its own for each, when many of one name come at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 14 }, () => make('createProduct', { name: 'Twin Lamp', categoryId })));
    const slugs = made.map(({ product }) => product!.slug).sort();
    expect(new Set(slugs).size).toBe(14);
    expect(slugs).toEqual(expect.arrayContaining(['twin-lamp', 'twin-lamp-2', 'twin-lamp-9', expect.stringMatching(/^twin-lamp-[0-9a-z]{10}$/)]));
  });

  it('takes a slug again once its product is deleted', async () => {
    const first = await make('createProduct', { name: 'A', slug: 'once-more', categoryId });
    expect(await make('createProduct', { name: 'B', slug: 'once-more', categoryId })).toMatchObject({ product: null, userErrors: [{ code: 'SLUG_TAKEN' }] });
    await make('deleteProduct', { productId: first.product!.id });
    expect(await make('createProduct', { name: 'B', slug: 'once-more', categoryId })).toMatchObject({ product: { slug: 'once-more' }, userErrors: [] });
  });

  it.each([
    ['INVALID_ID', 'categoryId', { categoryId: 'lamps' }], ['CATEGORY_NOT_FOUND', 'categoryId', { categoryId: newId('cat') }], ['INVALID_NAME', 'name', { name: ' ' }],
    ['INVALID_SLUG', 'slug', { slug: 'A b' }], ['SLUG_TAKEN', 'slug', { slug: 'taken-lamp' }], ['SLUG_TAKEN', 'slug', { slug: 'besetzt' }], ['DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(10_001) }],
    ['INVALID_BRAND', 'brand', { brand: 'x'.repeat(101) }], ['INVALID_IDEMPOTENCY_KEY', 'idempotencyKey', { idempotencyKey: '' }],
  ])('refuses with %s (%s) and adds nothing', async (code, field, wrong) => {
    const { product } = await make('createProduct', { name: 'Taken Lamp', slug: 'taken-lamp', categoryId });
    if (product) await desk.ask('mutation ($id: ID!) { translateProduct(input: { productId: $id, locale: DE, slug: "besetzt" }) { userErrors { code } } }', { id: product.id }, desk.manager);
    const before = await productRows();
    expect(await make('createProduct', { name: 'New', categoryId, ...wrong })).toEqual({ product: null, userErrors: [{ code, field: [field] }] });
    expect(await productRows()).toEqual(before);
  });
});

describe('updateProduct', () => {
  it('changes what it names and leaves the rest, and tells of every variant', async () => {
    const { id, slug, variantIds } = await desk.addProduct({ name: 'Old', brand: 'Old Works', imageUrl: '/old.svg', variants: [{}, {}] });
    expect(await make('updateProduct', { productId: id, name: 'New', brand: null, categoryId, expectedVersion: 1 })).toMatchObject({
      product: { slug, name: 'New', brand: null, category: { id: categoryId }, imageUrl: '/old.svg', description: 'It shines.', version: 2 }, userErrors: [],
    });
    for (const variantId of variantIds) expect(await desk.told(variantId)).toMatchObject([{ aggregateVersion: 2, payload: { productName: 'New', brand: null, categoryId } }]);
    expect(await make('updateProduct', { productId: id, imageUrl: null, description: null, slug: 'new-address' })).toMatchObject({ product: { imageUrl: null, description: '', slug: 'new-address', version: 3 } });
    expect(await desk.ask('query ($old: String!) { old: product(slug: $old) { id } new: product(slug: "new-address") { id } }', { old: slug })).toMatchObject({ data: { old: null, new: { id } } });
  });

  it('lets exactly one of many editors who saw the same version win, and tells the others the version it is at', async () => {
    const { id, variantIds: [variantId] } = await desk.addProduct();
    const done = await Promise.all(Array.from({ length: 8 }, (_, editor) => make('updateProduct', { productId: id, name: `Edited by ${editor}`, expectedVersion: 1 })));
    expect(done.filter(({ product }) => product)).toHaveLength(1);
    expect(done.filter(({ product }) => !product).map(({ userErrors }) => userErrors)).toEqual(Array(7).fill([{ code: 'VERSION_CONFLICT', field: ['expectedVersion'], currentVersion: 2 }]));
    expect(await desk.told(variantId!)).toHaveLength(1);
  });

  it('gives a slug to exactly one of many that want it', async () => {
    const wanting = await Promise.all(Array.from({ length: 6 }, () => desk.addProduct()));
    const done = await Promise.all(wanting.map(({ id }) => make('updateProduct', { productId: id, slug: 'wanted-by-all' })));
    expect(done.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual(['DONE', ...Array<string>(5).fill('SLUG_TAKEN')]);
  });

  it.each([
    ['INVALID_ID', 'productId', { productId: 'thing' }], ['PRODUCT_NOT_FOUND', 'productId', { productId: newId('prod') }], ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 9 }],
    ['INVALID_ID', 'categoryId', { categoryId: 'thing' }], ['CATEGORY_NOT_FOUND', 'categoryId', { categoryId: newId('cat') }], ['INVALID_NAME', 'name', { name: '' }],
    ['INVALID_SLUG', 'slug', { slug: '--' }], ['SLUG_TAKEN', 'slug', { slug: 'occupied' }], ['SLUG_TAKEN', 'slug', { slug: 'occupe' }], ['DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(10_001) }], ['INVALID_BRAND', 'brand', { brand: 'x'.repeat(101) }],
  ])('refuses with %s (%s) and changes nothing', async (code, field, wrong) => {
    const { product } = await make('createProduct', { name: 'Occupied', slug: 'occupied', categoryId });
    if (product) await desk.ask('mutation ($id: ID!) { translateProduct(input: { productId: $id, locale: FR, slug: "occupe" }) { userErrors { code } } }', { id: product.id }, desk.manager);
    const { id, variantIds: [variantId] } = await desk.addProduct();
    const before = await productRows();
    expect(await make('updateProduct', { productId: id, name: 'Changed', ...wrong })).toEqual({ product: null, userErrors: [{ code, field: [field], currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await productRows()).toEqual(before);
    expect(await desk.told(variantId!)).toEqual([]);
  });
});
