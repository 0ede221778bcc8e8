import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { changeCategory } from './change-category.ts';
import type { CategoryToChange } from './change-category.ts';

/** A category and the one to put it in, as a client sends them; null for the top. */
export interface MoveCategoryInput extends CategoryToChange {
  readonly parentId?: string | null | undefined;
}

/** Puts a category, with all below it, into another. Answers its id. Refuses with PARENT_NOT_FOUND, CATEGORY_CYCLE, TOO_DEEP and what `changeCategory` refuses. */
export type MoveCategory = (input: MoveCategoryInput) => Promise<Id<'cat'>>;

/** Makes the use case. */
export function createMoveCategory(deps: { transact: Transact<Stores> }): MoveCategory {
  return async (input) => {
    const parentId = input.parentId == null ? null : parseId('cat', input.parentId, ['parentId']);
    return changeCategory(deps.transact, input, (category, tree) => {
      tree.checkPlace(category.id, parentId);
      return { parentId };
    });
  };
}
