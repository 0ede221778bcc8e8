import type { Id } from '@storegraph/kernel/ids';
import type { Category } from '../catalogue/category.ts';
import { categoryCycle, parentNotFound, tooDeep } from './refusals.ts';

/** How many levels of categories there can be. */
const MAX_DEPTH = 6;

/** All categories of the shop, by where they stand. */
export interface CategoryTree {
  readonly size: number;
  byId(id: Id<'cat'>): Category | undefined;
  bySlug(slug: string): Category | undefined;
  /** By position, then by name. */
  childrenOf(id: Id<'cat'>): readonly Category[];
  /** It and all below it, parents before their children. */
  branchOf(id: Id<'cat'>): readonly Category[];
  /**
   * Refuses to have a category, or a new one, in a parent: with PARENT_NOT_FOUND, with CATEGORY_CYCLE when it is the
   * category itself or below it, with TOO_DEEP when it or one below it would be on a seventh level.
   */
  checkPlace(id: Id<'cat'> | null, parentId: Id<'cat'> | null): void;
}

/** Makes the tree of these categories, which are in the order siblings are shown. */
export function createCategoryTree(categories: readonly Category[]): CategoryTree {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const byParent = Map.groupBy(categories, ({ parentId }) => parentId);
  const childrenOf = (id: Id<'cat'>) => byParent.get(id) ?? [];
  const branchOf = (id: Id<'cat'>): readonly Category[] => {
    const branch = byId.has(id) ? [byId.get(id) as Category] : [];
    for (const category of branch) branch.push(...childrenOf(category.id));
    return branch;
  };
  const depthOf = (id: Id<'cat'> | null): number => (id === null ? 0 : 1 + depthOf(byId.get(id)?.parentId ?? null));
  const heightOf = (id: Id<'cat'>): number => 1 + Math.max(0, ...childrenOf(id).map((child) => heightOf(child.id)));
  return {
    size: categories.length,
    byId: (id) => byId.get(id),
    bySlug: (slug) => categories.find((category) => category.slug === slug),
    childrenOf,
    branchOf,
    checkPlace(id, parentId) {
      if (parentId !== null && !byId.has(parentId)) throw parentNotFound();
      if (id !== null && branchOf(id).some((below) => below.id === parentId)) throw categoryCycle();
      if (depthOf(parentId) + (id === null ? 1 : heightOf(id)) > MAX_DEPTH) throw tooDeep(MAX_DEPTH);
    },
  };
}
