import { Refusal } from '@storegraph/kernel/refusal';

/** The refusals about products and variants that managers write, by name. */
export const invalidBrand = (max: number) => new Refusal('INVALID_BRAND', `The brand must have 1 to ${max} characters.`, { field: ['brand'] });
export const productNotDeleted = () => new Refusal('PRODUCT_NOT_DELETED', 'No such product is deleted.', { field: ['productId'] });
export const slugTakenMeanwhile = () => new Refusal('SLUG_TAKEN', 'Another product has its slug by now.', { field: ['productId'] });
export const skuTakenMeanwhile = () => new Refusal('SKU_TAKEN', 'Another variant has the SKU of one of its variants by now.', { field: ['productId'] });
