import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { TranslationStore } from '../../domain/translations/ports.ts';
import { slugTaken } from '../../domain/refusals.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { toCategoryTranslation, toProductTranslation } from './translation-rows.ts';
import type { CategoryTranslationRow, ProductTranslationRow } from './translation-rows.ts';

/** A translation is locked by the row of what it is of: that one is there before it. */
export function createTranslationStore(manager: EntityManager): TranslationStore {
  return {
    async lockProduct(id, locale) {
      const [found] = await manager.query<unknown[]>('SELECT 1 FROM product WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE', [toUuid(id)]);
      if (!found) return undefined;
      const rows = await manager.query<ProductTranslationRow[]>(
        'SELECT product_id, locale, version, name, description, slug FROM product_translation WHERE product_id = $1 AND locale = $2', [toUuid(id), locale]);
      return rows.map(toProductTranslation)[0] ?? { of: id, locale, version: 0, name: null, description: null, slug: null };
    },

    async isSlugTaken(slug, locale, byOtherThan) {
      const rows = await manager.query<unknown[]>(
        `SELECT 1 FROM product_translation WHERE slug = $1 AND locale = $2 AND product_id <> $3
         UNION ALL SELECT 1 FROM product WHERE slug = $1 AND id <> $3 AND deleted_at IS NULL`,
        [slug, locale, toUuid(byOtherThan)],
      );
      return rows.length > 0;
    },

    async saveProduct(id, locale, { name, description, slug }) {
      await refuseByConstraint(manager.query(
        `INSERT INTO product_translation (product_id, locale, name, description, slug) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (product_id, locale) DO UPDATE
           SET version = product_translation.version + 1, name = excluded.name, description = excluded.description, slug = excluded.slug`,
        [toUuid(id), locale, name, description, slug],
      ), { product_translation_slug: slugTaken });
    },

    async lockCategory(id, locale) {
      const [found] = await manager.query<unknown[]>('SELECT 1 FROM category WHERE id = $1 FOR NO KEY UPDATE', [toUuid(id)]);
      if (!found) return undefined;
      const rows = await manager.query<CategoryTranslationRow[]>(
        'SELECT category_id, locale, version, name FROM category_translation WHERE category_id = $1 AND locale = $2', [toUuid(id), locale]);
      return rows.map(toCategoryTranslation)[0] ?? { of: id, locale, version: 0, name: null };
    },

    async saveCategory(id, locale, { name }) {
      await manager.query(
        `INSERT INTO category_translation (category_id, locale, name) VALUES ($1, $2, $3)
         ON CONFLICT (category_id, locale) DO UPDATE SET version = category_translation.version + 1, name = excluded.name`,
        [toUuid(id), locale, name],
      );
    },

    async saveWords(locale, words) {
      // Always in the same order, so that two that set the same words do not wait for each other.
      const sorted = words.map(({ value, ...word }) => ({ ...word, value: value ?? '' })).sort((a, b) => (a.value < b.value ? -1 : 1));
      const [kept, taken] = [sorted.filter(({ text }) => text !== null), sorted.filter(({ text }) => text === null)];
      if (kept.length > 0) {
        await manager.query(
          `INSERT INTO option_translation (option, value, locale, text) SELECT option, value, $4, text FROM unnest($1::text[], $2::text[], $3::text[]) AS word (option, value, text)
           ON CONFLICT (option, value, locale) DO UPDATE SET text = excluded.text`,
          [kept.map(({ option }) => option), kept.map(({ value }) => value), kept.map(({ text }) => text), locale],
        );
      }
      if (taken.length > 0) {
        await manager.query(
          'DELETE FROM option_translation WHERE (option, value) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND locale = $3',
          [taken.map(({ option }) => option), taken.map(({ value }) => value), locale],
        );
      }
      return (await manager.query<[{ version: number }]>(`SELECT nextval('product_change')::integer AS version`))[0].version;
    },
  };
}
