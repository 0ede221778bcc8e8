import type { Id } from '@storegraph/kernel/ids';
import type { TranslatedLocale } from '../locale.ts';

/** What of a product is in another language; null where it is not. */
export interface ProductTexts {
  readonly name: string | null;
  readonly description: string | null;
  /** Unique among the slugs of its language. */
  readonly slug: string | null;
}

/** What of a category is in another language; null where it is not. */
export interface CategoryTexts {
  readonly name: string | null;
}

/** Texts of a thing in another language. */
export type Translation<Kind extends 'prod' | 'cat', Texts> = Texts & {
  readonly of: Id<Kind>;
  readonly locale: TranslatedLocale;
  /** Rises by one with each change; 0 before there was one. */
  readonly version: number;
};

/** What is said of a product in another language. */
export type ProductTranslation = Translation<'prod', ProductTexts>;
/** What is said of a category in another language. */
export type CategoryTranslation = Translation<'cat', CategoryTexts>;

/** A word of the options of variants: the name of one (`Colour`), or one of its values (`Colour`, `Oak`). */
export interface OptionWord {
  readonly option: string;
  /** Null for the name of the option itself. */
  readonly value: string | null;
}

/** The text of a thing in the first of these languages that has one; null when none has. */
export function firstText<Field extends string>(
  field: Field, locales: readonly TranslatedLocale[], translations: readonly ({ readonly locale: TranslatedLocale } & Readonly<Record<Field, string | null>>)[],
): string | null {
  for (const locale of locales) {
    const text = translations.find((translation) => translation.locale === locale)?.[field];
    if (text != null) return text;
  }
  return null;
}

/** Whether a translation says anything: one of which everything was taken back says nothing. */
export function saysSomething({ of: _of, locale: _locale, version: _version, ...texts }: ProductTranslation | CategoryTranslation): boolean {
  return Object.values(texts).some((text) => text !== null);
}
