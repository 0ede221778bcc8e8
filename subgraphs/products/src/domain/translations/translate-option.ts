import { parseEach } from '@storegraph/kernel/parse-each';
import type { Transact } from '@storegraph/kernel/transact';
import type { Locale, TranslatedLocale } from '../locale.ts';
import type { Stores } from '../ports.ts';
import { parseTranslated } from './parse-translation.ts';
import { invalidWord, valueCountOutOfRange } from './refusals.ts';
import type { OptionWord } from './translation.ts';

/** What an option of variants and its values are in a language, as a client sends them: a null text is taken back, a name left out stays. */
export interface TranslateOptionInput {
  readonly option: string;
  readonly locale: Locale;
  readonly name?: string | null | undefined;
  readonly values?: readonly { readonly value: string; readonly text?: string | null | undefined }[] | null | undefined;
}

/** What was asked for: the words, and the language. */
export interface OptionInLocale {
  readonly locale: TranslatedLocale;
  readonly words: readonly OptionWord[];
}

/**
 * Sets what an option and its values are called in another language, for every variant that has them, and tells of it once. Answers which words they are.
 * Refuses with VALUE_COUNT_OUT_OF_RANGE, and INVALID_TEXT word by word.
 */
export type TranslateOption = (input: TranslateOptionInput) => Promise<OptionInLocale>;

const MAX_VALUES = 200;
const MAX_TEXT = 100;

/** Makes `TranslateOption`. */
export function createTranslateOption(deps: { transact: Transact<Stores> }): TranslateOption {
  return async (input) => {
    const locale = parseTranslated(input.locale);
    const option = parseWord(input.option, 'option');
    const values = input.values ?? [];
    if (values.length > MAX_VALUES || new Set(values.map(({ value }) => value)).size < values.length) throw valueCountOutOfRange(MAX_VALUES);
    const name = input.name === undefined ? [] : [{ option, value: null, text: input.name === null ? null : parseWord(input.name, 'name') }];
    const words = [...name, ...parseEach(values, ({ value, text }, index) => ({
      option, value: parseWord(value, 'values', String(index), 'value'), text: text == null ? null : parseWord(text, 'values', String(index), 'text'),
    }))];
    await deps.transact(async ({ translations, outbox }) => {
      const version = await translations.saveWords(locale, words);
      // Half the shop may have a size: whoever keeps what shows options ends all of it.
      if (words.length > 0) await outbox.tell({ name: 'products.option-translated', aggregateId: locale, aggregateVersion: version, payload: { option, locale } });
    });
    return { locale, words: words.map(({ value }) => ({ option, value })) };
  };
}

function parseWord(text: string, ...field: readonly string[]): string {
  const word = text.trim();
  if (word === '' || [...word].length > MAX_TEXT) throw invalidWord(MAX_TEXT, ...field);
  return word;
}
