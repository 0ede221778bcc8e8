import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { matrixOf } from '../../domain/assortment/matrix.ts';
import { combinationKey, optionsOf } from '../../domain/assortment/product-options.ts';
import { parseManagedFilter } from '../../domain/assortment/managed-products.ts';
import { invalidCursor } from '../../domain/catalogue/refusals.ts';
import type { CreateProductErrorCode, CreateProductVariantsErrorCode, DeleteProductErrorCode, DeleteProductVariantErrorCode, Resolvers, RestoreProductErrorCode, ScheduleProductErrorCode, SetProductOptionsErrorCode, UpdateProductErrorCode, UpdateProductVariantsErrorCode } from '../__generated__/resolvers.ts';
import { readPosition } from '../catalogue/cursors.ts';
import { change } from '../context.ts';
import { translatedOptions } from '../translations/translated-options.ts';

/** Translation between the graph and products that managers write, a line a field. */
export const assortmentResolvers = {
  Query: {
    managedProducts: async (_, { first, after, filter, sort }, { managedProducts }) => {
      const order = sort ?? 'RECENTLY_CHANGED';
      const wanted = parseManagedFilter(filter ?? {});
      const page = await managedProducts.page(wanted, order, { first: parseFirst(first), after: readPosition(order, after) });
      return toConnection(page, ({ position }) => position, () => managedProducts.count(wanted));
    },
  },
  Mutation: {
    createProduct: (_, { input }, context) =>
      answer<object, CreateProductErrorCode>(async () => {
        const id = await change(context, ({ createProduct }) => createProduct(context.caller, input));
        return { product: await context.load.product(id) };
      }),
    updateProduct: (_, { input }, context) =>
      answer<object, UpdateProductErrorCode>(async () => {
        const id = await change(context, ({ updateProduct }) => updateProduct(input));
        return { product: await context.load.product(id) };
      }),
    setProductOptions: (_, { input }, context) =>
      answer<object, SetProductOptionsErrorCode>(async () => {
        const id = await change(context, ({ setProductOptions }) => setProductOptions(input));
        return { product: await context.load.product(id) };
      }),
    createProductVariants: (_, { input }, context) =>
      answer<object, CreateProductVariantsErrorCode>(async () => {
        const ids = await change(context, ({ createProductVariants }) => createProductVariants(context.caller, input));
        return { product: context.load.product(input.productId as Id<'prod'>), variants: await Promise.all(ids.map(context.load.variant)) };
      }),
    updateProductVariants: (_, { input }, context) =>
      answer<object, UpdateProductVariantsErrorCode>(async () => {
        const ids = await change(context, ({ updateProductVariants }) => updateProductVariants(input));
        return { product: context.load.product(input.productId as Id<'prod'>), variants: await Promise.all(ids.map(context.load.variant)) };
      }),
    deleteProduct: (_, { input }, context) =>
      answer<object, DeleteProductErrorCode>(async () => ({ deletedProductId: await change(context, ({ deleteProduct }) => deleteProduct(input)) })),
    deleteProductVariant: (_, { input }, context) =>
      answer<object, DeleteProductVariantErrorCode>(async () => ({ deletedVariantId: await change(context, ({ deleteProductVariant }) => deleteProductVariant(input)) })),
    scheduleProduct: (_, { input }, context) =>
      answer<object, ScheduleProductErrorCode>(async () => {
        const id = await change(context, ({ scheduleProduct }) => scheduleProduct(input));
        return { product: await context.load.product(id) };
      }),
    restoreProduct: (_, { input }, context) =>
      answer<object, RestoreProductErrorCode>(async () => {
        const id = await change(context, ({ restoreProduct }) => restoreProduct(input));
        return { product: await context.load.product(id) };
      }),
  },
  Product: {
    weightGrams: ({ terms }) => terms.weightGrams,
    taxCategory: ({ terms }) => terms.taxCategory,
    options: async ({ id, options }, { locale }, { load }) => translatedOptions(optionsOf(options, await load.variantsOfProduct(id)), locale, load),
    variantPage: async ({ id }, { first, after }, { load }) => {
      const page = await load.variantPageOf(id, { first: parseFirst(first), after: readVariant(after) });
      return toConnection(page, (variant) => [variant.id], async () => (await load.variantCountOf(id))?.count ?? 0);
    },
    variantByOptions: async ({ id }, { options }, { load }) => {
      const wanted = combinationKey({ options });
      return (await load.variantsOfProduct(id)).find((variant) => combinationKey(variant) === wanted) ?? null;
    },
    variantMatrix: async ({ id, options }, { locale }, { load }) => {
      const matrix = matrixOf(options, await load.matrixCellsOf(id));
      return { ...matrix, options: await translatedOptions(matrix.options, locale, load) };
    },
  },
  ProductVariant: {
    weightGrams: ({ terms }) => terms.weightGrams,
    taxCategory: ({ terms }) => terms.taxCategory,
    ownWeightGrams: ({ own }) => own.weightGrams,
    ownTaxCategory: ({ own }) => own.taxCategory,
  },
} satisfies Resolvers;

/** Reads the variant that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
function readVariant(cursor: string | null | undefined): Id<'var'> | undefined {
  if (cursor == null) return undefined;
  const [id] = fromCursor(cursor, 1);
  if (typeof id !== 'string' || !isId('var', id)) throw invalidCursor();
  return id;
}
