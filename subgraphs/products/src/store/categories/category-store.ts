import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { CategoryStore } from '../../domain/categories/ports.ts';
import { usedByCollection } from '../../domain/collections/refusals.ts';
import { toCategory } from '../catalogue/category-row.ts';
import type { CategoryRow } from '../catalogue/category-row.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { setColumns } from '../set-columns.ts';
import { ALL_CATEGORIES } from './category-tree-reads.ts';

export function createCategoryStore(manager: EntityManager): CategoryStore {
  return {
    async lockTree() {
      await manager.query('SELECT lock_category_tree()');
      return (await manager.query<CategoryRow[]>(ALL_CATEGORIES)).map(toCategory);
    },

    async add({ id, slug, name, parentId, position }) {
      await manager.query('INSERT INTO category (id, slug, name, parent_id, position) VALUES ($1, $2, $3, $4, $5)', [toUuid(id), slug, name, parentId && toUuid(parentId), position]);
    },

    async change(id, { slug, name, parentId, position }) {
      // What stays is not written: a name or a parent, once written, has every product below described anew.
      const { assignments, values } = setColumns({ slug, name, parent_id: parentId && toUuid(parentId), position }, 2);
      const [[changed]] = await manager.query<[[Pick<CategoryRow, 'version' | 'parent_id'>], number]>(
        `UPDATE category SET ${['version = version + 1', ...assignments].join()} WHERE id = $1 RETURNING version, parent_id`, [toUuid(id), ...values],
      );
      return { id, version: changed.version, parentId: changed.parent_id === null ? null : fromUuid('cat', changed.parent_id) };
    },

    async countProducts(ids) {
      const uuids = ids.map(toUuid);
      // Whoever puts a product into one of them waits, and finds it gone.
      await manager.query('SELECT FROM category WHERE id = ANY($1) ORDER BY id FOR UPDATE', [uuids]);
      return (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM product WHERE category_id = ANY($1) AND deleted_at IS NULL', [uuids]))[0].count;
    },

    countDeleted: async (ids) =>
      (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM product WHERE category_id = ANY($1) AND deleted_at IS NOT NULL', [ids.map(toUuid)]))[0].count,

    async moveDeleted(ids, to) {
      await manager.query('UPDATE product SET category_id = $2 WHERE category_id = ANY($1) AND deleted_at IS NOT NULL', [ids.map(toUuid), toUuid(to)]);
    },

    async remove(ids) {
      await refuseByConstraint(manager.query('DELETE FROM category WHERE id = ANY($1)', [ids.map(toUuid)]), { collection_condition_category: usedByCollection('categoryId') });
    },
  };
}
