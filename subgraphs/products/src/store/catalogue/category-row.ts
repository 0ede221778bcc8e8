import { fromUuid } from '@storegraph/kernel/ids';
import type { Category } from '../../domain/catalogue/category.ts';

/** A row of `SELECT ${CATEGORY_COLUMNS} FROM category c`. */
export interface CategoryRow {
  id: string;
  version: number;
  slug: string;
  name: string;
  parent_id: string | null;
  position: number;
}

export const CATEGORY_COLUMNS = 'c.id, c.version, c.slug, c.name, c.parent_id, c.position';

export const toCategory = ({ id, version, slug, name, parent_id, position }: CategoryRow): Category => ({
  id: fromUuid('cat', id), version, slug, name, parentId: parent_id === null ? null : fromUuid('cat', parent_id), position,
});
