import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Category } from './catalogue/category.ts';

/** How the catalogue is ordered changes seldom: each change is told of, with the version that it made. */

/** Tells that categories were made, changed, moved or removed; each with the one it is in now, or was in last. */
export const tellCategories = (categories: readonly Pick<Category, 'id' | 'version' | 'parentId'>[], outbox: Outbox): Promise<void> =>
  outbox.tellAll(categories.map(({ id, version, parentId }) => ({ name: 'products.category-changed', aggregateId: id, aggregateVersion: version, payload: { categoryId: id, parentId } })));

/** Tells that a brand was made, changed or removed. */
export const tellBrand = ({ id, version }: { readonly id: Id<'brand'>; readonly version: number }, outbox: Outbox): Promise<void> =>
  outbox.tell({ name: 'products.brand-changed', aggregateId: id, aggregateVersion: version, payload: { brandId: id } });

/** Tells that an attribute was defined, changed or removed; what is said of products by it is told of with them. */
export const tellAttribute = ({ id, version }: { readonly id: Id<'attr'>; readonly version: number }, outbox: Outbox): Promise<void> =>
  outbox.tell({ name: 'products.attribute-changed', aggregateId: id, aggregateVersion: version, payload: { attributeId: id } });
