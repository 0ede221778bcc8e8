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
  deleteProduct: 'deletedProductId userErrors { code field currentVersion }',
  deleteProductVariant: 'deletedVariantId userErrors { code field currentVersion }',
  restoreProduct: 'product { id slug isPublished version variants { id } } userErrors { code field }',
  setProductPublished: 'product { id version } userErrors { code field }',
} as const;

const { mutationOf, make } = openVerbs(PAYLOADS, () => desk);
const rows = (sql: string, ...values: unknown[]) => desk.database.query<Record<string, unknown>>(sql, values);
const skuOf = async (variantId: string) => `SKU-${variantId}`;

describe('who does not manage the catalogue', () => {
  it.each([['deleteProduct', { productId: newId('prod') }], ['deleteProductVariant', { variantId: newId('var') }], ['restoreProduct', { productId: newId('prod') }]] as const)('may not %s', async (verb, input) => {
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});

describe('a deleted product', () => {
  it('is nowhere to be found, for managers neither, by any way that led to it', async () => {
    const categoryId = await desk.addCategory('Vanishing');
    const { id, slug, variantIds: [variantId] } = await desk.addProduct({ categoryId, name: 'Zephyrlantern', brand: 'Gone Works' });
    const sku = await skuOf(variantId!);
    const everywhere = `query ($id: ID!, $slug: String!, $variantId: ID!, $sku: String!) {
      byId: product(id: $id) { id } bySlug: product(slug: $slug) { id } variantById: variant(id: $variantId) { id } variantBySku: variant(sku: $sku) { id }
      _entities(representations: [{ __typename: "Product", id: $id }, { __typename: "Product", slug: $slug }, { __typename: "ProductVariant", id: $variantId }, { __typename: "ProductVariant", sku: $sku }]) { __typename }
      products(filter: { category: "vanishing" }) { totalCount } searchProducts(query: "zephyrlantern") { totalCount }
      category(slug: "vanishing") { productCount } brand(slug: "gone-works") { products { totalCount } }
    }`;
    const asked = { id, slug, variantId, sku };
    await desk.indexed();
    expect(await desk.ask(everywhere, asked)).toMatchObject({
      data: { byId: { id }, bySlug: { id }, variantById: { id: variantId }, variantBySku: { id: variantId }, products: { totalCount: 1 }, searchProducts: { totalCount: 1 }, category: { productCount: 1 } },
    });
    expect(await make('deleteProduct', { productId: id, expectedVersion: 1 })).toEqual({ deletedProductId: id, userErrors: [] });
    await desk.indexed();
    for (const caller of [desk.manager, desk.customer]) {
      const { data, errors } = await desk.ask<Record<string, unknown>>(everywhere, asked, caller);
      expect(errors).toEqual([]);
      expect(data).toEqual({
        byId: null, bySlug: null, variantById: null, variantBySku: null, _entities: [null, null, null, null],
        products: { totalCount: 0 }, searchProducts: { totalCount: 0 }, category: { productCount: 0 }, brand: { products: { totalCount: 0 } },
      });
    }
    expect(await make('setProductPublished', { productId: id, isPublished: true })).toMatchObject({ userErrors: [{ code: 'PRODUCT_NOT_FOUND' }] });
  });

  it('is told of as not published, each of its variants once', async () => {
    const { id, variantIds } = await desk.addProduct({ variants: [{}, {}, {}] });
    await make('deleteProduct', { productId: id });
    for (const variantId of variantIds) {
      expect(await desk.told(variantId)).toMatchObject([{ name: 'products.variant-changed', aggregateVersion: 2, payload: { isPublished: false, productName: 'Desk lamp' } }]);
    }
  });

  it('leaves its slug and its SKUs to others, and yet only to one', async () => {
    const { id, slug, variantIds: [first] } = await desk.addProduct();
    await make('deleteProduct', { productId: id });
    const { id: successor, variantIds: [second] } = await desk.addProduct({ slug });
    await rows('UPDATE variant SET sku = $2 WHERE id = $1', toUuid(second!), await skuOf(first!));
    expect(await desk.ask('query ($slug: String!, $sku: String!) { product(slug: $slug) { id } variant(sku: $sku) { id } }', { slug, sku: await skuOf(first!) }))
      .toMatchObject({ data: { product: { id: successor }, variant: { id: second } } });
    await expect(desk.addProduct({ slug })).rejects.toThrow('product_slug');
    await expect(rows('UPDATE variant SET sku = $1 WHERE id = $2', await skuOf(first!), toUuid((await desk.addProduct()).variantIds[0]!))).rejects.toThrow('variant_sku');
  });

  it('leaves its slugs in other languages, too', async () => {
    const translate = (productId: string) => desk.ask(
      'mutation ($id: ID!) { translateProduct(input: { productId: $id, locale: DE, slug: "nachttischlampe" }) { userErrors { code } } }', { id: productId }, desk.manager);
    const [{ id }, { id: successor }] = [await desk.addProduct(), await desk.addProduct()];
    expect(await translate(id)).toMatchObject({ data: { translateProduct: { userErrors: [] } } });
    expect(await translate(successor)).toMatchObject({ data: { translateProduct: { userErrors: [{ code: 'SLUG_TAKEN' }] } } });
    await make('deleteProduct', { productId: id });
    expect(await translate(id)).toMatchObject({ data: { translateProduct: { userErrors: [{ code: 'PRODUCT_NOT_FOUND' }] } } });
    expect(await translate(successor)).toMatchObject({ data: { translateProduct: { userErrors: [] } } });
  });

  it('has no stock to count any more', async () => {
    const { id, variantIds: [variantId] } = await desk.addProduct();
    await make('deleteProduct', { productId: id });
    expect(await desk.ask('mutation ($id: ID!) { setStock(input: { variantId: $id, onHand: 3 }) { userErrors { code } } }', { id: variantId }, desk.manager))
      .toMatchObject({ data: { setStock: { userErrors: [{ code: 'VARIANT_NOT_FOUND' }] } } });
    expect(await desk.ask('mutation ($id: ID!) { setPrice(input: { variantId: $id, price: { amount: "1.00", currency: "EUR" } }) { userErrors { code } } }', { id: variantId }, desk.manager))
      .toMatchObject({ data: { setPrice: { userErrors: [{ code: 'VARIANT_NOT_FOUND' }] } } });
  });

  it('is never shown, whoever writes to the table', async () => {
    const { id } = await desk.addProduct();
    await make('deleteProduct', { productId: id });
    await expect(rows('UPDATE product SET is_published = true WHERE id = $1', toUuid(id))).rejects.toThrow('product_deleted_is_hidden');
  });

  it('is deleted once, however many delete it at the same time', async () => {
    const { id, variantIds: [variantId] } = await desk.addProduct();
    const done = await Promise.all(Array.from({ length: 6 }, () => make<{ deletedProductId: string | null }>('deleteProduct', { productId: id })));
    expect(done.filter(({ deletedProductId }) => deletedProductId === id)).toHaveLength(1);
    expect(await desk.told(variantId!)).toHaveLength(1);
  });
});

describe('deleteProduct', () => {
  it.each([
    ['INVALID_ID', 'productId', { productId: newId('var') }, null], ['PRODUCT_NOT_FOUND', 'productId', { productId: newId('prod') }, null],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 7 }, 1],
  ])('refuses with %s and deletes nothing', async (code, field, wrong, currentVersion) => {
    const { id, variantIds: [variantId] } = await desk.addProduct();
    expect(await make('deleteProduct', { productId: id, ...wrong })).toEqual({ deletedProductId: null, userErrors: [{ code, field: [field], currentVersion }] });
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { id variants { id } } }', { id })).toMatchObject({ data: { product: { id, variants: [{ id: variantId }] } } });
    expect(await desk.told(variantId!)).toEqual([]);
  });
});

