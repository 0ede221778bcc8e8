import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadWith } from '@storegraph/subgraph/loader';
import type { Brand } from '../../domain/brands/brand.ts';
import type { BrandReads } from '../../domain/brands/ports.ts';
import type { ListedProduct, Position, ProductSort } from '../../domain/catalogue/product-list.ts';

const NONE: Page<ListedProduct> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** Brands and what there is of them. */
export function createBrandLoaders(brands: BrandReads) {
  return {
    brand: createLoad(brands.byIds, ({ id }: Brand) => id),
    brandBySlug: createLoad(brands.bySlugs, ({ slug }: Brand) => slug),
    brandByName: createLoad(brands.byNames, ({ name }: Brand) => name),
    productsOfBrand: createLoadWith<Id<'brand'>, PageRequest<Position> & { readonly sort: ProductSort }, Page<ListedProduct>>(
      (ids, { sort, ...page }) => brands.products(ids, sort, page), NONE),
    productCountOfBrand: createLoad(brands.countProducts, ({ brandId }) => brandId),
  };
}
