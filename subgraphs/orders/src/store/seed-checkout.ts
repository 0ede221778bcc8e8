import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { SampleCategory } from '@storegraph/sample-shop/shape';
import { CATEGORY_TERMS, TAX_RATES } from '@storegraph/sample-shop/words/tax-rates';

/** Writes rows of these columns, given as text, into a table at once. */
export async function insertRows(manager: EntityManager, table: string, columns: Readonly<Record<string, string>>, rows: readonly object[]): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ');
  await manager.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1) AS row (${types})`, [JSON.stringify(rows)]);
}

/** Fills the tables that say what orders cost, as the sample shop has them. */
export async function seedCheckout(manager: EntityManager, categories: readonly SampleCategory[]): Promise<void> {
  await insertRows(manager, 'tax_rate', { country: 'text', region: 'text', tax_category: 'text', valid_from: 'timestamptz', rate_ppm: 'integer' },
    TAX_RATES.map(({ country, region, category, percent, since }) =>
      ({ country, region, tax_category: category, valid_from: `${since}T00:00:00Z`, rate_ppm: Math.round(Number(percent) * 10_000) })));
  await insertRows(manager, 'category_terms', { category_id: 'uuid', tax_category: 'text', weight_grams: 'integer' }, categories.flatMap(({ id, slug }) => {
    const [weightGrams, taxCategory = 'STANDARD'] = CATEGORY_TERMS[slug] ?? [];
    return weightGrams === undefined ? [] : [{ category_id: toUuid(id), tax_category: taxCategory, weight_grams: weightGrams }];
  }));
}
