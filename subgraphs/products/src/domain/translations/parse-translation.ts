import type { Locale, TranslatedLocale } from '../locale.ts';
import { parseName } from '../parse-texts.ts';
import { invalidDescription, invalidLocalSlug, nothingToTranslate } from './refusals.ts';
import type { CategoryTexts, ProductTexts } from './translation.ts';

/** Texts as a client sends them: what is left out stays, what is null is taken back. */
export type TextsToSet<Texts> = { readonly [Field in keyof Texts]?: string | null | undefined };

const MAX_DESCRIPTION = 10_000;
const MAX_SLUG = 100;
/** Letters of scripts without capitals are small ones too. */
const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** Takes a language for one to translate into. Refuses with BASE_LOCALE. */
export function parseTranslated(locale: Locale): TranslatedLocale {
  if (locale === 'EN') throw nothingToTranslate();
  return locale;
}

/** A text that is set, read; one that is taken back or stays, as it is. */
const parsed = (text: string | null | undefined, parse: (text: string) => string): string | null | undefined => (text == null ? text : parse(text));

/** Reads what is to be said of a product in a language. Refuses with INVALID_NAME, INVALID_DESCRIPTION and INVALID_SLUG. */
export function parseProductTexts({ name, description, slug }: TextsToSet<ProductTexts>): TextsToSet<ProductTexts> {
  return { name: parsed(name, parseName), description: parsed(description, parseDescription), slug: parsed(slug, parseLocalSlug) };
}

/** Reads what is to be said of a category in a language. Refuses with INVALID_NAME. */
export function parseCategoryTexts({ name }: TextsToSet<CategoryTexts>): TextsToSet<CategoryTexts> {
  return { name: parsed(name, parseName) };
}

/** What there was, with what is to be set. */
export function withTexts<Texts extends object>(before: Texts, texts: TextsToSet<Texts>): Texts {
  return { ...before, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) };
}

function parseDescription(text: string): string {
  const description = text.trim();
  if (description === '' || [...description].length > MAX_DESCRIPTION) throw invalidDescription(MAX_DESCRIPTION);
  return description;
}

/** Whether a text is words of small letters and digits of any script in one form, joined by hyphens, of at most 100 characters. */
export const isLocalSlug = (slug: string): boolean => slug === slug.normalize('NFC') && [...slug].length <= MAX_SLUG && SLUG.test(slug);

function parseLocalSlug(text: string): string {
  const slug = text.normalize('NFC');
  if (!isLocalSlug(slug)) throw invalidLocalSlug(MAX_SLUG);
  return slug;
}
