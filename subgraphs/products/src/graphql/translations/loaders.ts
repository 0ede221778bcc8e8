import type { Id } from '@storegraph/kernel/ids';
import { createLoadWith } from '@storegraph/subgraph/loader';
import { translationsToTry } from '../../domain/locale.ts';
import type { TranslatedLocale } from '../../domain/locale.ts';
import type { TranslationReads } from '../../domain/translations/ports.ts';
import { firstText, saysSomething } from '../../domain/translations/translation.ts';
import type { CategoryTexts, CategoryTranslation, OptionWord, ProductTexts, ProductTranslation } from '../../domain/translations/translation.ts';

/** All there are. */
const EVERY_LOCALE: readonly TranslatedLocale[] = ['DE', 'FR', 'ES', 'JA'];
const BETWEEN = '\0';

type Locales = readonly TranslatedLocale[];

/** What things are called in other languages. */
export function createTranslationLoaders(reads: TranslationReads) {
  const ofProducts = createLoadWith<Id<'prod'>, Locales, readonly ProductTranslation[]>(async (ids, locales) => Map.groupBy(await reads.products(ids, locales), ({ of }) => of), []);
  const ofCategories = createLoadWith<Id<'cat'>, Locales, readonly CategoryTranslation[]>(async (ids, locales) => Map.groupBy(await reads.categories(ids, locales), ({ of }) => of), []);
  const bySlugs = createLoadWith<string, Locales, Id<'prod'> | null>(
    async (slugs, locales) => new Map((await reads.productsBySlugs(slugs, locales)).map(({ slug, productId }) => [slug, productId])), null);
  const words = createLoadWith<string, Locales, string | null>(
    async (keys, locales) => new Map((await reads.words(keys.map(toWord), locales)).map(({ text, ...word }) => [keyOf(word), text])), null);

  return {
    productText: async (id: Id<'prod'>, field: keyof ProductTexts, locale: TranslatedLocale) => {
      const tried = translationsToTry(locale);
      return firstText(field, tried, await ofProducts(id, tried));
    },
    categoryText: async (id: Id<'cat'>, field: keyof CategoryTexts, locale: TranslatedLocale) => {
      const tried = translationsToTry(locale);
      return firstText(field, tried, await ofCategories(id, tried));
    },
    /** Null when no product has that slug in the language; it may be an English one. */
    productIdByLocalSlug: (slug: string, locale: TranslatedLocale) => bySlugs(slug, translationsToTry(locale)),
    optionWord: (word: OptionWord, locale: TranslatedLocale) => words(keyOf(word), translationsToTry(locale)),
    translationsOfProduct: async (id: Id<'prod'>) => (await ofProducts(id, EVERY_LOCALE)).filter(saysSomething),
    translationsOfCategory: async (id: Id<'cat'>) => (await ofCategories(id, EVERY_LOCALE)).filter(saysSomething),
  };
}

const keyOf = ({ option, value }: OptionWord) => `${option}${BETWEEN}${value ?? ''}`;

function toWord(key: string): OptionWord {
  const [option = '', value = ''] = key.split(BETWEEN);
  return { option, value: value === '' ? null : value };
}
