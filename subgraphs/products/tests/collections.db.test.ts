import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';
import { openVerbs } from './verbs.desk.ts';

let desk: ProductsDesk;

const RULE = `rule { match conditions { kind category { slug } brand { name } currency min max from to attribute { code } values optionName inStock createdWithinDays } }`;
const PAYLOADS = {
  createCollection: `collection { id slug name description imageUrl isPublished sort version ${RULE} } userErrors { code field }`,
  updateCollection: `collection { slug name description imageUrl isPublished sort version ${RULE} } userErrors { code field currentVersion }`,
  deleteCollection: 'deletedCollectionId userErrors { code field currentVersion }',
  addCollectionProducts: 'collection { version products(first: 100) { edges { node { name } } } } userErrors { code field currentVersion }',
  removeCollectionProducts: 'collection { version products(first: 100) { edges { node { name } } } } userErrors { code field currentVersion }',
  moveCollectionProduct: 'collection { version products(first: 100) { edges { node { name } } } } userErrors { code field currentVersion }',
} as const;
type Verb = keyof typeof PAYLOADS;

const { mutationOf, make } = openVerbs(PAYLOADS, () => desk);
interface Filled { readonly collection: { products: { edges: { node: { name: string } }[] } } | null; readonly userErrors: object[] }
const namesIn = ({ collection }: Filled) => collection?.products.edges.map(({ node }) => node.name).join('');

let count = 0;
/** A new collection, by hand and published unless told otherwise. */
const addCollection = async (more: object = {}) => {
  const slug = `collection-${++count}`;
  const { collection, userErrors } = await make<{ collection: { id: Id<'coll'> }; userErrors: object[] }>('createCollection', { name: `Collection ${count}`, slug, isPublished: true, ...more });
  expect(userErrors).toEqual([]);
  return { id: collection.id, slug };
};
/** A collection by hand with a product of each letter's name. */
const filled = async (letters: string) => {
  const { id, slug } = await addCollection();
  const products = new Map<string, Id<'prod'>>();
  for (const name of letters) products.set(name, (await desk.addProduct({ name })).id);
  await make('addCollectionProducts', { collectionId: id, productIds: [...products.values()] });
  return { collectionId: id, slug, of: (name: string) => products.get(name)! };
};
const rows = (sql: string, ...values: unknown[]) => desk.database.query<Record<string, unknown>>(sql, values);
const everything = async () => [await rows('SELECT * FROM collection ORDER BY id'), await rows('SELECT * FROM collection_product ORDER BY 1, 2'), await rows('SELECT * FROM collection_condition ORDER BY 1, 2')];

const ATTRIBUTES = [['material', 'SELECT', { values: [{ code: 'oak', label: 'Oak' }, { code: 'ash', label: 'Ash' }] }], ['weight', 'NUMBER', { unit: 'g' }], ['vegan', 'BOOLEAN', {}], ['launch', 'DATE', {}], ['origin', 'TEXT', {}]] as const;
const SET = 'mutation ($input: SetProductAttributesInput!) { setProductAttributes(input: $input) { userErrors { code } } }';

beforeAll(async () => {
  desk = await openDesk();
  for (const [code, type, more] of ATTRIBUTES) {
    await desk.ask('mutation ($input: CreateAttributeInput!) { createAttribute(input: $input) { userErrors { code } } }', { input: { code, name: code, type, ...more } }, desk.manager);
  }
  await addCollection({ slug: 'taken' });
});
afterAll(() => desk?.close());

