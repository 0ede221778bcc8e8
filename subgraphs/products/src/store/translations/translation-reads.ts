import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { TranslationReads } from '../../domain/translations/ports.ts';
import { toCategoryTranslation, toProductTranslation } from './translation-rows.ts';
import type { CategoryTranslationRow, ProductTranslationRow } from './translation-rows.ts';

export function createTranslationReads(manager: EntityManager): TranslationReads {
  return {
    products: async (ids, locales) =>
      (await manager.query<ProductTranslationRow[]>(
        'SELECT product_id, locale, version, name, description, slug FROM product_translation WHERE product_id = ANY($1) AND locale = ANY($2) ORDER BY locale', [ids.map(toUuid), locales],
      )).map(toProductTranslation),

    categories: async (ids, locales) =>
      (await manager.query<CategoryTranslationRow[]>(
        'SELECT category_id, locale, version, name FROM category_translation WHERE category_id = ANY($1) AND locale = ANY($2) ORDER BY locale', [ids.map(toUuid), locales],
      )).map(toCategoryTranslation),

    async productsBySlugs(slugs, locales) {
      const rows = await manager.query<{ slug: string; product_id: string }[]>(
        `SELECT DISTINCT ON (slug) slug, product_id FROM product_translation
         WHERE slug = ANY($1) AND locale = ANY($2) ORDER BY slug, array_position($2::text[], locale)`,
        [slugs, locales],
      );
      return rows.map(({ slug, product_id }) => ({ slug, productId: fromUuid('prod', product_id) }));
    },

    async words(words, locales) {
      const rows = await manager.query<{ option: string; value: string; text: string }[]>(
        `SELECT DISTINCT ON (option, value) option, value, text FROM option_translation
         WHERE (option, value) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND locale = ANY($3) ORDER BY option, value, array_position($3::text[], locale)`,
        [words.map(({ option }) => option), words.map(({ value }) => value ?? ''), locales],
      );
      return rows.map(({ value, ...row }) => ({ ...row, value: value === '' ? null : value }));
    },
  };
}
