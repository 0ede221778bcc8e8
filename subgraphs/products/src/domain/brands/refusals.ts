import { Refusal } from '@storegraph/kernel/refusal';

/** The refusals about brands, by name. */
export const brandNotFound = () => new Refusal('BRAND_NOT_FOUND', 'There is no such brand.', { field: ['brandId'] });
export const nameTaken = () => new Refusal('NAME_TAKEN', 'Another brand has this name.', { field: ['name'] });
export const brandInUse = (productCount: number) =>
  new Refusal('BRAND_IN_USE', `${productCount} ${productCount === 1 ? 'product is' : 'products are'} of it.`, { field: ['brandId'], extra: { productCount } });
