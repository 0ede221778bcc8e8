import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutationText } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk?.close());

type Id = `${'cat' | 'brand' | 'attr'}_${string}`;

/** Has a mutation done. Answers the id of what it made, if any. */
const make = async (mutation: string, input: object, made?: string): Promise<Id> => {
  const { data, errors } = await desk.ask<Record<string, Record<string, { id: Id }> & { userErrors: object[] }>>(
    mutationText(mutation, `${made ? `${made} { id }` : ''} userErrors { code }`), { input }, desk.manager);
  expect([errors, data?.[mutation]?.userErrors]).toEqual([[], []]);
  return made ? data![mutation]![made]!.id : ('' as Id);
};
const toldOf = async (id: string) => (await desk.told(id) as { name: string; aggregateVersion: number; payload: object }[]).map(({ name, aggregateVersion, payload }) => ({ name, aggregateVersion, payload }));

describe('whoever keeps what is shown of it hears of each change, in its order', () => {
  it('of a category', async () => {
    const parentId = await make('createCategory', { name: 'Home', slug: 'home' }, 'category');
    const categoryId = await make('createCategory', { name: 'Lamps', slug: 'lamps', parentId, idempotencyKey: 'once' }, 'category');
    expect(await make('createCategory', { name: 'Lamps', slug: 'lamps', parentId, idempotencyKey: 'once' }, 'category')).toBe(categoryId);
    const below = await make('createCategory', { name: 'Desk lamps', slug: 'desk-lamps', parentId: categoryId }, 'category');
    await make('updateCategory', { categoryId, name: 'Lights' });
    await make('translateCategory', { categoryId, locale: 'DE', name: 'Licht' });
    await make('updateMetadata', { id: categoryId, visibility: 'PUBLIC', set: [{ key: 'icon', value: 'lamp' }] });
    await make('updateMetadata', { id: categoryId, visibility: 'INTERNAL', set: [{ key: 'erp', value: '1' }] });
    await make('moveCategory', { categoryId, parentId: null });
    await make('deleteCategory', { categoryId });
    const tells = (aggregateVersion: number, parent: string | null) => ({ name: 'products.category-changed', aggregateVersion, payload: { categoryId, parentId: parent } });
    expect(await toldOf(categoryId)).toEqual([tells(1, parentId), tells(2, parentId), tells(3, parentId), tells(4, parentId), tells(5, null), tells(6, null)]);
    expect(await toldOf(below)).toMatchObject([{ aggregateVersion: 1 }, { aggregateVersion: 2, payload: { categoryId: below, parentId: categoryId } }]);
    expect(await toldOf(parentId)).toHaveLength(1);
  });

  it('of a brand', async () => {
    const brandId = await make('createBrand', { name: 'Ljus', slug: 'ljus' }, 'brand');
    await make('updateBrand', { brandId, logoUrl: 'https://pictures.storegraph.example/ljus.svg' });
    await make('deleteBrand', { brandId });
    expect(await toldOf(brandId)).toEqual([1, 2, 3].map((aggregateVersion) => ({ name: 'products.brand-changed', aggregateVersion, payload: { brandId } })));
  });

  it('of an attribute', async () => {
    const attributeId = await make('createAttribute', { code: 'glaze', name: 'Glaze', type: 'SELECT', values: [{ code: 'rust', label: 'Rust' }] }, 'attribute');
    await make('updateAttribute', { attributeId, values: [{ code: 'rust', label: 'Rust red' }] });
    await make('deleteAttribute', { attributeId });
    expect(await toldOf(attributeId)).toEqual([1, 2, 3].map((aggregateVersion) => ({ name: 'products.attribute-changed', aggregateVersion, payload: { attributeId } })));
  });

  it('and of nothing that was refused', async () => {
    const categoryId = await make('createCategory', { name: 'Kept', slug: 'kept' }, 'category');
    for (const input of [{ categoryId, slug: 'kept', expectedVersion: 7 }, { categoryId, name: '' }]) {
      await desk.ask('mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) { userErrors { code } } }', { input }, desk.manager);
    }
    expect(await toldOf(categoryId)).toHaveLength(1);
  });
});
