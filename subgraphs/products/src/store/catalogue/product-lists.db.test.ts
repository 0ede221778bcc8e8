import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Position, ProductFilter, ProductSort } from '../../domain/catalogue/product-list.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createProductLists } from './product-lists.ts';

let desk: StoreDesk;

beforeAll(async () => {
  desk = await openStoreDesk();
});
afterAll(() => desk?.close());

/** All names of a list, read page by page; `meanwhile` happens after each page. */
async function read(filter: ProductFilter, sort: ProductSort, first: number, meanwhile = async () => {}): Promise<string[]> {
  const lists = createProductLists(desk.manager);
  const names: string[] = [];
  let after: Position | undefined;
  for (;;) {
    const { items, hasNextPage } = await lists.page(filter, sort, { first, after });
    names.push(...items.map(({ name }) => name));
    after = items.at(-1)?.position;
    if (!hasNextPage) return names;
    await meanwhile();
  }
}

describe('a list of products', () => {
  it('is read page by page, latest first or by name, each product once', async () => {
    const categoryId = await desk.addCategory('Shelf');
    for (const name of ['zebra', 'Apple', 'étagère', 'Desk', 'Apple', 'Übertopf', 'apple']) await desk.addProduct({ name, categoryId });
    const filter = { category: 'shelf' };
    const newest = ['apple', 'Übertopf', 'Apple', 'Desk', 'étagère', 'Apple', 'zebra'];
    for (const first of [1, 2, 3, 100]) {
      expect(await read(filter, 'NEWEST', first)).toEqual(newest);
      expect((await read(filter, 'NAME', first)).map((name) => name.toLowerCase())).toEqual(['apple', 'apple', 'apple', 'desk', 'étagère', 'übertopf', 'zebra']);
    }
    expect(await createProductLists(desk.manager).count(filter)).toBe(7);
  });

  it.each<ProductSort>(['NEWEST', 'NAME'])('is in the order of the whole when it comes from many categories, however few are on a page (%s)', async (sort) => {
    const top = await desk.addCategory(`Many ${sort}`);
    const below: (typeof top)[] = [];
    for (let number = 0; number < 9; number += 1) below.push(await desk.addCategory(`Many ${sort} ${number}`, below[number - 4] ?? top));
    const added: string[] = [];
    // Some categories have much, some nothing; what is first by name is last by age in some, and the other way round.
    for (let number = 0; number < 60; number += 1) {
      const name = `${(number * 37) % 60}`.padStart(2, '0');
      await desk.addProduct({ name, categoryId: below[(number * number) % 7] ?? top });
      added.unshift(name);
    }
    const wanted = sort === 'NAME' ? added.toSorted() : added;
    for (const first of [1, 2, 7, 24]) expect(await read({ category: `many-${sort.toLowerCase()}` }, sort, first)).toEqual(wanted);
  });

  it.each<ProductSort>(['NEWEST', 'NAME'])('skips and repeats nothing when products come in meanwhile (%s)', async (sort) => {
    const categoryId = await desk.addCategory(`Busy ${sort}`);
    const filter = { category: `busy-${sort.toLowerCase()}` };
    for (const name of ['b', 'd', 'f', 'h', 'j']) await desk.addProduct({ name, categoryId });
    const before = await read(filter, sort, 100);
    let count = 0;
    const seen = await read(filter, sort, 2, async () => {
      await desk.addProduct({ name: `a${count++}`, categoryId });
    });
    expect(count).toBeGreaterThan(0);
    expect(seen).toEqual(before);
  });

  it('can be of a category and all below it, of a brand, of what is in stock, and of all at once', async () => {
    const kitchen = await desk.addCategory('Kitchen');
    const pots = await desk.addCategory('Pots', await desk.addCategory('Cooking', kitchen));
    await desk.addProduct({ name: 'apron', categoryId: kitchen, brand: 'Herd' });
    await desk.addProduct({ name: 'pot', categoryId: pots, brand: 'Herd', variants: [{ onHand: 0 }, { onHand: 1 }] });
    await desk.addProduct({ name: 'pan', categoryId: pots, brand: 'Eisen', variants: [{ onHand: 0 }] });
    await desk.addProduct({ name: 'hidden', categoryId: pots, brand: 'Herd', isPublished: false });
    const names = (filter: ProductFilter) => read(filter, 'NAME', 10);
    expect(await names({ category: 'kitchen' })).toEqual(['apron', 'pan', 'pot']);
    expect(await names({ category: 'cooking' })).toEqual(['pan', 'pot']);
    expect(await names({ category: 'kitchen', inStock: true })).toEqual(['apron', 'pot']);
    expect(await names({ category: 'cooking', inStock: false })).toEqual(['pan', 'pot']);
    expect(await names({ category: 'cooking', brand: 'Herd', inStock: true })).toEqual(['pot']);
    for (const filter of [{ category: 'no-such' }, { brand: '' }, { category: '' }]) expect(await names(filter)).toEqual([]);
  });
});
