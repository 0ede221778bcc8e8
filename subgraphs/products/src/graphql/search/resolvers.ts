import type { Id } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import { money } from '@storegraph/kernel/money';
import { toConnection } from '@storegraph/subgraph/connection';
import { toGraphMoney } from '@storegraph/subgraph/money';
import type { ListedProduct } from '../../domain/catalogue/product-list.ts';
import { isTranslated } from '../../domain/locale.ts';
import { currencyAskedFor, parseChannelId } from '../../domain/pricing/channel.ts';
import { groupFacets } from '../../domain/search/facets.ts';
import type { Facet } from '../../domain/search/facets.ts';
import { parseSearch } from '../../domain/search/parse-search.ts';
import { priceBucket } from '../../domain/search/price-buckets.ts';
import type { Hit } from '../../domain/search/search-engine.ts';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { readPosition } from '../catalogue/cursors.ts';
import type { Context } from '../context.ts';
import type { ProductFacetModel } from '../mappers.ts';

/** What is shown of an attribute that is so or not. */
const YES_OR_NO: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };

const STANDARD_CURRENCY = 'EUR';
/** That of a channel that there is not: nothing is priced in it (ISO 4217). */
const NO_CURRENCY = 'XXX';

/** Translation between the graph and the search, a line a field. */
export const searchResolvers = {
  Query: {
    searchReindex: async (_, _args, { rebuilds }) => (await rebuilds.last()) ?? null,
    searchProducts: async (_, { query, first, after, filters, sort, currency: inCurrency, channel, locale }, context) => {
      const asked = { channel: channel == null ? null : parseChannelId(channel), currency: inCurrency ?? STANDARD_CURRENCY };
      const currency = currencyAskedFor(context.channels, asked) ?? NO_CURRENCY;
      const request = await parseSearch({ query, filters, sort: sort ?? 'RELEVANCE', currency, locale: locale ?? 'EN' }, context.categories.idsOf);
      const page = { first: parseFirst(first), after: readPosition(request.sort, after) };
      const result = await context.search.search(request);
      const { items, ...rest } = await result.page(page);
      return {
        ...toConnection({ ...rest, items: await shown(items, context) }, ({ position }) => position, result.count),
        didYouMean: result.didYouMean ?? null,
        facets: async () => withAttributes(groupFacets(await result.facets()), context).then((facets) => facets.map((facet) => ({ ...facet, request }))),
      };
    },
  },
  Mutation: {
    reindexSearch: async (_, _args, context) => {
      await context.useCases.reindexSearch();
      return { reindex: (await context.rebuilds.last()) ?? null };
    },
  },
  SearchReindex: { state: ({ phase }) => phase },
  ProductFacet: {
    label: ({ kind, name, attribute, request: { locale } }, _, { load }) => {
      if (kind === 'ATTRIBUTE') return attribute?.name ?? name;
      return kind === 'OPTION' && name !== null && isTranslated(locale) ? load.optionWord({ option: name, value: null }, locale).then((word) => word ?? name) : name;
    },
    values: async ({ kind, name, attribute, values, request: { filters, currency, locale } }, _, { load }) =>
      (await Promise.all(values.map(async ({ value, count }) => {
        const none = { value, label: value, count, category: null, min: null, max: null };
        switch (kind) {
          case 'CATEGORY': {
            const category = await load.category(value as Id<'cat'>);
            const label = isTranslated(locale) ? await load.categoryText(value as Id<'cat'>, 'name', locale) : null;
            return category ? [{ ...none, value: category.slug, label: label ?? category.name, category, isSelected: has(filters.categories, value) }] : [];
          }
          case 'PRICE': {
            const { fromMinor, toMinor } = priceBucket(Number(value), currency);
            const [min, max] = [fromMinor, toMinor].map((amount) => (amount === null ? null : toGraphMoney(money(amount, currency))));
            const isSelected = filters.price?.fromMinor === fromMinor && filters.price.toMinor === toMinor;
            const text = `${min?.amount ?? ''}–${max?.amount ?? ''}`;
            return [{ ...none, value: text, label: text, min: min ?? null, max: max ?? null, isSelected }];
          }
          case 'BRAND': return [{ ...none, isSelected: has(filters.brands, value) }];
          case 'OPTION': {
            const label = name !== null && isTranslated(locale) ? await load.optionWord({ option: name, value }, locale) : null;
            return [{ ...none, label: label ?? value, isSelected: has(filters.options?.find((option) => option.name === name)?.values, value) }];
          }
          case 'ATTRIBUTE': {
            const allowed = attribute ? await load.allowedValuesOf(attribute.id) : [];
            const label = allowed.find(({ code }) => code === value)?.label ?? YES_OR_NO[value];
            return [{ ...none, label: label ?? value, isSelected: has(filters.attributes?.find(({ code }) => code === name)?.values, value) }];
          }
          case 'AVAILABILITY': return [{ ...none, isSelected: filters.inStock === true }];
          case 'RATING': return [{ ...none, isSelected: filters.minRating === Number(value) }];
        }
      }))).flat(),
  },
} satisfies Resolvers;

/** Facets of attributes with what those are called; one that was deleted a moment ago, before the index knew, is left out. */
async function withAttributes(facets: readonly Facet[], { taxonomy }: Context): Promise<readonly Omit<ProductFacetModel, 'request'>[]> {
  if (!facets.some(({ kind }) => kind === 'ATTRIBUTE')) return facets.map((facet) => ({ ...facet, attribute: null }));
  const attributes = new Map((await taxonomy.attributes.all()).map((attribute) => [attribute.code, attribute]));
  return facets.flatMap((facet) => {
    const attribute = facet.kind === 'ATTRIBUTE' ? attributes.get(facet.name ?? '') : null;
    return attribute === undefined ? [] : [{ ...facet, attribute }];
  });
}

const has = (values: readonly string[] | undefined, value: string): boolean => values?.includes(value) ?? false;

/** The products of these hits; one that was hidden a moment ago, before the index knew, is left out, whoever asks. */
async function shown(hits: readonly Hit[], { load }: Context): Promise<readonly ListedProduct[]> {
  const products = await Promise.all(hits.map(({ productId }) => load.product(productId)));
  return hits.flatMap(({ position }, index) => {
    const product = products[index];
    return product?.isPublished ? [{ ...product, position }] : [];
  });
}
