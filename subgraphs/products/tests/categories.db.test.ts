import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
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
  createCategory: 'category { id slug name position version parent { id } } userErrors { code field }',
  updateCategory: 'category { slug name position version } userErrors { code field currentVersion }',
  moveCategory: 'category { version parent { id } ancestors { slug } } userErrors { code field currentVersion }',
  deleteCategory: 'deletedCategoryIds userErrors { code field currentVersion productCount }',
} as const;
type Verb = keyof typeof PAYLOADS;

const { mutationOf, make } = openVerbs(PAYLOADS, () => desk);

let count = 0;
/** A category with a slug of its own. */
const addCategory = (parentId: Id<'cat'> | null = null) => desk.addCategory(`Shelf ${++count}`, parentId);
/** All that a category's row says. */
const row = async (id: Id<'cat'>) => (await desk.database.query<object>('SELECT * FROM category WHERE id = $1', [toUuid(id)]))[0];

describe('who does not manage the catalogue', () => {
  it.each(Object.keys(PAYLOADS) as Verb[])('may not %s', async (verb) => {
    const id = newId('cat');
    const input = { createCategory: { name: 'x', slug: 'x' }, updateCategory: { categoryId: id }, moveCategory: { categoryId: id }, deleteCategory: { categoryId: id } }[verb];
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('sees categories without their versions', async () => {
    await desk.addCategory('Seen');
    expect(codesOf(await desk.ask('{ category(slug: "seen") { version } }', {}, desk.customer))).toEqual(['FORBIDDEN']);
  });
});

describe('createCategory', () => {
  it('adds a category below another, among its siblings', async () => {
    const parentId = await desk.addCategory('Parent');
    for (const [slug, position] of [['third', 7], ['second', 0], ['first', 0]] as const) {
      const made = await make('createCategory', { name: ` ${slug === 'first' ? 'A' : 'B'} `, slug, parentId, position });
      expect(made).toEqual({ category: { id: expect.stringMatching(/^cat_/), slug, name: slug === 'first' ? 'A' : 'B', position, version: 1, parent: { id: parentId } }, userErrors: [] });
    }
    expect(await desk.ask('{ category(slug: "parent") { children { slug parent { slug } } } }'))
      .toMatchObject({ data: { category: { children: ['first', 'second', 'third'].map((slug) => ({ slug, parent: { slug: 'parent' } })) } } });
  });

  it('adds it once, however often it is sent with the same key', async () => {
    const input = { name: 'Once', slug: 'once', idempotencyKey: 'key-1' };
    const made = await Promise.all(Array.from({ length: 5 }, () => make('createCategory', input)));
    expect(new Set(made.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await make('createCategory', { ...input, name: 'Twice' })).toMatchObject({ category: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  it.each([
    ['INVALID_ID', ['parentId'], { parentId: 'shelf' }], ['PARENT_NOT_FOUND', ['parentId'], { parentId: newId('cat') }],
    ['INVALID_NAME', ['name'], { name: '  ' }], ['INVALID_SLUG', ['slug'], { slug: 'No Slug' }],
    ['POSITION_OUT_OF_RANGE', ['position'], { position: -1 }], ['POSITION_OUT_OF_RANGE', ['position'], { position: 1_000_001 }],
    ['INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], { idempotencyKey: '' }],
  ])('refuses with %s', async (code, field, wrong) => {
    expect(await make('createCategory', { name: 'New', slug: 'new', ...wrong })).toEqual({ category: null, userErrors: [{ code, field }] });
    expect(await desk.ask('{ category(slug: "new") { id } }')).toMatchObject({ data: { category: null } });
  });

  it('refuses a slug that is taken, also when two ask for it at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => make<{ userErrors: { code: string }[] }>('createCategory', { name: 'Race', slug: 'race' })));
    expect(made.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(7).fill('SLUG_TAKEN'));
  });

  it('refuses a seventh level', async () => {
    let parentId: Id<'cat'> | null = null;
    for (let level = 1; level <= 6; level++) parentId = await addCategory(parentId);
    expect(await make('createCategory', { name: 'Deep', slug: 'deep', parentId })).toEqual({ category: null, userErrors: [{ code: 'TOO_DEEP', field: ['parentId'] }] });
  });

  it('refuses one more than there can be', async () => {
    await desk.database.query(`INSERT INTO category (id, slug, name) SELECT gen_random_uuid(), 'many-' || n, 'Many' FROM generate_series(1, 2000) AS n`);
    expect(await make('createCategory', { name: 'Last', slug: 'last' })).toEqual({ category: null, userErrors: [{ code: 'TOO_MANY_CATEGORIES', field: null }] });
    await desk.database.query(`DELETE FROM category WHERE slug LIKE 'many-%'`);
  });
});

describe('updateCategory', () => {
  it('changes what it is told to, and lets products be found by the new name', async () => {
    const categoryId = await desk.addCategory('Old name');
    const { slug } = await desk.addProduct({ categoryId });
    expect(await make('updateCategory', { categoryId, name: 'Zeppelins', position: 3 })).toEqual({ category: { slug: 'old-name', name: 'Zeppelins', position: 3, version: 2 }, userErrors: [] });
    expect(await make('updateCategory', { categoryId, slug: 'zeppelins', expectedVersion: 2 })).toMatchObject({ category: { slug: 'zeppelins', name: 'Zeppelins', position: 3, version: 3 } });
    await desk.indexed();
    expect(await desk.ask('{ searchProducts(query: "zeppelins") { edges { node { slug } } } }')).toMatchObject({ data: { searchProducts: { edges: [{ node: { slug } }] } } });
    expect(await make('updateCategory', { categoryId, slug: 'zeppelins' })).toMatchObject({ userErrors: [] });
  });

  it.each([
    ['INVALID_ID', ['categoryId'], { categoryId: 'shelf' }], ['CATEGORY_NOT_FOUND', ['categoryId'], { categoryId: newId('cat') }],
    ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 2, name: 'x' }], ['INVALID_NAME', ['name'], { name: '' }], ['INVALID_SLUG', ['slug'], { slug: '-' }],
    ['SLUG_TAKEN', ['slug'], { slug: 'taken' }], ['POSITION_OUT_OF_RANGE', ['position'], { position: -1 }],
  ])('refuses with %s and leaves it as it was', async (code, field, wrong) => {
    const categoryId = await addCategory();
    if (code === 'SLUG_TAKEN') await desk.addCategory('Taken');
    const before = await row(categoryId);
    expect(await make('updateCategory', { categoryId, ...wrong })).toEqual({ category: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await row(categoryId)).toEqual(before);
  });

  it('lets one of those who expect the same version have their way', async () => {
    const categoryId = await addCategory();
    const made = await Promise.all(Array.from({ length: 10 }, (_, index) => make<{ category: object | null }>('updateCategory', { categoryId, name: `Name ${index}`, expectedVersion: 1 })));
    expect(made.filter(({ category }) => category !== null)).toHaveLength(1);
    expect(await row(categoryId)).toMatchObject({ version: 2 });
  });
});

describe('moveCategory', () => {
  it('takes all below along', async () => {
    const [lamps, home] = [await desk.addCategory('Lamps'), await desk.addCategory('Home')];
    const desks = await desk.addCategory('Desks', lamps);
    await desk.addProduct({ categoryId: desks });
    expect(await make('moveCategory', { categoryId: lamps, parentId: home })).toEqual({ category: { version: 2, parent: { id: home }, ancestors: [{ slug: 'home' }] }, userErrors: [] });
    const query = '{ products(filter: { category: "home" }) { totalCount } category(slug: "desks") { ancestors { slug } } }';
    expect(await desk.ask(query)).toMatchObject({ data: { products: { totalCount: 1 }, category: { ancestors: [{ slug: 'home' }, { slug: 'lamps' }] } } });
    expect(await make('moveCategory', { categoryId: lamps, parentId: null, expectedVersion: 2 })).toMatchObject({ category: { parent: null, ancestors: [] } });
    expect(await desk.ask(query)).toMatchObject({ data: { products: { totalCount: 0 } } });
  });

  it.each(['INVALID_ID', 'CATEGORY_NOT_FOUND', 'PARENT_NOT_FOUND', 'CATEGORY_CYCLE', 'TOO_DEEP', 'VERSION_CONFLICT'])('refuses with %s and leaves it where it is', async (code) => {
    const top = await addCategory();
    let [categoryId, deepest] = [await addCategory(top), top];
    categoryId = await addCategory(categoryId);
    for (let level = 2; level <= 6; level++) deepest = await addCategory(deepest);
    const wrong = {
      INVALID_ID: { parentId: 'shelf' }, CATEGORY_NOT_FOUND: { categoryId: newId('cat') }, PARENT_NOT_FOUND: { parentId: newId('cat') },
      CATEGORY_CYCLE: { categoryId: top, parentId: categoryId }, TOO_DEEP: { parentId: deepest }, VERSION_CONFLICT: { expectedVersion: 7 },
    }[code]!;
    const before = await row(categoryId);
    const field = [{ CATEGORY_NOT_FOUND: 'categoryId', VERSION_CONFLICT: 'expectedVersion' }[code] ?? 'parentId'];
    expect(await make('moveCategory', { categoryId, ...wrong })).toEqual({ category: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 1 : null }] });
    expect(await row(categoryId)).toEqual(before);
  });
});

describe('deleteCategory', () => {
  it('removes a category with all below it', async () => {
    const top = await desk.addCategory('Gone');
    const below = await desk.addCategory('Gone too', top);
    expect(await make('deleteCategory', { categoryId: top })).toEqual({ deletedCategoryIds: [top, below], userErrors: [] });
    expect(await desk.ask('{ a: category(slug: "gone") { id } b: category(slug: "gone-too") { id } }')).toMatchObject({ data: { a: null, b: null } });
  });

  it('refuses while it or one below holds products, and says how many', async () => {
    const top = await addCategory();
    const below = await addCategory(top);
    for (const categoryId of [top, below]) await desk.addProduct({ categoryId });
    await desk.addProduct({ categoryId: below, isPublished: false });
    expect(await make('deleteCategory', { categoryId: top })).toEqual({ deletedCategoryIds: null, userErrors: [{ code: 'CATEGORY_NOT_EMPTY', field: ['categoryId'], productCount: 3, currentVersion: null }] });
    expect(await row(below)).toBeDefined();
  });

  it('leaves deleted products to the category above, to be restored there', async () => {
    const [top, left] = [await addCategory(), await addCategory()];
    const below = await addCategory(top);
    for (const categoryId of [below, left]) {
      const { id } = await desk.addProduct({ categoryId });
      await desk.database.query('UPDATE product SET deleted_at = now(), is_published = false WHERE id = $1', [toUuid(id)]);
    }
    expect(await make('deleteCategory', { categoryId: below })).toMatchObject({ deletedCategoryIds: [below], userErrors: [] });
    expect(await desk.database.query('SELECT FROM product WHERE category_id = $1', [toUuid(top)])).toHaveLength(1);
    expect(await make('deleteCategory', { categoryId: left })).toMatchObject({ deletedCategoryIds: null, userErrors: [{ code: 'DELETED_PRODUCTS_LEFT', field: ['categoryId'] }] });
  });

  it.each([
    ['INVALID_ID', 'categoryId', { categoryId: 'shelf' }], ['CATEGORY_NOT_FOUND', 'categoryId', { categoryId: newId('cat') }], ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 9 }],
  ])('refuses with %s', async (code, field, wrong) => {
    const categoryId = await addCategory();
    expect(await make('deleteCategory', { categoryId, ...wrong }))
      .toEqual({ deletedCategoryIds: null, userErrors: [{ code, field: [field], currentVersion: code === 'VERSION_CONFLICT' ? 1 : null, productCount: null }] });
    expect(await row(categoryId)).toBeDefined();
  });
});

describe('the tree', () => {
  it('tells how many published products each category has, those below it included', async () => {
    const top = await desk.addCategory('Counted');
    const [left, right] = [await desk.addCategory('Left', top), await desk.addCategory('Right', top)];
    for (const categoryId of [top, left, left, right]) await desk.addProduct({ categoryId });
    await desk.addProduct({ categoryId: left, isPublished: false });
    await desk.addCategory('Nothing', right);
    expect(await desk.ask('{ category(slug: "counted") { productCount children { slug productCount children { productCount } } } }'))
      .toMatchObject({ data: { category: { productCount: 4, children: [{ slug: 'left', productCount: 2, children: [] }, { slug: 'right', productCount: 1, children: [{ productCount: 0 }] }] } } });
  });

  it('costs the same number of statements however much of it is asked for', async () => {
    const FIELDS = 'slug position ancestors { slug ancestors { slug } } productCount';
    const query = `{ categories { ${FIELDS} children { ${FIELDS} children { ${FIELDS} children { ${FIELDS} } } } } }`;
    const costs = async () => (await desk.costs(query)).length;
    const before = await costs();
    let parentId: Id<'cat'> | null = null;
    for (let level = 1; level <= 6; level++) {
      for (let sibling = 0; sibling < 5; sibling++) await addCategory(parentId);
      parentId = await addCategory(parentId);
    }
    // All categories, the tree, what is above them, and how many products there are; what is above their children is asked for in the next wave.
    expect(await costs()).toBe(before);
    expect(before).toBeLessThanOrEqual(6);
    expect(await desk.costs('{ categories { children { children { children { children { slug } } } } } }')).toHaveLength(2);
  });
});
