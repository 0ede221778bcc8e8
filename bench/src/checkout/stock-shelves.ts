import pg from 'pg';
import { fromUuid } from '@storegraph/kernel/ids';
import { staff } from '@storegraph/proof/clients/users';

/** Enough for every run. */
const PLENTY = 1_000_000;

/** Variants from everywhere in the catalogue, with more of each than anybody buys: what is measured is not how it runs out. */
export async function stockShelves(url: string, productsUrl: string, count: number): Promise<readonly string[]> {
  const catalogue = new pg.Client({ connectionString: productsUrl });
  await catalogue.connect();
  const { rows } = await catalogue.query<{ id: string }>(`
    SELECT v.id FROM variant v JOIN product p ON p.id = v.product_id JOIN price ON price.variant_id = v.id AND price.currency = 'EUR'
    WHERE p.is_published AND v.deleted_at IS NULL ORDER BY md5(v.id::text) LIMIT $1`, [count]).finally(() => catalogue.end());
  const manager = await staff({ url }, 'CATALOGUE_MANAGER');
  for (const { id } of rows) await manager.must('set-stock', { variantId: fromUuid('var', id), onHand: PLENTY });
  return rows.map(({ id }) => fromUuid('var', id));
}