describe('deleteProductVariant', () => {
  it('takes one form of a product away, its price and its pieces with it, and tells of it', async () => {
    const { id, variantIds: [dear, cheap] } = await desk.addProduct({ brand: 'Halved', variants: [{ prices: { EUR: 5000 }, onHand: 0 }, { prices: { EUR: 1000 } }] });
    expect(await make('deleteProductVariant', { variantId: cheap, expectedVersion: 1 })).toEqual({ deletedVariantId: cheap, userErrors: [] });
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { variants { id } priceRange { min { amount } max { amount } } } products(filter: { brand: "Halved", inStock: true }) { totalCount } }', { id })).toMatchObject({
      data: { product: { variants: [{ id: dear }], priceRange: { min: { amount: '50.00' }, max: { amount: '50.00' } } }, products: { totalCount: 0 } },
    });
    expect(await desk.told(cheap!)).toMatchObject([{ payload: { isPublished: false } }]);
    expect(await desk.told(dear!)).toEqual([]);
  });

  it.each([
    ['INVALID_ID', 'variantId', { variantId: newId('prod') }, null], ['VARIANT_NOT_FOUND', 'variantId', { variantId: newId('var') }, null],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 2 }, 1],
  ])('refuses with %s', async (code, field, wrong, currentVersion) => {
    const { variantIds: [variantId] } = await desk.addProduct();
    expect(await make('deleteProductVariant', { variantId, ...wrong })).toEqual({ deletedVariantId: null, userErrors: [{ code, field: [field], currentVersion }] });
    expect(await desk.told(variantId!)).toEqual([]);
  });
});

