import type { EntityManager } from 'typeorm';
import { pageOf } from '@storegraph/kernel/page';
import type { ManagedFilter, ManagedProducts, ManagedSort, ProductState } from '../../domain/assortment/managed-products.ts';
import { mergedFromShelf, ORDERS, shelfOf, toListed, toParameter } from '../catalogue/product-lists.ts';
import type { ListedRow, Order } from '../catalogue/product-lists.ts';
import { PRODUCT_COLUMNS } from '../catalogue/product-row.ts';
import { createParameters } from '../parameters.ts';
import type { Parameters } from '../parameters.ts';

interface ManagedRow extends ListedRow {
  change_no: string;
}

const MANAGED_ORDERS: Readonly<Record<ManagedSort, Order<ManagedRow>>> = {
  // No two products have the same; the id comes along, as in every position.
  RECENTLY_CHANGED: { by: 'p.change_no DESC', after: (change) => `p.change_no < ${change}::bigint`, positionOf: ({ change_no }, id) => [change_no, id] },
  NEWEST: ORDERS.NEWEST,
  NAME: ORDERS.NAME,
};

/** Each state twice: as it is counted, and so that the partial indexes are found that hold it. */
const IN_STATE: Readonly<Record<ProductState, string>> = {
  PUBLISHED: `p.state = 'PUBLISHED' AND p.is_published`,
  UNPUBLISHED: `p.state = 'UNPUBLISHED' AND NOT p.is_published`,
  DELETED: `p.state = 'DELETED' AND NOT p.is_published`,
};

/** Begins with a text, byte by byte: in a form that an index is used for whatever the text is computed from. */
const begins = (column: string, text: string) => `${column} ~>=~ ${text} AND ${column} ~<~ (${text} || chr(1114111))`;

/** The ids of the products that a text finds. */
function foundBy(text: string, { add }: Parameters): string {
  const asked = `lower(${add(text)}::text)`;
  const anywhere = [...text].length < 3 ? '' : `'%' || `;
  return `SELECT id FROM product WHERE ${begins('slug', asked)}
    UNION SELECT id FROM product WHERE sort_name LIKE ${anywhere}fold(${add(text.replaceAll(/[\\%_]/g, String.raw`\$&`))}) || '%'
    UNION SELECT product_id FROM variant WHERE ${begins('lower(sku)', asked)}`;
}

/** The parts of a statement: what comes before it, where the products of each category are taken from, and what they meet. */
function partsOf({ text, category, brand }: ManagedFilter, parameters: Parameters) {
  const { add } = parameters;
  const before = [...(category === undefined ? [] : [shelfOf(add(category))]), ...(text === undefined ? [] : [`found AS MATERIALIZED (${foundBy(text, parameters)})`])];
  return {
    before: before.length === 0 || category !== undefined ? before : [`WITH ${before[0]}`],
    each: category === undefined ? '' : 'shelf CROSS JOIN LATERAL',
    from: text === undefined ? 'product p' : 'found JOIN product p ON p.id = found.id',
    conditions: [...(category === undefined ? [] : ['p.category_id = shelf.id']), ...(brand === undefined ? [] : [`p.brand = ${add(brand)}`])],
  };
}

export function createManagedProducts(manager: EntityManager): ManagedProducts {
  return {
    async page(filter, sort, page) {
      const parameters = createParameters();
      const order = MANAGED_ORDERS[sort];
      const { before, from, conditions } = partsOf(filter, parameters);
      const [first, last] = (page.after ?? []).map(toParameter);
      const after = first === undefined ? [] : [order.after(parameters.add(first), ...(sort === 'NAME' ? [parameters.add(last)] : []))];
      const limit = parameters.add(page.first + 1);
      // Of each state a page at most is read, in the order of the list: however many products there are, and however few of a state.
      const branches = filter.states.map((state) => {
        const select = (most: string) => `SELECT p.id, p.sort_name, p.change_no FROM ${from} WHERE ${[IN_STATE[state], ...conditions, ...after].join(' AND ')} ORDER BY ${order.by} LIMIT ${most}`;
        return `(${filter.category === undefined ? select(limit) : mergedFromShelf('p.id, p.sort_name, p.change_no', order.by, limit, select)})`;
      });
      const listed = `listed AS (SELECT p.id FROM (${branches.join(' UNION ALL ')}) p ORDER BY ${order.by} LIMIT ${limit})`;
      const rows = await manager.query<ManagedRow[]>(
        `${before.length === 0 ? 'WITH' : `${before.join(', ')},`} ${listed}
         SELECT ${PRODUCT_COLUMNS}, p.sort_name, p.change_no FROM listed JOIN product p ON p.id = listed.id ORDER BY ${order.by}`, [...parameters.values],
      );
      return pageOf(rows.map((row) => toListed(row, order)), page);
    },

    async count(filter) {
      const parameters = createParameters();
      const { before, each, from, conditions } = partsOf(filter, parameters);
      const branches = filter.states.map((state) => `SELECT p.id FROM ${each} (SELECT p.id FROM ${from} WHERE ${[IN_STATE[state], ...conditions].join(' AND ')}) p`);
      const sql = `${before.join(', ')} SELECT count(*)::int AS count FROM (${branches.join(' UNION ALL ')}) p`;
      return (await manager.query<[{ count: number }]>(sql, [...parameters.values]))[0].count;
    },
  };
}
