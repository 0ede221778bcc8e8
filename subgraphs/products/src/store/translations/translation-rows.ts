import { fromUuid } from '@storegraph/kernel/ids';
import type { TranslatedLocale } from '../../domain/locale.ts';
import type { CategoryTranslation, ProductTranslation } from '../../domain/translations/translation.ts';

/** A row of `product_translation`. */
export interface ProductTranslationRow {
  product_id: string;
  locale: TranslatedLocale;
  version: number;
  name: string | null;
  description: string | null;
  slug: string | null;
}

/** A row of `category_translation`. */
export interface CategoryTranslationRow {
  category_id: string;
  locale: TranslatedLocale;
  version: number;
  name: string | null;
}

export const toProductTranslation = ({ product_id, ...texts }: ProductTranslationRow): ProductTranslation => ({ ...texts, of: fromUuid('prod', product_id) });
export const toCategoryTranslation = ({ category_id, ...texts }: CategoryTranslationRow): CategoryTranslation => ({ ...texts, of: fromUuid('cat', category_id) });
