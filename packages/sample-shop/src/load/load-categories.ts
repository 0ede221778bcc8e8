import { createCategories } from '../catalogue/categories.ts';
import type { StockedCategory } from '../catalogue/categories.ts';
import { FOUNDED, later } from '../clock.ts';
import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleCategory } from '../shape.ts';
import { toSlug } from '../slug.ts';
import { SERIES } from '../words/series.ts';
import { SHELVES } from '../words/shelves.ts';

/** A shelf of the demo shop and those below it, for one maker's series each. */
export interface LoadShelf extends StockedCategory {
  readonly below: readonly SampleCategory[];
}

/** The demo shop's shelves, and below those that hold products as many more as make `count` of them, turn by turn. */
export function createLoadCategories(count: number, random: Random): { categories: readonly SampleCategory[]; shelves: readonly LoadShelf[] } {
  const { categories, stocked } = createCategories(SHELVES.demo, random);
  const below = stocked.map(() => [] as SampleCategory[]);
  for (let added = 0; categories.length < count; added += 1) {
    const { category } = itemAt(stocked, added % stocked.length);
    const own = itemAt(below, added % stocked.length);
    const name = `${category.name}: ${itemAt(SERIES, own.length)}`;
    own.push({ id: sampleId('cat', later(FOUNDED, categories.length * 1_000), random), slug: toSlug(name), name, parentId: category.id });
    categories.push(itemAt(own, own.length - 1));
  }
  return { categories, shelves: stocked.map((shelf, index) => ({ ...shelf, below: itemAt(below, index) })) };
}
