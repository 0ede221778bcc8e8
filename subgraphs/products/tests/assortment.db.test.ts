import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mutationText } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

/** What a manager has done: the payload of one mutation, nothing of it refused. */
const have = async <Payload extends object>(mutation: string, input: object, selection: string) => {
  const { data, errors } = await desk.ask<Record<string, Payload & { userErrors: object[] }>>(
    mutationText(mutation, `${selection} userErrors { code }`), { input }, desk.manager);
  expect(errors).toEqual([]);
  return data![mutation]!;
};

/** What managers find by a text among the products of a state. */
const managed = async (state: string, text: string) => {
  const { data, errors } = await desk.ask<{ managedProducts: { edges: { node: object }[] } }>(
    'query ($filter: ManagedProductFilter) { managedProducts(filter: $filter) { edges { node { id } } } }', { filter: { state, text } }, desk.manager);
  expect(errors).toEqual([]);
  return data!.managedProducts.edges.map(({ node }) => node);
};

it('a manager brings a product into the shop from nothing, edits it beside another, and takes it out again', async () => {
  const categoryId = await desk.addCategory('Tables');
  const { product: { id: productId, slug } } = await have<{ product: { id: string; slug: string } }>('createProduct', { name: 'Fjord Table', categoryId, brand: 'Nordlicht' }, 'product { id slug }');
  const options = [{ name: 'Wood', values: ['Oak', 'Ash'] }, { name: 'Length', values: ['120 cm', '160 cm', '200 cm'] }];
  expect(await have('setProductOptions', { productId, options, expectedVersion: 1 }, 'product { version }')).toEqual({ product: { version: 2 }, userErrors: [] });
  const lines = options[0]!.values.flatMap((wood) => options[1]!.values.map((length) => ({
    sku: `FJORD-${wood}-${length.replace(' ', '')}`, options: [{ name: 'Wood', value: wood }, { name: 'Length', value: length }],
  })));
  const { variants } = await have<{ variants: { id: string; name: string }[] }>('createProductVariants', { productId, variants: lines }, 'variants { id name }');
  expect(variants.map(({ name }) => name)).toEqual(['Oak / 120 cm', 'Oak / 160 cm', 'Oak / 200 cm', 'Ash / 120 cm', 'Ash / 160 cm', 'Ash / 200 cm']);

  const prices = variants.map(({ id: variantId }, index) => ({ variantId, channel: 'EU', price: `${index + 4}99.00` }));
  expect(await have('setPrices', { prices }, '')).toEqual({ userErrors: [] });
  const [oak, , , , ash] = variants;
  for (const { id: variantId } of [oak!, ash!]) expect(await have('setStock', { variantId, onHand: 3 }, '')).toEqual({ userErrors: [] });

  const shopper = 'query ($slug: String!) { product(slug: $slug) { priceRange { min { amount } max { amount } } variantMatrix { existing available } variantByOptions(options: [{ name: "Length", value: "160 cm" }, { name: "Wood", value: "Ash" }]) { id price { amount } availability { orderableQuantity } } } }';
  expect(await desk.ask(shopper, { slug }, desk.customer)).toMatchObject({ data: { product: null } });
  for (const text of ['fjord-oak', slug, 'jord tab']) expect(await managed('UNPUBLISHED', text)).toEqual([{ id: productId }]);
  await have('setProductPublished', { productId, isPublished: true }, '');
  expect([await managed('UNPUBLISHED', slug), await managed('PUBLISHED', slug)]).toEqual([[], [{ id: productId }]]);
  expect(await desk.ask(shopper, { slug }, desk.customer)).toMatchObject({
    data: { product: { priceRange: { min: { amount: '499.00' }, max: { amount: '999.00' } }, variantMatrix: { existing: '0-5', available: '0,4' }, variantByOptions: { id: ash!.id, price: { amount: '899.00' }, availability: { orderableQuantity: 3 } } } },
  });
  expect((await desk.told(ash!.id)).at(-1)).toMatchObject({ payload: { isPublished: true, prices: [{ currency: 'EUR', amountMinor: '89900' }], productName: 'Fjord Table', variantName: 'Ash / 160 cm' } });

  const edit = (name: string) => have<{ product: object | null; userErrors: object[] }>('updateProduct', { productId, name, expectedVersion: 3 }, 'product { version }');
  const edits = await Promise.all([edit('Fjord Dining Table'), edit('Fjord Kitchen Table')]);
  expect(edits).toEqual(expect.arrayContaining([{ product: { version: 4 }, userErrors: [] }, { product: null, userErrors: [{ code: 'VERSION_CONFLICT' }] }]));

  await have('deleteProduct', { productId, expectedVersion: 4 }, '');
  expect(await desk.ask(shopper, { slug }, desk.customer)).toMatchObject({ data: { product: null } });
  expect((await desk.told(ash!.id)).at(-1)).toMatchObject({ payload: { isPublished: false } });
  expect(await have('createProduct', { name: 'Fjord Table', categoryId }, 'product { slug version }')).toEqual({ product: { slug, version: 1 }, userErrors: [] });

  expect([await managed('PUBLISHED', slug), await managed('DELETED', slug)]).toEqual([[], [{ id: productId }]]);
  await have('updateProduct', { productId: (await managed('UNPUBLISHED', slug) as { id: string }[])[0]!.id, slug: 'another-table', expectedVersion: 1 }, '');
  expect(await have('restoreProduct', { productId }, 'product { deletedAt }')).toEqual({ product: { deletedAt: null }, userErrors: [] });
  expect([await managed('DELETED', slug), await managed('UNPUBLISHED', slug)]).toEqual([[], [{ id: productId }]]);
});
