import type { Id } from '@storegraph/kernel/ids';
import type { TranslatedLocale } from '../locale.ts';
import type { CategoryTexts, CategoryTranslation, OptionWord, ProductTexts, ProductTranslation } from './translation.ts';

/** A slug in a language, and whose it is. */
export interface SlugInLocale {
  readonly slug: string;
  readonly productId: Id<'prod'>;
}

/** A word of variants' options in another language. */
export interface TranslatedWord extends OptionWord {
  readonly text: string;
}

/** Translations to read: of many things in some languages, in one go. */
export interface TranslationReads {
  products(ids: readonly Id<'prod'>[], locales: readonly TranslatedLocale[]): Promise<readonly ProductTranslation[]>;
  categories(ids: readonly Id<'cat'>[], locales: readonly TranslatedLocale[]): Promise<readonly CategoryTranslation[]>;
  /** Whose these slugs are, in the first of the languages in which they are one's. */
  productsBySlugs(slugs: readonly string[], locales: readonly TranslatedLocale[]): Promise<readonly SlugInLocale[]>;
  /** The words that are translated, each into the first of the languages that has it. */
  words(words: readonly OptionWord[], locales: readonly TranslatedLocale[]): Promise<readonly TranslatedWord[]>;
}

/** Translations to write. */
export interface TranslationStore {
  /** What a product's translation is now, version 0 when there is none yet; nobody else changes it until the transaction ends. Undefined when there is no such product. */
  lockProduct(id: Id<'prod'>, locale: TranslatedLocale): Promise<ProductTranslation | undefined>;
  /** Whether another product is found by this slug in this language. */
  isSlugTaken(slug: string, locale: TranslatedLocale, byOtherThan: Id<'prod'>): Promise<boolean>;
  /** Keeps it as the next version. Refuses with SLUG_TAKEN when another product came to have its slug meanwhile. */
  saveProduct(id: Id<'prod'>, locale: TranslatedLocale, texts: ProductTexts): Promise<void>;
  lockCategory(id: Id<'cat'>, locale: TranslatedLocale): Promise<CategoryTranslation | undefined>;
  saveCategory(id: Id<'cat'>, locale: TranslatedLocale, texts: CategoryTexts): Promise<void>;
  /** Sets what these words are in a language; a null text takes one back. Answers a version higher than that of every change before. */
  saveWords(locale: TranslatedLocale, words: readonly (OptionWord & { readonly text: string | null })[]): Promise<number>;
}
