import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of exports, by name. */
export const categoryNotFound = () => new Refusal('CATEGORY_NOT_FOUND', 'There is no such category.', { field: ['filter', 'category'] });
