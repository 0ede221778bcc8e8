import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import { tellCategories } from '../tell-taxonomy.ts';
import type { CategoryToChange } from './change-category.ts';
import { createCategoryTree } from './category-tree.ts';
import { categoryNotEmpty, categoryNotFound, deletedProductsLeft } from './refusals.ts';

/** Removes a category and all below it, if none holds a product. Answers their ids, parents first. Refuses with INVALID_ID, CATEGORY_NOT_FOUND, VERSION_CONFLICT, CATEGORY_NOT_EMPTY, DELETED_PRODUCTS_LEFT, USED_BY_COLLECTION. */
export type DeleteCategory = (input: CategoryToChange) => Promise<readonly Id<'cat'>[]>;

/** Makes the use case. */
export function createDeleteCategory(deps: { transact: Transact<Stores> }): DeleteCategory {
  return async ({ categoryId, expectedVersion }) => {
    const id = parseId('cat', categoryId, ['categoryId']);
    return deps.transact(async ({ categories, outbox }) => {
      const [category, ...below] = createCategoryTree(await categories.lockTree()).branchOf(id);
      if (!category) throw categoryNotFound();
      expectVersion(category, expectedVersion);
      const ids = [category, ...below].map((each) => each.id);
      const productCount = await categories.countProducts(ids);
      if (productCount > 0) throw categoryNotEmpty(productCount);
      // What is deleted can be restored, so it must be somewhere: above, if there is something above.
      if (category.parentId !== null) await categories.moveDeleted(ids, category.parentId);
      else if ((await categories.countDeleted(ids)) > 0) throw deletedProductsLeft();
      await categories.remove(ids);
      await tellCategories([category, ...below].map((each) => ({ ...each, version: each.version + 1 })), outbox);
      return ids;
    });
  };
}
