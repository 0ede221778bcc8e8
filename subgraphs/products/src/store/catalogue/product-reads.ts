import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ProductReads } from '../../domain/catalogue/ports.ts';
import { PRODUCT_COLUMNS, toProduct } from './product-row.ts';
import type { ProductRow } from './product-row.ts';

export function createProductReads(manager: EntityManager): ProductReads {
  const select = async (condition: string, values: readonly string[]) =>
    (await manager.query<ProductRow[]>(`SELECT ${PRODUCT_COLUMNS} FROM product p WHERE ${condition} AND p.deleted_at IS NULL`, [values])).map(toProduct);
  return {
    byIds: (ids) => select('p.id = ANY($1)', ids.map(toUuid)),
    bySlugs: (slugs) => select('p.slug = ANY($1)', slugs),
  };
}
