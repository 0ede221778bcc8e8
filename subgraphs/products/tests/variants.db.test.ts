import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
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
  setProductOptions: 'product { version options { name values } } userErrors { code field currentVersion variantCount }',
  createProductVariants: 'variants { id sku name options { name value } version } userErrors { code field }',
  updateProductVariants: 'variants { id sku name options { name value } version } userErrors { code field currentVersion }',
  deleteProductVariant: 'deletedVariantId userErrors { code }',
} as const;
interface Payload {
  readonly variants: readonly { readonly id: string; readonly sku: string }[] | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const { mutationOf, make: makeAny } = openVerbs(PAYLOADS, () => desk);
const make = makeAny<Payload>;
const read = async (productId: string, selection: string) =>
  (await desk.ask<{ product: Record<string, unknown> }>(`query ($id: ID!) { product(id: $id) { ${selection} } }`, { id: productId }, desk.manager)).data!.product;

const SIZES = ['S', 'M', 'L', 'XL', 'XXL'];
const COLOURS = Array.from({ length: 20 }, (_, index) => `Colour ${index + 1}`);
const FITS = ['Slim', 'Regular', 'Wide'];
const OPTIONS = [{ name: 'Size', values: SIZES }, { name: 'Colour', values: COLOURS }, { name: 'Fit', values: FITS }];
let count = 0;

/** A product of these options and no variants. */
const addProduct = async (options: readonly object[] = OPTIONS.slice(0, 2)) => {
  const { id } = await desk.addProduct({ variants: [] });
  expect((await make('setProductOptions', { productId: id, options })).userErrors).toEqual([]);
  return id;
};
const chosen = (...values: string[]) => values.map((value, index) => ({ name: OPTIONS[index]!.name, value }));
const line = (...values: string[]) => ({ sku: `CUT-${++count}`, options: chosen(...values) });
const variantRows = () => desk.database.query<Record<string, unknown>>('SELECT id, sku, name, options, version FROM variant ORDER BY id');

describe('who does not manage the catalogue', () => {
  it.each([
    ['setProductOptions', { productId: newId('prod'), options: [] }], ['createProductVariants', { productId: newId('prod'), variants: [] }], ['updateProductVariants', { productId: newId('prod'), variants: [] }],
  ] as const)('may not %s', async (verb, input) => {
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});

describe('a product of hundreds of variants', () => {
  it('is made in one call, shown as a matrix, and read in as many statements as one of a few', async () => {
    const productId = await addProduct(OPTIONS);
    const matrix = SIZES.flatMap((size) => COLOURS.flatMap((colour) => FITS.map((fit) => line(size, colour, fit))));
    const statements = await desk.costs(mutationOf('createProductVariants'), { input: { productId, variants: matrix } }, desk.manager);
    expect(statements.length).toBeLessThan(15);
    expect(await read(productId, 'variantMatrix { options { name values } existing available } variantPage(first: 2) { totalCount edges { node { name } } }')).toEqual({
      variantMatrix: { options: OPTIONS, existing: '0-299', available: '' },
      variantPage: { totalCount: 300, edges: [{ node: { name: 'S / Colour 1 / Slim' } }, { node: { name: 'S / Colour 1 / Regular' } }] },
    });
    const few = await addProduct(OPTIONS);
    await make('createProductVariants', { productId: few, variants: [line('S', 'Colour 1', 'Slim')] });
    const query = `query ($id: ID!) { product(id: $id) { options { name } variantMatrix { existing } variantPage(first: 100) { totalCount edges { node { sku availability { orderableQuantity } } } } } }`;
    const [forFew, forMany] = [await desk.costs(query, { id: few }, desk.manager), await desk.costs(query, { id: productId }, desk.manager)];
    expect(forMany).toHaveLength(forFew.length);
  }, 60_000);

  it('is read page by page, each variant once', async () => {
    const productId = await addProduct();
    const made = await make('createProductVariants', { productId, variants: COLOURS.slice(0, 5).map((colour) => line('S', colour)) });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const answered: { data: { product: { variantPage: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } | null } = await desk.ask(
        'query ($id: ID!, $after: String) { product(id: $id) { variantPage(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }', { id: productId, after }, desk.manager);
      const { edges, pageInfo } = answered.data!.product.variantPage;
      seen.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(made.variants!.map(({ id }) => id));
    expect(codesOf(await desk.ask('query ($id: ID!) { product(id: $id) { variantPage(after: "nonsense") { totalCount } } }', { id: productId }, desk.manager))).toEqual(['INVALID_CURSOR']);
  });

  it('shows which can be ordered, and finds one by its choices', async () => {
    const { id, variantIds: [here, gone] } = await desk.addProduct({ variants: [{ name: 'Oak', onHand: 1 }, { name: 'Ash', onHand: 0 }] });
    expect(await read(id, 'options { name values } variantMatrix { existing available } variantByOptions(options: [{ name: "Material", value: "Ash" }]) { id }'))
      .toEqual({ options: [{ name: 'Material', values: ['Oak', 'Ash'] }], variantMatrix: { existing: '0-1', available: '0' }, variantByOptions: { id: gone } });
    expect(await read(id, 'variantByOptions(options: [{ name: "Material", value: "Elm" }]) { id }')).toEqual({ variantByOptions: null });
    await make('deleteProductVariant', { variantId: here });
    expect(await read(id, 'variantMatrix { options { values } existing available } variantPage { totalCount }')).toEqual({ variantMatrix: { options: [{ values: ['Ash'] }], existing: '0', available: '' }, variantPage: { totalCount: 1 } });
  });
});

describe('setProductOptions', () => {
  it('gives a product its options, in their order', async () => {
    const { id } = await desk.addProduct({ variants: [] });
    expect(await make('setProductOptions', { productId: id, options: OPTIONS.slice(0, 1), expectedVersion: 1 })).toEqual({ product: { version: 2, options: OPTIONS.slice(0, 1) }, userErrors: [] });
    expect(await make('setProductOptions', { productId: id, options: [] })).toEqual({ product: { version: 3, options: [] }, userErrors: [] });
  });

  it.each([
    ['INVALID_ID', ['productId'], { productId: 'thing' }], ['PRODUCT_NOT_FOUND', ['productId'], { productId: newId('prod') }], ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 1 }],
    ['OPTION_COUNT_OUT_OF_RANGE', ['options'], { options: ['a', 'b', 'c', 'd'].map((name) => ({ name, values: ['x'] })) }], ['VALUE_COUNT_OUT_OF_RANGE', ['options', '0', 'values'], { options: [{ name: 'a', values: [] }] }],
    ['INVALID_OPTION', ['options', '0', 'name'], { options: [{ name: ' ', values: ['x'] }] }], ['INVALID_OPTION', ['options', '0', 'values'], { options: [{ name: 'a', values: ['x'.repeat(101)] }] }],
    ['DUPLICATE_OPTION', ['options', '1', 'name'], { options: [{ name: 'a', values: ['x'] }, { name: ' a', values: ['x'] }] }], ['DUPLICATE_OPTION', ['options', '0', 'values'], { options: [{ name: 'a', values: ['x', 'x'] }] }],
    ['VARIANTS_DO_NOT_FIT', ['options'], { options: [{ name: 'Size', values: ['XL'] }] }],
  ])('refuses with %s at %j', async (code, field, wrong) => {
    const productId = await addProduct();
    await make('createProductVariants', { productId, variants: [line('S', 'Colour 1')] });
    expect(await make('setProductOptions', { productId, options: OPTIONS, ...wrong }))
      .toEqual({ product: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 2 : null, variantCount: code === 'VARIANTS_DO_NOT_FIT' ? 1 : null }] });
    expect(await read(productId, 'version options { name values }')).toEqual({ version: 2, options: OPTIONS.slice(0, 2) });
  });
});

