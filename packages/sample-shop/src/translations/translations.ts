import type { Id } from '@storegraph/kernel/ids';
import type { SampleProduct, SampleShop } from '../shape.ts';
import { toSlug } from '../slug.ts';
import { LIVING_WITH, MAKING } from '../words/product-sentences.ts';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import type { Vocabulary } from './vocabulary.ts';

const VOCABULARIES = { DE, FR, ES, JA } as const satisfies Readonly<Record<string, Vocabulary>>;

/** The languages the sample shop is translated into. */
export type SampleLocale = keyof typeof VOCABULARIES;

/** What is said of a product in another language. */
export interface SampleProductTranslation {
  readonly productId: Id<'prod'>;
  readonly locale: SampleLocale;
  readonly name: string;
  readonly description: string;
  /** Unique in its language; of its own letters, where they are not Latin ones. */
  readonly slug: string;
}

/** What the shop says in other languages. */
export interface SampleTranslations {
  readonly products: readonly SampleProductTranslation[];
  readonly categories: readonly { readonly categoryId: Id<'cat'>; readonly locale: SampleLocale; readonly name: string }[];
  /** Words of variants' options; without a value, the name of the option itself. */
  readonly options: readonly { readonly option: string; readonly value: string | null; readonly locale: SampleLocale; readonly text: string }[];
}

/** One product in so many is not translated, so that there is something that shows in English. */
const UNTRANSLATED_EVERY = 5;

/** The sample shop in other languages, by the words of each: all categories and options, and four products in five. */
export function createTranslations({ products, categories }: Pick<SampleShop, 'products' | 'categories'>): SampleTranslations {
  const translated = products.filter((_, index) => index % UNTRANSLATED_EVERY !== UNTRANSLATED_EVERY - 1);
  const inEach = <Row>(rows: (words: Vocabulary, locale: SampleLocale) => readonly Row[]) =>
    Object.entries(VOCABULARIES).flatMap(([locale, words]) => rows(words, locale as SampleLocale));
  return {
    products: inEach((words, locale) => translated.map((product) => ({ productId: product.id, locale, ...textsOf(product, words) }))),
    categories: inEach((words, locale) => categories.map(({ id, name }) => ({ categoryId: id, locale, name: wordFor(name, words.categories) }))),
    options: inEach(({ options }, locale) => Object.entries(options).flatMap(([option, { name, values }]) => [
      { option, value: null, locale, text: name },
      ...Object.entries(values).map(([value, text]) => ({ option, value, locale, text })),
    ])),
  };
}

/** A product is called by its series, which is a name in every language, and what it is. */
function textsOf({ name, brand, description }: SampleProduct, words: Vocabulary): Pick<SampleProductTranslation, 'name' | 'description' | 'slug'> {
  const [series = '', ...rest] = name.split(' ');
  const noun = wordFor(rest.join(' '), words.nouns);
  return {
    name: `${series} ${noun}`,
    slug: `${toSlug(series)}-${toSlug(noun) || noun}`,
    description: [
      sentenceFor(MAKING, words.making, (sentence) => description.includes(sentence.replace('{brand}', brand))).replace('{brand}', brand),
      sentenceFor(LIVING_WITH, words.livingWith, (sentence) => description.endsWith(sentence)),
    ].join(words.betweenSentences),
  };
}

function wordFor(english: string, words: Readonly<Record<string, string>>): string {
  const word = words[english];
  if (word === undefined) throw new Error(`no word for ${english}`);
  return word;
}

/** The sentence that stands where the English one does. */
function sentenceFor(english: readonly string[], sentences: readonly string[], isIt: (sentence: string) => boolean): string {
  return sentences[english.findIndex(isIt)] ?? '';
}
