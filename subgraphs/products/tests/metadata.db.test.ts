import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

type Entries = Readonly<Record<string, string>>;
interface Answer {
  readonly product: object | null;
  readonly variant: object | null;
  readonly category: object | null;
  readonly collection: object | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null }[];
}

const HAS = '{ id metadata { key value } internalMetadata { key value } }';
const UPDATE = `mutation ($input: UpdateMetadataInput!) { updateMetadata(input: $input) { product ${HAS} variant ${HAS} category ${HAS} collection ${HAS} userErrors { code field } } }`;
const entriesOf = (entries: Entries) => Object.entries(entries).map(([key, value]) => ({ key, value }));
const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, n) => ({ key: `key-${from + n}`, value: '' }));

let desk: ProductsDesk;
const update = async (id: string, input: object) => {
  const { data, errors } = await desk.ask<{ updateMetadata: Answer }>(UPDATE, { input: { id, visibility: 'PUBLIC', ...input } }, desk.manager);
  expect(errors).toEqual([]);
  return data!.updateMetadata;
};
const versionOf = async (table: string, id: string) => (await desk.database.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [toUuid(id as Id)]))[0]?.version;
const kept = (table: string, id: string) => desk.database.query<object>(`SELECT is_internal, key, value FROM ${table}_metadata WHERE owner_id = $1 ORDER BY is_internal, key`, [toUuid(id as Id)]);

const addCollection = async () => {
  const id = newId('coll');
  await desk.database.query(`INSERT INTO collection (id, slug, name, is_published, sort) VALUES ($1, $2, 'Autumn', true, 'MANUAL')`, [toUuid(id), id]);
  return id;
};
/** One of each kind, with its table and the field that it is answered in. */
const oneOfEach = async () => {
  const { id: product, variantIds: [variant] } = await desk.addProduct();
  return [['product', 'product', product], ['variant', 'variant', variant!], ['category', 'category', await desk.addCategory(`Shelf of ${product}`)], ['collection', 'collection', await addCollection()]] as const;
};

beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk?.close());