describe('restoreProduct', () => {
  it('brings back the product, hidden, with the variants that went with it', async () => {
    const { id, slug, variantIds: [before, with1, with2] } = await desk.addProduct({ variants: [{}, {}, {}] });
    await make('deleteProductVariant', { variantId: before });
    await make('deleteProduct', { productId: id });
    expect(await make('restoreProduct', { productId: id })).toEqual({ product: { id, slug, isPublished: false, version: 3, variants: [{ id: with1 }, { id: with2 }] }, userErrors: [] });
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { id } }', { id })).toMatchObject({ data: { product: null } });
    expect(await desk.told(with1!)).toMatchObject([{ aggregateVersion: 2 }, { aggregateVersion: 3, payload: { isPublished: false } }]);
    expect(await make('setProductPublished', { productId: id, isPublished: true })).toMatchObject({ product: { id, version: 4 } });
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { id } }', { id })).toMatchObject({ data: { product: { id } } });
  });

  it.each([
    ['INVALID_ID', async () => 'thing'],
    ['PRODUCT_NOT_DELETED', async () => (await desk.addProduct()).id],
    ['PRODUCT_NOT_DELETED', async () => newId('prod')],
    ['SLUG_TAKEN', async () => {
      const { id, slug } = await desk.addProduct();
      await make('deleteProduct', { productId: id });
      await desk.addProduct({ slug });
      return id;
    }],
    ['SKU_TAKEN', async () => {
      const { id, variantIds: [variantId] } = await desk.addProduct();
      await make('deleteProduct', { productId: id });
      const { variantIds: [other] } = await desk.addProduct();
      await rows('UPDATE variant SET sku = $2 WHERE id = $1', toUuid(other!), await skuOf(variantId!));
      return id;
    }],
  ])('refuses with %s', async (code, prepare) => {
    const productId = await prepare();
    const before = await rows('SELECT id, deleted_at FROM product UNION ALL SELECT id, deleted_at FROM variant ORDER BY id');
    expect(await make('restoreProduct', { productId })).toEqual({ product: null, userErrors: [{ code, field: ['productId'] }] });
    expect(await rows('SELECT id, deleted_at FROM product UNION ALL SELECT id, deleted_at FROM variant ORDER BY id')).toEqual(before);
  });
});

describe('the version of a product', () => {
  it('rises whoever changes it, and not for what says the same', async () => {
    const { id } = await desk.addProduct();
    const version = async () => (await desk.ask<{ product: { version: number } }>('query ($id: ID!) { product(id: $id) { version } }', { id }, desk.manager)).data!.product.version;
    await rows(`UPDATE product SET name = 'Other' WHERE id = $1`, toUuid(id));
    expect(await version()).toBe(2);
    await rows('UPDATE product SET category_id = category_id, name = name WHERE id = $1', toUuid(id));
    await make('setProductPublished', { productId: id, isPublished: true });
    expect(await version()).toBe(2);
    expect(codesOf(await desk.ask('query ($id: ID!) { product(id: $id) { version variants { version } } }', { id }, desk.customer))).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
