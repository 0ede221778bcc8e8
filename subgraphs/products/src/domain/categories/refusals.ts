import { Refusal } from '@storegraph/kernel/refusal';

/** The refusals about the order of categories, by name. */
export const categoryNotFound = () => new Refusal('CATEGORY_NOT_FOUND', 'There is no such category.', { field: ['categoryId'] });
export const parentNotFound = () => new Refusal('PARENT_NOT_FOUND', 'There is no such category to put it in.', { field: ['parentId'] });
export const categoryCycle = () => new Refusal('CATEGORY_CYCLE', 'A category cannot be in itself, nor in one below it.', { field: ['parentId'] });
export const tooDeep = (max: number) => new Refusal('TOO_DEEP', `Categories can be ${max} levels deep.`, { field: ['parentId'] });
export const tooManyCategories = (max: number) => new Refusal('TOO_MANY_CATEGORIES', `The shop can have ${max} categories.`);
export const positionOutOfRange = (max: number) => new Refusal('POSITION_OUT_OF_RANGE', `The position must be 0 to ${max}.`, { field: ['position'] });
export const deletedProductsLeft = () =>
  new Refusal('DELETED_PRODUCTS_LEFT', 'Deleted products of it could be restored, and there is no category above to keep them: move it into another first.', { field: ['categoryId'] });
export const categoryNotEmpty = (productCount: number) =>
  new Refusal('CATEGORY_NOT_EMPTY', `It holds ${productCount} ${productCount === 1 ? 'product' : 'products'}, itself or below.`, { field: ['categoryId'], extra: { productCount } });
