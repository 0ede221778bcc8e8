import { expect, it } from '@jest/globals';
import { revertLast } from '@storegraph/postgres/migrate';
import { createTestDatabase } from '@storegraph/testkit/database';
import { migrate } from '../../service.ts';
import { migrations } from '../migrations/index.ts';

const PRODUCTS = `
  INSERT INTO category (id, slug, name) VALUES ('00000000-0000-7000-8000-000000000000', 'shelf', 'Shelf');
  INSERT INTO product (id, slug, name, description, brand, category_id, is_published, created_at)
  SELECT gen_random_uuid(), 'thing-' || n, 'Thing', '', brand, '00000000-0000-7000-8000-000000000000', true, now()
  FROM unnest(ARRAY['Acme', 'ACME', 'Acme', 'acme 2', 'Acme-2', NULL, 'Søndag']) WITH ORDINALITY AS known (brand, n)`;

it('a shop that is brought up to date has a brand for each text its products have', async () => {
  const database = await createTestDatabase('products', migrate);
  const isThere = async () => (await database.query(`SELECT FROM pg_class WHERE relname = 'brand'`)).length > 0;
  while (await isThere()) await revertLast(database.ownerUrl, migrations);
  await database.query(PRODUCTS);
  await migrate({ DATABASE_MIGRATE_URL: database.ownerUrl });

  expect(await database.query('SELECT p.brand, b.name FROM product p LEFT JOIN brand b ON b.id = p.brand_id WHERE p.brand IS DISTINCT FROM b.name')).toEqual([]);
  const brands = await database.query<{ name: string; slug: string }>('SELECT name, slug FROM brand ORDER BY name COLLATE "C"');
  expect(brands.map(({ name }) => name)).toEqual(['ACME', 'Acme', 'Acme-2', 'Søndag', 'acme 2']);
  expect(new Set(brands.map(({ slug }) => slug)).size).toBe(5);
  await database.drop();
});
