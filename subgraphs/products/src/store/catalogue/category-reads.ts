import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Category } from '../../domain/catalogue/category.ts';
import type { CategoryReads } from '../../domain/catalogue/ports.ts';

interface Row {
  id: string;
  slug: string;
  name: string;
  parent_id: string | null;
}

const toCategory = ({ id, slug, name, parent_id }: Row): Category => ({
  id: fromUuid('cat', id), slug, name, parentId: parent_id === null ? null : fromUuid('cat', parent_id),
});

const COLUMNS = 'c.id, c.slug, c.name, c.parent_id';

export function createCategoryReads(manager: EntityManager): CategoryReads {
  const select = async (sql: string, parameters: unknown[]) => (await manager.query<Row[]>(sql, parameters)).map(toCategory);
  return {
    byIds: (ids) => select(`SELECT ${COLUMNS} FROM category c WHERE c.id = ANY($1)`, [ids.map(toUuid)]),
    bySlug: async (slug) => (await select(`SELECT ${COLUMNS} FROM category c WHERE c.slug = $1`, [slug]))[0] ?? null,
    all: () =>
      select(
        `WITH RECURSIVE shelf AS (
           SELECT ${COLUMNS}, 0 AS depth FROM category c WHERE c.parent_id IS NULL
           UNION ALL SELECT ${COLUMNS}, shelf.depth + 1 FROM category c JOIN shelf ON c.parent_id = shelf.id
         ) SELECT * FROM shelf ORDER BY depth, name, id`,
        [],
      ),
  };
}
