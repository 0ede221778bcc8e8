import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Category } from '../catalogue/category.ts';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import { tellCategories } from '../tell-taxonomy.ts';
import { createCategoryTree } from './category-tree.ts';
import type { CategoryTree } from './category-tree.ts';
import type { CategoryChange } from './ports.ts';
import { categoryNotFound } from './refusals.ts';

/** Which category is to be changed, and the version it is expected at, if any. */
export interface CategoryToChange {
  readonly categoryId: string;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Changes a category while nobody else changes the tree, raises its version and tells of it. Answers its id. Refuses with
 * INVALID_ID, CATEGORY_NOT_FOUND, VERSION_CONFLICT and what `toChange` refuses.
 */
export async function changeCategory(
  transact: Transact<Stores>, { categoryId, expectedVersion }: CategoryToChange, toChange: (category: Category, tree: CategoryTree) => CategoryChange,
): Promise<Id<'cat'>> {
  const id = parseId('cat', categoryId, ['categoryId']);
  return transact(async ({ categories, outbox }) => {
    const tree = createCategoryTree(await categories.lockTree());
    const category = tree.byId(id);
    if (!category) throw categoryNotFound();
    expectVersion(category, expectedVersion);
    await tellCategories([await categories.change(id, toChange(category, tree))], outbox);
    return id;
  });
}
