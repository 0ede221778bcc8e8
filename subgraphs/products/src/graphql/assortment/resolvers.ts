import { answer } from '@storegraph/subgraph/answer';
import type { CreateProductErrorCode, DeleteProductErrorCode, DeleteProductVariantErrorCode, Resolvers, RestoreProductErrorCode, UpdateProductErrorCode } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';

/** Translation between the graph and products that managers write, a line a field. */
export const assortmentResolvers = {
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
    deleteProduct: (_, { input }, context) =>
      answer<object, DeleteProductErrorCode>(async () => ({ deletedProductId: await change(context, ({ deleteProduct }) => deleteProduct(input)) })),
    deleteProductVariant: (_, { input }, context) =>
      answer<object, DeleteProductVariantErrorCode>(async () => ({ deletedVariantId: await change(context, ({ deleteProductVariant }) => deleteProductVariant(input)) })),
    restoreProduct: (_, { input }, context) =>
      answer<object, RestoreProductErrorCode>(async () => {
        const id = await change(context, ({ restoreProduct }) => restoreProduct(input));
        return { product: await context.load.product(id) };
      }),
  },
} satisfies Resolvers;
