import { FOUNDED, later } from '../clock.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleCategory } from '../shape.ts';
import { toSlug } from '../slug.ts';
import type { ProductKind, Shelf } from '../words/product-kind.ts';

/** A category that products are listed in, and what the makers call their department. */
export interface StockedCategory {
  readonly category: SampleCategory;
  readonly department: string;
  readonly kinds: readonly ProductKind[];
}

/** The categories of these shelves, parents before children, and those of them that products are listed in. */
export function createCategories(shelves: readonly Shelf[], random: Random): { categories: SampleCategory[]; stocked: StockedCategory[] } {
  const categories: SampleCategory[] = [];
  const stocked: StockedCategory[] = [];
  const add = (shelf: Shelf, parentId: SampleCategory['parentId'], department: string) => {
    const madeAt = later(FOUNDED, categories.length * 1_000);
    const category = { id: sampleId('cat', madeAt, random), slug: toSlug(shelf.name), name: shelf.name, parentId };
    categories.push(category);
    if (shelf.kinds) stocked.push({ category, department, kinds: shelf.kinds });
    for (const below of shelf.shelves ?? []) add(below, category.id, department);
  };
  for (const shelf of shelves) add(shelf, null, shelf.name);
  return { categories, stocked };
}
