import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { BrandReads } from '../../domain/brands/ports.ts';
import { ORDERS } from '../catalogue/product-lists.ts';
import { readProductPages } from '../catalogue/product-pages.ts';
import { BRAND_COLUMNS, toBrand } from './brand-row.ts';
import type { BrandRow } from './brand-row.ts';

export function createBrandReads(manager: EntityManager): BrandReads {
  const select = async (rest: string, values: unknown[]) => (await manager.query<BrandRow[]>(`SELECT ${BRAND_COLUMNS} FROM brand b ${rest}`, values)).map(toBrand);
  return {
    byIds: (ids) => select('WHERE b.id = ANY($1)', [ids.map(toUuid)]),
    bySlugs: (slugs) => select('WHERE b.slug = ANY($1)', [slugs]),
    byNames: (names) => select('WHERE b.name = ANY($1)', [names]),
    async page(page) {
      const [after, parameters] = page.after ? ['WHERE (b.sort_name, b.id) > ($2, $3)', [page.after[0], toUuid(page.after[1])]] : ['', []];
      return pageOf(await select(`${after} ORDER BY b.sort_name, b.id LIMIT $1`, [page.first + 1, ...parameters]), page);
    },
    count: async () => (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM brand'))[0].count,

    async products(ids, sort, page) {
      const pages = await readProductPages(manager, {
        order: ORDERS[sort], page,
        statement: async (select, { add }) =>
          `SELECT listed.* FROM unnest(${add(ids.map(toUuid))}::uuid[]) AS asked (id) CROSS JOIN LATERAL (${select('asked.id', { from: 'product p', condition: 'p.brand_id = asked.id' })}) listed`,
      });
      return new Map([...pages].map(([uuid, found]) => [fromUuid('brand', uuid), found]));
    },

    async countProducts(ids) {
      const rows = await manager.query<{ brand_id: string; count: number }[]>(
        'SELECT p.brand_id, count(*)::int AS count FROM product p WHERE p.is_published AND p.brand_id = ANY($1) GROUP BY 1', [ids.map(toUuid)],
      );
      return rows.map(({ brand_id, count }) => ({ brandId: fromUuid('brand', brand_id), count }));
    },
  };
}
