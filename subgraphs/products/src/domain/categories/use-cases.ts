import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createCreateCategory } from './create-category.ts';
import { createDeleteCategory } from './delete-category.ts';
import { createMoveCategory } from './move-category.ts';
import { createUpdateCategory } from './update-category.ts';

/** What managers can do with categories. */
export type CategoryUseCases = ReturnType<typeof createCategoryUseCases>;

/** Makes them. */
export function createCategoryUseCases(deps: { transact: Transact<Stores> }) {
  return {
    createCategory: createCreateCategory({ ...deps, newId: () => newId('cat') }),
    updateCategory: createUpdateCategory(deps),
    moveCategory: createMoveCategory(deps),
    deleteCategory: createDeleteCategory(deps),
  };
}
