import type { EntityManager } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { ProductLists } from '../../domain/catalogue/ports.ts';
import type { ListedProduct, Position, ProductFilter, ProductSort } from '../../domain/catalogue/product-list.ts';
import { CAN_BE_ORDERED } from './orderable.ts';
import { PRODUCT_COLUMNS, toProduct } from './product-row.ts';
import type { ProductRow } from './product-row.ts';

/** How a list is sorted, and what comes after a position in it: `after` takes the parts of the position as parameters. */
export interface Order<Row = ListedRow> {
  readonly by: string;
  readonly after: (...parameters: readonly string[]) => string;
  readonly positionOf: (row: Row, id: Id<'prod'>) => Position;
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

/** The category of a slug, and all below it. */
export const shelfOf = (slug: string): string =>
  `WITH RECURSIVE shelf AS (SELECT id FROM category WHERE slug = ${slug} UNION SELECT c.id FROM category c JOIN shelf ON c.parent_id = shelf.id)`;

/**
 * The first products, in the order of a list, of all categories on the shelf: `select` writes a page of one of them, of
 * so many products. What comes first in the whole is in the categories whose own first product does: so of each category
 * one product is read, and a page of those alone that this leaves, however many there are below.
 */
export const mergedFromShelf = (columns: string, by: string, limit: string, select: (limit: string) => string): string => {
  const merged = (from: string, column: string, each: string) => `SELECT ${column} FROM ${from} shelf CROSS JOIN LATERAL (${select(each)}) p ORDER BY ${by} LIMIT ${limit}`;
  return merged(`(${merged('shelf', 'shelf.id', '1')})`, columns, limit);
};

/** Looked up for one product after the other, in the order of the list, until a page is full: never for all of them at once. */
const IN_STOCK = `(SELECT true WHERE ${CAN_BE_ORDERED})`;

/** What the products of a list meet besides their category; `put` takes a value as a parameter and says how it is called. */
function conditionsOf({ brand, inStock }: ProductFilter, put: (value: unknown) => string): readonly string[] {
  return ['p.is_published', ...(brand === undefined ? [] : [`p.brand = ${put(brand)}`]), ...(inStock ? [IN_STOCK] : [])];
}

function collect() {
  const values: unknown[] = [];
  return { values, put: (value: unknown) => `$${values.push(value)}` };
}

export function createProductLists(manager: EntityManager): ProductLists {
  return {
    async page(filter, sort, page) {
      const { values, put } = collect();
      const order = ORDERS[sort];
      const conditions = [...conditionsOf(filter, put), ...(page.after ? [order.after(...page.after.map(toParameter).map(put))] : [])].join(' AND ');
      const limit = put(page.first + 1);
      const listed = (most: string) => `SELECT p.id, p.sort_name FROM product p WHERE p.category_id = shelf.id AND ${conditions} ORDER BY ${order.by} LIMIT ${most}`;
      const sql = filter.category === undefined
        ? `SELECT ${PRODUCT_COLUMNS}, p.sort_name FROM product p WHERE ${conditions} ORDER BY ${order.by} LIMIT ${limit}`
        : `${shelfOf(put(filter.category))}, listed AS (${mergedFromShelf('p.id', order.by, limit, listed)}) SELECT ${PRODUCT_COLUMNS}, p.sort_name FROM listed JOIN product p ON p.id = listed.id ORDER BY ${order.by}`;
      return pageOf((await manager.query<ListedRow[]>(sql, values)).map((row) => toListed(row, order)), page);
    },

    async count(filter) {
      const { values, put } = collect();
      const conditions = conditionsOf(filter, put).join(' AND ');
      const [shelf, onIt] = filter.category === undefined ? ['', ''] : [shelfOf(put(filter.category)), 'AND p.category_id IN (SELECT id FROM shelf)'];
      return (await manager.query<[{ count: number }]>(`${shelf} SELECT count(*)::int AS count FROM product p WHERE ${conditions} ${onIt}`, values))[0].count;
    },
  };
}

export function toParameter(part: string | number, index: number, { length }: Position): string | number {
  return index === length - 1 ? toUuid(part as Id<'prod'>) : part;
}

export function toListed<Row extends ListedRow>(row: Row, order: Order<Row>): ListedProduct {
  const product = toProduct(row);
  return { ...product, position: order.positionOf(row, product.id) };
}