describe('updateMetadata', () => {
  it('keeps what it is given with a product, a variant, a category or a collection, and leaves what it does not name', async () => {
    for (const [table, field, id] of await oneOfEach()) {
      expect(await update(id, { set: entriesOf({ 'erp:id': '4711', label: '' }) })).toMatchObject({ [field]: { id, metadata: entriesOf({ 'erp:id': '4711', label: '' }), internalMetadata: [] }, userErrors: [] });
      expect(await update(id, { visibility: 'INTERNAL', set: entriesOf({ label: 'fragile' }) })).toMatchObject({ [field]: { metadata: entriesOf({ 'erp:id': '4711', label: '' }), internalMetadata: entriesOf({ label: 'fragile' }) } });
      expect(await update(id, { set: entriesOf({ label: 'new' }), remove: ['erp:id', 'never-there'] })).toMatchObject({ [field]: { metadata: entriesOf({ label: 'new' }), internalMetadata: entriesOf({ label: 'fragile' }) } });
      expect(await kept(table, id)).toEqual([{ is_internal: false, key: 'label', value: 'new' }, { is_internal: true, key: 'label', value: 'fragile' }]);
    }
  });

  it('raises the version and tells of what is public and different, and of nothing else', async () => {
    const { id, variantIds } = await desk.addProduct({ variants: [{}, {}] });
    const told = async () => (await Promise.all(variantIds.map((each) => desk.told(each)))).map(({ length }) => length);
    await update(id, { set: entriesOf({ label: 'new' }) });
    expect([await versionOf('product', id), await told()]).toEqual([2, [1, 1]]);
    await update(id, { set: entriesOf({ label: 'new' }), remove: ['never-there'] });
    await update(id, { visibility: 'INTERNAL', set: entriesOf({ label: 'fragile' }) });
    expect([await versionOf('product', id), await told()]).toEqual([2, [1, 1]]);
    await update(variantIds[0]!, { set: entriesOf({ label: 'new' }) });
    expect([await versionOf('product', id), await told()]).toEqual([2, [2, 1]]);
    await update(id, { remove: ['label'] });
    expect([await versionOf('product', id), await told()]).toEqual([3, [3, 2]]);
    expect(await desk.told(variantIds[0]!)).toMatchObject([{ name: 'products.variant-changed', aggregateVersion: 2 }, { aggregateVersion: 3 }, { aggregateVersion: 4 }]);
    for (const [table, , owner] of (await oneOfEach()).slice(2)) {
      await update(owner, { set: entriesOf({ label: 'new' }) });
      expect(await versionOf(table, owner)).toBe(2);
    }
  });

  it('loses nothing of what many write to different keys at once', async () => {
    const { id } = await desk.addProduct();
    await Promise.all(Array.from({ length: 30 }, (_, n) => update(id, { visibility: n % 2 ? 'PUBLIC' : 'INTERNAL', set: entriesOf({ [`key-${n}`]: `${n}` }) })));
    expect(await kept('product', id)).toHaveLength(30);
  });

  it('lets no thing have more than 100 keys, public and internal ones together, whoever writes at the same time', async () => {
    for (const [table, , id] of await oneOfEach()) {
      expect(await update(id, { set: numbered(60) })).toMatchObject({ userErrors: [] });
      const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => update(id, { visibility: 'INTERNAL', set: numbered(10, n * 10) })));
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(Array(4).fill({ code: 'TOO_MANY_KEYS', field: ['set'] }));
      expect(await kept(table, id)).toHaveLength(100);
      // Who exchanges one for another needs no room for both.
      expect(await update(id, { set: [{ key: 'another', value: '' }], remove: ['key-0'] })).toMatchObject({ userErrors: [] });
      // Nor does the database itself.
      await expect(desk.database.query(`INSERT INTO ${table}_metadata VALUES ($1, true, 'one-more', '')`, [toUuid(id as Id)])).rejects.toMatchObject({ constraint: 'metadata_limit' });
    }
  });

  it('takes values to their last character', async () => {
    const { id } = await desk.addProduct();
    const value = '🪑'.repeat(2_000);
    expect(await update(id, { set: [{ key: 'k'.repeat(64), value }] })).toMatchObject({ product: { metadata: [{ value }] }, userErrors: [] });
    await expect(desk.database.query(`INSERT INTO product_metadata VALUES ($1, true, 'long', $2)`, [toUuid(id), 'x'.repeat(2_001)])).rejects.toThrow(/check constraint/);
    await expect(desk.database.query(`INSERT INTO product_metadata VALUES ($1, true, 'no key', '')`, [toUuid(id)])).rejects.toThrow(/check constraint/);
  });

  it.each<[string, string[] | null, object]>([
    ['INVALID_ID', ['id'], { id: newId('brand') }], ['INVALID_ID', ['id'], { id: 'x' }],
    ...(['prod', 'var', 'cat', 'coll'] as const).map((kind): [string, string[], object] => ['OWNER_NOT_FOUND', ['id'], { id: newId(kind) }]),
    ['KEY_COUNT_OUT_OF_RANGE', null, { set: [] }], ['KEY_COUNT_OUT_OF_RANGE', null, { set: numbered(60), remove: Array.from({ length: 41 }, (_, n) => `gone-${n}`) }],
    ['INVALID_KEY', ['set', '1', 'key'], { set: [...numbered(1), { key: 'no key', value: '' }] }], ['INVALID_KEY', ['set', '0', 'key'], { set: [{ key: '', value: '' }] }],
    ['INVALID_KEY', ['set', '0', 'key'], { set: [{ key: 'k'.repeat(65), value: '' }] }], ['INVALID_KEY', ['set', '0', 'key'], { set: [{ key: '-k', value: '' }] }], ['INVALID_KEY', ['remove', '0'], { remove: ['ключ'] }],
    ['DUPLICATE_KEY', ['set', '1', 'key'], { set: [...numbered(1), ...numbered(1)] }], ['DUPLICATE_KEY', ['remove', '0'], { set: numbered(1), remove: ['key-0'] }],
    ['VALUE_TOO_LONG', ['set', '0', 'value'], { set: [{ key: 'long', value: 'x'.repeat(2_001) }] }],
    ['TOO_MANY_KEYS', ['set'], { set: numbered(100) }],
  ])('refuses with %s at %j, and writes nothing', async (code, field, wrong) => {
    const { id } = await desk.addProduct();
    await update(id, { visibility: 'INTERNAL', set: entriesOf({ before: '' }) });
    expect(await update(id, { set: entriesOf({ another: '' }), ...wrong })).toEqual({ product: null, variant: null, category: null, collection: null, userErrors: [{ code, field }] });
    expect([await kept('product', id), await versionOf('product', id)]).toEqual([[{ is_internal: true, key: 'before', value: '' }], 1]);
  });

  it('says all that is wrong at once', async () => {
    const { id } = await desk.addProduct();
    expect((await update(id, { set: [{ key: '', value: '' }, { key: 'long', value: 'x'.repeat(2_001) }], remove: ['?'] })).userErrors.map(({ code }) => code)).toEqual(['INVALID_KEY', 'VALUE_TOO_LONG', 'INVALID_KEY']);
  });

  it('is for catalogue managers', async () => {
    const input = { id: newId('prod'), visibility: 'PUBLIC', set: numbered(1) };
    expect(codesOf(await desk.ask(UPDATE, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(UPDATE, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('knows nothing of what is deleted, and finds it again with what is restored', async () => {
    const { id, variantIds: [variantId] } = await desk.addProduct();
    await update(id, { set: entriesOf({ label: 'new' }) });
    await desk.ask('mutation ($id: ID!) { deleteProduct(input: { productId: $id }) { userErrors { code } } }', { id }, desk.manager);
    for (const owner of [id, variantId!]) expect((await update(owner, { set: entriesOf({ label: 'newer' }) })).userErrors).toEqual([{ code: 'OWNER_NOT_FOUND', field: ['id'] }]);
    await desk.ask('mutation ($id: ID!) { restoreProduct(input: { productId: $id }) { userErrors { code } } }', { id }, desk.manager);
    expect(await update(id, { remove: ['never-there'] })).toMatchObject({ product: { metadata: entriesOf({ label: 'new' }) }, userErrors: [] });
  });
});

describe('metadata', () => {
  it('is told to everybody when it is public, as far as it is asked for; what is internal to catalogue managers alone', async () => {
    const { id } = await desk.addProduct();
    await update(id, { set: entriesOf({ a: '1', b: '2', C: '3' }) });
    await update(id, { visibility: 'INTERNAL', set: entriesOf({ a: 'secret' }) });
    const query = 'query ($id: ID!, $keys: [String!]) { product(id: $id) { all: metadata { key value } some: metadata(keys: $keys) { value } internalMetadata(keys: $keys) { value } } }';
    const answer = await desk.ask(query, { id, keys: ['b', 'none'] }, desk.customer);
    expect(answer.data).toEqual({ product: { all: entriesOf({ C: '3', a: '1', b: '2' }), some: [{ value: '2' }], internalMetadata: null } });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect((await desk.ask(query, { id, keys: ['a'] }, desk.manager)).data).toMatchObject({ product: { some: [{ value: '1' }], internalMetadata: [{ value: 'secret' }] } });
  });

  it('costs the same number of statements whether there are 5, 20 or 100', async () => {
    const categoryId = await desk.addCategory('Everything');
    for (let made = 0; made < 100; made += 1) await desk.addProduct({ categoryId, variants: [{}, {}] });
    for (const table of ['product', 'variant', 'category']) {
      await desk.database.query(`INSERT INTO ${table}_metadata SELECT id, is_internal, 'label', id FROM ${table}, unnest('{true,false}'::boolean[]) AS is_internal WHERE NOT EXISTS (SELECT FROM ${table}_metadata WHERE owner_id = id)`);
    }
    const query = `query ($first: Int!) { products(first: $first, filter: { category: "everything" }) { edges { node {
      metadata { value } internalMetadata { value } category { metadata { value } } variants { metadata(keys: ["label"]) { value } internalMetadata { value } } } } } }`;
    expect((await desk.ask<{ products: { edges: object[] } }>(query, { first: 1 }, desk.manager)).data?.products.edges[0])
      .toMatchObject({ node: { metadata: [{}], internalMetadata: [{}], category: { metadata: [{}] }, variants: [{ metadata: [{}], internalMetadata: [{}] }, {}] } });
    const costs = [];
    for (const first of [5, 20, 100]) costs.push((await desk.costs(query, { first }, desk.manager)).length);
    // The page, its categories and variants, and what each of the three has.
    expect(costs).toEqual([6, 6, 6]);
  }, 60_000);
});
