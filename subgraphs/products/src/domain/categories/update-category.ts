import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { slugTaken } from '../refusals.ts';
import { changeCategory } from './change-category.ts';
import type { CategoryToChange } from './change-category.ts';
import { parsePosition } from './parse-position.ts';

/** What of a category changes, as a client sends it; what is left out stays. */
export interface UpdateCategoryInput extends CategoryToChange {
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly position?: number | null | undefined;
}

/**
 * Renames a category, or puts it elsewhere among its siblings. Answers its id. Refuses with INVALID_NAME, INVALID_SLUG,
 * SLUG_TAKEN, POSITION_OUT_OF_RANGE and what `changeCategory` refuses.
 */
export type UpdateCategory = (input: UpdateCategoryInput) => Promise<Id<'cat'>>;

/** Makes the use case. */
export function createUpdateCategory(deps: { transact: Transact<Stores> }): UpdateCategory {
  return async (input) => {
    const name = input.name == null ? undefined : parseName(input.name);
    const slug = input.slug == null ? undefined : parseSlug(input.slug);
    const position = parsePosition(input.position);
    return changeCategory(deps.transact, input, (category, tree) => {
      if (slug !== undefined && (tree.bySlug(slug) ?? category).id !== category.id) throw slugTaken();
      return { name, slug, position };
    });
  };
}
