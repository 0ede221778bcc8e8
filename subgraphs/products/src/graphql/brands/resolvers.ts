import { isId } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { invalidCursor } from '../../domain/catalogue/refusals.ts';
import type { CreateBrandErrorCode, DeleteBrandErrorCode, Resolvers, UpdateBrandErrorCode } from '../__generated__/resolvers.ts';
import { readPosition } from '../catalogue/cursors.ts';
import { change } from '../context.ts';

/** Translation between the graph and brands, a line a field. */
export const brandResolvers = {
  Query: {
    brand: (_, { slug }, { load }) => load.brandBySlug(slug),
    brands: async (_, { first, after }, { taxonomy }) => {
      const page = await taxonomy.brands.page({ first: parseFirst(first), after: readBrandPosition(after) });
      return toConnection(page, ({ sortName, id }) => [sortName, id], taxonomy.brands.count);
    },
  },
  Mutation: {
    createBrand: (_, { input }, context) =>
      answer<object, CreateBrandErrorCode>(async () => {
        const id = await change(context, ({ createBrand }) => createBrand(context.caller, input));
        return { brand: await context.load.brand(id) };
      }),
    updateBrand: (_, { input }, context) =>
      answer<object, UpdateBrandErrorCode>(async () => {
        const id = await change(context, ({ updateBrand }) => updateBrand(input));
        return { brand: await context.load.brand(id) };
      }),
    deleteBrand: (_, { input }, context) =>
      answer<object, DeleteBrandErrorCode>(async () => ({ deletedBrandId: await change(context, ({ deleteBrand }) => deleteBrand(input)) })),
  },
  Brand: {
    products: async ({ id }, { first, after, sort }, { load }) => {
      const order = sort ?? 'NEWEST';
      const page = await load.productsOfBrand(id, { first: parseFirst(first), after: readPosition(order, after), sort: order });
      return toConnection(page, ({ position }) => position, async () => (await load.productCountOfBrand(id))?.count ?? 0);
    },
  },
  Product: {
    brandDetails: ({ brand }, _, { load }) => (brand === null ? null : load.brandByName(brand)),
  },
} satisfies Resolvers;

/** Reads the brand that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
function readBrandPosition(cursor: string | null | undefined) {
  if (cursor == null) return undefined;
  const [sortName, id] = fromCursor(cursor, 2);
  if (typeof sortName !== 'string' || sortName.includes('\0') || typeof id !== 'string' || !isId('brand', id)) throw invalidCursor();
  return [sortName, id] as const;
}
