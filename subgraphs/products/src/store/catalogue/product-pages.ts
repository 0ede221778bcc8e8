import type { EntityManager } from 'typeorm';
import { pageOf } from '@storegraph/kernel/page';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { ListedProduct, Position } from '../../domain/catalogue/product-list.ts';
import { createParameters } from '../parameters.ts';
import type { Parameters } from '../parameters.ts';
import { toListed, toParameter } from './product-lists.ts';
import type { ListedRow, Order } from './product-lists.ts';
import { PRODUCT_COLUMNS } from './product-row.ts';

/** Which published products belong to something: in SQL, `p` being the product. */
export interface ProductSource {
  /** The table, and those joined to it. */
  readonly from: string;
  readonly condition: string;
  /** What the source itself sorts by, if it does. */
  readonly rank?: string;
}

/** A way to read a page of products for each of several things. */
export interface ProductPageRead {
  readonly order: Order;
  readonly page: PageRequest<Position>;
  /** The statement that answers them, each with its thing's uuid as `key`; `select` writes a page of one source, whose `key` is SQL too. */
  readonly statement: (select: (key: string, source: ProductSource) => string, parameters: Parameters) => Promise<string>;
}

/** Reads a page of published products for each of several things, in one statement; by the things' uuids. */
export async function readProductPages(manager: EntityManager, { order, page, statement }: ProductPageRead): Promise<ReadonlyMap<string, Page<ListedProduct>>> {
  const parameters = createParameters();
  const after = (page.after ?? []).map(toParameter).map(parameters.add);
  const limit = parameters.add(page.first + 1);
  const select = (key: string, { from, condition, rank = '0' }: ProductSource) =>
    `SELECT ${key} AS key, ${PRODUCT_COLUMNS}, p.sort_name, ${rank} AS rank FROM ${from}
     WHERE p.is_published AND ${condition} ${page.after ? `AND ${order.after(...after)}` : ''} ORDER BY ${order.by} LIMIT ${limit}`;
  const text = await statement(select, parameters);
  const rows = await manager.query<(ListedRow & { key: string })[]>(text, [...parameters.values]);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map([...byKey].map(([key, found]) => [key, pageOf(found.map((row) => toListed(row, order)), page)]));
}
