import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
/** Products by their names. */
const ids: Record<string, string> = {};

const LIST = `query ($first: Int, $after: String, $filter: ManagedProductFilter, $sort: ManagedProductSort) {
  managedProducts(first: $first, after: $after, filter: $filter, sort: $sort) { edges { node { id name deletedAt isPublished version category { slug } variants { id } } } pageInfo { hasNextPage endCursor } totalCount }
}`;
interface Listed {
  managedProducts: { edges: { node: { id: string; name: string; deletedAt: string | null } }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
}

const list = async (variables: object) => {
  const { data, errors } = await desk.ask<Listed>(LIST, { ...variables }, desk.manager);
  expect(errors).toEqual([]);
  return data!.managedProducts;
};
/** The names of a whole list, read in pages of so many. */
const names = async (filter: object = {}, sort = 'NAME', first = 2) => {
  const found: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { edges, pageInfo, totalCount } = await list({ filter, sort, first, after });
    found.push(...edges.map(({ node }) => node.name));
    after = pageInfo.endCursor;
    if (pageInfo.hasNextPage) continue;
    expect(totalCount).toBe(found.length);
    return found;
  }
};
const write = async (sql: string, name: string) => void (await desk.database.query(`UPDATE product SET ${sql} WHERE id = $1`, [toUuid(ids[name] as `prod_${string}`)]));

beforeAll(async () => {
  desk = await openDesk();
  const rooms = await desk.addCategory('Rooms');
  const kitchen = await desk.addCategory('Kitchen', rooms);
  const add = async (name: string, more: object) => void (ids[name] = (await desk.addProduct({ name, slug: name.toLowerCase().replaceAll(' ', '-'), ...more })).id);
  await add('Draft table', { categoryId: rooms, isPublished: false, brand: 'Holt' });
  await add('Oak table', { categoryId: kitchen, brand: 'Holt' });
  await add('Étagère 100%', { categoryId: kitchen, brand: 'Lumen', variants: [{ onHand: 0 }] });
  await add('Gone chair', { categoryId: rooms, isPublished: false, brand: 'Holt' });
  await add('Ash bench', { categoryId: rooms, brand: 'Lumen' });
  await desk.ask('mutation ($id: ID!) { deleteProduct(input: { productId: $id, expectedVersion: 1 }) { userErrors { code } } }', { id: ids['Gone chair'] }, desk.manager);
});
afterAll(() => desk?.close());

