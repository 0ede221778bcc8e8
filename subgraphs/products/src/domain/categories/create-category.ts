import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { slugTaken } from '../refusals.ts';
import { tellCategories } from '../tell-taxonomy.ts';
import { createCategoryTree } from './category-tree.ts';
import { parsePosition } from './parse-position.ts';
import { tooManyCategories } from './refusals.ts';

/** How many categories the shop can have: menus are read as a whole. */
const MAX_CATEGORIES = 2_000;

/** A new category, as a client sends it. */
export interface CreateCategoryInput {
  readonly name: string;
  readonly slug: string;
  readonly parentId?: string | null | undefined;
  readonly position?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Adds a category. Answers its id. Refuses with INVALID_ID, INVALID_NAME, INVALID_SLUG, SLUG_TAKEN, PARENT_NOT_FOUND,
 * TOO_DEEP, TOO_MANY_CATEGORIES, POSITION_OUT_OF_RANGE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CreateCategory = (caller: Caller, input: CreateCategoryInput) => Promise<Id<'cat'>>;

/** Makes the use case. */
export function createCreateCategory(deps: { transact: Transact<Stores>; newId: () => Id<'cat'> }): CreateCategory {
  return async (caller, { idempotencyKey, ...input }) => {
    const actor = requireUser(caller);
    const key = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    const parentId = input.parentId == null ? null : parseId('cat', input.parentId, ['parentId']);
    const wanted = { name: parseName(input.name), slug: parseSlug(input.slug), parentId, position: parsePosition(input.position) ?? 0 };
    return deps.transact(({ categories, idempotency, outbox }) =>
      idempotency.once({ actor, operation: 'createCategory', key, input: wanted }, async () => {
        const tree = createCategoryTree(await categories.lockTree());
        if (tree.size >= MAX_CATEGORIES) throw tooManyCategories(MAX_CATEGORIES);
        tree.checkPlace(null, parentId);
        if (tree.bySlug(wanted.slug)) throw slugTaken();
        const id = deps.newId();
        await categories.add({ ...wanted, id });
        await tellCategories([{ id, version: 1, parentId }], outbox);
        return id;
      }),
    );
  };
}
