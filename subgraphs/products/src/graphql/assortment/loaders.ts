import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { AssortmentReads, CellOfProduct } from '../../domain/assortment/ports.ts';
import type { Variant } from '../../domain/catalogue/variant.ts';

const NONE: Page<Variant> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** The many variants of products, without reading all of each. */
export function createAssortmentLoaders(assortment: AssortmentReads) {
  return {
    variantPageOf: createLoadWith<Id<'prod'>, PageRequest<Id<'var'>>, Page<Variant>>(assortment.variantPages, NONE),
    variantCountOf: createLoad(assortment.countVariants, ({ productId }) => productId),
    matrixCellsOf: createLoadMany(assortment.matrixCells, ({ productId }: CellOfProduct) => productId),
  };
}
