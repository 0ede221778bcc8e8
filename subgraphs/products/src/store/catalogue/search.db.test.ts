import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Position } from '../../domain/catalogue/product-list.ts';
import { parseSearchWords } from '../../domain/catalogue/search-words.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createProductLists } from './product-lists.ts';

let desk: StoreDesk;
let lighting: Id<'cat'>;

beforeAll(async () => {
  desk = await openStoreDesk();
  lighting = await desk.addCategory('Lighting');
  const deskLamps = await desk.addCategory('Desk Lamps', lighting);
  const kitchen = await desk.addCategory('Kitchen');
  for (const product of [
    { name: 'Vesper Table Lamp', description: 'Lights a page and little else.', categoryId: deskLamps },
    { name: 'Öland Lampshade', description: 'For the lamp that you have.', categoryId: lighting, brand: 'Ljus & Co' },
    { name: 'Quill Coffee Grinder', description: 'Grinds for one, quietly. Stands beside any lamp.', categoryId: kitchen },
    { name: 'Hinoki Teapot', description: 'Pours without a drip.', categoryId: kitchen },
    { name: '檜の急須', description: 'ひのき', categoryId: kitchen },
    { name: 'Hidden Lamp', categoryId: deskLamps, isPublished: false },
  ]) await desk.addProduct(product);
});
afterAll(() => desk?.close());

async function find(text: string, page: { first: number; after?: Position } = { first: 10 }): Promise<string[]> {
  const { items } = await createProductLists(desk.manager).search(parseSearchWords(text), { after: undefined, ...page });
  return items.map(({ name }) => name);
}

describe('a search', () => {
  it.each([
    ['name', 'vesper', ['Vesper Table Lamp']],
    ['brand', 'ljus', ['Öland Lampshade']],
    ['category', 'desk lamps', ['Vesper Table Lamp']],
    ['category above', 'lighting', ['Öland Lampshade', 'Vesper Table Lamp']],
    ['description', 'drip', ['Hinoki Teapot']],
  ])('looks into the %s', async (_where, text, names) => {
    expect((await find(text)).sort()).toEqual([...names].sort());
  });

  it('puts a match in the name before one in the description', async () => {
    expect(await find('lamp')).toEqual(['Vesper Table Lamp', 'Öland Lampshade', 'Quill Coffee Grinder']);
  });

  it.each([
    ['in any form', 'grinding lamps', 'Quill Coffee Grinder'],
    ['by its beginning', 'coff', 'Quill Coffee Grinder'],
    ['inside another', 'shade', 'Öland Lampshade'],
    ['without accents', 'oland', 'Öland Lampshade'],
    ['with accents that are not there', 'véspèr', 'Vesper Table Lamp'],
    ['in capitals', 'HINOKI TEAPOT', 'Hinoki Teapot'],
    ['in full-width letters', 'ｖｅｓｐｅｒ', 'Vesper Table Lamp'],
    ['among words that say nothing', 'a pot for the tea', 'Hinoki Teapot'],
    ['in a script without spaces', '急須', '檜の急須'],
    ['among other signs', '"teapot" & (hinoki):*!', 'Hinoki Teapot'],
  ])('finds a word %s', async (_how, text, name) => {
    expect((await find(text))[0]).toBe(name);
  });

  it.each(['cofee', 'coffeee', 'cofefe', 'coffxe', 'cofffe grindr', 'hinoky', 'tepaot', 'vespr lmap'])('forgives a slip: %s', async (text) => {
    expect(await find(text)).toHaveLength(1);
  });

  it('does not correct a word that is spelled right', async () => {
    await desk.addProduct({ name: 'Camp Stove' });
    expect(await find('camp')).toEqual(['Camp Stove']);
  });

  it.each(['lamp grinder teapot', 'xylophone', '!!!', '🫖', 'the', 'x'.repeat(200), "'; DROP TABLE product; --"])('finds nothing for %s', async (text) => {
    expect(await find(text)).toEqual([]);
  });

  it('counts and pages what it found, each product once', async () => {
    const lists = createProductLists(desk.manager);
    const words = parseSearchWords('lamp');
    expect(await lists.countFound(words)).toBe(3);
    const names: string[] = [];
    let after: Position | undefined;
    do {
      const { items, hasNextPage } = await lists.search(words, { first: 1, after });
      names.push(...items.map(({ name }) => name));
      after = hasNextPage ? items.at(-1)?.position : undefined;
    } while (after);
    expect(names).toEqual(await find('lamp'));
  });

  it('follows what changes: the name, and the names of categories above', async () => {
    const { id } = await desk.addProduct({ name: 'Nameless', categoryId: lighting });
    await desk.manager.query('UPDATE product SET name = $2 WHERE id = $1', [toUuid(id), 'Chandelier']);
    expect(await find('chandelier')).toEqual(['Chandelier']);
    expect(await find('nameless')).toEqual([]);
    await desk.manager.query(`UPDATE category SET name = 'Illumination' WHERE id = $1`, [toUuid(lighting)]);
    expect((await find('illumination')).sort()).toEqual(['Chandelier', 'Vesper Table Lamp', 'Öland Lampshade']);
  });
});
