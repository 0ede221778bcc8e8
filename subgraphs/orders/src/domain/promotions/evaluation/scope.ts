import type { PromotedLine } from './basket.ts';
import type { OfferedPromotion, Scope } from '../promotion.ts';

/** The scope of what is about everything. */
export const EVERYTHING: Scope = { categoryIds: [], productIds: [], variantIds: [], brands: [], collectionIds: [] };

/** Whether a line is in a scope: any of its lists names it, or there is none. */
export function isInScope({ scope: { categoryIds, productIds, variantIds, brands, collectionIds }, productsOfCollections }: Pick<OfferedPromotion, 'scope' | 'productsOfCollections'>, line: PromotedLine): boolean {
  if ([categoryIds, productIds, variantIds, brands, collectionIds].every(({ length }) => length === 0)) return true;
  return (
    variantIds.includes(line.variantId) || productIds.includes(line.productId) || productsOfCollections.includes(line.productId) ||
    (line.categoryId !== null && categoryIds.includes(line.categoryId)) ||
    (line.brand !== null && brands.includes(line.brand))
  );
}
