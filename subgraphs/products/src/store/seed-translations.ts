import type { EntityManager } from 'typeorm';
import { createTranslations } from '@storegraph/sample-shop/translations/translations';
import type { SampleShop } from '@storegraph/sample-shop/shape';
import { toUuid } from '@storegraph/kernel/ids';

/** Says what the sample shop says in other languages. */
export async function seedTranslations(manager: EntityManager, shop: SampleShop): Promise<void> {
  const { products, categories, options } = createTranslations(shop);
  await manager.query(
    'INSERT INTO product_translation (product_id, locale, name, description, slug) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])',
    [products.map(({ productId }) => toUuid(productId)), products.map(({ locale }) => locale), products.map(({ name }) => name), products.map(({ description }) => description), products.map(({ slug }) => slug)],
  );
  await manager.query(
    'INSERT INTO category_translation (category_id, locale, name) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])',
    [categories.map(({ categoryId }) => toUuid(categoryId)), categories.map(({ locale }) => locale), categories.map(({ name }) => name)],
  );
  await manager.query(
    'INSERT INTO option_translation (option, value, locale, text) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])',
    [options.map(({ option }) => option), options.map(({ value }) => value ?? ''), options.map(({ locale }) => locale), options.map(({ text }) => text)],
  );
}
