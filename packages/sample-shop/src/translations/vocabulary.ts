import type { OptionAxis } from '../words/option-axes.ts';

/** The sample shop's words in another language, by the English ones. What is no word (`20 cm`, `A5`, `HB`) is left out. */
export interface Vocabulary {
  /** Kinds of products. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
  /** What options are called, and their values. */
  readonly options: Readonly<Record<OptionAxis['name'], { readonly name: string; readonly values: Readonly<Record<string, string>> }>>;
  /** How a thing is made, in the order of the English sentences; `{brand}` is who makes it. */
  readonly making: readonly string[];
  /** What to know when it has come home, likewise. */
  readonly livingWith: readonly string[];
  /** What stands between two sentences. */
  readonly betweenSentences: string;
}
