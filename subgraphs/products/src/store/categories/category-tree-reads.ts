import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { CategoryTreeReads } from '../../domain/categories/ports.ts';
import { CATEGORY_COLUMNS, toCategory } from '../catalogue/category-row.ts';
import type { CategoryRow } from '../catalogue/category-row.ts';

export const ALL_CATEGORIES = `SELECT ${CATEGORY_COLUMNS} FROM category c ORDER BY c.position, c.name, c.id`;

export function createCategoryTreeReads(manager: EntityManager): CategoryTreeReads {
  return {
    all: async () => (await manager.query<CategoryRow[]>(ALL_CATEGORIES)).map(toCategory),

    async ancestors(ids) {
      const rows = await manager.query<(CategoryRow & { of: string })[]>(
        `WITH RECURSIVE path AS (
           SELECT c.id AS of, 0 AS height, ${CATEGORY_COLUMNS} FROM category c WHERE c.id = ANY($1)
           UNION ALL SELECT path.of, path.height + 1, ${CATEGORY_COLUMNS} FROM category c JOIN path ON c.id = path.parent_id
         ) SELECT * FROM path WHERE height > 0 ORDER BY height DESC`,
        [ids.map(toUuid)],
      );
      return rows.map((row) => ({ ...toCategory(row), of: fromUuid('cat', row.of) }));
    },

    async productCounts(ids) {
      // Each category is counted once, however many of those asked for are above it.
      const rows = await manager.query<{ id: string; count: number }[]>(
        `WITH RECURSIVE below AS (
           SELECT id AS root, id FROM category WHERE id = ANY($1)
           UNION ALL SELECT below.root, c.id FROM category c JOIN below ON c.parent_id = below.id
         ), held AS (
           SELECT p.category_id, count(*)::int AS count FROM product p WHERE p.is_published AND p.category_id IN (SELECT id FROM below) GROUP BY 1
         ) SELECT below.root AS id, sum(held.count)::int AS count FROM below JOIN held ON held.category_id = below.id GROUP BY 1`,
        [ids.map(toUuid)],
      );
      return rows.map(({ id, count }) => ({ categoryId: fromUuid('cat', id), count }));
    },
  };
}