describe('createProductVariants', () => {
  it('adds variants once for a key, tells of each, and makes their names of their choices', async () => {
    const productId = await addProduct();
    const input = { productId, idempotencyKey: 'cut', variants: [{ ...line('S', 'Colour 2'), options: chosen('S', 'Colour 2').reverse() }, { ...line('M', 'Colour 2'), name: 'The middle one' }] };
    const [first, again] = await Promise.all([make('createProductVariants', input), make('createProductVariants', input)]);
    expect(first).toEqual(again);
    expect(first).toMatchObject({ userErrors: [], variants: [{ name: 'S / Colour 2', options: chosen('S', 'Colour 2'), version: 1 }, { name: 'The middle one' }] });
    for (const { id } of first.variants!) expect(await desk.told(id)).toMatchObject([{ aggregateVersion: 1, payload: { isPublished: true, prices: [] } }]);
    expect(await make('createProductVariants', { ...input, variants: [line('L', 'Colour 1')] })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  it('gives a combination to exactly one of many who want it', async () => {
    const productId = await addProduct();
    const done = await Promise.all(Array.from({ length: 6 }, () => make('createProductVariants', { productId, variants: [line('S', 'Colour 1')] })));
    expect(done.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual([...Array<string>(5).fill('COMBINATION_TAKEN'), 'DONE']);
  });

  it('gives a SKU to exactly one of many products that want it', async () => {
    const productIds = await Promise.all(Array.from({ length: 5 }, () => addProduct()));
    const done = await Promise.all(productIds.map((productId) => make('createProductVariants', { productId, variants: [{ sku: 'WANTED', options: chosen('S', 'Colour 1') }, line('M', 'Colour 1')] })));
    expect(done.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual(['DONE', ...Array<string>(4).fill('SKU_TAKEN')]);
    const counts = await Promise.all(productIds.map((id) => read(id, 'variantPage { totalCount }')));
    expect(counts.map(({ variantPage }) => (variantPage as { totalCount: number }).totalCount).sort()).toEqual([0, 0, 0, 0, 2]);
  });

  it.each([
    ['INVALID_ID', ['productId'], { productId: 'thing' }], ['PRODUCT_NOT_FOUND', ['productId'], { productId: newId('prod') }], ['INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], { idempotencyKey: '' }],
    ['LINE_COUNT_OUT_OF_RANGE', ['variants'], { variants: [] }], ['LINE_COUNT_OUT_OF_RANGE', ['variants'], { variants: Array(501).fill({ sku: 'x', options: [] }) }],
    ['INVALID_SKU', ['variants', '1', 'sku'], { sku: 'A B' }], ['SKU_TAKEN', ['variants', '1', 'sku'], { sku: 'TAKEN' }], ['SKU_TAKEN', ['variants', '1', 'sku'], { sku: 'FIRST' }],
    ['INVALID_NAME', ['variants', '1', 'name'], { name: ' ' }], ['OPTIONS_DO_NOT_FIT', ['variants', '1', 'options'], { options: chosen('S') }], ['OPTIONS_DO_NOT_FIT', ['variants', '1', 'options'], { options: chosen('S', 'Beige') }],
    ['COMBINATION_TAKEN', ['variants', '1', 'options'], { options: chosen('S', 'Colour 1').reverse() }], ['COMBINATION_TAKEN', ['variants', '1', 'options'], { options: chosen('M', 'Colour 1') }],
  ])('refuses with %s at %j and adds nothing', async (code, field, wrong) => {
    await make('createProductVariants', { productId: await addProduct(), variants: [{ sku: 'TAKEN', options: chosen('S', 'Colour 1') }] });
    const productId = await addProduct();
    await make('createProductVariants', { productId, variants: [line('S', 'Colour 1')] });
    const before = await variantRows();
    const isOfLine = field[1] !== undefined;
    const input = { productId, variants: [{ sku: 'FIRST', options: chosen('M', 'Colour 1') }, { ...line('L', 'Colour 1'), ...(isOfLine ? wrong : {}) }], ...(isOfLine ? {} : wrong) };
    expect(await make('createProductVariants', input)).toEqual({ variants: null, userErrors: [{ code, field }] });
    expect(await variantRows()).toEqual(before);
  });

  it('refuses with TOO_MANY_VARIANTS beyond 2,000', async () => {
    const productId = await addProduct([{ name: 'Size', values: SIZES }]);
    await desk.database.query(`INSERT INTO variant (id, product_id, sku, name, options) SELECT gen_random_uuid(), id, 'MANY-' || n, 'x', '[]' FROM product, generate_series(1, 2000) n WHERE slug = $1`, [(await read(productId, 'slug'))['slug']]);
    expect(await make('createProductVariants', { productId, variants: [line('S')] })).toEqual({ variants: null, userErrors: [{ code: 'TOO_MANY_VARIANTS', field: ['variants'] }] });
  });
});

describe('updateProductVariants', () => {
  it('changes what it names, swaps combinations, and tells of each once', async () => {
    const productId = await addProduct();
    const { variants } = await make('createProductVariants', { productId, variants: [line('S', 'Colour 1'), line('M', 'Colour 1')] });
    const [small, medium] = variants!;
    expect(await make('updateProductVariants', { productId, variants: [{ variantId: small!.id, options: chosen('M', 'Colour 1'), expectedVersion: 1 }, { variantId: medium!.id, options: chosen('S', 'Colour 1'), name: 'Small', sku: 'SMALL' }] })).toMatchObject({
      variants: [{ id: small!.id, sku: small!.sku, name: 'S / Colour 1', options: chosen('M', 'Colour 1'), version: 2 }, { id: medium!.id, sku: 'SMALL', name: 'Small', version: 2 }], userErrors: [],
    });
    expect(await desk.told(medium!.id)).toMatchObject([{ aggregateVersion: 1 }, { aggregateVersion: 2, payload: { sku: 'SMALL', variantName: 'Small' } }]);
  });

  it('lets one of two editors who saw the same version win', async () => {
    const productId = await addProduct();
    const variantId = (await make('createProductVariants', { productId, variants: [line('S', 'Colour 1')] })).variants![0]!.id;
    const done = await Promise.all(Array.from({ length: 5 }, (_, editor) => make('updateProductVariants', { productId, variants: [{ variantId, name: `By ${editor}`, expectedVersion: 1 }] })));
    expect(done.filter(({ variants }) => variants)).toHaveLength(1);
    expect(done.flatMap(({ userErrors }) => userErrors)).toEqual(Array(4).fill({ code: 'VERSION_CONFLICT', field: ['variants', '0', 'expectedVersion'], currentVersion: 2 }));
  });

  it.each([
    ['INVALID_ID', ['productId'], { productId: 'thing' }], ['PRODUCT_NOT_FOUND', ['productId'], { productId: newId('prod') }], ['LINE_COUNT_OUT_OF_RANGE', ['variants'], { variants: [] }],
    ['INVALID_ID', ['variants', '1', 'variantId'], { variantId: 'thing' }], ['VARIANT_NOT_FOUND', ['variants', '1', 'variantId'], { variantId: newId('var') }], ['DUPLICATE_LINE', ['variants', '1', 'variantId'], { variantId: 'FIRST' }],
    ['VERSION_CONFLICT', ['variants', '1', 'expectedVersion'], { expectedVersion: 4 }], ['INVALID_SKU', ['variants', '1', 'sku'], { sku: '' }], ['SKU_TAKEN', ['variants', '1', 'sku'], { sku: 'OCCUPIED' }], ['SKU_TAKEN', ['variants', '1', 'sku'], { sku: 'NEW' }],
    ['INVALID_NAME', ['variants', '1', 'name'], { name: '' }], ['OPTIONS_DO_NOT_FIT', ['variants', '1', 'options'], { options: [] }], ['COMBINATION_TAKEN', ['variants', '1', 'options'], { options: chosen('S', 'Colour 1') }],
  ])('refuses with %s at %j and changes nothing', async (code, field, wrong) => {
    await make('createProductVariants', { productId: await addProduct(), variants: [{ sku: 'OCCUPIED', options: chosen('S', 'Colour 1') }] });
    const productId = await addProduct();
    const { variants } = await make('createProductVariants', { productId, variants: [line('S', 'Colour 1'), line('M', 'Colour 1')] });
    const [first, second] = variants!.map(({ id }) => id);
    const before = await variantRows();
    const isOfLine = field[1] !== undefined;
    const changed = { variantId: second, name: 'New', ...(isOfLine ? wrong : {}) };
    const input = { productId, variants: [{ variantId: first, sku: 'NEW' }, changed.variantId === 'FIRST' ? { ...changed, variantId: first } : changed], ...(isOfLine ? {} : wrong) };
    expect(await make('updateProductVariants', input)).toEqual({ variants: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await variantRows()).toEqual(before);
  });
});

describe('what a piece weighs and how it is taxed', () => {
  const TERMS = 'weightGrams taxCategory variants { sku weightGrams taxCategory ownWeightGrams ownTaxCategory }';
  const say = async (productId: string, terms: object) =>
    (await desk.ask<{ updateProduct: { userErrors: { code: string }[] } }>('mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { userErrors { code } } }', { input: { productId, ...terms } }, desk.manager)).data!.updateProduct.userErrors;
  const told = async (id: string) => (await desk.told(id) as { payload: { weightGrams: number | null; taxCategory: string | null } }[]).map(({ payload: { weightGrams, taxCategory } }) => [weightGrams, taxCategory]);

  it('is said of a variant, or of all of a product, and told as it holds', async () => {
    const productId = await addProduct();
    const { variants } = await make('createProductVariants', { productId, variants: [{ ...line('S', 'Colour 1'), weightGrams: 0, taxCategory: 'ZERO' }, line('M', 'Colour 1')] });
    const [own, plain] = variants as [{ id: string; sku: string }, { id: string; sku: string }];
    const version = (await read(productId, 'version'))['version'] as number;
    await say(productId, { weightGrams: 750, taxCategory: 'REDUCED' });
    expect(await read(productId, `version ${TERMS}`)).toEqual({
      version: version + 1, weightGrams: 750, taxCategory: 'REDUCED',
      variants: [
        { sku: own.sku, weightGrams: 0, taxCategory: 'ZERO', ownWeightGrams: 0, ownTaxCategory: 'ZERO' },
        { sku: plain.sku, weightGrams: 750, taxCategory: 'REDUCED', ownWeightGrams: null, ownTaxCategory: null },
      ],
    });
    await make('updateProductVariants', { productId, variants: [{ variantId: own.id, weightGrams: null }, { variantId: plain.id, taxCategory: 'STANDARD' }] });
    await say(productId, { taxCategory: null });
    expect(await told(own.id)).toEqual([[0, 'ZERO'], [0, 'ZERO'], [750, 'ZERO'], [750, 'ZERO']]);
    expect(await told(plain.id)).toEqual([[null, null], [750, 'REDUCED'], [750, 'STANDARD'], [750, 'STANDARD']]);
  });

  it.each([-1, 1_000_001])('of %s grams is refused, and nothing is written', async (weightGrams) => {
    const productId = await addProduct();
    const { variants } = await make('createProductVariants', { productId, variants: [line('S', 'Colour 1')] });
    const before = await variantRows();
    expect((await make('createProductVariants', { productId, variants: [line('M', 'Colour 1'), { ...line('L', 'Colour 1'), weightGrams }] })).userErrors).toEqual([{ code: 'WEIGHT_OUT_OF_RANGE', field: ['variants', '1', 'weightGrams'] }]);
    expect((await make('updateProductVariants', { productId, variants: [{ variantId: variants![0]!.id, name: 'Anew', weightGrams }] })).userErrors).toEqual([{ code: 'WEIGHT_OUT_OF_RANGE', field: ['variants', '0', 'weightGrams'], currentVersion: null }]);
    expect(await say(productId, { name: 'Anew', weightGrams })).toEqual([{ code: 'WEIGHT_OUT_OF_RANGE' }]);
    const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code field } } }';
    const { data } = await desk.ask(create, { input: { name: 'Heavy', categoryId: newId('cat'), weightGrams } }, desk.manager);
    expect(data).toEqual({ createProduct: { userErrors: [{ code: 'WEIGHT_OUT_OF_RANGE', field: ['weightGrams'] }] } });
    expect(await variantRows()).toEqual(before);
  });
});
