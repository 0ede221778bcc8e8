import { parseId } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { isTranslated } from '../../domain/locale.ts';
import { isNamedByOptions, nameOf } from '../../domain/translations/variant-name.ts';
import type { Resolvers, TranslateCategoryErrorCode, TranslateOptionErrorCode, TranslateProductErrorCode } from '../__generated__/resolvers.ts';
import { byOneKey } from '../catalogue/by-one-key.ts';
import { change } from '../context.ts';

const or = async (text: Promise<string | null>, english: string) => (await text) ?? english;

/** Translation between the graph and what things are called in other languages, a line a field. */
export const translationResolvers = {
  Query: {
    product: async (_, { locale, ...keys }, { load }) => byOneKey({ ...keys }, {
      id: (id) => load.product(parseId('prod', id, ['id'])),
      slug: async (slug) => {
        const id = isTranslated(locale) ? await load.productIdByLocalSlug(slug, locale) : null;
        return (id && (await load.product(id))) ?? load.productBySlug(slug);
      },
    }),
  },
  Mutation: {
    translateProduct: (_, { input }, context) =>
      answer<object, TranslateProductErrorCode>(async () => {
        const id = await change(context, ({ translateProduct }) => translateProduct(input));
        return { product: await context.load.product(id) };
      }),
    translateCategory: (_, { input }, context) =>
      answer<object, TranslateCategoryErrorCode>(async () => {
        const id = await change(context, ({ translateCategory }) => translateCategory(input));
        return { category: await context.load.category(id) };
      }),
    translateOption: (_, { input }, context) =>
      answer<object, TranslateOptionErrorCode>(async () => {
        const { locale, words } = await change(context, ({ translateOption }) => translateOption(input));
        const translations = words.map(async (word) => ({ ...word, locale, text: await context.load.optionWord(word, locale) }));
        return { translations: await Promise.all(translations) };
      }),
  },
  Product: {
    name: ({ id, name }, { locale }, { load }) => (isTranslated(locale) ? or(load.productText(id, 'name', locale), name) : name),
    description: ({ id, description }, { locale }, { load }) => (isTranslated(locale) ? or(load.productText(id, 'description', locale), description) : description),
    localizedSlug: ({ id, slug }, { locale }, { load }) => (isTranslated(locale) ? or(load.productText(id, 'slug', locale), slug) : slug),
    translations: ({ id }, _, { load }) => load.translationsOfProduct(id),
  },
  ProductVariant: {
    name: ({ name, options }, { locale }, { load }) => {
      if (!isTranslated(locale) || !isNamedByOptions({ name, options })) return name;
      return Promise.all(options.map(({ name: option, value }) => or(load.optionWord({ option, value }, locale), value))).then(nameOf);
    },
  },
  VariantOption: {
    name: ({ name }, { locale }, { load }) => (isTranslated(locale) ? or(load.optionWord({ option: name, value: null }, locale), name) : name),
    value: ({ name, value }, { locale }, { load }) => (isTranslated(locale) ? or(load.optionWord({ option: name, value }, locale), value) : value),
  },
  Category: {
    name: ({ id, name }, { locale }, { load }) => (isTranslated(locale) ? or(load.categoryText(id, 'name', locale), name) : name),
    translations: ({ id }, _, { load }) => load.translationsOfCategory(id),
  },
} satisfies Resolvers;
