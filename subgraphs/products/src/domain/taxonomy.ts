import type { Transact } from '@storegraph/kernel/transact';
import type { AttributeReads } from './attributes/ports.ts';
import { createAttributeUseCases } from './attributes/use-cases.ts';
import type { BrandReads } from './brands/ports.ts';
import { createBrandUseCases } from './brands/use-cases.ts';
import type { CategoryTreeReads } from './categories/ports.ts';
import { createCategoryUseCases } from './categories/use-cases.ts';
import type { CollectionReads } from './collections/ports.ts';
import { createCollectionUseCases } from './collections/use-cases.ts';
import type { Stores } from './ports.ts';

/** How the catalogue is ordered, to read. */
export interface TaxonomyReads {
  readonly categoryTree: CategoryTreeReads;
  readonly brands: BrandReads;
  readonly attributes: AttributeReads;
  readonly collections: CollectionReads;
}

/** What managers can do about how the catalogue is ordered. */
export type TaxonomyUseCases = ReturnType<typeof createTaxonomyUseCases>;

/** Makes them. */
export function createTaxonomyUseCases(deps: { transact: Transact<Stores> }) {
  return { ...createCategoryUseCases(deps), ...createBrandUseCases(deps), ...createAttributeUseCases(deps), ...createCollectionUseCases(deps) };
}
