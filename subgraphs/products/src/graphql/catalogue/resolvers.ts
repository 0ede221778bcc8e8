import { isId, parseId } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { priceRangeOf } from '../../domain/catalogue/price-range.ts';
import { parseSearchWords } from '../../domain/catalogue/search-words.ts';
import { currencyAskedFor } from '../../domain/pricing/channel.ts';
import type { Resolvers, SetPriceErrorCode, SetProductPublishedErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import { byOneKey } from './by-one-key.ts';
import { readPosition } from './cursors.ts';

const STANDARD_CURRENCY = 'EUR';

/** Translation between the graph and the catalogue, a line a field. */
export const catalogueResolvers = {
  Query: {
    product: async (_, keys, { load }) => byOneKey({ ...keys }, { id: (id) => load.product(parseId('prod', id, ['id'])), slug: load.productBySlug }),
    products: async (_, { first, after, filter, sort }, { lists }) => {
      const order = sort ?? 'NEWEST';
      const wanted = { category: filter?.category ?? undefined, brand: filter?.brand ?? undefined, inStock: filter?.inStock ?? undefined };
      const page = await lists.page(wanted, order, { first: parseFirst(first), after: readPosition(order, after) });
      return toConnection(page, ({ position }) => position, () => lists.count(wanted));
    },
    searchProducts: async (_, { query, first, after }, { lists }) => {
      const words = parseSearchWords(query);
      const page = await lists.search(words, { first: parseFirst(first), after: readPosition('BEST_MATCH', after) });
      return toConnection(page, ({ position }) => position, () => lists.countFound(words));
    },
    categories: (_, _args, { categories }) => categories.all(),
    category: (_, { slug }, { categories }) => categories.bySlug(slug),
    variant: async (_, keys, { load }) => byOneKey({ ...keys }, { id: (id) => load.variant(parseId('var', id, ['id'])), sku: load.variantBySku }),
  },
  Mutation: {
    setPrice: (_, { input }, context) =>
      answer<object, SetPriceErrorCode>(async () => {
        const id = await change(context, ({ setPrice }) => setPrice(input));
        return { variant: await context.load.variant(id) };
      }),
    setProductPublished: (_, { input }, context) =>
      answer<object, SetProductPublishedErrorCode>(async () => {
        const id = await change(context, ({ setProductPublished }) => setProductPublished(input));
        return { product: await context.load.product(id) };
      }),
  },
  Product: {
    __resolveReference: async (reference, { load }) => {
      if ('slug' in reference) return load.productBySlug(reference.slug);
      return isId('prod', reference.id) ? load.product(reference.id) : null;
    },
    category: async ({ categoryId }, _, { load }) => found(await load.category(categoryId), categoryId),
    priceRange: async ({ id }, { currency, channel }, { load, channels }) => {
      const asked = currencyAskedFor(channels, { channel, currency: currency ?? STANDARD_CURRENCY });
      const range = asked && priceRangeOf(await load.pricesOfProduct(id), asked);
      return range ? { min: toGraphMoney(range.min), max: toGraphMoney(range.max) } : null;
    },
    variants: ({ id }, _, { load }) => load.variantsOfProduct(id),
  },
  ProductVariant: {
    __resolveReference: async (reference, { load }) => {
      if ('sku' in reference) return load.variantBySku(reference.sku);
      return isId('var', reference.id) ? load.variant(reference.id) : null;
    },
    price: async ({ id, productId }, { currency, channel }, { load, channels }) => {
      const asked = currencyAskedFor(channels, { channel, currency: currency ?? STANDARD_CURRENCY });
      const prices = await load.pricesOfProduct(productId);
      const own = prices.find(({ variantId, price }) => variantId === id && price.currency === asked);
      return own ? toGraphMoney(own.price) : null;
    },
    product: async ({ productId }, _, { load }) => found(await load.product(productId), productId),
  },
  Category: {
    __resolveReference: async ({ id }, { load }) => (isId('cat', id) ? load.category(id) : null),
    parent: ({ parentId }, _, { load }) => (parentId ? load.category(parentId) : null),
  },
} satisfies Resolvers;

/** What the database promises to be there. */
function found<Thing>(thing: Thing | null, id: string): Thing {
  if (thing) return thing;
  throw new Error(`${id} is gone`);
}