describe('the list of products for those who manage them', () => {
  it.each<[string, object, string[]]>([
    ['all that is not deleted', {}, ['Ash bench', 'Draft table', 'Étagère 100%', 'Oak table']],
    ['drafts and what is hidden', { state: 'UNPUBLISHED' }, ['Draft table']],
    ['what is published', { state: 'PUBLISHED' }, ['Ash bench', 'Étagère 100%', 'Oak table']],
    ['what is deleted', { state: 'DELETED' }, ['Gone chair']],
    ['a category and what is below it', { category: 'rooms' }, ['Ash bench', 'Draft table', 'Étagère 100%', 'Oak table']],
    ['a category of a state', { category: 'rooms', state: 'DELETED' }, ['Gone chair']],
    ['a brand', { brand: 'Holt' }, ['Draft table', 'Oak table']],
    ['a brand in a category', { brand: 'Holt', category: 'kitchen' }, ['Oak table']],
    ['a part of the name, whatever its case', { text: 'TABLE' }, ['Draft table', 'Oak table']],
    ['a name without its accents', { text: ' etagere ' }, ['Étagère 100%']],
    ['a sign that stands for others elsewhere', { text: '00%' }, ['Étagère 100%']],
    ['a sign that no name has', { text: 'oak_' }, []],
    ['the beginning of a name, for two letters', { text: 'dr' }, ['Draft table']],
    ['the beginning of a slug', { text: 'ash-b' }, ['Ash bench']],
    ['not the end of a slug', { text: '-bench' }, []],
    ['a text among the deleted', { text: 'chair', state: 'DELETED', category: 'rooms', brand: 'Holt' }, ['Gone chair']],
    ['no such category', { category: 'no-such' }, []],
    ['an empty text as none', { text: ' ', state: 'DELETED' }, ['Gone chair']],
  ])('can be of %s', async (_what, filter, expected) => {
    for (const first of [1, 100]) expect(await names(filter, 'NAME', first)).toEqual(expected);
    for (const sort of ['NEWEST', 'RECENTLY_CHANGED']) expect((await names(filter, sort)).toSorted()).toEqual(expected.toSorted());
  });

  it('finds a product by the beginning of a SKU, in whatever case', async () => {
    const { name, variants: [variant] } = (await list({ filter: { text: 'ash bench' } })).edges[0]!.node as unknown as { name: string; variants: { id: string }[] };
    expect(await names({ text: `sku-${variant!.id}`.slice(0, -1).toUpperCase() })).toEqual([name]);
  });

  it('begins with what was changed last, and with what is newest', async () => {
    expect(await names({}, 'NEWEST')).toEqual(['Ash bench', 'Étagère 100%', 'Oak table', 'Draft table']);
    await write(`description = 'New.'`, 'Oak table');
    await write(`description = 'New.'`, 'Draft table');
    expect(await names({}, 'RECENTLY_CHANGED', 1)).toEqual(['Draft table', 'Oak table', 'Ash bench', 'Étagère 100%']);
    await write(`is_published = false`, 'Ash bench');
    await write(`is_published = true`, 'Ash bench');
    expect((await names({}, 'RECENTLY_CHANGED'))[0]).toBe('Ash bench');
  });

  it('shows when a product was deleted, and what is left of it', async () => {
    const { edges } = await list({ filter: { state: 'DELETED' } });
    expect(edges).toEqual([{ node: { id: ids['Gone chair'], name: 'Gone chair', deletedAt: expect.stringMatching(/^\d{4}-/), isPublished: false, version: 2, category: { slug: 'rooms' }, variants: [] } }]);
    expect((await list({})).edges.every(({ node }) => node.deletedAt === null)).toBe(true);
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { id } }', { id: ids['Gone chair'] }, desk.manager)).toMatchObject({ data: { product: null } });
  });

  it('costs the same statements for one product and for all of them', async () => {
    const whole = await desk.costs(LIST, { first: 100 }, desk.manager);
    expect(whole).toHaveLength(4);
    expect(await desk.costs(LIST, { first: 1 }, desk.manager)).toHaveLength(4);
    const uncounted = '{ managedProducts { edges { node { id deletedAt } } } }';
    expect(await desk.costs(uncounted, {}, desk.manager)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['PAGE_SIZE_OUT_OF_RANGE', { first: 0 }],
    ['PAGE_SIZE_OUT_OF_RANGE', { first: 101 }],
    ['INVALID_CURSOR', { after: 'nonsense' }],
    ['INVALID_CURSOR', { after: Buffer.from('["1; DROP","prod_x"]').toString('base64url') }],
    ['INVALID_FILTER', { filter: { text: 'x'.repeat(201) } }],
  ])('refuses with %s what cannot be read: %j', async (code, variables) => {
    expect(codesOf(await desk.ask(LIST, { ...variables }, desk.manager))).toEqual([code]);
  });

  it('takes no cursor of another order', async () => {
    const { pageInfo: { endCursor } } = await list({ first: 1, sort: 'NEWEST' });
    expect(codesOf(await desk.ask(LIST, { after: endCursor, sort: 'RECENTLY_CHANGED' }, desk.manager))).toEqual(['INVALID_CURSOR']);
  });

  it('is for nobody else, nor is when a product was deleted', async () => {
    const deletedAt = '{ products(first: 1) { edges { node { deletedAt } } } }';
    for (const query of ['{ managedProducts { totalCount } }', deletedAt]) {
      expect(codesOf(await desk.ask(query))).toEqual(['UNAUTHENTICATED']);
      expect(codesOf(await desk.ask(query, {}, desk.customer))).toEqual(['FORBIDDEN']);
    }
  });
});