describe('who does not manage the catalogue', () => {
  it.each(Object.keys(PAYLOADS) as Verb[])('may not %s', async (verb) => {
    const [collectionId, productIds] = [newId('coll'), [newId('prod')]];
    const input = {
      createCollection: { name: 'x', slug: 'x' }, updateCollection: { collectionId }, deleteCollection: { collectionId }, addCollectionProducts: { collectionId, productIds },
      removeCollectionProducts: { collectionId, productIds }, moveCollectionProduct: { collectionId, productId: productIds[0] },
    }[verb];
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('sees neither rules, nor what they would find, nor what is not published', async () => {
    const { slug } = await addCollection({ rule: { conditions: [{ inStock: true }] } });
    const hidden = await addCollection({ isPublished: false });
    const { id } = await desk.addProduct();
    await make('addCollectionProducts', { collectionId: hidden.id, productIds: [id] });
    expect(codesOf(await desk.ask('query ($slug: String!) { collection(slug: $slug) { rule { match } } }', { slug }, desk.customer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask('{ previewCollection(rule: { conditions: [{ inStock: true }] }) { totalCount } }', {}, desk.customer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask('{ collections(includeUnpublished: true) { totalCount } }', {}, desk.customer))).toEqual(['FORBIDDEN']);
    const query = 'query ($slug: String!, $id: ID!) { collection(slug: $slug) { slug } product(id: $id) { collections { slug } } }';
    const asked = { slug: hidden.slug, id };
    expect(await desk.ask(query, asked, desk.customer)).toMatchObject({ data: { collection: null, product: { collections: expect.not.arrayContaining([{ slug: hidden.slug }]) } } });
    expect(await desk.ask(query, asked, desk.manager)).toMatchObject({ data: { collection: { slug: hidden.slug } } });
    expect(JSON.stringify(await desk.ask('{ collections(first: 100) { edges { node { slug } } } }', {}, desk.manager))).not.toContain(hidden.slug);
    expect(JSON.stringify(await desk.ask('{ collections(first: 100, includeUnpublished: true) { edges { node { slug } } } }', {}, desk.manager))).toContain(hidden.slug);
  });
});

const tooMany = <Item>(item: Item, many: number) => Array.from({ length: many }, () => item);
/** Rules that are refused, with the code and the path below `rule.conditions`. */
const WRONG_RULES: readonly (readonly [code: string, at: readonly string[], conditions: readonly object[]])[] = [
  ['NO_CONDITIONS', [], []], ['TOO_MANY_CONDITIONS', [], tooMany({ inStock: true }, 21)], ['INVALID_CONDITION', ['1'], [{ inStock: true }, {}]], ['INVALID_CONDITION', ['0'], [{ inStock: true, createdWithinDays: 3 }]],
  ['INVALID_ID', ['0', 'category'], [{ category: 'x' }]], ['CATEGORY_NOT_FOUND', ['0', 'category'], [{ category: newId('cat') }]],
  ['INVALID_ID', ['0', 'brand'], [{ brand: newId('cat') }]], ['BRAND_NOT_FOUND', ['0', 'brand'], [{ brand: newId('brand') }]],
  ['CURRENCY_NOT_SUPPORTED', ['0', 'price', 'currency'], [{ price: { currency: 'KWD', min: '1' } }]], ['INVALID_AMOUNT', ['0', 'price', 'min'], [{ price: { currency: 'JPY', min: '1.5' } }]],
  ['INVALID_AMOUNT', ['0', 'price', 'max'], [{ price: { currency: 'EUR', max: '0' } }]], ['INVALID_RANGE', ['0', 'price'], [{ price: { currency: 'EUR' } }]], ['INVALID_RANGE', ['0', 'price'], [{ price: { currency: 'EUR', min: '2', max: '1' } }]],
  ['ATTRIBUTE_NOT_FOUND', ['0', 'attribute', 'code'], [{ attribute: { code: 'unknown', values: ['x'] } }]], ['VALUE_NOT_ALLOWED', ['0', 'attribute', 'values', '1'], [{ attribute: { code: 'material', values: ['oak', 'plastic'] } }]],
  ['VALUE_NOT_ALLOWED', ['0', 'attribute', 'values', '0'], [{ attribute: { code: 'vegan', values: ['perhaps'] } }]], ['INVALID_CONDITION', ['0', 'attribute'], [{ attribute: { code: 'weight', values: ['1'] } }]],
  ['INVALID_CONDITION', ['0', 'attribute'], [{ attribute: { code: 'material', min: '1', values: ['oak'] } }]], ['INVALID_CONDITION', ['0', 'attribute'], [{ attribute: { code: 'launch', from: 'tomorrow' } }]],
  ['INVALID_RANGE', ['0', 'attribute'], [{ attribute: { code: 'weight', min: '10', max: '9' } }]], ['INVALID_RANGE', ['0', 'attribute'], [{ attribute: { code: 'launch', from: '2026-02-01', to: '2026-01-01' } }]],
  ['INVALID_CONDITION', ['0', 'option', 'values'], [{ option: { name: 'Size', values: [] } }]], ['INVALID_CONDITION', ['0', 'option', 'name'], [{ option: { name: '', values: ['S'] } }]],
  ['DAYS_OUT_OF_RANGE', ['0', 'createdWithinDays'], [{ createdWithinDays: 0 }]], ['DAYS_OUT_OF_RANGE', ['0', 'createdWithinDays'], [{ createdWithinDays: 3_651 }]],
];

describe('createCollection', () => {
  it('adds a collection by hand, once for a key', async () => {
    const input = { name: ' Autumn ', slug: 'autumn', description: 'Warm things.', imageUrl: '/autumn.svg', idempotencyKey: 'autumn' };
    const collection = { id: expect.stringMatching(/^coll_/), slug: 'autumn', name: 'Autumn', description: 'Warm things.', imageUrl: '/autumn.svg', isPublished: false, sort: 'MANUAL', version: 1, rule: null };
    expect(await Promise.all([make('createCollection', input), make('createCollection', input)])).toEqual(Array(2).fill({ collection, userErrors: [] }));
    expect(await make('createCollection', { ...input, slug: 'winter' })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  it('adds a collection by rule, and tells managers the rule as it was given', async () => {
    const category = await desk.addCategory('Ruled');
    await desk.addProduct({ brand: 'Ruler' });
    const brand = (await desk.ask<{ brand: { id: string } }>('{ brand(slug: "ruler") { id } }')).data!.brand.id;
    const conditions = [
      { category }, { brand }, { price: { currency: 'EUR', min: '1.50', max: '20' } }, { price: { currency: 'JPY', max: '500' } }, { inStock: false }, { attribute: { code: 'weight', min: '1.5', max: '20' } },
      { attribute: { code: 'material', values: ['ash', 'oak'] } }, { attribute: { code: 'launch', from: '2026-01-01' } }, { option: { name: 'Material', values: ['Oak'] } }, { createdWithinDays: 30 },
    ];
    const none = { category: null, brand: null, currency: null, min: null, max: null, from: null, to: null, attribute: null, values: null, optionName: null, inStock: null, createdWithinDays: null };
    const { collection } = await make<{ collection: { rule: object; sort: string } }>('createCollection', { name: 'Ruled', slug: 'ruled', rule: { match: 'ANY', conditions } });
    expect(collection).toMatchObject({ sort: 'NEWEST' });
    expect(collection.rule).toEqual({
      match: 'ANY',
      conditions: [
        { kind: 'CATEGORY', category: { slug: 'ruled' } }, { kind: 'BRAND', brand: { name: 'Ruler' } }, { kind: 'PRICE', currency: 'EUR', min: '1.50', max: '20.00' }, { kind: 'PRICE', currency: 'JPY', max: '500' },
        { kind: 'STOCK', inStock: false }, { kind: 'ATTRIBUTE', attribute: { code: 'weight' }, min: '1.5', max: '20' }, { kind: 'ATTRIBUTE', attribute: { code: 'material' }, values: ['ash', 'oak'] },
        { kind: 'ATTRIBUTE', attribute: { code: 'launch' }, from: '2026-01-01' }, { kind: 'OPTION', optionName: 'Material', values: ['Oak'] }, { kind: 'NEW', createdWithinDays: 30 },
      ].map((condition) => ({ ...none, ...condition })),
    });
  });

  it.each<[string, string[], object]>([
    ['INVALID_NAME', ['name'], { name: '' }], ['INVALID_SLUG', ['slug'], { slug: ' ' }], ['SLUG_TAKEN', ['slug'], { slug: 'taken' }], ['DESCRIPTION_TOO_LONG', ['description'], { description: 'x'.repeat(5_001) }],
    ['INVALID_SORT', ['sort'], { sort: 'MANUAL', rule: { conditions: [{ inStock: true }] } }], ['INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], { idempotencyKey: '' }],
    ...WRONG_RULES.map(([code, at, conditions]): [string, string[], object] => [code, ['rule', 'conditions', ...at], { rule: { conditions } }]),
  ])('refuses with %s at %j', async (code, field, wrong) => {
    const before = await everything();
    expect(await make('createCollection', { name: 'New', slug: 'new', ...wrong })).toEqual({ collection: null, userErrors: [{ code, field }] });
    expect(await everything()).toEqual(before);
  });

  it('refuses one more rule than there can be', async () => {
    const missing = 100 - Number((await rows('SELECT count(*) FROM collection WHERE match IS NOT NULL'))[0]!['count']);
    await rows(`INSERT INTO collection (id, slug, name, is_published, sort, match) SELECT gen_random_uuid(), 'many-' || n, 'Many', true, 'NAME', 'ALL' FROM generate_series(1, $1::integer) AS n`, missing);
    expect(await make('createCollection', { name: 'Last', slug: 'last', rule: { conditions: [{ inStock: true }] } })).toEqual({ collection: null, userErrors: [{ code: 'TOO_MANY_RULES', field: ['rule'] }] });
    await rows(`DELETE FROM collection WHERE slug LIKE 'many-%'`);
  });
});

describe('updateCollection', () => {
  it('changes what it is told to, and shows or hides it', async () => {
    const { id: collectionId, slug } = await addCollection({ description: 'Before.' });
    expect(await make('updateCollection', { collectionId, name: 'After', isPublished: false, sort: 'NAME', expectedVersion: 1 }))
      .toMatchObject({ collection: { slug, name: 'After', description: 'Before.', isPublished: false, sort: 'NAME', version: 2 }, userErrors: [] });
    expect(await desk.ask('query ($slug: String!) { collection(slug: $slug) { id } }', { slug })).toMatchObject({ data: { collection: null } });
    expect(await make('updateCollection', { collectionId, slug: 'after', description: null, imageUrl: '/a.svg', isPublished: true }))
      .toMatchObject({ collection: { slug: 'after', name: 'After', description: null, imageUrl: '/a.svg', isPublished: true, version: 3 } });
  });

  it('puts a rule in the place of another', async () => {
    const { id: collectionId } = await addCollection({ rule: { match: 'ANY', conditions: [{ inStock: true }, { createdWithinDays: 1 }] } });
    expect(await make('updateCollection', { collectionId, rule: { conditions: [{ createdWithinDays: 7 }] } }))
      .toMatchObject({ collection: { version: 2, rule: { match: 'ALL', conditions: [{ kind: 'NEW', createdWithinDays: 7 }] } } });
  });

  it.each<[string, string[], object]>([
    ['INVALID_ID', ['collectionId'], { collectionId: 'x' }], ['COLLECTION_NOT_FOUND', ['collectionId'], { collectionId: newId('coll') }], ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 9 }],
    ['INVALID_NAME', ['name'], { name: ' ' }], ['INVALID_SLUG', ['slug'], { slug: 'A' }], ['SLUG_TAKEN', ['slug'], { slug: 'taken' }], ['DESCRIPTION_TOO_LONG', ['description'], { description: 'x'.repeat(5_001) }],
    ['INVALID_SORT', ['sort'], { sort: 'MANUAL' }], ['NOT_BY_RULE', ['rule'], { rule: { conditions: [{ inStock: true }] } }],
    ...WRONG_RULES.map(([code, at, conditions]): [string, string[], object] => [code, ['rule', 'conditions', ...at], { rule: { conditions } }]),
  ])('refuses with %s at %j and leaves it as it was', async (code, field, wrong) => {
    const { id: collectionId } = await addCollection(code === 'NOT_BY_RULE' ? {} : { rule: { conditions: [{ inStock: true }] } });
    const before = await everything();
    expect(await make('updateCollection', { collectionId, ...wrong })).toEqual({ collection: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await everything()).toEqual(before);
  });
});

describe('deleteCollection', () => {
  it('removes a collection; its products stay', async () => {
    const { collectionId, slug, of } = await filled('a');
    expect(await make('deleteCollection', { collectionId })).toEqual({ deletedCollectionId: collectionId, userErrors: [] });
    expect(await desk.ask('query ($slug: String!, $id: ID!) { collection(slug: $slug) { id } product(id: $id) { name } }', { slug, id: of('a') })).toMatchObject({ data: { collection: null, product: { name: 'a' } } });
  });

  it.each([['INVALID_ID', 'collectionId', { collectionId: 'x' }], ['COLLECTION_NOT_FOUND', 'collectionId', { collectionId: newId('coll') }], ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 4 }]])('refuses with %s', async (code, field, wrong) => {
    const { id: collectionId } = await addCollection();
    expect(await make('deleteCollection', { collectionId, ...wrong })).toEqual({ deletedCollectionId: null, userErrors: [{ code, field: [field], currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await rows('SELECT FROM collection WHERE id = $1', toUuid(collectionId))).toHaveLength(1);
  });
});

describe('a collection by hand', () => {
  it('has its products in the order they were put', async () => {
    const { collectionId, of } = await filled('abcd');
    const move = async (product: string, after: string | null) => namesIn(await make<Filled>('moveCollectionProduct', { collectionId, productId: of(product), afterProductId: after && of(after) }));
    expect(await move('d', null)).toBe('dabc');
    expect(await move('d', 'b')).toBe('abdc');
    expect(await move('a', 'c')).toBe('bdca');
    expect(await move('d', 'b')).toBe('bdca');
    const { id: late } = await desk.addProduct({ name: 'e' });
    expect(namesIn(await make<Filled>('addCollectionProducts', { collectionId, productIds: [of('b'), late] }))).toBe('bdcae');
    expect(namesIn(await make<Filled>('removeCollectionProducts', { collectionId, productIds: [of('c'), newId('prod')] }))).toBe('bdae');
  });

  it('finds room however often products are put between the same two', async () => {
    const { collectionId, of } = await filled('abcd');
    for (let round = 0; round < 30; round++) await make('moveCollectionProduct', { collectionId, productId: of(round % 2 === 0 ? 'c' : 'd'), afterProductId: of('a') });
    expect(namesIn(await make<Filled>('moveCollectionProduct', { collectionId, productId: of('c'), afterProductId: of('a') }))).toBe('acdb');
    for (let round = 0; round < 30; round++) await make('moveCollectionProduct', { collectionId, productId: of(round % 2 === 0 ? 'c' : 'd'), afterProductId: null });
    expect(namesIn(await make<Filled>('moveCollectionProduct', { collectionId, productId: of('b'), afterProductId: null }))).toBe('bdca');
  });

  it('keeps an order whatever is moved at the same time', async () => {
    const { collectionId, of } = await filled('abcdefgh');
    await Promise.all(Array.from({ length: 40 }, (_, index) => make('moveCollectionProduct', { collectionId, productId: of('abcdefgh'[index % 8]!), afterProductId: index % 3 === 0 ? null : of('abcdefgh'[(index * 3 + 1) % 8]!) })
      .catch(() => undefined)));
    const placed = await rows('SELECT product_id FROM collection_product WHERE collection_id = $1 GROUP BY product_id, position', toUuid(collectionId));
    expect(placed).toHaveLength(8);
    expect((await rows('SELECT version FROM collection WHERE id = $1', toUuid(collectionId)))[0]!['version']).toBeGreaterThan(20);
  });

  it('shows published products alone, page by page in each order, though others come and go', async () => {
    const { collectionId, slug, of } = await filled('dacbx');
    await desk.database.query('UPDATE product SET is_published = false WHERE id = $1', [toUuid(of('x'))]);
    const page = async (sort: string | null, after: string | null) =>
      (await desk.ask<{ collection: { products: { totalCount: number; edges: { cursor: string; node: { name: string } }[]; pageInfo: { hasNextPage: boolean } } } }>(
        'query ($slug: String!, $sort: CollectionSort, $after: String) { collection(slug: $slug) { products(first: 3, sort: $sort, after: $after) { totalCount edges { cursor node { name } } pageInfo { hasNextPage } } } }',
        { slug, sort, after })).data!.collection.products;
    for (const [sort, first, second] of [[null, 'dac', 'b'], ['MANUAL', 'dac', 'b'], ['NAME', 'abc', 'd'], ['NEWEST', 'bca', 'd']] as const) {
      const one = await page(sort, null);
      const other = await page(sort, one.edges[2]!.cursor);
      expect([one, other].map(({ totalCount, edges, pageInfo }) => [totalCount, edges.map(({ node }) => node.name).join(''), pageInfo.hasNextPage])).toEqual([[4, first, true], [4, second, false]]);
    }
    const start = await page(null, null);
    await make('removeCollectionProducts', { collectionId, productIds: [of('a'), of('c')] });
    expect((await page(null, start.edges[2]!.cursor)).edges.map(({ node }) => node.name)).toEqual(['b']);
  });

  it.each<[string, string[], string, object]>([
    ['INVALID_ID', ['collectionId'], 'addCollectionProducts', { collectionId: 'x' }], ['INVALID_ID', ['productIds', '1'], 'addCollectionProducts', { productIds: [newId('prod'), 'x'] }],
    ['COLLECTION_NOT_FOUND', ['collectionId'], 'addCollectionProducts', { collectionId: newId('coll') }], ['VERSION_CONFLICT', ['expectedVersion'], 'addCollectionProducts', { expectedVersion: 1 }],
    ['TOO_MANY_AT_ONCE', ['productIds'], 'addCollectionProducts', { productIds: [] }], ['TOO_MANY_AT_ONCE', ['productIds'], 'addCollectionProducts', { productIds: tooMany(newId('prod'), 101) }],
    ['PRODUCT_NOT_FOUND', ['productIds', '0'], 'addCollectionProducts', { productIds: [newId('prod')] }], ['NOT_BY_HAND', ['collectionId'], 'addCollectionProducts', {}],
    ['INVALID_ID', ['productIds', '0'], 'removeCollectionProducts', { productIds: ['x'] }], ['COLLECTION_NOT_FOUND', ['collectionId'], 'removeCollectionProducts', { collectionId: newId('coll') }],
    ['VERSION_CONFLICT', ['expectedVersion'], 'removeCollectionProducts', { expectedVersion: 1 }], ['TOO_MANY_AT_ONCE', ['productIds'], 'removeCollectionProducts', { productIds: [] }], ['NOT_BY_HAND', ['collectionId'], 'removeCollectionProducts', {}],
    ['INVALID_ID', ['productId'], 'moveCollectionProduct', { productId: 'x' }], ['INVALID_ID', ['afterProductId'], 'moveCollectionProduct', { afterProductId: 'x' }],
    ['COLLECTION_NOT_FOUND', ['collectionId'], 'moveCollectionProduct', { collectionId: newId('coll') }], ['VERSION_CONFLICT', ['expectedVersion'], 'moveCollectionProduct', { expectedVersion: 1 }],
    ['NOT_IN_COLLECTION', ['productId'], 'moveCollectionProduct', { productId: newId('prod') }], ['NOT_IN_COLLECTION', ['afterProductId'], 'moveCollectionProduct', { afterProductId: newId('prod') }],
    ['NOT_BY_HAND', ['collectionId'], 'moveCollectionProduct', {}],
  ])('refuses with %s at %j to %s', async (code, field, verb, wrong) => {
    const { collectionId, of } = await filled('ab');
    const byRule = code === 'NOT_BY_HAND' && { collectionId: (await addCollection({ rule: { conditions: [{ inStock: true }] } })).id };
    const given = verb === 'moveCollectionProduct' ? { productId: of('a') } : { productIds: [of('a')] };
    const before = await everything();
    expect(await make(verb as Verb, { collectionId, ...given, ...wrong, ...byRule })).toEqual({ collection: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 2 : null }] });
    expect(await everything()).toEqual(before);
  });

  it('holds some thousands of products, and refuses one more than it can', async () => {
    const { collectionId, of } = await filled('a');
    await rows(
      `WITH made AS (INSERT INTO product (id, slug, name, description, category_id, is_published, created_at)
         SELECT gen_random_uuid(), 'bulk-' || n, 'Bulk', '', (SELECT category_id FROM product WHERE id = $2), true, now() FROM generate_series(1, 4999) AS n RETURNING id)
       INSERT INTO collection_product SELECT $1, id, (row_number() OVER ())::integer + 10000 FROM made`, toUuid(collectionId), toUuid(of('a')),
    );
    const { id } = await desk.addProduct({ name: 'b' });
    expect(await make('addCollectionProducts', { collectionId, productIds: [id] })).toMatchObject({ userErrors: [{ code: 'TOO_MANY_PRODUCTS', field: ['productIds'] }] });
    expect(await rows('SELECT FROM collection_product WHERE product_id = $1', toUuid(id))).toEqual([]);
    await make('removeCollectionProducts', { collectionId, productIds: [of('a')] });
    expect(await make('addCollectionProducts', { collectionId, productIds: [id] })).toMatchObject({ userErrors: [] });
    await rows(`DELETE FROM product WHERE slug LIKE 'bulk-%'`);
  });
});

describe('a collection by rule', () => {
  /** What a rule finds, by name; the same, whether it is asked for by the collection, counted, tried, or seen from the product. */
  const found = async (conditions: readonly object[], match = 'ALL') => {
    const { slug } = await addCollection({ sort: 'NAME', rule: { match, conditions } });
    const { data } = await desk.ask<{ collection: { products: { totalCount: number; edges: { node: { name: string; collections: { slug: string }[] } }[] } }; previewCollection: { totalCount: number; edges: { node: { name: string } }[] } }>(
      `query ($slug: String!, $rule: CollectionRuleInput!) {
        collection(slug: $slug) { products(first: 100) { totalCount edges { node { name collections { slug } } } } }
        previewCollection(rule: $rule, first: 100, sort: NAME) { totalCount edges { node { name } } } }`, { slug, rule: { match, conditions } }, desk.manager);
    const { products } = data!.collection;
    const names = products.edges.map(({ node }) => node.name);
    expect(products.totalCount).toBe(names.length);
    expect(data!.previewCollection).toEqual({ totalCount: names.length, edges: names.map((name) => ({ node: { name } })) });
    expect(products.edges.every(({ node }) => node.collections.some((collection) => collection.slug === slug))).toBe(true);
    const others = await desk.ask<{ products: { edges: { node: { name: string; collections: { slug: string }[] } }[] } }>('{ products(first: 100) { edges { node { name collections { slug } } } } }');
    expect(others.data!.products.edges.filter(({ node }) => node.collections.some((collection) => collection.slug === slug)).map(({ node }) => node.name).sort()).toEqual([...names].sort());
    await rows('DELETE FROM collection WHERE slug = $1', slug);
    return names;
  };

  const [shelves, brands] = [new Map<string, Id<'cat'>>(), new Map<string, string>()];
  beforeAll(async () => {
    await rows('DELETE FROM stock_movement; DELETE FROM stock_level; DELETE FROM stock; DELETE FROM price; DELETE FROM variant; DELETE FROM product; DELETE FROM collection').catch(async () => {
      await rows('UPDATE product SET is_published = false');
      await rows('DELETE FROM collection');
    });
    shelves.set('home', await desk.addCategory('Homeware'));
    shelves.set('lamps', await desk.addCategory('Lampware', shelves.get('home')));
    shelves.set('desk', await desk.addCategory('Deskware'));
    const say = (productId: Id<'prod'>, set: readonly object[]) => desk.ask(SET, { input: { productId, set } }, desk.manager);
    const vase = await desk.addProduct({ name: 'vase', categoryId: shelves.get('home')!, brand: 'Acme', variants: [{ name: 'Clay', prices: { EUR: 1000, JPY: 900 }, onHand: 0 }, { name: 'Glass', prices: { EUR: 5000 }, onHand: 0 }] });
    const lamp = await desk.addProduct({ name: 'lamp', categoryId: shelves.get('lamps')!, brand: 'Lumen', variants: [{ name: 'Oak', prices: { EUR: 2000 }, onHand: 3 }] });
    const pen = await desk.addProduct({ name: 'pen', categoryId: shelves.get('desk')!, brand: 'Acme', variants: [{ name: 'Oak', prices: { USD: 2000 }, onHand: 1 }, { name: 'Ash', onHand: 0, prices: { EUR: 3000 } }] });
    await desk.addProduct({ name: 'secret', categoryId: shelves.get('lamps')!, brand: 'Lumen', isPublished: false, variants: [{ name: 'Oak', prices: { EUR: 2000 }, onHand: 3 }] });
    await rows(`UPDATE product SET created_at = now() - interval '40 days' WHERE id = $1`, toUuid(vase.id));
    await say(vase.id, [{ attribute: 'weight', number: '800.5' }, { attribute: 'vegan', boolean: true }, { attribute: 'origin', text: 'Ålesund' }]);
    await say(lamp.id, [{ attribute: 'weight', number: '1200' }, { attribute: 'material', values: ['oak'] }, { attribute: 'launch', date: '2026-05-01' }]);
    await say(pen.id, [{ attribute: 'weight', number: '9' }, { attribute: 'material', values: ['ash'] }, { attribute: 'launch', date: '2025-12-31' }, { attribute: 'vegan', boolean: false }]);
    for (const [name, slug] of [['Acme', 'acme'], ['Lumen', 'lumen']] as const) {
      brands.set(name, (await desk.ask<{ brand: { id: string } }>('query ($slug: String!) { brand(slug: $slug) { id } }', { slug })).data!.brand.id);
    }
  });

  it.each<[string, () => object, string[]]>([
    ['in a category or below it', () => ({ category: shelves.get('home') }), ['lamp', 'vase']], ['in a category', () => ({ category: shelves.get('lamps') }), ['lamp']],
    ['of a brand', () => ({ brand: brands.get('Acme') }), ['pen', 'vase']],
    ['with a price up to', () => ({ price: { currency: 'EUR', max: '20.00' } }), ['lamp', 'vase']], ['with a price from', () => ({ price: { currency: 'EUR', min: '20.01' } }), ['pen', 'vase']],
    ['with a price between', () => ({ price: { currency: 'EUR', min: '20', max: '30' } }), ['lamp', 'pen']], ['with a price between what its variants cost', () => ({ price: { currency: 'EUR', min: '11', max: '19' } }), []],
    ['with a price in another currency', () => ({ price: { currency: 'JPY', max: '900' } }), ['vase']],
    ['that can be ordered', () => ({ inStock: true }), ['lamp', 'pen']], ['that cannot be ordered', () => ({ inStock: false }), ['vase']],
    ['of which one of some values is said', () => ({ attribute: { code: 'material', values: ['oak', 'ash'] } }), ['lamp', 'pen']], ['of which a value is said', () => ({ attribute: { code: 'material', values: ['ash'] } }), ['pen']],
    ['of which a text is said', () => ({ attribute: { code: 'origin', values: ['Ålesund'] } }), ['vase']], ['of which no is said', () => ({ attribute: { code: 'vegan', values: ['false'] } }), ['pen']],
    ['of which a number from is said', () => ({ attribute: { code: 'weight', min: '800.5' } }), ['lamp', 'vase']], ['of which a number between is said', () => ({ attribute: { code: 'weight', min: '9', max: '1000' } }), ['pen', 'vase']],
    ['of which a day from is said', () => ({ attribute: { code: 'launch', from: '2026-01-01' } }), ['lamp']], ['of which a day up to is said', () => ({ attribute: { code: 'launch', to: '2025-12-31' } }), ['pen']],
    ['with an option', () => ({ option: { name: 'Material', values: ['Oak', 'Clay'] } }), ['lamp', 'pen', 'vase']], ['with an option of another name', () => ({ option: { name: 'Colour', values: ['Oak'] } }), []],
    ['listed within days', () => ({ createdWithinDays: 30 }), ['lamp', 'pen']], ['listed within more days', () => ({ createdWithinDays: 50 }), ['lamp', 'pen', 'vase']],
  ])('finds products %s', async (_what, condition, names) => expect(await found([condition()])).toEqual(names));

  it('finds the same, asked by product, as by collection, whatever conditions come together', async () => {
    const conditions = [
      { category: shelves.get('home') }, { brand: brands.get('Acme') }, { price: { currency: 'EUR', min: '15', max: '45' } }, { price: { currency: 'USD', max: '20' } }, { inStock: true }, { inStock: false },
      { attribute: { code: 'weight', min: '10' } }, { attribute: { code: 'launch', to: '2026-04-30' } }, { attribute: { code: 'material', values: ['oak', 'ash'] } }, { option: { name: 'Material', values: ['Oak', 'Glass'] } }, { createdWithinDays: 30 },
    ];
    const slugs: string[] = [];
    // Every pair, now all of it and now any.
    for (const [index, one] of conditions.entries()) {
      for (const other of conditions.slice(index + 1)) slugs.push((await addCollection({ rule: { match: slugs.length % 2 === 0 ? 'ALL' : 'ANY', conditions: [one, other] } })).slug);
    }
    const byCollection = new Map<string, string[]>();
    const aliases = slugs.map((slug, index) => `c${index}: collection(slug: "${slug}") { slug products(first: 100, sort: NAME) { edges { node { name } } } }`);
    for (let from = 0; from < aliases.length; from += 20) {
      const { data } = await desk.ask<Record<string, { slug: string; products: { edges: { node: { name: string } }[] } }>>(`{ ${aliases.slice(from, from + 20).join(' ')} }`);
      for (const { slug, products } of Object.values(data!)) for (const { node } of products.edges) byCollection.set(node.name, [...(byCollection.get(node.name) ?? []), slug].sort());
    }
    const { data } = await desk.ask<{ products: { edges: { node: { name: string; collections: { slug: string }[] } }[] } }>('{ products(first: 100) { edges { node { name collections { slug } } } } }');
    const byProduct = new Map(data!.products.edges.map(({ node }) => [node.name, node.collections.map(({ slug }) => slug).filter((slug) => slugs.includes(slug)).sort()]));
    expect([byProduct.get('lamp'), byProduct.get('pen'), byProduct.get('vase')]).toEqual([byCollection.get('lamp'), byCollection.get('pen'), byCollection.get('vase')]);
    await rows('DELETE FROM collection WHERE slug = ANY($1)', slugs);
  });

  it('finds products that all conditions hold for, or any', async () => {
    const conditions = [{ brand: brands.get('Acme') }, { inStock: true }];
    expect(await found(conditions, 'ALL')).toEqual(['pen']);
    expect(await found(conditions, 'ANY')).toEqual(['lamp', 'pen', 'vase']);
  });

  it('is read page by page, and shows what it shows by hand as NEWEST', async () => {
    const { slug } = await addCollection({ rule: { conditions: [{ createdWithinDays: 50 }] } });
    const page = async (sort: string | null, after: string | null) =>
      (await desk.ask<{ collection: { products: { edges: { cursor: string; node: { name: string } }[]; pageInfo: { hasNextPage: boolean } } } }>(
        'query ($slug: String!, $sort: CollectionSort, $after: String) { collection(slug: $slug) { products(first: 2, sort: $sort, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage } } } }',
        { slug, sort, after })).data!.collection.products;
    for (const [sort, names] of [[null, ['pen', 'lamp', 'vase']], ['MANUAL', ['pen', 'lamp', 'vase']], ['NAME', ['lamp', 'pen', 'vase']]] as const) {
      const one = await page(sort, null);
      const other = await page(sort, one.edges[1]!.cursor);
      expect([...one.edges, ...other.edges].map(({ node }) => node.name)).toEqual(names);
    }
  });

  it('shows an edit of a product with the next request', async () => {
    const { slug } = await addCollection({ rule: { conditions: [{ price: { currency: 'EUR', max: '5' } }, { inStock: true }] } });
    const { variantIds: [variantId] } = await desk.addProduct({ name: 'bargain', variants: [{ prices: { EUR: 900 }, onHand: 1 }] });
    const shown = async () => (await desk.ask<{ collection: { products: { edges: object[] } } }>('query ($slug: String!) { collection(slug: $slug) { products { edges { node { name } } } } }', { slug })).data!.collection.products.edges;
    expect(await shown()).toEqual([]);
    await desk.ask('mutation ($input: SetPriceInput!) { setPrice(input: $input) { userErrors { code } } }', { input: { variantId, price: { amount: '4.99', currency: 'EUR' } } }, desk.manager);
    expect(await shown()).toEqual([{ node: { name: 'bargain' } }]);
    await desk.ask('mutation ($input: SetStockInput!) { setStock(input: $input) { userErrors { code } } }', { input: { variantId, onHand: 0 } }, desk.manager);
    expect(await shown()).toEqual([]);
  });

  it('counts pieces that can be ordered before they are there, and no variant that is deleted', async () => {
    const { slug } = await addCollection({ sort: 'NAME', rule: { conditions: [{ brand: brands.get('Lumen') }, { inStock: true }] } });
    const shown = async () => (await desk.ask<{ collection: { products: { edges: { node: { name: string } }[] } } }>('query ($slug: String!) { collection(slug: $slug) { products { edges { node { name } } } } }', { slug }))
      .data!.collection.products.edges.map(({ node }) => node.name);
    const { variantIds: [ahead] } = await desk.addProduct({ name: 'ahead', brand: 'Lumen', variants: [{ onHand: 0 }] });
    const { variantIds: [gone] } = await desk.addProduct({ name: 'gone', brand: 'Lumen', variants: [{ onHand: 5 }] });
    expect(await shown()).toEqual(['gone', 'lamp']);
    await rows('UPDATE stock SET backorder_limit = 5 WHERE variant_id = $1', toUuid(ahead!));
    await rows('UPDATE variant SET deleted_at = now() WHERE id = $1', toUuid(gone!));
    expect(await shown()).toEqual(['ahead', 'lamp']);
  });

  it('keeps what it asks for from being removed', async () => {
    const category = await desk.addCategory('Asked for');
    await desk.addProduct({ brand: 'Asked for', name: 'asked' });
    const brand = (await desk.ask<{ brand: { id: string } }>('{ brand(slug: "asked-for") { id } }')).data!.brand.id;
    await rows(`UPDATE product SET brand = NULL WHERE name = 'asked'`);
    const { data } = await desk.ask<{ createAttribute: { attribute: { id: string } } }>('mutation { createAttribute(input: { code: "asked", name: "Asked", type: BOOLEAN }) { attribute { id } } }', {}, desk.manager);
    const { id: collectionId } = await addCollection({ rule: { match: 'ANY', conditions: [{ category }, { brand }, { attribute: { code: 'asked', values: ['true'] } }] } });
    const remove = (thing: string, field: string, id: string) => desk.ask(`mutation ($id: ID!) { done: delete${thing}(input: { ${field}: $id }) { userErrors { code field } } }`, { id }, desk.manager);
    const things = [['Category', 'categoryId', category], ['Brand', 'brandId', brand], ['Attribute', 'attributeId', data!.createAttribute.attribute.id]] as const;
    for (const [thing, field, id] of things) expect(await remove(thing, field, id)).toMatchObject({ data: { done: { userErrors: [{ code: 'USED_BY_COLLECTION', field: [field] }] } } });
    await make('deleteCollection', { collectionId });
    for (const [thing, field, id] of things) expect(await remove(thing, field, id)).toMatchObject({ data: { done: { userErrors: [] } } });
  });
});

describe('the list of collections', () => {
  it('costs the same number of statements whatever is asked of however many', async () => {
    for (let index = 0; index < 10; index++) {
      await filled('ab');
      await addCollection({ sort: index % 2 === 0 ? 'NAME' : 'NEWEST', rule: { conditions: [{ inStock: true }, { category: await desk.addCategory(`Costs ${index}`) }] } });
    }
    const query = `query ($first: Int!) { collections(first: $first, includeUnpublished: true) { totalCount edges { node { name
      products(first: 3, sort: NAME) { totalCount edges { node { name collections { slug } } } } ${RULE} } } } }`;
    const [few, many] = [await desk.costs(query, { first: 8 }, desk.manager), await desk.costs(query, { first: 40 }, desk.manager)];
    // One more when what is read in waves comes back in another order.
    expect(many.length).toBeLessThanOrEqual(few.length + 1);
    // The page, its count; rules, products, rules, their counts; rules to show, categories; all rules, collections of the products, those collections.
    expect(few.length).toBeLessThanOrEqual(12);
  });
});

it('is told by hand: what was put in or taken out, also by removing it, with the version that made it so', async () => {
  const { collectionId, of } = await filled('AB');
  await make('removeCollectionProducts', { collectionId, productIds: [of('A')] });
  await make('moveCollectionProduct', { collectionId, productId: of('B'), afterProductId: null });
  await make('deleteCollection', { collectionId });
  const told = await rows(`SELECT envelope->'aggregateVersion' AS version, envelope->'payload' AS payload FROM outbox WHERE envelope->>'name' = 'products.collection-filled' AND envelope->>'aggregateId' = $1 ORDER BY seq`, collectionId);
  expect(told.map(({ version, payload }) => [version, payload])).toEqual([
    [2, { collectionId, productIds: [of('A'), of('B')], isIn: true }], [3, { collectionId, productIds: [of('A')], isIn: false }], [5, { collectionId, productIds: [of('B')], isIn: false }],
  ]);
});
