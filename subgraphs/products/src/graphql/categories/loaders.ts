import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import { createCategoryTree } from '../../domain/categories/category-tree.ts';
import type { CategoryTree } from '../../domain/categories/category-tree.ts';
import type { Ancestor, CategoryTreeReads, ProductCount } from '../../domain/categories/ports.ts';

/** Where categories stand. */
export function createCategoryLoaders(reads: CategoryTreeReads) {
  let tree: Promise<CategoryTree> | undefined;
  return {
    /** All categories, read once however deep a request goes into them. */
    categoryTree: () => (tree ??= reads.all().then(createCategoryTree)),
    ancestorsOfCategory: createLoadMany(reads.ancestors, ({ of }: Ancestor) => of),
    productCountOfCategory: createLoad(reads.productCounts, ({ categoryId }: ProductCount) => categoryId),
  };
}
