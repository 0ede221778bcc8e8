import type { EntityManager } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import type { ProductLists } from '../../domain/catalogue/ports.ts';
import type { ListedProduct, Position, ProductFilter, ProductSort } from '../../domain/catalogue/product-list.ts';
import { CAN_BE_ORDERED } from './orderable.ts';
import { PRODUCT_COLUMNS, toProduct } from './product-row.ts';
import type { ProductRow } from './product-row.ts';

/** How a list is sorted, and what comes after a position in it: `after` takes the parts of the position as parameters. */
export interface Order {
  readonly by: string;
  readonly after: (...parameters: readonly string[]) => string;
  readonly positionOf: (row: ListedRow, id: Id<'prod'>) => Position;
}

/** A product, and what it may be sorted by. */
export interface ListedRow extends ProductRow {
  sort_name: string;
  rank: number;
}

export const ORDERS: Readonly<Record<ProductSort | 'MANUAL', Order>> = {
  // Ids are UUIDv7: later ones are larger.
  NEWEST: { by: 'p.id DESC', after: (id) => `p.id < ${id}`, positionOf: (_, id) => [id] },
  NAME: { by: 'p.sort_name, p.id', after: (name, id) => `(p.sort_name, p.id) > (${name}, ${id})`, positionOf: ({ sort_name }, id) => [sort_name, id] },
  // As they were put into a collection by hand.
  MANUAL: { by: 'm.position, p.id', after: (position, id) => `(m.position, p.id) > (${position}, ${id})`, positionOf: ({ rank }, id) => [rank, id] },
};

const LISTED = `p.is_published
  AND ($1::text IS NULL OR p.category_id IN (
    WITH RECURSIVE shelf AS (SELECT id FROM category WHERE slug = $1 UNION SELECT c.id FROM category c JOIN shelf ON c.parent_id = shelf.id)
    SELECT id FROM shelf))
  AND ($2::text IS NULL OR p.brand = $2)
  AND (NOT $3::boolean OR ${CAN_BE_ORDERED})`;

export function createProductLists(manager: EntityManager): ProductLists {
  const read = async (select: string, given: readonly unknown[], order: Order, page: PageRequest<Position>) => {
    const after = (page.after ?? []).map(toParameter);
    const condition = page.after ? `AND ${order.after(...after.map((_, index) => `$${given.length + index + 1}`))}` : '';
    const rows = await manager.query<ListedRow[]>(`${select} ${condition} ORDER BY ${order.by} LIMIT ${page.first + 1}`, [...given, ...after]);
    return pageOf(rows.map((row) => toListed(row, order)), page);
  };
  const count = async (from: string, given: readonly unknown[]) =>
    (await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count ${from}`, [...given]))[0].count;

  return {
    page: (filter, sort, page) => read(`SELECT ${PRODUCT_COLUMNS}, p.sort_name FROM product p WHERE ${LISTED}`, conditions(filter), ORDERS[sort], page),
    count: (filter) => count(`FROM product p WHERE ${LISTED}`, conditions(filter)),
  };
}

function conditions({ category, brand, inStock }: ProductFilter): readonly unknown[] {
  return [category ?? null, brand ?? null, inStock ?? false];
}

export function toParameter(part: string | number, index: number, { length }: Position): string | number {
  return index === length - 1 ? toUuid(part as Id<'prod'>) : part;
}

export function toListed(row: ListedRow, order: Order): ListedProduct {
  const product = toProduct(row);
  return { ...product, position: order.positionOf(row, product.id) };
}
