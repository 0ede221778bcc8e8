import pg from 'pg';
import { fromUuid } from '@storegraph/kernel/ids';
import { readDemoAccounts } from '@storegraph/stack/services/accounts';
import { askerOf } from './journey.ts';

/** Enough for every run. */
const PLENTY = 1_000_000;

/** Variants from everywhere in the catalogue, with more of each than anybody buys: what is measured is not how it runs out. */
export async function stockShelves(url: string, productsUrl: string, count: number): Promise<readonly string[]> {
  const catalogue = new pg.Client({ connectionString: productsUrl });
  await catalogue.connect();
  const { rows } = await catalogue.query<{ id: string }>(`
    SELECT v.id FROM variant v JOIN product p ON p.id = v.product_id JOIN price ON price.variant_id = v.id AND price.currency = 'EUR'
    WHERE p.is_published AND v.deleted_at IS NULL ORDER BY md5(v.id::text) LIMIT $1`, [count]).finally(() => catalogue.end());
  const manager = (await readDemoAccounts()).find(({ roles }) => roles.includes('CATALOGUE_MANAGER'));
  const { login } = (await askerOf(url)('log-in', { input: { email: manager?.email, password: manager?.password } })) as { login: { session: { accessToken: string } } };
  const ask = askerOf(url, login.session.accessToken);
  for (const { id } of rows) await ask('set-stock', { input: { variantId: fromUuid('var', id), onHand: PLENTY } });
  return rows.map(({ id }) => fromUuid('var', id));
}
