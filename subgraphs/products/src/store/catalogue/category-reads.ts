import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { CategoryReads } from '../../domain/catalogue/ports.ts';
import { CATEGORY_COLUMNS, toCategory } from './category-row.ts';
import type { CategoryRow } from './category-row.ts';

export function createCategoryReads(manager: EntityManager): CategoryReads {
  const select = async (sql: string, parameters: unknown[]) => (await manager.query<CategoryRow[]>(sql, parameters)).map(toCategory);
  return {
    byIds: (ids) => select(`SELECT ${CATEGORY_COLUMNS} FROM category c WHERE c.id = ANY($1)`, [ids.map(toUuid)]),
    bySlug: async (slug) => (await select(`SELECT ${CATEGORY_COLUMNS} FROM category c WHERE c.slug = $1`, [slug]))[0] ?? null,
    idsOf: async (slugs) => (await select(`SELECT ${CATEGORY_COLUMNS} FROM category c WHERE c.slug = ANY($1)`, [slugs])).map(({ id }) => id),
    all: () =>
      select(
        `WITH RECURSIVE shelf AS (
           SELECT ${CATEGORY_COLUMNS}, 0 AS depth FROM category c WHERE c.parent_id IS NULL
           UNION ALL SELECT ${CATEGORY_COLUMNS}, shelf.depth + 1 FROM category c JOIN shelf ON c.parent_id = shelf.id
         ) SELECT * FROM shelf ORDER BY depth, position, name, id`,
        [],
      ),
  };
}
