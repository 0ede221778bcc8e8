/** The languages the catalogue can be read in. */
export const LOCALES = ['EN', 'DE', 'FR', 'ES', 'JA'] as const;

/** One of them. */
export type Locale = (typeof LOCALES)[number];

/** The languages that things are translated into; English is what they are written in. */
export type TranslatedLocale = Exclude<Locale, 'EN'>;

/** Where to look on when there is no text in a language. Every way ends at English, in which there always is one. */
const FALLBACK: Readonly<Record<TranslatedLocale, Locale>> = { DE: 'EN', FR: 'EN', ES: 'EN', JA: 'EN' };

/** Whether a text in this language is to be looked for, or the English one will do; so it will for who asks for none. */
export function isTranslated(locale: Locale | null | undefined): locale is TranslatedLocale {
  return locale != null && locale !== 'EN';
}

/** The languages to look for a text in, one after the other, before the English one is taken. */
export function translationsToTry(locale: TranslatedLocale): readonly TranslatedLocale[] {
  const next = FALLBACK[locale];
  return [locale, ...(isTranslated(next) ? translationsToTry(next) : [])];
}
