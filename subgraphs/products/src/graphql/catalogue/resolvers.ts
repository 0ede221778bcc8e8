import { isId, parseId } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import type { Resolvers, SetProductPublishedErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import { askedCurrencies } from '../pricing/asked-currencies.ts';
import { byOneKey } from './by-one-key.ts';
import { readPosition } from './cursors.ts';

/** Translation between the graph and the catalogue, a line a field. */
export const catalogueResolvers = {
  Query: {
    products: async (_, { first, after, filter, sort }, { lists }) => {
      const order = sort ?? 'NEWEST';
      const wanted = { category: filter?.category ?? undefined, brand: filter?.brand ?? undefined, inStock: filter?.inStock ?? undefined };
      const page = await lists.page(wanted, order, { first: parseFirst(first), after: readPosition(order, after) });
      return toConnection(page, ({ position }) => position, () => lists.count(wanted));
    },
    categories: (_, _args, { categories }) => categories.all(),
    category: (_, { slug }, { categories }) => categories.bySlug(slug),
    variant: async (_, keys, { load }) => byOneKey({ ...keys }, { id: (id) => load.variant(parseId('var', id, ['id'])), sku: load.variantBySku }),
  },
  Mutation: {
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
    // What they cost is read at the same time. A price that cannot be read is null; the variants are there all the same.
    variants: async ({ id }, _, { load, channels }, info) => {
      const prices = askedCurrencies(channels, info).map((currency) => load.pricesOfProduct(id, currency).catch(() => undefined));
      const variants = await load.variantsOfProduct(id);
      await Promise.all(prices);
      return variants;
    },
  },
  ProductVariant: {
    __resolveReference: async (reference, { load }) => {
      if ('sku' in reference) return load.variantBySku(reference.sku);
      return isId('var', reference.id) ? load.variant(reference.id) : null;
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
