import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { expectVersion } from '../expect-version.ts';
import type { Locale } from '../locale.ts';
import type { Stores } from '../ports.ts';
import { tellCategories } from '../tell-taxonomy.ts';
import { parseCategoryTexts, parseTranslated, withTexts } from './parse-translation.ts';
import type { TextsToSet } from './parse-translation.ts';
import { categoryNotFound } from './refusals.ts';
import type { CategoryTexts } from './translation.ts';

/** What of a category is to be said in a language, as a client sends it. */
export interface TranslateCategoryInput extends TextsToSet<CategoryTexts> {
  readonly categoryId: string;
  readonly locale: Locale;
  /** The version the translation is expected at, 0 for none yet; any when left out. */
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Says of a category in another language what is given, takes back what is null, and tells of it. Answers its id. Refuses with CATEGORY_NOT_FOUND,
 * VERSION_CONFLICT and what `parseTranslated` and `parseCategoryTexts` refuse.
 */
export type TranslateCategory = (input: TranslateCategoryInput) => Promise<Id<'cat'>>;

/** Makes `TranslateCategory`. */
export function createTranslateCategory(deps: { transact: Transact<Stores> }): TranslateCategory {
  return async ({ categoryId, locale: into, expectedVersion, ...given }) => {
    const id = parseId('cat', categoryId, ['categoryId']);
    const locale = parseTranslated(into);
    const texts = parseCategoryTexts(given);
    return deps.transact(async ({ translations, categories, outbox }) => {
      const before = await translations.lockCategory(id, locale);
      if (!before) throw categoryNotFound();
      expectVersion(before, expectedVersion);
      const { name } = withTexts<CategoryTexts>(before, texts);
      await translations.saveCategory(id, locale, { name });
      await tellCategories([await categories.change(id, {})], outbox);
      return id;
    });
  };
}
